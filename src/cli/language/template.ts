import { pluralForms } from './language-check.js';
import { contractSentences } from '../../locale/contract-sentences.js';
import de from '../../locale/languages/de.json' with { type: 'json' };
import en from '../../locale/languages/en.json' with { type: 'json' };
import fr from '../../locale/languages/fr.json' with { type: 'json' };
import nl from '../../locale/languages/nl.json' with { type: 'json' };

/** A text, or one for each plural form. */
export type Wording = string | Readonly<Record<string, string>>;

/** What a translator gets to know of a sentence. */
export interface TemplateSentence {
  readonly text: Wording;
  readonly note?: string;
  readonly placeholders?: Readonly<Record<string, string>>;
  /** It promises something: it may not say more in any language. */
  readonly claim?: true;
  /** Characters of the longest wording in the languages that Vonk brings: there is room for about so many. */
  readonly length: number;
}

type Texts = Readonly<Record<string, Readonly<Record<string, Wording>>>>;
type English = Readonly<Record<string, Readonly<Record<string, Partial<TemplateSentence>>>>>;

/** What English is and says, with notes. */
export const english = en as English;

/** The longest wording. */
export const lengthOf = (text: Wording | undefined): number =>
  Math.max(0, ...(typeof text === 'string' ? [text] : Object.values(text ?? {})).map(({ length }) => length));

function sentenceOf(part: string, key: string, sentence: Partial<TemplateSentence>): TemplateSentence {
  const { text = contractSentences[key] ?? '', note, placeholders, claim } = sentence;
  const others = [de, fr, nl].map((language) => lengthOf((language as Texts)[part]?.[key]));
  return {
    text,
    ...(note !== undefined && { note }),
    ...(placeholders && { placeholders }),
    ...(claim && { claim }),
    length: Math.max(lengthOf(text), ...others),
  };
}

const mapSentences = <T>(
  change: (sentence: TemplateSentence) => T,
): Readonly<Record<string, Readonly<Record<string, T>>>> =>
  Object.fromEntries(
    Object.entries(english).map(([part, sentences]) => [
      part,
      Object.fromEntries(
        Object.entries(sentences).map(([key, sentence]) => [key, change(sentenceOf(part, key, sentence))]),
      ),
    ]),
  );

/** All sentences with their notes and the room that there is for them. */
export const template = (): unknown => ({ language: 'en', ...mapSentences((sentence) => sentence) });

/** The length of each sentence, by part and name. */
export const lengths = (): Readonly<Record<string, Readonly<Record<string, number>>>> =>
  mapSentences(({ length }) => length);

/** A file to begin with: the English texts, in as many plural forms as the language has use for. */
export const begun = (language: string): unknown => ({
  language,
  ...mapSentences(({ text }) =>
    typeof text === 'string'
      ? text
      : Object.fromEntries(pluralForms(language).needed.map((form) => [form, text[form] ?? text['other']])),
  ),
});

/** JSON as translators meet it: a space that does not break is seen. */
export const written = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replaceAll('\u00a0', '\\u00a0').replaceAll('\u202f', '\\u202f')}\n`;
