import type { LitElement } from 'lit';
import type { ActionData } from '../../contract/actions.js';
import type { Board } from '../../contract/board.js';
import type { ConsentText } from '../../contract/organisation.js';
import { type Voice, outcomeWords } from '../../parts/voice.js';
import type { Outcome } from '../../state/space.js';
import { newestWording } from './taking-part.js';

/** A change on its way; `undefined` where the page took it over. */
type Asked = Promise<Outcome | undefined>;

/** What this needs of the board. */
export interface JoiningPorts {
  join(detail: ActionData<'board.join'>): Asked;
  leave(): Asked;
  /** What is to be said of an outcome now. */
  now(type: 'board.join' | 'board.leave', outcome: Outcome): Outcome | undefined;
  readonly voice: Voice;
}

/** What came of the last press of a button, and whether the viewer took part after it. */
interface Answer {
  readonly joined: boolean;
  readonly outcome: Outcome;
}

/** Joining and leaving, as the viewer goes through it: reading, answering, and being told what came of it. */
export class Joining {
  readonly #host: LitElement;
  readonly #ports: JoiningPorts;
  #isReading = false;
  #answer: Answer | undefined;

  constructor(host: LitElement, ports: JoiningPorts) {
    this.#host = host;
    this.#ports = ports;
  }

  /** Whether the wording stands open. */
  get isReading(): boolean {
    return this.#isReading;
  }

  /** What somebody says by joining; nobody can agree to nothing. */
  wordingOf({ consentTexts }: Board): ConsentText | undefined {
    const newest = newestWording(consentTexts);
    return newest && this.#ports.voice.text(newest.text).trim() !== '' ? newest : undefined;
  }

  /** What came of the last press, for somebody who takes part now, or does not. */
  messageFor(joined: boolean): string {
    return this.#answer?.joined === joined ? this.#sentenceOf(this.#answer) : '';
  }

  readonly read = (): void => {
    this.#become(true, undefined);
    void this.#focus('.taking-part');
  };

  readonly decline = (): void => {
    this.#become(false, this.#answer);
    void this.#focus('[part=open]');
  };

  join(board: Board): void {
    const wording = this.wordingOf(board);
    if (wording) void this.#change(() => this.#ports.join({ textVersion: wording.version }), true);
  }

  readonly leave = (): void => {
    void this.#change(() => this.#ports.leave(), false);
  };

  /** Asks for a change, tells what came of it, and keeps the focus near. */
  async #change(ask: () => Asked, joined: boolean): Promise<void> {
    this.#become(false, undefined);
    const asked = ask();
    await this.#focus('.taking-part');
    const outcome = await asked;
    if (!outcome) return; // The page carries it out.
    this.#become(false, { joined: outcome.status === 'refused' ? !joined : joined, outcome });
    await this.#focus('.taking-part');
  }

  #sentenceOf({ joined, outcome: first }: Answer): string {
    const { now, voice } = this.#ports;
    const outcome = now(joined ? 'board.join' : 'board.leave', first);
    const words = outcomeWords(outcome, voice.t(joined ? 'boardJoinedNow' : 'boardLeft'), voice.t);
    return outcome?.status === 'refused' ? `${voice.t('boardRefused')} ${words}`.trim() : words;
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
