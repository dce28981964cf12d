import { type TemplateResult, html, nothing } from 'lit';
import type { Stance } from '../../contract/preferences.js';
import type { Talk } from './preferences-model.js';

/** Three answers of equal worth: the same look, the same single press. */
const answers = [
  ['yes', 'preferencesYes', 'preferencesSaidYes'],
  ['maybe', 'preferencesMaybe', 'preferencesSaidMaybe'],
  ['no', 'preferencesNo', 'preferencesSaidNo'],
] as const satisfies readonly (readonly [Stance, ...string[]])[];

export interface StanceView {
  /** The person asked to give another answer. */
  readonly isChanging: boolean;
  readonly headingLevel: number;
  readonly answer: (stance: Stance) => Promise<void>;
  readonly change: () => void;
  readonly leave: () => void;
}

/** The first question, or once it is answered a quiet sentence in its place. */
export function renderStance(view: StanceView, talk: Talk): TemplateResult {
  const { stance } = talk.preferences;
  const said = answers.find(([one]) => one === stance);
  return said && !view.isChanging ? renderSaid(said[2], view, talk) : renderQuestion(view, said !== undefined, talk);
}

function renderQuestion(view: StanceView, mayLeave: boolean, talk: Talk): TemplateResult {
  const { t } = talk;
  return html`<div class="question" id="ask" role="heading" aria-level=${view.headingLevel}>${t('preferencesAsk')}</div>
    <p class="hint" id="ask-hint">${t('preferencesAskHint')}</p>
    <div class="answers" part="answers" role="group" aria-labelledby="ask" aria-describedby="ask-hint">
      ${answers.map(
        ([stance, label]) =>
          html`<button
            type="button"
            class="button answer"
            part="answer"
            id=${`answer-${stance}`}
            @click=${() => view.answer(stance)}
          >
            ${t(label)}
          </button>`,
      )}
    </div>
    ${
      mayLeave
        ? html`<button type="button" class="button button-quiet" @click=${view.leave}>${t('preferencesLeave')}</button>`
        : nothing
    }
    ${talk.note('stance')}`;
}

const renderSaid = (sentence: (typeof answers)[number][2], view: StanceView, talk: Talk): TemplateResult =>
  html`<p class="said" part="said">${talk.t(sentence)}</p>
    <div class="said-foot">
      <button type="button" class="button button-quiet" part="change" id="change" @click=${view.change}>
        ${talk.t('preferencesChange')}
      </button>
      ${talk.note('stance')}
    </div>`;
