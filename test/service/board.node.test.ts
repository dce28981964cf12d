import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { appendEvents } from '../../demo/service/live/events.js';
import { editorialChanged } from '../../demo/service/sections/editorial.js';
import { type Client, type TestService, startService } from './fixtures/service.js';

interface Board {
  readonly mode: string;
  readonly together?: { count: number; participants: number; history: { count: number; participants: number }[] };
  readonly entries?: { person: string; count: number }[];
  readonly self: { count: number; consent?: object };
}

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

const textVersion = 'bord-2';
const boardOf = async (person: string): Promise<Board> =>
  (await (await service.as(person)).ask('/document')).json<{ board: Board }>().board;
/** Somebody who is on the board, and so would see what others leave there. */
const onlooker = 'p-12';
const bytesFor = async (person: string): Promise<string> => (await (await service.as(person)).ask('/document')).text;

async function logStep(client: Client): Promise<{ goal: string; step: string }> {
  const [goal, step] = [randomUUID(), randomUUID()];
  await client.do('goal.set', { goal, act: 'a-tafel', rhythm: { kind: 'per', count: 1, period: 'week' } });
  await client.do('step.log', { goal, step, answer: 'done' });
  return { goal, step };
}

async function setBoard(change: (board: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
  const [row] = await service.database.query<{ value: Record<string, unknown> }>(
    `select value from editorial where section = 'board'`,
  );
  await service.database.query(`update editorial set value = $1::json where section = 'board'`, [
    JSON.stringify(change(row?.value ?? {})),
  ]);
  await editorialChanged(service.database);
}

describe('the board', () => {
  test('sends the upper half of those who said yes, ties whole or not at all', async () => {
    const { entries = [] } = await boardOf(onlooker);
    const all = await service.database.query<{ person: string; count: number }>(
      'select person, count from board_members',
    );
    assert.ok(entries.length > 0 && entries.length <= Math.ceil(all.length / 2));
    const least = Math.min(...entries.map(({ count }) => count));
    const shown = new Set(entries.map(({ person }) => person));
    assert.ok(all.every(({ person, count }) => shown.has(person) || count < least));
    // In the file, but without a valid yes.
    for (const person of ['p-20', 'p-31', 'p-11', 'p-08']) assert.ok(!shown.has(person), person);
  });

  test('counts a step for whom it is on the day that they say', async () => {
    const client = await service.as('p-65');
    const at = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
    const today = at(0).slice(0, 10);
    const goal = randomUUID();
    const rhythm = { kind: 'per', count: 1, period: 'week' } as const;
    await client.send('goal.set', { goal, act: 'a-tafel', rhythm }, { at: at(10) });
    let period: unknown;
    await setBoard((board) => {
      period = board['period'];
      return { ...board, period: { from: today, to: '2999-12-31' } };
    });
    const counted = async (): Promise<number | undefined> => (await boardOf('p-65')).self?.count;
    const steps = [at(0), at(4), undefined].map((day) => ({ step: randomUUID(), day: day?.slice(0, 10) }));
    for (const isOn of [false, true]) {
      await client.do(isOn ? 'board.join' : 'board.leave', isOn ? { textVersion } : {});
      const before = (await counted()) ?? 0;
      for (const { step, day } of steps)
        await client.do('step.log', { goal, step: step + String(isOn), answer: 'done', ...(day && { day }) });
      assert.equal(await counted(), before + 2);
      for (const { step } of steps.slice(0, 2)) await client.do('step.take-back', { goal, step: step + String(isOn) });
      assert.equal(await counted(), before + 1);
    }
    await client.do('board.leave', {});
    await setBoard((board) => ({ ...board, period }));
  });

  test('is the same for others, byte for byte, whether somebody does nothing, does not join, left or is unknown', async () => {
    const client = await service.as('p-66');
    const nothing = await bytesFor(onlooker);
    await logStep(client);
    assert.equal(await bytesFor(onlooker), nothing);
    await client.do('board.join', { textVersion });
    await client.do('board.leave', {});
    assert.equal(await bytesFor(onlooker), nothing);
    await client.do('preferences.set', { stance: 'no' });
    assert.equal(await bytesFor(onlooker), nothing);
    await service.database.query(`delete from people where id = 'p-66'`);
    assert.equal(await bytesFor(onlooker), nothing);
  });

  test('lists somebody who joins and has done much, until they leave, in one step and at once', async () => {
    const client = await service.as('p-63');
    await client.do('board.join', { textVersion });
    await service.database.query(`update board_members set count = 30 where person = 'p-63'`);
    assert.equal((await boardOf(onlooker)).entries?.[0]?.person, 'p-63');
    const changes = await client.do('board.leave', {});
    assert.doesNotMatch(JSON.stringify(changes), /"p-63"/);
    assert.doesNotMatch(JSON.stringify(await boardOf(onlooker)), /"p-63"/);
    assert.deepEqual(await service.database.query(`select 1 from board_members where person = 'p-63'`), []);
    assert.equal((await boardOf('p-63')).self.consent, undefined);
  });

  test('counts for somebody who did not join on their own page alone', async () => {
    const client = await service.as('p-37');
    await client.do('board.leave', {});
    const before = await bytesFor(onlooker);
    await logStep(client);
    assert.equal((await boardOf('p-37')).self.count, 1);
    assert.equal(await bytesFor(onlooker), before);
  });

  test('tells a new total only when more people than the smallest group have added to it', async () => {
    const before = (await boardOf(onlooker)).together;
    const people = ['p-01', 'p-02', 'p-03', 'p-05', 'p-06', 'p-07'];
    await service.database.query('delete from board_members where person = any($1::text[])', [people]);
    for (const [index, person] of people.entries()) {
      const client = await service.as(person);
      await client.do('board.join', { textVersion });
      const { goal, step } = await logStep(client);
      // Coming and going, and doing it again, makes no group larger.
      await client.do('board.leave', {});
      await client.do('board.join', { textVersion });
      await client.do('step.take-back', { goal, step });
      await logStep(client);
      const now = (await boardOf(onlooker)).together;
      if (index < people.length - 1) assert.deepEqual(now, before, `after ${index + 1} people`);
      else {
        assert.equal(now?.count, (before?.count ?? 0) + people.length);
        const known = new Set(before?.history.map((one) => JSON.stringify(one)));
        const fresh = now?.history.filter((one) => !known.has(JSON.stringify(one))) ?? [];
        assert.deepEqual(
          fresh.map(({ count, participants }) => [count, participants]),
          [[people.length, people.length]],
        );
      }
    }
    // Who leaves now takes nothing of the told total along: the difference would be theirs alone.
    const told = (await boardOf(onlooker)).together;
    await (await service.as('p-01')).do('board.leave', {});
    assert.deepEqual((await boardOf(onlooker)).together, told);
  });

  test('names nobody unless it is set to, and tells no total of a small group', async () => {
    await setBoard((board) => ({ ...board, mode: 'together' }));
    assert.equal((await boardOf(onlooker)).entries, undefined);
    await setBoard(({ mode: _mode, ...board }) => board);
    assert.equal((await boardOf(onlooker)).entries, undefined);
    await setBoard((board) => ({ ...board, mode: 'people', minimumGroup: 1000 }));
    const hidden = await boardOf(onlooker);
    assert.deepEqual([hidden.entries, hidden.together], [undefined, undefined]);
    // No setting goes below three.
    await setBoard((board) => ({ ...board, minimumGroup: 1 }));
    await service.database.query('delete from board_members where person not in ($1, $2)', [onlooker, 'p-44']);
    assert.equal((await boardOf(onlooker)).entries, undefined);
  });

  test('holds no yes to a wording that is not listed any more', async () => {
    await service.database.query(
      `insert into board_members (person, count, consent_at, text_version)
       select id, 40, now(), 'bord-1' from people where id like 'p-1%' on conflict (person) do update set text_version = 'bord-1'`,
    );
    assert.doesNotMatch(JSON.stringify((await boardOf('p-44')).entries ?? []), /"p-1/);
  });
});

test('events get their ids in the order in which their transactions come to an end', async () => {
  const order: string[] = [];
  let finishFirst: () => void = () => undefined;
  const mayFinish = new Promise<void>((resolve) => (finishFirst = resolve));
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const announce = (item: string) => [{ section: 'goals', item, audiences: ['person:nobody'] }] as const;
  const first = service.database
    .transaction(async (database) => {
      await appendEvents(database, announce('first'), String);
      begun();
      await mayFinish;
    })
    .then(() => order.push('first'));
  await hasBegun;
  const second = service.database
    .transaction((database) => appendEvents(database, announce('second'), String))
    .then(() => order.push('second'));
  // Were the second let through, it would be there, and read, before the one with the smaller id.
  await new Promise((resolve) => setTimeout(resolve, 300));
  finishFirst();
  await Promise.all([first, second]);
  assert.deepEqual(order, ['first', 'second']);
  const rows = await service.database.query<{ item: string }>(
    `select item from events where item in ('first', 'second') order by id`,
  );
  assert.deepEqual(
    rows.map(({ item }) => item),
    ['first', 'second'],
  );
});
