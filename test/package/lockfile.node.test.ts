import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version } from '../../src/internal/version.js';
import { readText } from '../helpers/browser.page.js';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>;
}

test('the lockfile names no address of any registry, and a checksum for every package', () => {
  const { packages } = JSON.parse(readText('package-lock.json')) as Lockfile;
  const installed = Object.entries(packages).filter(([path]) => path !== '');

  const withAddress = installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path);
  const withoutChecksum = installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path);

  assert.ok(installed.length > 100);
  assert.deepEqual(withAddress, []);
  assert.deepEqual(withoutChecksum, []);
});

test('the source says the version of package.json', () => {
  const manifest = JSON.parse(readText('package.json')) as { readonly version: string };

  assert.equal(version, manifest.version);
});
