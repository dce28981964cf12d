/** What may be in a draft without the writer having meant it: a colleague's name, a figure, a mark of confidentiality, a hurt. */
import { fold, foldedWords } from '../../../contract/fold.js';
import type { CheckWords } from './check-words.js';

export type FindingKind = 'offence' | 'confidential' | 'person' | 'figure';
export interface Finding {
  readonly kind: FindingKind;
  /** As it stands in the text. */
  readonly word: string;
}

interface Named {
  readonly name: string;
}

/** So many words may stand between somebody and what is said of them. */
const reach = 4;
/** And so many between "nothing" and what is denied. */
const reachOfDenial = 5;

export function findingsIn(
  text: string,
  given: string,
  people: readonly Named[],
  words: CheckWords,
): readonly Finding[] {
  const found = (kind: FindingKind, word: string | undefined): readonly Finding[] =>
    word === undefined ? [] : [{ kind, word: word.trim() }];
  return [
    ...found('offence', offenceIn(text, words)),
    ...found('confidential', firstOf(text, words.confidential, words)),
    ...found('person', personIn(text, given, people)),
    ...found('figure', figureIn(text, given, words)),
  ];
}

/** A word that is no part of a denial: "nothing here is confidential". */
function firstOf(text: string, pattern: RegExp, { negations }: CheckWords): string | undefined {
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const before = clauseBefore(text, index).split(/\s+/u).filter(Boolean).slice(-reachOfDenial).join(' ');
    if (before.search(negations) < 0) return word;
  }
  return undefined;
}

const clauseBefore = (text: string, at: number): string =>
  text
    .slice(0, at)
    .split(/[.!?;:,\n]/u)
    .at(-1) ?? '';
const clauseAfter = (text: string, at: number): string => text.slice(at).split(/[.!?;:\n,]/u)[0] ?? '';

/** An insult, or a harsh word of somebody: "he is lazy" is one, "a lazy Sunday" is none. */
function offenceIn(text: string, words: CheckWords): string | undefined {
  const insult = firstOf(text, words.insults, words);
  if (insult !== undefined) return insult;
  for (const { 0: word, index } of text.matchAll(words.harsh)) {
    const before = clauseBefore(text, index).split(/\s+/u).filter(Boolean).slice(-reach).join(' ');
    const after = clauseAfter(text, index + word.length)
      .split(/\s+/u)
      .filter(Boolean)
      .slice(0, 1)
      .join(' ');
    const isDenied = before.search(words.negations) >= 0;
    if (!isDenied && (before.search(words.people) >= 0 || after.search(words.people) >= 0)) return word;
  }
  return undefined;
}

const byFirstWord = new WeakMap<readonly Named[], ReadonlyMap<string, readonly (readonly string[])[]>>();

/** Names by each of their words, so that a text asks for its own words alone. */
function namesOf(people: readonly Named[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = byFirstWord.get(people);
  if (known) return known;
  const made = new Map<string, (readonly string[])[]>();
  for (const { name } of people) {
    const words = foldedWords(fold(name));
    if (words.length > 1) for (const word of words) made.set(word, [...(made.get(word) ?? []), words]);
  }
  byFirstWord.set(people, made);
  return made;
}

/** A part of a name. Some write an apostrophe as the letter that looks like one. */
const nameWord = /(?:(?![\u02b9-\u02ff\ua78b\ua78c])[\p{L}\p{M}\p{N}])+/gu;

/** A full name, in either order. A first name alone may be anybody's. */
function personIn(text: string, given: string, people: readonly Named[]): string | undefined {
  if (people.length === 0) return undefined;
  const names = namesOf(people);
  const said = [...text.matchAll(nameWord)];
  const folded = said.map(([word]) => fold(word));
  const isGiven = ` ${foldedWords(fold(given)).join(' ')} `;
  for (const [at, word] of folded.entries())
    for (const name of names.get(word) ?? []) {
      const here = folded.slice(at, at + name.length);
      const isName = here.join(' ') === name.join(' ') || [...here].sort().join(' ') === [...name].sort().join(' ');
      const found =
        isName && !isGiven.includes(` ${here.join(' ')} `) && asWritten(text, said.slice(at, at + name.length));
      if (found) return found;
    }
  return undefined;
}

/** A name as it stands there: O'Brien, Anne-Marie, J. de Wit. What a full stop parts is no name. */
function asWritten(text: string, parts: readonly RegExpExecArray[]): string | undefined {
  let whole = '';
  let end: number | undefined;
  for (const { 0: part, index } of parts) {
    const gap = end === undefined ? '' : text.slice(end, index);
    const isInitial = /(?:^|\P{L})\p{L}$/u.test(whole);
    if (!/^[\s\p{Pd},'’\u02b9-\u02ff\ua78b\ua78c]*$/u.test(gap) && !(isInitial && /^\.\s*\p{Pd}?$/u.test(gap)))
      return undefined;
    whole += gap.replace(/\s+/gu, ' ') + part;
    end = index + part.length;
  }
  return whole;
}

const number =
  /(?<![\p{L}\p{N}.,:/-])[€$£]?\s?\d+(?:[.,\u00a0\u202f’ ]\d{3}(?!\d))*(?:[.,]\d+)?\s?[%‰€$£]?(?![\p{L}\p{N}:/])/gu;

/** A figure that claims something: a share, an amount, or a large number, without a word of where it is from. */
function figureIn(text: string, given: string, { sources, measures }: CheckWords): string | undefined {
  if (text.search(sources) >= 0 || /https?:\/\//u.test(text)) return undefined;
  for (const { 0: found, index } of text.matchAll(number)) {
    const digits = found.replace(/\D/gu, '');
    const next = text.slice(index + found.length).trimStart();
    const measure = [...next.matchAll(measures)].find((one) => one.index === 0)?.[0];
    // "22.11." is a day, and 12.5 no large number.
    const whole = found.replace(/[.,]\d{1,2}\D*$/u, '').replace(/\D/gu, '');
    const isYear = /^(?:19|20)\d\d$/u.test(digits) && /^\s?\d+$/u.test(found);
    const isClaim = /[%‰€$£]/u.test(found) || measure !== undefined || (whole.length >= 4 && !isYear);
    if (isClaim && !given.includes(digits)) return measure === undefined ? found : `${found.trim()} ${measure}`;
  }
  return undefined;
}
