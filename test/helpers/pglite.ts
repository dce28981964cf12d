/** Empty PGlite databases for tests. Making the first one takes seconds; all others are copies of it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { root } from './browser.page.js';

const { version } = createRequire(import.meta.url)(join(root, 'node_modules/@electric-sql/pglite/package.json')) as {
  version: string;
};
const cache = join(root, '.cache/test/pglite');
const template = join(cache, version);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function makeTemplate(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(join(cache, 'making-'));
  const database = await PGlite.create(made);
  await database.close();
  // Two test files may make one at the same time: the first one stays.
  await rename(made, template).catch(async (error: unknown) => {
    await rm(made, { recursive: true, force: true });
    if (!(await exists(template))) throw error;
  });
}

/** A folder with an empty database. Whoever asks for it removes it. */
export async function emptyPglite(): Promise<string> {
  if (!(await exists(template))) await makeTemplate();
  const folder = await mkdtemp(join(tmpdir(), 'vonk-pglite-'));
  // A thousand files: a program made for it takes a third of the time.
  await (process.platform === 'win32'
    ? cp(template, folder, { recursive: true })
    : promisify(execFile)('cp', ['-r', `${template}/.`, folder]));
  return folder;
}
