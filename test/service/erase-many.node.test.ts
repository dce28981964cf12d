// Somebody with years of thanks asks to be erased, while others go on.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

const many = 2000;
const leaving = 'p-63';
const other = 'p-37';

describe('erasing somebody with two thousand joint thanks', () => {
  before(async () => {
    await service.database.query(
      `insert into kudos (id, giver, text, at, shown)
       select 'joint-' || n, case when n % 2 = 0 then 'p-01' else 'p-02' end, 'Dank.', now() - n * interval '1 minute', 'everyone'
       from generate_series(1, $1::integer) n`,
      [many],
    );
    await service.database.query(
      `insert into kudos_receivers (kudos, person, place, shown)
       select 'joint-' || n, person, place, 'everyone' from generate_series(1, $1::integer) n,
         (values ($2, 0), ($3, 1)) as receivers (person, place)`,
      [many, leaving, other],
    );
    await service.database.query(
      `insert into kudos_audience (audience, at, kudos)
       select audience, k.at, k.id from kudos k,
         lateral (values ('person:' || k.giver), ('person:' || $1), ('person:' || $2), ('everyone')) as a (audience)
       where k.id like 'joint-%'`,
      [leaving, other],
    );
    await service.database.query('analyze');
  });

  test('holds up nobody for longer than a moment, and leaves the thanks of the others as theirs alone', async () => {
    const client = await service.as(leaving);
    const bystander = await service.as('p-05');
    let isOver = false;
    const erased = client.do('me.erase', {}).finally(() => (isOver = true));
    const waits: number[] = [];
    do {
      const began = performance.now();
      await bystander.do(waits.length % 2 === 0 ? 'board.leave' : 'board.join', { textVersion: 'bord-2' });
      waits.push(performance.now() - began);
    } while (!isOver);
    await erased;

    assert.ok(Math.max(...waits) < 1500, `somebody waited ${Math.max(...waits)} ms`);
    const [left] = await service.database.query<{ kudos: number; receivers: number; audiences: string[] }>(
      `select (select count(*) from kudos where id like 'joint-%' and shown = 'receiver') as kudos,
         (select count(*) from kudos_receivers where kudos like 'joint-%' and person = $1 and shown is null) as receivers,
         (select array_agg(distinct audience order by audience) from kudos_audience where kudos like 'joint-%') as audiences`,
      [other],
    );
    assert.deepEqual(left, {
      kudos: many,
      receivers: many,
      audiences: ['person:p-01', 'person:p-02', `person:${other}`],
    });
    const [gone] = await service.database.query<{ count: number }>(
      'select count(*) as count from kudos_receivers where person = $1',
      [leaving],
    );
    assert.equal(gone?.count, 0);
  });
});
