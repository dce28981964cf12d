import type { Act } from '../../contract/acts.js';
import type { Goal } from '../../contract/goals.js';
import type { Preferences } from '../../contract/preferences.js';
import { PrivateChannels } from '../../parts/private-channels.js';

/** What a person may choose from. */
export interface OfferedActs {
  /** The few that stand in sight. */
  readonly first: readonly Act[];
  /** Those that come after "more". */
  readonly more: readonly Act[];
}

/** How many stand in sight. */
const few = 4;

/**
 * The acts from which a person may choose, the smallest effort first, and among the first few both in-person and online
 * ones, where there are both. What takes longer than they have in a week comes after "more"; channels that they keep
 * private are left out, and so are proposals, but for the person's own.
 */
export function offeredActs(
  acts: readonly Act[],
  goals: readonly Goal[],
  { channels = {}, minutesPerWeek = Infinity }: Preferences,
): OfferedActs {
  const used = new Set(goals.map(({ act }) => act));
  const kept = new PrivateChannels(channels);
  const isKept = ({ channel, name }: Act): boolean =>
    (channel !== undefined && kept.has(channel)) || textsOf(name).some((text) => kept.isIn(text));
  const sorted = acts
    .filter((act) => act.status !== 'proposed' || used.has(act.id))
    .filter((act) => !isKept(act))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  const first = mixed(sorted.filter(({ minutes = 0 }) => minutes <= minutesPerWeek));
  return { first, more: sorted.filter((act) => !first.includes(act)) };
}

/** In every language: the reader may choose another. */
const textsOf = (text: Act['name']): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));

const sizeOf = ({ effort = 3, minutes = 0 }: Act): number => effort * 100_000 + minutes;

/** The first few; where all of them are of one place, the smallest of the other takes the seat of the last. */
function mixed(acts: readonly Act[]): readonly Act[] {
  const first = acts.slice(0, few);
  const other = acts.find(({ place }) => place !== first[0]?.place);
  return !other || first.includes(other) ? first : [...first.slice(0, -1), other];
}
