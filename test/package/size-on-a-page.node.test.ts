// Needs the build.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { sizesIn } from '../../.config/size.js';
import { widgets } from '../../.config/vonk-alias.js';
import { type Json, fullDocument } from '../fixtures/fixtures.js';
import { type TestServer, htmlPage, launch, readText, startServer, watchedPage } from '../helpers/browser.page.js';

/** What has a budget of its own, and what comes a while after the widget stands there. */
const standsApart = /^(?:(?:de|en|fr|nl)-|chart|arrivals-hold)/;
const rows = sizesIn();
const {
  minutesPerWeek: _minutes,
  quietHours: _hours,
  channels: _channels,
  ...preferences
} = fullDocument()['preferences'] as Json;
/** Of somebody who set no limits: what keeps suggestions within them is fetched where there are some. */
const withoutLimits = JSON.stringify({ ...fullDocument(), preferences });
let company = withoutLimits;
let browser: Browser;
let server: TestServer;
let shown: readonly string[] = [];

before(async () => {
  browser = await launch();
  server = await startServer((path) => {
    if (path === '/') {
      const tags = shown.map((name) => `<vonk-${name} src="/company.json"></vonk-${name}>`).join('');
      return { body: htmlPage('<script type="module" src="/vonk/vonk.js"></script>', tags) };
    }
    return path === '/company.json'
      ? { body: company }
      : path.startsWith('/vonk/')
        ? { file: path.replace('/vonk/', 'dist/cdn/') }
        : undefined;
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page with these widgets, waits until they stand there with all of the document, and says what came. */
async function fetchedFor(names: readonly string[]): Promise<readonly string[]> {
  shown = names;
  const { page } = await watchedPage(browser);
  const files: string[] = [];
  page.on('request', (request) => {
    const file = /\/vonk\/([^?]+\.js)/.exec(request.url())?.[1];
    if (file !== undefined) {
      files.push(file);
    }
  });
  await page.goto(server.origin);
  await page.waitForFunction(
    (tags) =>
      tags.every((tag) => {
        const root = document.querySelector(`vonk-${tag}`)?.shadowRoot;
        return root?.querySelector('[part~=content]') && !root.querySelector('[part~=skeleton]');
      }),
    {},
    names,
  );
  await page.waitForNetworkIdle({ idleTime: 400 });
  await page.close();
  return files.filter((file) => !standsApart.test(file));
}

const bytesOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readText(`dist/cdn/${file}`), { level: 9 }).length, 0);

for (const name of [...widgets, 'all widgets']) {
  test(`${name}: a page with a full document fetches as much as the sizes say, and nothing twice`, async () => {
    const files = await fetchedFor(name === 'all widgets' ? widgets : [name]);

    assert.equal(new Set(files).size, files.length, files.join(' '));
    assert.equal(bytesOf(files), rows.find((row) => row.name === name)?.first, files.join(' '));
  });
}

test('limits that somebody set make the feed fetch a little more, once', async () => {
  company = JSON.stringify(fullDocument());
  const files = await fetchedFor(['content-feed']);
  company = withoutLimits;
  const without = await fetchedFor(['content-feed']);

  const further = files.filter((file) => !without.includes(file));
  assert.equal(new Set(files).size, files.length, files.join(' '));
  assert.ok(further.length > 0, 'it is fetched');
  // What keeps suggestions within them, and the names of channels.
  assert.ok(bytesOf(further) < 6.5 * 1024, `${bytesOf(further)} bytes: ${further.join(' ')}`);
});
