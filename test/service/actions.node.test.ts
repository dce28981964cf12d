import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type TestService, startService } from './fixtures/service.js';

let service: TestService;
before(async () => {
  service = await startService();
});
after(() => service.end());

const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await service.database.query<{ count: number }>(sql, values))[0]?.count ?? -1;

describe('a change', () => {
  test('is carried out once and answered the same, however many copies arrive, also at once', async () => {
    const client = await service.as('p-12');
    const [kudos, id, at] = [randomUUID(), randomUUID(), new Date().toISOString()];
    const send = (): ReturnType<typeof client.send> =>
      client.send('kudos.give', { kudos, to: ['p-37'], text: 'Dank.' }, { id, at });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    answers.push(await send());
    assert.deepEqual(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size, 1);
    assert.equal(answers[0]?.status, 200);
    assert.equal(await count('select count(*) as count from kudos where id = $1', [kudos]), 1);
    assert.equal(await count('select count(*) as count from events where item = $1', [kudos]), 1);
  });

  test('is the same change also where its fields stand in another order', async () => {
    const client = await service.as('p-12');
    const [kudos, id] = [randomUUID(), randomUUID()];
    const first = await client.send('kudos.give', { kudos, to: ['p-37'], text: 'Dank.' }, { id });
    const again = await client.send('kudos.give', { text: 'Dank.', to: ['p-37'], kudos }, { id });
    assert.deepEqual([again.status, again.text], [200, first.text]);
  });

  test('with an id that another change had is refused, and does nothing', async () => {
    const client = await service.as('p-12');
    const [kudos, id] = [randomUUID(), randomUUID()];
    await client.send('kudos.give', { kudos, to: ['p-37'], text: 'Dank.' }, { id });
    for (const refused of [
      await client.send('kudos.give', { kudos, to: ['p-37'], text: 'Iets anders.' }, { id }),
      await client.send('preferences.set', { minutesPerWeek: 99 }, { id }),
    ]) {
      assert.equal(refused.status, 409);
      assert.equal(refused.headers.get('content-type'), 'application/problem+json');
    }
    assert.equal(await count(`select count(*) as count from kudos where text = 'Iets anders.'`), 0);
    assert.doesNotMatch((await client.ask('/document')).text, /"minutesPerWeek":99/);
  });

  test('of another person may have the same id', async () => {
    const id = randomUUID();
    const one = await (await service.as('p-12')).send('preferences.set', { minutesPerWeek: 5 }, { id });
    const other = await (await service.as('p-04')).send('preferences.set', { minutesPerWeek: 6 }, { id });
    assert.deepEqual([one.status, other.status], [200, 200]);
    assert.match(other.text, /"minutesPerWeek":6/);
  });

  test('that was refused stays refused, with the same words, and leaves nothing behind', async () => {
    const client = await service.as('p-12');
    const [goal, id, at] = [randomUUID(), randomUUID(), new Date().toISOString()];
    const send = (): ReturnType<typeof client.send> =>
      client.send('step.log', { goal, step: randomUUID(), answer: 'done' }, { id, at });
    const data = { goal, step: 'once', answer: 'done' } as const;
    const first = await client.send('step.log', data, { id, at });
    assert.equal(first.status, 422);
    await client.do('goal.set', { goal, act: 'a-tafel', rhythm: { kind: 'per', count: 1, period: 'week' } });
    const again = await client.send('step.log', data, { id, at });
    assert.deepEqual([again.status, again.text], [422, first.text]);
    assert.equal((await send()).status, 409);
    assert.equal(await count('select count(*) as count from steps where goal = $1', [goal]), 0);
  });

  test('that cannot be read is a problem with its place', async () => {
    const client = await service.as('p-12');
    const post = (body: unknown, headers = {}): ReturnType<typeof client.ask> =>
      client.ask('/actions', { method: 'POST', body, headers });
    const at = new Date().toISOString();
    const statuses: [number, unknown, Record<string, string>?][] = [
      [400, '{"id":'],
      [415, '{}', { 'content-type': 'text/plain' }],
      [413, JSON.stringify({ text: 'x'.repeat(70_000) })],
      [422, []],
      [422, { id: '1', type: 'kudos.sell', at, data: {} }],
      [422, { id: '1', type: 'wish.share', at: 'yesterday', data: { text: 'x' } }],
      [422, { id: '1', type: 'wish.share', at, data: { text: 'a\u0000b' } }],
      [422, { id: '1', type: 'wish.share', at, data: { text: 'a\ud800b' } }],
      [422, { id: '1', type: 'kudos.give', at, data: { kudos: 'k', to: [], text: 'x' } }],
    ];
    for (const [status, body, headers] of statuses) {
      const answer = await post(body, headers);
      assert.equal(answer.status, status, JSON.stringify(body).slice(0, 80));
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.equal(answer.json()['status'], status);
    }
    const named = (await post({ id: '1', type: 'wish.share', at, data: {} })).json<{ problems: { path: string }[] }>();
    assert.equal(named.problems[0]?.path, '/data');
  });

  test('that names what is not there is refused with the place', async () => {
    const client = await service.as('p-12');
    const rhythm = { kind: 'per', count: 1, period: 'week' } as const;
    const cases: [Promise<{ status: number; text: string }>, string][] = [
      [client.send('kudos.give', { kudos: randomUUID(), to: ['p-99'], text: 'x' }), '/data/to'],
      [client.send('kudos.give', { kudos: randomUUID(), to: ['p-04'], text: 'x', value: 'v' }), '/data/value'],
      [client.send('kudos.give', { kudos: randomUUID(), to: ['p-04'], text: 'x', team: 't-klant' }), '/data/team'],
      [client.send('kudos.give', { kudos: randomUUID(), to: ['p-12'], text: 'x' }), '/data/to'],
      [client.send('goal.set', { goal: randomUUID(), act: 'none', rhythm }), '/data/act'],
      [client.send('goal.set', { goal: randomUUID(), act: 'a-tafel', rhythm, partner: 'p-99' }), '/data/partner'],
      [client.send('feed.keep', { item: 'none', kept: true }), '/data/item'],
      [client.send('coaching.ask', { request: 'r', coach: 'p-63' }), '/data/coach'],
      [client.send('preferences.set', { themes: ['none'] }), '/data/themes'],
      [client.send('feedback.ask', { step: 'none' }), '/data/step'],
      [client.send('board.join', { textVersion: 'none' }), '/data/textVersion'],
    ];
    for (const [sent, path] of cases) {
      const { status, text } = await sent;
      assert.equal(status, 422, text);
      assert.ok(text.includes(`"path":"${path}"`), text);
    }
  });

  test('did not happen in the future, nor longer ago than a month', async () => {
    const client = await service.as('p-12');
    const started = async (at: string): Promise<number> => {
      const goal = randomUUID();
      const rhythm = { kind: 'per', count: 1, period: 'week' } as const;
      const answer = await client.send('goal.set', { goal, act: 'a-tafel', rhythm }, { at });
      const { changes } = answer.json<{ changes: { put: { startedAt: string }[] }[] }>();
      return Date.parse(changes[0]?.put[0]?.startedAt ?? '');
    };
    assert.ok((await started('2099-01-01T00:00:00Z')) <= Date.now());
    const long = Date.now() - (await started('1999-01-01T00:00:00Z'));
    assert.ok(Math.abs(long - 31 * 86_400_000) < 60_000);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    assert.equal(await started(yesterday), Date.parse(yesterday));
  });
});

