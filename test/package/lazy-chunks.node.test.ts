// Needs the build.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { fullDocument } from '../fixtures/fixtures.js';
import { type TestServer, htmlPage, launch, startServer } from '../helpers/browser.page.js';

const company = JSON.stringify(fullDocument());
const tag = 'vonk-goal-tracker';
let browser: Browser;
let server: TestServer;
/** Whether what is fetched later comes. */
let comes = true;

before(async () => {
  browser = await launch();
  server = await startServer((path) => {
    if (path === '/') {
      return {
        body: htmlPage('<script type="module" src="/vonk/vonk.js"></script>', `<${tag} src="/company.json"></${tag}>`),
      };
    }
    if (path === '/feed') {
      const feed = '<vonk-content-feed src="/company.json"></vonk-content-feed>';
      return { body: htmlPage('<script type="module" src="/vonk/vonk.js"></script>', feed) };
    }
    if (path === '/company.json') {
      return { body: company };
    }
    return comes || !path.includes('lazy-chunk') ? { file: path.replace('/vonk/', 'dist/cdn/') } : undefined;
  });
});
afterEach(() => {
  comes = true;
});
after(async () => {
  await browser.close();
  await server.close();
});

const later = (): number => server.asked.filter((path) => path.includes('lazy-chunk')).length;

/** A page with the widget, ready. */
async function open(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[part=new]'), {}, tag);
  return page;
}
const press = (page: Page, part: string): Promise<void> =>
  page.evaluate(
    (name, wanted) => document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>(`[part=${wanted}]`)?.click(),
    tag,
    part,
  );
const waitFor = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction(
    (name, wanted) => document.querySelector(name)?.shadowRoot?.querySelector(wanted),
    { timeout: 8000 },
    tag,
    selector,
  );

test('the form is there at the press, fetched when the pointer came near', async () => {
  const before = later();
  const page = await open();
  assert.equal(later(), before, 'nothing is fetched while nobody is near');

  await page.hover(tag);
  await page.waitForNetworkIdle();
  assert.equal(later(), before + 1);
  await press(page, 'new');

  await waitFor(page, 'dialog[open] form');
  assert.equal(later(), before + 1);
  await page.close();
});

test('where it does not come, that is said calmly, and trying again opens the form', async () => {
  comes = false;
  const page = await open();

  await press(page, 'new');
  await waitFor(page, '[part=error]');
  comes = true;
  await press(page, 'retry');

  await waitFor(page, 'dialog[open] form');
  await page.close();
});

test('where it does not come, a feed of somebody who set limits is there to be read all the same', async () => {
  comes = false;
  const page = await browser.newPage();
  await page.goto(`${server.origin}/feed`);

  await page.waitForFunction(
    () => document.querySelector('vonk-content-feed')?.shadowRoot?.querySelector('[part=list] [part=item]'),
    { timeout: 8000 },
  );
  await page.close();
});
