import { nothing } from 'lit';
import { languageTag, languageTagLimit } from '../contract/language-tag.js';
import type { Text } from '../contract/schema.js';
import { resolveText } from '../contract/text.js';
import type { LanguageController } from '../locale/language-controller.js';
import type { MessageOverrides, Messages } from '../locale/messages.js';
import { type Translate, createTranslate } from '../locale/translate.js';
import type { Localizer } from '../parts/localizer.js';
import { Same } from '../parts/same.js';

/**
 * How a widget speaks, always in its present language. Until that is here its sentences are empty.
 *
 * @param overrides - The wordings of the page, the nearest first.
 * @param defaultLanguage - The language in which the document is written.
 * @param isInMemory - Whether what is done here is gone with the page. A sentence that claims that it is kept has another
 *   for then, under the same name with `InMemory` behind it.
 */
export function createLocalizer(
  language: LanguageController,
  overrides: () => readonly (MessageOverrides | null | undefined)[],
  defaultLanguage: () => string | undefined,
  isInMemory: () => boolean,
): Localizer {
  const translations = new Same<Translate>();
  const resolve = (text: Text): ReturnType<typeof resolveText> => resolveText(text, language.wished, defaultLanguage());
  const translate = (messages: Messages): Translate => {
    const { tag, wished } = language;
    const own = overrides();
    return translations.of([messages, tag, wished, defaultLanguage(), isInMemory(), ...own], () =>
      createTranslate(
        messages,
        tag,
        own.flatMap((one) => one ?? []),
      ),
    );
  };
  return {
    get revision() {
      return language.messages && translate(language.messages);
    },
    t: (key, ...values) => {
      const { messages } = language;
      if (!messages) return '';
      const other = `${key}InMemory` as typeof key;
      return translate(messages)(Object.hasOwn(messages, other) && isInMemory() ? other : key, ...values);
    },
    get tag() {
      return language.tag;
    },
    get writing() {
      const { wished } = language;
      return wished.length <= languageTagLimit && languageTag.test(wished) ? { language: wished } : {};
    },
    text: (text) => resolve(text).text,
    langOf: (text) => {
      // Where the page speaks a language that Vonk does not, so does a text that does not say its own.
      const isOther = language.tag !== language.wished;
      const found = resolve(text).language ?? (isOther ? language.wished : undefined);
      return found === undefined || found.toLowerCase() === language.tag.toLowerCase() ? nothing : found;
    },
  };
}
