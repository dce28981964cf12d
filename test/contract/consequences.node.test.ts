import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherProblems } from '../../src/contract/consequences.js';
import { parseDocument } from '../../src/contract/document.js';
import { checkText } from '../../src/contract/check-text.js';
import { documentHints } from '../../src/contract/hints.js';
import { pointer, type Problem } from '../../src/contract/problem.js';
import { full } from '../fixtures/full.js';
import { fc } from '../helpers/fast-check.js';

type Json = Record<string, unknown>;
const problemsOf = (value: unknown): readonly Problem[] => [
  ...parseDocument(structuredClone(value)).problems,
  ...documentHints(value),
];
const told = ({ code, path, details }: Problem): string => `${code} ${path} ${JSON.stringify(details ?? {})}`;

/** The document that people gave to the page of checks: one name in Dutch, and the thanks and the post that refer to it. */
const misspelt = JSON.stringify(
  {
    vonk: 1,
    people: [
      { id: 'p-1', name: 'Noor' },
      { id: 'p-2', name: 'Luc' },
    ],
    values: [
      {
        id: 'v-1',
        naam: 'Samen',
        meaning: 'We helpen.',
        behaviours: [{ id: 'b-1', kind: 'everyday', text: 'Vragen wie wacht.' }],
      },
    ],
    feed: [
      {
        id: 'f-1',
        title: 'Soep',
        text: 'Lekker.',
        reuse: 'adapt',
        publishedAt: '2026-11-16T07:50:00Z',
        values: ['v-1'],
      },
    ],
    kudos: [
      { id: 'k-1', from: 'p-1', to: ['p-2'], text: 'Dank.', value: 'v-1', at: '2026-11-20T16:40:00Z' },
      { id: 'k-2', from: 'p-2', to: ['p-1'], text: 'Dank.', value: 'v-none', at: '2026-11-20T16:40:00Z' },
    ],
  },
  null,
  1,
);

test('a misspelt name comes first, with what was meant, and what follows from it is counted and not listed', () => {
  const [first, ...others] = checkText(misspelt).findings.filter(({ isHint }) => !isHint);

  assert.deepEqual([first?.code, first?.path], ['misspelt-name', '/values/0/naam']);
  assert.equal(first?.cure, 'Did you mean "name"? Then write that.');
  assert.equal(first?.follows, 'What follows from this is not listed (3).');
  assert.deepEqual(first?.followers.map(({ code, path }) => `${code} ${path}`).sort(), [
    'missing-field /values/0',
    'unknown-reference /feed/0/values/0',
    'unknown-reference /kudos/0/value',
  ]);
  assert.deepEqual(
    others.map(({ code, path }) => `${code} ${path}`),
    // Nobody wrote this value: that is a mistake of its own.
    ['unknown-reference /kudos/1/value'],
  );
});

test('what refers to a thing that cannot be used for another reason follows from that one', () => {
  const { findings } = checkText(misspelt.replace('"naam": "Samen"', '"name": 5'));
  const [first] = findings;

  assert.deepEqual([first?.code, first?.path, first?.followers.length], ['wrong-type', '/values/0/name', 2]);
});

test('a name that is missing, and is misspelt nowhere, is told as missing', () => {
  const { findings } = checkText(misspelt.replace('"naam": "Samen",', ''));

  assert.deepEqual([findings[0]?.code, findings[0]?.followers.length], ['missing-field', 2]);
});

test('a misspelt name of a field that may be left out takes the hint about that field with it', () => {
  const { findings } = checkText(misspelt.replace('"naam"', '"name"').replace('"behaviours"', '"behavours"'));

  const first = findings.find(({ code }) => code === 'misspelt-name');
  assert.deepEqual(
    first?.followers.map(({ code }) => code),
    ['left-out'],
  );
});

/** Each field of each thing in the lists of the full document. */
const document = full as unknown as Record<string, unknown>;
const fields = Object.entries(document).flatMap(([section, list]) =>
  Array.isArray(list)
    ? (list as readonly Json[]).flatMap((thing, index) =>
        Object.keys(thing).map((field) => ({ section, index, field })),
      )
    : [],
);
type Place = (typeof fields)[number];

const wrongs = ['misspell', 'number', 'drop', 'nobody'] as const;
interface Mistake {
  readonly place: Place;
  readonly wrong: (typeof wrongs)[number];
}

/** A document with mistakes, made from one that is right. */
function withMistakes(mistakes: readonly Mistake[]): Json {
  const made = structuredClone(document);
  for (const { place, wrong } of mistakes) {
    const thing = (made[place.section] as readonly Json[])[place.index] as Json;
    const value = thing[place.field];
    delete thing[place.field];
    if (wrong === 'misspell') thing[`${place.field}e`] = value;
    if (wrong === 'number') thing[place.field] = 1.5;
    if (wrong === 'nobody') thing[place.field] = Array.isArray(value) ? ['nobody'] : 'nobody';
  }
  return made;
}

const mistake = fc.record({ place: fc.constantFrom(...fields), wrong: fc.constantFrom(...wrongs) });

test('whatever is wrong, each problem is listed or follows from one that is, and goes when that thing is mended', () => {
  let followed = 0;
  fc.assert(
    fc.property(fc.uniqueArray(mistake, { minLength: 1, maxLength: 4, selector: ({ place }) => place }), (mistakes) => {
      const value = withMistakes(mistakes);
      const problems = problemsOf(value);
      const gathered = gatherProblems(value, problems);

      assert.deepEqual(
        gathered.flatMap(({ problem, followers }) => [problem, ...followers].map(told)).sort(),
        problems.map(told).sort(),
      );
      for (const { problem, followers } of gathered) {
        if (followers.length === 0) continue;
        followed += followers.length;
        const [, section = '', index = ''] = problem.path.split('/');
        const mended = structuredClone(value);
        (mended[section] as unknown[])[Number(index)] = (document[section] as unknown[])[Number(index)];
        const after = new Set(problemsOf(mended).map(told));
        for (const one of followers) assert.ok(!after.has(told(one)), `${told(one)} stays without ${told(problem)}`);
      }
    }),
    { numRuns: 400 },
  );
  assert.ok(followed > 50, `${followed} problems followed from another`);
});

test('nothing is listed that goes by itself when a misspelt name is written right', () => {
  const required = fields.filter(({ section, index, field }) => {
    const without = withMistakes([{ place: { section, index, field }, wrong: 'drop' }]);
    const path = pointer(pointer('', section), index);
    return problemsOf(without).some((one) => one.code === 'missing-field' && one.path === path);
  });
  assert.ok(required.length > 50);
  for (const place of required) {
    const value = withMistakes([{ place, wrong: 'misspell' }]);
    const before = new Set(problemsOf(document).map(told));
    const gone = gatherProblems(value, problemsOf(value)).filter(({ problem }) => !before.has(told(problem)));
    const meant = gone.filter(({ problem }) => problem.code === 'misspelt-name');
    // Where too little of a name is left to know what was meant, the name is told as missing.
    if (meant.length === 1) assert.equal(gone.length, 1, JSON.stringify(gone.map(({ problem }) => told(problem))));
  }
});
