// Who does not work here any more: what was their own goes some days later, and not because a directory was filled anew.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { tidy } from '../../demo/service/retention.js';
import { editorialChanged } from '../../demo/service/sections/editorial.js';
import { setSection } from '../../demo/service/seed/rows.js';
import { type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
  // A board whose period is over is emptied, whoever stands on it.
  await service.database.transaction(async (database) => {
    await database.query(
      `update editorial set value = jsonb_set(value::jsonb, '{period,to}', '"2999-01-01"')::json where section = 'board'`,
    );
    await editorialChanged(database);
  });
});
after(() => service.end());

const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
const tidyAt = (day: number): Promise<void> => tidy(service.database, service.settings.retention, days(day));
const rhythm = { kind: 'per', count: 1, period: 'week' } as const;

/** Does a little of everything that is somebody's own. */
async function live(person: string, colleague: string): Promise<{ toThem: string; toBoth: string; byThem: string }> {
  const [me, other] = [await service.as(person), await service.as(colleague)];
  const kudos = { toThem: randomUUID(), toBoth: randomUUID(), byThem: randomUUID() };
  await me.do('goal.set', { goal: `goal-${person}`, act: 'a-tafel', rhythm });
  await me.do('step.log', { goal: `goal-${person}`, step: `step-${person}`, answer: 'done' });
  await me.do('feedback.ask', { step: `step-${person}` });
  await me.do('preferences.set', { stance: 'no' });
  await me.do('board.join', { textVersion: 'bord-2' });
  await me.do('act.propose', { act: `act-${person}`, name: 'Iets', place: 'in-person' });
  await me.do('coaching.ask', { request: `request-${person}`, coach: 'p-04' });
  const [item] = await me.all('feed');
  await me.do('feed.keep', { item: String(item?.['id']), kept: true });
  await service.database.query(
    `insert into feedback (person, id, at, by_person, body) values ($1, $2, now(), 'p-04', '{"about":"x","text":"Mooi."}')`,
    [person, `letter-${person}`],
  );
  await other.do('kudos.give', { kudos: kudos.toThem, to: [person], text: 'Dank.' });
  await other.do('kudos.give', { kudos: kudos.toBoth, to: [person, 'p-27'], text: 'Dank.' });
  await me.do('kudos.give', { kudos: kudos.byThem, to: [colleague], text: 'Dank.' });
  await other.do('goal.set', {
    goal: `with-${person}`,
    act: 'a-tafel',
    rhythm,
    visibility: 'partner',
    partner: person,
  });
  return kudos;
}

const own = [
  'goals',
  'steps',
  'preferences',
  'feed_marks',
  'proposed_acts',
  'feedback',
  'feedback_requests',
  'coaching_requests',
  'board_members',
];
async function ownOf(person: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of own)
    if ((await service.database.query(`select 1 from ${table} where person = $1`, [person])).length > 0)
      found.push(table);
  return found;
}

async function leave(person: string): Promise<() => Promise<unknown>> {
  const [row] = await service.database.query<{ name: string; sort: string; team: string }>(
    'delete from people where id = $1 returning name, sort, team',
    [person],
  );
  assert.ok(row);
  return () =>
    service.database.query('insert into people (id, name, sort, team) values ($1, $2, $3, $4)', [
      person,
      row.name,
      row.sort,
      row.team,
    ]);
}

describe('who left', () => {
  test('has what was their own removed after some days; what others received from them stays', async () => {
    const kudos = await live('p-31', 'p-32');
    await live('p-33', 'p-32');
    await leave('p-31');

    await tidyAt(service.settings.retention.left - 1);
    assert.deepEqual(await ownOf('p-31'), own, 'a directory may be wrong for a while');
    await tidyAt(service.settings.retention.left + 1);

    assert.deepEqual(await ownOf('p-31'), []);
    assert.deepEqual((await ownOf('p-33')).length, own.length, 'who is still here keeps theirs');
    const left = await service.database.query<{ id: string }>('select id from kudos where id = any($1::text[])', [
      Object.values(kudos),
    ]);
    assert.deepEqual(left.map(({ id }) => id).sort(), [kudos.toBoth, kudos.byThem].sort());
    assert.deepEqual(await service.database.query('select 1 from kudos_audience where kudos = $1', [kudos.toThem]), []);
    assert.deepEqual(
      await service.database.query(`select 1 from goals where body ->> 'partner' = 'p-31'`),
      [],
      'the goal of a colleague is the colleague’s alone again',
    );
    assert.deepEqual(await service.database.query('select person from people_gone'), []);
  });

  test('keeps everything who came back in time, also where the directory was emptied and filled again', async () => {
    const comeBack = await leave('p-33');
    await comeBack();
    await service.database.transaction(async (database) => {
      await database.script('create temporary table kept as select * from people');
      await database.script('truncate people cascade');
      await database.script('insert into people select * from kept');
      await database.script('drop table kept');
    });

    await tidyAt(service.settings.retention.left + 1);

    assert.equal((await ownOf('p-33')).length, own.length);
  });

  test('is told of no more by the editors: neither as a coach nor by a story', async () => {
    const [row] = await service.database.query<{ value: { stories?: { by: string }[] }[] }>(
      `select value from editorial where section = 'values'`,
    );
    const teller = row?.value.flatMap(({ stories = [] }) => stories.map(({ by }) => by))[0] ?? '';
    await service.database.transaction(async (database) => {
      await setSection(database, 'coaches', [{ person: teller }, { person: 'p-04' }]);
      await editorialChanged(database);
    });
    const reader = await service.as('p-12');
    assert.match((await reader.ask('/document')).text, new RegExp(`"by":"${teller}"`));
    await leave(teller);

    await tidyAt(service.settings.retention.left + 1);

    assert.doesNotMatch((await reader.ask('/document')).text, new RegExp(`"(by|person)":"${teller}"`));
  });
});
