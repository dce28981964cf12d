import { type TemplateResult, html, nothing } from 'lit';
import { checkIcon } from '../../parts/icons.js';
import type { Localizer } from '../../parts/localizer.js';

export interface StepProps {
  readonly name: string;
  readonly title: string;
  readonly headingLevel: number;
  readonly isOpen: boolean;
  /** What was said in it, as short sentences. */
  readonly summary: readonly unknown[];
  readonly body: TemplateResult | typeof nothing;
  readonly toggle: () => void;
  /** Closes the step and leaves the rest for another day. */
  readonly leave: () => void;
  /** Goes to the step after it, where there is one. */
  readonly goOn?: () => void;
}

/** A place in the conversation: a dot in the margin, filled once something was said. */
export const renderStepItem = (isSaid: boolean, content: TemplateResult): TemplateResult =>
  html`<li class="step" part="step">
    <span class=${isSaid ? 'dot dot-said' : 'dot'} aria-hidden="true">${isSaid ? checkIcon() : nothing}</span>
    <div class="step-content">${content}</div>
  </li>`;

/** A step that may be opened and left at any time; closed, it says what was said in it. */
export function renderStep(props: StepProps, { t }: Localizer): TemplateResult {
  const { name, isOpen, summary } = props;
  return renderStepItem(
    summary.length > 0,
    html`<div role="heading" aria-level=${props.headingLevel}>
        <button
          type="button"
          class="step-title question"
          id=${`step-${name}`}
          aria-expanded=${isOpen ? 'true' : 'false'}
          @click=${props.toggle}
        >
          ${props.title}
        </button>
      </div>
      ${
        isOpen
          ? html`<div class="step-body">
              ${props.body}
              <div class="actions">
                ${
                  props.goOn
                    ? html`<button type="button" class="button" @click=${props.goOn}>${t('preferencesGoOn')}</button>
                        <button type="button" class="button button-quiet" @click=${props.leave}>${t('notNow')}</button>`
                    : html`<button type="button" class="button" @click=${props.leave}>
                        ${summary.length > 0 ? t('preferencesDone') : t('notNow')}
                      </button>`
                }
              </div>
            </div>`
          : html`<p class="summary">
              ${summary.length > 0 ? summary.map((one, index) => [index > 0 ? ' · ' : nothing, one]) : t('preferencesNothingYet')}
            </p>`
      }`,
  );
}
