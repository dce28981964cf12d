import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';
import { written } from '../../../contract/visible.js';
import { type DraftHost, DraftKeeper } from '../../../internal/draft-keeper.js';
import { readText } from '../../../internal/stored-words.js';
import type { Translate } from '../../../locale/translate.js';

export interface StepNotePorts {
  keep(note: string): void;
  close(): void;
}

/** A note about a step that was just done, for the person alone. */
export class StepNote {
  readonly #draft: DraftKeeper<string>;

  /** @param leave - Somebody else is at the page. */
  constructor(host: DraftHost, leave: () => void) {
    this.#draft = new DraftKeeper(host, { read: readText, fill: () => host.requestUpdate(), leave });
  }

  /** Takes up what was being written about the steps of a goal, or words that were refused. */
  open(goal: string, words?: string): Promise<void> {
    return this.#draft.open(`step.log ${goal}`, words);
  }

  /** The note is on its way; the answer is called once it was kept, or will be. */
  send(): () => void {
    return this.#draft.send();
  }

  close(): void {
    this.#draft.close();
  }

  render({ keep, close }: StepNotePorts, t: Translate): TemplateResult {
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      const note = new FormData(event.currentTarget as HTMLFormElement).get('note');
      this.#draft.type(readText(note));
      if (typeof note === 'string' && written(note) !== '') keep(note.trim());
    };
    return html`<form class="field" @submit=${onSubmit}>
      ${this.#draft.render()}
      <label class="label" for="note">${t('goalsNote')}</label>
      <textarea
        class="input note"
        id="note"
        name="note"
        maxlength="5000"
        aria-describedby="note-hint"
        .value=${live(this.#draft.words ?? '')}
        @input=${this.#onInput}
      ></textarea>
      <p class="hint" id="note-hint">${t('goalsNoteHint')}</p>
      <div class="actions">
        <button type="submit" class="button">${t('save')}</button>
        <button type="button" class="button button-quiet" @click=${close}>${t('notNow')}</button>
      </div>
    </form>`;
  }

  readonly #onInput = ({ currentTarget }: Event): void =>
    this.#draft.type(readText((currentTarget as HTMLTextAreaElement).value));
}
