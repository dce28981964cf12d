// Takes long.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, root, watchedPage } from '../helpers/browser.page.js';
import { emptyPglite } from '../helpers/pglite.js';

let browser: Browser;
let start: ChildProcess;
let origin: string;
let folder: string;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

before(async () => {
  const port = await freePort();
  // As a person starts it, but for the folder: this one ends with the test.
  folder = await emptyPglite();
  start = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, CI: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed = await new Promise<string>((ready, failed) => {
    let text = '';
    start.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('/intranet/')) ready(text);
    });
    start.once('exit', (code) => failed(new Error(`It ended with ${String(code)}: ${text}`)));
  });
  assert.match(printed, new RegExp(`http://localhost:${port}/intranet/`));
  origin = `http://localhost:${port}`;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  const ended = new Promise((exit) => start.once('exit', exit));
  start.kill('SIGTERM');
  const code = await ended;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  assert.equal(code, 0, 'it stops gracefully');
});

/** The intranet in a browser of its own, for one person. */
async function open(viewer: string, more = ''): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const context = await browser.createBrowserContext();
  const { page, errors } = await watchedPage({ newPage: () => context.newPage() } as Browser);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${origin}/intranet/?viewer=${viewer}${more}`);
  await page.waitForFunction(
    () => {
      const wall = document.querySelector('vonk-kudos-wall')?.shadowRoot;
      return wall?.querySelector('[part~=item]') && !wall.querySelector('[part~=skeleton]');
    },
    { timeout: 60_000 },
  );
  return {
    page,
    // The browser's own debugger calls an answer without a body a failed one.
    get errors() {
      return errors.filter((error) => !error.endsWith('net::ERR_ABORTED'));
    },
  };
}

const text = 'Welkom, Yara. De koffie staat links.';

/** When the wall of a page first shows the text, or says that something arrived: milliseconds of the machine's clock. */
async function whenShown(page: Page): Promise<number> {
  const shown = await page.waitForFunction(
    (wanted) => {
      const wall = document.querySelector('vonk-kudos-wall')?.shadowRoot;
      return (wall?.textContent?.includes(wanted) || wall?.querySelector('[part~=arrivals]')) && Date.now();
    },
    { polling: 'raf', timeout: 20_000 },
    text,
  );
  return Number(await shown.jsonValue());
}

test('two people in two browsers thank each other, and see it within a second', async () => {
  const hilde = await open('veteran');
  const yara = await open('newcomer');
  const shown = whenShown(yara.page);

  await hilde.page.locator('vonk-kudos-wall >>> [part~=give]').click();
  // The form is fetched first; a locator hears nothing of what comes into a shadow root later.
  await hilde.page.waitForFunction(() =>
    document.querySelector('vonk-kudos-wall')?.shadowRoot?.querySelector('dialog input[role=combobox]'),
  );
  await hilde.page.locator('vonk-kudos-wall >>> dialog input[role=combobox]').fill('Yara');
  await hilde.page.locator('vonk-kudos-wall >>> dialog [role=option]').click();
  await hilde.page.locator('vonk-kudos-wall >>> dialog textarea').fill(text);
  const sent = Date.now();
  await hilde.page.locator('vonk-kudos-wall >>> dialog [part~=send]').click();

  const after = (await shown) - sent;
  assert.ok(after < 1000, `${after} ms`);
  // What arrived while she was looking waits for her, or stands there already.
  await yara.page.evaluate(() => {
    document.querySelector('vonk-kudos-wall')?.shadowRoot?.querySelector<HTMLElement>('[part~=arrivals]')?.click();
  });
  await yara.page.waitForFunction(
    (wanted) => document.querySelector('vonk-kudos-wall')?.shadowRoot?.textContent?.includes(wanted),
    {},
    text,
  );
  const nobodyElse = await open('editor');
  const others = await nobodyElse.page.evaluate(
    () => document.querySelector('vonk-kudos-wall')?.shadowRoot?.textContent ?? '',
  );
  assert.ok(!others.includes(text), 'the receiver has not decided yet');
  assert.deepEqual([...hilde.errors, ...yara.errors, ...nobodyElse.errors], []);
});

test('the same page needs no service: its document may be a file', async () => {
  const { page, errors } = await open('veteran', '&data=file');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await page.waitForFunction(() =>
    document.querySelector('vonk-kudos-wall')?.shadowRoot?.querySelector('[part~=item]'),
  );
  assert.ok(asked.includes('/intranet/company.veteran.json'));
  assert.deepEqual(
    asked.filter((path) => path.startsWith('/api/')),
    [],
  );
  assert.deepEqual(errors, []);
});
