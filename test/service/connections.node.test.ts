// Connections to PostgreSQL are few, may break, and may be all in use. Nobody waits for ever, and nothing falls over.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../demo/service/database/database.js';
import { migrate } from '../../demo/service/database/migrate.js';
import { openPostgresql } from '../../demo/service/database/postgresql.js';
import { seedCompany } from '../../demo/service/seed/company.js';
import { type Service, createService } from '../../demo/service/service.js';
import { SettingsError } from '../../demo/service/settings.js';
import { postgresForSuite, withoutPostgres } from '../helpers/databases.js';
import { ServiceClient } from '../helpers/service-client.js';

const origin = 'http://service.test';
const code = (error: unknown): unknown => (error as { code?: unknown }).code;

/** Stands between the service and its database, and may cut every line. */
class Line {
  /** Whoever calls waits for an answer until it goes on. */
  isHeld = false;
  readonly #held: (() => void)[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((near) => {
    if (this.isHeld) this.#held.push(() => this.#join(near));
    else this.#join(near);
  });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  #join(near: Socket): void {
    const far = connect(this.#port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
      one.pipe(other);
    }
  }

  goOn(): void {
    this.isHeld = false;
    for (const join of this.#held.splice(0)) join();
  }

  get held(): number {
    return this.#held.length;
  }

  async open(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}

describe('connections to PostgreSQL', { skip: withoutPostgres }, () => {
  const server = postgresForSuite();
  let url: string;
  const opened: Database[] = [];
  const open = async (options: Parameters<typeof openPostgresql>[1], at = url): Promise<Database> => {
    const database = await openPostgresql(at, { lost: () => undefined, ...options });
    opened.push(database);
    return database;
  };
  before(async () => {
    url = await server.database();
    const database = await open({});
    await migrate(database);
    await seedCompany(database, new Date());
  });
  after(() => Promise.all(opened.map((database) => database.close())));

  const serve = (database: Database): Promise<Service> =>
    createService({ database, demo: true, logLevel: 'silent', rates: { reads: 9999, actions: 9999, anonymous: 9999 } });

  test('that are all in use let whoever asks know, instead of an error', async () => {
    const database = await open({ connections: 1, queue: 200 });
    const service = await serve(database);
    const client = await ServiceClient.signedIn(origin, 'p-12', service.fetch);
    let release: () => void = () => undefined;
    const held = database.transaction(() => new Promise<void>((resolve) => (release = resolve)));
    // Whoever would wait for as long as it takes is answered then, and not as is right.
    const longEnough = setTimeout(() => release(), 5000);

    const answers = await Promise.all([client.get('kudos'), client.get('health'), client.act('board.leave', {})]);
    clearTimeout(longEnough);
    release();
    await held;

    assert.deepEqual(
      answers.map(({ status, headers }) => [status, headers.has('retry-after')]),
      [
        [503, true],
        [503, true],
        [503, true],
      ],
    );
    assert.equal((await client.get('kudos')).status, 200, 'and it goes on afterwards');
    await service.stop();
  });

  test('hold no more changes at once than there are connections, and lose none', async () => {
    const database = await open({ connections: 2, queue: 20_000 });
    const service = await serve(database);
    const client = await ServiceClient.signedIn(origin, 'p-12', service.fetch);

    const answers = await Promise.all([
      ...Array.from({ length: 40 }, (_, index) =>
        client.act('kudos.give', { kudos: `crowded-${index}`, to: ['p-37'], text: 'Dank.' }),
      ),
      ...Array.from({ length: 40 }, () => client.get('document')),
    ]);

    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    await service.stop();
  });

  test('whose owner is cut off in the middle of a change keep nobody else waiting', async () => {
    const [cutOff, other] = [await open({ patience: 400 }), await open({})];
    const lock = 'select pg_advisory_xact_lock(864206003)';
    const lost = cutOff.transaction(async (database) => {
      await database.query(lock);
      // As an instance that stands still: nothing more comes, and the line stays open.
      await wait(1500);
      await database.query('select 1');
    });
    await wait(100);
    const began = performance.now();

    await other.transaction((database) => database.query(lock));

    assert.ok(performance.now() - began < 1200, 'the change that stood still was given up');
    await assert.rejects(lost, (error) => code(error) === '08006' || code(error) === '25P03');
    assert.deepEqual(await cutOff.query('select 1 as one'), [{ one: 1 }], 'and its service goes on');
  });

  test('that break in the middle of a question are told as something that passes', async () => {
    const line = new Line(Number(new URL(url).port));
    const through = new URL(url);
    through.port = String(await line.open());
    const database = await open({ queue: 5000 }, through.href);
    const service = await serve(database);
    const client = await ServiceClient.signedIn(origin, 'p-12', service.fetch);
    const asked = database.query('select pg_sleep(5)');
    const changed = database.transaction(async (transaction) => {
      await transaction.query('select 1');
      await wait(400);
      await transaction.query('select 1');
    });
    const outcomes = Promise.allSettled([asked, changed]);
    await wait(200);

    line.cut();

    for (const outcome of await outcomes)
      assert.equal(outcome.status === 'rejected' && code(outcome.reason), '08006', JSON.stringify(outcome));
    assert.equal((await client.get('kudos')).status, 200, 'new connections are made');
    await service.stop();
    await database.close();
    opened.splice(opened.indexOf(database), 1);
    line.close();
  });

  test('that break while a stream listens lose nothing of what happened meanwhile, nor its order', async () => {
    const line = new Line(Number(new URL(url).port));
    const through = new URL(url);
    through.port = String(await line.open());
    const [far, near] = [await open({ queue: 5000 }, through.href), await open({})];
    const [listening, acting] = [await serve(far), await serve(near)];
    const base = await listening.start(0);
    const [receiver, giver] = [
      await ServiceClient.signedIn(base, 'p-37'),
      await ServiceClient.signedIn(origin, 'p-12', acting.fetch),
    ];
    const give = async (kudos: string): Promise<void> => {
      assert.equal((await giver.act('kudos.give', { kudos, to: ['p-37'], text: 'Dank.' })).status, 200);
    };
    const heard: string[] = [];
    const over = new AbortController();
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let last: string | undefined;
    // A stream that breaks with the database is begun again where it was, as pages do.
    const follow = async (): Promise<void> => {
      while (!over.signal.aborted) {
        await receiver
          .live(
            ({ event, data }) => {
              assert.notEqual(event, 'reset');
              const { section, put = [] } = JSON.parse(data) as { section: string; put?: { id: string }[] };
              if (section === 'kudos') heard.push(...put.map(({ id }) => id));
            },
            over.signal,
            last,
            (id) => {
              last = id;
              begin();
            },
          )
          .catch((error: unknown) => {
            if ((error as Error).name !== 'AbortError') assert.match((error as Error).message, /^live: 503$/);
          });
        await wait(100);
      }
    };
    const stream = follow();
    const ids = Array.from({ length: 12 }, (_, index) => `broken-line-${index}`);
    try {
      await begun;
      for (const [index, id] of ids.entries()) {
        if (index % 4 === 2) line.cut();
        await give(id);
      }
      for (let round = 0; round < 600 && heard.length < ids.length; round += 1) await wait(50);
    } finally {
      over.abort();
      await stream;
      await Promise.all([listening.stop(), acting.stop()]);
      await far.close();
      opened.splice(opened.indexOf(far), 1);
      line.close();
    }
    assert.deepEqual(heard, ids);
  });

  test('that are being made again while the service stops are not left open', async () => {
    const line = new Line(Number(new URL(url).port));
    const through = new URL(url);
    through.port = String(await line.open());
    const database = await openPostgresql(through.href, { lost: () => undefined });
    await database.listen('stopping', () => undefined);
    line.isHeld = true;
    line.cut();
    for (let round = 0; round < 100 && line.held === 0; round += 1) await wait(20);
    assert.equal(line.held, 1, 'it calls again');

    await database.close();
    line.goOn();
    await wait(500);

    const observer = await open({});
    const left = await observer.query(
      `select 1 from pg_stat_activity where datname = current_database() and query = 'listen "stopping"'`,
    );
    assert.deepEqual(left, []);
    line.close();
  });

  test('wait for migrations of another instance for as long as these take', async () => {
    const [slow, waiting] = [await open({}), await open({ patience: 300 })];
    const migrating = slow.transaction(async (database) => {
      await database.query('select pg_advisory_xact_lock(864206001)');
      await wait(1000);
    });
    await wait(100);

    await migrate(waiting);
    await migrating;
  });
});

describe('two instances that start at once', { skip: withoutPostgres }, () => {
  const server = postgresForSuite();

  test('bring an empty database up to date together, each step once', async () => {
    const url = await server.database();
    const databases = await Promise.all([1, 2, 3].map(() => openPostgresql(url)));
    await Promise.all(databases.map((database) => migrate(database)));
    const [first] = databases;
    const steps = await first?.query<{ version: number }>('select version from schema_version order by version');
    const versions = steps?.map(({ version }) => version) ?? [];
    assert.deepEqual(versions, [...new Set(versions)]);
    assert.ok(versions.includes(1));
    assert.deepEqual(await first?.query('select version from editorial_version'), [{ version: 1 }]);
    await Promise.all(databases.map((database) => database.close()));
  });

  test('do not begin on tables of a later release', async () => {
    const database = await openPostgresql(await server.database());
    await migrate(database);
    await database.query(`insert into schema_version (version) values (99)`);
    await assert.rejects(
      migrate(database),
      // Whoever runs the service is told so in words.
      (error) => error instanceof SettingsError && /another release: step 99/.test(error.message),
    );
    await database.close();
  });
});
