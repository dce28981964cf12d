/** Builds Storybook into storybook-static/; a warning fails the build. What it printed is said when something is wrong. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './vonk-alias.js';

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/storybook/dist/bin/dispatcher.js'), 'build', '--quiet', '--disable-telemetry'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, CI: '1', NO_COLOR: '1' } },
);
const said = `${stdout}${stderr}`;
const warnings = said.split('\n').filter((line) => /\bwarn(ing)?\b|\(!\)|▲/i.test(line) && !/^npm warn/i.test(line));
if (warnings.length > 0) {
  console.error(`Storybook was built with warnings:\n${warnings.join('\n')}`);
}
process.exitCode = status === 0 && warnings.length === 0 ? 0 : 1;
console.log(process.exitCode === 0 ? 'Storybook stands in storybook-static/.' : said);
