// Somebody asks to be erased while others do something, or ask for the same: what is gone stays gone, for everybody.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { lockBoard } from '../../demo/service/actions/board-total.js';
import { editorialChanged } from '../../demo/service/sections/editorial.js';
import { setSection } from '../../demo/service/seed/rows.js';
import { Listener } from './fixtures/listener.js';
import { type Answer, type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

const rhythm = { kind: 'per', count: 1, period: 'week' } as const;

async function nameAsCoaches(...people: readonly string[]): Promise<void> {
  await service.database.transaction(async (database) => {
    await setSection(
      database,
      'coaches',
      people.map((person) => ({ person })),
    );
    await editorialChanged(database);
  });
}

describe('two who are named by the editors, and ask to be erased at the same moment', () => {
  test('are both gone from what the editors wrote', async () => {
    await nameAsCoaches('p-31', 'p-32', 'p-04');
    const [one, other] = [await service.as('p-31'), await service.as('p-32')];
    let erased: Promise<Answer[]> | undefined;

    await service.database.transaction(async (database) => {
      await lockBoard(database);
      erased = Promise.all([one.send('me.erase', {}), other.send('me.erase', {})]);
      // Time enough for both to read what they are about to change.
      await wait(300);
    });

    assert.deepEqual(
      (await erased)?.map(({ status }) => status),
      [200, 200],
    );
    const [row] = await service.database.query<{ value: unknown }>(
      `select value from editorial where section = 'coaches'`,
    );
    assert.deepEqual(row?.value, [{ person: 'p-04' }]);
  });
});

describe('who asks to be erased while a step of theirs is on its way', () => {
  test('waits for nobody who waits for them', async () => {
    const kudos = randomUUID();
    const me = await service.as('p-33');
    await me.do('goal.set', { goal: 'at-once', act: 'a-tafel', rhythm });
    await me.do('kudos.give', { kudos, to: ['p-04'], text: 'Dank.' });
    let erased: Promise<Answer> | undefined;
    let logged: Promise<Answer> | undefined;

    await service.database.transaction(async (database) => {
      // The erasing comes to its thanks, and waits there.
      await database.query('select from kudos where id = $1 for update', [kudos]);
      erased = me.send('me.erase', {});
      await wait(200);
      logged = me.send('step.log', { goal: 'at-once', step: randomUUID(), answer: 'done' });
      await wait(200);
    });

    assert.deepEqual([(await erased)?.status, (await logged)?.status], [200, 422]);
    assert.deepEqual(await service.database.query(`select 1 from goals where person = 'p-33'`), []);
  });
});

describe('what is kept of an erasing', () => {
  test('does not say with whom somebody had thanks, and answers a copy the same', async () => {
    const me = await service.as('p-34');
    const [shared, given, reacted] = [randomUUID(), randomUUID(), randomUUID()];
    await (await service.as('p-35')).do('kudos.give', { kudos: shared, to: ['p-34', 'p-36'], text: 'Aan twee.' });
    await me.do('kudos.give', { kudos: given, to: ['p-36'], text: 'Dank.' });
    await (await service.as('p-35')).do('kudos.give', { kudos: reacted, to: ['p-36'], text: 'Dank.' });
    await (await service.as('p-36')).do('kudos.show', { kudos: reacted, shown: 'everyone' });
    await me.do('kudos.react', { kudos: reacted, kind: 'heart', on: true });
    const id = randomUUID();

    const answer = await me.send('me.erase', {}, { id });

    const rows = await service.database.query(`select * from actions where person = 'p-34'`);
    for (const kudos of [shared, given, reacted])
      assert.ok(!JSON.stringify(rows).includes(kudos), 'the record of a change names thanks that others have too');
    const copy = await me.send('me.erase', {}, { id });
    assert.deepEqual([copy.status, copy.text], [200, answer.text]);
  });
});

describe('who is erased', () => {
  test('goes from the open pages of those to whom they wrote, and of all who read their name', async () => {
    await nameAsCoaches('p-38', 'p-04');
    const [asker, reader] = [await service.as('p-39'), await service.as('p-40')];
    await asker.do('coaching.ask', { request: 'r-live', coach: 'p-38' });
    await service.database.query(
      `insert into feedback (person, id, at, by_person, body) values ('p-39', 'f-live', now(), 'p-38', $1::json)`,
      [JSON.stringify({ about: 'step', text: 'Mooi.' })],
    );
    const base = await service.start(0);
    const [asking, reading] = [await Listener.open(asker, base), await Listener.open(reader, base)];

    const answer = await (await service.as('p-38')).do('me.erase', {});

    const coaches = answer.find(({ section }) => section === 'coaching')?.put?.[0]?.['coaches'];
    assert.deepEqual(coaches, [{ person: 'p-04' }], 'on their own page');
    await asking.until(
      (listener) => listener.of('feedback').some(({ remove }) => remove.includes('f-live')),
      'that the feedback is gone',
    );
    const requests = (listener: Listener): unknown => listener.of('coaching').at(-1)?.put[0]?.['requests'];
    await asking.until((listener) => JSON.stringify(requests(listener)) === '[]', 'that the request is gone');
    const isReset = ({ heard }: Listener): boolean => heard.some(({ event }) => event === 'reset');
    await reading.until(isReset, 'that what the editors wrote is to be read again');
    asking.close();
    reading.close();
  });
});
