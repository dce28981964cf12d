/**
 * Builds Storybook into storybook-static/; a warning fails the build. What it printed is said when something is wrong.
 * With `--if-stale` it does nothing when nothing that it reads has changed since the last time.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { whenStale } from './inputs.js';
import { root } from './vonk-alias.js';

/** The day of what is built: the company in it lives on that day, and the same source gives the same files. */
function dayOfSource() {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? { SOURCE_DATE_EPOCH: stdout.trim() } : {};
}

function build() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/storybook/dist/bin/dispatcher.js'), 'build', '--quiet', '--disable-telemetry'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...dayOfSource(), ...process.env, CI: '1', NO_COLOR: '1' },
    },
  );
  const said = `${stdout}${stderr}`;
  const warnings = said.split('\n').filter((line) => /\bwarn(ing)?\b|\(!\)|▲/i.test(line) && !/^npm warn/i.test(line));
  if (warnings.length > 0) {
    console.error(`Storybook was built with warnings:\n${warnings.join('\n')}`);
  }
  process.exitCode = status === 0 && warnings.length === 0 ? 0 : 1;
  console.log(process.exitCode === 0 ? 'Storybook stands in storybook-static/.' : said);
}

const reads = ['.storybook', 'stories', 'demo/intranet', 'demo/hosts', 'test/fixtures', 'custom-elements.json'];
await whenStale({ name: 'build-storybook', result: 'storybook-static/index.json', reads }, build);
