import { type TemplateResult, html } from 'lit';
import { live } from 'lit/directives/live.js';
import { written } from '../../../contract/visible.js';
import { type DraftHost, DraftKeeper } from '../../../internal/draft-keeper.js';
import { readText } from '../../../internal/stored-words.js';
import type { Localizer } from '../../../parts/localizer.js';
import { outcomeWords } from '../../../parts/outcome-words.js';
import type { Outcome } from '../../../state/space.js';

type Share = (text: string) => Promise<boolean>;

/** A way to tell the organisation what is missing. What was typed stays until it has been passed on. */
export class WishForm {
  readonly #draft: DraftKeeper<string>;
  #isOpen = false;

  constructor(host: DraftHost) {
    this.#draft = new DraftKeeper(host, {
      read: readText,
      fill: (words) => {
        const field = host.renderRoot.querySelector<HTMLTextAreaElement>('[part=wish] textarea');
        if (field) field.value = words ?? '';
        host.requestUpdate();
      },
      leave: () => (this.#isOpen = false),
    });
  }

  /** Takes up what was being written, or a wish that was refused. */
  open(refused?: string): Promise<void> {
    this.#isOpen = true;
    return this.#draft.open('wish.share', refused);
  }

  render(outcome: Outcome | undefined, share: Share, { t }: Localizer): TemplateResult {
    if (!this.#isOpen) queueMicrotask(() => this.#isOpen || void this.open());
    return html`<div class="aside-body">
      <p class="hint" id="wish-hint">${t('preferencesWishHint')}</p>
      ${this.#draft.render()}
      <textarea
        class="input"
        maxlength="5000"
        aria-labelledby="wish"
        aria-describedby="wish-hint"
        .value=${live(this.#draft.words ?? '')}
        @input=${this.#onInput}
      ></textarea>
      <div class="actions">
        <button type="button" class="button" @click=${(event: Event) => this.#send(event, share)}>
          ${t('preferencesSend')}
        </button>
        <span class="quiet" role="status">${outcomeWords(outcome, t('preferencesWishSent'), t)}</span>
      </div>
    </div>`;
  }

  readonly #onInput = ({ currentTarget }: Event): void =>
    this.#draft.type(readText((currentTarget as HTMLTextAreaElement).value));

  async #send(event: Event, share: Share): Promise<void> {
    const field = (event.currentTarget as HTMLElement).closest('.aside-body')?.querySelector('textarea');
    if (!field) return;
    field.focus();
    const text = field.value;
    this.#draft.type(readText(text));
    const sent = this.#draft.send();
    if (written(text) === '' || !(await share(text.trim()))) return;
    // What was typed since is a wish of its own.
    const since = field.value === text ? undefined : readText(field.value);
    sent();
    await this.open();
    if (since === undefined) return;
    this.#draft.type(since);
    field.value = since;
  }
}
