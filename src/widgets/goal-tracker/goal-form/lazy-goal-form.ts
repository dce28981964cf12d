import type { TemplateResult, nothing } from 'lit';
import type { Goal } from '../../../contract/goals.js';
import type { DraftHost } from '../../../internal/draft-keeper.js';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { OfferFacts, Offers, offersFor } from '../offers.js';
import type { GoalForm } from './goal-form.js';
import type { GoalFormProps } from './goal-form-props.js';
import type { GoalDraft } from './goal-form-values.js';

interface Loaded {
  readonly form: GoalForm;
  readonly offersFor: typeof offersFor;
}

/** The form in which a goal is set or changed, fetched when somebody is about to open it. */
export class LazyGoalForm {
  readonly #form: LazyController<Loaded>;

  constructor(host: DraftHost) {
    this.#form = new LazyController<Loaded>(host, async () => {
      const { GoalForm, offersFor, dialogStyles, goalFormStyles, peoplePickerStyles } =
        await import('../lazy-chunk.js');
      return { form: new GoalForm(host), offersFor, styles: [dialogStyles, peoplePickerStyles, goalFormStyles] };
    });
  }

  render(props: Omit<GoalFormProps, keyof Offers>, facts: OfferFacts): TemplateResult | typeof nothing {
    return this.#form.show(({ form, offersFor }) => form.render({ ...props, ...offersFor(facts) }), props.localizer.t);
  }

  /** Opens it for a goal to change, or for a new one, where an act may be chosen beforehand. */
  open(goal?: Goal, act?: string): void {
    void this.#form.use(({ form }) => form.open(goal, act));
  }

  /** Opens it with what was filled in for a goal, new or not, that was refused. */
  revise(draft: GoalDraft, goal?: Goal): void {
    void this.#form.use(({ form }) => form.revise(draft, goal));
  }
}
