import type { Action, ActionType } from '../contract/actions.js';

/** What each change is, in a few words. */
export const subjectWords = {
  'kudos.give': 'pendingThanks',
  'kudos.show': 'pendingAudience',
  'kudos.take-back': 'pendingThanksBack',
  'kudos.react': 'pendingReaction',
  'kudos.answer': 'pendingAnswer',
  'kudos.report': 'pendingReport',
  'goal.set': 'pendingGoal',
  'goal.change': 'pendingGoalChange',
  'goal.pause': 'pendingGoalPause',
  'goal.resume': 'pendingGoalResume',
  'goal.stop': 'pendingGoalStop',
  'step.log': 'pendingStep',
  'step.take-back': 'pendingStepBack',
  'cue.answer': 'pendingCue',
  'act.propose': 'pendingAct',
  'board.join': 'pendingJoin',
  'board.leave': 'pendingLeave',
  'preferences.set': 'pendingPreferences',
  'coaching.ask': 'pendingCoach',
  'coaching.cancel': 'pendingCoachBack',
  'feed.keep': 'pendingKeep',
  'feed.rate': 'pendingRating',
  'feedback.ask': 'pendingAsk',
  'doubt.share': 'pendingDoubt',
  'wish.share': 'pendingWish',
  'me.export': 'pendingExport',
  'me.erase': 'pendingErase',
} as const satisfies Readonly<Record<ActionType, string>>;

/** Changes of which nothing shows on the page: thanks is with its receiver, a wish with whoever reads it. */
const unseen: ReadonlySet<ActionType> = new Set([
  'kudos.give',
  'kudos.report',
  'board.join',
  'board.leave',
  'preferences.set',
  'doubt.share',
  'wish.share',
  'me.export',
  'me.erase',
]);

export const isUnseen = ({ type }: Action): boolean => unseen.has(type);

/** The people whom a change addresses. */
export function peopleIn({ type, data }: Action): readonly string[] {
  switch (type) {
    case 'kudos.give':
      return data.to;
    case 'coaching.ask':
      return [data.coach];
    default:
      return [];
  }
}
