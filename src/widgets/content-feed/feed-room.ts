import type { Act } from '../../contract/acts.js';
import type { Goal } from '../../contract/goals.js';
import type { Preferences } from '../../contract/preferences.js';
import type { Collection } from '../../state/collection.js';
import { limitOf } from '../../state/limits.js';
import { type Resource, isMissing, valueOf } from '../../state/resource.js';
import { type SuggestionRoom, suggestionRoom } from '../../state/suggestions.js';

/** What it is read from. Goals and acts are asked for only where somebody set a limit. */
export interface FeedRoomSources {
  readonly preferences: Resource<Preferences>;
  goals(): Resource<Collection<Goal>>;
  acts(): Resource<Collection<Act>>;
  readonly now: Date;
  /** The day on which weeks begin for the reader, 1 (Monday) to 7 (Sunday). */
  readonly firstDay: number;
}

/** Room for suggestions in what the reader set for themself; `undefined` while it is not known. */
export function feedRoom(sources: FeedRoomSources): SuggestionRoom | undefined {
  const { now, firstDay } = sources;
  const preferences = valueOf(sources.preferences) ?? {};
  if (limitOf(preferences) === undefined)
    return suggestionRoom({ preferences, goals: [], actOf: () => undefined, now, firstDay });
  const goals = sources.goals();
  const acts = sources.acts();
  if (goals.status === 'loading' || acts.status === 'loading') return undefined;
  const known = valueOf(acts);
  // Where goals could not be read, nobody knows what was done this week.
  const done = isMissing(goals) ? [] : valueOf(goals)?.items;
  return suggestionRoom({ preferences, goals: done, actOf: (id) => known?.get(id), now, firstDay });
}
