// A backup is restored, or another machine takes over that knew less, while instances run: streams go on all the same.
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Database } from '../../demo/service/database/database.js';
import { type Service, createService } from '../../demo/service/service.js';
import { Listener } from './fixtures/listener.js';
import { Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
let listening: Service;
let base: string;
/** Tells the service that it listens anew, as it is told after a break. */
let listensAnew: () => void = () => undefined;
before(async () => {
  service = await startService();
  const watched: Database = {
    ...service.database,
    listen: (channel, heard) => {
      listensAnew = () => heard(undefined);
      return service.database.listen(channel, heard);
    },
  };
  listening = await createService({ ...service.settings, database: watched });
  base = await listening.start(0);
});
after(async () => {
  await listening.stop();
  await service.end();
});

test('a stream begins anew where the database went back to an earlier state, and hears what comes from then on', async () => {
  const client = new Client(listening);
  await client.signIn('p-37');
  const giver = await service.as('p-12');
  const give = async (): Promise<string> => {
    const kudos = randomUUID();
    await giver.do('kudos.give', { kudos, to: ['p-37'], text: 'Dank.' });
    return kudos;
  };
  const tells = (kudos: string) => (listener: Listener) =>
    listener.of('kudos').some(({ put }) => put.some(({ id }) => id === kudos));
  const stream = await Listener.open(client, base);
  for (let count = 0; count < 5; count += 1) await stream.until(tells(await give()), 'thanks');

  await service.database.query('delete from events');
  await service.database.query(`select setval('events_id_seq', 1, false)`);
  listensAnew();

  await stream.until(({ heard }) => heard.some(({ event }) => event === 'reset'), 'that all is to be read again');
  await stream.until(tells(await give()), 'what comes afterwards');
  stream.close();
});
