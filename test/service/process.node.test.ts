import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { emptyDatabase } from './fixtures/service.js';

/** The service as a program of its own, as it is run. */
class Program {
  readonly #child: ChildProcess;
  output = '';
  address = '';
  readonly exited: Promise<number | null>;

  constructor(environment: Record<string, string>) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'demo/service/main.ts'], {
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', DEMO: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (part: Buffer) => (this.output += part.toString()));
    this.exited = new Promise((resolve) => this.#child.once('exit', resolve));
  }

  async started(): Promise<this> {
    for (let round = 0; round < 600; round += 1) {
      const found = /answers at (\S+)\/document/.exec(this.output)?.[1];
      if (found !== undefined) {
        this.address = found;
        return this;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The service did not start: ${this.output}`);
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): void {
    this.#child.kill(signal);
  }
}

let program: Program;
let drop: () => Promise<void>;
before(async () => {
  const database = await emptyDatabase();
  ({ drop } = database);
  program = await new Program(
    database.url === undefined ? { DATA_DIR: database.folder } : { DATABASE_URL: database.url },
  ).started();
});
after(async () => {
  program.stop('SIGKILL');
  await program.exited;
  await drop();
});

const json = { 'content-type': 'application/json' };

async function signIn(person: string): Promise<string> {
  const response = await fetch(`${program.address}/demo/sign-in`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ person }),
  });
  return response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}

describe('the program', () => {
  test('writes no log that names a person, an address, a search or a text', async () => {
    const cookie = await signIn('p-12');
    const headers = { ...json, cookie, 'user-agent': 'a-telling-agent', 'x-forwarded-for': '203.0.113.77' };
    const ask = async (path: string, init: RequestInit = {}): Promise<number> =>
      (await fetch(`${program.address}${path}`, { headers, ...init })).status;
    const text = 'Een heel herkenbare zin.';
    const post = (type: string, data: object): Promise<number> =>
      ask('/actions', {
        method: 'POST',
        body: JSON.stringify({ id: randomUUID(), type, at: new Date().toISOString(), data }),
      });
    assert.equal(await ask('/document'), 200);
    assert.equal(await ask('/people?q=herkenbaar'), 200);
    assert.equal(await ask('/kudos?after=herkenbaar'), 400);
    assert.equal(await ask('/herkenbaar/p-12'), 404);
    assert.equal(await post('kudos.give', { kudos: 'herkenbare-id', to: ['p-63'], text }), 200);
    assert.equal(await post('kudos.give', { kudos: 'herkenbare-id', to: ['p-63'], text }), 409);
    assert.equal(await post('kudos.give', { kudos: 'x', to: ['p-herkenbaar'], text }), 422);
    assert.equal(await post('doubt.share', { doubt: 'not-natural' }), 200);
    assert.equal(await post('me.export', {}), 200);
    const requests = (): string[] => program.output.split('\n').filter((line) => line.includes('"msg":"request"'));
    // An answer may be here before its line.
    for (let round = 0; round < 100 && requests().length < 10; round += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const lines = requests();
    assert.ok(lines.length >= 10, program.output);
    assert.doesNotMatch(program.output, /p-\d\d|herken|203\.0|127\.0\.0\.1[^:]|telling|eyJ|not-natural/i);
    for (const line of lines)
      assert.deepEqual(Object.keys(JSON.parse(line) as object), [
        'level',
        'time',
        'id',
        'method',
        'route',
        'status',
        'ms',
        'msg',
      ]);
  });

  test('says whether it is well', async () => {
    const response = await fetch(`${program.address}/health`);
    assert.deepEqual([response.status, ((await response.json()) as { status: string }).status], [200, 'ok']);
  });

  test('stops when it is asked to: streams end, what was begun is finished', async () => {
    const cookie = await signIn('p-63');
    const stream = await fetch(`${program.address}/live`, { headers: { cookie } });
    const ended = stream.text();
    const giving = Array.from({ length: 20 }, (_, index) =>
      fetch(`${program.address}/actions`, {
        method: 'POST',
        headers: { ...json, cookie },
        body: JSON.stringify({
          id: randomUUID(),
          type: 'kudos.give',
          at: new Date().toISOString(),
          data: { kudos: `last-${index}`, to: ['p-12'], text: 'Dank.' },
        }),
      }).then(({ status }) => status),
    );
    await giving[0];
    const asked = performance.now();
    program.stop();
    const statuses = await Promise.all(giving.map((one) => one.catch(() => 'not taken')));
    assert.ok(
      statuses.every((status) => status === 200 || status === 'not taken'),
      statuses.join(' '),
    );
    assert.match(await ended, /^retry: 2000/);
    assert.equal(await program.exited, 0);
    assert.ok(performance.now() - asked < 8000, 'it waits for nobody who asks nothing');
    assert.match(program.output, /"msg":"stopped"/);
    await assert.rejects(fetch(`${program.address}/health`));
  });

  test('does not start without what it needs, and says what', async () => {
    const bare = new Program({ DEMO: '0' });
    assert.equal(await bare.exited, 78);
    assert.match(bare.output, /^SESSION_SECRET is missing\.$/m);
    const lost = new Program({ DATABASE_URL: 'postgres://someone:secret-word@127.0.0.1:1/none' });
    assert.equal(await lost.exited, 1);
    assert.match(lost.output, /ECONNREFUSED/);
    assert.doesNotMatch(lost.output, /secret-word/);
  });
});
