import { problemsInLanguage } from './language-check.js';
import { type Wording, english, lengthOf, lengths } from './template.js';
import { languagesWithWords, pressureIn } from './pressing-words.js';

export interface CheckedLanguage {
  readonly language: string | undefined;
  /** What keeps it from being whole or right. */
  readonly problems: readonly string[];
  /** What somebody who speaks the language looks at once more. */
  readonly hints: readonly string[];
}

/** How much longer than any other language a sentence may be before that is told. */
const patience = 1.4;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a language has a name that browsers know, and plural forms. */
export const isLanguage = (tag: string): boolean =>
  /^[a-z]{2,3}$/.test(tag) && Intl.PluralRules.supportedLocalesOf(tag).length > 0;

/** @param text - The file as it stands. */
export function checkLanguage(name: string, text: string): CheckedLanguage {
  const unusable = (problem: string): CheckedLanguage => ({
    language: undefined,
    problems: [`${name}: ${problem}`],
    hints: [],
  });
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return unusable(
      `this is not valid JSON: ${error instanceof Error ? error.message : String(error)}. Mend it there.`,
    );
  }
  if (!isRecord(file)) return unusable('this is no language. Begin one with: vonk language --begin es');
  const { language, ...parts } = file;
  if (typeof language !== 'string' || !isLanguage(language))
    return unusable(
      `"language" says no language. Write its short tag there, such as "language": "es"; regions share a file.`,
    );
  return {
    language,
    problems: problemsInLanguage(name, language, parts, english),
    hints: hintsIn(name, language, parts),
  };
}

function hintsIn(name: string, language: string, parts: Readonly<Record<string, unknown>>): readonly string[] {
  const room = lengths();
  const words = Object.entries(parts).flatMap(([part, sentences]) =>
    Object.entries(isRecord(sentences) ? sentences : {}).flatMap(([key, said]) => {
      const place = `${name}: ${part}.${key}`;
      const most = room[part]?.[key];
      if (most === undefined || !(typeof said === 'string' || isRecord(said))) return [];
      const wording = said as Wording;
      const long = lengthOf(wording);
      // Whoever mends a document is told what to do; everybody else is never pressed.
      const word =
        part === 'problems'
          ? undefined
          : formsOf(wording)
              .map((form) => pressureIn(form, language))
              .find((found) => found !== undefined);
      return [
        ...(word === undefined
          ? []
          : [
              `${place} says “${word}”, a word of obligation, guilt, loss, haste or contest. Does it press anybody? Then say what one can do.`,
            ]),
        ...(part !== 'problems' && long > Math.max(most * patience, most + 12)
          ? [
              `${place} has ${long} characters, where other languages need ${most}. Look whether it fits, or say it shorter.`,
            ]
          : []),
        ...(isStillEnglish(part, key, wording)
          ? [`${place} is as in English. Translate it, where that is not meant.`]
          : []),
      ];
    }),
  );
  return languagesWithWords.includes(language)
    ? words
    : [
        ...words,
        `${name}: words of obligation and guilt are not known for "${language}". Let somebody who speaks it read all of it.`,
      ];
}

const formsOf = (text: Wording): readonly string[] =>
  (typeof text === 'string' ? [text] : Object.values(text)).filter((form) => typeof form === 'string');

/** Four words or more are hardly the same in two languages. */
function isStillEnglish(part: string, key: string, said: Wording): boolean {
  const own = english[part]?.[key]?.text;
  if (own === undefined) return false;
  const text = formsOf(own).at(-1) ?? '';
  return text.split(' ').length > 3 && formsOf(said).includes(text);
}
