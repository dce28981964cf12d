import type { Problem } from '../contract/problem.js';
import type { Language } from './english.js';
import type { MessagePart, Messages } from './messages.js';
import { fetchSentences, languages } from './sentence-files.js';

export type { Language } from './english.js';
export { languages } from './sentence-files.js';

/** A file of a language that Vonk does not bring, on its way or here. */
export interface LanguageFile {
  isComing: boolean;
  /** What is wrong with it. */
  problem?: readonly Problem[];
}

const files = new Map<string, LanguageFile>();
/** What such files say, by language and part. They hold for the whole page. */
const added = new Map<string, Readonly<Record<string, Messages>>>();
const followers = new Set<() => void>();

const here = new Map<string, Messages>();
const asked = new Map<string, Promise<Messages>>();
const merged = new Map<string, Messages>();

/** The language of Vonk that serves a BCP 47 tag: `nl-BE` is served by `nl`, an unknown one by `en`. */
export const languageFor = (tag: string): Language => languageOfTag(tag) ?? 'en';

/** The language of a BCP 47 tag, where Vonk speaks it. */
export function languageOfTag(tag: string): Language | undefined {
  const first = tag.toLowerCase().split('-')[0] ?? '';
  return added.has(first) ? (first as Language) : languages.find((language) => language === first);
}

/** Asks once for a language at an address of the page's; everybody who follows languages is told when it came. */
export function askForLanguage(src: string): LanguageFile {
  const known = files.get(src);
  if (known) return known;
  const file: LanguageFile = { isComing: true };
  files.set(src, file);
  void import('./language-file.js')
    .then(({ readLanguageFile }) => readLanguageFile(src))
    .then(({ language, parts, problem }) => {
      if (problem) file.problem = [problem];
      if (language === undefined || !parts) return;
      added.set(language, parts);
      merged.clear();
      // What is here already is said at once in the words of the file.
      const base = baseOf(language as Language);
      for (const [key, known] of [...here])
        if (key.startsWith(`${base} `)) take(language as Language, key.slice(base.length + 1) as MessagePart, known);
    })
    .catch(() => undefined) // The page stays in the language that it has.
    .then(() => {
      file.isComing = false;
      for (const follow of [...followers]) follow();
    });
  return file;
}

/** What a file does not say is said in this: it may be older than this version, or hold a few words of the host's own. */
const baseOf = (language: Language): Language => (languages.includes(language) ? language : 'en');

function take(language: Language, part: MessagePart, known: Messages): Messages {
  const messages = { ...known, ...added.get(language)?.[part] };
  here.set(`${language} ${part}`, messages);
  return messages;
}

/** Calls back whenever a language was added. */
export function followLanguages(changed: () => void): () => void {
  followers.add(changed);
  return () => void followers.delete(changed);
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
    promise = fetchSentences(baseOf(language), part).then((known) => take(language, part, known));
    promise.catch(() => asked.delete(key));
    asked.set(key, promise);
  }
  return promise;
}
