import { type TemplateResult, html } from 'lit';
import type { Act } from '../../contract/acts.js';
import type { Localizer } from '../../parts/localizer.js';
import { actWords } from './goal-words.js';

/** The smallest steps, to begin with one of them or with another. */
export function renderFirstGoal(
  acts: readonly Act[],
  open: (act?: string) => void,
  localizer: Localizer,
): TemplateResult {
  const { t, text, langOf } = localizer;
  return html`<slot name="empty"><p class="state">${t('goalsEmpty')}</p></slot>
    <ul class="list offers">
      ${acts.map(
        (act) =>
          html`<li>
            <button type="button" class="offer" part="offer" @click=${() => open(act.id)}>
              <span class="offer-name" dir="auto" lang=${langOf(act.name)}>${text(act.name)}</span>
              <span class="hint">${actWords(act, localizer)}</span>
            </button>
          </li>`,
      )}
    </ul>
    <button type="button" class="button button-quiet" part="new" @click=${() => open()}>
      ${t(acts.length > 0 ? 'goalsOther' : 'goalsSet')}
    </button>`;
}
