import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from '../helpers/browser.page.js';

test('there is no unused file, export or dependency', () => {
  const knip = ['node_modules/knip/bin/knip.js', '--config', '.config/knip.json', '--no-progress'];
  const { status, stdout, stderr } = spawnSync(process.execPath, knip, { cwd: root, encoding: 'utf8' });

  assert.equal(status, 0, `${stdout}${stderr}`);
});
