import type { Act } from '../../contract/acts.js';
import { PrivateChannels } from '../../parts/private-channels.js';
import { type SuggestionFacts, type SuggestionRoom, suggestionRoom } from '../../state/suggestions.js';
import { type OfferedActs, offeredActs } from './offered-acts.js';

/** What decides about what is offered. */
export interface OfferFacts extends SuggestionFacts {
  /** The acts of the organisation, and the person's own. */
  readonly acts: readonly Act[];
}

/** What a person may choose from, and the room that they left for it. */
export interface Offers {
  readonly offered: OfferedActs;
  readonly room: SuggestionRoom;
}

export function offersFor(facts: OfferFacts): Offers {
  const room = suggestionRoom(facts);
  const kept = new PrivateChannels(facts.preferences.channels);
  return { offered: offeredActs(facts.acts, facts.goals ?? [], kept, room), room };
}
