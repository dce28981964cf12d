import type { ActionData, ActionType } from '../contract/actions.js';

/**
 * A widget asks for a change. It bubbles out of shadow roots and can be cancelled: `preventDefault()` means that the
 * host takes care of it, or refuses it. Otherwise the space carries it out.
 */
export class RequestEvent<T extends ActionType> extends Event {
  /** What is asked for, as it would be sent. */
  readonly detail: ActionData<T>;
  /** The kind of change, as in the contract. */
  readonly action: T;

  constructor(action: T, detail: ActionData<T>) {
    super(`vonk-${action.replace('.', '-')}`, { bubbles: true, composed: true, cancelable: true });
    this.action = action;
    this.detail = detail;
  }
}

/** The name of the event that asks for a change: `kudos.give` is asked for by `vonk-kudos-give`. */
export type RequestEventName<T extends ActionType> = T extends `${infer Subject}.${infer Verb}`
  ? `vonk-${Subject}-${Verb}`
  : never;

/** The events of all changes, for whoever listens on the page instead of on a widget. */
export type RequestEventMap = { [T in ActionType as RequestEventName<T>]: RequestEvent<T> };

declare global {
  interface DocumentEventMap extends RequestEventMap {}
  interface WindowEventMap extends RequestEventMap {}
}
