import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { groups } from '../../src/cli/conform/groups.js';
import type { RowResult } from '../../src/cli/conform/runner.js';
import { type Started, failing, hold, start, vonk } from './hold.js';
import { Honest, leaks } from './leaky-backend.js';

const allRows = groups.flatMap(({ rows }) => rows);

describe('the smallest backend', () => {
  let started: Started;
  before(async () => {
    started = await start(Honest);
  });
  after(() => started.stop());

  test('keeps every promise of the kit', async () => {
    const { results, left } = await hold(started.url);

    const others = results.filter(({ status }) => status !== 'passed').map(({ id, status }) => `${id} ${status}`);
    assert.deepEqual(others, ['document.find not-checked'], 'all but looking people up, which it does not offer');
    assert.deepEqual(left, []);
    assert.equal(results.length, allRows.length);
  });

  test('is left as it was found: no thanks, nobody on the board, no goal that goes on, no step', () => {
    const { kudos, consents, goals } = started.backend.state;

    assert.deepEqual(kudos, []);
    assert.deepEqual(consents, {});
    const going = Object.values(goals).flat() as { stoppedAt?: string; steps?: unknown[] }[];
    assert.ok(going.length > 0);
    assert.deepEqual(
      going.filter(({ stoppedAt, steps }) => stoppedAt === undefined || steps?.length !== 0),
      [],
    );
  });

  test('is told row by row, and the program ends with 0', async () => {
    const { status, stdout } = await vonk(['conform', started.url, '--only', 'actions', '--only', 'own']);

    assert.equal(status, 0);
    assert.match(stdout, /✓ actions\.twice/);
    assert.match(stdout, /– own\.erase .*\n +Asked for by --destructive only/);
    assert.match(stdout, /\n12 passed, 0 failed, 1 not checked\n$/);
  });

  test('can be asked on behalf of people who are named, with an answer for programs', async () => {
    const people = [...started.backend.sessions].flatMap(([session, id]) => [
      '--person',
      `${id}=Cookie: session=${session}`,
    ]);
    const { status, stdout } = await vonk(['conform', started.url, ...people, '--only', 'who', '--format', 'json']);

    assert.equal(status, 0);
    const told = JSON.parse(stdout) as {
      people: { role: string }[];
      rows: RowResult[];
      passed: number;
      failed: number;
    };
    assert.deepEqual(
      told.people.map(({ role }) => role),
      ['giver', 'receiver', 'teammate', 'outsider', 'fifth'],
    );
    assert.deepEqual([told.passed, told.failed], [5, 0]);
    assert.ok(told.rows.every(({ id, title, group }) => id.startsWith('who.') && title !== '' && group === 'Who acts'));
  });

  test('is not checked with too few people, or with people who are one and the same', async () => {
    const [first = ['', ''], second = ['', '']] = [...started.backend.sessions];
    const person = (name: string, [session]: readonly string[]): string[] => [
      '--person',
      `${name}=Cookie: session=${session}`,
    ];
    const few = await vonk(['conform', started.url, ...person('a', first), ...person('b', second)]);
    const same = await vonk(['conform', started.url, ...person('a', first), ...person('b', first)]);

    assert.equal(few.status, 2);
    assert.match(few.stderr, /At least five people are needed/);
    assert.equal(same.status, 2);
    assert.match(same.stderr, /as another person before/);
  });
});

describe('a backend with one mistake', { concurrency: 6 }, () => {
  for (const [name, { breaks, double }] of Object.entries(leaks)) {
    test(`that ${name} breaks exactly the rows about it`, async () => {
      const failed = await failing(double);

      assert.deepEqual(
        failed.map(({ id }) => id),
        breaks,
        failed.map(({ id, expected, seen }) => `${id}: expected ${expected}; saw ${seen}`).join('\n'),
      );
    });
  }
});

test('no row is there that no mistake breaks', () => {
  const broken = new Set(Object.values(leaks).flatMap(({ breaks }) => breaks));

  assert.deepEqual(
    allRows.filter(({ id }) => !broken.has(id)).map(({ id }) => id),
    [],
  );
});

test('the program ends with 1 when a promise is broken, and says what was expected and what came', async () => {
  const double = leaks['sends private thanks to all']?.double;
  assert.ok(double);
  const { url, stop } = await start(double);

  const { status, stdout } = await vonk(['conform', url, '--only', 'visibility.receiver']);
  await stop();

  assert.equal(status, 1);
  assert.match(
    stdout,
    /✗ visibility\.receiver .*\(N21\)\n +expected nothing of it in what .+ is sent\n +seen +it is there/,
  );
});

test('what has to be checked and could not be is no success', async () => {
  const double = class extends Honest {
    override documentFor(person: string): Record<string, unknown> {
      const { actions: _actions, ...rest } = super.documentFor(person);
      return rest;
    }
  };
  const { url, stop } = await start(double);

  const { status, stdout } = await vonk(['conform', url, '--only', 'visibility.team']);
  await stop();

  assert.equal(status, 1);
  assert.match(stdout, /– visibility\.team .*\n +The document has no link "actions"/);
});
