/**
 * Builds the package into dist/: modules with their types, the stylesheets of the themes, the JSON Schema, the script-tag
 * build, and what Angular and editors are told. With `--if-stale` it does nothing when nothing that it reads has changed
 * since the last time. With `--demo` it builds the demo's pages into .cache/demo instead.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { angularDirectives } from './frameworks/angular.js';
import { editorFiles } from './frameworks/editors.js';
import { whenStale } from './inputs.js';
import { englishTypes } from './sentences.js';
import { writePublishedTokens } from './tokens.js';
import { root } from './vonk-alias.js';

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

const vite = 'vite/bin/vite.js';

async function buildPackage() {
  run('the modules', vite, 'build', '--mode', 'modules', '--logLevel', 'warn');
  run('the types', 'typescript/bin/tsc', '-p', '.config/tsconfig.build.json');
  writeFileSync(join(root, 'dist/locale/english.d.ts'), englishTypes());
  run('the script tag', vite, 'build', '--mode', 'cdn', '--logLevel', 'warn');
  run('the command line', vite, 'build', '--mode', 'cli', '--logLevel', 'warn');
  const { jsonSchema } = await import(pathToFileURL(join(root, 'dist/contract/json-schema.js')).href);
  writeFileSync(join(root, 'dist/vonk.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  writePublishedTokens(join(root, 'dist/theme'));
  const angular = join(root, 'dist/frameworks/angular.ts');
  const style = { ...(await resolveConfig(angular)), filepath: angular };
  writeFileSync(angular, await format(angularDirectives(root), style));
  for (const [file, text] of Object.entries(editorFiles(root))) writeFileSync(join(root, 'dist', file), text);
}

await (process.argv.includes('--demo')
  ? whenStale({ name: 'build-demo', result: '.cache/demo/intranet/index.html', reads: ['demo'] }, () =>
      run('the demo', vite, 'build', '--logLevel', 'warn'),
    )
  : whenStale({ name: 'build', result: 'dist/cdn/vonk.js', reads: ['custom-elements.json'] }, buildPackage));
