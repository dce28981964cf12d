// Takes long.
// With many people and thanks stored, everything that a page asks is read through an index, no further than needed.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Database, Queryable, Row } from '../../demo/service/database/database.js';
import { type Service, createService } from '../../demo/service/service.js';
import { Client, type TestService, postgresql, startService } from './fixtures/service.js';

/** PGlite is for pilots: a tenth of it tells as much about its plans, in less time. */
const kudos = postgresql === undefined ? 50_000 : 500_000;
const people = kudos / 10;
/** A table of fewer rows may well be read whole: it is a few pages. */
const large = 10_000;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Everything that was asked of a database since the last look. */
class Recorded {
  readonly database: Database;
  #asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];

  constructor(real: Database) {
    const recording = (inner: Queryable): Queryable => ({
      query: <R extends Row>(sql: string, values: readonly unknown[] = []) => {
        this.#asked.push({ sql, values });
        return inner.query<R>(sql, values);
      },
      script: (sql) => inner.script(sql),
    });
    this.database = {
      ...real,
      ...recording(real),
      transaction: (work) => real.transaction((transaction) => work(recording(transaction))),
    };
  }

  take(): readonly { readonly sql: string; readonly values: readonly unknown[] }[] {
    const asked = this.#asked;
    this.#asked = [];
    return asked;
  }
}

let filled: TestService;
let recorded: Recorded;
/** Not there where filling the database failed. */
let running: Service | undefined;
let service: Service;
let client: Client;
let largeTables: ReadonlySet<string>;
before(async () => {
  filled = await startService();
  const fill = `
    insert into teams (id, name, place) select 'crowd-' || n, to_json('Team ' || n), n from generate_series(1, ${people / 25}) n;
    insert into people (id, name, sort, team)
      select 'crowd-' || n, 'Ada ' || n, 'ada ' || n, 'crowd-' || (1 + n % ${people / 25}) from generate_series(1, ${people}) n;
    insert into people_words (word, person) select 'ada', 'crowd-' || n from generate_series(1, ${people}) n
      union all select n::text, 'crowd-' || n from generate_series(1, ${people}) n;
    insert into kudos (id, giver, text, at, shown)
      select 'crowd-' || n, 'crowd-' || (1 + n % ${people}), 'Dank je voor het meedenken.', now() - n * interval '1 minute',
        (array['receiver', 'team', 'everyone'])[1 + n % 3]
      from generate_series(1, ${kudos}) n;
    insert into kudos_receivers (kudos, person, place, shown)
      select id, 'crowd-' || (1 + (substr(id, 7)::integer * 7 + 1) % ${people}), 1, shown from kudos where id like 'crowd-%';
    insert into kudos_audience (audience, at, kudos)
      select 'person:' || giver, at, id from kudos where id like 'crowd-%'
      union select 'person:' || r.person, k.at, k.id from kudos k join kudos_receivers r on r.kudos = k.id where k.id like 'crowd-%'
      union select 'everyone', at, id from kudos where id like 'crowd-%' and shown = 'everyone'
      union select 'team:crowd-' || (1 + n % ${people / 25}), now() - n * interval '1 minute', 'crowd-' || n
        from generate_series(1, ${kudos}) n where n % 3 > 0;
    insert into kudos_reactions (kudos, person, kind)
      select 'crowd-' || n, 'crowd-' || (1 + n % ${people}), 'heart' from generate_series(1, ${kudos / 10}) n;
    insert into kudos_reports (kudos, person, at) select 'crowd-' || n, 'crowd-1', now() from generate_series(1, 20000) n;
    insert into kudos_gone (mark, at) select 'crowd-' || n, now() from generate_series(1, 20000) n;
    insert into goals (person, id, started_at, body)
      select 'crowd-' || n, 'g', now(), '{"act": "a-tafel", "visibility": "only-me", "rhythm": {"kind": "per", "count": 1, "period": "week"}}'
      from generate_series(1, ${people}) n;
    insert into steps (person, id, goal, at, body)
      select 'crowd-' || n, 's' || s, 'g', now(), '{"answer": "done"}' from generate_series(1, ${people}) n, generate_series(1, 4) s;
    insert into feed_marks (person, item, kept)
      select 'crowd-' || n, (select min(id) from feed), true from generate_series(1, ${people}) n;
    insert into preferences (person, body) select 'crowd-' || n, '{}' from generate_series(1, ${people}) n;
    insert into actions (person, id, type, digest, received_at)
      select 'crowd-' || n % ${people}, 'a' || n, 'feed.keep', '', now() from generate_series(1, ${kudos / 5}) n;
    insert into events (section, item, audiences)
      select 'kudos', 'crowd-' || n, '{everyone}' from generate_series(1, ${kudos / 10}) n;
    insert into marks (mark, until) select 'crowd-' || n, now()::date + 9 from generate_series(1, ${people}) n;
    insert into coaching_requests (person, id, coach, at, status)
      select 'crowd-' || n, 'r', 'crowd-' || (n % 50), now(), 'asked' from generate_series(1, ${people}) n;
    insert into feedback (person, id, at, by_person, body)
      select 'crowd-' || n, 'f', now(), 'crowd-1', '{"about": "s1", "text": "x"}' from generate_series(1, ${people}) n;
    insert into proposed_acts (person, id, at, body)
      select 'crowd-' || n, 'p', now(), '{"name": "x", "place": "online"}' from generate_series(1, ${people}) n;
    insert into ended_sessions (id, until) select 'crowd-' || n, now() from generate_series(1, ${people}) n;
    analyze;`;
  await filled.database.transaction(async (transaction) => {
    await transaction.script('set local statement_timeout = 0');
    await transaction.script(fill);
  });
  const tables = await filled.database.query<{ name: string }>(
    'select relname as name from pg_class where reltuples >= $1 and relkind = $2',
    [large, 'r'],
  );
  largeTables = new Set(tables.map(({ name }) => name));
  assert.ok(largeTables.size > 5, [...largeTables].join(' '));
  recorded = new Recorded(filled.database);
  service = await createService({ ...filled.settings, database: recorded.database, logLevel: 'silent' });
  running = service;
  client = new Client(service);
  await client.signIn('crowd-77');
  recorded.take();
});
after(async () => {
  await running?.stop();
  await filled.end();
});

