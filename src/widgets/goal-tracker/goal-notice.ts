import type { Cue } from '../../contract/acts.js';
import type { Goal } from '../../contract/goals.js';
import type { Problem } from '../../contract/problem.js';
import { firstDayOfWeek } from '../../locale/formats.js';
import type { Localizer } from '../../parts/localizer.js';
import { reasonOf } from '../../parts/outcome-words.js';
import { progressOf } from '../../state/goal-progress.js';
import { asSentence, progressWords, rhythmWords } from './goal-words.js';
import { asText, sentence } from '../../parts/texts.js';
import type { Text } from '../../contract/schema.js';
import { inLanguage } from '../../contract/in-language.js';

/** What was just done with a goal, in a sentence, with a way back. */
export interface Notice {
  /** Id of the goal that it is about. */
  readonly goal: string;
  readonly text: string | readonly unknown[];
  /** Id of the step that may be taken back. */
  readonly step?: string | undefined;
  /** Whether that step may get a note, or another day. */
  readonly canNote?: boolean;
  /** Whether the note is being written. */
  readonly isNoting?: boolean;
  /** The moment that was said to be for no goal, and may be asked about again. */
  readonly cue?: Cue;
  /** Whether the goal was reached by it. */
  readonly isReached?: boolean;
}

/** Where a goal stands after a change. */
export interface Standing {
  readonly goal: Goal;
  readonly now: Date;
  /** The moments that it asks about. */
  readonly toAsk: readonly Cue[] | undefined;
  readonly localizer: Localizer;
}

/** After a step: how far the goal is, or that it was reached by it. */
export const loggedNotice = (before: Goal, after: Standing): Notice =>
  reachedNotice(before, after) ?? {
    goal: before.id,
    text: after.localizer.t('goalsNoted', { progress: progressIn(after) }),
  };

/** After a change of the goal itself: its rhythm, or that it is reached as it is now. */
export const changedNotice = (before: Goal, after: Standing): Notice =>
  reachedNotice(before, after) ?? {
    goal: before.id,
    text: sentence((mark) => {
      const { localizer } = after;
      const moment = (text: Text): string => mark(asText(text, localizer));
      return localizer.t('goalsChanged', {
        rhythm: asSentence(rhythmWords(after.goal.rhythm, localizer, moment), localizer),
      });
    }),
  };

export const takenBackNotice = (after: Standing): Notice => ({
  goal: after.goal.id,
  text: after.localizer.t('goalsTakenBack', { progress: progressIn(after) }),
});

export const progressIn = ({ goal, now, toAsk, localizer }: Standing): string =>
  asSentence(progressWords(goal, progressOf(goal, now, toAsk, firstDayOfWeek(localizer.tag)), localizer), localizer);

/** A celebration, where the change is what reached the goal. */
function reachedNotice(before: Goal, after: Standing): Notice | undefined {
  const { goal, now, localizer } = after;
  const isReachedIn = (one: Goal): boolean => {
    const found = progressOf(one, now, [], firstDayOfWeek(localizer.tag));
    return found.kind === 'per' && found.reached;
  };
  if (!isReachedIn(goal) || isReachedIn(before)) return undefined;
  const treat = (mark: (piece: unknown) => string): string =>
    goal.treat
      ? ` ${localizer.t('goalsTreatNow', { treat: mark(asText(inLanguage(goal.treat, goal.language), localizer)) })}`
      : '';
  const text = sentence((mark) => localizer.t('goalsReached', { progress: progressIn(after) }) + treat(mark));
  return { goal: goal.id, text, isReached: true };
}

/** Why a change was not kept, for the person who asked for it. */
export const refusalWords = (problem: Problem, { t }: Localizer): string =>
  t('notKept', { reason: reasonOf(problem, t) });
