// Takes long.
// Needs the built demo.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { widgets } from '../../.config/vonk-alias.js';
import { type TestServer, launch, root, startServer, watchedPage } from '../helpers/browser.page.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const allTags = widgets.map((name) => `vonk-${name}`);
const viewers = ['veteran', 'newcomer', 'not-for-me', 'editor', 'nobody'];

let browser: Browser;
let server: TestServer;

before(async () => {
  browser = await launch();
  // The built demo, as strict as the strictest intranet.
  server = await startServer((path) => ({
    file: `.cache/demo${path.endsWith('/') ? `${path}index.html` : path}`,
    headers: { 'content-security-policy': policy },
  }));
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Waits until every widget of the page shows its content. */
async function whenShown(page: Page): Promise<void> {
  await page.waitForFunction(
    (tags: readonly string[]) =>
      tags.every((tag) => {
        const base = document.querySelector(tag)?.shadowRoot;
        return base?.querySelector('[part~=heading]') && !base.querySelector('[part~=skeleton]');
      }),
    { timeout: 20_000 },
    allTags,
  );
}

async function violationsOn(page: Page): Promise<readonly string[]> {
  // Through the debugger, which no policy of the page stops.
  const session = await page.createCDPSession();
  await session.send('Runtime.evaluate', { expression: axe });
  const answer = await session.send('Runtime.evaluate', {
    expression: `axe.run(document).then(({ violations, passes }) =>
      JSON.stringify(passes.length < 10 ? ['axe looked at nothing'] : violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.flat(9).join(' ')).join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(String(answer.result.value)) as string[];
}

for (const viewer of viewers) {
  test(`the intranet shows all widgets to "${viewer}", in Dutch and English, without an error, under a strict policy`, async () => {
    for (const language of ['nl', 'en']) {
      const { page, errors } = await watchedPage(browser);
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`${server.origin}/intranet/?viewer=${viewer}&lang=${language}`);
      await whenShown(page);
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      const empty = await page.evaluate(
        (tags: readonly string[]) =>
          tags.filter(
            (tag) => !document.querySelector(tag)?.shadowRoot?.querySelector('[part~=content]')?.textContent?.trim(),
          ),
        allTags,
      );
      assert.deepEqual(empty, []);
      const failed = await page.evaluate(
        (tags: readonly string[]) =>
          tags.filter((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('[part~=error]')),
        allTags,
      );
      assert.deepEqual(failed, []);
      assert.deepEqual(await violationsOn(page), []);
      assert.deepEqual(errors, []);
      await page.close();
    }
  });
}

test('the intranet fits a screen of 320 pixels, in the dark, without scrolling sideways', async () => {
  for (const language of ['nl', 'de']) {
    const { page, errors } = await watchedPage(browser);
    await page.setViewport({ width: 320, height: 800 });
    await page.goto(`${server.origin}/intranet/?viewer=veteran&lang=${language}&theme=dark`);
    await whenShown(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} pixels wide in ${language}`);
    assert.deepEqual(await violationsOn(page), []);
    assert.deepEqual(errors, []);
    await page.close();
  }
});

test('every other page of the demo opens without an error and is accessible', async () => {
  const pages = readdirSync(join(root, '.cache/demo'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  assert.ok(pages.length >= 3, `found ${pages.join(', ')}`);
  for (const file of pages) {
    const { page, errors } = await watchedPage(browser);
    await page.goto(`${server.origin}/${file}`);
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.deepEqual(await violationsOn(page), [], file);
    assert.deepEqual(errors, [], file);
    await page.close();
  }
});

test('the list of stories that are opened by a test is the folder of stories', () => {
  const listed = readFileSync(join(root, 'test/stories/stories.ts'), 'utf8');
  const stories = readdirSync(join(root, 'stories'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.stories.ts'),
  );
  for (const story of stories)
    assert.ok(listed.includes(`stories/${story.replaceAll('\\', '/').replace('.ts', '.js')}'`), story);
});
