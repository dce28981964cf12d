/** The few sentences that people change first: where each stands in the words of the page, and where it is shown. */
import type { Language } from '../check/words.js';
import { type Step, valueAt } from './json-text.js';
import type { StarterWords } from './starter-words.js';

export interface Sentence {
  readonly label: keyof StarterWords;
  readonly path: readonly Step[];
  /** The element that shows it. */
  readonly shownIn: string;
}

export const sentences: readonly Sentence[] = [
  { label: 'organisation', path: ['organisation', 'name'], shownIn: '.name' },
  { label: 'purpose', path: ['organisation', 'purpose', 'text'], shownIn: 'vonk-values-card' },
  { label: 'value', path: ['values', 0, 'name'], shownIn: 'vonk-values-card' },
  { label: 'meaning', path: ['values', 0, 'meaning'], shownIn: 'vonk-values-card' },
  { label: 'everyday', path: ['values', 0, 'behaviours', 0, 'text'], shownIn: 'vonk-values-card' },
  { label: 'applauded', path: ['values', 0, 'behaviours', 1, 'text'], shownIn: 'vonk-values-card' },
  { label: 'frownedOn', path: ['values', 0, 'behaviours', 2, 'text'], shownIn: 'vonk-values-card' },
  { label: 'thanks', path: ['kudos', 0, 'text'], shownIn: 'vonk-kudos-wall' },
  { label: 'post', path: ['feed', 0, 'title'], shownIn: 'vonk-content-feed' },
  { label: 'postText', path: ['feed', 0, 'text'], shownIn: 'vonk-content-feed' },
  { label: 'guideline', path: ['guidelines', 0, 'inLine', 'example'], shownIn: 'vonk-content-feed' },
];

/** What stands in a field: the sentence in this language, or the only one that there is. */
export interface Found {
  readonly path: readonly Step[];
  readonly text: string;
}

/** Where the sentence stands in what was read; `undefined` where it is not there. */
export function findSentence(value: unknown, { path }: Sentence, language: Language): Found | undefined {
  const found = valueAt(value, path);
  if (typeof found === 'string') return { path, text: found };
  const own = valueAt(found, [language]);
  return typeof own === 'string' ? { path: [...path, language], text: own } : undefined;
}
