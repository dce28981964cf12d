/**
 * The viewer is no longer signed in and wants to go on. It bubbles out of shadow roots and can be cancelled: whoever
 * calls `preventDefault()` signs the person in their own way, and then calls `retry()` of the space. Otherwise the
 * space tries again at once.
 */
export class SignInEvent extends Event {
  constructor() {
    super('vonk-sign-in', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'vonk-sign-in': SignInEvent;
  }
  interface DocumentEventMap {
    'vonk-sign-in': SignInEvent;
  }
  interface WindowEventMap {
    'vonk-sign-in': SignInEvent;
  }
}
