// Needs the build. A page with the tags that `npx vonk snippet` writes asks for everything at once, and for nothing twice.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { widgets } from '../../.config/vonk-alias.js';
import type { Preload } from '../../src/cli/snippet/preload.js';
import { integrityIn } from '../../src/cli/snippet/published.js';
import { type Snippet, importMap, loadingTags } from '../../src/cli/snippet/tags.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { type TestServer, launch, readText, root, startServer, watchedPage } from '../helpers/browser.page.js';

const preload = JSON.parse(readText('dist/cdn/preload.json')) as Preload;
const company = JSON.stringify(fullDocument());
/** That of the embedding guide. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

let browser: Browser;
let server: TestServer;
let html = '';
let policy = strictPolicy;

before(async () => {
  browser = await launch();
  server = await startServer((path) => {
    if (path === '/page') return { body: html, headers: { 'content-security-policy': policy } };
    if (path === '/company.json') return { body: company };
    return path.startsWith('/vonk/') ? { file: path.replace('/vonk/', 'dist/cdn/') } : undefined;
  });
});
afterEach(() => {
  policy = strictPolicy;
});
after(async () => {
  await browser.close();
  await server.close();
});

const snippetFor = (names: readonly string[], others: Partial<Snippet> = {}): Snippet => ({
  tags: names,
  language: 'nl',
  folder: '/vonk/',
  prefix: 'vonk',
  pageDocument: '/company.json',
  documents: [{ src: '/company.json' }],
  ...others,
});
const pageOf = (head: string, names: readonly string[], prefix = 'vonk', attributes = ''): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Intranet</title>${head}</head><body>${names
    .map((name) => `<${prefix}-${name}${attributes}></${prefix}-${name}>`)
    .join('')}</body></html>`;

const untilShown = (page: Page, names: readonly string[], prefix = 'vonk'): Promise<unknown> =>
  page.waitForFunction(
    (tags) =>
      tags.every((tag) => {
        const inside = document.querySelector(tag)?.shadowRoot;
        return inside?.querySelector('[part~=content]') && !inside.querySelector('[part~=skeleton]');
      }),
    {},
    names.map((name) => `${prefix}-${name}`),
  );

/** Opens the page until its widgets stand there, and for as long as a browser waits before it complains of links in vain. */
async function open(
  names: readonly string[],
  prefix = 'vonk',
): Promise<{ asked: readonly string[]; said: readonly string[] }> {
  const { page, errors, warnings } = await watchedPage(browser);
  const from = server.asked.length;
  await page.goto(`${server.origin}/page`);
  await untilShown(page, names, prefix);
  // Chromium says so three seconds after the page has loaded.
  await new Promise((later) => setTimeout(later, 3500));
  const asked = server.asked.slice(from).filter((path) => !path.includes('/pictures/'));
  await page.close();
  return { asked, said: [...errors.filter((error) => !/404|pictures/.test(error)), ...warnings] };
}

/** What the tags ask for early. */
const named = (tags: readonly string[]): readonly string[] =>
  tags.flatMap((tag) => /<link.* href="([^"]+)"/.exec(tag)?.[1] ?? []);

for (const names of [widgets, ['values-card'], ['content-feed', 'kudos-wall']])
  test(`under a strict policy, each is fetched once and used: ${names.join(', ')}`, async () => {
    const tags = loadingTags(snippetFor(names), preload);
    html = pageOf(tags.join(''), names);
    const { asked, said } = await open(names);

    assert.deepEqual(said, []);
    assert.equal(new Set(asked).size, asked.length, `twice: ${asked.join(' ')}`);
    for (const file of named(tags)) assert.ok(asked.includes(file), file);
    // Without its tags the page asks for the same files.
    html = pageOf(
      '<meta name="vonk" content="/company.json"><script type="module" src="/vonk/vonk.js"></script>',
      names,
    );
    const plain = await open(names);
    assert.deepEqual(
      named(tags).filter((file) => !plain.asked.includes(file)),
      [],
      'asked for in vain',
    );
  });

test('with checksums too, under the hash of the import map', async () => {
  const snippet = snippetFor(widgets, { integrity: await integrityIn(join(root, 'dist/cdn')) });
  const hash = createHash('sha256').update(importMap(snippet)).digest('base64');
  policy = strictPolicy.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
  html = pageOf(loadingTags(snippet, preload).join(''), widgets);
  const { asked, said } = await open(widgets);

  assert.deepEqual(said, []);
  assert.equal(new Set(asked).size, asked.length, asked.join(' '));
});

test('with cookies and a prefix as the tags say them', async () => {
  const snippet = snippetFor(['impact'], {
    prefix: 'acme',
    documents: [{ src: '/company.json', credentials: 'include' }],
  });
  html = pageOf(loadingTags(snippet, preload).join(''), ['impact'], 'acme', ' credentials="include"');
  const { asked, said } = await open(['impact'], 'acme');

  assert.deepEqual(said, []);
  assert.equal(new Set(asked).size, asked.length, asked.join(' '));
});

