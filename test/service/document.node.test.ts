import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isListSection, parseDocument, parsePage, sectionNames } from '@vonk-intranet/vonk/contract';
import { type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

const base = 'http://localhost/document';

describe('the document', () => {
  for (const person of ['p-12', 'p-63', 'p-27', 'p-04'])
    test(`is read without a problem, with all its pages, as ${person}`, async () => {
      const client = await service.as(person);
      const { document, problems, forSections } = parseDocument((await client.ask('/document')).json(), { base });
      assert.deepEqual(problems, []);
      const links = sectionNames.filter((name) => document?.sections[name]?.kind === 'link');
      assert.deepEqual([...links].sort(), ['feed', 'feedback', 'goals', 'kudos', 'people']);
      for (const name of links.filter(isListSection)) {
        const page = parsePage(name, (await client.ask(`/${name}`)).json(), { base, ...forSections });
        assert.deepEqual(page.problems, [], name);
        assert.ok(page.page, name);
      }
    });

  test('says who looks, and brings what is theirs', async () => {
    const found = (await (await service.as('p-12')).ask('/document')).json<{
      viewer: { id: string };
      preferences: { stance: string };
      board: { self: { count: number } };
    }>();
    assert.equal(found.viewer.id, 'p-12');
    assert.equal(found.preferences.stance, 'yes');
    assert.equal(found.board.self.count, 13);
  });

  test('names nobody to somebody who is not signed in', async () => {
    const nobody = await service.as();
    const answer = await nobody.ask('/document');
    assert.equal(answer.status, 200);
    assert.doesNotMatch(answer.text, /"p-\d\d"/);
    assert.deepEqual(Object.keys(answer.json()), ['vonk', 'organisation', 'values', 'guidelines', 'acts', 'feed']);
    assert.deepEqual(parseDocument(answer.json(), { base }).problems, []);
    assert.equal(answer.headers.get('vonk-viewer'), null);
    for (const path of ['/people', '/people?q=a', '/kudos', '/goals', '/feedback', '/inbox', '/live'])
      assert.equal((await nobody.ask(path)).status, 401, path);
  });

  test('is not sent again where nothing changed, and is where something did', async () => {
    const client = await service.as('p-27');
    for (const path of ['/document', '/people', '/people?q=mar', '/feed', '/goals', '/kudos', '/feedback', '/inbox']) {
      const first = await client.ask(path);
      assert.equal(first.headers.get('cache-control'), 'private, no-cache', path);
      assert.match(first.headers.get('vary') ?? '', /Cookie/);
      assert.equal(first.headers.get('vonk-viewer'), 'p-27', path);
      const etag = first.headers.get('etag') ?? '';
      const again = await client.ask(path, { headers: { 'if-none-match': `"other", W/${etag}` } });
      assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', etag], path);
      assert.equal(again.headers.get('vonk-viewer'), 'p-27', path);
    }
    const before = (await client.ask('/document')).headers.get('etag') ?? '';
    await client.do('preferences.set', { minutesPerWeek: 7 });
    assert.equal((await client.ask('/document', { headers: { 'if-none-match': before } })).status, 200);
  });

  test('keeps the order of the languages of a text', async () => {
    const client = await service.as('p-12');
    const { teams } = (await client.ask('/document')).json<{ teams: { name: Record<string, string> }[] }>();
    assert.deepEqual(Object.keys(teams[0]?.name ?? {}), ['nl', 'en', 'fr', 'de']);
    const { items } = (await client.ask('/feed')).json<{ items: { title: Record<string, string> }[] }>();
    assert.equal(Object.keys(items[0]?.title ?? {})[0], 'nl');
  });
});

describe('people', () => {
  test('are found by the beginnings of words, whatever the accents', async () => {
    const client = await service.as('p-12');
    const found = async (q: string): Promise<readonly unknown[]> => {
      const { items } = (await client.ask(`/people?q=${encodeURIComponent(q)}`)).json<{ items: { name: string }[] }>();
      return items.map(({ name }) => name);
    };
    assert.deepEqual(await found('wojcik'), ['Agnieszka Wójcik']);
    assert.deepEqual(await found('WÓJ agn'), ['Agnieszka Wójcik']);
    assert.deepEqual(await found('wojcik marleen'), []);
    assert.deepEqual(await found('ójcik'), []);
    assert.deepEqual(await found('%'), []);
    assert.ok((await found('a')).length <= 20);
  });
});

describe('an address', () => {
  test('that is not there, or not for this method, is a problem that says so', async () => {
    const client = await service.as('p-12');
    const missing = await client.ask('/nothing');
    assert.deepEqual([missing.status, missing.headers.get('content-type')], [404, 'application/problem+json']);
    const wrong = await client.ask('/document', { method: 'DELETE' });
    assert.deepEqual([wrong.status, wrong.headers.get('allow')], [405, 'GET, HEAD']);
    assert.equal(wrong.json()['status'], 405);
    assert.equal((await client.ask('/actions')).headers.get('allow'), 'POST');
    const page = await client.ask('/kudos?after=made-up');
    assert.deepEqual([page.status, page.headers.get('content-type')], [400, 'application/problem+json']);
  });

  test('carries strict headers, whatever it answers', async () => {
    const client = await service.as('p-12');
    for (const path of ['/document', '/nothing', '/health', '/openapi.json']) {
      const { headers } = await client.ask(path);
      assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/, path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.equal(headers.get('access-control-allow-origin'), null);
    }
  });
});
