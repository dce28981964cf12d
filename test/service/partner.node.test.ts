// With many people a page has only some of them at hand: a partner is looked up by name, and is known wherever they are named.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { addPeople } from '../../demo/service/seed/rows.js';
import { Listener } from './fixtures/listener.js';
import { type Client, type TestService, startService } from './fixtures/service.js';

interface Person {
  readonly id: string;
  readonly name: string;
}

let service: TestService;
let base: string;
let me: Client;
const rhythm = { kind: 'per', count: 1, period: 'month' } as const;
before(async () => {
  service = await startService();
  base = await service.start(0);
  me = await service.as('p-12');
  const many = Array.from({ length: 400 }, (_, index) => ({ id: `m-${index}`, name: `Mila Many ${index}` }));
  await addPeople(service.database, [...many, { id: 'far', name: 'Zita Zonderling' }]);
});
after(() => service.end());

/** The people whom a page has before it asks for more: the first page of the list. */
const atHand = async (): Promise<readonly Person[]> => (await me.ask('/people')).json<{ items: Person[] }>().items;
const found = async (typed: string): Promise<readonly Person[]> =>
  (await me.ask(`/people?q=${encodeURIComponent(typed)}`)).json<{ items: Person[] }>().items;

describe('a partner who was looked up by name', () => {
  const goal = randomUUID();

  test('is accepted, and named in the answer before the goal', async () => {
    assert.ok(
      (await atHand()).every(({ id }) => id !== 'far'),
      'they are not at hand',
    );
    const [partner] = await found('zond');
    assert.equal(partner?.id, 'far');
    const stream = await Listener.open(me, base);

    const id = randomUUID();
    const data = { goal, act: 'a-tafel', rhythm, visibility: 'partner', partner: 'far' } as const;
    const answer = await me.send('goal.set', data, { id });

    const { changes } = answer.json<{ changes: { section: string; put: { id: string; name?: string }[] }[] }>();
    assert.deepEqual(
      changes.map(({ section, put }) => [section, put[0]?.id, put[0]?.name]),
      [
        ['people', 'far', 'Zita Zonderling'],
        ['goals', goal, undefined],
      ],
    );
    await stream.until((one) => one.of('goals').length > 0, 'the goal on another screen');
    assert.deepEqual(
      stream.heard.map(({ section, put }) => [section, put[0]?.['id']]),
      [
        ['people', 'far'],
        ['goals', goal],
      ],
    );
    stream.close();
    assert.equal((await me.send('goal.set', data, { id })).text, answer.text, 'a copy is answered the same');
  });

  test('is named on the page of goals', async () => {
    const { items, people } = (await me.ask('/goals')).json<{
      items: { id: string; partner?: string }[];
      people: Person[];
    }>();
    assert.equal(items.find(({ id }) => id === goal)?.partner, 'far');
    assert.ok(people.some(({ name }) => name === 'Zita Zonderling'));
  });

  test('takes the place of another', async () => {
    const [other] = await found('many 399');
    const changes = await me.do('goal.change', { goal, visibility: 'partner', partner: other?.id ?? '' });
    assert.deepEqual(
      changes.map(({ section, put }) => [section, put?.[0]?.['name'] ?? put?.[0]?.['partner']]),
      [
        ['people', 'Mila Many 399'],
        ['goals', 'm-399'],
      ],
    );
  });

  test('is nobody in the answer where the goal is for its owner alone', async () => {
    const changes = await me.do('goal.change', { goal, visibility: 'only-me' });
    assert.deepEqual(
      changes.map(({ section }) => section),
      ['goals'],
    );
  });
});
