/** Says whether custom-elements.json is what the source gives now; ends with 1 when it is not. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { root } from './vonk-alias.js';

const { status, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--config',
    '.config/custom-elements-manifest.config.js',
    '--outdir',
    '.cache/manifest',
    '--quiet',
  ],
  { cwd: root, encoding: 'utf8' },
);
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const file = 'custom-elements.json';
if (status !== 0) {
  console.error(stderr);
  process.exitCode = 1;
} else if (!existsSync(join(root, file)) || !isDeepStrictEqual(read(file), read(`.cache/manifest/${file}`))) {
  console.error(`${file} is not fresh. Run: npm run manifest`);
  process.exitCode = 1;
}
