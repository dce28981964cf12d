import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fc } from '../helpers/fast-check.js';
import { type Collection, type Order, bounded, createCollection } from '../../src/state/collection.js';
import { changed, only as onlyIn } from '../../src/state/quick-changes.js';

interface Note {
  readonly id: string;
  readonly at: string;
  readonly isShown: boolean;
  readonly words: number;
}

const only = (list: Collection<Note>, keeps: (one: Note) => boolean, by: readonly unknown[]): Collection<Note> =>
  onlyIn(list, keeps, 'newest-first', by);
const at = (minute: number): string => `2026-11-22T08:${String(minute).padStart(2, '0')}:00Z`;
const orders: readonly Order[] = ['as-given', 'newest-first', 'oldest-first'];

/** The same, the simple way: everything is put together and sorted with every change. */
function plainly(
  items: readonly Note[],
  put: readonly Note[],
  remove: readonly string[],
  order: Order,
): readonly Note[] {
  const over = new Map(put.map((one) => [one.id, one]));
  const kept = items.filter(({ id }) => over.has(id) || !remove.includes(id)).map((one) => over.get(one.id) ?? one);
  const known = new Set(items.map(({ id }) => id));
  const all = [...kept, ...[...over.values()].filter(({ id }) => !known.has(id))];
  if (order === 'as-given') return all;
  const sign = order === 'newest-first' ? -1 : 1;
  return [...all].sort((one, other) => sign * (Date.parse(one.at) - Date.parse(other.at)));
}

const note = fc.record({
  id: fc.integer({ min: 0, max: 30 }).map(String),
  at: fc.integer({ min: 0, max: 8 }).map(at),
  isShown: fc.boolean(),
  words: fc.nat(3),
});
const change = fc.record({
  put: fc.array(note, { maxLength: 5 }),
  remove: fc.array(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 3 }),
  /** Whether what is shown is asked for after it, as it is where somebody looks. */
  isSeen: fc.boolean(),
});

describe('a list with changes', () => {
  test('is what putting everything together anew would make of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...orders),
        fc.uniqueArray(note, { selector: ({ id }) => id }),
        fc.array(change, { maxLength: 12 }),
        (order, first, changes) => {
          let list: Collection<Note> = createCollection(first, { order });
          let plain = plainly([], first, [], order);
          for (const { put, remove } of changes) {
            list = changed(list, { put, remove }, order);
            plain = plainly(plain, put, remove, order);
            assert.deepEqual(list.items, plain);
            for (let id = 0; id <= 30; id += 1)
              assert.equal(
                list.get(String(id)),
                plain.find((one) => one.id === String(id)),
              );
          }
        },
      ),
    );
  });

  test('shows of them what it would show if each were asked about anew', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(note, { selector: ({ id }) => id }),
        fc.array(change, { maxLength: 12 }),
        fc.array(change, { maxLength: 2 }),
        (first, changes, laidOver) => {
          const by = ['somebody'];
          let list: Collection<Note> = createCollection(first, { order: 'newest-first' });
          for (const { put, remove, isSeen } of changes) {
            list = changed(list, { put, remove }, 'newest-first');
            if (!isSeen) continue;
            // What is the viewer's own lies over it, and goes again.
            let over = list;
            for (const one of laidOver) over = changed(over, one, 'newest-first');
            for (const each of [over, list]) {
              const shown = only(each, ({ isShown }) => isShown, by);
              assert.deepEqual(
                shown.items,
                each.items.filter(({ isShown }) => isShown),
              );
              for (const one of each.items) assert.equal(shown.get(one.id), one.isShown ? one : undefined);
            }
          }
        },
      ),
    );
  });

  test('shows other things to somebody else', () => {
    const list = createCollection<Note>([
      { id: 'a', at: at(1), isShown: true, words: 1 },
      { id: 'b', at: at(2), isShown: true, words: 2 },
    ]);
    const seenBy = (words: number): readonly string[] =>
      only(list, (one) => one.words === words, [words]).items.map(({ id }) => id);
    assert.deepEqual([seenBy(1), seenBy(2), seenBy(1)], [['a'], ['b'], ['a']]);
  });

  test('holds on to no list before it, however many changes come', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    let list: Collection<Note> = createCollection<Note>([{ id: 'a', at: at(1), isShown: true, words: 0 }]);
    const made: WeakRef<object>[] = [];
    for (let words = 1; words < 300; words += 1) {
      list = changed(list, { put: [{ id: 'a', at: at(1), isShown: true, words }] });
      made.push(new WeakRef(list));
      if (words % 3 === 0) made.push(new WeakRef(only(list, ({ isShown }) => isShown, [])));
    }
    // What is held weakly stays until the turn is over.
    await new Promise((resolve) => setTimeout(resolve));
    collectGarbage();
    assert.ok(made.filter((one) => one.deref()).length <= 4);
    assert.equal(list.get('a')?.words, 299);
  });

  test('asks about what changed alone, and sorts nothing anew', () => {
    const notes = Array.from({ length: 10_000 }, (_, index) => ({
      id: String(index),
      at: new Date(Date.UTC(2026, 10, 22) - index * 60_000).toISOString(),
      isShown: true,
      words: 0,
    }));
    let list: Collection<Note> = createCollection<Note>(notes, { order: 'newest-first' });
    let asked = 0;
    const show = (): Collection<Note> => only(list, ({ isShown }) => ((asked += 1), isShown), []);
    show();
    list.get('0');
    asked = 0;
    const times: number[] = [];
    for (let turn = 0; turn < 200; turn += 1) {
      const id = String((turn * 37) % 10_000);
      const put = [{ ...(list.get(id) as Note), words: turn }];
      const from = performance.now();
      list = changed(list, { put }, 'newest-first');
      times.push(performance.now() - from);
      assert.equal(show().get(id)?.words, turn);
    }
    assert.equal(asked, 200);
    // Milliseconds. Sorting so many takes two to three.
    const median = times.sort((one, other) => one - other)[100] ?? Number.NaN;
    assert.ok(median <= 0.1, `${median} ms`);
  });

  test('is cut behind the last that a page holds, with what is new in it', () => {
    const notes = Array.from({ length: 4 }, (_, index) => ({
      id: String(index),
      at: at(10 - index),
      isShown: true,
      words: 0,
    }));
    const list = createCollection<Note>(notes, { order: 'newest-first' });
    only(list, () => true, []);
    const after = bounded(
      changed(list, { put: [{ id: 'new', at: at(20), isShown: true, words: 0 }] }, 'newest-first'),
      'newest-first',
      4,
    );
    const shown = only(after, () => true, []);
    assert.deepEqual(
      shown.items.map(({ id }) => id),
      ['new', '0', '1', '2'],
    );
    assert.ok(shown.isFull);
    assert.ok(shown.isBehind(notes[3] as Note));
  });
});
