import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { launch, root, startServer, type TestServer } from '../helpers/browser.page.js';
import { buildHost } from '../helpers/host-build.js';
import { journey, sentElements } from '../helpers/host-journey.js';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const version of [17, 18, 19]) {
  describe(`React ${version}`, () => {
    let server: TestServer;
    before(async () => {
      const built = await buildHost(`react-${version}`, 'react');
      const { client } = built;
      const made = await built.server('src/server.tsx');
      const { render } = (await import(pathToFileURL(join(made, 'server.js')).href)) as { render: () => string };
      const page = readFileSync(join(client, 'index.html'), 'utf8');
      server = await startServer((path) => {
        if (path === '/') return { body: page.replace('<!--app-->', '') };
        if (path === '/drawn') return { body: page.replace('<!--app-->', render()) };
        return { file: join(relative(root, client), path) };
      });
    });
    after(() => server.close());

    test('drawn in the browser', () => journey(browser, { address: server.origin }));

    test('drawn by a server, and taken over as it is', () =>
      journey(browser, { address: `${server.origin}/drawn`, ...sentElements }));
  });
}
