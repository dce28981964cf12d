import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizesOf } from '../../.config/size.js';

const KiB = 1024;

/** A build of one widget that asks for a language, a chart and a dialog later, and another one. */
const chunks = {
  'src/loader.ts': {
    file: 'vonk.js',
    dynamicImports: [
      'src/widgets/a/a.ts',
      'src/widgets/b/b.ts',
      'src/locale/nl/common.js',
      'src/every-widget.together.ts',
    ],
  },
  'src/every-widget.together.ts': { file: 'every.js', imports: ['_all.js'] },
  '_all.js': {
    file: 'all.js',
    dynamicImports: ['src/widgets/a/dialog.together.ts', 'src/parts/chart.together.ts', 'src/locale/nl/a.js'],
  },
  'src/widgets/a/dialog.together.ts': { file: 'dialog-together.js', imports: ['_all.js'] },
  'src/parts/chart.together.ts': { file: 'chart-together.js', imports: ['_all.js'] },
  'vonk:words-together:nl': { file: 'nl-together.js' },
  'src/widgets/a/a.ts': {
    file: 'a.js',
    imports: ['_shared.js'],
    dynamicImports: ['src/widgets/a/dialog.ts', 'src/parts/chart.ts', 'src/locale/nl/a.js', 'src/locale/nl/b.js'],
  },
  'src/widgets/a/dialog.ts': { file: 'dialog.js', imports: ['_shared.js'] },
  'src/widgets/b/b.ts': { file: 'b.js', imports: ['_shared.js'] },
  'src/parts/chart.ts': { file: 'chart.js', imports: ['_shared.js', '_points.js'] },
  'src/locale/nl/common.js': { file: 'common.js', imports: ['_shared.js'] },
  'src/locale/nl/a.js': { file: 'nl-a.js' },
  'src/locale/nl/b.js': { file: 'nl-b.js' },
  '_shared.js': { file: 'shared.js' },
  '_points.js': { file: 'points.js' },
};
const bytes: Readonly<Record<string, number>> = {
  'vonk.js': KiB,
  'every.js': KiB / 4,
  'all.js': 20 * KiB,
  'dialog-together.js': 3 * KiB,
  'chart-together.js': 31 * KiB,
  'nl-together.js': 3 * KiB,
  'a.js': 2 * KiB,
  'dialog.js': 4 * KiB,
  'b.js': 24 * KiB,
  'shared.js': 16 * KiB,
  'chart.js': 32 * KiB,
  'points.js': 64 * KiB,
  'common.js': KiB,
  'nl-a.js': 2 * KiB,
  'nl-b.js': 0.5 * KiB,
};
const rows = sizesOf(chunks, (file: string) => bytes[file] ?? Number.NaN, ['a', 'b']);
const kib = (name: string, kind: 'first' | 'most' = 'most'): number | undefined => {
  const row = rows.find((one) => one.name === name);
  return row && row[kind] / KiB;
};

test('a widget costs the entry, what it imports and what it may ask for later, without language and chart', () => {
  assert.equal(kib('a'), 1 + 2 + 4 + 16);
  assert.equal(kib('b'), 1 + 24 + 16);
});

test('at first a widget costs the entry and what it imports, without what it asks for later', () => {
  assert.equal(kib('a', 'first'), 1 + 2 + 16);
  assert.equal(kib('all widgets', 'first'), 1 + 0.25 + 20);
});

test('all widgets together are one file, and what that asks for later', () => {
  assert.equal(kib('all widgets'), 1 + 0.25 + 20 + 3);
});

test('a language costs what the widget that says most brings, and the chart what nothing else brings', () => {
  assert.equal(kib('language nl'), 3);
  assert.equal(kib('chart'), 32 + 64);
});

test('the largest of what is fetched later is told by itself', () => {
  assert.equal(kib('largest later'), 4);
});

test('says when a budget is passed', () => {
  const past = rows.filter((row) => row.first > row.budget).map((row) => row.name);

  assert.deepEqual(past, ['b', 'chart']);
});

test('does not take a missing widget for a small one', () => {
  assert.throws(() => sizesOf(chunks, () => 1, ['a', 'b', 'c']), /no chunk for: c/);
});
