import type { LitElement } from 'lit';
import { watchFocus } from '../../internal/keep-focus.js';
import type { Translate } from '../../locale/translate.js';
import { outcomeWords } from '../../parts/outcome-words.js';
import type { Outcome } from '../../state/space.js';
import { BoardJoinEvent, BoardLeaveEvent } from './leaderboard-events.js';

/** What came of the last press of a button, and whether the viewer took part after it. */
interface Answer {
  readonly joined: boolean;
  readonly outcome: Outcome;
}

/** Joining and leaving, as the viewer goes through it: reading, answering, and being told what came of it. */
export class Joining {
  readonly #host: LitElement;
  readonly #send: (event: BoardJoinEvent | BoardLeaveEvent) => Promise<Outcome | undefined>;
  readonly #now: (type: 'board.join' | 'board.leave', outcome: Outcome) => Outcome | undefined;
  #isReading = false;
  #answer: Answer | undefined;

  /**
   * @param send - Asks for a change; answers `undefined` where the page took it over.
   * @param now - What is to be said of an outcome now.
   */
  constructor(
    host: LitElement,
    send: (event: BoardJoinEvent | BoardLeaveEvent) => Promise<Outcome | undefined>,
    now: (type: 'board.join' | 'board.leave', outcome: Outcome) => Outcome | undefined,
  ) {
    this.#host = host;
    this.#send = send;
    this.#now = now;
  }

  /** Whether the wording stands open. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** What came of the last press, for somebody who takes part now, or does not. */
  messageFor(joined: boolean, t: Translate): string {
    const answer = this.#answer;
    if (answer?.joined !== joined) return '';
    const outcome = this.#now(joined ? 'board.join' : 'board.leave', answer.outcome);
    const words = outcomeWords(outcome, t(joined ? 'boardJoinedNow' : 'boardLeft'), t);
    return outcome?.status === 'refused' ? `${t('boardRefused')} ${words}`.trim() : words;
  }

  readonly read = (): void => {
    this.#become(true, undefined);
    void this.#focus('.taking-part');
  };

  readonly decline = (): void => {
    this.#become(false, this.#answer);
    void this.#focus('[part=open]');
  };

  readonly join = (textVersion: string): void => {
    void this.#change(new BoardJoinEvent({ textVersion }), true);
  };

  readonly leave = (): void => {
    void this.#change(new BoardLeaveEvent(), false);
  };

  /** Asks for a change, tells what came of it, and keeps the focus near. */
  async #change(event: BoardJoinEvent | BoardLeaveEvent, joined: boolean): Promise<void> {
    this.#become(false, undefined);
    const asked = this.#send(event);
    await this.#focus('.taking-part');
    const focusStayed = watchFocus(this.#host);
    const outcome = await asked;
    if (!outcome) return; // The page carries it out.
    this.#become(false, { joined: outcome.status === 'refused' ? !joined : joined, outcome });
    await this.#host.updateComplete;
    if (focusStayed()) await this.#focus('.taking-part');
  }

  #become(isReading: boolean, answer: Answer | undefined): void {
    this.#isReading = isReading;
    this.#answer = answer;
    this.#host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
