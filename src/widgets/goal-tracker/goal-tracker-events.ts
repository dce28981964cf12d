import type { ActionData } from '../../contract/actions.js';
import { RequestEvent } from '../../internal/request-event.js';

/** Somebody sets a goal for themself. */
export class GoalSetEvent extends RequestEvent<'goal.set'> {
  constructor(detail: ActionData<'goal.set'>) {
    super('goal.set', detail);
  }
}

/** Somebody changes their goal: lower is as good as higher. */
export class GoalChangeEvent extends RequestEvent<'goal.change'> {
  constructor(detail: ActionData<'goal.change'>) {
    super('goal.change', detail);
  }
}

/** Somebody lets a goal rest. */
export class GoalPauseEvent extends RequestEvent<'goal.pause'> {
  constructor(detail: ActionData<'goal.pause'>) {
    super('goal.pause', detail);
  }
}

/** Somebody takes up a goal that was paused or stopped. */
export class GoalResumeEvent extends RequestEvent<'goal.resume'> {
  constructor(detail: ActionData<'goal.resume'>) {
    super('goal.resume', detail);
  }
}

/** Somebody stops a goal. Its steps stay. */
export class GoalStopEvent extends RequestEvent<'goal.stop'> {
  constructor(detail: ActionData<'goal.stop'>) {
    super('goal.stop', detail);
  }
}

/** Somebody did a step. */
export class StepLogEvent extends RequestEvent<'step.log'> {
  constructor(detail: ActionData<'step.log'>) {
    super('step.log', detail);
  }
}

/** Somebody takes a step back that they logged. */
export class StepTakeBackEvent extends RequestEvent<'step.take-back'> {
  constructor(detail: ActionData<'step.take-back'>) {
    super('step.take-back', detail);
  }
}

/** Somebody answers the question of an if–then goal about one moment. */
export class CueAnswerEvent extends RequestEvent<'cue.answer'> {
  constructor(detail: ActionData<'cue.answer'>) {
    super('cue.answer', detail);
  }
}

/** Somebody proposes a form of ambassadorship of their own. */
export class ActProposeEvent extends RequestEvent<'act.propose'> {
  constructor(detail: ActionData<'act.propose'>) {
    super('act.propose', detail);
  }
}

/** Somebody asks a colleague to coach them. */
export class CoachingAskEvent extends RequestEvent<'coaching.ask'> {
  constructor(detail: ActionData<'coaching.ask'>) {
    super('coaching.ask', detail);
  }
}

/** Somebody withdraws a question to a coach. */
export class CoachingCancelEvent extends RequestEvent<'coaching.cancel'> {
  constructor(detail: ActionData<'coaching.cancel'>) {
    super('coaching.cancel', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'vonk-goal-set': GoalSetEvent;
    'vonk-goal-change': GoalChangeEvent;
    'vonk-goal-pause': GoalPauseEvent;
    'vonk-goal-resume': GoalResumeEvent;
    'vonk-goal-stop': GoalStopEvent;
    'vonk-step-log': StepLogEvent;
    'vonk-step-take-back': StepTakeBackEvent;
    'vonk-cue-answer': CueAnswerEvent;
    'vonk-act-propose': ActProposeEvent;
    'vonk-coaching-ask': CoachingAskEvent;
    'vonk-coaching-cancel': CoachingCancelEvent;
  }
}
