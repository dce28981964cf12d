import type { SuggestionRoom } from '../state/suggestions.js';
import type { Localizer } from './localizer.js';

/** What is in sight, and what is held back. */
export interface Suggested {
  readonly count: number;
  readonly held: number;
}

/**
 * What may be said about what is suggested and the limits that the person set; `undefined` where nothing can be said for
 * certain.
 */
export function suggestionWords(
  { limit, isCertain, isQuiet }: SuggestionRoom,
  { count, held }: Suggested,
  { t }: Localizer,
): string | undefined {
  if (count + held === 0) return undefined;
  if (isQuiet) return t('suggestQuiet');
  if (limit === undefined) return undefined;
  if (count === 0) return t('suggestNone', { count: limit });
  return isCertain ? t('suggestFits', { count: limit }) : undefined;
}