describe('nobody acts for somebody else', () => {
  test('without a session, or with one that was made elsewhere', async () => {
    const nobody = await service.as();
    assert.equal((await nobody.send('board.leave', {})).status, 401);
    const body = { id: randomUUID(), type: 'board.leave', at: new Date().toISOString(), data: {} };
    for (const cookie of ['vonk=p-12', 'vonk=eyJhbGciOiJub25lIn0.eyJzdWIiOiJwLTEyIiwiYXVkIjoidm9uay1zZXNzaW9uIn0.'])
      assert.equal((await nobody.ask('/actions', { method: 'POST', body, headers: { cookie } })).status, 401);
  });

  test('where the page shows another person than the session', async () => {
    const client = await service.as('p-12');
    const body = {
      id: randomUUID(),
      type: 'preferences.set',
      at: new Date().toISOString(),
      data: { minutesPerWeek: 1 },
    };
    const send = (viewer: string): ReturnType<typeof client.ask> =>
      client.ask('/actions', { method: 'POST', body, headers: { 'vonk-viewer': viewer } });
    assert.equal((await send('p-04')).status, 401);
    assert.equal((await send('p-12')).status, 200);
  });

  test('from the page of another site', async () => {
    const client = await service.as('p-12');
    const body = { id: randomUUID(), type: 'board.leave', at: new Date().toISOString(), data: {} };
    const send = (headers: Record<string, string>): ReturnType<typeof client.ask> =>
      client.ask('/actions', { method: 'POST', body, headers });
    const others: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of others) assert.equal((await send(headers)).status, 403);
    assert.equal((await send({ host: 'localhost', origin: 'http://localhost' })).status, 200);
  });

  test('by naming a person in the envelope', async () => {
    const client = await service.as('p-12');
    const body = {
      id: randomUUID(),
      type: 'preferences.set',
      at: new Date().toISOString(),
      viewer: 'p-27',
      person: 'p-27',
      data: { stance: 'yes', person: 'p-27' },
    };
    assert.equal((await client.ask('/actions', { method: 'POST', body })).status, 200);
    const other = (await (await service.as('p-27')).ask('/document')).json<{ preferences: { stance: string } }>();
    assert.equal(other.preferences.stance, 'no');
  });
});

