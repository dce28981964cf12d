import { writeJson } from '../../../contract/write-json.js';
import { written } from '../../../contract/visible.js';
import { type TemplateResult, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ActionData } from '../../../contract/actions.js';
import type { Person } from '../../../contract/people.js';
import { type DraftHost, DraftKeeper } from '../../../internal/draft-keeper.js';
import { PeoplePicker } from '../../../parts/people-picker.js';
import { renderChoice } from '../choice.js';
import { type WallModel, valueIn } from '../wall-model.js';
import { type NoteDraft, readNote } from './read-note.js';

type Note = ActionData<'kudos.give'>;

/** Characters of a note, and colleagues that it may thank, as in the contract. */
const limits = { text: 5000, to: 100 };

export interface GiveFormPorts {
  createId(): string;
  /** Sends the note, and calls back once it was sent or will be. Answers why it was refused; `undefined` where it was not. */
  send(note: Note, sent: () => void): Promise<string | undefined>;
  close(): void;
}

/** Thanking a colleague: for whom, the sentence, and what it was about. Nothing typed is lost until it was sent. */
export class GiveForm {
  readonly picker: PeoplePicker;
  readonly #host: DraftHost;
  readonly #ports: GiveFormPorts;
  readonly #draft: DraftKeeper<NoteDraft>;
  /** One id for one note, so that sending it again after a failure never makes a second one. */
  #id: string | undefined;
  #text = '';
  #value = '';
  #behaviour = '';
  /** Whether what is missing is said: only after the first try. */
  #isChecked = false;
  #refusal: string | undefined;
  #isSending = false;

