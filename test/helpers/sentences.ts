import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLanguage } from '../../.config/sentences.js';
import { root } from '../../.config/vonk-alias.js';

/** Languages that a page may name, beside those that stand in every build. */
export const furtherLanguages: readonly string[] = readdirSync(join(root, 'src/locale/further')).map((file) =>
  file.replace('.json', ''),
);

export interface Sentence {
  /** The file of sentences, such as "goal-tracker". */
  readonly part: string;
  readonly key: string;
  /** One wording: a sentence with plural forms has several. */
  readonly text: string;
}

/** The wordings of what stands under a key: a string, or plural forms. */
export const formsOf = (text: unknown): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values((text ?? {}) as Record<string, string>);

/** Every wording of every sentence in a language. */
export const sentencesIn = (language: string): readonly Sentence[] =>
  Object.entries(readLanguage(language)).flatMap(([part, sentences]) =>
    Object.entries(sentences as Record<string, unknown>).flatMap(([key, value]) =>
      formsOf(language === 'en' ? (value as { text?: unknown }).text : value).map((text) => ({ part, key, text })),
    ),
  );
