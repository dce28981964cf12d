import type { FeedItem } from '../../contract/feed.js';
import { wordsOf } from './composer/draft-text.js';
import type { Localizer } from '../../parts/localizer.js';

/** Silent reading of non-fiction in English: M. Brysbaert, Journal of Memory and Language 109 (2019). */
const wordsAMinute = 238;

/** As the item says; where it does not, the time that reading takes. */
export function minutesOf(item: FeedItem, { t, text }: Localizer): string {
  if (item.minutes !== undefined) return t('feedMinutes', { count: item.minutes });
  return t('feedReadingTime', { count: Math.max(1, Math.round(wordsOf(text(item.text)).length / wordsAMinute)) });
}
