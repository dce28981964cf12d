import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { groups } from '../../src/cli/conform/groups.js';
import { type ActionType, actionSchemas } from '../../src/contract/actions.js';
import type { RowResult } from '../../src/cli/conform/runner.js';
import { type Started, hold, start, vonk, vonkProcess } from './hold.js';
import { Refusal } from '../../demo/smallest/backend.mjs';
import { Honest, type Kind, type Smallest, WithHistory, leaks } from './leaky-backend.js';

const allRows = groups.flatMap(({ rows }) => rows);

/** Changes that no row sends: only the person themself, or somebody outside the service, could tell what came of them. */
const unsent: readonly ActionType[] = [
  'act.propose',
  'coaching.ask',
  'coaching.cancel',
  'feed.keep',
  'feed.rate',
  'feedback.ask',
  'doubt.share',
  'wish.share',
];

describe('the smallest backend', () => {
  let started: Started;
  const sent = new Set<string>();
  before(async () => {
    started = await start(
      class extends Honest {
        override carryOut(...[state, person, action]: Parameters<Smallest['carryOut']>): unknown {
          sent.add(action.type);
          return super.carryOut(state, person, action);
        }
      },
    );
  });
  after(() => started.stop());

  test('keeps every promise of the kit', async () => {
    const { results, left } = await hold(started.url);

    const others = results.filter(({ status }) => status !== 'passed').map(({ id, status }) => `${id} ${status}`);
    assert.deepEqual(others, ['document.find not-checked'], 'all but looking people up, which it does not offer');
    assert.deepEqual(left, []);
    assert.equal(results.length, allRows.length);
  });

  test('is sent every type of change but those of which nobody else could tell', () => {
    const missing = Object.keys(actionSchemas).filter((type) => !sent.has(type));

    assert.deepEqual(missing.sort(), [...unsent].sort(), 'a new type of change needs a row, or a reason to have none');
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
    const { status, stdout } = await vonkProcess(['conform', started.url, '--only', 'actions', '--only', 'own']);

    assert.equal(status, 0);
    assert.match(stdout, /✓ actions\.twice/);
    assert.match(stdout, /– own\.erase .*\n +Asked for by --destructive only/);
    assert.match(stdout, /\n13 passed, 0 failed, 1 not checked\n$/);
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
    assert.match(few.stderr, /At least five people are needed, .* there are 2: a in ".+", b in ".+"\.\n$/);
    assert.equal(same.status, 2);
    assert.match(same.stderr, /as another person before/);
  });
});

