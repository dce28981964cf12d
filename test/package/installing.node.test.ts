/** What a newcomer sees on `npm ci`: nothing to worry about. `.ci/run` looks at what npm really says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minVersion, satisfies } from 'semver';
import { readText } from '../helpers/browser.page.js';

interface Locked {
  readonly version: string;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
  readonly engines?: { readonly node?: string };
}

const manifest = JSON.parse(readText('package.json')) as {
  readonly engines: { readonly node: string };
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const { packages } = JSON.parse(readText('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');
const oldestNode = minVersion(manifest.engines.node)?.version ?? '';

test('every package runs on the oldest Node that the project supports', () => {
  const tooNew = installed
    .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(oldestNode, engines.node))
    .map(([path, { version, engines }]) => `${path} ${version} wants Node ${engines?.node ?? ''}`);

  assert.match(oldestNode, /^\d+[.]\d+[.]\d+$/);
  assert.deepEqual(tooNew, []);
});

test('.nvmrc names that Node', () => {
  const named = readText('.nvmrc').trim();

  assert.equal(minVersion(named)?.version, oldestNode);
});

test('no package is one that its makers advise against', () => {
  const deprecated = installed.filter(([, locked]) => locked.deprecated !== undefined).map(([path]) => path);

  assert.deepEqual(deprecated, []);
});

test('for every package that wants to run something when it is installed, it is said whether it may', () => {
  const wanting = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));

  assert.deepEqual(Object.keys(manifest.allowScripts).sort(), [...new Set(wanting)].sort());
});
