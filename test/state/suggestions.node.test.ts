import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Goal } from '../../src/contract/goals.js';
import { suggestionRoom } from '../../src/state/suggestions.js';

const now = new Date(2026, 10, 25, 12);
const goal = (day?: string): Goal => ({
  id: 'g-1',
  act: 'a-1',
  visibility: 'only-me',
  startedAt: new Date(2026, 10, 1).toISOString(),
  rhythm: { kind: 'per', count: 3, period: 'month' },
  steps: [{ id: 's-1', at: now.toISOString(), answer: 'done', ...(day !== undefined && { day }) }],
});
const left = (day?: string): number =>
  suggestionRoom({
    preferences: { minutesPerWeek: 30 },
    goals: [goal(day)],
    actOf: () => ({ id: 'a-1', name: 'Talk', place: 'in-person', minutes: 20 }),
    now,
    firstDay: 1,
  }).left;

test('a step takes of the minutes of the week in which it was done, not of that in which it was noted', () => {
  assert.equal(left(), 10);
  assert.equal(left('2026-11-24'), 10);
  assert.equal(left('2026-11-18'), 30);
});
