/** Who carries out which type of change. A type without an entry does not compile. */
import type { ActionType } from '@vonk-intranet/vonk/contract';
import { joinBoard, leaveBoard } from './board.js';
import type { Carry, CarryAtOnce } from './change.js';
import { answerCue } from './cues.js';
import { giveKudos, giveKudosAtOnce } from './give-kudos.js';
import { changeGoal, pauseGoal, resumeGoal, setGoal, stopGoal } from './goals.js';
import { answerKudos, reactToKudos, reportKudos, showKudos, takeBackKudos } from './kudos.js';
import { eraseMe, exportMe } from './me.js';
import { askCoach, cancelCoaching, keepItem, proposeAct, rateItem, setPreferences } from './own.js';
import { logStep, takeBackStep } from './steps.js';
import { askFeedback, shareDoubt, shareWish } from './voices.js';

const named = {
  'kudos.give': giveKudos,
  'kudos.show': showKudos,
  'kudos.take-back': takeBackKudos,
  'kudos.react': reactToKudos,
  'kudos.answer': answerKudos,
  'kudos.report': reportKudos,
  'goal.set': setGoal,
  'goal.change': changeGoal,
  'goal.pause': pauseGoal,
  'goal.resume': resumeGoal,
  'goal.stop': stopGoal,
  'step.log': logStep,
  'step.take-back': takeBackStep,
  'cue.answer': answerCue,
  'act.propose': proposeAct,
  'board.join': joinBoard,
  'board.leave': leaveBoard,
  'preferences.set': setPreferences,
  'coaching.ask': askCoach,
  'coaching.cancel': cancelCoaching,
  'feed.keep': keepItem,
  'feed.rate': rateItem,
  'feedback.ask': askFeedback,
  'me.export': exportMe,
  'me.erase': eraseMe,
};

/** Nothing that is kept may say who sent these. */
const unnamed = {
  'doubt.share': shareDoubt,
  'wish.share': shareWish,
};

export const everyAction: { readonly [T in ActionType]: Carry<T> } = { ...named, ...unnamed };

/** Those that can be carried out in one statement, where nothing is against it. */
export const atOnce: { readonly [T in ActionType]?: CarryAtOnce<T> } = { 'kudos.give': giveKudosAtOnce };

export const isUnnamed = (type: ActionType): boolean => Object.hasOwn(unnamed, type);
