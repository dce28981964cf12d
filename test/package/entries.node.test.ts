// Needs the build.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { widgets } from '../../.config/vonk-alias.js';
import { type TestServer, htmlPage, launch, root, startServer, watchedPage } from '../helpers/browser.page.js';

/** Every element of the package. */
const tags = ['space', ...widgets].map((name) => `vonk-${name}`);

/** The modules as they are published, in a page without a bundler. */
const imports = {
  lit: '/node_modules/lit/index.js',
  'lit/': '/node_modules/lit/',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/': '/node_modules/lit-html/',
  'lit-element/': '/node_modules/lit-element/',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  '@lit/context': '/node_modules/@lit/context/index.js',
  nanostores: '/node_modules/nanostores/index.js',
  uuid: '/node_modules/uuid/dist/index.js',
};

/** What the packages underneath put on the page, so that two copies of them can be told. */
const marksOfPackages = /^(lit|reactiveElement|nanostoresGlobal$)/;

let browser: Browser;
let server: TestServer;

before(async () => {
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  // Some packages ask which environment they are in, which a bundler would tell them.
  const environment = '<script>globalThis.process = { env: { NODE_ENV: "production" } };</script>';
  server = await startServer((path) =>
    path === '/'
      ? { body: htmlPage(environment + map, '') }
      : existsSync(join(root, path))
        ? { file: `.${path}` }
        : undefined,
  );
  browser = await launch();
});

after(async () => {
  await browser.close();
  await server.close();
});

/** Imports a module of dist in a fresh page, and says what that changed. */
async function importInPage(path: string): Promise<{
  readonly defined: readonly string[];
  readonly added: readonly string[];
  readonly markup: boolean;
  readonly errors: readonly string[];
}> {
  const { page, errors } = await watchedPage(browser);
  await page.goto(server.origin);
  const found = await page.evaluate(
    async (module, names) => {
      const before = new Set(Reflect.ownKeys(globalThis));
      const markup = document.documentElement.outerHTML;
      await import(module);
      return {
        defined: names.filter((name) => customElements.get(name) !== undefined),
        added: Reflect.ownKeys(globalThis)
          .filter((key) => !before.has(key))
          .map(String),
        markup: document.documentElement.outerHTML === markup,
      };
    },
    path,
    tags,
  );
  await page.close();
  return { ...found, errors };
}

test('importing the package in a page registers nothing, changes nothing and says nothing', async () => {
  const { defined, added, markup, errors } = await importInPage('/dist/index.js');

  assert.deepEqual(errors, []);
  assert.deepEqual(defined, []);
  assert.deepEqual(
    added.filter((name) => !marksOfPackages.test(name)),
    [],
  );
  assert.ok(markup, 'the page is as it was');
});

test('importing define registers every element', async () => {
  const { defined, errors } = await importInPage('/dist/define.js');

  assert.deepEqual(errors, []);
  assert.deepEqual(defined, tags);
});

for (const tag of tags) {
  const name = tag.replace('vonk-', '');
  const module = name === 'space' ? '/dist/context/define.js' : `/dist/widgets/${name}/define.js`;

  test(`importing the define of ${tag} registers that element and no other`, async () => {
    const { defined, errors } = await importInPage(module);

    assert.deepEqual(errors, []);
    assert.deepEqual(defined, [tag]);
  });
}

/** What a module prints and complains about in Node. */
const inNode = (script: string): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });

test('the package can be imported where there is no browser', () => {
  const script = `
    const before = new Set(Reflect.ownKeys(globalThis));
    const vonk = await import('./dist/index.js');
    const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
    console.log(JSON.stringify({ names: Object.keys(vonk), added }));
  `;
  const { status, stdout, stderr } = inNode(script);

  assert.equal(status, 0, stderr);
  const { names, added } = JSON.parse(stdout) as { names: readonly string[]; added: readonly string[] };
  assert.ok(names.includes('createSpace') && names.includes('ValuesCard'));
  // Where there is no browser, Lit brings a registry of elements of its own.
  assert.deepEqual(
    added.filter((name) => !marksOfPackages.test(name) && name !== 'customElements'),
    [],
  );
  assert.equal(stderr, '');
});

test('whatever a page imports does nothing on a server that prepares it, and a space may be made there', () => {
  const modules = ['loader', 'define', 'context/define', ...widgets.map((name) => `widgets/${name}/define`)];
  const script = `
    for (const module of ${JSON.stringify(modules)}) await import('./dist/' + module + '.js');
    const { createSpace } = await import('./dist/index.js');
    for (const options of [{ src: 'vonk.json' }, { src: 'https://intranet.example/vonk.json' }, { data: { vonk: 1 } }])
      console.log(createSpace(options).document.get().status);
  `;
  const { status, stdout, stderr } = inNode(script);

  assert.equal(status, 0, stderr);
  assert.equal(stderr, '');
  assert.equal(stdout, 'loading\n'.repeat(3));
});
