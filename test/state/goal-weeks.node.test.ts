/** Weeks in which clocks change: in Node, where a test can say in which place of the world it is. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { periodAround } from '../../src/state/goal-progress.js';

const here = process.env['TZ'];
before(() => {
  process.env['TZ'] = 'Europe/Brussels';
});
after(() => {
  if (here === undefined) delete process.env['TZ'];
  else process.env['TZ'] = here;
});

const hour = 3_600_000;

test('a week ends at midnight of the reader, also where it has an hour more or less than others', () => {
  for (const [day, hours] of [
    ['2026-03-29T12:00', 167],
    ['2026-10-25T12:00', 169],
    ['2026-11-25T12:00', 168],
  ] as const) {
    const { from, to } = periodAround(new Date(day), 'week');
    assert.equal((to.getTime() - from.getTime()) / hour, hours, day);
    for (const edge of [from, to])
      assert.deepEqual([edge.getDay(), edge.getHours(), edge.getMinutes()], [1, 0, 0], day);
  }
});

test('months and quarters in which clocks change begin and end at midnight too', () => {
  for (const day of ['2026-03-29T02:30', '2026-10-25T02:30'])
    for (const period of ['month', 'quarter'] as const) {
      const { from, to } = periodAround(new Date(day), period);
      for (const edge of [from, to])
        assert.deepEqual([edge.getDate(), edge.getHours(), edge.getMinutes()], [1, 0, 0], `${period} of ${day}`);
    }
});
