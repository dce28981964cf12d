import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
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

test('under a prefix of its own, and the usual tags are left to others', async () => {
  const { client } = await buildHost('react-19', 'react', (project) => {
    const file = join(project, 'src/app.tsx');
    const app = readFileSync(file, 'utf8');
    const named = /import \{ (.*) \} from '@vonk-intranet\/vonk\/react';/;
    const [, names = ''] = named.exec(app) ?? [];
    const usual = names.split(', ').map((name) => `${name} as Usual${name}`);
    const given = names.split(', ').map((name) => `${name}: Usual${name}`);
    writeFileSync(
      file,
      `import { ${usual.join(', ')}, withPrefix } from '@vonk-intranet/vonk/react';
      const { ${names} } = withPrefix('acme', { ${given.join(', ')} });
      ${app.replace(named, '')}`,
    );
  });
  const server = await startServer((path) => ({
    file: join(relative(root, client), path === '/' ? 'index.html' : path),
  }));
  await journey(browser, {
    address: server.origin,
    prefix: 'acme',
    filled: async (page) =>
      assert.deepEqual(
        await page.evaluate(() => ['vonk', 'acme'].map((prefix) => !!customElements.get(`${prefix}-kudos-wall`))),
        [false, true],
      ),
  });
  await server.close();
});
