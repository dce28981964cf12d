// The shipped nginx file, as it is but for addresses and certificates, in front of two instances.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { readText } from '../helpers/browser.page.js';
import { findNginx } from '../helpers/nginx.mjs';
import { freePort } from '../helpers/service-process.js';

/** An instance that answers as a test says. */
class Instance {
  status = 200;
  asked = 0;
  readonly #server: Server = createServer((_request, response) => {
    this.asked += 1;
    const headers = { 'content-type': 'application/json', ...(this.status === 503 && { 'retry-after': '5' }) };
    response.writeHead(this.status, headers).end('{}');
  });

  async open(port = 0): Promise<number> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}

const nginx = findNginx();

describe('the shipped nginx file', { skip: nginx === undefined && 'there is no nginx' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'vonk-nginx-'));
  const instances = [new Instance(), new Instance()];
  let proxy: ChildProcess;
  let address = '';

  before(async () => {
    const [one, two] = await Promise.all(instances.map((instance) => instance.open()));
    const port = await freePort();
    address = `http://127.0.0.1:${port}/vonk/document`;
    const shipped = readText('demo/service/proxy/nginx.conf');
    // Only what a test machine has not: the address, the certificate, and the redirect from port 80.
    const http = shipped
      .replace(/server 127\.0\.0\.1:8080(.*);/, `server 127.0.0.1:${one}$1;\n    server 127.0.0.1:${two}$1;`)
      .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
      .replace(/^\s*ssl_certificate.*$/gm, '')
      .replace(/server \{\s+listen 80;[\s\S]*?\n\}/, '');
    assert.notEqual(http, shipped);
    assert.doesNotMatch(http, /listen 80;|ssl/);
    const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}\nhttp {\n${own.join('\n')}\n${http}\n}\n`,
    );
    proxy = spawn(nginx ?? '', ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'error.log')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (let round = 0; round < 100; round += 1) {
      if (
        await fetch(address).then(
          () => true,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nginx does not answer.');
  });
  after(async () => {
    const gone = once(proxy, 'exit');
    proxy.kill('SIGQUIT');
    await gone;
    await Promise.all(instances.map((instance) => instance.close()));
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    for (const instance of instances) Object.assign(instance, { status: 200, asked: 0 });
  });

  const statuses = async (times: number, init?: RequestInit): Promise<number[]> => {
    const found = [];
    for (let time = 0; time < times; time += 1) found.push((await fetch(address, init)).status);
    return found;
  };

  test('passes a 503 on as it is, asks nobody a second time, and takes nothing from anybody afterwards', async () => {
    for (const instance of instances) instance.status = 503;
    const refused = await fetch(address);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '5']);
    assert.equal((instances[0]?.asked ?? 0) + (instances[1]?.asked ?? 0), 1);
    assert.deepEqual(await statuses(6, { method: 'POST', body: '{}' }), [503, 503, 503, 503, 503, 503]);

    for (const instance of instances) instance.status = 200;

    assert.deepEqual(await statuses(6), [200, 200, 200, 200, 200, 200]);
    assert.ok(
      instances.every(({ asked }) => asked > 0),
      'both are still asked',
    );
  });

  test('goes to the other one where an instance cannot be reached', async () => {
    const [gone] = instances;
    await gone?.close();

    assert.deepEqual(
      await statuses(8, { method: 'POST', body: '{}' }),
      Array.from({ length: 8 }, () => 200),
    );

    instances[0] = new Instance();
    await instances[0].open();
  });
});
