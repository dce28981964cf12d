import type { LitElement } from 'lit';
import type { Doubt, Organisation } from '../../../contract/organisation.js';
import { watchFocus } from '../../../internal/keep-focus.js';
import type { Outcome } from '../../../state/space.js';
import type { DoubtsProps } from './doubts.js';
import { DoubtShareEvent, WishShareEvent } from '../preferences-events.js';

/** What the viewer tells the organisation: a doubt without their name, and what is missing. */
export class SharingController {
  readonly #host: LitElement;
  readonly #send: (event: DoubtShareEvent | WishShareEvent) => Promise<Outcome | undefined>;
  readonly #now: (outcome: Outcome | undefined) => Outcome | undefined;
  /** The doubt whose tips stand open. It is kept nowhere. */
  #opened: Doubt | undefined;
  #shared: ReadonlyMap<Doubt, Outcome> = new Map();
  #wished: Outcome | undefined;
  /** What is on its way: a doubt, or a wish. */
  readonly #sending = new Set<string>();

  /**
   * @param send - Asks for a change; answers `undefined` where the page took it over.
   * @param now - What is to be said of passing on a wish, as it is now.
   */
  constructor(
    host: LitElement,
    send: (event: DoubtShareEvent | WishShareEvent) => Promise<Outcome | undefined>,
    now: (outcome: Outcome | undefined) => Outcome | undefined,
  ) {
    this.#host = host;
    this.#send = send;
    this.#now = now;
  }

  doubts(organisation: Organisation | undefined, canShare: boolean): Omit<DoubtsProps, 'channels'> {
    return {
      opened: this.#opened,
      organisation,
      canShare,
      shared: this.#shared,
      open: (doubt) => this.#open(this.#opened === doubt ? undefined : doubt),
      share: (doubt) => this.#shareDoubt(doubt),
    };
  }

  /** What became of the last wish, and passing on one more; answers whether that went through. */
  get wish(): { readonly outcome: Outcome | undefined; readonly share: (text: string) => Promise<boolean> } {
    return { outcome: this.#now(this.#wished), share: (text) => this.#shareWish(text) };
  }

  /** Somebody else is at the page. */
  forget(): void {
    this.#shared = new Map();
    this.#wished = undefined;
    this.#open(undefined);
  }

  /** Closes the tips. */
  close(): void {
    this.#open(undefined);
  }

  /** Takes up a wish that was refused: `fill` puts its words into the field. */
  async revise(fill: () => Promise<void>): Promise<void> {
    const details = this.#host.renderRoot.querySelector<HTMLDetailsElement>('[part=wish]');
    if (!details) return;
    details.open = true;
    void fill();
    // What was fetched just now is not drawn yet.
    if (!details.querySelector('textarea')) await this.#host.updateComplete;
    details.querySelector('textarea')?.focus();
  }

  #open(doubt: Doubt | undefined): void {
    this.#opened = doubt;
    this.#host.requestUpdate();
  }

  async #shareDoubt(doubt: Doubt): Promise<void> {
    const focusStayed = watchFocus(this.#host);
    const outcome = await this.#once(doubt, new DoubtShareEvent({ doubt }));
    if (!outcome) return;
    this.#shared = new Map(this.#shared).set(doubt, outcome);
    this.#host.requestUpdate();
    if (outcome.status === 'refused') return;
    await this.#host.updateComplete;
    if (focusStayed()) this.#host.renderRoot.querySelector<HTMLElement>('#doubt-shared')?.focus();
  }

  async #shareWish(text: string): Promise<boolean> {
    const outcome = await this.#once('wish', new WishShareEvent({ text }));
    if (!outcome) return false;
    this.#wished = outcome;
    this.#host.requestUpdate();
    return outcome.status !== 'refused';
  }

  /** Sends once, however often a button is pressed meanwhile. */
  async #once(what: string, event: DoubtShareEvent | WishShareEvent): Promise<Outcome | undefined> {
    if (this.#sending.has(what)) return undefined;
    this.#sending.add(what);
    const outcome = await this.#send(event);
    this.#sending.delete(what);
    return outcome;
  }
}
