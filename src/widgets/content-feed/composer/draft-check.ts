/**
 * A friendly look at a draft. It runs on the device, asks nothing of anybody, and stops nothing: first always
 * something good, then at most three remarks, each beside the pair of examples that it comes from.
 */
import { checkWordsOf } from './check-words.js';
import { type FindingKind, findingsIn } from './draft-findings.js';
import { findGaps, wordsOf } from './draft-text.js';
import { formsIn } from './word-forms.js';

/** What the check reads of a guideline. */
export interface CheckedGuideline {
  readonly id: string;
  readonly words?: { readonly encourage?: readonly string[]; readonly avoid?: readonly string[] };
  /** What is said to be out of line: what is found there is what the guideline is about. */
  readonly notInLine?: string | undefined;
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
  /** Who might be named without knowing; the writer is none of them. */
  readonly people: readonly { readonly name: string }[];
  /** The language that is written in. */
  readonly language: string;
}

/** The good thing that comes first. */
export type Positive =
  | { readonly kind: 'encouraged'; readonly word: string }
  | { readonly kind: 'own-words' | 'filled' | 'personal' | 'begun' | 'empty' };

export type Remark = { readonly guideline: string } & (
  | { readonly kind: 'gap'; readonly count: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'avoid' | FindingKind; readonly word: string }
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
  const remarks = remarksOf(draft);
  // Nobody is praised for words that hurt.
  const hurts = remarks.some(({ kind }) => kind === 'offence');
  return { positive: hurts ? { kind: 'begun' } : positiveOf(draft), remarks: remarks.slice(0, mostRemarks) };
}

function positiveOf({ text, sources, start, guidelines, personal, language }: DraftToCheck): Positive {
  const words = wordsOf(text);
  if (words.length === 0) return { kind: 'empty' };
  // What was given already is no merit of the writer's.
  if (isUnchanged(text, sources)) return { kind: 'begun' };
  const givenTexts = [...sources, start];
  const given = new Set(givenTexts.flatMap(wordsOf));
  const own = new Set(words.filter((word) => !given.has(word) && isWord(word)));
  const inText = phrasesIn(text);
  const wasGiven = givenTexts.map(phrasesIn);
  const { negations } = checkWordsOf(language);
  const encouraged = guidelines
    .flatMap(({ words }) => words?.encourage ?? [])
    .find((word) => {
      const at = inText(word);
      return (
        at !== undefined && !wasGiven.some((inGiven) => inGiven(word) !== undefined) && !isDenied(text, at, negations)
      );
    });
  if (encouraged !== undefined) return { kind: 'encouraged', word: encouraged };
  if (own.size >= ownWordsFrom) return { kind: 'own-words' };
  if (findGaps(text).length < findGaps(start).length && own.size > 0) return { kind: 'filled' };
  if (words.slice(0, startLength).some((word) => personal.includes(word) && own.has(word))) return { kind: 'personal' };
  return { kind: 'begun' };
}

/** "asdf" and "aaaa" are letters, and no words of anybody. */
const isWord = (word: string): boolean => /[^\p{ASCII}aeiouy]|[aeiouy]/iu.test(word) && !/(.)\1\1/u.test(word);

function isDenied(text: string, at: number, negations: RegExp): boolean {
  const clause =
    fold(text)
      .slice(0, at)
      .split(/[.!?;:,]/u)
      .at(-1) ?? '';
  return clause.split(' ').slice(-4).join(' ').search(negations) >= 0;
}

function remarksOf(draft: DraftToCheck): readonly Remark[] {
  const { text, sources, start, guidelines, people, language } = draft;
  const nearest = guidelines[0]?.id;
  if (nearest === undefined) return [];
  const words = checkWordsOf(language);
  const remarks: Remark[] = [];
  const count = findGaps(text).length;
  if (count > 0) remarks.push({ kind: 'gap', count, guideline: nearest });
  if (isUnchanged(text, sources)) remarks.push({ kind: 'unchanged', guideline: nearest });
  const given = [...sources, start].join('\n');
  const findings = findingsIn(text, given, people, words).map(({ kind, word }) => {
    const own = guidelines.find(({ notInLine = '' }) =>
      findingsIn(notInLine, '', people, words).some((one) => one.kind === kind),
    );
    return { kind, word, guideline: own?.id ?? nearest };
  });
  remarks.push(...findings);
  const formIn = formsIn(text, words);
  const seen = new Set<string>();
  for (const { id, words: { avoid = [] } = {} } of guidelines)
    for (const word of avoid) {
      const found = formIn(word);
      if (found === undefined || seen.has(found)) continue;
      seen.add(found);
      remarks.push({ kind: 'avoid', word: found, guideline: id });
    }
  return remarks;
}

/** Hashtags aside, the same words as one of the sources. */
function isUnchanged(text: string, sources: readonly string[]): boolean {
  const words = wordsOf(text).join(' ');
  return words !== '' && sources.some((source) => wordsOf(source).join(' ') === words);
}

/** Tells where a word or a phrase stands in a text, as itself and not as part of another word. */
function phrasesIn(text: string): (phrase: string) => number | undefined {
  const within = fold(text);
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(within.charAt(at));
  return (phrase) => {
    const wanted = fold(phrase);
    if (wanted === '') return undefined;
    for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
      const opens = !isLetter(at - 1) || !/^[\p{L}\p{N}]/u.test(wanted);
      const closes = !isLetter(at + wanted.length) || !/[\p{L}\p{N}]$/u.test(wanted);
      if (opens && closes) return at;
    }
    return undefined;
  };
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
