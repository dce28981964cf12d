// Two people act on one thing at the same moment: whoever comes second finds it as the first left it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { removeKudos } from '../../demo/service/actions/kudos.js';
import type { Queryable } from '../../demo/service/database/database.js';
import { keyFor, keyedDigestWith, secretFrom } from '../../demo/service/identity/secret.js';
import { type Answer, type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

const [giver, receiver, onlooker] = ['p-12', 'p-37', 'p-48'];

async function shown(): Promise<string> {
  const kudos = randomUUID();
  await (await service.as(giver)).do('kudos.give', { kudos, to: [receiver], text: 'Dank.' });
  await (await service.as(receiver)).do('kudos.show', { kudos, shown: 'everyone' });
  return kudos;
}

/** Does something while the receiver’s decision is being written, and gives back what came of it once that is done. */
async function whileDecided(
  kudos: string,
  decide: (database: Queryable) => Promise<unknown>,
  act: () => Promise<Answer>,
): Promise<Answer> {
  let acted: Promise<Answer> | undefined;
  await service.database.transaction(async (database) => {
    await database.query('select from kudos where id = $1 for update', [kudos]);
    await decide(database);
    acted = act();
    // Time enough for it to look, were it to look before it waits.
    await wait(300);
  });
  assert.ok(acted);
  return acted;
}

const makePrivate =
  (kudos: string) =>
  async (database: Queryable): Promise<void> => {
    await database.query(`update kudos set shown = 'receiver' where id = $1`, [kudos]);
    await database.query(`delete from kudos_audience where kudos = $1 and audience not like 'person:%'`, [kudos]);
  };

describe('thanks that are made private at the same moment', () => {
  test('get no reaction', async () => {
    const kudos = await shown();
    const client = await service.as(onlooker);

    const answer = await whileDecided(kudos, makePrivate(kudos), () =>
      client.send('kudos.react', { kudos, kind: 'heart', on: true }),
    );

    assert.deepEqual([answer.status, answer.text.includes('Dank')], [422, false]);
    assert.deepEqual(await service.database.query('select 1 from kudos_reactions where kudos = $1', [kudos]), []);
  });

  test('get no report', async () => {
    const kudos = await shown();
    const client = await service.as(onlooker);

    const answer = await whileDecided(kudos, makePrivate(kudos), () => client.send('kudos.report', { kudos }));

    assert.equal(answer.status, 422);
    assert.deepEqual(await service.database.query('select 1 from kudos_reports where kudos = $1', [kudos]), []);
  });
});

test('thanks that are taken back at the same moment leave their id to nobody', async () => {
  const kudos = await shown();
  const client = await service.as(onlooker);
  const secret = await secretFrom(service.settings.sessionSecret, service.database);
  const keyedDigest = keyedDigestWith(keyFor(secret, 'digests'));

  const answer = await whileDecided(
    kudos,
    (database) => removeKudos({ database, keyedDigest }, [kudos]),
    () => client.send('kudos.give', { kudos, to: [receiver], text: 'Dank.' }),
  );

  assert.equal(answer.status, 409);
  assert.deepEqual(await service.database.query('select 1 from kudos where id = $1', [kudos]), []);
});

test('a step that is taken back while a total is told that it is part of keeps nobody waiting for each other', async () => {
  const rhythm = { kind: 'per', count: 1, period: 'week' } as const;
  const [teller, other] = [await service.as('p-51'), await service.as('p-52')];
  for (const client of [teller, other]) {
    await client.do('goal.set', { goal: 'of-the-total', act: 'a-tafel', rhythm });
    await client.do('board.join', { textVersion: 'bord-2' });
  }
  const step = randomUUID();
  await other.do('step.log', { goal: 'of-the-total', step, answer: 'done' });
  // More than the smallest group have done something since a total was told.
  await service.database.query(
    `insert into board_members (person, count, consent_at, text_version, pending)
     select id, 0, now(), 'bord-2', 1 from people where id not in (select person from board_members) order by id limit 12`,
  );
  const before = await service.database.query('select sum(count) as count from board_stretches');
  let answers: Promise<Answer[]> | undefined;

  await service.database.transaction(async (database) => {
    // Whoever tells the total comes as far as their own number, and waits there.
    await database.query(`select from board_members where person = 'p-51' for update`);
    const told = teller.send('step.log', { goal: 'of-the-total', step: randomUUID(), answer: 'done' });
    await wait(200);
    const takenBack = other.send('step.take-back', { goal: 'of-the-total', step });
    await wait(200);
    answers = Promise.all([told, takenBack]);
  });

  assert.deepEqual(
    (await answers)?.map(({ status }) => status),
    [200, 200],
  );
  const after = await service.database.query('select sum(count) as count from board_stretches');
  assert.notDeepEqual(after, before, 'a total was told');
});

test('who leaves the team at the same moment does not react to what only the team sees', async () => {
  const [one = '', other = ''] = (
    await service.database.query<{ id: string }>(`select id from people where team = 't-huis' order by id limit 2`)
  ).map(({ id }) => id);
  const kudos = randomUUID();
  await (await service.as(giver)).do('kudos.give', { kudos, to: [one], text: 'Dank.' });
  await (await service.as(one)).do('kudos.show', { kudos, shown: 'team' });
  const client = await service.as(other);
  const leave = (database: Queryable): Promise<unknown> =>
    database.query(`update people set team = null where id = $1`, [other]);

  const answer = await whileDecided(kudos, leave, () => client.send('kudos.react', { kudos, kind: 'heart', on: true }));

  assert.equal(answer.status, 422);
});
