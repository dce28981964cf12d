import type { Act } from '../../../contract/acts.js';
import type { FeedItem } from '../../../contract/feed.js';
import type { Comfort } from '../../../contract/preferences.js';
import { channelKey } from '../../../parts/channels.js';

/** Every place that acts and items name and that the person added, once, as the person wrote it where they did. */
export function channelsOf(
  acts: readonly Act[],
  feed: readonly FeedItem[],
  answered: Readonly<Record<string, Comfort>> = {},
  added: readonly string[] = [],
): readonly string[] {
  const own = [...Object.keys(answered), ...added];
  const spelling = new Map(own.map((channel) => [channelKey(channel), channel]));
  const named = [
    ...acts.flatMap(({ channel }) => channel ?? []),
    ...feed.flatMap(({ channels }) => channels ?? []),
    ...own,
  ];
  const found = new Map<string, string>();
  for (const channel of named) {
    const key = channelKey(channel);
    if (key !== '' && !found.has(key)) found.set(key, spelling.get(key) ?? channel);
  }
  return [...found.values()];
}