test('everything is asked for before the script tag has come', async () => {
  const tags = loadingTags(snippetFor(widgets), preload);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const slow = await startServer((path) => {
    if (path === '/page') return { body: pageOf(tags.join(''), widgets) };
    if (path === '/company.json') return { body: company };
    const file = path.replace('/vonk/', 'dist/cdn/');
    return path.startsWith('/vonk/') ? { file, ...(path.endsWith('/vonk.js') && { after: held }) } : undefined;
  });
  try {
    const { page } = await watchedPage(browser);
    const opened = page.goto(`${slow.origin}/page`);
    const end = Date.now() + 5000;
    while (!named(tags).every((file) => slow.asked.includes(file)) && Date.now() < end)
      await new Promise((later) => setTimeout(later, 20));
    assert.deepEqual(
      named(tags).filter((file) => !slow.asked.includes(file)),
      [],
    );
    const before = slow.asked.length;
    release();
    await opened;
    await untilShown(page, widgets);
    // What nobody waits for may come now: faces, what somebody near a widget may want, and nothing that the page shows.
    assert.ok(
      slow.asked.slice(before).every((path) => !named(tags).includes(path)),
      slow.asked.join(' '),
    );
    await page.close();
  } finally {
    release();
    await slow.close();
  }
});

test('tags of another version do no harm: the page shows all that it would', async () => {
  const old = (file: string): string => file.replace(/-[\w-]{8}\.js$/, '-ABCDEFGH.js');
  const stale: Preload = {
    ...preload,
    together: preload.together.map(old),
    limits: preload.limits.map(old),
    words: Object.fromEntries(
      Object.entries(preload.words).map(([language, words]) => [
        language,
        Object.fromEntries(Object.entries(words).map(([part, file]) => [part, old(file)])),
      ]),
    ),
  };
  html = pageOf(loadingTags(snippetFor(widgets), stale).join(''), widgets);
  const { asked } = await open(widgets);

  assert.ok(asked.some((path) => path.includes('ABCDEFGH')));
  assert.equal(new Set(asked).size, asked.length, asked.join(' '));
});

/** What the guide tells Apache and nginx to say of files, by their names. */
const kept = [/-[\w-]{8}\.js$/, /.+-[\w-]{8}\.js$/];
const askedAbout = [/^(vonk|embed)\.js$/, /(vonk|embed)\.js$/];

test('the guide tells servers to keep each script for long whose name says what is in it, and to be asked about the others', () => {
  const guide = readText('stories/guides/embedding.mdx');
  for (const rule of [
    '<FilesMatch "-[\\w-]{8}\\.js$">\n  Header set Cache-Control "public, max-age=31536000, immutable"',
    '<FilesMatch "^(vonk|embed)\\.js$">\n  Header set Cache-Control "no-cache"',
    'location ~ ^/vonk/.+-[\\w-]{8}\\.js$ { add_header Cache-Control "public, max-age=31536000, immutable"; }',
    'location ~ ^/vonk/(vonk|embed)\\.js$ { add_header Cache-Control "no-cache"; }',
  ])
    assert.ok(guide.includes(rule), rule);
  const scripts = readdirSync(join(root, 'dist/cdn')).filter((name) => name.endsWith('.js'));
  assert.ok(scripts.length > 100);
  for (const name of scripts)
    for (const [index, long] of kept.entries()) assert.notEqual(long.test(name), askedAbout[index]?.test(name), name);
});

test('a second visit asks for nothing that was kept', async () => {
  const immutable = 'public, max-age=31536000, immutable';
  const names = ['values-card', 'kudos-wall'];
  const body = pageOf(loadingTags(snippetFor(names), preload).join(''), names);
  const keeping = await startServer((path) => {
    const headers = { 'cache-control': kept[0]?.test(path) === true ? immutable : 'no-cache' };
    if (path === '/page') return { body, headers };
    if (path === '/company.json') return { body: company, headers };
    return path.startsWith('/vonk/') ? { file: path.replace('/vonk/', 'dist/cdn/'), headers } : undefined;
  });
  try {
    const { page, errors, warnings } = await watchedPage(await browser.createBrowserContext());
    await page.goto(`${keeping.origin}/page`);
    await untilShown(page, names);
    await page.waitForNetworkIdle({ idleTime: 500 });
    const before = keeping.asked.length;
    await page.goto(`${keeping.origin}/page`);
    await untilShown(page, names);
    await page.waitForNetworkIdle({ idleTime: 500 });

    const again = keeping.asked.slice(before).filter((path) => !path.includes('/pictures/'));
    assert.deepEqual(again.toSorted(), ['/company.json', '/page', '/vonk/vonk.js']);
    assert.deepEqual([...errors.filter((error) => !/404|pictures/.test(error)), ...warnings], []);
    await page.browserContext().close();
  } finally {
    await keeping.close();
  }
});

test('a feed with limits needs nothing that the tags do not ask for', () => {
  const chunk = preload.limits.map((file) => readFileSync(join(root, 'dist/cdn', file), 'utf8')).join('\n');
  const imported = [...chunk.matchAll(/from"\.\/([^"]+)"/g)].map(([, file]) => file);
  assert.deepEqual(
    imported.filter((file) => ![...preload.together, ...preload.limits].includes(file ?? '')),
    [],
  );
});
