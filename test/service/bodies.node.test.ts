// A body may come in pieces, without saying how long it is: from some proxies, and from whoever means no good.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type IncomingMessage, request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { type Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
let base: string;
let client: Client;
before(async () => {
  service = await startService();
  base = await service.start(0);
  client = await service.as('p-12');
});
after(() => service.end());

interface Heard {
  readonly status: number | undefined;
  readonly type: string | undefined;
}

/** Sends pieces as they come, without a length. */
function sendPieces(pieces: Iterable<Uint8Array>, path = '/actions', method = 'POST'): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', cookie: client.cookie, 'transfer-encoding': 'chunked' };
    const sending = request(`${base}${path}`, { method, headers }, (answer: IncomingMessage) => {
      answer.resume();
      answer.once('end', () => resolve({ status: answer.statusCode, type: answer.headers['content-type'] }));
    });
    sending.once('error', reject);
    for (const piece of pieces) sending.write(piece);
    sending.end();
  });
}

const change = (data: object): Buffer =>
  Buffer.from(JSON.stringify({ id: randomUUID(), type: 'wish.share', at: new Date().toISOString(), data }));

function* inPieces(bytes: Buffer, size: number): Iterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

describe('a body in pieces', () => {
  test('is read, also where a character comes in two of them', async () => {
    const text = 'Een wens: één café meer ☕';

    const { status } = await sendPieces(inPieces(change({ text }), 1));

    assert.equal(status, 200);
    assert.deepEqual(await service.database.query('select text from wishes'), [{ text }]);
  });

  test('is refused where it is too large, and whoever sends it hears so', async () => {
    for (const size of [64 * 1024, 1024 * 1024, 8 * 1024 * 1024])
      assert.deepEqual(
        await sendPieces(inPieces(change({ text: 'x'.repeat(size) }), 16 * 1024)),
        { status: 413, type: 'application/problem+json' },
        String(size),
      );
  });

  test('is no JSON where it ends too early, and nothing where nothing is read', async () => {
    const half = [change({ text: 'x' }).subarray(0, 20)];
    assert.equal((await sendPieces(half)).status, 400);
    assert.equal((await sendPieces([])).status, 400);
    assert.equal((await sendPieces(half, '/session', 'DELETE')).status, 204);
    client = await service.as('p-12');
  });
});
