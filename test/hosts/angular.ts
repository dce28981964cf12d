import { readFileSync, writeFileSync } from 'node:fs';
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
  // Angular's own command line compiles templates while it builds, as `npm run test:frameworks` does; here the browser does.
  const { client } = await buildHost('angular', 'angular', (project) => {
    writeFileSync(join(project, 'begin.ts'), "import '@angular/compiler';\nimport './src/main';\n");
    const page = readFileSync(join(project, 'src/index.html'), 'utf8');
    const script = '<script type="module" src="/begin.ts"></script>';
    writeFileSync(join(project, 'index.html'), page.replace('</body>', `${script}</body>`));
  });
  server = await startServer((path) => ({ file: join(relative(root, client), path === '/' ? 'index.html' : path) }));
});
after(async () => {
  await browser.close();
  await server.close();
});

test('Angular', () => journey(browser, { address: server.origin }));
