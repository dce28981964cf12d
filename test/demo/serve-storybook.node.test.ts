import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ViteDevServer, createServer } from 'vite';
import { serveStorybook } from '../../.config/serve-storybook.js';
import { root } from '../helpers/browser.page.js';

let folder: string;
let server: ViteDevServer;
let origin: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vonk-storybook-'));
  server = await createServer({
    configFile: false,
    root: join(root, 'demo'),
    appType: 'mpa',
    cacheDir: join(folder, 'vite'),
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    plugins: [serveStorybook(join(folder, 'built'))],
    server: { port: 0, host: '127.0.0.1', ws: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const read = async (path: string): Promise<string> => (await fetch(`${origin}${path}`)).text();

test('while Storybook is not built, the page beside the demo says how to get it', async () => {
  assert.match(await read('/storybook/index.html'), /npm run build:storybook/);
});

test('once it is built, the same address opens it, with its files, and nothing from outside its folder', async () => {
  mkdirSync(join(folder, 'built/assets'), { recursive: true });
  writeFileSync(join(folder, 'built/index.html'), '<title>The built one</title>');
  writeFileSync(join(folder, 'built/assets/main.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not for everybody');
  assert.match(await read('/storybook/'), /The built one/);
  assert.match(await read('/storybook/index.html'), /The built one/);
  assert.equal((await fetch(`${origin}/storybook`)).url, `${origin}/storybook/`);
  const script = await fetch(`${origin}/storybook/assets/main.js`);
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.doesNotMatch(await read('/storybook/..%2fsecret.txt'), /not for everybody/);
});