describe('goals', () => {
  test('are set, changed, paused, resumed and stopped, by their owner alone', async () => {
    const [owner, other] = [await service.as('p-63'), await service.as('p-37')];
    const goal = randomUUID();
    const rhythm = { kind: 'per', count: 2, period: 'month' } as const;
    await owner.do('goal.set', {
      goal,
      act: 'a-tafel',
      rhythm,
      treat: 'Taart',
      visibility: 'partner',
      partner: 'p-37',
    });
    const found = async (): Promise<Record<string, unknown> | undefined> =>
      (await owner.all('goals')).find(({ id }) => id === goal);
    assert.equal((await found())?.['partner'], 'p-37');
    await owner.do('goal.change', { goal, treat: '', visibility: 'only-me', nudge: { every: 'week' } });
    assert.deepEqual(Object.keys((await found()) ?? {}).sort(), [
      'act',
      'id',
      'nudge',
      'rhythm',
      'startedAt',
      'steps',
      'visibility',
    ]);
    await owner.do('goal.pause', { goal });
    assert.ok((await found())?.['pausedAt']);
    await owner.do('goal.resume', { goal });
    assert.equal((await found())?.['pausedAt'], undefined);
    const [step, cue] = [randomUUID(), randomUUID()];
    await owner.do('step.log', { goal, step, answer: 'done', note: 'Bij de buren.' });
    await owner.do('cue.answer', { goal, step: cue, cue: 'c-beurs', answer: 'not-this-time' });
    const twice = await owner.send('cue.answer', { goal, step: randomUUID(), cue: 'c-beurs', answer: 'done' });
    assert.equal(twice.status, 409);
    await owner.do('step.take-back', { goal, step });
    assert.deepEqual(
      ((await found())?.['steps'] as { id: string }[]).map(({ id }) => id),
      [cue],
    );
    await owner.do('goal.stop', { goal });
    assert.ok((await found())?.['stoppedAt']);
    // The partner that is named gets nothing of it either.
    assert.ok(!(await other.ask('/goals')).text.includes(goal));
    const unknown = await other.send('goal.stop', { goal: 'no-such-goal' });
    const foreign = await other.send('goal.stop', { goal });
    assert.deepEqual([foreign.status, foreign.text], [422, unknown.text]);
  });

  test('keep in which language somebody wrote, for as long as the words', async () => {
    const owner = await service.as('p-63');
    const [goal, act, language] = [randomUUID(), randomUUID(), 'fr-BE'];
    const rhythm = { kind: 'per', count: 1, period: 'week' } as const;
    await owner.do('act.propose', { act, name: 'Peindre un banc', place: 'in-person', language });
    await owner.do('goal.set', { goal, act, rhythm, treat: 'Une gaufre', language });
    await owner.do('step.log', { goal, step: randomUUID(), answer: 'done', note: 'Chez les voisins.', language });
    const found = async (): Promise<Record<string, unknown> | undefined> =>
      (await owner.all('goals')).find(({ id }) => id === goal);
    const kept = await found();
    assert.equal(kept?.['language'], language);
    assert.equal((kept?.['steps'] as { language?: string }[])[0]?.language, language);
    assert.ok((await owner.ask('/document')).text.includes('"name":{"fr-BE":"Peindre un banc"}'));
    await owner.do('goal.change', { goal, treat: 'Taart' });
    assert.equal((await found())?.['language'], undefined);
    const about = 'Comment commencer ?';
    const [changed] = await owner.do('coaching.ask', { request: randomUUID(), coach: 'p-04', about, language });
    assert.ok(JSON.stringify(changed).includes(`"about":"${about}","language":"${language}"`));
    assert.ok((await (await service.as('p-04')).ask('/inbox')).text.includes(`"language":"${language}"`));
    const wrong = await owner.send('goal.change', { goal, treat: 'Taart', language: 'nl_BE' });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.text.includes('/data/language'));
  });

  test('know which moments are for them, by the last word of their owner alone', async () => {
    const [owner, other] = [await service.as('p-37'), await service.as('p-12')];
    const goals = [randomUUID(), randomUUID(), randomUUID()] as const;
    const [one, two, weekly] = goals;
    const after = { kind: 'after', every: 'beurs' } as const;
    await owner.do('goal.set', { goal: one, act: 'a-tafel', rhythm: after });
    await owner.do('goal.set', { goal: two, act: 'a-beurs', rhythm: after });
    await owner.do('goal.set', { goal: weekly, act: 'a-beurs', rhythm: { kind: 'per', count: 1, period: 'week' } });
    const elsewhere = (await other.ask('/goals')).text;
    const said = async (): Promise<unknown[]> => {
      const all = await owner.all('goals');
      return goals.map((goal) => {
        const { cues, otherCues } = all.find(({ id }) => id === goal) as Record<string, unknown>;
        return [cues, otherCues];
      });
    };
    const answer = (data: { goal?: string }): Promise<unknown> =>
      owner.do('cue.answer', { step: randomUUID(), cue: 'c-beurs', ...data });
    await answer({});
    assert.deepEqual(await said(), [
      [undefined, ['c-beurs']],
      [undefined, ['c-beurs']],
      [undefined, undefined],
    ]);
    await answer({ goal: one });
    await answer({ goal: one });
    assert.deepEqual(await said(), [
      [['c-beurs'], undefined],
      [undefined, ['c-beurs']],
      [undefined, undefined],
    ]);
    await answer({});
    assert.deepEqual(await said(), [
      [undefined, ['c-beurs']],
      [undefined, ['c-beurs']],
      [undefined, undefined],
    ]);
    assert.equal(await count('select count(*) as count from steps where goal = any($1::text[])', [[...goals]]), 0);

    for (const data of [
      { cue: 'no-such-moment' },
      { goal: one, cue: 'no-such-moment' },
      { goal: 'no-such-goal', cue: 'c-beurs' },
    ]) {
      const refused = await owner.send('cue.answer', { step: randomUUID(), ...data });
      assert.equal(refused.status, 422);
    }
    const foreign = await other.send('cue.answer', { goal: two, step: randomUUID(), cue: 'c-beurs' });
    assert.equal(foreign.status, 422);
    assert.equal((await other.ask('/goals')).text, elsewhere);
    assert.deepEqual((await said())[1], [undefined, ['c-beurs']]);
  });

  test('keep the day of a step, from their own start to today anywhere on earth, and hand it over', async () => {
    const owner = await service.as('p-37');
    const goal = randomUUID();
    const day = 86_400_000;
    const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);
    const started = Date.now() - 10 * day;
    const rhythm = { kind: 'per', count: 3, period: 'month' } as const;
    await owner.send('goal.set', { goal, act: 'a-tafel', rhythm }, { at: new Date(started).toISOString() });
    const log = (on?: string): ReturnType<typeof owner.send> =>
      owner.send('step.log', { goal, step: randomUUID(), answer: 'done', ...(on && { day: on }) });
    const hours = 3_600_000;
    const possible = [dayAt(started - 12 * hours), dayAt(Date.now() - 4 * day), dayAt(Date.now() + 14 * hours)];
    for (const on of possible) assert.equal((await log(on)).status, 200, on);
    for (const on of [dayAt(started - 36 * hours), dayAt(Date.now() + 38 * hours)]) {
      const refused = await log(on);
      assert.equal(refused.status, 422, on);
      const [problem] = refused.json<{ problems: { code: string; path: string; cure?: string }[] }>().problems;
      assert.deepEqual([problem?.code, problem?.path], ['out-of-range', '/data/day']);
      assert.match(problem?.cure ?? '', new RegExp(`${possible[0]}.*${possible[2]}`));
    }
    assert.equal((await log()).status, 200);
    const found = (await owner.all('goals')).find(({ id }) => id === goal) as { steps: { id: string; day?: string }[] };
    assert.deepEqual(
      found.steps.map((step) => step.day),
      [...possible, undefined],
    );
    const handed = await owner.send('me.export', {});
    assert.match(handed.text, new RegExp(`"day":"${possible[1]}"`));
    const [first] = found.steps;
    await owner.do('step.take-back', { goal, step: first?.id ?? '' });
    assert.equal(await count('select count(*) as count from steps where goal = $1', [goal]), 3);
  });

  test('take a form that the viewer proposed, which nobody else sees', async () => {
    const [owner, other] = [await service.as('p-63'), await service.as('p-12')];
    const act = randomUUID();
    await owner.do('act.propose', { act, name: 'Een bank verven', place: 'in-person' });
    const rhythm = { kind: 'per', count: 1, period: 'week' } as const;
    await owner.do('goal.set', { goal: randomUUID(), act, rhythm });
    assert.ok((await owner.ask('/document')).text.includes(act));
    assert.ok(!(await other.ask('/document')).text.includes(act));
    assert.equal((await other.send('goal.set', { goal: randomUUID(), act, rhythm })).status, 422);
  });
});

