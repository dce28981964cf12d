import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, root, startServer, type TestServer } from '../helpers/browser.page.js';
import { buildHost } from '../helpers/host-build.js';
import { journey } from '../helpers/host-journey.js';

let browser: Browser;
let server: TestServer;
before(async () => {
  browser = await launch();
  const { client } = await buildHost('vue', 'vue');
  server = await startServer((path) => ({ file: join(relative(root, client), path === '/' ? 'index.html' : path) }));
});
after(async () => {
  await browser.close();
  await server.close();
});

test('Vue 3', () => journey(browser, { address: server.origin }));
