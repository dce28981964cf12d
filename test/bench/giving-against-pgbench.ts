/**
 * How many thanks the service takes, next to how many PostgreSQL takes of the same without a service: by `pgbench`, a
 * program in C, with prepared statements, on the same tables of the same database.
 *
 *   npm run bench:giving -- --rounds 5 --seconds 5
 *
 * The three take turns, since a machine is never as fast twice; what is told are the middle and the ends of the ratios of
 * one round. "Processor ms" of one thanks tells more where the machine has other work to do. Prints a table in Markdown.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { delimiter, join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { migrate } from '../../demo/service/database/migrate.js';
import { seedCompany } from '../../demo/service/seed/company.js';
import { crowdPerson, seedCrowd } from '../../demo/service/seed/crowd.js';
import { openDatabase } from '../../demo/service/service.js';
import { root } from '../helpers/browser.page.js';
import { findPostgres, startPostgres } from '../helpers/postgres.mjs';
import { ServiceClient } from '../helpers/service-client.js';
import { startService } from '../helpers/service-process.js';
import { parentOf, processorTime } from './processor-time.js';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    kudos: { type: 'string', default: '50000' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '16' },
  },
});
const people = Number(options.people);
const seconds = Number(options.seconds);
/** As many as the service has to the database. */
const databaseConnections = 10;
const askers = 200;
const unlimited = '1000000000';

const scripts = {
  'pgbench, statement by statement': 'giving-statement-by-statement.sql',
  'pgbench, the statements of the service': 'giving-as-the-service.sql',
};

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** It comes with PostgreSQL, beside its other programs. */
function findPgbench(): string {
  const folders = [findPostgres() ?? '', ...(process.env['PATH'] ?? '').split(delimiter)];
  const found = folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path));
  if (found === undefined) throw new Error('There is no pgbench. It comes with PostgreSQL.');
  return found;
}

/** Thanks in a second. */
async function pgbench(program: string, database: string, script: string): Promise<number> {
  const child = spawn(
    program,
    [
      ...['-n', '-M', 'prepared', '-c', String(databaseConnections), '-T', String(seconds), '-D', `people=${people}`],
      ...['-f', join(root, 'test/bench', script), database],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PGOPTIONS: '-c timezone=UTC' } },
  );
  const [said, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const found = /tps = ([\d.]+)/.exec(said)?.[1];
  if (found === undefined || /aborted|ERROR/.test(errors)) throw new Error(`pgbench: ${errors}`);
  return Number(found);
}

/** Thanks in a second. */
async function service(origin: string, askedBy: readonly { readonly id: string }[]): Promise<number> {
  const child = spawn(process.execPath, ['test/bench/service-client.mjs'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const receivers = askedBy.map(({ id }) => id);
  const connections = Number(options.connections);
  child.stdin.end(
    JSON.stringify({
      url: origin,
      path: '/actions',
      kind: 'give',
      connections,
      duration: seconds,
      people: askedBy,
      receivers,
    }),
  );
  const [measured] = await Promise.all([
    json(child.stdout) as Promise<{ perSecond: number; errors: number; statuses: Record<string, number> }>,
    once(child, 'exit'),
  ]);
  if (measured.errors > 0 || Object.keys(measured.statuses).join() !== '200')
    throw new Error(`The service: ${JSON.stringify(measured)}`);
  return measured.perSecond;
}

interface Round {
  readonly perSecond: number;
  /** Milliseconds for one thanks: of the database, and of the service. */
  readonly database: number;
  readonly service: number;
}

async function spent(postmaster: number, running: number, give: () => Promise<number>): Promise<Round> {
  const look = (pid: number): number => processorTime([pid]) ?? Number.NaN;
  const before = [look(postmaster), look(running)] as const;
  const perSecond = await give();
  const count = perSecond * seconds;
  return {
    perSecond,
    database: (look(postmaster) - before[0]) / count,
    service: (look(running) - before[1]) / count,
  };
}

function told(values: readonly number[], digits: number): string {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return `${middle.toFixed(digits)} (${sorted[0]?.toFixed(digits)} – ${sorted.at(-1)?.toFixed(digits)})`;
}

const program = findPgbench();
const server = await startPostgres({ durable: true });
try {
  const url = await server.database();
  const database = await openDatabase({ databaseUrl: url, dataDir: '', connections: 2 });
  await migrate(database);
  await seedCompany(database, new Date());
  await seedCrowd(database, new Date(), { people, kudos: Number(options.kudos) });
  await database.script('vacuum analyze');
  await database.script('checkpoint');
  const [backend] = await database.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = parentOf(backend?.pid ?? 0) ?? 0;
  await database.close();
  const running = await startService({
    DATABASE_URL: url,
    DATABASE_CONNECTIONS: String(databaseConnections),
    DEMO: '1',
    SESSION_SECRET: 'only for measuring, only for measuring',
    RATE_ACTIONS: unlimited,
    LOG_LEVEL: 'warn',
  });
  try {
    const askedBy: { readonly id: string; readonly headers: Readonly<Record<string, string>> }[] = [];
    for (let index = 0; index < askers; index += 1) {
      const id = crowdPerson(Math.floor((index * people) / askers));
      askedBy.push({ id, headers: (await ServiceClient.signedIn(running.origin, id)).headers });
    }
    const found: Record<string, Round[]> = { service: [] };
    for (const name of Object.keys(scripts)) found[name] = [];
    // The first round of each warms up, and does not count.
    for (let round = 0; round <= Number(options.rounds); round += 1) {
      const measure = (give: () => Promise<number>): Promise<Round> => spent(postmaster, running.pid, give);
      const now: Record<string, Round> = { service: await measure(() => service(running.origin, askedBy)) };
      for (const [name, script] of Object.entries(scripts))
        now[name] = await measure(() => pgbench(program, url, script));
      if (round === 0) continue;
      for (const [name, measured] of Object.entries(now)) found[name]?.push(measured);
    }
    say(
      `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, ${databaseConnections} ` +
        `connections to the database, ${options.rounds} rounds of ${seconds} s each\n`,
    );
    say('| thanks given by | in a second: middle (least – most) | service ÷ this | processor ms: database | service |');
    say('| --- | --- | --- | --- | --- |');
    const all = (name: string, what: keyof Round): number[] => (found[name] ?? []).map((round) => round[what]);
    for (const name of Object.keys(found)) {
      const ratios = all(name, 'perSecond').map(
        (one, round) => (all('service', 'perSecond')[round] ?? Number.NaN) / one,
      );
      const figures = [
        told(all(name, 'perSecond'), 0),
        name === 'service' ? '' : told(ratios, 2),
        told(all(name, 'database'), 2),
        name === 'service' ? told(all(name, 'service'), 2) : '',
      ];
      say(`| ${[name, ...figures].join(' | ')} |`);
    }
  } finally {
    await running.stop();
  }
} finally {
  await server.stop();
}
