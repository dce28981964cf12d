// Needs the build. A page with many widgets gets them in one file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { widgets } from '../../.config/vonk-alias.js';
import { fullDocument } from '../fixtures/fixtures.js';
import type { Preload } from '../../src/cli/snippet/preload.js';
import { type TestServer, htmlPage, launch, root, startServer, watchedPage } from '../helpers/browser.page.js';

const company = JSON.stringify({ ...fullDocument(), actions: { href: '/actions' } });
let browser: Browser;
let server: TestServer;
let shown: readonly string[] = widgets;
/** Files that are not there. */
let missing = /^$/;
/** What a tag says of its document, by its place. */
let sourceOf: (place: number) => string = () => '';

before(async () => {
  browser = await launch();
  server = await startServer((path) => {
    if (path === '/') {
      const tags = shown.map((name, place) => `<vonk-${name}${sourceOf(place)}></vonk-${name}>`).join('');
      const head = '<meta name="vonk" content="/company.json"><script type="module" src="/vonk/vonk.js"></script>';
      return { body: htmlPage(head, tags) };
    }
    if (path.startsWith('/company')) return { body: company };
    return path.startsWith('/vonk/') && !missing.test(path) ? { file: path.replace('/vonk/', 'dist/cdn/') } : undefined;
  });
});
afterEach(() => {
  sourceOf = () => '';
  shown = widgets;
  missing = /^$/;
});
after(async () => {
  await browser.close();
  await server.close();
});

const untilShown = (page: Page, names: readonly string[]): Promise<unknown> =>
  page.waitForFunction(
    (tags) =>
      tags.every((tag) => {
        const root = document.querySelector(`vonk-${tag}`)?.shadowRoot;
        return root?.querySelector('[part~=content]') && !root.querySelector('[part~=skeleton]');
      }),
    {},
    names,
  );

interface Opened {
  readonly page: Page;
  /** The files of the script tag that were asked for, in order; it goes on growing. */
  readonly files: readonly string[];
}

async function open(): Promise<Opened> {
  const { page } = await watchedPage(browser);
  const files: string[] = [];
  page.on('request', (request) => {
    const file = /\/vonk\/([^?]+\.js)/.exec(request.url())?.[1];
    if (file !== undefined) files.push(file);
  });
  await page.goto(server.origin);
  return { page, files };
}

/** Modules that stand in two files which a page fetched, by the source maps of those files. */
async function twice(page: Page, files: readonly string[]): Promise<readonly string[]> {
  const lists = await page.evaluate(
    (names) =>
      Promise.all(
        names.map(async (name) => {
          const answer = await fetch(`/vonk/${name}.map`);
          return answer.ok ? ((await answer.json()) as { sources: string[] }).sources : [];
        }),
      ),
    files.filter((file) => file !== 'vonk.js'),
  );
  const plain = lists
    .flat()
    .map((source) => source.replace('.together', '').replace(/^.*(?=(?:src|node_modules)\/)/, ''));
  assert.ok(plain.length > 100, `${plain.length} modules are told by source maps`);
  return plain.filter((source, index) => plain.indexOf(source) !== index);
}

test('a page with all widgets asks for the entry, one file of code, and one of words', async () => {
  const { page, files } = await open();
  await untilShown(page, widgets);

  const atFirst = files.slice(0, 3);
  assert.deepEqual(
    atFirst.map((file) => file.replace(/-[\w-]{8}\.js$/, '')).sort(),
    ['en-together', 'shared', 'vonk.js'],
    atFirst.join(' '),
  );
  const { together } = JSON.parse(readFileSync(join(root, 'dist/cdn/preload.json'), 'utf8')) as Preload;
  assert.deepEqual(together, [atFirst.find((file) => file.startsWith('shared'))]);
  await page.close();
});

const watchShift = `
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

test('each waits for those above it for as long as these fill, however long it takes all of them', async () => {
  const { page } = await watchedPage(browser);
  sourceOf = (place) => ` src="/company-${place}.json"`;
  // What moves out of sight is not counted.
  await page.setViewport({ width: 800, height: 9000 });
  await page.evaluateOnNewDocument(watchShift);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const place = Number(/company-(\d)/.exec(request.url())?.[1] ?? 0);
    setTimeout(() => void request.continue(), place * 500);
  });
  await page.goto(server.origin);
  await untilShown(page, widgets);

  const shift = (await page.evaluate('shift')) as number;
  // Of so tall a page little counts as much.
  assert.ok(shift <= 0.001, `${shift}`);
  await page.close();
});

for (const [kind, names] of [
  ['many', widgets],
  ['three', ['values-card', 'kudos-wall', 'content-feed']],
] as const)
  test(`none of ${kind} moves another while the page fills, on a slow device and a slow network too`, async () => {
    shown = names;
    const { page } = await watchedPage(browser);
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 180_000,
      uploadThroughput: 84_000,
    });
    await page.evaluateOnNewDocument(watchShift);
    await page.goto(server.origin);
    await untilShown(page, names);

    const shift = (await page.evaluate('shift')) as number;
    assert.ok(shift <= 0.02, `${shift}`);
    await page.close();
  });

test('whatever is opened there later, no module comes twice', async () => {
  const { page, files } = await open();
  await untilShown(page, widgets);
  for (const name of widgets) await page.hover(`vonk-${name}`);
  await page.waitForNetworkIdle({ idleTime: 500 });
  await page.evaluate(async (script) => {
    const { createSpace } = (await import(script)) as { createSpace: (options: object) => Promise<object> };
    await createSpace({ data: { vonk: 1 } });
  }, '/vonk/vonk.js');

  assert.ok(
    files.some((file) => file.startsWith('lazy-chunk.together')),
    files.join(' '),
  );
  assert.deepEqual(await twice(page, files), []);
  await page.close();
});

test('a widget that is added later comes out of the same file, and in its words', async () => {
  shown = widgets.filter((name) => name !== 'impact');
  const { page, files } = await open();
  await untilShown(page, shown);
  await page.waitForNetworkIdle({ idleTime: 300 });
  const before = files.length;

  await page.evaluate(() => document.body.append(document.createElement('vonk-impact')));
  await untilShown(page, ['impact']);

  assert.deepEqual(files.slice(before), []);
  await page.close();
});

test('a page with few goes by a file for each, and by nothing of the others', async () => {
  shown = ['values-card', 'impact', 'kudos-wall'];
  const { page, files } = await open();
  await untilShown(page, shown);

  assert.deepEqual(
    files.filter((file) => /together|goal-tracker|leaderboard|preferences|content-feed/.test(file)),
    [],
  );
  await page.close();
});

test('where the file did not come, it is asked for again with the next tag, and everything shows', async () => {
  missing = /shared-|together/;
  const { page } = await open();
  await page.waitForNetworkIdle({ idleTime: 300 });
  assert.equal(await page.evaluate(() => customElements.get('vonk-impact')), undefined);

  missing = /^$/;
  const before = Date.now();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await untilShown(page, ['values-card']);
  // None waits in vain for the last one of the scan before.
  assert.ok(Date.now() - before < 1400, `${Date.now() - before} ms`);
  await untilShown(page, widgets);
  await page.close();
});
