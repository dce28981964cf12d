// Needs the build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { widgets } from '../../.config/vonk-alias.js';
import { fullDocument } from '../fixtures/fixtures.js';
import {
  type TestServer,
  type WatchedPage,
  htmlPage,
  launch,
  root,
  startServer,
  watchedPage,
} from '../helpers/browser.page.js';

/**
 * The script-tag build of 0.1.0, file by file, as it was: in English, without the chart. It is what a page may have loaded
 * years ago.
 */
const first = JSON.parse(
  brotliDecompressSync(readFileSync(join(root, 'test/fixtures/release-0.1.0.json.br'))).toString(),
) as Readonly<Record<string, string>>;
/** Of somebody whose changes stay on the device. */
const { actions: _actions, live: _live, ...company } = fullDocument();
const script = (address: string): string => `<script type="module" src="${address}"></script>`;
const tagsOf = (prefix: string): readonly string[] => widgets.map((name) => `${prefix}-${name}`);
const within = (prefix: string, attributes = 'src="/company.json"'): string =>
  `<${prefix}-space ${attributes}>${tagsOf(prefix)
    .map((tag) => `<${tag}></${tag}>`)
    .join('')}</${prefix}-space>`;

let browser: Browser;
const servers: TestServer[] = [];
before(async () => {
  browser = await launch();
});
after(() => browser.close());
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Opens a page with the first release at /first/ and this one at /vonk/. */
async function open(head: string, body: string): Promise<WatchedPage & { readonly server: TestServer }> {
  const server = await startServer((path) => {
    if (path === '/') return { body: htmlPage(head, body) };
    if (path.endsWith('company.json')) return { body: JSON.stringify(company) };
    const [, folder, file = ''] = path.split('/');
    if (folder === 'first') return { body: first[file] ?? '', type: 'text/javascript; charset=utf-8' };
    if (folder === 'vonk') return { file: `dist/cdn/${file}` };
    return { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' };
  });
  servers.push(server);
  // Each test has a device of its own.
  const watched = await watchedPage(browser);
  await watched.page.goto(server.origin);
  return { ...watched, server };
}

/** Waits until all of them stand there with the document. */
const filled = (page: Page, tags: readonly string[]): Promise<unknown> =>
  page.waitForFunction(
    (all) =>
      all.every((tag) => {
        const inside = document.querySelector(tag)?.shadowRoot;
        return inside?.querySelector('[part~=content]') && !inside.querySelector('[part~=skeleton]');
      }),
    { timeout: 15_000 },
    tags,
  );

/** What a space shows, for code that runs in the page. */
interface SpaceInPage {
  readonly sections: Readonly<Record<string, { get(): { readonly value?: { readonly stance?: string } } }>>;
  request(type: string, data: unknown): Promise<{ readonly status: string }>;
}
type Holder = Element & { readonly space: SpaceInPage };

test('this version under a prefix and 0.1.0 stand on one page, both whole, without an error or a warning', async () => {
  const { page, server, errors, warnings } = await open(
    script('/first/vonk.js') + script('/vonk/vonk.js?prefix=acme'),
    within('vonk') + within('acme') + '<acme-kudos-wall id="alone" src="/company.json" preview></acme-kudos-wall>',
  );
  await filled(page, [...tagsOf('vonk'), ...tagsOf('acme'), '#alone']);

  assert.deepEqual([errors, warnings], [[], []]);
  const paths = server.asked.map((path) => path.split('?')[0]);
  assert.equal(paths.filter((path) => path === '/company.json').length, 2, 'each version reads for itself, once');
  // Each space is the one that its own version made: a widget calls what it knows.
  const [own, inside, others] = await page.evaluate(() => {
    const [outer, ...more] = ['acme-space', '#alone', 'acme-impact', 'vonk-space'].map(
      (name) => document.querySelector<Holder>(name)?.space,
    );
    return more.map((one) => one === outer);
  });
  assert.deepEqual([own, inside, others], [true, true, false]);
});

test('what somebody does in one version shows in the other: both keep it in the same place on the device', async () => {
  const { page, errors } = await open(
    script('/first/vonk.js') + script('/vonk/vonk.js?prefix=acme'),
    within('vonk') + within('acme'),
  );
  await filled(page, [...tagsOf('vonk'), ...tagsOf('acme')]);
  const setIn = (prefix: string, stance: string): Promise<string | undefined> =>
    page.evaluate(
      async (tag, value) =>
        (await document.querySelector<Holder>(tag)?.space.request('preferences.set', { stance: value }))?.status,
      `${prefix}-space`,
      stance,
    );
  const shownIn = (prefix: string, stance: string): Promise<unknown> =>
    page.waitForFunction(
      (tag, value) => document.querySelector<Holder>(tag)?.space.sections['preferences']?.get().value?.stance === value,
      { timeout: 5000 },
      `${prefix}-space`,
      stance,
    );

  assert.equal(await setIn('acme', 'no'), 'done');
  await shownIn('vonk', 'no');
  assert.equal(await setIn('vonk', 'maybe'), 'done');
  await shownIn('acme', 'maybe');
  assert.deepEqual(errors, []);
});

test('nothing of 0.1.0 that surrounds an element of this version reaches into it, nor the other way round', async () => {
  const { page, errors } = await open(
    script('/first/vonk.js') + script('/vonk/vonk.js?prefix=acme'),
    `<vonk-space src="/company.json"><acme-values-card></acme-values-card></vonk-space>
     <acme-space src="/company.json"><vonk-values-card></vonk-values-card></acme-space>`,
  );
  const words = (tag: string): Promise<unknown> =>
    page.waitForFunction(
      (name) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=unconfigured]')?.textContent.trim(),
      { timeout: 8000 },
      tag,
    );
  await Promise.all([words('acme-values-card'), words('vonk-values-card')]);

  assert.deepEqual(errors, []);
});

