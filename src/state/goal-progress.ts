import type { Cue } from '../contract/acts.js';
import type { Goal } from '../contract/goals.js';
import { dateOf } from '../contract/time.js';

/** Where a goal stands. Nothing here can get worse by doing nothing: there is no streak, and a new period starts empty. */
export type GoalProgress =
  | {
      readonly kind: 'per';
      readonly done: number;
      readonly target: number;
      readonly reached: boolean;
      readonly period: Period;
    }
  | { readonly kind: 'after'; readonly done: number; readonly moments: number };

export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/**
 * The week, month or quarter around a moment, in the local time of the device. `to` is the first moment after it.
 *
 * @param firstDay - The day on which weeks begin, 1 (Monday) to 7 (Sunday).
 */
export function periodAround(now: Date, period: 'week' | 'month' | 'quarter', firstDay = 1): Period {
  const year = now.getFullYear();
  const month = now.getMonth();
  switch (period) {
    case 'week': {
      const first = now.getDate() - ((now.getDay() - firstDay + 7) % 7);
      return { from: new Date(year, month, first), to: new Date(year, month, first + 7) };
    }
    case 'month':
      return { from: new Date(year, month, 1), to: new Date(year, month + 1, 1) };
    case 'quarter': {
      const first = month - (month % 3);
      return { from: new Date(year, first, 1), to: new Date(year, first + 3, 1) };
    }
  }
}

/** Steps that were done within a stretch of time. */
export function countDone(goal: Goal, { from, to }: Period): number {
  return goal.steps.filter((step) => {
    const when = dateOf(step);
    return step.answer === 'done' && when >= from && when < to;
  }).length;
}

/**
 * @param toAsk - The moments about which an if–then goal asks now (`momentsOf`). A moment counts as soon as it is asked
 *   about, so that "not this time" changes neither of the two numbers.
 * @param firstDay - The day on which weeks begin, 1 (Monday) to 7 (Sunday).
 */
export function progressOf(goal: Goal, now: Date, toAsk: readonly Cue[] = [], firstDay = 1): GoalProgress {
  if (goal.rhythm.kind === 'after') {
    const answered = goal.steps.filter((step) => step.answer !== 'stop-asking');
    return {
      kind: 'after',
      done: answered.filter((step) => step.answer === 'done').length,
      moments: answered.length + toAsk.length,
    };
  }
  const period = periodAround(now, goal.rhythm.period, firstDay);
  const done = countDone(goal, period);
  return { kind: 'per', done, target: goal.rhythm.count, reached: done >= goal.rhythm.count, period };
}

/**
 * How many steps were done in each of the last periods, oldest first, and in the one around now. A past period
 * without steps is not in it: there is nothing to tell of it.
 */
export function historyOf(
  goal: Goal,
  now: Date,
  most = 8,
  firstDay = 1,
): readonly (Period & { readonly done: number })[] {
  const length = goal.rhythm.kind === 'per' ? goal.rhythm.period : 'month';
  const current = periodAround(now, length, firstDay);
  const periods = new Map([[current.from.getTime(), { ...current, done: 0 }]]);
  for (const step of goal.steps) {
    if (step.answer !== 'done') continue;
    const period = periodAround(dateOf(step), length, firstDay);
    const found = periods.get(period.from.getTime());
    periods.set(period.from.getTime(), { ...period, done: (found?.done ?? 0) + 1 });
  }
  return [...periods.values()]
    .filter(({ from }) => from.getTime() <= now.getTime())
    .sort((a, b) => a.from.getTime() - b.from.getTime())
    .slice(-most);
}
