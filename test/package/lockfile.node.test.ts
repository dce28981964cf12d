import assert from 'node:assert/strict';
import { test } from 'node:test';
import { version } from '../../src/registration/version.js';
import { readText } from '../helpers/browser.page.js';

interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly resolved?: string;
        readonly integrity?: string;
        readonly optionalDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
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

test('the lockfile holds the packages of every platform, without which npm ci stops on all of them', () => {
  const { packages } = JSON.parse(readText('package-lock.json')) as Lockfile;
  /** The version that a package finds, in its own folder or in one above it. */
  const found = (from: string, name: string): string | undefined => {
    const inside = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
    const above = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1));
    return inside?.version ?? (from === '' ? undefined : found(above, name));
  };

  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => /^\d/.test(wanted) && found(path, name) !== wanted)
      .map(([name, wanted]) => `${path} wants ${name} ${wanted}`),
  );

  assert.deepEqual(missing, []);
});

test('the source says the version of package.json', () => {
  const manifest = JSON.parse(readText('package.json')) as { readonly version: string };

  assert.equal(version, manifest.version);
});
