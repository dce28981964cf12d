import type { Act, Cue } from '../../contract/acts.js';
import type { Goal, Rhythm } from '../../contract/goals.js';
import { timeOf } from '../../contract/time.js';
import { formatNumber, formatShortDay, formatWeekday } from '../../locale/formats.js';
import type { Localizer } from '../../parts/localizer.js';
import type { GoalProgress } from '../../state/goal-progress.js';
import { asText, sentence } from '../../parts/texts.js';
import type { Text } from '../../contract/schema.js';

/** "three"; past twelve "13". */
export function numberWord(value: number, { t, tag }: Localizer): string {
  return t('numberWords').split(' ')[value] ?? formatNumber(value, tag);
}

/** "three times a month", "after every event". */
export function rhythmWords(
  rhythm: Rhythm,
  localizer: Localizer,
  write: (moment: Text) => string = localizer.text,
): string {
  if (rhythm.kind === 'after') return localizer.t('goalsEvery', { moment: write(rhythm.every) });
  const values = { count: rhythm.count, number: numberWord(rhythm.count, localizer) };
  switch (rhythm.period) {
    case 'week':
      return localizer.t('goalsPerWeek', values);
    case 'month':
      return localizer.t('goalsPerMonth', values);
    case 'quarter':
      return localizer.t('goalsPerQuarter', values);
  }
}

/** The same as a sentence on the page, where a moment stands for itself. */
export const renderRhythm = (rhythm: Rhythm, localizer: Localizer): readonly unknown[] =>
  sentence((mark) =>
    asSentence(
      rhythmWords(rhythm, localizer, (moment) => mark(asText(moment, localizer))),
      localizer,
    ),
  );

/** "this month". */
export function periodWords(period: 'week' | 'month' | 'quarter', { t }: Localizer): string {
  return t('goalsThis').split('|')[['week', 'month', 'quarter'].indexOf(period)] ?? '';
}

/** "three of four this month", "three of four moments", "no moment yet". */
export function progressWords(goal: Goal, progress: GoalProgress, localizer: Localizer): string {
  const done = numberWord(progress.done, localizer);
  if (progress.kind === 'after' && progress.moments === 0) return localizer.t('goalsNoMoment');
  if (progress.kind === 'after')
    return localizer.t('goalsMoments', {
      count: progress.moments,
      done,
      number: numberWord(progress.moments, localizer),
    });
  const period = goal.rhythm.kind === 'per' ? periodWords(goal.rhythm.period, localizer) : '';
  const words = { done, target: numberWord(progress.target, localizer), period };
  return progress.done > progress.target
    ? localizer.t('goalsProgressMore', words)
    : localizer.t('goalsProgress', { ...words, count: progress.target });
}

/** "in person", "5 minutes": what an act asks. */
export function actFacts(act: Act, { t }: Localizer): readonly string[] {
  const place = t(act.place === 'online' ? 'goalsOnline' : 'goalsInPerson');
  return act.minutes ? [place, t('goalsMinutes', { count: act.minutes })] : [place];
}

export const dotted = (words: readonly (string | 0 | undefined)[]): string => words.filter(Boolean).join('\u00a0· ');

/** "today", "Thursday", and past a week "13 Nov". */
export function cueDay(cue: Cue, now: Date, { t, tag }: Localizer): string {
  const at = new Date(timeOf(cue.at));
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
  if (days === 0) return t('goalsToday');
  return Math.abs(days) < 7 ? formatWeekday(at.getDay() || 7, tag) : formatShortDay(at, tag);
}

const startOfDay = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/**
 * The same with a capital at the start, as a sentence begins. In Dutch a capital has no accent that only stresses: "Eén"
 * (Taalunie, Leidraad 2.2).
 */
export function asSentence(words: string, { tag }: Pick<Localizer, 'tag'>): string {
  const first = words.charAt(0);
  const isStressed = /^nl\b/i.test(tag) && /^([áéóú])\1/.test(words);
  return (isStressed ? first.normalize('NFD').charAt(0) : first).toUpperCase() + words.slice(1);
}
