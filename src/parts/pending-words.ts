import type { Action, ActionType } from '../contract/actions.js';

/** What each change is in a few words, where the thing that it is about shows it. */
const seen = {
  'kudos.show': 'pendingAudience',
  'kudos.take-back': 'pendingThanksBack',
  'kudos.react': 'pendingReaction',
  'kudos.answer': 'pendingAnswer',
  'goal.set': 'pendingGoal',
  'goal.change': 'pendingGoalChange',
  'goal.pause': 'pendingGoalPause',
  'goal.resume': 'pendingGoalResume',
  'goal.stop': 'pendingGoalStop',
  'step.log': 'pendingStep',
  'step.take-back': 'pendingStepBack',
  'cue.answer': 'pendingCue',
  'act.propose': 'pendingAct',
  'coaching.ask': 'pendingCoach',
  'coaching.cancel': 'pendingCoachBack',
  'feed.keep': 'pendingKeep',
  'feed.rate': 'pendingRating',
  'feedback.ask': 'pendingAsk',
} as const;

/** The same, where nothing shows on the page: thanks is with its receiver, a wish with whoever reads it. */
const unseen = {
  'kudos.give': 'pendingThanks',
  'kudos.report': 'pendingReport',
  'board.join': 'pendingJoin',
  'board.leave': 'pendingLeave',
  'preferences.set': 'pendingPreferences',
  'doubt.share': 'pendingDoubt',
  'wish.share': 'pendingWish',
  'me.export': 'pendingExport',
  'me.erase': 'pendingErase',
} as const;

/** A change stands in one of the two, or this does not compile. */
export const subjectWords = { ...seen, ...unseen } as const satisfies Readonly<Record<ActionType, string>>;

export const isUnseen = ({ type }: Action): boolean => Object.hasOwn(unseen, type);

/** The people whom a change addresses. */
export const peopleIn = ({ data }: Action): readonly string[] =>
  'to' in data ? data.to : 'coach' in data ? [data.coach] : [];
