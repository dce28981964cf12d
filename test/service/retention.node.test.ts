// What is too old goes by itself: in small portions, and never because a clock is wrong.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { keepTidy, tidy } from '../../demo/service/retention.js';
import { type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
const count = async (table: string): Promise<number> =>
  (await service.database.query<{ count: number }>(`select count(*) as count from ${table}`))[0]?.count ?? -1;

describe('tidying', () => {
  test('removes also what has gathered for long, with all that belongs to it', async () => {
    const before = [await count('kudos'), await count('kudos_receivers'), await count('kudos_audience')];
    await service.database.script(`
      insert into kudos (id, giver, text, at) select 'old-' || n, 'p-12', 'x', '2001-01-01' from generate_series(1, 5000) n;
      insert into kudos_receivers (kudos, person, place) select 'old-' || n, 'p-37', 1 from generate_series(1, 5000) n;
      insert into kudos_audience (audience, at, kudos)
        select 'person:p-37', '2001-01-01', 'old-' || n from generate_series(1, 5000) n;
      insert into events (at, section, audiences) select '2001-01-01', 'kudos', '{everyone}' from generate_series(1, 4500);
      insert into kudos_gone (mark, at) select 'old-' || n, '2001-01-01' from generate_series(1, 2500) n;
      insert into kudos_gone (mark, at) values ('new', now());
      insert into marks (mark, until) select 'old-' || n, '2001-01-01' from generate_series(1, 2500) n;`);
    const [{ last = 0 } = {}] = await service.database.query<{ last: number }>('select max(id) as last from events');

    await tidy(service.database, service.settings.retention, new Date());

    assert.deepEqual([await count('kudos'), await count('kudos_receivers'), await count('kudos_audience')], before);
    assert.deepEqual([await count('events'), await count('marks'), await count('kudos_gone')], [0, 0, 1]);
    const [pruned] = await service.database.query<{ through: number }>('select through from events_pruned');
    assert.equal(pruned?.through, last);
  });

  test('removes nothing while the clock of an instance is years ahead, and says that it is', async () => {
    const before = [await count('kudos'), await count('board_members'), await count('goals')];
    const failures: unknown[] = [];

    const tidying = keepTidy(
      service.database,
      service.settings.retention,
      () => days(4000),
      (error) => void failures.push(error),
      1,
    );
    for (let round = 0; round < 200 && failures.length === 0; round += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    tidying.stop();

    assert.deepEqual([await count('kudos'), await count('board_members'), await count('goals')], before);
    assert.match(String(failures[0]), /ClocksDiffer/);
  });

  test('goes on by itself where the clocks agree', async () => {
    await service.database.query(`insert into marks (mark, until) values ('one', '2001-01-01')`);
    const failures: unknown[] = [];
    const failed = (error: unknown): void => void failures.push(error);
    const tidying = keepTidy(service.database, service.settings.retention, () => new Date(), failed, 1);
    for (let round = 0; round < 100 && (await count('marks')) > 0; round += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    tidying.stop();
    assert.deepEqual([await count('marks'), failures], [0, []]);
  });
});
