import { type ReactiveControllerHost, type TemplateResult, html, nothing } from 'lit';
import type { Act } from '../../../contract/acts.js';
import type { Localizer } from '../../../parts/localizer.js';
import { suggestionWords } from '../../../parts/suggestion-words.js';
import { actWords } from '../act-words.js';
import { renderNextRung } from '../next-rung.js';
import { type OfferedActs, climb, firstRung, inSight } from '../offered-acts.js';
import { type OfferFacts, offersFor } from '../offers.js';

interface InvitationHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The smallest step, to begin with it or with another, which comes when it is asked for. */
export class Invitation {
  readonly #host: InvitationHost;
  /** How far somebody climbed by themself. */
  #climbed = firstRung;

  constructor(host: InvitationHost) {
    this.#host = host;
  }

  render(facts: OfferFacts, open: (act?: string) => void, localizer: Localizer): TemplateResult {
    const { t } = localizer;
    const { offered, room } = offersFor(facts);
    const shown = inSight(offered, this.#climbed);
    const held = offered.beyond.length;
    // Once somebody asked for more, the limit is theirs to leave.
    const said = this.#climbed.beyond > 0 ? undefined : suggestionWords(room, { count: shown.length, held }, localizer);
    return html`<slot name="empty"><p class="state">${t(room.isQuiet ? 'goalsNone' : 'goalsEmpty')}</p></slot>
      <ul class="list offers">
        ${shown.map((act) => renderOffer(act, open, localizer))}
      </ul>
      ${said === undefined ? nothing : html`<p class="hint" part="limits">${said}</p>`}
      <div class="actions">
        ${renderNextRung(offered, this.#climbed, () => void this.#onNext(offered), localizer)}
        <button type="button" class="button button-quiet" part="new" @click=${() => open()}>
          ${t(shown.length + held > 0 ? 'goalsOther' : 'goalsSet')}
        </button>
      </div>`;
  }

  /** One more step comes in sight, with the keyboard on it. */
  async #onNext(offered: OfferedActs): Promise<void> {
    const before = new Set(inSight(offered, this.#climbed));
    this.#climbed = climb(offered, this.#climbed);
    const place = inSight(offered, this.#climbed).findIndex((act) => !before.has(act));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('.first-step')[place]?.focus();
  }
}

const renderOffer = (act: Act, open: (act: string) => void, localizer: Localizer): TemplateResult =>
  html`<li>
    <button type="button" class="first-step" part="offer" @click=${() => open(act.id)}>
      <span class="offer-name" dir="auto" lang=${localizer.langOf(act.name)}>${localizer.text(act.name)}</span>
      <span class="hint">${actWords(act, localizer)}</span>
    </button>
  </li>`;
