import type { Act } from '../../contract/acts.js';
import type { Goal } from '../../contract/goals.js';
import type { PrivateChannels } from '../../parts/private-channels.js';
import { type SuggestionRoom, fitTogether } from '../../state/suggestions.js';

/** What a person may choose from, as a ladder that they climb themself: one rung at a time. */
export interface OfferedActs {
  /** Those that fit together in the minutes that they have, the first rung first. */
  readonly within: readonly Act[];
  /** The others, for whoever asks for more all the same. */
  readonly beyond: readonly Act[];
}

/** How many rungs of each stand in sight. */
export interface Climbed {
  readonly within: number;
  readonly beyond: number;
}

export const firstRung: Climbed = { within: 1, beyond: 0 };
export const allRungs: Climbed = { within: Infinity, beyond: Infinity };

/**
 * The acts that a person may choose, the smallest effort first. Channels that they keep private are left out, by name or
 * in words, and so are proposals, but for the person's own.
 */
export function offeredActs(
  acts: readonly Act[],
  goals: readonly Goal[],
  kept: PrivateChannels,
  room: SuggestionRoom,
): OfferedActs {
  const used = new Set(goals.map(({ act }) => act));
  const sorted = acts
    .filter((act) => act.status !== 'proposed' || used.has(act.id))
    .filter(({ channel, name }) => (channel === undefined || !kept.has(channel)) && !kept.isInText(name))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  // The first rung has to fit, before it is chosen.
  const alone = sorted.filter((act) => fitTogether([act], room).length > 0);
  const within = fitTogether(withFirstRung(alone), room);
  const beyond = sorted.filter((act) => !within.includes(act));
  return { within, beyond: within.length > 0 ? beyond : withFirstRung(beyond) };
}

/** The rungs that stand in sight. */
export const inSight = ({ within, beyond }: OfferedActs, climbed: Climbed): readonly Act[] => [
  ...within.slice(0, climbed.within),
  ...beyond.slice(0, climbed.beyond),
];

/** Where the next rung comes from; `undefined` at the top. */
export function nextRung({ within, beyond }: OfferedActs, climbed: Climbed): keyof OfferedActs | undefined {
  if (within.length > climbed.within) return 'within';
  return beyond.length > climbed.beyond ? 'beyond' : undefined;
}

export function climb(acts: OfferedActs, climbed: Climbed): Climbed {
  const next = nextRung(acts, climbed);
  return next ? { ...climbed, [next]: climbed[next] + 1 } : climbed;
}

const sizeOf = ({ effort = 3, minutes = 0 }: Act): number => effort * 100_000 + minutes;

/** First comes what needs no account: the smallest in person, or where there is none, the smallest without a channel. */
function withFirstRung(acts: readonly Act[]): readonly Act[] {
  const first =
    acts.find(({ place }) => place === 'in-person') ?? acts.find(({ channel }) => channel === undefined) ?? acts[0];
  return first ? [first, ...acts.filter((act) => act !== first)] : [];
}
