/** What the page says, in the four languages of Vonk. */
import { type Words, english } from './words-en.js';
import { dutch } from './words-nl.js';
import { french } from './words-fr.js';
import { german } from './words-de.js';

export type { Words } from './words-en.js';

export const words = { nl: dutch, fr: french, de: german, en: english } as const satisfies Readonly<
  Record<string, Words>
>;
export type Language = keyof typeof words;

/** Each language's own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
};

const isLanguage = (tag: string): tag is Language => Object.hasOwn(words, tag);

/** The first of somebody's languages that Vonk speaks. */
export const languageOf = (tags: readonly string[]): Language =>
  tags.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en';

export const fillWords = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
