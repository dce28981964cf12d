import type { ActionData } from '../../contract/actions.js';
import { RequestEvent } from '../../internal/request-event.js';

/** Somebody wants to thank one or more colleagues. It arrives privately. */
export class KudosGiveEvent extends RequestEvent<'kudos.give'> {
  constructor(detail: ActionData<'kudos.give'>) {
    super('kudos.give', detail);
  }
}

/** The receiver decides who may see a kudos. */
export class KudosShowEvent extends RequestEvent<'kudos.show'> {
  constructor(detail: ActionData<'kudos.show'>) {
    super('kudos.show', detail);
  }
}

/** The giver takes a kudos of their own back. */
export class KudosTakeBackEvent extends RequestEvent<'kudos.take-back'> {
  constructor(detail: ActionData<'kudos.take-back'>) {
    super('kudos.take-back', detail);
  }
}

/** Somebody reacts to a kudos, or takes their reaction away. */
export class KudosReactEvent extends RequestEvent<'kudos.react'> {
  constructor(detail: ActionData<'kudos.react'>) {
    super('kudos.react', detail);
  }
}

/** The receiver answers a kudos. */
export class KudosAnswerEvent extends RequestEvent<'kudos.answer'> {
  constructor(detail: ActionData<'kudos.answer'>) {
    super('kudos.answer', detail);
  }
}

/** Somebody asks to have a kudos looked at. */
export class KudosReportEvent extends RequestEvent<'kudos.report'> {
  constructor(detail: ActionData<'kudos.report'>) {
    super('kudos.report', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'vonk-kudos-give': KudosGiveEvent;
    'vonk-kudos-show': KudosShowEvent;
    'vonk-kudos-take-back': KudosTakeBackEvent;
    'vonk-kudos-react': KudosReactEvent;
    'vonk-kudos-answer': KudosAnswerEvent;
    'vonk-kudos-report': KudosReportEvent;
  }
}
