import { type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import type { ActionData } from '../../../contract/actions.js';
import type { Person } from '../../../contract/people.js';
import type { DraftHost } from '../../../internal/draft-keeper.js';
import type { Outcome } from '../../../state/space.js';
import { GiveForm } from './give-form.js';
import type { WallModel } from '../wall-model.js';

type Note = ActionData<'kudos.give'>;

/** What the dialog needs of the wall. */
export interface GivePorts {
  createId(): string;
  /** Asks for the note to be sent; `undefined` where the host took it over. */
  request(note: Note): Promise<Outcome | undefined>;
  /** Why it was refused, in words. */
  refusal(outcome: Outcome): string;
  /** Tells that it is on its way, or waits to be. */
  sent(note: Note, outcome: Outcome): void;
  /** Address of the next page of people, where there is one, and fetching it. */
  nextPeople(): string | undefined;
  fetchPeople(): Promise<void>;
}

/** The native dialog around the form. It keeps what was typed until it was sent, however it is closed. */
export class GiveDialog implements ReactiveController {
  readonly #host: DraftHost;
  readonly #ports: GivePorts;
  readonly #form: GiveForm;
  #isOpen = false;
  #isOpening = false;
  #asked: string | undefined;

  constructor(host: DraftHost, ports: GivePorts) {
    this.#host = host;
    this.#ports = ports;
    this.#form = new GiveForm(host, {
      createId: () => ports.createId(),
      send: (note, sent) => this.#send(note, sent),
      close: () => this.#element?.close(),
    });
    host.addController(this);
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  hostUpdated(): void {
    if (!this.#isOpen) return;
    this.#form.keep();
    if (this.#form.picker.isShort) void this.#fetchPeople();
  }

  hostDisconnected(): void {
    this.#element?.close();
    if (this.#isOpen) {
      // What was typed just now is not drawn yet.
      this.#form.keep();
      this.#form.close();
    }
    this.#isOpen = false;
  }

  /** Opens the form, with what was being written or with the words of a note that was refused. */
  async open(refused?: Note): Promise<void> {
    this.#isOpening = true;
    await this.#form.open(refused);
    this.#isOpening = false;
    this.#asked = undefined;
    this.#isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#element;
    if (!this.#host.isConnected || !dialog || dialog.open) return;
    dialog.showModal();
    // Not to the button that throws words away, where it comes first.
    dialog.querySelector('input')?.focus();
  }

  /** Somebody who was found in the form. */
  personOf(id: string): Person | undefined {
    return this.#form.picker.personOf(id);
  }

  render(people: readonly Person[], model: WallModel): TemplateResult {
    return html`<dialog class="dialog" part="dialog" aria-labelledby="give-title" @close=${this.#onClosed}>
      ${
        this.#isOpen
          ? html`<h2 class="dialog-title" id="give-title">${model.t('kudosGive')}</h2>
              ${this.#form.render(people, model)}`
          : nothing
      }
    </dialog>`;
  }

  async #send(note: Note, sent: () => void): Promise<string | undefined> {
    const outcome = await this.#ports.request(note);
    if (outcome?.status === 'refused') return this.#ports.refusal(outcome);
    if (outcome) {
      sent();
      this.#ports.sent(note, outcome);
    }
    this.#element?.close();
    return undefined;
  }

  /** People may come in pages too: further ones are fetched while the search finds few. Each page is asked for once. */
  async #fetchPeople(): Promise<void> {
    const next = this.#ports.nextPeople();
    if (next === undefined || next === this.#asked) return;
    this.#asked = next;
    await this.#ports.fetchPeople();
  }

  readonly #onClosed = (): void => {
    // The event comes a moment later: it may have been opened again.
    if (this.#element?.open) return;
    this.#isOpen = false;
    this.#host.requestUpdate();
    if (this.#isOpening) return;
    this.#form.close();
    this.#host.renderRoot.querySelector<HTMLElement>('[part=give]')?.focus();
  };
}