test('one folder serves any number of prefixes: one request, one state, classes of one family, the same events', async () => {
  const { page, server, errors, warnings } = await open(
    script('/vonk/vonk.js?prefix=acme') + script('/vonk/vonk.js?prefix=vonk-next') + script('/vonk/vonk.js'),
    within('acme') + within('vonk-next') + within('vonk'),
  );
  await filled(page, [...tagsOf('acme'), ...tagsOf('vonk-next'), ...tagsOf('vonk')]);

  assert.deepEqual([errors, warnings], [[], []]);
  assert.equal(server.asked.filter((path) => path === '/company.json').length, 1);
  const chunks = server.asked.filter((path) => path.startsWith('/vonk/') && !path.startsWith('/vonk/vonk.js'));
  assert.equal(new Set(chunks).size, chunks.length, 'no chunk comes twice');
  const isOneSpace = await page.evaluate(() => {
    const [one, ...more] = ['acme', 'vonk-next', 'vonk'].map(
      (p) => document.querySelector<Holder>(`${p}-space`)?.space,
    );
    return one !== undefined && more.every((other) => other === one);
  });
  assert.ok(isOneSpace);
  const asked = await page.evaluate(async () => {
    const heard: string[] = [];
    document.addEventListener('vonk-feed-keep', (event) => {
      event.preventDefault();
      heard.push((event.target as Element).localName);
    });
    for (const prefix of ['acme', 'vonk-next', 'vonk']) {
      const feed = document.querySelector(`${prefix}-content-feed`)?.shadowRoot;
      feed?.querySelector<HTMLElement>('button.keep')?.click();
      await new Promise((resolve) => setTimeout(resolve));
    }
    return heard;
  });
  assert.deepEqual(asked, ['acme-content-feed', 'vonk-next-content-feed', 'vonk-content-feed']);
});

