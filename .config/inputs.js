/** Whether what was built is still what the source gives: by one hash over all that decides it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './vonk-alias.js';

/** What every build reads. */
const always = ['src', '.config', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) {
      return;
    }
    if (statSync(full).isDirectory()) {
      readdirSync(full)
        .filter((name) => name !== 'node_modules')
        .sort()
        .forEach((name) => add(`${path}/${name}`));
      return;
    }
    hash.update(path).update(readFileSync(full));
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/**
 * Runs a build, unless `--if-stale` was said and nothing that it reads changed since the last time.
 *
 * @param {{ name: string, result: string, reads?: readonly string[] }} what `result`: a file that is there when it is built.
 * @param {() => void | Promise<void>} build
 */
export async function whenStale({ name, result, reads = [] }, build) {
  const stamp = join(root, '.cache', `${name}.hash`);
  const before = hashOf([...always, ...reads]);
  const isFresh = existsSync(join(root, result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === before;
  if (isFresh && process.argv.includes('--if-stale')) {
    return;
  }
  rmSync(stamp, { force: true });
  await build();
  if (!process.exitCode) {
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, before);
  }
}
