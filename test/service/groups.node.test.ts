// What a group is told as: between two numbers lies never the doing of a few, whoever looks and however often.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

/** The smallest group of the demo company. */
const smallest = 5;
const textVersion = 'bord-2';

interface Board {
  readonly together?: { readonly count: number };
  readonly entries?: readonly {
    readonly person: string;
    readonly count: number;
    readonly consent: { readonly at: string };
  }[];
}
const boardOf = async (person: string): Promise<Board> =>
  (await (await service.as(person)).ask('/document')).json<{ board: Board }>().board;

async function logStep(client: Client): Promise<void> {
  const goal = randomUUID();
  await client.do('goal.set', { goal, act: 'a-tafel', rhythm: { kind: 'per', count: 1, period: 'week' } });
  await client.do('step.log', { goal, step: randomUUID(), answer: 'done' });
}

describe('the board, for somebody who remembers what they saw', () => {
  const listed = ['p-01', 'p-02', 'p-03', 'p-05', 'p-06', 'p-07', 'p-09', 'p-10', 'p-13', 'p-14'];
  const onlooker = 'p-44';

  /** Ten at the top with the same number, and as many with ten, of whom one is about to overtake them all. */
  async function arrange(): Promise<void> {
    const all = (await service.database.query<{ id: string }>('select id from people order by id')).map(({ id }) => id);
    const others = all.filter((id) => !listed.includes(id)).slice(0, 10);
    await service.database.query('delete from board_members');
    await service.database.query('delete from board_named_gone');
    for (const [people, count] of [
      [listed, 23],
      [others, 10],
    ] as const)
      await service.database.query(
        `insert into board_members (person, count, consent_at, text_version)
         select id, $2::integer, now(), $3 from unnest($1::text[]) as id`,
        [people, count, textVersion],
      );
    await service.database.query(`update board_members set count = 21 where person = $1`, [others[0]]);
    climber = others[0] ?? '';
  }
  let climber = '';

  test('sees no total move by those whose numbers they saw and by one person more', async () => {
    await arrange();
    const total = (await boardOf(onlooker)).together?.count;
    assert.equal((await boardOf(onlooker)).entries?.length, listed.length);
    for (const person of listed) await logStep(await service.as(person));
    const overtaking = await service.as(climber);
    for (let time = 0; time < 3; time += 1) await logStep(overtaking);

    // Eleven of one number are one more than the upper half: the tie takes all names off the board.
    assert.equal((await boardOf(onlooker)).entries, undefined);
    assert.equal((await boardOf(onlooker)).together?.count, total);
  });

  test('learns nothing more where somebody leaves and comes back without their name', async () => {
    await arrange();
    const before = (await boardOf(onlooker)).together?.count;
    assert.equal((await boardOf(onlooker)).entries?.length, listed.length);
    for (const person of listed.slice(0, smallest + 1)) {
      const client = await service.as(person);
      await client.do('board.leave', {});
      await client.do('board.join', { textVersion });
      await logStep(client);
    }
    assert.equal((await boardOf(onlooker)).together?.count, before);
  });

  test('is told a total again once more people than the smallest group, never named meanwhile, have added to it', async () => {
    await arrange();
    const before = (await boardOf(onlooker)).together?.count ?? 0;
    const unnamed = (
      await service.database.query<{ person: string }>(
        'select person from board_members where count = 10 order by person limit $1',
        [smallest + 1],
      )
    ).map(({ person }) => person);
    for (const [index, person] of unnamed.entries()) {
      assert.equal((await boardOf(onlooker)).together?.count, before, `after ${index} people`);
      await logStep(await service.as(person));
    }
    assert.ok(((await boardOf(onlooker)).together?.count ?? 0) >= before + unnamed.length);
  });

  test('does not learn when others said yes', async () => {
    await arrange();
    await service.database.query(
      `update board_members set count = 40, consent_at = '2026-03-04T05:06:07Z' where person in ('p-01', 'p-02')`,
    );
    const { entries = [] } = await boardOf(onlooker);
    assert.ok(entries.length > 0);
    assert.deepEqual([...new Set(entries.map(({ consent }) => consent.at.slice(10)))], ['T00:00:00Z']);
    assert.doesNotMatch(JSON.stringify(entries), /05:06:07|03-04/);
  });
});

