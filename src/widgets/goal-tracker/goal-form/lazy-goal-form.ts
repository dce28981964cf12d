import type { TemplateResult, nothing } from 'lit';
import type { Goal } from '../../../contract/goals.js';
import type { DraftHost } from '../../../internal/draft-keeper.js';
import { LazyController } from '../../../internal/lazy-controller.js';
import type { GoalForm } from './goal-form.js';
import type { GoalFormProps } from './goal-form-props.js';
import type { GoalDraft } from './goal-form-values.js';

/** The form in which a goal is set or changed, fetched when somebody is about to open it. */
export class LazyGoalForm {
  readonly #form: LazyController<{ readonly form: GoalForm }>;

  constructor(host: DraftHost) {
    this.#form = new LazyController<{ readonly form: GoalForm }>(host, async () => {
      const { GoalForm, dialogStyles, goalFormStyles, peoplePickerStyles } = await import('../lazy-chunk.js');
      return { form: new GoalForm(host), styles: [dialogStyles, peoplePickerStyles, goalFormStyles] };
    });
  }

  render(props: GoalFormProps): TemplateResult | typeof nothing {
    return this.#form.show(({ form }) => form.render(props), props.localizer.t);
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
