import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** Where installers put the programs of PostgreSQL, the newest version first. */
function installedFolders() {
  const below = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', 'C:\\Program Files\\PostgreSQL'];
  return below
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^(postgresql(@\d+)?|\d+)$/.test(name))
        .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
        .map((name) => join(folder, name, 'bin')),
    );
}

/**
 * Where the programs of PostgreSQL are: on PATH, else where installers put them.
 *
 * @returns {string | undefined} A folder with `initdb` and `postgres`; undefined when there is none.
 */
export function findPostgres() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...onPath, ...installedFolders()].find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program + ending))),
  );
}

/** Whether the tests can have a PostgreSQL: one that they are given, or one that they start themselves. */
export function hasPostgres() {
  return Boolean(process.env.DATABASE_URL_TEST) || findPostgres() !== undefined;
}

/** What to tell somebody who has none. */
export const noPostgres =
  'there is no PostgreSQL. Install it (Debian: apt-get install postgresql), or set DATABASE_URL_TEST to the address of one in which databases may be made.';

/** PostgreSQL refuses to run as root: whom it runs as instead, when we are root. */
function unprivileged() {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const number = (flag, name) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  };
  const name = ['postgres', 'nobody'].find((user) => number('-u', user) !== undefined);
  return name === undefined ? {} : { uid: number('-u', name), gid: number('-g', name) };
}

/** Does something as the owner of the server. */
async function asOwner(url, what) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await what(client);
  } finally {
    await client.end();
  }
}

/** A server that is there already: gives out databases of its own and takes them away at the end. */
function databasesIn(url, stopServer) {
  const made = [];
  return {
    /** Address of the server itself. */
    url,
    /**
     * Makes an empty database.
     *
     * @returns {Promise<string>} Its address.
     */
    database: async () => {
      const name = `vonk_${randomUUID().replaceAll('-', '')}`;
      await asOwner(url, (client) => client.query(`CREATE DATABASE ${name}`));
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    /** Takes everything away. */
    stop: async () => {
      if (stopServer) {
        await stopServer();
        return;
      }
      await asOwner(url, async (client) => {
        for (const name of made.splice(0)) {
          await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        }
      });
    },
  };
}

/**
 * A PostgreSQL for tests. Without `durable` it may be the one of DATABASE_URL_TEST; otherwise it is a new one on a free
 * port of this machine, which ends with the process that asked for it, however that ends.
 *
 * @param {{ durable?: boolean }} [options] `durable`: every commit reaches the disk before it is confirmed.
 * @returns {Promise<{ readonly url: string; database(): Promise<string>; stop(): Promise<void> }>}
 */
export async function startPostgres({ durable = false } = {}) {
  const programs = findPostgres();
  const given = process.env.DATABASE_URL_TEST;
  if (given && (!durable || !programs)) {
    return databasesIn(given);
  }
  if (!programs) {
    throw new Error(`These tests need a database: ${noPostgres}`);
  }
  const settings = JSON.stringify({ programs, durable, ...unprivileged() });
  const keeper = spawn(
    process.execPath,
    [join(dirname(fileURLToPath(import.meta.url)), 'postgres-keeper.mjs'), settings],
    // A process group of its own: what interrupts the test must not reach it before it has tidied up.
    { stdio: ['pipe', 'pipe', 'pipe'], detached: true, env: { ...process.env, NODE_V8_COVERAGE: undefined } },
  );
  const gone = new Promise((resolve) => keeper.once('exit', resolve));
  let said = '';
  keeper.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const url = await Promise.race([
    new Promise((resolve) => createInterface({ input: keeper.stdout }).once('line', resolve)),
    gone.then(() => undefined),
  ]);
  if (url === undefined) {
    throw new Error(`PostgreSQL did not start.\n${said}`);
  }
  // A test that forgets to stop it still ends.
  for (const part of [keeper, keeper.stdin, keeper.stdout, keeper.stderr]) {
    part.unref();
  }
  return databasesIn(url, async () => {
    keeper.ref();
    keeper.stdin.end();
    await gone;
  });
}
