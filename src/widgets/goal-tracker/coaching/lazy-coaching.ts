import { type TemplateResult, html, nothing } from 'lit';
import type { DraftHost } from '../../../internal/draft-keeper.js';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { CoachingPanel, CoachingProps } from './coaching-panel.js';

/** One-to-one help, folded away. What is inside is fetched when somebody is about to look. */
export class LazyCoaching {
  readonly #panel: LazyController<{ readonly panel: CoachingPanel }>;

  constructor(host: DraftHost) {
    this.#panel = new LazyController(host, async () => {
      const { CoachingPanel } = await import('../lazy-chunk.js');
      return { panel: new CoachingPanel(host) };
    });
  }

  render(props: CoachingProps): TemplateResult | typeof nothing {
    const { coaching, localizer, isOffered } = props;
    if ((!isOffered || coaching.coaches.length === 0) && !coaching.requests?.length) return nothing;
    return html`<details class="fold coaching" part="coaching" @toggle=${this.#panel.onToggle}>
      <summary><bdi>${localizer.t(isOffered ? 'goalsCoach' : 'goalsCoachRequests')}</bdi></summary>
      ${this.#panel.show(({ panel }) => panel.render(props), localizer.t)}
    </details>`;
  }

  /** Opens the question to a coach with words that were refused. */
  revise(coach: string, about: string): void {
    void this.#panel.use(({ panel }) => panel.revise(coach, about));
  }
}
