import { type TemplateResult, html, nothing } from 'lit';
import type { Organisation } from '../../contract/organisation.js';
import type { Person } from '../../contract/people.js';
import type { Localizer } from '../../parts/localizer.js';
import { outcomeWords } from '../../parts/outcome-words.js';
import type { Outcome } from '../../state/space.js';
import { renderWhom } from './aftercare.js';
import { type KnownStep, renderStep } from './steps.js';

/** How many unanswered steps are named: a word of honesty, not a list. */
const most = 3;

export interface SilenceProps {
  /** After how many days without feedback it is said. */
  readonly days: number;
  readonly unanswered: readonly KnownStep[];
  /** Whether it can be asked from here what came of a step. */
  readonly canAsk: boolean;
  readonly organisation: Organisation | undefined;
  /** Whom the organisation names to ask. */
  readonly person: Person | undefined;
  /** What became of asking about a step, as it is now. */
  outcomeOf(step: string): Outcome | undefined;
  /** That a change to a step waits. */
  mark(step: string): TemplateResult | typeof nothing;
  ask(step: string): void;
}

/** Says honestly that nobody has told yet what came of something, and offers to ask. */
export function renderSilence(props: SilenceProps, localizer: Localizer): TemplateResult | typeof nothing {
  const { unanswered, days, canAsk, organisation, person } = props;
  const { t } = localizer;
  if (unanswered.length === 0) return nothing;
  return html`<section class="silence" part="silence" aria-labelledby="silence">
    <p class="silence-title" id="silence">${t('impactSilence')}</p>
    <p class="text quiet">${t('impactSilenceText', { count: days })}</p>
    <ul class="list unanswered">
      ${unanswered.slice(0, most).map(
        (known, index) =>
          html`<li>
            <span id=${`step-${index}`}>${renderStep(known, localizer)}</span>
            ${canAsk ? renderAsk(known, `step-${index}`, props, localizer) : nothing}
          </li>`,
      )}
    </ul>
    ${
      canAsk
        ? nothing
        : html`<p class="quiet whom">${t(organisation?.contact ? 'impactAskWhom' : 'impactAskNobody')}</p>
            ${renderWhom(organisation, person, localizer)}`
    }
  </section>`;
}

function renderAsk({ step: { id } }: KnownStep, label: string, props: SilenceProps, { t }: Localizer): TemplateResult {
  const outcome = props.outcomeOf(id);
  const mark = props.mark(id);
  const isDone = outcome?.status === 'done' || outcome?.status === 'waiting' || mark !== nothing;
  return html`<span class="asking">
    ${
      isDone
        ? nothing
        : html`<button type="button" class="button" part="ask" aria-describedby=${label} @click=${() => props.ask(id)}>
            ${t('impactAsk')}
          </button>`
    }
    <span class="quiet" role="status" tabindex="-1" data-step=${id}>${outcomeWords(outcome, t('impactAsked'), t)}</span
    >${mark}
  </span>`;
}
