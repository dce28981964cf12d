import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Lines, joined, linesBetween, stretchesOf, topsOf } from '../../src/parts/window-lines.js';
import { fc } from '../helpers/fast-check.js';

const list = fc.record({
  heights: fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 200 }),
  columns: fc.integer({ min: 1, max: 4 }),
  gap: fc.integer({ min: 0, max: 48 }),
});
const place = fc.integer({ min: -5_000, max: 200_000 });
const stretch = fc.tuple(fc.integer({ min: -9, max: 220 }), fc.integer({ min: -9, max: 220 }));
const linesOf = (pairs: readonly (readonly [number, number])[]): Lines[] => pairs.map(([from, to]) => ({ from, to }));
const numbers = (lines: readonly Lines[]): number[] =>
  lines.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));

test('lines begin where those before them end, each as tall as its tallest row', () => {
  fc.assert(
    fc.property(list, ({ heights, columns, gap }) => {
      const tops = [...(topsOf(heights, columns, gap) as Float64Array)];
      const lines = Array.from({ length: Math.ceil(heights.length / columns) }, (_, line) =>
        heights.slice(line * columns, (line + 1) * columns),
      );
      let top = 0;
      assert.deepEqual(tops, [0, ...lines.map((line) => (top += Math.max(...line) + gap))]);
    }),
  );
});

test('all that is seen is among the lines, and nothing beyond the next', () => {
  fc.assert(
    fc.property(list, place, place, ({ heights, columns, gap }, one, other) => {
      fc.pre(heights.length > 0);
      const tops = topsOf(heights, columns, gap);
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const lines = linesBetween(tops, from, to);
      assert.ok(lines.to > lines.from && lines.from >= 0 && lines.to < tops.length);
      for (let line = 0; line + 1 < tops.length; line += 1) {
        const [top, end] = [tops[line] ?? 0, tops[line + 1] ?? 0];
        const isIn = line >= lines.from && line < lines.to;
        if (end > from && top <= to) assert.ok(isIn, `line ${line} is seen`);
        // Past either end the nearest line is there.
        else if (isIn) assert.ok(line === (end <= from ? tops.length - 2 : 0), `line ${line} is not seen`);
      }
    }),
  );
});

test('nothing is seen of a list without rows', () => {
  assert.deepEqual(linesBetween(topsOf([], 3, 8), 0, 100), { from: 0, to: 0 });
});

test('stretches that are joined hold the same lines, once, in order', () => {
  fc.assert(
    fc.property(fc.array(stretch), fc.integer({ min: 0, max: 200 }), (pairs, count) => {
      const all = joined(linesOf(pairs), count);
      const wanted = new Set(numbers(linesOf(pairs.filter(([from, to]) => from < to))).filter((line) => line >= 0 && line < count)); // prettier-ignore
      assert.deepEqual(
        numbers(all),
        [...wanted].sort((one, other) => one - other),
      );
      for (const [index, { from }] of all.entries()) assert.ok(index === 0 || from > (all[index - 1]?.to ?? 0));
    }),
  );
});

test('with its room a list is as tall as with all its rows, whichever of them are there', () => {
  fc.assert(
    fc.property(list, fc.array(stretch, { maxLength: 5 }), ({ heights, columns, gap }, pairs) => {
      const tops = topsOf(heights, columns, gap);
      const count = tops.length - 1;
      const shown = joined(linesOf(pairs), count);
      const all = stretchesOf(shown, tops, gap);
      assert.deepEqual(
        numbers(all),
        Array.from({ length: count }, (_, line) => line),
      );
      let top = 0;
      for (const { from, to, height } of all) {
        assert.equal(top, tops[from]);
        top += height === undefined ? (tops[to] ?? 0) - (tops[from] ?? 0) : height + gap;
      }
      assert.equal(top, tops[count]);
      assert.deepEqual(
        all.filter(({ height }) => height === undefined).map(({ from, to }) => ({ from, to })),
        shown,
      );
    }),
  );
});
