import { written } from '../../../contract/visible.js';
import { type TemplateResult, html } from 'lit';
import type { Localizer } from '../../../parts/localizer.js';
import { outcomeWords } from '../../../parts/outcome-words.js';
import type { Outcome } from '../../../state/space.js';

/** A way to tell the organisation what is missing. What was typed stays until it has been passed on. */
export function renderWish(
  outcome: Outcome | undefined,
  share: (text: string) => Promise<boolean>,
  { t }: Localizer,
): TemplateResult {
  const send = async (event: Event): Promise<void> => {
    const field = (event.currentTarget as HTMLElement).parentElement?.parentElement?.querySelector('textarea');
    if (!field) return;
    field.focus();
    const sent = field.value;
    if (written(sent) !== '' && (await share(sent.trim())) && field.value === sent) field.value = '';
  };
  return html`<div class="aside-body">
    <p class="hint" id="wish-hint">${t('preferencesWishHint')}</p>
    <textarea class="input" maxlength="5000" aria-labelledby="wish" aria-describedby="wish-hint"></textarea>
    <div class="actions">
      <button type="button" class="button" @click=${send}>${t('preferencesSend')}</button>
      <span class="quiet" role="status">${outcomeWords(outcome, t('preferencesWishSent'), t)}</span>
    </div>
  </div>`;
}