/** What a statement reads of large tables from end to end, also inside functions of the database. Nothing of it stays. */
async function readWhole(sql: string, values: readonly unknown[]): Promise<readonly string[]> {
  const counts = async (database: Queryable): Promise<ReadonlyMap<string, number>> => {
    const rows = await database.query<{ name: string; rows: number }>(
      'select relname as name, seq_tup_read as rows from pg_stat_xact_user_tables',
    );
    return new Map(rows.map(({ name, rows: read }) => [name, read]));
  };
  let found: readonly string[] = [];
  const undone = new Error('taken back');
  const work = filled.database.transaction(async (database) => {
    const before = await counts(database);
    await database.query(sql, values);
    const after = await counts(database);
    found = [...largeTables].filter((name) => (after.get(name) ?? 0) > (before.get(name) ?? 0));
    throw undone;
  });
  await assert.rejects(work, undone);
  return found;
}

/** Nothing that was asked reads a large table from end to end. */
async function throughIndexes(): Promise<number> {
  const asked = recorded.take().filter(({ sql }) => /^\s*(select|update|delete|with|insert)\b/i.test(sql));
  for (const { sql, values } of asked) {
    // What is inserted is not explained by what it reads, but what it conflicts with and selects is.
    const [row] = await filled.database.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(
      `explain (format json) ${sql}`,
      values,
    );
    assert.ok(row);
    const whole = nodesOf(row['QUERY PLAN'][0].Plan)
      .filter((node) => /^(Parallel )?Seq Scan$/.test(node['Node Type']))
      .map((node) => node['Relation Name'] ?? '')
      .filter((name) => largeTables.has(name));
    assert.deepEqual(whole, [], `${sql}\n${JSON.stringify(row['QUERY PLAN'][0].Plan, null, 1)}`);
  }
  return asked.length;
}

