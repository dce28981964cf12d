import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { readConsent } from '../../src/contract/consent.js';
import { type VonkDocument, parseDocument, parseSection } from '../../src/contract/document.js';
import { isInstant } from '../../src/contract/time.js';
import { consentVersions } from '../fixtures/arbitrary.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import { arbitraryJson, corrupt } from '../fixtures/arbitrary-json.js';
import { type Json, fullDocument } from '../fixtures/fixtures.js';

const base = 'https://intranet.wolkenbrug.example/vonk.json';
const yes = { status: 'in', at: '2026-09-02T10:00:00+02:00', textVersion: '2026-1' };

/** The rule of the contract, written a second time and as plainly as can be. */
function isYes(consent: unknown, versions: readonly string[]): boolean {
  const { status, at, textVersion } = (consent ?? {}) as Json;
  return (
    status === 'in' &&
    typeof at === 'string' &&
    isInstant(at) &&
    typeof textVersion === 'string' &&
    versions.includes(textVersion)
  );
}

const boardOf = (document: VonkDocument | undefined) =>
  document?.sections.board?.kind === 'inline' ? document.sections.board.value : undefined;
const valuesOf = (document: VonkDocument | undefined) =>
  document?.sections.values?.kind === 'inline' ? document.sections.values.value : [];

const board = (entries: unknown, texts: unknown = [{ version: '2026-1', text: 'Ja' }]): Json => ({
  measure: 'acts',
  mode: 'people',
  period: { from: '2026-09-01', to: '2026-11-30' },
  entries,
  consentTexts: texts,
});
const peopleOn = (entries: unknown, texts?: unknown): readonly string[] =>
  boardOf(parseDocument({ vonk: 1, board: board(entries, texts) }).document)?.entries?.map(({ person }) => person) ??
  [];

