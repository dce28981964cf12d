import type { nothing } from 'lit';
import type { Act, Cue } from '../../contract/acts.js';
import type { Goal, Rhythm } from '../../contract/goals.js';
import type { Text } from '../../contract/schema.js';
import { timeOf } from '../../contract/time.js';
import { formatNumber, formatShortDay, formatWeekday } from '../../locale/formats.js';
import type { Translate } from '../../locale/translate.js';
import type { GoalProgress } from '../../state/goal-progress.js';

/** How a widget speaks: its sentences, and the texts of the document in its reader's language. */
export interface Speaker {
  readonly t: Translate;
  readonly tag: string;
  text(text: Text): string;
  langOf(text: Text): string | typeof nothing;
}

/** "three"; past twelve "13". */
export function numberWord(value: number, { t, tag }: Speaker): string {
  return t('numberWords').split(' ')[value] ?? formatNumber(value, tag);
}

/** "three times a month", "after every event". */
export function rhythmWords(rhythm: Rhythm, speaker: Speaker): string {
  if (rhythm.kind === 'after') return speaker.t('goalsEvery', { moment: speaker.text(rhythm.every) });
  const values = { count: rhythm.count, number: numberWord(rhythm.count, speaker) };
  switch (rhythm.period) {
    case 'week':
      return speaker.t('goalsPerWeek', values);
    case 'month':
      return speaker.t('goalsPerMonth', values);
    case 'quarter':
      return speaker.t('goalsPerQuarter', values);
  }
}

/** "this month". */
export function periodWords(period: 'week' | 'month' | 'quarter', { t }: Speaker): string {
  return t('goalsThis').split('|')[['week', 'month', 'quarter'].indexOf(period)] ?? '';
}

/** "three of four this month", "three of four moments". */
export function progressWords(goal: Goal, progress: GoalProgress, speaker: Speaker): string {
  const done = numberWord(progress.done, speaker);
  if (progress.kind === 'after')
    return speaker.t('goalsMoments', { count: progress.moments, done, number: numberWord(progress.moments, speaker) });
  const period = goal.rhythm.kind === 'per' ? periodWords(goal.rhythm.period, speaker) : '';
  const words = { done, target: numberWord(progress.target, speaker), period };
  return progress.done > progress.target
    ? speaker.t('goalsProgressMore', words)
    : speaker.t('goalsProgress', { ...words, count: progress.target });
}

/** "in person", "5 minutes": what an act asks. */
export function actFacts(act: Act, { t }: Speaker): readonly string[] {
  const place = t(act.place === 'online' ? 'goalsOnline' : 'goalsInPerson');
  return act.minutes === undefined ? [place] : [place, t('goalsMinutes', { count: act.minutes })];
}

/** "in person · 5 minutes · very light", for somebody who chooses. */
export function actWords(act: Act, speaker: Speaker): string {
  const effort = act.effort && speaker.t('goalsEfforts').split('|')[act.effort - 1];
  return dotted([...actFacts(act, speaker), act.channel, effort]);
}

export const dotted = (words: readonly (string | 0 | undefined)[]): string => words.filter(Boolean).join('\u00a0· ');

/** "today", "Thursday", and past a week "13 Nov". */
export function cueDay(cue: Cue, now: Date, { t, tag }: Speaker): string {
  const at = new Date(timeOf(cue.at));
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
  if (days === 0) return t('goalsToday');
  return Math.abs(days) < 7 ? formatWeekday(at.getDay() || 7, tag) : formatShortDay(at, tag);
}

const startOfDay = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/** The same with a capital at the start, as a sentence begins. */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
