/**
 * Keeps a throw-away PostgreSQL: makes it in a temporary folder, writes its address on a line, and takes it away when
 * its own input ends. The system closes that input when the test is gone, also after a crash.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const { programs, durable, uid, gid } = JSON.parse(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'vonk-postgres-'));
const data = join(folder, 'data');
const password = randomBytes(16).toString('hex');
const asUser = { cwd: folder, uid, gid, env: { PATH: process.env.PATH, TZ: 'UTC' } };

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
      });
  });

function makeCluster() {
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  if (uid !== undefined) {
    chownSync(folder, uid, gid);
    chownSync(secret, uid, gid);
  }
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const args = ['-D', data, '-U', 'vonk', '-E', 'UTF8', `--locale=${locale}`, '-A', 'scram-sha-256', '--no-sync'];
  const { status, stderr, error } = spawnSync(join(programs, 'initdb'), [...args, `--pwfile=${secret}`], {
    ...asUser,
    encoding: 'utf8',
  });
  rmSync(secret, { force: true });
  if (status !== 0) {
    throw new Error(`initdb: ${error?.message ?? stderr}`);
  }
}

/** Starts the server; gives back undefined when it ends before it answers, as when the port was taken meanwhile. */
async function start() {
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'log_min_messages=fatal',
    'lc_messages=C',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
  ];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...asUser,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server.stderr.pipe(process.stderr);
  server.gone = new Promise((resolve) => {
    server.once('exit', () => resolve(true)).once('error', () => resolve(true));
  });
  const url = `postgresql://vonk:${password}@127.0.0.1:${port}/postgres`;
  for (let round = 0; round < 300; round += 1) {
    if (await Promise.race([server.gone, answers(url)])) {
      return server.exitCode === null && server.signalCode === null && server.pid ? { server, url } : undefined;
    }
    await wait(50);
  }
  server.kill('SIGQUIT');
  return undefined;
}

async function answers(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    // Not yet: whoever waits asks again.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function takeAway(server) {
  if (server && server.exitCode === null && server.signalCode === null) {
    // Nobody wants its data: immediate shutdown, without writing anything more.
    server.kill('SIGQUIT');
    if (!(await Promise.race([server.gone, wait(10_000, false, { ref: false })]))) {
      server.kill('SIGKILL');
      await server.gone;
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => undefined);
}
const wanted = new Promise((resolve) => process.stdin.resume().once('end', resolve).once('error', resolve));
let running;
try {
  makeCluster();
  for (let attempt = 0; attempt < 3 && !running; attempt += 1) {
    running = await start();
  }
  if (running) {
    console.log(running.url);
    await Promise.race([wanted, running.server.gone]);
  }
} catch (error) {
  console.error(String(error));
} finally {
  await takeAway(running?.server);
}
process.exit(running ? 0 : 1);
