// Takes long.
// Needs the built demo.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { widgets } from '../../.config/vonk-alias.js';
import { type TestServer, launch, readText, startServer } from '../helpers/browser.page.js';

const allTags = widgets.map((name) => `vonk-${name}`);
const screens = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

let browser: Browser;
let server: TestServer;

/** The page with one tag, with nothing but that tag. */
const alone = (tag: string): string =>
  readText('.cache/demo/intranet/one-tag.html').replace(
    /<main>.*<\/main>/su,
    `<main><${tag} src="company.veteran.json"></${tag}></main>`,
  );

/** The home page as `npm start` gives it, where the demo bar offers one choice more. */
const withService = (): string =>
  readText('.cache/demo/intranet/index.html').replace('<head>', '<head><meta name="demo-service" content="/api/" />');

before(async () => {
  browser = await launch();
  server = await startServer((path) => {
    const widget = /^\/intranet\/(vonk-[a-z-]+)\.html$/.exec(path)?.[1];
    if (widget !== undefined) return { body: alone(widget) };
    if (path === '/service/index.html') return { body: withService() };
    if (path === '/api/demo/sign-in') return { body: '{}', type: 'application/json' };
    if (path === '/api/document') return { file: '.cache/demo/intranet/company.veteran.json' };
    return { file: `.cache/demo${path.replace('/service/', '/intranet/')}` };
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page on a slow machine behind a slow line, and adds up by how much the page moved until its widgets stood. */
async function shiftOf(path: string, screen: (typeof screens)[number], tags: readonly string[]): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.setViewport(screen);
    await page.setCacheEnabled(false);
    await page.emulateCPUThrottling(4);
    await page.emulateNetworkConditions({ download: 300_000, upload: 100_000, latency: 60 });
    await page.evaluateOnNewDocument(() => {
      const moved: { total: number } = { total: 0 };
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.total += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${server.origin}${path}`);
    await whenShown(page, tags);
    return await page.evaluate(() => (globalThis as typeof globalThis & { moved: { total: number } }).moved.total);
  } finally {
    await page.close();
  }
}

async function whenShown(page: Page, tags: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (expected: readonly string[]) =>
      expected.every((tag) => {
        const base = document.querySelector(tag)?.shadowRoot;
        return base?.querySelector('[part~=heading]') && !base.querySelector('[part~=skeleton]');
      }),
    { timeout: 60_000 },
    tags,
  );
  // What moved is told after the frame in which it moved; what comes late comes with the network.
  await page.waitForNetworkIdle({ idleTime: 300 });
}

for (const screen of screens) {
  for (const query of [
    'viewer=veteran',
    'viewer=newcomer&lang=en',
    'viewer=not-for-me&lang=de',
    'viewer=nobody&lang=fr',
  ]) {
    test(`the intranet with "${query}" does not move while it loads, ${screen.width} pixels wide`, async () => {
      const shift = await shiftOf(`/intranet/index.html?${query}`, screen, allTags);
      assert.ok(shift < 0.02, `it moved by ${shift}`);
    });
  }

  test(`the intranet with a service behind it does not move while it loads, ${screen.width} pixels wide`, async () => {
    const shift = await shiftOf('/service/index.html', screen, allTags);
    assert.ok(shift < 0.02, `it moved by ${shift}`);
  });

  test(`no widget moves anything while it loads, ${screen.width} pixels wide`, async () => {
    for (const tag of allTags) {
      const shift = await shiftOf(`/intranet/${tag}.html`, screen, [tag]);
      assert.ok(shift < 0.005, `${tag} moved by ${shift}`);
    }
  });
}
