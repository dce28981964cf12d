import type { Goal } from '../../contract/goals.js';
import { timeOf } from '../../contract/time.js';

/**
 * Whether a goal nudges today: on its weekday (Monday where none is named), each week or the first time in the month,
 * and not once a step was logged that day.
 */
export function nudgesToday({ nudge, steps }: Goal, now: Date): boolean {
  if (!nudge) return false;
  const isDay = (now.getDay() || 7) === (nudge.weekday ?? 1) && (nudge.every === 'week' || now.getDate() <= 7);
  return isDay && !steps.some(({ at }) => new Date(timeOf(at)).toDateString() === now.toDateString());
}