  constructor(host: DraftHost, ports: GiveFormPorts) {
    this.#host = host;
    this.#ports = ports;
    this.picker = new PeoplePicker(host);
    this.#draft = new DraftKeeper(host, {
      read: readNote,
      fill: (note) => this.#take(note),
      leave: () => ports.close(),
    });
  }

  /** Takes up what was being written, or a note that was refused; what was being written waits meanwhile. */
  open(refused?: Note): Promise<void> {
    return this.#draft.open('kudos.give', refused);
  }

  /** Keeps what is written by now. */
  keep(): void {
    const { chosen, query, names } = this.picker;
    const hasWords = chosen.length > 0 || `${this.#text}${this.#value}${query}`.trim() !== '';
    if (!hasWords) return this.#draft.type(undefined);
    const note = { ...this.#written(), ...(query !== '' && { search: query }) };
    const { names: _, ...before } = this.#draft.words ?? {};
    // Names alone are nothing that somebody wrote.
    if (writeJson(note) !== writeJson(before)) this.#draft.type({ ...note, names });
  }

  close(): void {
    this.#draft.close();
  }

  render(people: readonly Person[], model: WallModel): TemplateResult {
    const { t } = model;
    const problems = this.#isChecked ? this.#check(model) : {};
    const refusal = this.#refusal;
    return html`<form class="dialog-form" novalidate @submit=${(event: Event) => this.#onSubmit(event, model)}>
      ${this.#draft.render()}
      ${this.picker.render({
        people,
        without: model.viewer === undefined ? [] : [model.viewer],
        label: t('kudosWhom'),
        problem: problems.whom,
        t,
        find: model.findPeople,
        personOf: (id) => model.personOf(id),
        about: (person) => aboutIn(person, model),
      })}
      ${this.#renderText(model, problems.text)}${this.#renderChain(model)}
      <p class="hint">${t('kudosPrivately')}</p>
      <div class="dialog-end">
        <p class=${refusal === undefined ? 'visually-hidden' : 'problem'} part="refusal" role="status">
          ${refusal ?? nothing}
        </p>
        <div class="actions">
          <button
            type="submit"
            class="button button-primary"
            part="send"
            aria-disabled=${this.#isSending ? 'true' : nothing}
          >
            ${t('kudosSend')}
          </button>
          <button type="button" class="button button-quiet" @click=${() => this.#ports.close()}>${t('notNow')}</button>
        </div>
      </div>
    </form>`;
  }

  #renderText({ t }: WallModel, problem: string | undefined): TemplateResult {
    return html`<div class="field">
      <label class="label" for="give-text">${t('kudosText')}</label>
      <p class="hint" id="give-text-hint">${t('kudosTextHint')}</p>
      <textarea
        class="input words"
        id="give-text"
        rows="4"
        aria-describedby=${problem === undefined ? 'give-text-hint' : 'give-text-hint give-text-problem'}
        aria-invalid=${problem === undefined ? nothing : 'true'}
        .value=${live(this.#text)}
        @input=${this.#onText}
      ></textarea>
      ${problem === undefined ? nothing : html`<p class="problem" id="give-text-problem">${problem}</p>`}
    </div>`;
  }

  /** The value, and then one of its behaviours: never one that raises eyebrows. */
  #renderChain(model: WallModel): TemplateResult | typeof nothing {
    if (model.values.length === 0) return nothing;
    const { t, values } = model;
    const behaviours = (valueIn(model, this.#value)?.behaviours ?? []).filter(({ kind }) => kind !== 'frowned-on');
    const value = {
      field: 'give-value',
      label: t('kudosWhichValue'),
      none: t('kudosNone'),
      isName: true,
      chosen: this.#value,
      among: values,
      choose: this.#onValue,
    };
    const behaviour = {
      field: 'give-behaviour',
      label: t('kudosWhichBehaviour'),
      none: t('kudosNone'),
      isName: false,
      chosen: this.#behaviour,
      among: behaviours.map(({ id, text }) => ({ id, name: text })),
      choose: this.#onBehaviour,
    };
    return html`${renderChoice(value, model)}${behaviours.length > 0 ? renderChoice(behaviour, model) : nothing}`;
  }

  #take(note: NoteDraft | undefined): void {
    this.picker.choose(note?.to ?? [], note?.search, note?.names);
    this.#id = note?.kudos;
    this.#text = note?.text ?? '';
    this.#value = note?.value ?? '';
    this.#behaviour = note?.behaviour ?? '';
    this.#isChecked = false;
    this.#refusal = undefined;
  }

  #sendable(): Note {
    const note = this.#written();
    return { ...note, text: note.text.trim() };
  }

  /** The note as it stands in the form. */
  #written(): Note {
    return {
      kudos: (this.#id ??= this.#ports.createId()),
      to: [...this.picker.chosen],
      text: this.#text,
      ...(this.#value !== '' && { value: this.#value }),
      ...(this.#behaviour !== '' && { behaviour: this.#behaviour }),
    };
  }

  readonly #onText = (event: Event): void => {
    this.#text = (event.target as HTMLTextAreaElement).value;
    this.keep();
    if (this.#isChecked) this.#host.requestUpdate();
  };

  readonly #onValue = (id: string): void => {
    this.#value = id;
    this.#behaviour = '';
    this.#host.requestUpdate();
  };

  readonly #onBehaviour = (id: string): void => {
    this.#behaviour = id;
    this.keep();
  };

  /** What is still missing, or too much, in words beside its field. */
  #check({ t }: WallModel): { readonly whom?: string; readonly text?: string } {
    const { length } = written(this.#text);
    const count = this.picker.chosen.length;
    return {
      ...(count === 0 && { whom: t('kudosWhomMissing') }),
      ...(count > limits.to && { whom: t('kudosTooLong', { limit: limits.to }) }),
      ...(length === 0 && { text: t('kudosTextMissing') }),
      ...(length > limits.text && { text: t('kudosTooLong', { limit: limits.text }) }),
    };
  }

  async #onSubmit(event: Event, model: WallModel): Promise<void> {
    event.preventDefault();
    if (this.#isSending) return;
    const form = event.currentTarget as HTMLFormElement;
    this.#isChecked = true;
    this.#refusal = undefined;
    this.#host.requestUpdate();
    if (Object.keys(this.#check(model)).length > 0) {
      await this.#host.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    this.#isSending = true;
    const refusal = await this.#ports.send(this.#sendable(), this.#draft.send());
    this.#isSending = false;
    this.#refusal = refusal;
    this.#host.requestUpdate();
  }
}

/** Their role and their team. */
function aboutIn({ role, team }: Person, model: WallModel): readonly string[] {
  return [role, team === undefined ? undefined : model.teamOf(team)?.name].flatMap((one) =>
    one === undefined ? [] : [model.text(one)],
  );
}