test('the default document of the page is that of a prefix, and reaches no other', async () => {
  const { page, server, errors } = await open(
    `<meta name="acme" content="/acme/company.json">${script('/vonk/vonk.js?prefix=acme')}${script('/vonk/vonk.js')}`,
    '<acme-values-card></acme-values-card><vonk-values-card></vonk-values-card>',
  );
  await filled(page, ['acme-values-card', 'vonk-values-card']);

  const parts = await page.evaluate(() =>
    ['acme', 'vonk'].map(
      (prefix) =>
        document.querySelector(`${prefix}-values-card`)?.shadowRoot?.querySelector('[part~=unconfigured]') !== null,
    ),
  );
  assert.deepEqual(parts, [false, true]);
  assert.equal(server.asked.filter((path) => path.endsWith('company.json')).length, 1);
  assert.deepEqual(errors, []);
});

test('a tag of a prefix that is misspelt or was not closed is told where one of that prefix is previewed', async () => {
  const { page, errors, warnings } = await open(
    script('/vonk/vonk.js?prefix=acme'),
    `<acme-header></acme-header><acme-kudos-wal></acme-kudos-wal><vonk-kudos-wal></vonk-kudos-wal>
     <acme-values-card preview></acme-values-card>`,
  );
  const text = await page.waitForFunction(
    () => {
      const told = document
        .querySelector('acme-values-card')
        ?.shadowRoot?.querySelector('[part~=problems]')?.textContent;
      return told?.includes('kudos-wal') ? told : undefined;
    },
    { timeout: 8000 },
  );
  const words = String(await text.jsonValue());

  assert.match(words, /<acme-kudos-wal>.*acme-kudos-wall/s);
  assert.match(words, /a surrounding acme-space/);
  assert.doesNotMatch(words, /acme-header|<vonk-/);
  assert.deepEqual([errors, warnings], [[], []]);
});

test('a prefix that no tag can have is told, with what to write, and nothing is registered', async () => {
  const { page, errors, warnings } = await open(script('/vonk/vonk.js?prefix=Acme'), within('vonk') + within('acme'));
  await page.waitForNetworkIdle({ idleTime: 100 });

  assert.equal(warnings.length, 1);
  assert.match(warnings[0] ?? '', /"Acme" is no prefix\. Write small letters/);
  const found = await page.evaluate(() => ['vonk-space', 'acme-space'].filter((tag) => customElements.get(tag)));
  assert.deepEqual([found, errors], [[], []]);
});

test('two versions under one prefix give the one warning, which names both', async () => {
  const { page, errors, warnings } = await open(
    `<script>customElements.define('acme-values-card', class extends HTMLElement { static vonkVersion = '0.0.9' });</script>` +
      script('/vonk/vonk.js?prefix=acme'),
    '<acme-values-card></acme-values-card><acme-impact src="/company.json"></acme-impact>',
  );
  await filled(page, ['acme-impact']);

  assert.equal(warnings.length, 1, warnings.join('\n'));
  assert.match(warnings[0] ?? '', /0\.0\.9.*\?prefix=/s);
  assert.deepEqual(errors, []);
});

test('a page without a package makes a space of its own, with its own way to ask, from the script tag', async () => {
  const { page, server, errors, warnings } = await open(
    `<script type="module">
      import { createSpace } from '/vonk/vonk.js';
      const send = (address, options) => {
        const headers = new Headers(options?.headers);
        headers.set('authorization', 'Bearer token');
        (globalThis.asked ??= []).push(headers.get('authorization') + ' ' + new URL(address).pathname);
        return fetch(address, { ...options, headers });
      };
      document.querySelector('vonk-space').space = await createSpace({ src: '/company.json', fetch: send });
    </script>`,
    within('vonk', ''),
  );
  await filled(page, tagsOf('vonk'));
  await page.waitForFunction(
    () => document.querySelector('vonk-values-card')?.shadowRoot?.querySelector('[part~=unconfigured]') === null,
  );

  assert.deepEqual([errors, warnings], [[], []]);
  const asked = await page.evaluate(() => (globalThis as { asked?: readonly string[] }).asked);
  assert.ok(asked?.includes('Bearer token /company.json'), String(asked));
  assert.equal(server.asked.filter((path) => path === '/company.json').length, 1);
});
