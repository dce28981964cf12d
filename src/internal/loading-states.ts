import { type TemplateResult, html } from 'lit';
import type { Translate } from '../locale/translate.js';

/** Waiting: the shape of what comes, and room for a word to those who do not see it (see `announceLoading`). */
export const renderLoading = (shape: TemplateResult, t: Translate): TemplateResult =>
  html`<div class="skeleton" part="skeleton" aria-hidden="true">${shape}</div>
    <p class="visually-hidden" role="status" data-loading=${t('loading')}></p>`;

/** After how many milliseconds the shape is seen, and the word is heard. */
const delay = 200;
/** Where something is being waited for, on the whole page. */
const waiting = new Set<Element>();
let isSaid = false;

/**
 * Says that something is on its way: not before that is seen, and once for all widgets that wait at the same time.
 *
 * @returns Whether something is.
 */
export function announceLoading(root: HTMLElement | DocumentFragment): boolean {
  for (const place of waiting) if (!place.isConnected) waiting.delete(place);
  if (waiting.size === 0) isSaid = false;
  const places = root.querySelectorAll<HTMLElement>('[data-loading]');
  for (const place of places) {
    if (waiting.has(place)) continue;
    waiting.add(place);
    setTimeout(() => {
      if (isSaid || !place.isConnected) return;
      isSaid = true;
      place.textContent = place.dataset['loading'] ?? '';
    }, delay);
  }
  return places.length > 0;
}

/** A failure: one calm sentence, and a way to try again. */
export const renderFailure = (retry: (event: Event) => unknown, t: Translate): TemplateResult =>
  html`<p class="state" part="error" role="status">${t('failed')}</p>
    <p class="state-actions">
      <button type="button" class="button" part="retry" @click=${retry}>${t('retry')}</button>
    </p>`;
