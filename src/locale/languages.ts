import type { Language } from './english.js';
import type { MessagePart, Messages } from './messages.js';
import { fetchSentences, languages } from './sentence-files.js';

export type { Language } from './english.js';
export { languages } from './sentence-files.js';

const here = new Map<string, Messages>();
const asked = new Map<string, Promise<Messages>>();
const merged = new Map<string, Messages>();

/** The language of Vonk that serves a BCP 47 tag: `nl-BE` is served by `nl`, an unknown one by `en`. */
export const languageFor = (tag: string): Language => languageOfTag(tag) ?? 'en';

/** The language of a BCP 47 tag, where Vonk speaks it. */
export function languageOfTag(tag: string): Language | undefined {
  const first = tag.toLowerCase().split('-')[0] ?? '';
  return languages.find((language) => language === first);
}

/** The sentences of some parts in a language, where all of them are here already. The same parts give the same object. */
export function messagesNow(language: Language, parts: readonly MessagePart[]): Messages | undefined {
  const key = `${language} ${parts.join()}`;
  const found = merged.get(key);
  if (found) return found;
  const all = parts.map((part) => here.get(`${language} ${part}`));
  if (all.includes(undefined)) return undefined;
  const messages = Object.assign({}, ...all) as Messages;
  merged.set(key, messages);
  return messages;
}

/** Fetches parts of a language, each once. Rejects where one cannot be fetched; a later call tries again. */
export async function loadMessages(language: Language, parts: readonly MessagePart[]): Promise<void> {
  await Promise.all(parts.map((part) => loadPart(language, part)));
}

function loadPart(language: Language, part: MessagePart): Promise<Messages> {
  const key = `${language} ${part}`;
  let promise = asked.get(key);
  if (!promise) {
    promise = fetchSentences(language, part).then((messages) => {
      here.set(key, messages);
      return messages;
    });
    promise.catch(() => asked.delete(key));
    asked.set(key, promise);
  }
  return promise;
}
