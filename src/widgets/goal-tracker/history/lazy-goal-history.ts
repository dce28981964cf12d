import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import type { Goal, Step } from '../../../contract/goals.js';
import { Later } from '../../../internal/lazy-controller.js';
import type { Charts } from '../../../parts/chart.js';
import type { Voice } from '../../../parts/localizer.js';
import type { GoalHistoryView, renderGoalHistory } from './goal-history.js';

/** How many steps are listed before "show more", and how many come with it. */
const firstSteps = 5;
const furtherSteps = 20;

/** A moment that was let pass is no step; "stop asking" is listed, so that it can be taken back. */
export const listedSteps = ({ steps }: Goal): Step[] => steps.filter(({ answer }) => answer !== 'not-this-time');

interface History {
  readonly charts: Charts;
  readonly draw: typeof renderGoalHistory;
}

/** What somebody did, folded away. What is inside is fetched when somebody is about to look. */
export class GoalHistoryFold {
  readonly #host: LitElement;
  readonly #history: Later<History>;
  #shown = firstSteps;

  constructor(host: LitElement) {
    this.#host = host;
    this.#history = new Later<History>(host, async () => {
      const { Charts, chartStyles, renderGoalHistory } = await import('../lazy-chunk.js');
      return { charts: new Charts(host), draw: renderGoalHistory, styles: [chartStyles] };
    });
  }

  render(view: Omit<GoalHistoryView, 'shown' | 'further' | 'showMore'>, voice: Voice): TemplateResult | typeof nothing {
    if (listedSteps(view.goal).length === 0) return nothing;
    const whole = { ...view, shown: this.#shown, further: furtherSteps, showMore: this.#showMore };
    return html`<details class="fold" part="history" @toggle=${this.#history.unfold}>
      <summary>${voice.t('goalsHistory')}</summary>
      ${this.#history.show(({ charts, draw }) => draw(whole, charts, voice), voice.t)}
    </details>`;
  }

  readonly #showMore = (): void => {
    this.#shown += furtherSteps;
    this.#host.requestUpdate();
  };
}