describe('consent', function () {
  this.timeout(60_000);

  it('lets nobody onto a board, and no story, without a valid yes, in any document', () => {
    fc.assert(
      fc.property(arbitraryDocument({ always: ['people', 'board', 'values'], entries: 10 }), (given) => {
        const raw = ((given['board'] as Json | null)?.['entries'] ?? []) as readonly Json[];
        const { document } = parseDocument(given, { base });
        for (const { person, consent } of boardOf(document)?.entries ?? []) {
          const records = raw.filter((entry) => entry['person'] === person);
          expect(records).to.have.length(1);
          expect(isYes(records[0]?.['consent'], consentVersions)).to.equal(true);
          expect(isYes(consent, consentVersions)).to.equal(true);
        }
        for (const value of valuesOf(document)) {
          const given_ = (given['values'] as readonly Json[]).find(({ id }) => id === value.id) ?? {};
          const told = ((given_['stories'] ?? []) as readonly Json[]).filter(({ consent }) =>
            isYes(consent, consentVersions),
          );
          expect(value.stories?.length ?? 0).to.equal(told.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets everybody with a single valid yes onto the board', () => {
    fc.assert(
      fc.property(arbitraryDocument({ always: ['people', 'board'], entries: 10 }), (given) => {
        const raw = ((given['board'] as Json | null)?.['entries'] ?? []) as readonly Json[];
        const expected = raw
          .filter(({ consent }) => isYes(consent, consentVersions))
          .filter(({ person }) => raw.filter((other) => other['person'] === person).length === 1)
          .map(({ person }) => person);
        const found = boardOf(parseDocument(given, { base }).document)?.entries ?? [];
        expect(found.map(({ person }) => person)).to.deep.equal(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('holds against any mistake in a document', () => {
    fc.assert(
      fc.property(
        arbitraryDocument({ always: ['people', 'board'], entries: 8 }).chain(corrupt),
        ({ document: given }) => {
          const entries = boardOf(parseDocument(given, { base }).document)?.entries ?? [];
          const raw = ((given['board'] as Json | null)?.['entries'] ?? []) as readonly (Json | null)[];
          for (const { person } of entries) {
            const records = raw.filter((entry) => entry?.['person'] === person);
            expect(records).to.have.length(1);
            expect(isYes(records[0]?.['consent'], consentVersions)).to.equal(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is nothing but a whole, dated yes to a listed wording', () => {
    const versions = new Set(['2026-1']);
    expect(readConsent(yes, versions)).to.deep.equal(yes);
    expect(readConsent({ ...yes, note: 'x' }, versions)).to.deep.equal(yes);
    for (const no of [
      undefined,
      null,
      true,
      'in',
      [],
      {},
      [yes],
      { ...yes, status: 'out' },
      { ...yes, status: 'In' },
      { ...yes, status: true },
      { ...yes, status: ['in'] },
      { ...yes, at: undefined },
      { ...yes, at: '' },
      { ...yes, at: '2026-09-02' },
      { ...yes, at: 1756800000 },
      { ...yes, at: '2026-02-30T10:00:00Z' },
      { ...yes, textVersion: undefined },
      { ...yes, textVersion: '2026-2' },
      { ...yes, textVersion: ['2026-1'] },
      Object.create(yes),
    ])
      expect(readConsent(no, versions), JSON.stringify(no)).to.equal(undefined);
    expect(readConsent(yes, new Set())).to.equal(undefined);
    fc.assert(
      fc.property(arbitraryJson(), (json) => {
        expect(readConsent(json, versions) !== undefined).to.equal(isYes(json, ['2026-1']));
      }),
    );
  });

  it('of somebody who stands twice is nobody’s, whichever comes first', () => {
    const entry = { person: 'p-1', count: 3, consent: yes };
    const other = { person: 'p-2', count: 4, consent: yes };
    expect(peopleOn([entry, other])).to.deep.equal(['p-1', 'p-2']);
    expect(peopleOn([entry, entry, other])).to.deep.equal(['p-2']);
    expect(peopleOn([entry, other, { ...entry, consent: { ...yes, status: 'out' } }])).to.deep.equal(['p-2']);
    expect(peopleOn([{ person: 'p-1' }, entry, other])).to.deep.equal(['p-2']);
    const { problems } = parseDocument({ vonk: 1, board: board([entry, other, entry]) });
    expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([['duplicate-id', '/board/entries/2/person']]);
  });

  it('to a wording that is not listed whole is none', () => {
    const entries = [{ person: 'p-1', count: 3, consent: yes }];
    expect(peopleOn(entries, [{ version: '2026-1', text: { nl: 'Ja', en: 'Yes' } }])).to.deep.equal(['p-1']);
    for (const texts of [
      [],
      [{ version: '2026-1' }],
      [{ version: '2026-1', text: 5 }],
      [{ version: '2026-1', text: {} }],
      [{ text: 'Ja' }],
      ['2026-1'],
      { 0: { version: '2026-1', text: 'Ja' } },
    ])
      expect(peopleOn(entries, texts), JSON.stringify(texts)).to.deep.equal([]);
  });

  it('to an empty version is none', () => {
    const entries = [{ person: 'p-1', count: 3, consent: { ...yes, textVersion: '' } }];
    expect(peopleOn(entries, [{ version: '', text: 'Ja' }])).to.deep.equal([]);
  });

  it('for a story may name a wording of the organisation, where no board exists', () => {
    const value = {
      id: 'v',
      name: 'Zorg',
      meaning: 'x',
      behaviours: [],
      stories: [{ text: 'x', by: 'p-1', consent: yes }],
    };
    const organisation = { name: 'Wolkenbrug', consentTexts: [{ version: '2026-1', text: 'Ja' }] };
    const told = (given: Json): number | undefined =>
      valuesOf(parseDocument({ vonk: 1, values: [value], ...given }).document)[0]?.stories?.length;
    expect(told({ organisation })).to.equal(1);
    expect(told({ organisation: { name: 'Wolkenbrug' } })).to.equal(0);
    expect(told({})).to.equal(0);
    expect(told({ board: board([]) })).to.equal(1);
  });

  it('in a board behind a link is to the wordings that the board lists, or the document', () => {
    const entries = [{ person: 'p-1', count: 3, consent: yes }];
    expect(parseSection('board', board(entries)).value?.entries).to.have.length(1);
    expect(parseSection('board', board(entries, [])).value?.entries).to.have.length(0);
    const { forSections } = parseDocument({
      vonk: 1,
      organisation: { name: 'x', consentTexts: [{ version: '2026-1', text: 'Ja' }] },
    });
    expect(parseSection('board', board(entries, []), forSections).value?.entries).to.have.length(1);
  });

  it('that a viewer did not give is no mistake, and still no consent', () => {
    const out = { ...board([]), self: { count: 2, consent: { ...yes, status: 'out' } } };
    const { document, problems } = parseDocument({ vonk: 1, board: out });
    expect(problems).to.deep.equal([]);
    expect(boardOf(document)?.self).to.deep.equal({ count: 2 });
    const odd = parseDocument({ vonk: 1, board: { ...out, self: { count: 2, consent: { ...yes, at: 'once' } } } });
    expect(odd.problems.map(({ code, path }) => [code, path])).to.deep.equal([
      ['without-consent', '/board/self/consent'],
    ]);
    expect(boardOf(odd.document)?.self).to.deep.equal({ count: 2 });
  });

  it('is told where it is missing, at the entry that lacks it', () => {
    const { problems } = parseDocument(fullDocument(), { base });
    expect(problems.map(({ code, path }) => [code, path])).to.deep.equal([
      ['without-consent', '/values/0/stories/1/consent'],
      ['without-consent', '/board/entries/12/consent'],
      ['without-consent', '/board/entries/13/consent'],
      ['without-consent', '/board/entries/14/consent'],
    ]);
    const bare = parseDocument({ vonk: 1, board: board([{ person: 'p-1', count: 3 }]) });
    expect(bare.problems.map(({ code, path }) => [code, path])).to.deep.equal([
      ['without-consent', '/board/entries/0'],
    ]);
  });
});
