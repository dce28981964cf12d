import type { FeedItem } from '../../contract/feed.js';
import type { Theme } from '../../contract/organisation.js';
import { timeOf } from '../../contract/time.js';

/** What the reader chose to see. */
export interface Choice {
  readonly theme: string | undefined;
  readonly kept: boolean;
}

/** The items that are out by now and have not expired. */
export function liveItems(items: readonly FeedItem[], now: Date): readonly FeedItem[] {
  const time = now.getTime();
  return items.filter(
    ({ publishedAt, expiresAt }) =>
      timeOf(publishedAt) <= time && (expiresAt === undefined || timeOf(expiresAt) > time),
  );
}

/** Milliseconds until an item comes out or expires. */
export function untilNextChange(items: readonly FeedItem[], now: Date): number {
  let next = Infinity;
  for (const { publishedAt, expiresAt } of items)
    for (const at of expiresAt === undefined ? [publishedAt] : [publishedAt, expiresAt]) {
      const wait = timeOf(at) - now.getTime();
      if (wait > 0 && wait < next) next = wait;
    }
  return next;
}

/** The items that fit the choice, in the order in which they came. */
export function chosenItems(items: readonly FeedItem[], { theme, kept }: Choice): readonly FeedItem[] {
  return items.filter((item) => (theme === undefined || item.theme === theme) && (!kept || item.kept === true));
}

/** The themes that at least one item has, in the organisation's own order. */
export function themesInUse(items: readonly FeedItem[], themes: readonly Theme[]): readonly Theme[] {
  const used = new Set(items.map(({ theme }) => theme));
  return themes.filter(({ id }) => used.has(id));
}

/**
 * One sentence to its end, or to the capital after it: there every reader and Unicode (TR 29) see its end. What ends
 * sentences in other ways, and abbreviations that go on in small letters, ask for a segmenter.
 */
const plainSentence =
  /^[^\p{Sentence_Terminal}\u2024\ufe52\r\n\u0085\u2028\u2029]*(?:[.!?]["'’”»)\]]*(?: +(?=\p{Lu})|$)|$)/u;

/** The first sentence of a text. A segmenter costs more to make than all else that the feed draws at first. */
export function firstSentence(text: string): string {
  const [plain] = plainSentence.exec(text) ?? [];
  if (plain !== undefined) return plain.trim();
  const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? '';
}
