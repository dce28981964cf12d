import { pluralRules, numberFormat } from './formats.js';
import type { MessageKey, MessageOverrides, MessageValues, Messages, Sentence } from './messages.js';

export type Translate = <K extends MessageKey>(key: K, ...values: MessageValues<K>) => string;

/** Fills sentences in one language, the host's own wordings first. `tag` is the full BCP 47 tag, for numbers and plurals. */
export function createTranslate(
  messages: Messages,
  tag: string,
  overrides: readonly MessageOverrides[] = [],
): Translate {
  return (key, ...values) => {
    const sentence = overridden(overrides, key, tag) ?? messages[key];
    return sentence === undefined ? '' : fillSentence(sentence, tag, values[0]);
  };
}

/** One sentence with its plural form chosen and its names filled. Numbers are written as the language does. */
export function fillSentence(
  sentence: Sentence,
  tag: string,
  values: Readonly<Record<string, string | number>> | undefined,
): string {
  const count = values?.['count'];
  const text =
    typeof sentence === 'string'
      ? sentence
      : (sentence[typeof count === 'number' ? pluralRules(tag).select(count) : 'other'] ?? sentence.other);
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name];
    return typeof value === 'number' ? numberFormat(tag).format(value) : String(value);
  });
}

function overridden(overrides: readonly MessageOverrides[], key: MessageKey, tag: string): Sentence | undefined {
  const language = tag.toLowerCase().split('-')[0];
  for (const override of overrides) {
    const byKey = override as Readonly<Record<string, unknown>>;
    for (const source of [byKey[tag], language === undefined ? undefined : byKey[language], byKey]) {
      if (typeof source !== 'object' || source === null || !Object.hasOwn(source, key)) continue;
      const sentence = (source as Readonly<Record<string, unknown>>)[key];
      if (isSentence(sentence)) return sentence;
    }
  }
  return undefined;
}

function isSentence(value: unknown): value is Sentence {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && typeof (value as { other?: unknown }).other === 'string';
}
