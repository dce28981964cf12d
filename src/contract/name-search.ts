/** Which names somebody may mean by what they typed, and which of these first. */
import { foldedWords, foldings } from './fold.js';

/** How well a name fits: the lower, the sooner it is offered. */
export const nameFits = { same: 0, words: 1, beginnings: 2, mistyped: 3 } as const;
export type NameFit = (typeof nameFits)[keyof typeof nameFits];

/** One way to read what was typed. */
type Words = readonly string[];

/** Shorter words have too many neighbours to be a mistyped name. */
const mistypedFrom = 4;
/** More than this is no name. */
const mostWords = 8;
const longestQuery = 300;

/** Scripts that write names without spaces: any character may begin what is typed. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

const endingsOf = (words: Words): Words => words.map((_, at) => words.slice(at).join(''));

/**
 * What a name is found by: each of its words, and each word with all that follow, because "vandenberg" and "obrien" are
 * typed too. What somebody types is the beginning of one of these.
 */
export const nameWords = (name: string): Words => [
  ...new Set(
    foldings(name).flatMap((folded) => {
      const words = foldedWords(folded);
      const within = words.filter((word) => unspaced.test(word)).flatMap((word) => endingsOf([...word]));
      return [...words, ...endingsOf(words), ...within];
    }),
  ),
];

/**
 * The ways to read what was typed, each as words: a name is meant when, in one of the ways, each word is the beginning
 * of one of the name's. "O'Brien" may be two words, or one.
 */
export function typedWords(query: string): readonly Words[] {
  const ways = foldings(query.slice(0, longestQuery)).flatMap((folded) => {
    const apart = foldedWords(folded);
    const glued = folded.split(' ').map((word) => foldedWords(word).join(''));
    return [apart, glued.filter((word) => word !== ''), [apart.join('')]];
  });
  const known = new Map(ways.map((words) => [words.join(' '), words.slice(0, mostWords)]));
  known.delete('');
  return [...known.values()];
}

/** A name as it is searched. */
interface Searched {
  /** All that it is found by, between line ends, which no word has. */
  readonly words: string;
  /** Its single words alone. */
  readonly single: Words;
  /** How many letters it has, by each folding. */
  readonly lengths: readonly number[];
}

function searchedOf(name: string): Searched {
  const ways = foldings(name).map(foldedWords);
  return {
    words: `\n${nameWords(name).join('\n')}\n`,
    single: ways.flat(),
    lengths: ways.map((words) => words.join('').length),
  };
}

/** By whoever has the name, so that it is made once while lists come and go. */
const searched = new WeakMap<object, Searched>();

function searchedIn(named: { readonly name: string }): Searched {
  const known = searched.get(named);
  if (known) return known;
  const made = searchedOf(named.name);
  searched.set(named, made);
  return made;
}

/**
 * Whoever may be meant by what was typed, the best first, else in the order of the list.
 *
 * @param mayBeMistyped - Whether names that are one mistake away count where no other fits.
 */
export function findByName<Named extends { readonly name: string }>(
  list: readonly Named[],
  query: string,
  mayBeMistyped = true,
): readonly Named[] {
  if (query.trim() === '') return list;
  const ways = typedWords(query);
  const fits = (fit: (one: Searched) => NameFit | undefined): readonly Named[] => {
    const found: Named[][] = [];
    for (const one of list) {
      const how = fit(searchedIn(one));
      if (how !== undefined) (found[how] ??= []).push(one);
    }
    return found.flat();
  };
  const fitting = fits((one) => fitOf(one, ways));
  if (fitting.length > 0 || !mayBeMistyped) return fitting;
  return fits(({ words }) => (isMistyped(words, ways) ? nameFits.mistyped : undefined));
}

/** How well a name fits what was typed; `undefined` where it does not. */
export function nameFit(name: string, query: string): NameFit | undefined {
  const ways = typedWords(query);
  const one = searchedOf(name);
  return fitOf(one, ways) ?? (isMistyped(one.words, ways) ? nameFits.mistyped : undefined);
}

function fitOf({ words, single, lengths }: Searched, ways: readonly Words[]): NameFit | undefined {
  const fits = ways
    .filter((typed) => typed.every((word) => words.includes(`\n${word}`)) && hasEnough(single, typed))
    .map((typed) => {
      if (!typed.every((word) => words.includes(`\n${word}\n`))) return nameFits.beginnings;
      return lengths.includes(typed.join('').length) ? nameFits.same : nameFits.words;
    });
  return fits.length === 0 ? undefined : (Math.min(...fits) as NameFit);
}

/** Whether there is a word for each that was typed alike: "jan ja" means two words of a name. */
const hasEnough = (single: Words, typed: Words): boolean =>
  typed.every((word) => {
    const alike = typed.filter((other) => other.startsWith(word)).length;
    return alike < 2 || single.filter((one) => one.startsWith(word)).length >= alike;
  });

/** Whether what was typed fits with one letter too many, too few, another one, or two that changed places. */
function isMistyped(words: string, ways: readonly Words[]): boolean {
  return ways.some((typed) => {
    const [missing, ...others] = typed.filter((word) => !words.includes(`\n${word}`));
    if (missing === undefined || others.length > 0 || missing.length < mistypedFrom) return false;
    return words.split('\n').some((word) => word !== '' && isOneOff(missing, word));
  });
}

function isOneOff(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const rest = typed.slice(at + 1);
  const isAnother = word.startsWith(rest, at + 1);
  // Nobody leaves out the first letter: that would be the inside of another name.
  const isTooFew = at > 0 && word.startsWith(typed.slice(at), at + 1);
  const isTooMany = word.startsWith(rest, at);
  const areSwapped =
    typed[at] === word[at + 1] && typed[at + 1] === word[at] && word.startsWith(typed.slice(at + 2), at + 2);
  return isAnother || isTooFew || isTooMany || areSwapped;
}
