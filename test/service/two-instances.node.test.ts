// Two instances on one database, as processes of their own. One dies in the middle of its work.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { postgresForSuite, withoutPostgres } from '../helpers/databases.js';
import { type LiveEvent, ServiceClient } from '../helpers/service-client.js';
import { type ServiceProcess, startService } from '../helpers/service-process.js';
import { enough, kudosOf, startWriting } from './crash/writers.js';

const people = ['p-12', 'p-37', 'p-01', 'p-02', 'p-03', 'p-04', 'p-05', 'p-06'];

interface Entry {
  readonly section: string;
  readonly put?: readonly { readonly id: string }[];
}

/** Somebody's page that listens, at whichever instance there is, and goes on where it was after a break. */
class Listener {
  readonly ids: string[] = [];
  resets = 0;
  breaks = 0;
  lastId: string | undefined;
  readonly #over = new AbortController();
  readonly #client: ServiceClient;
  readonly #origins: () => readonly string[];
  readonly ended: Promise<void>;

  constructor(client: ServiceClient, origins: () => readonly string[]) {
    this.#client = client;
    this.#origins = origins;
    this.ended = this.#listen();
  }

  end(): Promise<void> {
    this.#over.abort();
    return this.ended;
  }

  async #listen(): Promise<void> {
    const { signal } = this.#over;
    while (!signal.aborted) {
      const [origin] = this.#origins();
      if (origin !== undefined)
        await new ServiceClient(origin, this.#client.headers)
          .live(
            (event) => this.#hear(event),
            signal,
            this.lastId,
            (id) => (this.lastId = id),
          )
          .catch((error: unknown) => {
            // The instance is gone, or the test is over.
            if (!(error instanceof TypeError) && !signal.aborted) throw error;
          });
      this.breaks += 1;
      await wait(30);
    }
  }

  #hear({ event, data }: LiveEvent): void {
    if (event === 'reset') this.resets += 1;
    const { section, put = [] } = JSON.parse(data) as Entry;
    if (section === 'kudos') this.ids.push(...put.map((one) => one.id));
  }
}

describe('two instances on one PostgreSQL', { skip: withoutPostgres }, () => {
  const server = postgresForSuite({ durable: true });
  const instances: ServiceProcess[] = [];
  const clients = new Map<string, ServiceClient>();
  let url = '';
  let settings: Record<string, string> = {};
  const origins = (): readonly string[] => instances.map(({ origin }) => origin);
  const sql = async <R extends pg.QueryResultRow>(text: string): Promise<readonly R[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<R>(text)).rows;
    } finally {
      await client.end();
    }
  };

  before(async () => {
    url = await server.database();
    settings = {
      DATABASE_URL: url,
      DEMO: '1',
      SESSION_SECRET: randomBytes(32).toString('hex'),
      RATE_ACTIONS: '1000000',
      RATE_READS: '1000000',
      LOG_LEVEL: 'warn',
    };
    // Both at once: only one of them can bring the tables up to date.
    instances.push(...(await Promise.all([startService(settings), startService(settings)])));
    for (const person of people) clients.set(person, await ServiceClient.signedIn(origins()[0] ?? '', person));
  });
  after(() => Promise.all(instances.map((instance) => instance.kill())));

  const clientOf = (person: string): ServiceClient => {
    const client = clients.get(person);
    assert.ok(client);
    return client;
  };

  test('a session that one of them began holds at the other', async () => {
    const [, second = ''] = origins();
    const { viewer } = await new ServiceClient(second, clientOf('p-12').headers).json<{ viewer: { id: string } }>(
      'document',
    );

    assert.equal(viewer.id, 'p-12');
  });

  test('what is done at one shows live at the other within a second', async () => {
    const [first = '', second = ''] = origins();
    const listener = new Listener(clientOf('p-37'), () => [second]);
    await enough(() => listener.lastId !== undefined, 'the stream');
    const began = performance.now();

    await new ServiceClient(first, clientOf('p-12').headers).do('kudos.give', {
      kudos: 'across',
      to: ['p-37'],
      text: 'Text',
    });
    await enough(() => listener.ids.includes('across'), 'the thanks');

    assert.ok(performance.now() - began < 1000, `${performance.now() - began} ms`);
    await listener.end();
  });

  test('one killed in the middle of writes: nothing confirmed is lost or done twice, and streams miss nothing', async () => {
    const [first] = instances;
    assert.ok(first);
    const listeners = new Map(people.map((person) => [person, new Listener(clientOf(person), origins)]));
    await enough(() => [...listeners.values()].every(({ lastId }) => lastId !== undefined), 'the streams');
    const writers = startWriting(people, clients, origins, 25);

    await enough(() => writers.confirmed.length > 60, 'the first writes');
    await first.kill();
    instances.shift();
    await writers.done;

    const { confirmed } = writers;
    assert.equal(confirmed.length, people.length * 25);
    assert.ok(writers.repeated > 0, 'the one that was killed had work to do');
    const [counts] = await sql<{ kudos: number; distinct: number; events: number }>(
      `select count(*)::int as kudos, count(distinct (giver, text))::int as distinct,
         (select count(*)::int from events e where e.item in (select id from kudos where text ~ '^p-\\d+ \\d+$')) as events
       from kudos where text ~ '^p-\\d+ \\d+$'`,
    );
    assert.deepEqual(counts, { kudos: confirmed.length, distinct: confirmed.length, events: confirmed.length });
    for (const person of people) {
      const seen = await kudosOf(origins()[0] ?? '', clientOf(person));
      const own = confirmed.filter(({ giver, receiver }) => giver === person || receiver === person);
      assert.deepEqual(
        own.filter(({ kudos }) => !seen.includes(kudos)),
        [],
      );
      assert.equal(new Set(seen).size, seen.length, 'nothing stands in the pages twice');

      const listener = listeners.get(person);
      assert.ok(listener);
      await enough(() => own.every(({ kudos }) => listener.ids.includes(kudos)), `everything to be told to ${person}`);
      assert.equal(listener.resets, 0);
      assert.ok(listener.breaks > 0, 'the stream broke and went on');
      await listener.end();
    }
  });

  test('asked again, the other gives the same answers to the byte', async () => {
    const writers = startWriting(people, clients, origins, 2);
    await writers.done;
    instances.push(await startService(settings));
    const fresh = origins().at(-1) ?? '';

    for (const { giver, action, text } of writers.confirmed) {
      const again = await new ServiceClient(fresh, clientOf(giver).headers).send(action);
      assert.equal(again.text, text);
    }
  });

  test('one that is told to stop finishes what it began, and ends by itself', async () => {
    const [first] = instances;
    assert.ok(first);
    const writers = startWriting(people, clients, origins, 10);
    await enough(() => writers.confirmed.length > 20, 'the first writes');

    const began = performance.now();
    const code = await first.stop();
    assert.ok(performance.now() - began < 8000, 'it does not wait for connections that nobody uses');
    instances.shift();
    await writers.done;

    assert.equal(code, 0, first.log());
    assert.equal(writers.confirmed.length, people.length * 10);
  });
});
