import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { tidy } from '../../demo/service/retention.js';
import { defaultSettings } from '../../demo/service/settings.js';
import { Listener } from './fixtures/listener.js';
import { type Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
let me: Client;
before(async () => {
  service = await startService();
  me = await service.as('p-12');
});
after(() => service.end());

/** Every row of every table in which something stands. */
async function rowsWith(text: string): Promise<Record<string, number>> {
  const tables = await service.database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const rows = await service.database.query(`select * from ${name}`);
    const count = rows.filter((row) => JSON.stringify(row).includes(text)).length;
    if (count > 0) found[name] = count;
  }
  return found;
}

describe('everything about a person', () => {
  const lost = { id: randomUUID(), kudos: randomUUID(), at: new Date().toISOString() };
  const giveLost = () => me.send('kudos.give', { kudos: lost.kudos, to: ['p-37'], text: 'Verloren antwoord.' }, lost);

  test('is given to them, and says what stands in every table that names them', async () => {
    await giveLost();
    await me.do('kudos.give', { kudos: 'to-two', to: ['p-37', 'p-27'], text: 'Aan twee.' });
    await (await service.as('p-37')).do('kudos.give', { kudos: 'from-37', to: ['p-12', 'p-27'], text: 'Beste Hilde.' });
    for (const person of ['p-12', 'p-27'])
      await (await service.as(person)).do('kudos.show', { kudos: 'from-37', shown: 'everyone' });
    // A colleague has a goal together with them.
    const rhythm = { kind: 'after', every: { nl: 'elke vergadering', en: 'every meeting' } } as const;
    const shared = { rhythm, visibility: 'partner', partner: 'p-12', treat: 'Taart' } as const;
    await (await service.as('p-48')).do('goal.set', { goal: 'with-12', act: 'a-tafel', ...shared });
    await me.do('coaching.ask', { request: 'r-9', coach: 'p-04', about: 'Nog iets.' });
    await me.do('feedback.ask', { step: 'stap-13' });
    const [kudos] = (await me.all('kudos')).filter(({ from }) => from !== 'p-12');
    await me.do('kudos.react', { kudos: String(kudos?.['id']), kind: 'thanks', on: true });
    await me.do('kudos.report', { kudos: String(kudos?.['id']) });
    const answer = (await me.send('me.export', {})).json<{ export: Record<string, unknown[]> }>();
    const named = Object.keys(await rowsWith('p-12')).filter((name) => !['editorial', 'people_words'].includes(name));
    assert.deepEqual(named.sort(), [
      'actions',
      'board_members',
      'coaching_requests',
      'feed_marks',
      'feedback',
      'feedback_requests',
      'goals',
      'kudos',
      'kudos_audience',
      'kudos_reactions',
      'kudos_receivers',
      'kudos_reports',
      'people',
      'preferences',
      'steps',
    ]);
    for (const [name, value] of Object.entries(answer.export))
      if (
        !['proposedActs', 'kudosAnswers', 'feedbackWritten', 'coachingAsked', 'stories', 'writtenByEditors'].includes(
          name,
        )
      )
        assert.ok(value.length > 0, `${name} is empty`);
    assert.match(JSON.stringify(answer.export), /Nog iets\./);
    // Nothing of it is kept a second time in the record of the change.
    assert.deepEqual(
      await service.database.query(`select 1 from actions where answer::text like '%kudosReceived%'`),
      [],
    );
  });

  test('is given to them also where the editors wrote about them, and what the directory lets them do', async () => {
    const found = (await (await service.as('p-04')).send('me.export', {})).json<{
      export: { person: Record<string, unknown>[]; writtenByEditors: Record<string, unknown> };
    }>().export;
    const named = JSON.parse((await (await service.as('p-04')).ask('/document')).text) as {
      coaching: { coaches: { person: string }[] };
    };
    const own = named.coaching.coaches.filter(({ person }) => person === 'p-04');
    assert.equal(own.length, 1);
    assert.deepEqual(found.writtenByEditors['coaches'], own);
    assert.equal(typeof found.person[0]?.['can_edit'], 'boolean');
  });

  test('is removed when they ask, for everybody, and again with the same answer', async () => {
    const id = randomUUID();
    const at = new Date().toISOString();
    const answer = await me.send('me.erase', {}, { id, at });
    assert.equal(answer.status, 200);
    // Of the directory, and the ids of changes that must not be carried out a second time.
    assert.deepEqual(Object.keys(await rowsWith('p-12')), ['actions', 'people', 'people_words']);
    assert.deepEqual(
      (await service.database.query<{ person: string }>('select * from actions'))
        .filter((row) => JSON.stringify(row).includes('p-12'))
        .filter(({ person }) => person !== 'p-12'),
      [],
    );
    assert.deepEqual(Object.keys(await rowsWith('Beste Hilde')), ['kudos']);
    assert.deepEqual(Object.keys(await rowsWith('Aan twee')), []);
    assert.deepEqual(await service.database.query(`select distinct type, status from actions where person = 'p-12'`), [
      { type: 'erased', status: 200 },
      { type: 'me.erase', status: 200 },
    ]);
    const other = await service.as('p-37');
    assert.doesNotMatch((await other.ask('/document')).text, /p-12/);
    assert.ok((await other.all('kudos')).every((kudos) => !JSON.stringify(kudos).includes('p-12')));
    assert.deepEqual(await me.all('goals'), []);
    const again = await me.send('me.erase', {}, { id, at });
    assert.deepEqual([again.status, again.text], [200, answer.text]);
  });

  test('is not told by what streams go on from, neither before nor after', async () => {
    const person = 'p-66';
    const client = await service.as(person);
    const kudos = randomUUID();
    await client.do('kudos.give', { kudos, to: ['p-27'], text: 'Dank.' });
    await client.do('goal.set', { goal: 'own-66', act: 'a-tafel', rhythm: { kind: 'per', count: 1, period: 'week' } });
    const events = (): Promise<readonly { section: string; audiences: string[] }[]> =>
      service.database.query('select section, audiences from events order by id');
    assert.equal((await rowsWith(person))['events'], undefined, 'events name nobody');
    const audience = (await events()).at(-1)?.audiences[0] ?? '';
    assert.match(audience, /^person:[\w-]{43}$/);

    await client.do('me.erase', {});

    const left = (await events()).filter(({ audiences }) => audiences.includes(audience));
    assert.deepEqual(left, [{ section: '', audiences: [audience] }], 'only that everything is another for them');
    assert.equal((await rowsWith('own-66'))['events'], undefined);
  });

  test('is gone on their other screens as well, which read everything anew', async () => {
    const client = await service.as('p-44');
    const base = await service.start(0);
    const stream = await Listener.open(client, base);

    await client.do('me.erase', {});

    await stream.until(({ heard }) => heard.some(({ event }) => event === 'reset'), 'that all is to be read again');
    stream.close();
  });

  test('leaves the goal of a colleague to the colleague, without a partner', async () => {
    const [goal] = (await (await service.as('p-48')).all('goals')).filter(({ id }) => id === 'with-12');
    assert.deepEqual([goal?.['visibility'], goal?.['partner'], goal?.['treat']], ['only-me', undefined, 'Taart']);
    // In the order in which the languages were given.
    assert.match(JSON.stringify(goal?.['rhythm']), /"nl":.*"en":/);
  });

  test('leaves what others received as well to them, as private as on the first day', async () => {
    const left = (await (await service.as('p-27')).all('kudos')).find(({ id }) => id === 'from-37');
    assert.deepEqual([left?.['to'], left?.['shown']], [['p-27'], 'receiver']);
    assert.ok((await (await service.as('p-04')).all('kudos')).every(({ id }) => id !== 'from-37'));
  });

  test('does not come back with a copy of a change that arrives late', async () => {
    const late = await giveLost();
    assert.deepEqual([late.status, late.json()['changes']], [200, []]);
    assert.deepEqual(await service.database.query('select 1 from kudos where id = $1', [lost.kudos]), []);
  });
});

