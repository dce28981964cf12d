/** The limits that a person set for themself: minutes a week, and hours in which they are left alone. */
import type { Preferences } from '../contract/preferences.js';

/** All minutes of a week: the contract's way to say that there is no limit. */
export const noLimit = 10_080;
/** The contract's way to say that there are no quiet hours: they end where they begin. */
export const noQuietHours = { from: '00:00', to: '00:00' };

/** The limit in minutes; `undefined` where there is none. */
export const limitOf = ({ minutesPerWeek }: Preferences): number | undefined =>
  minutesPerWeek === noLimit ? undefined : minutesPerWeek;

/** The quiet hours; `undefined` where there are none. */
export const quietHoursOf = ({ quietHours }: Preferences): Preferences['quietHours'] =>
  quietHours?.from === quietHours?.to ? undefined : quietHours;

/** Whether the person wants to be asked nothing at this hour. */
export function isQuiet(preferences: Preferences, now: Date): boolean {
  const hours = quietHoursOf(preferences);
  if (!hours) return false;
  const { from, to } = hours;
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(now.getHours())}:${two(now.getMinutes())}`;
  return from <= to ? from <= time && time < to : from <= time || time < to;
}
