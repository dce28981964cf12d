// What no page sends, and what only some pages send: never an error of the service.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

test('whom the page shows is read as pages write it: as in an address, and in no other way', async () => {
  for (const id of ['zoë.łuk 7', 'a%20b', '100%', 'a b']) {
    await service.database.query(`insert into people (id, name, sort) values ($1, 'Zoë', 'zoe')`, [id]);
    const client = await service.as(id);
    const statusFor = async (shown: string): Promise<number> =>
      (await client.ask('/goals', { headers: { 'vonk-viewer': shown } })).status;
    const written = encodeURIComponent(id);
    assert.equal(await statusFor(written), 200, written);
    const bytes = Buffer.from(id).toString('latin1');
    for (const shown of ['p-12', `${written}!`, bytes, encodeURIComponent(written), '%', '%ff'])
      assert.equal(await statusFor(shown), 401, shown);
  }
});

test('an address of a page with a day that no calendar has is not one that was given', async () => {
  const client = await service.as('p-12');
  for (const path of ['feed', 'goals', 'kudos', 'feedback'])
    for (const at of ['2026-02-30T00:00:00.000Z', '2026-04-31T00:00:00.000Z', '0000-01-01T00:00:00.000Z']) {
      const after = Buffer.from(JSON.stringify([at, 'x'])).toString('base64url');
      assert.equal((await client.ask(`/${path}?after=${after}`)).status, 400, `${path} ${at}`);
    }
});

test('a body that is nested thousands of times is refused for good', async () => {
  const client = await service.as('p-12');
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  const envelope = `{"id":"${randomUUID()}","type":"preferences.set","at":"2026-01-01T00:00:00Z","data":{"x":${nested(9000)}}}`;
  for (const body of [nested(5000), nested(32_000), '{"a":'.repeat(9000) + '1' + '}'.repeat(9000), envelope])
    for (const path of ['/actions', '/demo/sign-in']) {
      const answer = await client.ask(path, { method: 'POST', body });
      assert.deepEqual([answer.status, answer.headers.get('content-type')], [422, 'application/problem+json'], path);
    }
});
