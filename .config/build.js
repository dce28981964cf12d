/**
 * Builds the package into dist/: modules with their types, the stylesheets of the themes, the JSON Schema, and the
 * script-tag build. With `--if-stale` it does nothing when nothing that it reads has changed since the last time.
 * With `--demo` it builds the demo's pages into .cache/demo instead.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { englishTypes } from './sentences.js';
import { writePublishedTokens } from './tokens.js';
import { root } from './vonk-alias.js';

const demo = process.argv.includes('--demo');
const stamp = join(root, '.cache', demo ? 'build-demo.hash' : 'build.hash');
const result = join(root, demo ? '.cache/demo/intranet/index.html' : 'dist/cdn/vonk.js');

/** One hash over everything that decides what the build gives. */
function inputs() {
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
  ['src', '.config', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'].forEach(add);
  if (demo) {
    add('demo');
  }
  return hash.digest('hex');
}

/** Runs a program of the project's own dependencies; ends the build when it fails. */
function run(name, program, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) {
    console.error(`The build stopped at: ${name}.`);
    process.exit(status ?? 1);
  }
}

const before = inputs();
if (
  process.argv.includes('--if-stale') &&
  existsSync(result) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === before
) {
  process.exit(0);
}
rmSync(stamp, { force: true });
const vite = 'vite/bin/vite.js';
if (demo) {
  run('the demo', vite, 'build', '--logLevel', 'warn');
} else {
  run('the modules', vite, 'build', '--mode', 'modules', '--logLevel', 'warn');
  run('the types', 'typescript/bin/tsc', '-p', '.config/tsconfig.build.json');
  writeFileSync(join(root, 'dist/locale/english.d.ts'), englishTypes());
  run('the script tag', vite, 'build', '--mode', 'cdn', '--logLevel', 'warn');
  run('the command line', vite, 'build', '--mode', 'cli', '--logLevel', 'warn');
  const { jsonSchema } = await import(pathToFileURL(join(root, 'dist/contract/json-schema.js')).href);
  writeFileSync(join(root, 'dist/vonk.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  writePublishedTokens(join(root, 'dist/theme'));
}
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(stamp, before);
