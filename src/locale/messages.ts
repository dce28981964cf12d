import type { English } from './english.js';

/** A sentence, or one per plural form (CLDR names), with `{name}` where something is filled in. */
export type Sentence = string | Plural;
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** What one widget says; fetched with it. */
export type MessagePart = keyof English;

/** Every sentence by name, in whatever part. */
export type MessageKey = { [P in MessagePart]: keyof English[P] }[MessagePart];

/** The sentences that are here. */
export type Messages = Readonly<Partial<Record<MessageKey, Sentence>>>;

/** A host's own wording of some sentences: for every language, or by language. */
export type MessageOverrides =
  | Readonly<Partial<Record<MessageKey, Sentence>>>
  | Readonly<Record<string, Readonly<Partial<Record<MessageKey, Sentence>>>>>;

type NamesOf<K extends MessageKey> = {
  [P in MessagePart]: K extends keyof English[P] ? English[P][K] : never;
}[MessagePart];

/** What a sentence wants filled in: nothing, or one value per `{name}`. A `count` also chooses the plural form. */
export type MessageValues<K extends MessageKey> = [NamesOf<K>] extends [never]
  ? []
  : [values: { readonly [N in NamesOf<K>]: string | number }];
