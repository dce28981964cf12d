import type { en } from './en.js';

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

/** Every sentence by name. The English file decides which there are. */
export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, Sentence>>;

/** A host's own wording of some sentences: for every language, or by language. */
export type MessageOverrides =
  | Readonly<Partial<Record<MessageKey, Sentence>>>
  | Readonly<Record<string, Readonly<Partial<Record<MessageKey, Sentence>>>>>;

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type NamesOf<K extends MessageKey> = (typeof en)[K] extends string
  ? Names<(typeof en)[K]>
  : (typeof en)[K] extends { readonly other: infer Other extends string }
    ? Names<Other> | 'count'
    : never;

/** What a sentence wants filled in: nothing, or one value per `{name}`. A `count` also chooses the plural form. */
export type MessageValues<K extends MessageKey> = [NamesOf<K>] extends [never]
  ? []
  : [values: { readonly [N in NamesOf<K>]: string | number }];
