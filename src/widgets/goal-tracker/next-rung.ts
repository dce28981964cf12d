import { type TemplateResult, html, nothing } from 'lit';
import type { Localizer } from '../../parts/localizer.js';
import { type Climbed, type OfferedActs, firstRung, inSight, nextRung } from './offered-acts.js';

/** The button that brings one more step, and how many there are then. Nothing comes by itself. */
export function renderNextRung(
  acts: OfferedActs,
  climbed: Climbed,
  onNext: (event: Event) => void,
  { t }: Localizer,
): TemplateResult {
  const next = nextRung(acts, climbed);
  const hasClimbed = climbed.within > firstRung.within || climbed.beyond > firstRung.beyond;
  return html`${
      next
        ? html`<button type="button" class="button button-quiet" part="next-step" @click=${onNext}>
            ${t(next === 'within' ? 'goalsNextStep' : 'suggestMore')}
          </button>`
        : nothing
    }
    <span class="visually-hidden" role="status"
      >${hasClimbed ? t('goalsStepsShown', { count: inSight(acts, climbed).length }) : nothing}</span
    >`;
}
