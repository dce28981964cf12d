/** Which language somebody meant who wrote its name instead of its tag. */
import { nearest } from './nearest.js';

/** A tag of a language that exists has two or three letters in front; the longer ones that BCP 47 leaves room for are none. */
export const isLanguage = (tag: string): boolean => /^[A-Za-z]{2,3}(?:-|$)/.test(tag);

let tags: ReadonlyMap<string, string> | undefined;

/** The tag of a language by what it is called, in English and by those who speak it: `dutch` and `nederlands` are `nl`. */
export function languageTagOf(name: string): string | undefined {
  tags ??= namesOfLanguages();
  const found = nearest(name, [...tags.keys()]);
  return found === undefined ? undefined : tags.get(found);
}

function namesOfLanguages(): ReadonlyMap<string, string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const found = new Map<string, string>();
  for (const first of letters)
    for (const second of letters) {
      const tag = first + second;
      const name = english.of(tag);
      // Some tags are older ones of the same language.
      if (name === undefined || Intl.getCanonicalLocales(tag)[0] !== tag) continue;
      const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag);
      for (const word of [name, own]) if (word !== undefined && !found.has(word)) found.set(word, tag);
    }
  return found;
}
