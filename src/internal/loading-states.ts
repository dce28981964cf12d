import { type TemplateResult, html } from 'lit';
import type { Translate } from '../locale/translate.js';

/** Waiting: the shape of what comes, and a word for those who do not see it. */
export const renderLoading = (shape: TemplateResult, t: Translate): TemplateResult =>
  html`<div class="skeleton" part="skeleton" aria-hidden="true">${shape}</div>
    <p class="visually-hidden" role="status">${t('loading')}</p>`;

/** A failure: one calm sentence, and a way to try again. */
export const renderFailure = (retry: (event: Event) => unknown, t: Translate): TemplateResult =>
  html`<p class="state" part="error" role="status">${t('failed')}</p>
    <p class="state-actions">
      <button type="button" class="button" part="retry" @click=${retry}>${t('retry')}</button>
    </p>`;
