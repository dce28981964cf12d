// The smallest backend, started as a program.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { getFileInfo } from 'prettier';
import { root } from '../helpers/browser.page.js';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'vonk-smallest-'));
});
after(() => rmSync(folder, { recursive: true }));

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const file = join(folder, 'data.json');
  return spawn(process.execPath, ['--import', 'tsx', 'demo/smallest/backend.mjs', '--file', file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
}

/** What it says until it ends, and how it ends. */
async function endOf(program: ChildProcess): Promise<{ readonly status: unknown; readonly said: string }> {
  let said = '';
  program.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  const [status] = (await once(program, 'close')) as readonly unknown[];
  return { status, said };
}

/** Takes a port that nobody else has. */
async function takePort(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer();
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

test('listens where PORT says', async () => {
  const { server, port } = await takePort();
  server.close();
  await once(server, 'close');
  const program = start([], { PORT: String(port) });

  const [said] = (await once(program.stdout!, 'data')) as readonly Buffer[];
  const { status } = await fetch(`http://localhost:${port}/document`);

  program.kill();
  await once(program, 'close');
  assert.equal(said?.toString(), `The document is at http://localhost:${port}/document\n`);
  assert.equal(status, 401);
});

test('says in a sentence that a port is taken, and how to name another', async () => {
  const { server, port } = await takePort();

  const { status, said } = await endOf(start(['--port', String(port)]));

  server.close();
  assert.equal(status, 1);
  assert.equal(said, `Port ${port} is taken, perhaps by another run of this: name another one with --port or PORT.\n`);
});

test('says in a sentence that something is no port', async () => {
  const { status, said } = await endOf(start([], { PORT: 'here' }));

  assert.equal(status, 1);
  assert.equal(said, '"here" is no port: name a number up to 65535 with --port or PORT.\n');
});

test('what it keeps beside itself is not held against the style of the project', async () => {
  const { ignored } = await getFileInfo(join(root, 'demo/smallest/data.json'), {
    ignorePath: join(root, '.prettierignore'),
  });

  assert.equal(ignored, true);
});
