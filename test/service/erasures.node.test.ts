// A backup from before somebody asked to be erased is restored.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createService } from '../../demo/service/service.js';
import { Client, type TestService, startService } from './fixtures/service.js';

let service: TestService;
const folder = mkdtempSync(join(tmpdir(), 'vonk-erasures-'));
before(async () => {
  service = await startService({ erasuresDir: join(folder, 'ledger') });
});
after(async () => {
  await service.end();
  rmSync(folder, { recursive: true, force: true });
});

const person = 'p-63';
/** What a backup would bring back. */
const restore = async (): Promise<void> => {
  await service.database.query(
    `insert into preferences (person, body) values ($1, '{"stance":"maybe"}') on conflict do nothing`,
    [person],
  );
  await service.database.query(
    `insert into kudos (id, giver, text, at) values ('restored', 'p-12', 'Dank.', '2026-01-02T03:04:05Z') on conflict do nothing`,
  );
  await service.database.query(
    `insert into kudos_receivers (kudos, person, place) values ('restored', $1, 0) on conflict do nothing`,
    [person],
  );
};
const left = async (): Promise<unknown> => {
  const [row] = await service.database.query(
    `select (select count(*) from preferences where person = $1) as preferences,
       (select count(*) from kudos where id = 'restored') as kudos`,
    [person],
  );
  return row;
};

describe('after a backup from before an erasure was restored', () => {
  test('a service that starts erases again, before anybody is answered', async () => {
    await (await service.as(person)).do('me.erase', {});
    await service.database.query('delete from erasures');
    await restore();
    assert.deepEqual(await left(), { preferences: 1, kudos: 1 });

    const started = await createService({ ...service.settings, database: service.database });
    await started.stop();

    assert.deepEqual(await left(), { preferences: 0, kudos: 0 });
  });

  test('what somebody did after they were erased is theirs: a start without a restored backup takes nothing', async () => {
    await restore();

    const started = await createService({ ...service.settings, database: service.database });
    const client = new Client(started);
    await client.signIn(person);
    await started.stop();

    assert.deepEqual(await left(), { preferences: 1, kudos: 1 });
  });

  test('nothing in the ledger says who it was', () => {
    const names = readdirSync(join(folder, 'ledger'));
    assert.equal(names.length, 1);
    assert.match(names[0] ?? '', /^[\w-]{43}$/);
    assert.match(readFileSync(join(folder, 'ledger', names[0] ?? ''), 'utf8'), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  test('erasing again leaves alone those who were not erased', async () => {
    const [row] = await service.database.query<{ count: number }>(
      'select count(*) as count from preferences where person <> $1',
      [person],
    );
    await service.database.query('delete from erasures');
    const started = await createService({ ...service.settings, database: service.database });
    await started.stop();
    const [after] = await service.database.query<{ count: number }>('select count(*) as count from preferences');
    assert.equal(after?.count, row?.count);
  });
});
