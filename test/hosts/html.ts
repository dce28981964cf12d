import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch, startServer, type TestServer } from '../helpers/browser.page.js';
import { journey } from '../helpers/host-journey.js';

let browser: Browser;
let server: TestServer;
before(async () => {
  browser = await launch();
  server = await startServer((path) =>
    path.startsWith('/vonk/')
      ? { file: path.replace('/vonk/', 'dist/cdn/') }
      : { file: join('demo/hosts/html', path === '/' ? 'index.html' : path) },
  );
});
after(async () => {
  await browser.close();
  await server.close();
});

test('a page without any framework', () => journey(browser, { address: server.origin }));
