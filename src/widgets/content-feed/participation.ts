import type { FeedItem } from '../../contract/feed.js';
import type { Preferences, Stance } from '../../contract/preferences.js';
import type { Viewer } from '../../contract/viewer.js';
import type { SuggestionRoom } from '../../state/suggestions.js';
import { type Resource, isKnown, isMissing, valueOf } from '../../state/resource.js';
import { type ChannelPrivacy, keepsPrivate } from '../../parts/channel-privacy.js';

/** What decides about it. */
export interface ParticipationInput {
  readonly viewer: Viewer | undefined;
  readonly stance: Stance | undefined;
  readonly preferences: Resource<Preferences>;
  readonly values: Resource<unknown>;
  readonly guidelines: Resource<unknown>;
  privacyOf(preferences: Preferences): ChannelPrivacy;
}

/** What this reader may do in the feed. */
export interface Participation {
  /** Keeping: somebody is signed in. */
  readonly canMark: boolean;
  /** Taking a text along, and rating it: somebody is signed in, has not said "not for me", and there are values and guidelines. */
  readonly canUse: boolean;
  /** Somebody said "not for me", or it is not known whether they did: no word about sharing. */
  readonly isQuiet: boolean;
  /** The document has no values, or no guidelines. */
  readonly isUnready: boolean;
  readonly privateChannels: ChannelPrivacy;
}

/** Which of the items in sight a reader is asked to make their own. All of them stay to be read. */
export interface Offering {
  /** Those that are suggested. */
  readonly suggested: ReadonlySet<FeedItem>;
  /** Those that are held back until the reader asks for more. */
  readonly held: readonly FeedItem[];
  readonly room: SuggestionRoom | undefined;
}

/** Whether a reader said anything that may hold an item back. */
export const isLimited = ({ minutesPerWeek, quietHours, channels }: Preferences): boolean =>
  minutesPerWeek !== undefined || quietHours !== undefined || keepsPrivate(channels);

export function participationOf({
  viewer,
  stance,
  preferences,
  values,
  guidelines,
  privacyOf,
}: ParticipationInput): Participation {
  const canMark = viewer !== undefined;
  const isQuiet = canMark && (!isKnown(preferences) || stance === 'no');
  return {
    canMark,
    canUse: canMark && !isQuiet && values.status === 'ready' && guidelines.status === 'ready',
    isQuiet,
    isUnready: isMissing(values) || isMissing(guidelines),
    privateChannels: privacyOf(valueOf(preferences) ?? {}),
  };
}
