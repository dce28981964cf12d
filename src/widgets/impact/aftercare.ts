import { type TemplateResult, html, nothing } from 'lit';
import type { Organisation } from '../../contract/organisation.js';
import type { Person } from '../../contract/people.js';
import { contact } from '../../parts/contact.js';
import type { Voice } from '../../parts/localizer.js';

/** Help after something was shared: two quiet lines, each one press away. */
export function renderAftercare(
  organisation: Organisation | undefined,
  person: Person | undefined,
  voice: Voice,
): TemplateResult {
  const { t } = voice;
  const aftercare = organisation?.aftercare;
  const text = aftercare?.text ?? t('impactReactionsText');
  const further = html`${renderSteps(aftercare?.steps ?? [], voice)}
  ${renderWhom(organisation, person, voice, aftercare?.href)}`;
  return html`<div class="aftercare" part="aftercare">
    <details>
      <summary class="unfolds">${t('impactReactions')}</summary>
      <div class="care">
        <p class="text" lang=${voice.langOf(text)}>${voice.text(text)}</p>
        ${further}
      </div>
    </details>
    <details>
      <summary class="unfolds">${t('impactTakeBack')}</summary>
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
  voice: Voice,
  href = organisation?.contact?.href,
): TemplateResult | typeof nothing {
  if (!organisation?.contact && href === undefined) return nothing;
  return contact({ person, text: organisation?.contact?.text, href }, voice.t('impactContact'), voice);
}

function renderSteps(
  steps: NonNullable<Organisation['aftercare']>['steps'],
  voice: Voice,
): TemplateResult | typeof nothing {
  if (steps.length === 0) return nothing;
  return html`<ol class="care-steps">
    ${steps.map((step) => html`<li class="text" lang=${voice.langOf(step)}>${voice.text(step)}</li>`)}
  </ol>`;
}
