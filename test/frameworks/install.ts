/** Installs what projects with a framework have, unless it is there as the lockfile says. Outside `npm test`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../.config/vonk-alias.js';

const folder = join(root, 'test/frameworks');
const stamp = join(folder, 'node_modules/.installed');
const wanted = createHash('sha256')
  .update(process.version)
  .update(readFileSync(join(folder, 'package-lock.json')))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const { status } = spawnSync('npm', ['ci', '--silent', '--ignore-scripts', '--prefix', folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) writeFileSync(stamp, wanted);
  process.exitCode = status ?? 1;
}
