import { writeJson } from '../contract/write-json.js';
import { ContextConsumer } from '@lit/context';
import { type LitElement, type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import { settingsContext } from '../context/settings-context.js';
import { LanguageController } from '../locale/language-controller.js';
import type { MessageOverrides } from '../locale/messages.js';
import { submitInAnyFrame } from './forms-in-frames.js';
import type { Localizer } from '../parts/localizer.js';
import { type Drafts, draftsOf } from '../state/drafts.js';
import type { Space } from '../state/space.js';
import { createLocalizer } from './create-localizer.js';

export type DraftHost = LitElement & {
  readonly space: Space | undefined;
  readonly messages: MessageOverrides | undefined;
};

/** What a form does with words that wait for it. */
export interface DraftPorts<W> {
  /** The words in what was stored, by whatever release; `undefined` where there are none. */
  read(stored: unknown): W | undefined;
  /** Puts words into the fields; `undefined` empties them. */
  fill(words: W | undefined): void;
  /** Somebody else is at the page: closes the form, with nothing in it. */
  leave(): void;
}

type Notice = 'none' | 'found' | 'thrown-away';

/** Milliseconds from a notice that is seen until it is heard. */
const untilHeard = 150;
/** Milliseconds that a form waits for a slow device before it opens; words that come later are filled in then. */
const patience = 1000;

/**
 * The unfinished words of a form. They are kept while somebody types, however the form is closed, until they were sent
 * or thrown away. Comes with the code of the form.
 */
export class DraftKeeper<W> implements ReactiveController {
  readonly #host: DraftHost;
  readonly #ports: DraftPorts<W>;
  readonly #localizer: Localizer;
  #drafts: Drafts | undefined;
  /** Names what is open; `undefined` while nothing is. */
  #form: string | undefined;
  #words: W | undefined;
  /** Words that were refused, with which it began. */
  #refused: W | undefined;
  /** Words that waited are in the form, or were thrown away and may be brought back. */
  #notice: Notice = 'none';
  #thrownAway: W | undefined;
  /** What is read aloud of it: a moment after it is seen, once the form is there to hear it in. */
  #heard: Notice = 'none';
  #isTouched = false;

  constructor(host: DraftHost, ports: DraftPorts<W>) {
    this.#host = host;
    this.#ports = ports;
    const inherited = new ContextConsumer(host, { context: settingsContext, subscribe: true });
    const language = new LanguageController(host, ['drafts']);
    this.#localizer = createLocalizer(
      language,
      () => [host.messages, inherited.value?.messages],
      () => undefined,
      () => false,
    );
    host.addController(this);
    // Wherever there is a form, there is one of these.
    submitInAnyFrame(host.renderRoot);
  }

  /** The words that stand in the form. */
  get words(): W | undefined {
    return this.#words;
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#save);
    document.addEventListener('visibilitychange', this.#save);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#save);
    document.removeEventListener('visibilitychange', this.#save);
    this.#save();
  }

  /** Whoever wrote is not at the page any more: what they wrote waits for them. */
  hostUpdate(): void {
    if (this.#form === undefined || (this.#host.space && draftsOf(this.#host.space) === this.#drafts)) return;
    this.close();
    this.#ports.fill(undefined);
    this.#ports.leave();
  }

  /**
   * Opens a form by its name, with the words that wait for it.
   *
   * @param refused - Words of a change that was refused, to be changed. What was being written waits meanwhile.
   */
  async open(name: string, refused?: W): Promise<void> {
    this.close();
    const drafts = this.#host.space && draftsOf(this.#host.space);
    const form = refused === undefined ? name : `${name} ${writeJson(refused)}`;
    this.#drafts = drafts;
    this.#form = form;
    this.#refused = refused;
    this.#isTouched = false;
    this.#set('none', refused);
    if (!drafts) return;
    const isOpen = (): boolean => this.#form === form && this.#drafts === drafts && !this.#isTouched;
    const found = drafts.read(form).then((stored) => {
      const waiting = stored === undefined ? undefined : this.#ports.read(stored);
      if (waiting !== undefined && isOpen()) this.#set('found', waiting);
    });
    await Promise.race([found, new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  /** These are the words now, `undefined` where the form is as if nobody had typed. The same words change nothing. */
  type(words: W | undefined): void {
    if (this.#form === undefined || writeJson(words) === writeJson(this.#words)) return;
    this.#isTouched = true;
    this.#words = words;
    if (this.#notice !== 'none' && (words === undefined || this.#notice === 'thrown-away')) this.#tell('none');
    this.#drafts?.write(this.#form, words);
  }

  /** The words are on their way; the answer is called once they were sent, or will be. */
  send(): () => void {
    const form = this.#form;
    const drafts = this.#drafts;
    return () => {
      if (form === undefined) return;
      drafts?.write(form, undefined);
      void drafts?.save();
      if (this.#form === form && this.#drafts === drafts) this.#set('none', undefined);
    };
  }

  /** The form closes; its words wait. */
  close(): void {
    this.#save();
    this.#form = undefined;
    this.#words = undefined;
    this.#thrownAway = undefined;
    this.#notice = 'none';
    this.#heard = 'none';
  }

  /**
   * Says that words waited, with a way to throw them away.
   *
   * @param hasWay - Whether the form has a way of its own to start again.
   */
  render(hasWay = false): TemplateResult {
    const { t } = this.#localizer;
    const wordsOf = { none: '', found: t('draftFound'), 'thrown-away': t('draftThrownAway') };
    const seen = wordsOf[this.#notice];
    return html`<span class="visually-hidden" role="status">${wordsOf[this.#heard]}</span> ${
        seen === ''
          ? nothing
          : html`<p class="hint actions" part="draft">
              <span aria-hidden="true">${seen}</span>
              ${hasWay ? nothing : this.#renderButton()}
            </p>`
      }`;
  }

  #renderButton(): TemplateResult {
    const key = this.#notice === 'found' ? 'draftThrowAway' : 'draftBringBack';
    return html`<button type="button" class="button button-quiet" @click=${this.#onPress}>
      ${this.#localizer.t(key)}
    </button>`;
  }

  #set(notice: Notice, words: W | undefined): void {
    this.#words = words;
    this.#ports.fill(words);
    this.#tell(notice);
  }

  #tell(notice: Notice): void {
    this.#notice = notice;
    this.#host.requestUpdate();
    setTimeout(() => {
      this.#heard = this.#notice;
      this.#host.requestUpdate();
    }, untilHeard);
  }

  readonly #onPress = (): void => {
    if (this.#form === undefined) return;
    const isFound = this.#notice === 'found';
    const words = isFound ? this.#refused : this.#thrownAway;
    this.#drafts?.write(this.#form, isFound ? undefined : words);
    this.#thrownAway = isFound ? this.#words : undefined;
    this.#set(isFound ? 'thrown-away' : 'found', words);
  };

  readonly #save = (): void => void this.#drafts?.save();
}
