import { type TemplateResult, html, nothing } from 'lit';
import type { Kudos } from '../../contract/kudos.js';
import { type Wanted, renderFilters } from './filters.js';
import type { Scene } from './scene.js';

/** A sentence about what just happened, and where it is seen: above, below, beside a note, or only heard. */
export interface Said {
  readonly text: string;
  readonly place: 'above' | 'below' | 'unseen' | { readonly note: string };
  /** Thanks that wait: said for as long as they do. */
  readonly isWaiting?: boolean;
}

export interface BarView {
  /** Whether it is known yet what can be done. */
  readonly isKnown: boolean;
  /** Whether there is a colleague to thank. */
  readonly hasOthers: boolean;
  readonly items: readonly Kudos[];
  readonly wanted: Wanted;
  /** Whether the viewer may choose a value. */
  readonly hasValues: boolean;
  readonly said: Said | undefined;
  want(wanted: Wanted): void;
  give(): void;
}

/** Above the notes: thanking a colleague, choosing what is shown, and what became of the last change. */
export function renderBar(view: BarView, scene: Scene): TemplateResult {
  const { said } = view;
  return html`<div class="bar" part="bar">
      ${view.isKnown ? renderGive(view, scene) : nothing}
      ${renderFilters(view.items, view.wanted, scene, view.hasValues, (wanted) => view.want(wanted))}
    </div>
    <p class=${said?.place === 'above' ? 'told' : 'visually-hidden'} part="status" role="status" tabindex="-1">
      ${said?.text ?? nothing}
    </p>`;
}

function renderGive({ hasOthers, give }: BarView, { t, can, viewer }: Scene): TemplateResult | typeof nothing {
  if (!can('kudos.give'))
    return html`<p class="quiet read-only">${t(viewer === undefined ? 'notSignedIn' : 'needsService')}</p>`;
  if (!hasOthers) return nothing;
  return html`<button type="button" class="button button-primary" part="give" aria-haspopup="dialog" @click=${give}>
    ${t('kudosGive')}
  </button>`;
}