describe('numbers for editors', () => {
  interface Inbox {
    readonly ratings: readonly { readonly item: string; readonly rating: string; readonly count: number }[];
    readonly doubts: readonly { readonly doubt: string; readonly count: number }[];
    readonly waitingForFeedback: number | null;
  }
  let editor: Client;
  let item = '';
  let people: readonly string[] = [];
  before(async () => {
    const [one] = await service.database.query<{ id: string }>('select id from people where can_edit limit 1');
    editor = await service.as(one?.id ?? '');
    const [fed] = await service.database.query<{ id: string }>(
      'select id from feed where published_at <= now() limit 1',
    );
    item = fed?.id ?? '';
    people = (
      await service.database.query<{ id: string }>('select id from people where not can_edit order by id limit 14')
    ).map(({ id }) => id);
    await service.database.query('delete from feed_marks');
    await service.database.query('delete from feedback_requests');
  });
  const inbox = async (): Promise<Inbox> => (await editor.ask('/inbox')).json<Inbox>();
  const worked = async (): Promise<number | undefined> =>
    (await inbox()).ratings.find((one) => one.item === item && one.rating === 'worked')?.count;

  test('of ratings come in batches of more than the smallest group, and an editor’s own is in none', async () => {
    const seen: (number | undefined)[] = [];
    for (const person of people.slice(0, 2 * (smallest + 1))) {
      await (await service.as(person)).do('feed.rate', { item, rating: 'worked' });
      seen.push(await worked());
      // Switched on and off, it tells nothing.
      await editor.do('feed.rate', { item, rating: 'worked' });
      assert.equal(await worked(), seen.at(-1));
      await editor.do('feed.rate', { item, rating: 'none' });
      assert.equal(await worked(), seen.at(-1));
    }
    const none = Array.from({ length: smallest }, () => undefined);
    const six = Array.from({ length: smallest + 1 }, () => smallest + 1);
    assert.deepEqual(seen, [...none, ...six, 2 * (smallest + 1)]);
  });

  test('stay when one person changes their mind again and again', async () => {
    const told = await worked();
    const client = await service.as(people[0]);
    for (let time = 0; time < 2 * smallest; time += 1) {
      await client.do('feed.rate', { item, rating: time % 2 === 0 ? 'did-not' : 'worked' });
      assert.equal(await worked(), told);
    }
    assert.equal((await inbox()).ratings.filter(({ rating }) => rating === 'did-not').length, 0);
  });

  test('of doubts and of those who wait for an answer are the same', async () => {
    const doubts = async (): Promise<number | undefined> =>
      (await inbox()).doubts.find(({ doubt }) => doubt === 'who-is-waiting')?.count;
    const before = await doubts();
    const waitedBefore = (await inbox()).waitingForFeedback;
    const told: unknown[] = [];
    for (const person of people.slice(0, smallest + 1)) {
      const client = await service.as(person);
      const [goal, step] = [randomUUID(), randomUUID()];
      await client.do('goal.set', { goal, act: 'a-tafel', rhythm: { kind: 'per', count: 1, period: 'week' } });
      await client.do('step.log', { goal, step, answer: 'done' });
      await client.do('feedback.ask', { step });
      await client.do('doubt.share', { doubt: 'who-is-waiting' });
      await editor.do('doubt.share', { doubt: 'who-is-waiting' });
      told.push([await doubts(), (await inbox()).waitingForFeedback]);
    }
    assert.deepEqual(
      told.slice(0, -1),
      Array.from({ length: smallest }, () => [before, waitedBefore]),
    );
    assert.deepEqual(told.at(-1), [(before ?? 0) + smallest + 1, smallest + 1]);
  });
});
