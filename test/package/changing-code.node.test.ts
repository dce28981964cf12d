// Needs the build. What changes need is a file of its own, and may not come.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { fullDocument } from '../fixtures/fixtures.js';
import { type TestServer, htmlPage, launch, root, startServer, watchedPage } from '../helpers/browser.page.js';

const folder = join(root, 'dist/cdn');
const document = fullDocument() as { readonly feed: readonly { readonly id: string }[] };
const company = JSON.stringify({ ...document, actions: { href: '/actions' } });

let browser: Browser;
let server: TestServer;
let isMissing = true;

before(async () => {
  const own = readdirSync(folder).filter(
    (name) =>
      name.endsWith('.js.map') && readFileSync(join(folder, name), 'utf8').includes('src/state/change-queue.ts"'),
  );
  assert.equal(own.length, 1, 'there is one file that only changes need');
  browser = await launch();
  server = await startServer((path) => {
    if (path === '/') return { body: htmlPage('', '<p>Nothing</p>') };
    if (path === '/company.json') return { body: company };
    if (path === '/actions') return { status: 204, body: '' };
    const file = path.replace('/vonk/', '');
    return path.startsWith('/vonk/') && !(isMissing && own.includes(`${file}.map`))
      ? { file: `dist/cdn/${file}` }
      : undefined;
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

test('a change whose code does not come is refused, and the next one asks for that code again', async () => {
  const { page } = await watchedPage(browser);
  await page.goto(server.origin);
  const request = (): Promise<string> =>
    page.evaluate(
      `import('/vonk/vonk.js').then(async ({ createSpace }) => {
        window.space ??= await createSpace({ src: '/company.json' });
        window.release ??= window.space.retain();
        while (window.space.document.get().status === 'loading') await new Promise((later) => setTimeout(later, 20));
        const { status, problem } = await window.space.request('feed.keep', { item: '${document.feed[0]?.id ?? ''}', kept: true });
        return status + ' ' + (problem?.code ?? '');
      })`,
    ) as Promise<string>;

  assert.equal(await request(), 'refused unreachable');
  isMissing = false;
  assert.match(await request(), /^(?:waiting|done) $/);
  const end = Date.now() + 5000;
  while (!server.asked.includes('/actions') && Date.now() < end) await new Promise((later) => setTimeout(later, 20));
  assert.ok(server.asked.includes('/actions'), 'it was never sent');
  await page.close();
});
