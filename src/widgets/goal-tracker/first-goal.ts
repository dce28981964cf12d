import { type TemplateResult, html, nothing } from 'lit';
import type { Act } from '../../contract/acts.js';
import type { Localizer } from '../../parts/localizer.js';
import { actWords } from './goal-words.js';
import { renderNextRung } from './next-rung.js';
import { type Climbed, type OfferedActs, inSight } from './offered-acts.js';

export interface FirstGoalProps {
  readonly acts: OfferedActs;
  readonly climbed: Climbed;
  /** What may be said about the person's own limits. */
  readonly said: string | undefined;
  /** Whether nothing may call: in quiet hours. */
  readonly isQuiet: boolean;
  open(act?: string): void;
  onNext(): void;
}

/** The smallest step, to begin with it or with another, which comes when it is asked for. */
export function renderFirstGoal(props: FirstGoalProps, localizer: Localizer): TemplateResult {
  const { acts, climbed, said, isQuiet, open } = props;
  const { t } = localizer;
  const hasActs = acts.within.length + acts.beyond.length > 0;
  return html`<slot name="empty"><p class="state">${t(isQuiet ? 'goalsNone' : 'goalsEmpty')}</p></slot>
    <ul class="list offers">
      ${inSight(acts, climbed).map((act) => renderOffer(act, open, localizer))}
    </ul>
    ${said === undefined ? nothing : html`<p class="hint" part="limits">${said}</p>`}
    <div class="actions">
      ${renderNextRung(acts, climbed, () => props.onNext(), localizer)}
      <button type="button" class="button button-quiet" part="new" @click=${() => open()}>
        ${t(hasActs ? 'goalsOther' : 'goalsSet')}
      </button>
    </div>`;
}

const renderOffer = (act: Act, open: (act: string) => void, localizer: Localizer): TemplateResult =>
  html`<li>
    <button type="button" class="offer" part="offer" @click=${() => open(act.id)}>
      <span class="offer-name" dir="auto" lang=${localizer.langOf(act.name)}>${localizer.text(act.name)}</span>
      <span class="hint">${actWords(act, localizer)}</span>
    </button>
  </li>`;
