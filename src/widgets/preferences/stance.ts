import { type TemplateResult, html, nothing } from 'lit';
import type { Stance } from '../../contract/preferences.js';
import type { PreferencesModel } from './preferences-model.js';

/** Three answers of equal worth: the same look, the same single press. */
const answers = [
  ['yes', 'preferencesYes', 'preferencesSaidYes'],
  ['maybe', 'preferencesMaybe', 'preferencesSaidMaybe'],
  ['no', 'preferencesNo', 'preferencesSaidNo'],
] as const satisfies readonly (readonly [Stance, ...string[]])[];

export interface StanceProps {
  /** The person asked to give another answer. */
  readonly isChanging: boolean;
  readonly headingLevel: number;
  readonly answer: (stance: Stance) => Promise<void>;
  readonly change: () => void;
  readonly leave: () => void;
}

/** The first question, or once it is answered a quiet sentence in its place. */
export function renderStance(props: StanceProps, model: PreferencesModel): TemplateResult {
  const { stance } = model.preferences;
  const said = answers.find(([one]) => one === stance);
  return said && !props.isChanging
    ? renderSaid(said[2], props, model)
    : renderQuestion(props, said !== undefined, model);
}

function renderQuestion(props: StanceProps, mayLeave: boolean, model: PreferencesModel): TemplateResult {
  const { t } = model;
  return html`<div class="question" id="ask" role="heading" aria-level=${props.headingLevel}>
      ${t('preferencesAsk')}
    </div>
    <p class="hint" id="ask-hint">${t('preferencesAskHint')}</p>
    <div class="answers" part="answers" role="group" aria-labelledby="ask" aria-describedby="ask-hint">
      ${answers.map(
        ([stance, label]) =>
          html`<button
            type="button"
            class="button answer"
            part="answer"
            id=${`answer-${stance}`}
            @click=${() => props.answer(stance)}
          >
            ${t(label)}
          </button>`,
      )}
    </div>
    ${
      mayLeave
        ? html`<button type="button" class="button button-quiet" @click=${props.leave}>
            ${t('preferencesLeave')}
          </button>`
        : nothing
    }
    ${model.saveStatus('stance')}`;
}

const renderSaid = (
  sentence: (typeof answers)[number][2],
  props: StanceProps,
  model: PreferencesModel,
): TemplateResult =>
  html`<p class="said" part="said">${model.t(sentence)}</p>
    <div class="said-foot">
      <button type="button" class="button button-quiet" part="change" id="change" @click=${props.change}>
        ${model.t('preferencesChange')}
      </button>
      ${model.saveStatus('stance')}
    </div>`;
