/**
 * A friendly look at a draft. It runs on the device, asks nothing of anybody, and stops nothing: first always
 * something good, then at most three remarks, each beside the pair of examples that it comes from.
 */
import { findGaps, wordsOf } from './draft-text.js';

/** What the check reads of a guideline. */
export interface CheckedGuideline {
  readonly id: string;
  readonly words?: { readonly encourage?: readonly string[]; readonly avoid?: readonly string[] };
}

export interface DraftToCheck {
  readonly text: string;
  /** What the writer was given: the item's text first, then its variants and the sentences to begin with. */
  readonly sources: readonly string[];
  /** What the field began with. */
  readonly start: string;
  /** The most fitting one first. */
  readonly guidelines: readonly CheckedGuideline[];
  /** Words with which a person speaks of themself, in lower case. */
  readonly personal: readonly string[];
}

/** The good thing that comes first. */
export type Positive =
  | { readonly kind: 'encouraged'; readonly word: string }
  | { readonly kind: 'own-words' | 'filled' | 'personal' | 'begun' | 'empty' };

export type Remark = { readonly guideline: string } & (
  | { readonly kind: 'gap'; readonly count: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'avoid'; readonly word: string }
);

export interface DraftCheck {
  readonly positive: Positive;
  readonly remarks: readonly Remark[];
}

/** More than this would read like a corrected school paper. */
export const mostRemarks = 3;
/** So many words that stand in no source make a text somebody's own. */
const ownWordsFrom = 4;
/** Where a personal start is looked for. */
const startLength = 8;

export function checkDraft(draft: DraftToCheck): DraftCheck {
  return { positive: positiveOf(draft), remarks: remarksOf(draft).slice(0, mostRemarks) };
}

function positiveOf({ text, sources, start, guidelines, personal }: DraftToCheck): Positive {
  const words = wordsOf(text);
  if (words.length === 0) return { kind: 'empty' };
  // What was given already is no merit of the writer's.
  if (isUnchanged(text, sources)) return { kind: 'begun' };
  const given = new Set([...sources, start].flatMap(wordsOf));
  const inText = phrasesIn(text);
  const inStart = phrasesIn(start);
  const encouraged = guidelines
    .flatMap(({ words }) => words?.encourage ?? [])
    .find((word) => inText(word) && !inStart(word));
  if (encouraged !== undefined) return { kind: 'encouraged', word: encouraged };
  if (new Set(words.filter((word) => !given.has(word))).size >= ownWordsFrom) return { kind: 'own-words' };
  if (findGaps(text).length < findGaps(start).length) return { kind: 'filled' };
  if (words.slice(0, startLength).some((word) => personal.includes(word))) return { kind: 'personal' };
  return { kind: 'begun' };
}

function remarksOf({ text, sources, guidelines }: DraftToCheck): readonly Remark[] {
  const nearest = guidelines[0]?.id;
  if (nearest === undefined) return [];
  const remarks: Remark[] = [];
  const count = findGaps(text).length;
  if (count > 0) remarks.push({ kind: 'gap', count, guideline: nearest });
  if (isUnchanged(text, sources)) remarks.push({ kind: 'unchanged', guideline: nearest });
  const inText = phrasesIn(text);
  const seen = new Set<string>();
  for (const { id, words } of guidelines)
    for (const word of words?.avoid ?? []) {
      if (seen.has(word.toLowerCase()) || !inText(word)) continue;
      seen.add(word.toLowerCase());
      remarks.push({ kind: 'avoid', word, guideline: id });
    }
  return remarks;
}

/** Hashtags aside, the same words as one of the sources. */
function isUnchanged(text: string, sources: readonly string[]): boolean {
  const words = wordsOf(text).join(' ');
  return words !== '' && sources.some((source) => wordsOf(source).join(' ') === words);
}

/** Tells whether a word or a phrase stands in a text, as itself and not as part of another word. */
function phrasesIn(text: string): (phrase: string) => boolean {
  const within = fold(text);
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(within.charAt(at));
  return (phrase) => {
    const wanted = fold(phrase);
    if (wanted === '') return false;
    for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
      const opens = !isLetter(at - 1) || !/^[\p{L}\p{N}]/u.test(wanted);
      const closes = !isLetter(at + wanted.length) || !/[\p{L}\p{N}]$/u.test(wanted);
      if (opens && closes) return true;
    }
    return false;
  };
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
