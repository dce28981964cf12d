/** PGlite databases for tests, empty or with the tables of the service. Making the first one takes seconds; all others are copies of it. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { migrate } from '../../demo/service/database/migrate.js';
import { openPglite } from '../../demo/service/database/pglite.js';
import { root } from './browser.page.js';

const { version } = createRequire(import.meta.url)(join(root, 'node_modules/@electric-sql/pglite/package.json')) as {
  version: string;
};
const cache = join(root, '.cache/test/pglite');
const migrations = join(root, 'demo/service/database/migrations');

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Makes what is copied from then on, where it is not there yet. */
async function template(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name);
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(join(cache, 'making-'));
  await make(made);
  // Two test files may make one at the same time: the first one stays.
  await rename(made, folder).catch(async (error: unknown) => {
    await rm(made, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
  return folder;
}

const emptyTemplate = (): Promise<string> =>
  template(version, async (folder) => {
    const database = await PGlite.create(folder);
    await database.close();
  });

/** What it is named for decides all that is in it: the database itself, and every step of the migrations. */
async function migratedTemplate(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(migrations)).sort())
    hash.update(name).update(await readFile(join(migrations, name)));
  return template(`${version}-${hash.digest('hex').slice(0, 16)}`, async (folder) => {
    await copy(await emptyTemplate(), folder);
    const database = await openPglite(folder);
    await migrate(database);
    await database.close();
  });
}

/** A thousand files: a program made for it takes a third of the time. */
async function copy(from: string, to: string): Promise<void> {
  await (process.platform === 'win32'
    ? cp(from, to, { recursive: true })
    : promisify(execFile)('cp', ['-r', `${from}/.`, to]));
}

async function copyOf(of: Promise<string>): Promise<string> {
  const from = await of;
  const folder = await mkdtemp(join(tmpdir(), 'vonk-pglite-'));
  await copy(from, folder);
  return folder;
}

/** A folder with an empty database. Whoever asks for it removes it. */
export const emptyPglite = (): Promise<string> => copyOf(emptyTemplate());

/** The same with the tables of the service in it, as its migrations leave them, and nothing in the tables. */
export const migratedPglite = (): Promise<string> => copyOf(migratedTemplate());