describe('coaching', () => {
  test('reaches the coach and nobody else', async () => {
    const owner = await service.as('p-63');
    const about = 'Durf ik dat wel?';
    await owner.do('coaching.ask', { request: 'r-1', coach: 'p-04', about });
    assert.ok((await owner.ask('/document')).text.includes(about));
    assert.ok((await (await service.as('p-04')).ask('/inbox')).text.includes(about));
    for (const person of ['p-48', 'p-12'])
      for (const path of ['/inbox', '/document'])
        assert.ok(!(await (await service.as(person)).ask(path)).text.includes(about));
    await owner.do('coaching.cancel', { request: 'r-1' });
    assert.ok(!(await (await service.as('p-04')).ask('/inbox')).text.includes(about));
  });
});

describe('a doubt and a wish', () => {
  test('are kept without anything that says whose they are', async () => {
    const client = await service.as('p-63');
    const ids = [randomUUID(), randomUUID()];
    await client.send('doubt.share', { doubt: 'who-is-waiting' }, { id: ids[0] ?? '' });
    for (let copy = 0; copy < 3; copy += 1)
      await client.send('wish.share', { text: 'Een bank in de zon' }, { id: ids[1] ?? '' });
    assert.equal(await count('select count(*) as count from wishes'), 1);
    const tables = await service.database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const rows = (await service.database.query(`select * from ${name}`)).map((row) => JSON.stringify(row));
      assert.ok(!rows.some((row) => ids.some((id) => row.includes(id))), `${name} keeps the id of the change`);
      if (name === 'doubts' || name === 'wishes' || name === 'marks')
        assert.ok(!rows.some((row) => row.includes('p-63')), `${name} names a person`);
    }
  });

  test('count each person once, and are told to editors in whole groups', async () => {
    const doubts = async (): Promise<unknown> =>
      (await (await service.as('p-04')).ask('/inbox')).json<{ doubts: { doubt: string; count: number }[] }>().doubts;
    for (const person of ['p-01', 'p-02', 'p-03', 'p-05', 'p-06'])
      for (let time = 0; time < 3; time += 1)
        await (await service.as(person)).do('doubt.share', { doubt: 'not-natural' });
    assert.deepEqual(await doubts(), [], 'one more than a group is told at once, never a group itself');
    await (await service.as('p-07')).do('doubt.share', { doubt: 'not-natural' });
    const told = (await doubts()) as { doubt: string; count: number }[];
    assert.deepEqual(
      told.map(({ doubt, count: number }) => [doubt, number]),
      [['not-natural', 6]],
    );
    await (await service.as('p-08')).do('doubt.share', { doubt: 'not-natural' });
    assert.deepEqual(await doubts(), told);
    assert.deepEqual(Object.keys((await (await service.as('p-12')).ask('/inbox')).json()), ['coaching', 'people']);
  });
});
