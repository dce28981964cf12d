import type { TemplateResult } from 'lit';
import type { Goal } from '../../../contract/goals.js';
import type { Person } from '../../../contract/people.js';
import type { PeoplePicker } from '../../../parts/people-picker.js';
import type { FindPeople } from '../../../parts/people-search.js';
import type { Localizer } from '../../../parts/localizer.js';
import type { GoalDraft, GoalFormValues, NewIds } from './goal-form-values.js';
import type { Climbed } from '../offered-acts.js';
import type { Offers } from '../offers.js';

/** What a goal may be made of. */
export interface GoalFormProps extends Offers {
  readonly localizer: Localizer;
  readonly level: number;
  readonly people: readonly Person[];
  /** Id of the person, who is no partner of themself. */
  readonly viewer: string | undefined;
  /** Looks for colleagues where not all of them are at hand. */
  readonly find: FindPeople | undefined;
  /** Whether new goals are offered: not to somebody who said that this is not for them. */
  readonly isOffered: boolean;
  /** Whether the person asked to be nudged at all. */
  readonly canNudge: boolean;
  personOf(id: string): Person | undefined;
  /** The name of the goal's act. */
  nameOf(goal: Goal): TemplateResult;
  /** Carries out what was filled in; a sentence where it was refused. */
  onSubmit(values: GoalFormValues, goal: Goal | undefined, ids: NewIds): Promise<string | undefined>;
  createId(): string;
  /** Called once the form has closed because it was carried out. */
  onDone(goal: Goal | undefined): void;
}

/** What the form keeps while it is filled in. */
export interface GoalFormState {
  /** What stands in the fields at first. */
  readonly goal: GoalDraft | undefined;
  /** The act that was chosen beforehand. */
  readonly act: string | undefined;
  /** How many acts are in sight. */
  readonly climbed: Climbed;
  /** One that is in sight besides: it was chosen. */
  readonly besides: string | undefined;
  /** Chooses the partner, who is one. */
  readonly picker: PeoplePicker;
  readonly onNext: (event: Event) => unknown;
  readonly onAll: (event: Event) => unknown;
  readonly onPartner: (event: Event) => unknown;
}
