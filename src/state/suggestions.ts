/** How much may be suggested to a person now: what is left of the minutes that they set for a week. All pure. */
import type { Act } from '../contract/acts.js';
import type { Goal } from '../contract/goals.js';
import type { Preferences } from '../contract/preferences.js';
import { dateOf } from '../contract/time.js';
import { periodAround } from './goal-progress.js';
import { isQuiet, limitOf } from './limits.js';

/** Room for suggestions, within the limits that a person set. */
export interface SuggestionRoom {
  /** Their minutes a week; `undefined` where they set no limit. */
  readonly limit: number | undefined;
  /** What is left of these in this week, as far as is known. */
  readonly left: number;
  /** Whether it is known how long everything took that was done this week: only then something can be claimed. */
  readonly isCertain: boolean;
  /** Whether it is an hour in which they want to be asked nothing. */
  readonly isQuiet: boolean;
}

export interface SuggestionFacts {
  readonly preferences: Preferences;
  /** Their own goals, resting ones too; `undefined` while they are not known. */
  readonly goals: readonly Goal[] | undefined;
  actOf(id: string): Act | undefined;
  readonly now: Date;
  /** The day on which weeks begin for the reader, 1 (Monday) to 7 (Sunday). */
  readonly firstDay: number;
}

export function suggestionRoom({ preferences, goals, actOf, now, firstDay }: SuggestionFacts): SuggestionRoom {
  const limit = limitOf(preferences);
  const week = periodAround(now, 'week', firstDay);
  const isThisWeek = (time: number): boolean => time >= week.from.getTime() && time < week.to.getTime();
  const taken = (goals ?? []).flatMap(({ act, steps }) =>
    steps
      .filter((step) => step.answer === 'done' && isThisWeek(dateOf(step).getTime()))
      .map((step) => actOf(step.act ?? act)?.minutes),
  );
  const spent = taken.reduce<number>((sum, minutes = 0) => sum + minutes, 0);
  return {
    limit,
    left: limit === undefined ? Infinity : Math.max(0, limit - spent),
    isCertain: goals !== undefined && !taken.includes(undefined),
    isQuiet: isQuiet(preferences, now),
  };
}

/**
 * Those of what may be suggested that fit in the room together, in their order. What does not say how long it takes fits
 * for certain only where there is no limit.
 */
export function fitTogether<T extends { readonly minutes?: number | undefined }>(
  all: readonly T[],
  { limit, left, isQuiet }: SuggestionRoom,
): readonly T[] {
  if (isQuiet) return [];
  if (limit === undefined) return all;
  let rest = left;
  return all.filter(({ minutes }) => {
    if (minutes === undefined || minutes > rest) return false;
    rest -= minutes;
    return true;
  });
}
