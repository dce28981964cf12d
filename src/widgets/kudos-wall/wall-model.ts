import type { ActionType } from '../../contract/actions.js';
import type { Person, Team } from '../../contract/people.js';
import type { Behaviour, Value } from '../../contract/values.js';
import type { FindPeople } from '../../parts/people-search.js';
import type { Localizer } from '../../parts/localizer.js';

/** What the parts of a wall need to know while it is drawn. */
export interface WallModel extends Localizer {
  readonly now: Date;
  /** Id of who looks; `undefined` while nobody is signed in. */
  readonly viewer: string | undefined;
  readonly values: readonly Value[];
  personOf(id: string): Person | undefined;
  /** Looks for colleagues where not all of them are at hand. */
  readonly findPeople: FindPeople | undefined;
  teamOf(id: string): Team | undefined;
  can(type: ActionType): boolean;
}

export const valueIn = ({ values }: WallModel, id: string | undefined): Value | undefined =>
  id === undefined ? undefined : values.find((value) => value.id === id);

export function behaviourIn({ values }: WallModel, id: string | undefined): Behaviour | undefined {
  if (id === undefined) return undefined;
  for (const { behaviours } of values) {
    const found = behaviours?.find((behaviour) => behaviour.id === id);
    if (found) return found;
  }
  return undefined;
}
