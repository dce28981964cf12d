import type { ActionData } from '../../contract/actions.js';
import { RequestEvent } from '../../internal/request-event.js';

/** The viewer would like to know what came of a step of theirs. Cancelable. */
export class FeedbackAskEvent extends RequestEvent<'feedback.ask'> {
  constructor(detail: ActionData<'feedback.ask'>) {
    super('feedback.ask', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vonk-feedback-ask': FeedbackAskEvent;
  }
}
