import { type TemplateResult, nothing } from 'lit';
import { html } from '../../parts/tight-html.js';
import type { WallModel } from './wall-model.js';

/** A sentence about what just happened, and where it is seen: above, below, beside a note, or only heard. */
export interface StatusMessage {
  readonly text: string | readonly unknown[];
  readonly place: 'above' | 'below' | 'unseen' | { readonly note: string };
  /** Thanks that wait: said for as long as they do. */
  readonly isWaiting?: boolean;
}

/** Above the notes: thanking a colleague, choosing what is shown, and what became of the last change. */
export const renderBar = (
  give: TemplateResult | typeof nothing,
  filters: TemplateResult | typeof nothing,
  status: StatusMessage | undefined,
): TemplateResult =>
  html`<div class="bar" part="bar">${give}${filters}</div>
    <p class=${status?.place === 'above' ? 'told' : 'visually-hidden'} part="status" role="status" tabindex="-1">
      ${status && status.place !== 'below' ? status.text : nothing}
    </p>`;

/** The button that opens the form, or why there is none; nothing where there is nobody to thank. */
export function renderGive(
  hasOthers: boolean,
  give: () => void,
  { t, can, viewer }: WallModel,
): TemplateResult | typeof nothing {
  if (!can('kudos.give'))
    return html`<p class="quiet read-only">${t(viewer === undefined ? 'notSignedIn' : 'needsService')}</p>`;
  if (!hasOthers) return nothing;
  return html`<button type="button" class="button button-primary" part="give" aria-haspopup="dialog" @click=${give}>
    ${t('kudosGive')}
  </button>`;
}
