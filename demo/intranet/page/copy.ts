/** The page's own words: Dutch stands in the HTML, English in `copy-en.ts`. Other languages read the English. */
import { english } from './copy-en.js';

export type CopyLanguage = 'nl' | 'en';

const places = [
  { selector: '[data-copy]', key: 'copy', attribute: undefined },
  { selector: '[data-copy-label]', key: 'copyLabel', attribute: 'aria-label' },
  { selector: '[data-copy-placeholder]', key: 'copyPlaceholder', attribute: 'placeholder' },
] as const;

/** The Dutch words, kept the first time that others take their place. */
const dutch = new WeakMap<Element, Map<string, string>>();

const copyLanguage = (language: string): CopyLanguage => (language === 'nl' ? 'nl' : 'en');

/** A sentence that does not stand in the HTML. */
export const say = (language: CopyLanguage, sentences: { nl: string; en: string }): string => sentences[language];

/**
 * Puts the page in a language. `<html lang>` names the language of the page's words; where a part holds widgets in
 * another language, that part says so itself.
 */
export function showCopy(language: string): CopyLanguage {
  const shown = copyLanguage(language);
  document.documentElement.lang = shown;
  for (const part of document.querySelectorAll<HTMLElement>('[data-own-copy]')) {
    part.lang = shown;
  }
  for (const { selector, key, attribute } of places) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      const kept = dutch.get(element) ?? new Map<string, string>();
      dutch.set(element, kept);
      const now = (attribute ? element.getAttribute(attribute) : element.textContent) ?? '';
      if (!kept.has(key)) {
        kept.set(key, now);
      }
      const wanted = shown === 'nl' ? kept.get(key) : english[element.dataset[key] ?? ''];
      if (wanted === undefined || wanted === now) {
        continue;
      }
      if (attribute) {
        element.setAttribute(attribute, wanted);
      } else {
        element.textContent = wanted;
      }
    }
  }
  return shown;
}
