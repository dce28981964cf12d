// Somebody who opens a stream and takes nothing from it holds on to nothing for long, and is in nobody's way.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { afterEach, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Change } from '../../demo/service/actions/change.js';
import { findViewer } from '../../demo/service/identity/viewer.js';
import { appendEvents } from '../../demo/service/live/events.js';
import { Hub } from '../../demo/service/live/hub.js';
import { EditorialReader } from '../../demo/service/sections/editorial.js';
import type { ServiceOptions } from '../../demo/service/service.js';
import { Listener } from './fixtures/listener.js';
import { type Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
let base: string;
async function start(options: ServiceOptions): Promise<void> {
  service = await startService(options);
  base = await service.start(0);
}
afterEach(() => service.end());

/** Asks for live changes, and does not read what comes. */
async function openAndWait(client: Client): Promise<Socket> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.pause();
  socket.write(`GET /live HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${client.cookie}\r\n\r\n`);
  await wait(200);
  return socket;
}

test('a stream that takes nothing is ended, and its place is free again', async () => {
  await start({ streamsForOne: 1, stuckAfter: 1000 });
  const [giver, stuck, healthy] = [await service.as('p-12'), await service.as('p-37'), await service.as('p-48')];
  const socket = await openAndWait(stuck);
  const isFull = async (): Promise<boolean> => {
    const response = await fetch(`${base}/live`, { headers: { cookie: stuck.cookie } });
    await response.body?.cancel();
    return response.status === 429;
  };
  assert.equal(await isFull(), true);
  // More than the machine keeps for somebody who does not read.
  const long = 'x'.repeat(200_000);
  const ids = Array.from({ length: 100 }, () => randomUUID());
  for (const kudos of ids) {
    await giver.do('kudos.give', { kudos, to: ['p-37'], text: 'Dank.' });
    await service.database.query('update kudos set text = $2 where id = $1', [kudos, long]);
  }
  const listener = await Listener.open(healthy, base);
  const began = performance.now();
  await (await service.as('p-37')).do('kudos.show', { kudos: ids[0] ?? '', shown: 'everyone' });
  await listener.until((one) => one.of('kudos').length > 0, 'what everyone sees');
  assert.ok(performance.now() - began < 1500, 'nobody else waits');
  listener.close();

  for (let round = 0; round < 100 && (await isFull()); round += 1) await wait(100);

  assert.equal(await isFull(), false);
  assert.equal(socket.destroyed, false, 'it was not the one who waits that ended it');
  socket.destroy();
});

test('what was read for others a while ago is not sent to somebody slow any more', async () => {
  await start({});
  const { database } = service;
  const [giver, receiver] = [await service.as('p-12'), await service.as('p-27')];
  const [first, second] = [randomUUID(), randomUUID()];
  for (const kudos of [first, second]) await giver.do('kudos.give', { kudos, to: ['p-27'], text: `Dank ${kudos}.` });
  for (const kudos of [first, second]) await receiver.do('kudos.show', { kudos, shown: 'everyone' });
  const hub = new Hub({
    database,
    editorial: new EditorialReader(),
    mostForOne: 8,
    digest: String,
    failed: (error) => assert.fail(String(error)),
  });
  await hub.start();
  /** Takes each change only when it is let. */
  const listen = async (person: string, mayTake: () => Promise<void>): Promise<Change[]> => {
    const taken: Change[] = [];
    const viewer = await findViewer(database, person);
    assert.ok(viewer);
    const take = async (_place: unknown, change: Change): Promise<void> => {
      await mayTake();
      taken.push(change);
    };
    const nothing = (): Promise<void> => Promise.resolve();
    hub.connect({ viewer, session: undefined }, undefined, {
      send: take,
      reset: nothing,
      begin: nothing,
      close: () => undefined,
    });
    return taken;
  };
  let goOn: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  const quick = await listen('p-44', () => Promise.resolve());
  const slow = await listen('p-48', () => gate);
  await wait(100);

  // Both in one go, so that they are read for all listeners at once.
  await database.transaction((transaction) =>
    appendEvents(
      transaction,
      [first, second].map((item) => ({ section: 'kudos' as const, item, audiences: ['everyone'] })),
      String,
    ),
  );
  for (let round = 0; round < 100 && quick.length < 3; round += 1) await wait(20);
  assert.ok(JSON.stringify(quick).includes(second), 'the others have it');
  await receiver.do('kudos.show', { kudos: second, shown: 'receiver' });
  await wait(1100);
  goOn();
  for (let round = 0; round < 100 && !slow.some(({ remove }) => remove?.includes(second)); round += 1) await wait(20);

  assert.ok(slow.some(({ remove }) => remove?.includes(second)));
  assert.doesNotMatch(JSON.stringify(slow), new RegExp(`Dank ${second}`));
  await hub.stop();
});