describe('a check that only reads', () => {
  const asked = new Set<string>();
  let started: Started;
  let people: string[][];
  before(async () => {
    started = await start(
      class extends WithHistory {
        override async handle(...[request, response]: Parameters<Smallest['handle']>): Promise<void> {
          asked.add(request.method ?? '');
          return super.handle(request, response);
        }
      },
    );
    people = [...started.backend.sessions].map(([session, id]) => ['--person', `${id}=Cookie: session=${session}`]);
  });
  after(() => started.stop());

  test('sends no change, and holds for everybody or for one person', async () => {
    const thanks = started.backend.state.kudos.length;
    for (const some of [people, people.slice(0, 1)]) {
      const { status, stdout } = await vonk(['conform', started.url, ...some.flat(), '--read-only', '--listen', '1']);

      assert.equal(status, 0, stdout);
      for (const row of ['received.kudos', 'received.own', 'received.live', 'numbers.standing'])
        assert.ok(stdout.includes(`✓ ${row}`), `${row}\n${stdout}`);
      assert.doesNotMatch(stdout, /visibility\.|actions\.|received\.answers/);
    }
    assert.deepEqual([...asked], ['GET']);
    assert.equal(started.backend.state.kudos.length, thanks);
  });

  /** What it says of a backend. */
  async function readOnly(double: Kind, count: number): Promise<{ status: number | null; stdout: string }> {
    const { backend, url, stop } = await start(double);
    const some = [...backend.sessions].slice(0, count);
    const named = some.flatMap(([session, id]) => ['--person', `${id}=Cookie: session=${session}`]);
    const ended = await vonk(['conform', url, ...named, '--read-only', '--listen', '1']);
    await stop();
    return ended;
  }

  for (const [mistake, broken] of [
    [
      'sends thanks of others that were there before on a later page',
      /✗ received\.kudos .*\(N21\)\n.*\n +seen +"of-others", which its receiver shows to nobody/,
    ],
    [
      'tells thanks between others to whoever begins to listen',
      /✗ received\.live .*\(N21\)\n.*\n +seen +"of-others", which its receiver shows to nobody/,
    ],
    ['tells the total of a few', /✗ numbers\.standing .*\(N4\)\n +expected no total of fewer than 3 people/],
  ] as const)
    test(`names a backend that ${mistake}, for one person`, async () => {
      const double = leaks[mistake]?.double;
      assert.ok(double);

      const { status, stdout } = await readOnly(double, 1);

      assert.equal(status, 1);
      assert.match(stdout, broken);
    });

  test('reads the board twice, and names a total that grew by a few', async () => {
    const { status, stdout } = await readOnly(
      class extends Honest {
        override boardFor(...[state, person]: Parameters<Smallest['boardFor']>): ReturnType<Smallest['boardFor']> {
          // Somebody does something while the check listens.
          const count = this.listeners.size === 0 ? 100 : 101;
          return { ...super.boardFor(state, person), together: { count, participants: 40 } };
        }
      },
      1,
    );

    assert.equal(status, 1);
    assert.match(
      stdout,
      /✗ numbers\.standing .*\n +expected a total that stays, .* at least 3 people did\n +seen +one that/,
    );
  });

  test('names somebody who is left out of a list on which others with less stand', async () => {
    const consent = { status: 'in', at: '2026-11-02T09:00:00Z', textVersion: '2026-11' };
    const { status, stdout } = await readOnly(
      class extends Honest {
        override boardFor(...[state, person]: Parameters<Smallest['boardFor']>): ReturnType<Smallest['boardFor']> {
          const [first, second, third] = this.company.people.map(({ id }) => id);
          const entries = person === third || second === undefined ? [] : [{ person: second, count: 2, consent }];
          const count = person === first ? 5 : 2;
          return { ...super.boardFor(state, person), entries, self: { count, consent } };
        }
      },
      4,
    );

    assert.equal(status, 1);
    assert.match(stdout, /✗ numbers\.standing .*\n +expected everybody with 2 acts or more for .+\n +seen +not /);
  });

  test('does not do what has to change something', async () => {
    const both = await vonk(['conform', started.url, '--read-only', '--destructive']);
    const only = await vonk(['conform', started.url, '--read-only', '--only', 'actions']);

    assert.equal(both.status, 2);
    assert.match(both.stderr, /Either --read-only or --destructive/);
    assert.equal(only.status, 2);
    assert.match(only.stderr, /"actions" have to change something: leave out --read-only\./);
  });
});

test('the program ends with 1 when a promise is broken, and says what was expected and what came', async () => {
  const double = leaks['sends private thanks to all']?.double;
  assert.ok(double);
  const { url, stop } = await start(double);

  const { status, stdout } = await vonkProcess(['conform', url, '--only', 'visibility.receiver']);
  await stop();

  assert.equal(status, 1);
  assert.match(
    stdout,
    /✗ visibility\.receiver .*\(N21\)\n +expected nothing of it in what .+ is sent\n +seen +it is there/,
  );
});

test('a backend that offers giving, showing and taking back alone keeps the promises; the rest is not checked', async () => {
  const double = class extends Honest {
    override carryOut(...[state, person, action]: Parameters<Smallest['carryOut']>): unknown {
      const isOffered = ['kudos.give', 'kudos.show', 'kudos.take-back'].includes(action.type);
      if (!isOffered) throw new Refusal(422, 'This is not offered here.', undefined);
      return super.carryOut(state, person, action);
    }
  };
  const { url, stop } = await start(double);

  const { status, stdout } = await vonk(['conform', url, '--only', 'visibility', '--only', 'own', '--only', 'actions']);
  await stop();

  assert.equal(status, 0, stdout);
  assert.match(stdout, /– visibility\.reactions .*\n +The service does not carry out kudos\.react: status 422/);
  assert.match(stdout, /– own\.goals .*\n +The service does not carry out goal\.set: status 422/);
});

for (const [what, answer, seen] of [
  ['a page to sign in', { status: 200, type: 'text/html', body: '<!doctype html>' }, /saw no JSON \(text\/html\)\.\n$/],
  [
    'a redirect to sign in',
    { status: 302, type: 'text/html', body: '' },
    /saw status 302, sent on to another address \(are their headers right\?\)\.\n$/,
  ],
  ['nobody signed in', { status: 200, type: 'application/json', body: '{"vonk":1}' }, /names no viewer for anna/],
] as const) {
  test(`says what came where a person gets ${what}`, async () => {
    const server = createServer((_, response) => {
      const { status, type, body } = answer;
      response
        .writeHead(status, { 'content-type': type, ...(status === 302 && { location: '/sign-in?as=anna' }) })
        .end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;

    const ended = await vonk(['conform', `http://127.0.0.1:${port}/document`, '--person', 'anna=Cookie: session=a']);
    server.close();

    assert.equal(ended.status, 2);
    assert.match(ended.stderr, seen);
  });
}

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
