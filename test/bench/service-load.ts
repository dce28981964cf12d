/**
 * How many requests the service answers, and how fast, with many people and thanks stored; and with a tenth of them.
 *
 *   npm run bench:service                       everything, some minutes
 *   npm run bench:service -- --seconds 5 --only postgresql --people 5000 --kudos 50000
 *
 * The service, the database and whoever asks are processes of their own on one machine. Prints a table in Markdown.
 * "processor ms" is what the service and the database together spend on one request.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { json } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { migrate } from '../../demo/service/database/migrate.js';
import { seedCompany } from '../../demo/service/seed/company.js';
import { crowdPerson, seedCrowd } from '../../demo/service/seed/crowd.js';
import { openDatabase } from '../../demo/service/service.js';
import { root } from '../helpers/browser.page.js';
import type { DatabaseSettings } from '../helpers/databases.js';
import { emptyPglite } from '../helpers/pglite.js';
import { hasPostgres, startPostgres } from '../helpers/postgres.mjs';
import { ServiceClient } from '../helpers/service-client.js';
import { startService } from '../helpers/service-process.js';
import { parentOf, processorTime } from './processor-time.js';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '50000' },
    kudos: { type: 'string', default: '500000' },
    seconds: { type: 'string', default: '8' },
    connections: { type: 'string', default: '16' },
    only: { type: 'string' },
  },
});
const seconds = Number(options.seconds);
const connections = Number(options.connections);
const largest = { people: Number(options.people), kudos: Number(options.kudos) };
const sizes = [{ people: largest.people / 10, kudos: largest.kudos / 10 }, largest];
/** How many different people ask. */
const askers = 200;
const unlimited = '1000000000';

interface Asker {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag?: string;
}

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly errors: number;
  readonly statuses: Readonly<Record<string, number>>;
}

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

async function ask(origin: string, path: string, kind: string, people: readonly Asker[]): Promise<Measured> {
  const child = spawn(process.execPath, ['test/bench/service-client.mjs'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const receivers = people.map(({ id }) => id);
  child.stdin.end(JSON.stringify({ url: origin, path, connections, duration: seconds, kind, people, receivers }));
  const [measured] = await Promise.all([json(child.stdout) as Promise<Measured>, once(child, 'exit')]);
  return measured;
}

async function measure(
  name: string,
  size: { readonly people: number; readonly kudos: number },
  given: DatabaseSettings,
) {
  const began = performance.now();
  const database = await openDatabase({
    databaseUrl: given.DATABASE_URL,
    dataDir: given.DATA_DIR ?? '',
    connections: 2,
  });
  await migrate(database);
  await seedCompany(database, new Date());
  await seedCrowd(database, new Date(), size);
  // What filling leaves to be done is not to be measured.
  await database.script('vacuum analyze');
  await database.script('checkpoint');
  const [version] = await database.query<{ version: string; backend: number }>(
    `select split_part(version(), ' ', 2) as version, pg_backend_pid() as backend`,
  );
  const postmaster = given.DATABASE_URL === undefined ? undefined : parentOf(version?.backend ?? 0);
  await database.close();
  const service = await startService({
    ...given,
    DEMO: '1',
    SESSION_SECRET: 'only for measuring, only for measuring',
    RATE_READS: unlimited,
    RATE_ACTIONS: unlimited,
    RATE_ANONYMOUS: unlimited,
    LOG_LEVEL: 'warn',
  });
  say(
    `<!-- ${name} ${version?.version}: ${size.people} people, ${size.kudos} kudos, filled in ${Math.round((performance.now() - began) / 1000)} s -->`,
  );
  try {
    const people: Asker[] = [];
    for (let index = 0; index < askers; index += 1) {
      const id = crowdPerson(Math.floor((index * size.people) / askers));
      const { headers } = await ServiceClient.signedIn(service.origin, id);
      const { headers: answered } = await new ServiceClient(service.origin, headers).get('document');
      people.push({ id, headers, etag: answered.get('etag') ?? '' });
    }
    const runs = [
      ['document', '/document', 'read', '200'],
      ['document, not changed', '/document', 'read again', '304'],
      ['first page of kudos', '/kudos', 'read', '200'],
      ['giving kudos', '/actions', 'give', '200'],
    ] as const;
    for (const [what, path, kind, expected] of runs) {
      const pids = [service.pid, ...(postmaster === undefined ? [] : [postmaster])];
      const before = processorTime(pids);
      const { perSecond, p50, p95, p99, errors, statuses } = await ask(service.origin, path, kind, people);
      const spent = (processorTime(pids) ?? Number.NaN) - (before ?? Number.NaN);
      const answered = Object.values(statuses).reduce((sum, count) => sum + count, 0);
      const others = Object.entries(statuses).filter(([status]) => status !== expected);
      if (errors > 0 || others.length > 0)
        throw new Error(`${what}: ${errors} errors, ${JSON.stringify(others)}\n${service.log()}`);
      const figures = [
        (spent / answered).toFixed(2),
        Math.round(perSecond),
        ...[p50, p95, p99].map((one) => one.toFixed(0)),
      ];
      say(`| ${[name, size.people, size.kudos, what, ...figures].join(' | ')} |`);
    }
  } finally {
    await service.stop();
  }
}

say(
  `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, ${connections} connections, ` +
    `${seconds} s each, ${new Date().toISOString().slice(0, 10)}\n`,
);
say('| database | people | kudos | request | processor ms | per second | p50 ms | p95 ms | p99 ms |');
say('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
if (options.only !== 'pglite' && hasPostgres()) {
  const server = await startPostgres({ durable: true });
  try {
    for (const size of sizes) await measure('PostgreSQL', size, { DATABASE_URL: await server.database() });
  } finally {
    await server.stop();
  }
}
if (options.only !== 'postgresql')
  for (const size of sizes) {
    const folder = await emptyPglite();
    try {
      await measure('PGlite', size, { DATA_DIR: folder });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
