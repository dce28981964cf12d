// Colleagues are found by their names as people type them, by the service as on the page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { nameWords } from '@vonk-intranet/vonk/contract';
import { addPeople } from '../../demo/service/seed/rows.js';
import { fc } from '../helpers/fast-check.js';
import { spellings } from '../fixtures/spellings.js';
import { type Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
let client: Client;
const names = [...new Set(spellings.map(([, name]) => name))];
before(async () => {
  service = await startService();
  client = await service.as('p-12');
  const jorises = Array.from({ length: 100 }, (_, index) => `Joris Jansma ${index}`);
  const people = [...names, ...jorises, 'Joris Jan', 'Aaron Joris Jan'].map((name, index) => ({
    id: `n-${index}`,
    name,
  }));
  await addPeople(service.database, people);
});
after(() => service.end());

async function found(typed: string): Promise<readonly string[]> {
  const { items } = (await client.ask(`/people?q=${encodeURIComponent(typed)}`)).json<{ items: { name: string }[] }>();
  return items.map(({ name }) => name);
}

test('every spelling finds the name that is meant', async () => {
  const missed: string[] = [];
  for (const [typed, name] of spellings) if (!(await found(typed)).includes(name)) missed.push(`${typed} → ${name}`);

  // A typing mistake is forgiven on the page, among those who are at hand.
  assert.deepEqual(missed, ['ann peters → Peeters, Ann']);
});

test('the whole name comes first, then whole words, however many begin alike', async () => {
  const [first, second, ...others] = await found('joris jan');

  assert.deepEqual([first, second], ['Joris Jan', 'Aaron Joris Jan']);
  assert.equal(others.length, 18);
});

test('the database makes the same words of a name as the package', async () => {
  const letters = fc.constantFrom(
    ...[...new Set(names.join('') + 'ÄÖÅØĐƏÆŒÞẞŁĦŊŦÝñçõœ½ﬁ²ⅳ 　‐–—…«»„“¿·•/\\|@#&+=~^"()[]{}<>0123456789')],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(letters, { maxLength: 14 }), async (drawn) => {
      const name = drawn.join('').replaceAll('\0', '');
      const rows = await service.database.query<{ word: string }>('select word from name_words($1) as word', [name]);
      assert.deepEqual(rows.map(({ word }) => word).sort(), [...nameWords(name)].sort(), JSON.stringify(name));
    }),
    { numRuns: 300 },
  );
});
