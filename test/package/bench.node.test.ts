/** The figures that are told are those of the last whole run, and what they are held against only gets stricter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goals, isOver, lineOf } from '../bench/goals.js';
import type { Row } from '../bench/ratios.js';
import { type Run, between, files, guideTable, marks, shortTable } from '../bench/report.js';
import { readText } from '../helpers/browser.page.js';

const run = JSON.parse(readText(files.run)) as Run;
const row = (low: number): Row => ({
  name: 'list of 10,000 kudos: Vonk',
  unit: 'ratio',
  value: { low, median: low + 1, high: low + 2 },
  figures: {},
});

test('the guide tells the last whole run, with its date and machine', () => {
  const page = readText(files.guide);

  assert.equal(between(page, guideTable(run), marks.guide), page);
  assert.ok(page.includes(run.date.slice(0, 10)) && page.includes(run.machine));
});

test('the README tells the same run, beside others', () => {
  const page = readText(files.readme);

  assert.equal(between(page, shortTable(run), marks.readme), page);
});

test('every goal is about a figure of that run, of what it measured', () => {
  const measured = run.rows.map(({ name }) => name);

  assert.deepEqual(
    Object.keys(goals).filter((name) => {
      const area = name.split(' ')[0] ?? '';
      return measured.some((one) => one.startsWith(area)) && !measured.includes(name);
    }),
    [],
  );
});

test('a ceiling stands where a goal is not reached, and not far above what was measured', () => {
  for (const { name, value } of run.rows) {
    const { goal, ceiling } = goals[name] ?? {};
    if (goal === undefined || ceiling === undefined) continue;
    assert.ok(value.median > goal, `${name} has reached its goal: take the ceiling out`);
    assert.ok(ceiling <= value.median * 1.5, `${name}: ${ceiling} is far above ${value.median.toFixed(2)}`);
  }
});

test('a figure is past its line only when the near end of its quartiles is', () => {
  const line = lineOf('list of 10,000 kudos: Vonk') ?? Number.NaN;

  assert.equal(isOver(row(line - 0.01)), false);
  assert.equal(isOver(row(line + 0.01)), true);
  assert.equal(isOver({ ...row(1000), name: 'something without a goal' }), false);
});
