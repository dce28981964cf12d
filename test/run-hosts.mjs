/**
 * Tries systems and frameworks that hold widgets: what demo/hosts has of each is installed and opened in a browser.
 *
 *   node test/run-hosts.mjs              all of them
 *   node test/run-hosts.mjs wordpress    one kind: wordpress, dokuwiki or frameworks
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const systems = ['wordpress', 'dokuwiki'];
const files = readdirSync(join(root, 'test/hosts')).filter((file) => file.endsWith('.ts'));
const kindOf = (file) => systems.find((system) => file === `${system}.ts`) ?? 'frameworks';
const asked = process.argv.slice(2);
const unknown = asked.filter((kind) => ![...systems, 'frameworks'].includes(kind));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${[...systems, 'frameworks'].join(', ')}.`);
  process.exit(2);
}
const tried = files.filter((file) => asked.length === 0 || asked.includes(kindOf(file)));

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

if (tried.some((file) => kindOf(file) === 'frameworks')) run('--import', 'tsx', 'test/frameworks/install.ts');
run('.config/build.js', '--if-stale');
run('--import', 'tsx', '--test', '--test-concurrency=2', ...tried.map((file) => `test/hosts/${file}`));
