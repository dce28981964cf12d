import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { here, prepare } from '../frameworks/prepare.js';
import { launch, root } from '../helpers/browser.page.js';
import { journey, sentElements } from '../helpers/host-journey.js';

const next = createRequire(join(here, 'next/package.json')).resolve('next/dist/bin/next');
/** Nothing is told to anybody, and nothing is fetched. */
const env = {
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  NEXT_IGNORE_INCORRECT_LOCKFILE: '1',
};

/** A port that nobody has. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

let browser: Browser;
let served: ChildProcess;
let address = '';
let page = '';

before(async () => {
  const project = prepare({ folder: 'next', host: 'next' });
  // What the package needs stands where this repository installed it.
  const config = { outputFileTracingRoot: root, turbopack: { root } };
  writeFileSync(join(project, 'next.config.mjs'), `export default ${JSON.stringify(config)};\n`);
  const built = spawnSync(process.execPath, [next, 'build'], { cwd: project, encoding: 'utf8', env });
  assert.equal(built.status, 0, `${built.stdout}${built.stderr}`);
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  served = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], { cwd: project, env });
  browser = await launch();
  for (const end = Date.now() + 20_000; page === '';) {
    page = await fetch(address)
      .then((answer) => answer.text())
      .catch(() => '');
    assert.ok(Date.now() < end, 'Next does not answer');
  }
});
after(async () => {
  await browser?.close();
  served?.kill();
});

test('a page that Next drew on the server, and React takes over as it is', async () => {
  assert.match(
    page,
    /<vonk-space><vonk-kudos-wall><\/vonk-kudos-wall><vonk-content-feed><\/vonk-content-feed><\/vonk-space>/,
  );
  await journey(browser, { address, ...sentElements });
});
