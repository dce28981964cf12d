/** How names are made alike, so that "soren" finds Søren. Whoever searches names for a page folds them the same way. */

/** Letters that Unicode does not take apart, as they are typed where the keyboard does not have them. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't', ĸ: 'k' },
  ...{ ə: 'e', ɛ: 'e', ɔ: 'o', ɓ: 'b', ɖ: 'd', ɗ: 'd', ƒ: 'f', ǥ: 'g', ɨ: 'i', ƙ: 'k', ƚ: 'l', ɲ: 'n', ʉ: 'u', ƴ: 'y' },
  ...{ ƶ: 'z', ς: 'σ' },
};

/** The same for letters that some languages write as two: Müller as Mueller, Đoković as Djokovic. */
const longLetters: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', đ: 'dj', ə: 'a' },
};

const replaced = (text: string, letters: Readonly<Record<string, string>>): string =>
  text.replace(/\P{ASCII}/gu, (letter) => letters[letter] ?? letter);

/** Accents and vowel points; vowel signs, without which a word would be another, stay. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu;
/** Apostrophes that Unicode calls letters. */
const letterApostrophes = /[\u02b9-\u02ff\ua78b\ua78c]/gu;

const isAscii = (text: string): boolean => !/\P{ASCII}/u.test(text);

const plain = (text: string): string =>
  replaced(text.normalize('NFKD').toLowerCase().replace(marks, ''), plainLetters)
    .replace(letterApostrophes, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC');

/** A name without capitals, accents, and the accidents of its writing. */
export const fold = (text: string): string =>
  (isAscii(text) ? text.toLowerCase() : plain(text)).replace(/\s+/gu, ' ').trim();

/** The foldings of a name: letters as one, and, where that differs, as two. */
export function foldings(text: string): readonly string[] {
  const short = fold(text);
  if (isAscii(text)) return [short];
  const long = fold(replaced(text.normalize('NFC').toLowerCase(), longLetters));
  return short === long ? [short] : [short, long];
}

/** The words of a folded name: what stands between spaces, hyphens, apostrophes, brackets, lines below. */
export const foldedWords = (folded: string): readonly string[] => folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
