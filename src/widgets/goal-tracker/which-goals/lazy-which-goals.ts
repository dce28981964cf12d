import { type LitElement, type TemplateResult, nothing } from 'lit';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { WhichGoals, WhichGoalsProps } from './which-goals.js';

/** The question for which goals a moment is, whose code is fetched once there is one to ask. */
export class LazyWhichGoals {
  readonly #form: LazyController<{ readonly form: WhichGoals }>;

  constructor(host: LitElement) {
    this.#form = new LazyController<{ readonly form: WhichGoals }>(host, async () => {
      const { WhichGoals, whichGoalsStyles } = await import('../lazy-chunk.js');
      return { form: new WhichGoals(host), styles: [whichGoalsStyles] };
    }, []);
  }

  /** Until it is here nobody is asked. */
  render(props: WhichGoalsProps): TemplateResult | typeof nothing {
    if (props.moment) this.#form.prefetch();
    return this.#form.value?.form.render(props) ?? nothing;
  }
}
