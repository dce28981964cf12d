import type { TemplateResult, nothing } from 'lit';
import type { ActionData } from '../../../contract/actions.js';
import type { Goal } from '../../../contract/goals.js';
import type { DraftHost } from '../../../internal/draft-keeper.js';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { OfferFacts, Offers, offersFor } from '../offers.js';
import type { GoalForm } from './goal-form.js';
import type { GoalFormProps } from './goal-form-props.js';
import type { GoalDraft, changedDraft } from './goal-form-values.js';

interface Loaded {
  readonly form: GoalForm;
  readonly offersFor: typeof offersFor;
  readonly changedDraft: typeof changedDraft;
}

/** The form in which a goal is set or changed, fetched when somebody is about to open it. */
export class LazyGoalForm {
  readonly #form: LazyController<Loaded>;

  constructor(host: DraftHost) {
    this.#form = new LazyController<Loaded>(host, async () => {
      const code = await import('../lazy-chunk.js');
      const { GoalForm, offersFor, changedDraft, dialogStyles, goalFormStyles, peoplePickerStyles } = code;
      const styles = [dialogStyles, peoplePickerStyles, goalFormStyles];
      return { form: new GoalForm(host), offersFor, changedDraft, styles };
    });
  }

  render(props: Omit<GoalFormProps, keyof Offers>, facts: OfferFacts): TemplateResult | typeof nothing {
    return this.#form.show(({ form, offersFor }) => form.render({ ...props, ...offersFor(facts) }), props.localizer.t);
  }

  /** Opens it for a goal to change, or for a new one, where an act may be chosen beforehand. */
  open(goal?: Goal, act?: string): void {
    void this.#form.use(({ form }) => form.open(goal, act));
  }

  /** Opens it with what was filled in for a new goal that was refused. */
  revise(draft: GoalDraft): void {
    void this.#form.use(({ form }) => form.revise(draft, undefined));
  }

  /** Opens it with a change of a goal that was refused. */
  reviseChange(change: ActionData<'goal.change'>, goal: Goal): void {
    void this.#form.use(({ form, changedDraft }) => form.revise(changedDraft(goal, change), goal));
  }
}
