import type { Messages } from './messages.js';

/** The languages that come with Vonk, each loaded when a widget needs it. */
const loaders = {
  de: () => import('./de.js').then(({ de }): Messages => de),
  en: () => import('./en.js').then(({ en }): Messages => en),
  fr: () => import('./fr.js').then(({ fr }): Messages => fr),
  nl: () => import('./nl.js').then(({ nl }): Messages => nl),
} as const;

export type Language = keyof typeof loaders;
export const languages = Object.keys(loaders) as readonly Language[];

const loaded = new Map<Language, Messages>();
const asked = new Map<Language, Promise<Messages>>();

/** The language of Vonk that serves a BCP 47 tag: `nl-BE` is served by `nl`, an unknown one by `en`. */
export function languageFor(tag: string): Language {
  const first = tag.toLowerCase().split('-')[0] ?? '';
  return languages.find((language) => language === first) ?? 'en';
}

/** The sentences of a language, where they are here already. */
export const messagesNow = (language: Language): Messages | undefined => loaded.get(language);

/** Loads a language once. A language that cannot be fetched is served by English; a later call tries again. */
export function loadMessages(language: Language): Promise<Messages> {
  let promise = asked.get(language);
  if (!promise) {
    promise = loaders[language]().then((messages) => {
      loaded.set(language, messages);
      return messages;
    });
    promise.catch(() => asked.delete(language));
    asked.set(language, promise);
  }
  return promise;
}
