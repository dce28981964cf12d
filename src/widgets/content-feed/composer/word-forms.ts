import { fold } from '../../../contract/fold.js';
import type { CheckWords } from './check-words.js';

/** A shorter stem would be that of too many words. */
const shortestStem = 5;
const longestEnding = 10;
/** Shorter words begin and end too many others to be looked for in compounds. */
const compoundFrom = 5;
/** The least that is a word beside another in a compound. */
const shortestPart = 3;
/** What stands before a word and makes it another one: "begeleider" is no leader. */
const prefix = /^(?:be|ge|ver|ont|her|on|ent|er|un|zer|mis)+$/u;

const tokens = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];

/** What the forms of a word have in common: without its longest ending, doubled letters as one, as in "plan" and "planned". */
function stemOf(word: string, { endings }: CheckWords): string {
  let stem = word;
  for (let length = Math.min(longestEnding, word.length - shortestStem); length > 0 && stem === word; length -= 1)
    if (endings.test(word.slice(-length))) stem = word.slice(0, -length);
  return stem
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's');
}

/**
 * Finds words and phrases of a text, in any of their forms: plurals, inflections, and, where the language writes words
 * together, compounds. Answers what stands in the text.
 */
export function formsIn(text: string, words: CheckWords): (phrase: string) => string | undefined {
  const said = tokens(text);
  const stems = said.map((one) => stemOf(one, words));
  return (phrase) => {
    const wanted = tokens(phrase);
    if (wanted.length === 0) return undefined;
    const wantedStems = wanted.map((one) => stemOf(one, words));
    const at = said.findIndex((_, place) =>
      wanted.every((one, index) => said[place + index] === one || stems[place + index] === wantedStems[index]),
    );
    if (at >= 0) return said.slice(at, at + wanted.length).join(' ');
    const [only = ''] = wanted;
    if (!words.hasCompounds || wanted.length > 1 || only.length < compoundFrom) return undefined;
    return said.find((one, place) => isCompound(one, stems[place] ?? '', only, wantedStems[0] ?? ''));
  };
}

function isCompound(word: string, stem: string, wanted: string, wantedStem: string): boolean {
  const isLast = (whole: string, part: string): boolean => {
    const before = whole.endsWith(part) ? whole.slice(0, -part.length) : '';
    return before.length >= shortestPart && !prefix.test(before);
  };
  const isFirst = word.startsWith(wanted) && word.length - wanted.length >= shortestPart;
  return isFirst || isLast(word, wanted) || isLast(stem, wantedStem);
}
