// Signing out ends the session, not only the cookie of the browser in which somebody signs out.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { tidy } from '../../demo/service/retention.js';
import { createService } from '../../demo/service/service.js';
import { type Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

/** What a cookie is worth at a service. */
async function worth(cookie: string, at: Pick<TestService, 'fetch'> = service): Promise<number> {
  const response = await at.fetch(new Request('http://localhost/goals', { headers: { cookie } }));
  return response.status;
}

const ended = async (): Promise<number> =>
  (await service.database.query<{ count: number }>('select count(*) as count from ended_sessions'))[0]?.count ?? -1;

describe('signing out', () => {
  for (const [method, path] of [
    ['DELETE', '/session'],
    ['POST', '/demo/sign-out'],
  ] as const)
    test(`by ${method} ${path} leaves a copy of the cookie worth nothing, at every instance`, async () => {
      const client = await service.as('p-12');
      const copy = client.cookie;
      const second = await createService({ ...service.settings, database: service.database });
      assert.deepEqual([await worth(copy), await worth(copy, second)], [200, 200]);

      const answer = await client.ask(path, { method });

      assert.equal(answer.status, 204);
      assert.match(answer.headers.get('set-cookie') ?? '', /^vonk=;.*Max-Age=0/);
      assert.deepEqual([await worth(copy), await worth(copy, second)], [401, 401]);
      const sent = await client.send('preferences.set', { minutesPerWeek: 3 });
      assert.equal(sent.status, 401);
      await second.stop();
    });

  test('leaves other sessions of the same person as they are', async () => {
    const [one, other]: Client[] = [await service.as('p-12'), await service.as('p-12')];
    await one?.ask('/session', { method: 'DELETE' });
    assert.equal(await worth(other?.cookie ?? ''), 200);
  });

  test('twice, without a session, or with one that was made up, is the same and keeps nothing', async () => {
    const client = await service.as('p-12');
    await client.ask('/session', { method: 'DELETE' });
    const before = await ended();
    for (const cookie of [client.cookie, '', 'vonk=made.up.entirely'])
      assert.equal((await client.ask('/session', { method: 'DELETE', headers: { cookie } })).status, 204);
    assert.equal(await ended(), before);
  });

  test('is remembered until the session would have been over, without saying whose it was', async () => {
    const client = await service.as('p-12');
    await client.ask('/session', { method: 'DELETE' });
    const rows = await service.database.query<{ id: string; until: string }>('select id, until from ended_sessions');
    assert.doesNotMatch(JSON.stringify(rows), /p-12/);
    const hours = (Date.parse(rows.at(-1)?.until ?? '') - Date.now()) / 3_600_000;
    assert.ok(hours > service.settings.sessionHours - 1 && hours <= service.settings.sessionHours + 0.1, `${hours}`);

    await tidy(service.database, service.settings.retention, new Date());
    assert.ok((await ended()) > 0);
    await tidy(service.database, service.settings.retention, new Date(Date.now() + 2 * 86_400_000));
    assert.equal(await ended(), 0);
  });
});