describe(`with ${people} people and ${kudos} thanks`, () => {
  for (const path of ['document', 'kudos', 'people', 'feed', 'goals', 'feedback'])
    test(`the first page of ${path}, and one far behind it, are read through indexes`, async () => {
      let next: string | null = path;
      for (let page = 0; page < 3 && next !== null; page += 1) {
        const answer = await client.ask(`/${next}`);
        assert.equal(answer.status, 200);
        next = answer.json<{ next?: string | null }>().next ?? null;
      }
      const far = Buffer.from(JSON.stringify(['2026-01-01T00:00:00.000Z', 'm'])).toString('base64url');
      if (path !== 'document') assert.equal((await client.ask(`/${path}?after=${far}`)).status, 200);
      assert.ok((await throughIndexes()) > 0);
    });

  test('colleagues are found through indexes, also by a word that all have', async () => {
    for (const typed of ['ada', 'ada 777', '4711', 'nobody', 'a'])
      assert.equal((await client.ask(`/people?q=${typed}`)).status, 200);
    assert.ok((await throughIndexes()) > 0);
  });

  test('changes are carried out through indexes', async () => {
    const [kudosId, goal, step] = [randomUUID(), randomUUID(), randomUUID()];
    await client.do('kudos.give', { kudos: kudosId, to: ['crowd-78'], text: 'Dank.' });
    await client.do('kudos.react', { kudos: kudosId, kind: 'heart', on: true });
    await client.do('kudos.report', { kudos: kudosId });
    const receiver = new Client(service);
    await receiver.signIn('crowd-78');
    await receiver.do('kudos.show', { kudos: kudosId, shown: 'team' });
    await receiver.do('kudos.answer', { kudos: kudosId, text: 'Graag.' });
    const shared = { visibility: 'partner', partner: 'crowd-78' } as const;
    const rhythm = { kind: 'per', count: 1, period: 'week' } as const;
    await client.do('goal.set', { goal, act: 'a-tafel', rhythm, ...shared });
    await client.do('step.log', { goal, step, answer: 'done' });
    await client.do('feedback.ask', { step });
    await client.do('step.take-back', { goal, step });
    await client.do('board.join', { textVersion: 'bord-2' });
    await client.do('board.leave', {});
    await client.do('doubt.share', { doubt: 'not-natural' });
    await client.do('coaching.ask', { request: 'mine', coach: 'p-04' });
    await client.do('kudos.take-back', { kudos: kudosId });
    assert.ok((await throughIndexes()) > 50);
  });

  test('thanks are given through indexes, inside the function of the database as well', async () => {
    const kudos = randomUUID();
    await client.do('kudos.give', { kudos, to: ['crowd-78'], text: 'Dank.' });
    const given = recorded.take().find(({ sql }) => sql.includes('give_kudos_at_once'));
    assert.ok(given);
    const { id } = JSON.parse(String(given.values[0])) as { id: string };
    const others = JSON.stringify(given.values).replaceAll(kudos, randomUUID()).replaceAll(id, randomUUID());

    assert.deepEqual(await readWhole(given.sql, JSON.parse(others) as unknown[]), []);
    assert.ok((await readWhole('select count(*) from kudos', [])).includes('kudos'), 'it would be noticed');
  });

  test('a stream that begins, and one that goes on, are read through indexes', async () => {
    const listen = async (headers: Record<string, string> = {}): Promise<string> => {
      const response = await service.fetch(
        new Request('http://localhost/live', { headers: { cookie: client.cookie, ...headers } }),
      );
      const reader = response.body?.getReader();
      const { value } = (await reader?.read()) ?? {};
      await reader?.cancel();
      return /^id: (.+)$/m.exec(new TextDecoder().decode(value))?.[1] ?? '';
    };
    const id = await listen();
    await client.do('kudos.give', { kudos: randomUUID(), to: ['crowd-79'], text: 'Dank.' });
    assert.notEqual(await listen({ 'last-event-id': id }), '');
    assert.ok((await throughIndexes()) > 0);
  });
});
