import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { type ParsedDocument, parseDocument, readingDocument } from '../../src/contract/document.js';
import { limits } from '../../src/contract/schema.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import { arbitraryJson, corrupt } from '../fixtures/arbitrary-json.js';
import { broken } from '../fixtures/broken.js';
import { type Json, fullDocument, manyKudos } from '../fixtures/fixtures.js';
import { hostile } from '../fixtures/hostile.js';

const base = 'https://intranet.wolkenbrug.example/vonk.json';

/** Reads in steps to the end, and counts them. */
function inSteps(
  value: unknown,
  most: number,
  owned: boolean,
): { readonly read: ParsedDocument; readonly steps: number } {
  const reading = readingDocument(value, { base, owned }, most);
  for (let steps = 1; ; steps += 1) {
    const step = reading.next();
    if (step.done === true) return { read: step.value, steps };
    expect(step.value).to.be.above(0);
  }
}

function isTheSame(value: unknown, most: number): number {
  let all = 0;
  for (const owned of [true, false]) {
    const { read, steps } = inSteps(value, most, owned);
    expect(read).to.deep.equal(parseDocument(value, { base, owned }));
    all += steps;
  }
  return all;
}

describe('reading a document in steps', function () {
  this.timeout(60_000);

  it('comes to the same as reading it at once, with the same problems in the same order, whatever is wrong', () => {
    let steps = 0;
    const documents = arbitraryDocument({ entries: 6 });
    fc.assert(
      fc.property(documents.chain(corrupt), fc.integer({ min: 1, max: 5 }), ({ document }, most) => {
        steps += isTheSame(document, most);
      }),
      { numRuns: 300 },
    );
    expect(steps).to.be.above(2000);
    fc.assert(fc.property(arbitraryJson(), (value) => void isTheSame(value, 1)));
    for (const value of [fullDocument(), broken, hostile]) for (const most of [1, 2, 7]) isTheSame(value, most);
  });

  it('comes to the same where there are more problems than are told, before a list, in it and behind it', () => {
    const wrong = (count: number): Json[] => Array.from({ length: count }, (_, id) => ({ id }));
    const board = (early: number, entries: number): Json => ({
      together: { count: 1, participants: 1, history: wrong(early) },
      entries: wrong(entries),
      mode: 7,
      measure: 'reach',
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * limits.problems }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 400 }),
        (people, early, entries, most) => {
          const value = { vonk: 1, people: wrong(people), board: board(early, entries), coaching: { offered: 1 } };
          isTheSame(value, most);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells why a section cannot be used as it does at once', () => {
    for (const entries of [
      [{}, {}, {}],
      [1, 2, 3],
    ])
      for (const more of [{}, { measure: 'acts', consentTexts: [] }, { period: 1 }])
        isTheSame({ vonk: 1, board: { ...more, entries } }, 1);
  });

  it('takes no more things of a list in one step than it was told', () => {
    let looked = new Set<number>();
    const seen = (things: readonly Json[]): Json[] =>
      things.map(
        (thing, index) =>
          new Proxy(thing, {
            get: (target, key) => {
              looked.add(index);
              return Reflect.get(target, key) as unknown;
            },
          }),
      );
    for (const name of ['kudos', 'feed', 'people'] as const) {
      const value = { ...fullDocument(), [name]: seen(manyKudos(10_000)) };
      const reading = readingDocument(value, { base, owned: true }, 100);
      let steps = 0;
      for (let step = reading.next(); step.done !== true; step = reading.next()) {
        expect(looked.size).to.be.at.most(100);
        looked = new Set();
        steps += 1;
      }
      expect(steps).to.be.at.least(100);
      expect(looked.size).to.be.at.most(100);
    }
  });

  it('does not take in what is put into a list between its steps', () => {
    const entry = (person: string, status: string): Json => ({
      person,
      count: 3,
      consent: { status, at: '2026-02-01T10:00:00Z', textVersion: '1' },
    });
    const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }));
    const entries = people.map(({ id }) => entry(id, 'in'));
    const board = {
      mode: 'people',
      measure: 'acts',
      period: { from: '2026-01-01', to: '2026-12-31' },
      consentTexts: [{ version: '1', text: 'Yes.' }],
      entries,
    };
    const reading = readingDocument({ vonk: 1, people, board }, { base }, 2);
    for (let step = 0; step < 4; step += 1) expect(reading.next().done).to.equal(false);
    // Of two who were read already, one says no as well now, and the other is written over where they stood.
    entries.push(entry('a', 'out'));
    Object.assign(entries[1] as Json, { consent: undefined, count: 'many' });
    let step = reading.next();
    while (step.done !== true) step = reading.next();
    const found = step.value.document?.sections.board;
    expect(
      found?.kind === 'inline' ? found.value.entries?.map(({ person, count }) => [person, count]) : [],
    ).to.deep.equal([
      ['b', 3],
      ['c', 3],
      ['d', 3],
    ]);
  });
});
