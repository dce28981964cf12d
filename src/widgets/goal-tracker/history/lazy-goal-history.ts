import { type LitElement, type TemplateResult, html, nothing } from 'lit';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { Charts } from '../../../parts/chart.js';
import type { Localizer } from '../../../parts/localizer.js';
import type { GoalHistoryProps, renderGoalHistory } from './goal-history.js';
import { listedSteps } from './listed-steps.js';

/** How many steps are listed before "show more", and how many come with it. */
const firstSteps = 5;
const furtherSteps = 20;

interface History {
  readonly charts: Charts;
  readonly draw: typeof renderGoalHistory;
}

/** What somebody did, folded away. What is inside is fetched when somebody is about to look. */
export class LazyGoalHistory {
  readonly #host: LitElement;
  readonly #history: LazyController<History>;
  #shown = firstSteps;

  constructor(host: LitElement) {
    this.#host = host;
    this.#history = new LazyController<History>(host, async () => {
      const { Charts, chartStyles, renderGoalHistory } = await import('../lazy-chunk.js');
      return { charts: new Charts(host), draw: renderGoalHistory, styles: [chartStyles] };
    });
  }

  render(
    props: Omit<GoalHistoryProps, 'shown' | 'further' | 'showMore'>,
    localizer: Localizer,
  ): TemplateResult | typeof nothing {
    if (listedSteps(props.goal).length === 0 && props.setAside.length === 0) return nothing;
    const whole = { ...props, shown: this.#shown, further: furtherSteps, showMore: this.#showMore };
    return html`<details class="fold" part="history" @toggle=${this.#history.onToggle}>
      <summary><bdi>${localizer.t('goalsHistory')}</bdi></summary>
      ${this.#history.show(({ charts, draw }) => draw(whole, charts, localizer), localizer.t)}
    </details>`;
  }

  readonly #showMore = (): void => {
    this.#shown += furtherSteps;
    this.#host.requestUpdate();
  };
}