describe('what was kept for long enough', () => {
  test('is removed, and who asks for older events begins anew', async () => {
    const client = await service.as('p-04');
    await client.do('wish.share', { text: 'Een wens' });
    await client.do('preferences.set', { minutesPerWeek: 3 });
    await client.do('goal.set', { goal: 'old', act: 'a-tafel', rhythm: { kind: 'per', count: 1, period: 'week' } });
    await client.do('goal.stop', { goal: 'old' });
    await client.do('goal.set', { goal: 'going', act: 'a-tafel', rhythm: { kind: 'per', count: 1, period: 'week' } });
    const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
    const count = async (table: string): Promise<number> =>
      (await service.database.query<{ count: number }>(`select count(*) as count from ${table}`))[0]?.count ?? -1;
    const keep = defaultSettings.retention;
    await tidy(service.database, keep, days(1));
    assert.ok((await count('events')) > 0 && (await count('actions')) > 0);
    await tidy(service.database, keep, days(keep.events + 1));
    assert.equal(await count('events'), 0);
    const [pruned] = await service.database.query<{ through: number }>('select through from events_pruned');
    assert.ok((pruned?.through ?? 0) > 0);
    await tidy(service.database, keep, days(keep.actions + 1));
    assert.equal(await count('actions'), 0);
    assert.equal(await count('wishes'), 1);
    assert.ok((await count('board_members')) === 0, 'the period of the board is over');
    await tidy(service.database, keep, days(keep.goals + 1));
    assert.deepEqual(
      await service.database.query(`select id from goals where person = 'p-04' and id in ('old', 'going')`),
      [{ id: 'going' }],
    );
    assert.deepEqual([await count('wishes'), await count('doubts'), await count('marks')], [0, 0, 0]);
    assert.ok((await count('kudos')) > 0);
    await tidy(service.database, keep, days(keep.kudos + 1));
    assert.deepEqual([await count('kudos'), await count('kudos_audience')], [0, 0]);
  });
});
