import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { type Board, defaultMinimumGroup } from '../../src/contract/board.js';
import { parseSection } from '../../src/contract/document.js';
import type { Person } from '../../src/contract/people.js';
import { type BoardView, viewBoard } from '../../src/state/board-view.js';

const consent = { status: 'in', at: '2026-09-02T10:00:00+02:00', textVersion: '1' } as const;
const base: Board = {
  measure: 'acts',
  period: { from: '2026-09-01', to: '2026-11-30' },
  consentTexts: [{ version: '1', text: 'My name may be on the board.' }],
};
const personOf = (id: string): Person => ({ id, name: `Name of ${id}` });
const entries = (...counts: number[]): Board['entries'] =>
  counts.map((count, index) => ({ person: `p-${index + 1}`, count, consent }));
const people = (board: Partial<Board>): Board => ({ ...base, mode: 'people', ...board });
const ranks = ({ rows }: BoardView): string => rows.map(({ rank, person }) => `${rank} ${person.id}`).join(', ');

describe('what a board shows', () => {
  it('shows no number where the smallest group was written down in a way that cannot be read', () => {
    const board = { ...base, together: { count: 143, participants: 31 }, entries: entries(9, 8, 7, 6, 5) };
    for (const minimumGroup of ['10', [10], { k: 10 }, true, 10.5, 1e9, NaN])
      for (const mode of ['together', 'people']) {
        const { value, problems } = parseSection('board', { ...board, mode, minimumGroup }, { owned: true });
        expect(problems.map(({ path }) => path)).to.contain('/minimumGroup');
        const { together, rows, own } = viewBoard(value ?? base, { id: 'p-1' }, personOf);
        expect({ together, rows, own }, JSON.stringify(minimumGroup)).to.deep.equal({
          together: undefined,
          rows: [],
          own: undefined,
        });
      }
  });

  it('is one total without names, unless it says otherwise', () => {
    const view = viewBoard(
      { ...base, together: { count: 143, participants: 31, target: 200 }, entries: entries(9, 8, 7, 6, 5) },
      undefined,
      personOf,
    );
    expect(view).to.deep.equal({
      mode: 'together',
      together: { count: 143, target: 200, history: [] },
      rows: [],
      own: undefined,
      joined: false,
    });
  });

  it('ranks by count, gives equal counts one rank, and orders them by name', () => {
    const named = (id: string): Person => ({ id, name: { 'p-2': 'Zoë', 'p-3': 'Élise' }[id] ?? 'Noor' });
    const view = viewBoard(people({ entries: entries(4, 12, 12, 14, 9, 1, 1, 1) }), undefined, named);
    expect(ranks(view)).to.equal('1 p-4, 2 p-3, 2 p-2, 4 p-5');
  });

  it('ranks any number of people as sorting all of them would, wherever one looks first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { minLength: 3, maxLength: 60 }),
        fc.nat(60),
        fc.boolean(),
        (counts, place, isCut) => {
          const named = (id: string): Person => ({ id, name: ['Zoë', 'élise', 'Elise', 'An 2'][id.length % 4] ?? id });
          const ids = counts.map((_, index) => `p-${'x'.repeat(index % 7)}${index}`);
          const board = people({
            minimumGroup: 3,
            entries: ids.map((person, index) => ({ person, count: counts[index] ?? 0, consent })),
            ...(isCut && { entriesAre: 'upper-half' }),
          });
          const names = new Intl.Collator('und');
          const all = ids
            .map((id, index) => ({ person: named(id), count: counts[index] ?? 0 }))
            .sort(
              (one, other) =>
                other.count - one.count ||
                names.compare(one.person.name, other.person.name) ||
                (one.person.id < other.person.id ? -1 : 1),
            );
          const most = isCut ? all.length : Math.ceil(all.length / 2);
          const top = all.slice(0, most).filter(({ count }) => count !== all[most]?.count);
          const expected = top.map((row) => ({
            ...row,
            rank: top.findIndex(({ count }) => count === row.count) + 1,
            isViewer: false,
          }));
          const { rows } = viewBoard(board, undefined, named);
          expect(rows[place]).to.deep.equal(expected[place]);
          expect(rows.slice(0, 10)).to.deep.equal(expected.slice(0, 10));
          expect([...rows]).to.deep.equal(expected);
        },
      ),
    );
  });

  it('leaves a tie out whole where half of it would not be shown', () => {
    expect(ranks(viewBoard(people({ entries: entries(9, 8, 5, 5, 2) }), undefined, personOf))).to.equal('1 p-1, 2 p-2');
    expect(viewBoard(people({ entries: entries(5, 5, 5, 5, 5) }), undefined, personOf).rows).to.deep.equal([]);
  });

  it('shows a list that was cut to its upper half as it is, and takes no half of it again', () => {
    const cut = people({ entries: entries(9, 8, 7), entriesAre: 'upper-half' });
    expect(ranks(viewBoard(cut, undefined, personOf))).to.equal('1 p-1, 2 p-2, 3 p-3');
    // Half of three or four people: fewer than the smallest group.
    const few = people({ entries: entries(9, 8), entriesAre: 'upper-half' });
    expect(viewBoard(few, { id: 'p-2' }, personOf)).to.deep.include({ rows: [], own: undefined });
    const { value } = parseSection('board', { ...cut, entriesAre: 'all of them' });
    expect(value && ranks(viewBoard({ ...value, minimumGroup: 3 }, undefined, personOf))).to.equal('1 p-1, 2 p-2');
  });

  it('shows nothing of fewer people than the minimum group, not even the own number', () => {
    const few = people({ entries: entries(9, 8, 7, 6), together: { count: 90, participants: 40 } });
    const view = viewBoard(few, { id: 'p-4' }, personOf);
    expect(view).to.deep.equal({ mode: 'people', together: undefined, rows: [], own: undefined, joined: true });
  });

  it('takes a minimum group that is raised, and never one below three', () => {
    const five = people({ entries: entries(9, 8, 7, 6, 5), minimumGroup: 6 });
    expect(viewBoard(five, undefined, personOf).rows).to.deep.equal([]);
    const three = people({ entries: entries(9, 8, 7), minimumGroup: 3 });
    expect(ranks(viewBoard(three, undefined, personOf))).to.equal('1 p-1, 2 p-2');
    const { value } = parseSection('board', { ...people({ entries: entries(9, 8) }), minimumGroup: 1 });
    expect(value && viewBoard(value, undefined, personOf).rows).to.deep.equal([]);
    expect(viewBoard(people({ entries: entries(9, 8), minimumGroup: 2 }), undefined, personOf).rows).to.deep.equal([]);
  });

  it('gives the viewer their own row without a rank, below the list and nowhere else', () => {
    const board = people({ entries: entries(9, 8, 7, 6, 5, 4) });
    expect(viewBoard(board, { id: 'p-6' }, personOf).own).to.deep.equal({ count: 4, person: personOf('p-6') });
    expect(viewBoard(board, { id: 'p-1' }, personOf).own).to.equal(undefined);
    expect(viewBoard(board, { id: 'p-1' }, personOf).rows[0]?.isViewer).to.equal(true);
    expect(viewBoard(board, { id: 'p-99' }, personOf).own).to.equal(undefined);
    expect(viewBoard(board, undefined, personOf).own).to.equal(undefined);
  });

  it('knows from the record that only the viewer gets that they said yes', () => {
    const board = people({ entries: entries(9, 8, 7, 6, 5, 4), self: { count: 2, consent } });
    const view = viewBoard(board, { id: 'p-50' }, personOf);
    expect(view.joined).to.equal(true);
    expect(view.own).to.deep.equal({ count: 2, person: personOf('p-50') });
    const silent = people({ entries: entries(9, 8, 7, 6, 5, 4), self: { count: 2 } });
    expect(viewBoard(silent, { id: 'p-50' }, personOf).own).to.equal(undefined);
  });

  it('leaves out those whom nobody knows by name, before it ranks', () => {
    const known = (id: string): Person | undefined => (id === 'p-1' ? undefined : personOf(id));
    expect(ranks(viewBoard(people({ entries: entries(99, 8, 7, 6, 5, 4) }), undefined, known))).to.equal(
      '1 p-2, 2 p-3, 3 p-4',
    );
  });

  it('leaves the own number out beside a total that would tell the others apart', () => {
    const with6 = { ...base, together: { count: 30, participants: 6 }, entries: entries(4, 3, 3, 3, 3, 3) };
    expect(viewBoard(with6, { id: 'p-1' }, personOf).own?.count).to.equal(4);
    const with5 = { ...with6, together: { count: 30, participants: 5 } };
    expect(viewBoard(with5, { id: 'p-1' }, personOf).together?.count).to.equal(30);
    expect(viewBoard(with5, { id: 'p-1' }, personOf).own).to.equal(undefined);
  });

  it('leaves the own number out beside a stretch that would tell the others in it apart', () => {
    const board = (participants: number): Board => ({
      ...base,
      together: {
        count: 20,
        participants: 9,
        history: [
          { from: '2026-09-01', count: 8, participants },
          { from: '2026-10-01', count: 12, participants: 7 },
        ],
      },
      self: { count: 4, consent },
    });
    expect(viewBoard(board(6), { id: 'p-1' }, personOf).own?.count).to.equal(4);
    expect(viewBoard(board(5), { id: 'p-1' }, personOf).together?.history).to.have.length(2);
    expect(viewBoard(board(5), { id: 'p-1' }, personOf).own).to.equal(undefined);
  });

  it('tells a history only where each stretch is of enough people and all of them make up the total', () => {
    const stretches = [
      { from: '2026-10-01', count: 12, participants: 6 },
      { from: '2026-09-01', count: 8, participants: 5 },
    ];
    const history = (together: Partial<NonNullable<Board['together']>>) =>
      viewBoard(
        { ...base, together: { count: 20, participants: 9, history: stretches, ...together } },
        undefined,
        personOf,
      ).together?.history;
    expect(history({})).to.deep.equal([
      { from: '2026-09-01', count: 8 },
      { from: '2026-10-01', count: 12 },
    ]);
    expect(history({ count: 21 })).to.deep.equal([]);
    expect(history({ participants: 5 })).to.deep.equal([]); // a stretch of more people than there are
    const few = { from: '2026-09-01', count: 8, participants: 4 };
    expect(history({ history: [...stretches.slice(0, 1), few] })).to.deep.equal([]);
    expect(history({ history: [...stretches.slice(0, 1), { from: few.from, count: 8 }] })).to.deep.equal([]);
    expect(history({ history: [{ from: '2026-09-01', count: 20, participants: 9 }] })).to.deep.equal([]);
  });

  it('tells nobody about a time before they joined', () => {
    const board: Board = {
      ...base,
      together: {
        count: 30,
        participants: 9,
        history: ['2026-09-01', '2026-10-01', '2026-11-01'].map((from) => ({ from, count: 10, participants: 8 })),
      },
    };
    const from = (joinedAt: string): string[] | undefined =>
      viewBoard(board, { id: 'p-1', joinedAt }, personOf).together?.history.map((part) => part.from);
    expect(from('2020-01-01T09:00:00+01:00')).to.have.length(3);
    expect(from('2026-09-30T23:30:00+02:00')).to.have.length(3);
    expect(from('2026-10-01T00:00:00+02:00')).to.deep.equal(['2026-10-01', '2026-11-01']);
    expect(from('2026-11-22T09:00:00+01:00')).to.deep.equal([]);
    expect(from('2026-12-01T09:00:00+01:00')).to.equal(undefined);
  });

  it('shows the total beside rows only where those in no row are enough without the viewer', () => {
    const total = (participants: number, count = 60) =>
      viewBoard(people({ entries: entries(9, 8, 7, 6, 5, 4), together: { count, participants } }), undefined, personOf)
        .together?.count;
    expect(total(9)).to.equal(60); // 9 − 3 rows − 1 viewer = 5
    expect(total(8)).to.equal(undefined);
    const many = entries(...Array.from({ length: 40 }, (_, index) => 100 - index));
    // 30 took part, while 40 stand on the list: nobody can tell whom the total leaves out.
    expect(
      viewBoard(people({ entries: many, together: { count: 900, participants: 30 } }), undefined, personOf).together,
    ).to.equal(undefined);
  });

  describe('whatever the document says', () => {
    /** What truly happened: who did how much in each stretch, and who said yes. */
    const worlds = fc
      .record({
        doings: fc.array(
          fc.record({
            acts: fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
            consents: fc.boolean(),
            isKnown: fc.boolean(),
          }),
          { maxLength: 24 },
        ),
        mode: fc.constantFrom('together' as const, 'people' as const),
        minimumGroup: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
        viewer: fc.option(fc.nat(26), { nil: undefined }),
        joined: fc.constantFrom(undefined, '2026-09-10', '2026-10-15', '2026-11-20'),
        knowsHistory: fc.boolean(),
      })
      .map((world) => {
        const from = ['2026-09-01', '2026-10-01', '2026-11-01'];
        const active = world.doings
          .map(({ acts }, index) => ({ id: `p-${index}`, acts }))
          .filter(({ acts }) => sum(acts) > 0);
        const board: Board = {
          ...base,
          mode: world.mode,
          ...(world.minimumGroup !== undefined && { minimumGroup: world.minimumGroup }),
          together: {
            count: sum(active.map(({ acts }) => sum(acts))),
            participants: active.length,
            ...(world.knowsHistory && {
              history: from.map((day, stretch) => ({
                from: day,
                count: sum(active.map(({ acts }) => acts[stretch] ?? 0)),
                participants: active.filter(({ acts }) => (acts[stretch] ?? 0) > 0).length,
              })),
            }),
          },
          entries: world.doings.flatMap(({ acts, consents }, index) =>
            consents ? [{ person: `p-${index}`, count: sum(acts), consent }] : [],
          ),
        };
        const viewer =
          world.viewer === undefined
            ? undefined
            : {
                id: `p-${world.viewer}`,
                ...(world.joined !== undefined && { joinedAt: `${world.joined}T09:00:00+01:00` }),
              };
        const known = (id: string): Person | undefined =>
          world.doings[Number(id.slice(2))]?.isKnown === false ? undefined : personOf(id);
        return { board, viewer, known, active, from, k: Math.max(world.minimumGroup ?? defaultMinimumGroup, 3) };
      });
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

    it('shows a prefix of at most half, ties whole or not at all, and at most one own row', () => {
      fc.assert(
        fc.property(worlds, ({ board, viewer, known, k }) => {
          const view = viewBoard(board, viewer, known);
          const listed = (board.entries ?? []).filter(({ person }) => known(person));
          const counts = listed.map(({ count }) => count).sort((a, b) => b - a);
          const { rows, own } = view;
          expect(rows.map(({ count }) => count)).to.deep.equal(counts.slice(0, rows.length));
          expect(rows.length).to.be.at.most(Math.ceil(listed.length / 2));
          if (rows.length > 0) {
            expect(listed.length).to.be.at.least(k);
            expect(counts[rows.length]).to.be.below(rows.at(-1)?.count ?? 0);
          }
          for (const { rank, count } of rows) expect(rank).to.equal(counts.indexOf(count) + 1);
          if (own && view.mode === 'people') {
            expect(rows).not.to.have.length(0);
            expect(rows.some(({ isViewer }) => isViewer)).to.equal(false);
            expect(own.count).to.equal(listed.find(({ person }) => person === viewer?.id)?.count ?? own.count);
          }
          expect(own === undefined || view.joined).to.equal(true);
        }),
        { numRuns: 2000 },
      );
    });

    /**
     * An aggregate is the set of (person, stretch) pairs that it adds up. Somebody who reads the page may take away
     * from it every other number that stands on the same page and adds up only pairs of it: the rows, their own number,
     * and other stretches. What is left must be about nobody, or about at least k people.
     */
    it('shows no two numbers that differ by a group of one to k − 1', () => {
      let told = 0;
      fc.assert(
        fc.property(worlds, ({ board, viewer, known, active, from, k }) => {
          const { together, rows, own } = viewBoard(board, viewer, known);
          if (!together) return;
          told += 1;
          const alone = new Set([...rows.map(({ person }) => person.id), ...(own && viewer ? [viewer.id] : [])]);
          const all = from.map((_, stretch) => stretch);
          const shown = all.filter((stretch) => together.history.some((part) => part.from === from[stretch]));
          // The total less any of the stretches, and each stretch for itself.
          const unions = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => shown.filter((stretch) => (bits >> stretch) & 1));
          const spans = [...unions.map((less) => all.filter((stretch) => !less.includes(stretch))), ...unions];
          for (const span of spans) {
            const pairs = active.map(({ id, acts }) => ({
              id,
              acts,
              inSpan: span.some((stretch) => (acts[stretch] ?? 0) > 0),
            }));
            const left = pairs.filter(({ id, acts, inSpan }) => {
              const isWhole = acts.every((count, stretch) => count === 0 || span.includes(stretch));
              return inSpan && !(alone.has(id) && isWhole);
            });
            expect(left.length === 0 || left.length >= k, `${left.length} people, k = ${k}`).to.equal(true);
          }
        }),
        { numRuns: 3000 },
      );
      expect(told).to.be.above(500);
    });

    it('is the same for everybody else, whether somebody said no, has no entry, or is not among the people', () => {
      fc.assert(
        fc.property(worlds, fc.nat(23), ({ board, viewer, known }, index) => {
          const x = `p-${index}`;
          fc.pre(x !== viewer?.id);
          const without: Board = { ...board, entries: (board.entries ?? []).filter(({ person }) => person !== x) };
          const seen = viewBoard(without, viewer, known);
          expect(viewBoard(without, viewer, (id) => (id === x ? undefined : known(id)))).to.deep.equal(seen);
          const raw = (entry: unknown) => ({
            ...board,
            entries: [...(without.entries ?? []), ...(entry ? [entry] : [])],
          });
          for (const entry of [
            undefined,
            { person: x, count: 7 },
            { person: x, count: 7, consent: { ...consent, status: 'out' } },
            { person: x, count: 7, consent: { ...consent, textVersion: 'unlisted' } },
            { person: x, count: 7, consent: true },
          ]) {
            const { value } = parseSection('board', {
              ...raw(entry),
              minimumGroup: Math.max(board.minimumGroup ?? 5, 3),
            });
            expect(value && viewBoard(value, viewer, known)).to.deep.equal(
              viewBoard({ ...without, minimumGroup: Math.max(board.minimumGroup ?? 5, 3) }, viewer, known),
            );
          }
        }),
        { numRuns: 300 },
      );
    });
  });
});
