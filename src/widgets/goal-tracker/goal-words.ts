import type { Act, Cue } from '../../contract/acts.js';
import type { Goal, Rhythm } from '../../contract/goals.js';
import { timeOf } from '../../contract/time.js';
import { formatNumber, formatShortDay, formatWeekday } from '../../locale/formats.js';
import { channelName } from '../../parts/channel-name.js';
import type { Voice } from '../../parts/localizer.js';
import type { GoalProgress } from '../../state/goal-progress.js';

/** "three"; past twelve "13". */
export function numberWord(value: number, { t, tag }: Voice): string {
  return t('numberWords').split(' ')[value] ?? formatNumber(value, tag);
}

/** "three times a month", "after every event". */
export function rhythmWords(rhythm: Rhythm, voice: Voice): string {
  if (rhythm.kind === 'after') return voice.t('goalsEvery', { moment: voice.text(rhythm.every) });
  const values = { count: rhythm.count, number: numberWord(rhythm.count, voice) };
  switch (rhythm.period) {
    case 'week':
      return voice.t('goalsPerWeek', values);
    case 'month':
      return voice.t('goalsPerMonth', values);
    case 'quarter':
      return voice.t('goalsPerQuarter', values);
  }
}

/** "this month". */
export function periodWords(period: 'week' | 'month' | 'quarter', { t }: Voice): string {
  return t('goalsThis').split('|')[['week', 'month', 'quarter'].indexOf(period)] ?? '';
}

/** "three of four this month", "three of four moments". */
export function progressWords(goal: Goal, progress: GoalProgress, voice: Voice): string {
  const done = numberWord(progress.done, voice);
  if (progress.kind === 'after')
    return voice.t('goalsMoments', { count: progress.moments, done, number: numberWord(progress.moments, voice) });
  const period = goal.rhythm.kind === 'per' ? periodWords(goal.rhythm.period, voice) : '';
  const words = { done, target: numberWord(progress.target, voice), period };
  return progress.done > progress.target
    ? voice.t('goalsProgressMore', words)
    : voice.t('goalsProgress', { ...words, count: progress.target });
}

/** "in person", "5 minutes": what an act asks. */
export function actFacts(act: Act, { t }: Voice): readonly string[] {
  const place = t(act.place === 'online' ? 'goalsOnline' : 'goalsInPerson');
  return act.minutes ? [place, t('goalsMinutes', { count: act.minutes })] : [place];
}

/** "in person · 5 minutes · very light", for somebody who chooses. */
export function actWords(act: Act, voice: Voice): string {
  const effort = act.effort && voice.t('goalsEfforts').split('|')[act.effort - 1];
  return dotted([...actFacts(act, voice), act.channel && channelName(act.channel), effort]);
}

export const dotted = (words: readonly (string | 0 | undefined)[]): string => words.filter(Boolean).join('\u00a0· ');

/** "today", "Thursday", and past a week "13 Nov". */
export function cueDay(cue: Cue, now: Date, { t, tag }: Voice): string {
  const at = new Date(timeOf(cue.at));
  const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
  if (days === 0) return t('goalsToday');
  return Math.abs(days) < 7 ? formatWeekday(at.getDay() || 7, tag) : formatShortDay(at, tag);
}

const startOfDay = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/** The same with a capital at the start, as a sentence begins. */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
