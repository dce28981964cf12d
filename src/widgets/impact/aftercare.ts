import { type TemplateResult, html, nothing } from 'lit';
import type { Organisation } from '../../contract/organisation.js';
import type { Person } from '../../contract/people.js';
import { contact } from '../../parts/contact.js';
import type { Localizer } from '../../parts/localizer.js';

/** Help after something was shared: two quiet lines, each one press away. */
export function renderAftercare(
  organisation: Organisation | undefined,
  person: Person | undefined,
  localizer: Localizer,
): TemplateResult {
  const { t } = localizer;
  const aftercare = organisation?.aftercare;
  const text = aftercare?.text ?? t('impactReactionsText');
  const further = html`${renderSteps(aftercare?.steps ?? [], localizer)}
  ${renderWhom(organisation, person, localizer, aftercare?.href)}`;
  return html`<div class="aftercare" part="aftercare">
    <details>
      <summary class="unfolds"><bdi>${t('impactReactions')}</bdi></summary>
      <div class="care">
        <p class="text" dir="auto" lang=${localizer.langOf(text)}>${localizer.text(text)}</p>
        ${further}
      </div>
    </details>
    <details>
      <summary class="unfolds"><bdi>${t('impactTakeBack')}</bdi></summary>
      <div class="care">
        <p class="text">${t('impactTakeBackText')}</p>
        ${further}
      </div>
    </details>
  </div>`;
}

/** Whom the organisation names to ask; nothing where it names nobody. */
export function renderWhom(
  organisation: Organisation | undefined,
  person: Person | undefined,
  localizer: Localizer,
  href = organisation?.contact?.href,
): TemplateResult | typeof nothing {
  if (!organisation?.contact && href === undefined) return nothing;
  return contact({ person, text: organisation?.contact?.text, href }, localizer.t('impactContact'), localizer);
}

function renderSteps(
  steps: NonNullable<Organisation['aftercare']>['steps'],
  localizer: Localizer,
): TemplateResult | typeof nothing {
  if (steps.length === 0) return nothing;
  return html`<ol class="care-steps">
    ${steps.map((step) => html`<li class="text" dir="auto" lang=${localizer.langOf(step)}>${localizer.text(step)}</li>`)}
  </ol>`;
}
