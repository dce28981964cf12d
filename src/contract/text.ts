import type { Text } from './schema.js';

export interface ResolvedText {
  readonly text: string;
  /** BCP 47 tag of the language that was found, for a string the default; `undefined` when the document does not say. */
  readonly language: string | undefined;
}

const cache = new WeakMap<object, Map<string, ResolvedText>>();

/**
 * The best wording of a text for a reader: RFC 4647 look-up of the wished language, then a wording in the same
 * language of another region, then the organisation's default, then the first.
 */
export function resolveText(text: Text, language: string, fallback?: string): ResolvedText {
  if (typeof text === 'string') return { text, language: fallback };
  const key = `${language} ${fallback ?? ''}`;
  let byLanguage = cache.get(text);
  if (!byLanguage) cache.set(text, (byLanguage = new Map<string, ResolvedText>()));
  let found = byLanguage.get(key);
  if (!found) byLanguage.set(key, (found = lookUp(text, language, fallback)));
  return found;
}

function lookUp(texts: Readonly<Record<string, string>>, language: string, fallback: string | undefined): ResolvedText {
  const tags = Object.keys(texts);
  const tag = findTag(tags, language) ?? (fallback && findTag(tags, fallback)) ?? tags[0];
  return tag === undefined ? { text: '', language: undefined } : { text: texts[tag] ?? '', language: tag };
}

function findTag(tags: readonly string[], wished: string): string | undefined {
  const parts = wished.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const range = parts.slice(0, length).join('-');
    const exact = tags.find((tag) => tag.toLowerCase() === range);
    if (exact !== undefined) return exact;
  }
  return tags.find((tag) => tag.toLowerCase().startsWith(`${parts[0] ?? ''}-`));
}
