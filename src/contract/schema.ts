/**
 * The vocabulary in which every section of the contract is defined, once.
 *
 * A definition is plain data. `parse.ts` checks values with it, `json-schema.ts` publishes it,
 * the types below infer from it, and tests draw random documents from it.
 */

import { visible } from './visible.js';

declare const shape: unique symbol;

/** A definition of a value of type `T`. */
export interface Schema<T = unknown> {
  readonly kind: string;
  readonly [shape]?: T;
}

/** The TypeScript type that a definition describes. */
export type Infer<S> = S extends Schema<infer T> ? T : never;

/** An instant, RFC 3339 with offset. */
export type Instant = string;
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** Unique within its section. */
export type Id = string;
/** An absolute, safe address (resolved against the document). */
export type Address = string;
/** A plain text, or the same text in several languages by BCP 47 tag. */
export type Text = string | Readonly<Record<string, string>>;

/** Names of the things that have an id by which others may refer to them. */
export const referables = [
  'themes',
  'people',
  'teams',
  'values',
  'behaviours',
  'guidelines',
  'acts',
  'cues',
  'feed',
  'goals',
  'steps',
  'kudos',
] as const;
export type Referable = (typeof referables)[number];

export interface StringSchema extends Schema<string> {
  readonly kind: 'string';
  readonly max: number;
  readonly pattern: RegExp;
  readonly expected: string;
}
export interface TextSchema extends Schema<Text> {
  readonly kind: 'text';
  readonly max: number;
  readonly pattern: RegExp;
}
export interface IdSchema extends Schema<Id> {
  readonly kind: 'id';
  /** The section in which this id must exist. */
  readonly refersTo?: Referable;
}
export interface InstantSchema extends Schema<Instant> {
  readonly kind: 'instant';
}
export interface DaySchema extends Schema<Day> {
  readonly kind: 'day';
}
export interface AddressSchema extends Schema<Address> {
  readonly kind: 'address';
  /** `page` also allows mailto: and tel:. */
  readonly use: 'page' | 'resource';
}
export interface NumberSchema extends Schema<number> {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}
export interface BooleanSchema extends Schema<boolean> {
  readonly kind: 'boolean';
}
export interface VariantSchema<V extends string | number = string | number> extends Schema<V> {
  readonly kind: 'variant';
  readonly values: readonly V[];
  /** What an unknown value counts as. Without it an unknown value makes the thing unusable. */
  readonly otherwise?: V;
}
export interface ListSchema<T = unknown> extends Schema<readonly T[]> {
  readonly kind: 'list';
  readonly of: Schema<T>;
  readonly min: number;
  readonly max: number;
  /**
   * The ids of these things are unique in the whole document and may be referred to under this name;
   * `own`: unique within this list, and nobody refers to them.
   */
  readonly known?: Referable | 'own';
}
export interface RecordSchema<T = unknown> extends Schema<Readonly<Record<string, T>>> {
  readonly kind: 'record';
  readonly of: Schema<T>;
  readonly max: number;
}
export interface ObjectSchema<T = unknown> extends Schema<T> {
  readonly kind: 'object';
  readonly fields: Fields;
}
export interface UnionSchema<T = unknown> extends Schema<T> {
  readonly kind: 'union';
  readonly by: string;
  readonly variants: Readonly<Record<string, ObjectSchema>>;
}
export interface ConsentSchema extends Schema<Consent> {
  readonly kind: 'consent';
}
export interface OptionalSchema<T = unknown> extends Schema<T | undefined> {
  readonly kind: 'optional';
  readonly of: Schema<T>;
  /** Whoever writes the document is told, for themself, that readers would gladly have it. */
  readonly isWanted?: true;
}

/** A yes that holds: given, dated, and to a wording that the document lists. Nothing else is ever of this type. */
export interface Consent {
  readonly status: 'in';
  readonly at: Instant;
  readonly textVersion: string;
}

export type AnySchema =
  | StringSchema
  | TextSchema
  | IdSchema
  | InstantSchema
  | DaySchema
  | AddressSchema
  | NumberSchema
  | BooleanSchema
  | VariantSchema
  | ListSchema
  | RecordSchema
  | ObjectSchema
  | UnionSchema
  | ConsentSchema
  | OptionalSchema;

export type Fields = Readonly<Record<string, Schema>>;

type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends OptionalSchema ? K : never }[keyof F];
type Flat<T> = { [K in keyof T]: T[K] };
export type InferFields<F extends Fields> = Flat<
  { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Infer<F[K]> } & {
    readonly [K in OptionalKeys<F>]?: Infer<F[K]>;
  }
>;

/** Largest sizes. Past one of them a value is answered with a problem, whatever it costs the document. */
export const limits = {
  /** Characters of an id. */
  id: 200,
  /** Characters of a short text such as a name. */
  name: 300,
  /** Characters of a long text. */
  text: 20_000,
  /** Characters of an address. */
  address: 4000,
  /** Things in one list that stands in a document. More belongs behind a link, in pages. */
  list: 100_000,
  /** Languages of one text. */
  languages: 60,
  /** Fields of an object whose names the document chooses. */
  fields: 200,
  /** Problems kept of one document; the rest is counted. */
  problems: 500,
} as const;

export const string = (options: { max?: number; pattern?: RegExp; expected?: string } = {}): StringSchema => ({
  kind: 'string',
  max: options.max ?? limits.text,
  pattern: options.pattern ?? visible,
  expected: options.expected ?? 'a text',
});
export const name = (): StringSchema => string({ max: limits.name });
export const text = (max: number = limits.text, pattern: RegExp = visible): TextSchema => ({
  kind: 'text',
  max,
  pattern,
});
export const id = (): IdSchema => ({ kind: 'id' });
export const reference = (refersTo: Referable): IdSchema => ({ kind: 'id', refersTo });
export const instant = (): InstantSchema => ({ kind: 'instant' });
export const day = (): DaySchema => ({ kind: 'day' });
export const address = (use: AddressSchema['use'] = 'page'): AddressSchema => ({ kind: 'address', use });
export const number = (min: number, max: number): NumberSchema => ({ kind: 'number', min, max, integer: false });
export const integer = (min: number, max: number): NumberSchema => ({ kind: 'number', min, max, integer: true });
export const boolean = (): BooleanSchema => ({ kind: 'boolean' });
export const variant = <const V extends string | number>(
  values: readonly V[],
  otherwise?: NoInfer<V>,
): VariantSchema<V> => ({
  kind: 'variant',
  values,
  ...(otherwise !== undefined && { otherwise }),
});
export const list = <T>(
  of: Schema<T>,
  options: { min?: number; max?: number; known?: Referable | 'own' } = {},
): ListSchema<T> => ({
  kind: 'list',
  of,
  min: options.min ?? 0,
  max: options.max ?? limits.list,
  ...(options.known && { known: options.known }),
});
export const record = <T>(of: Schema<T>, max: number = limits.fields): RecordSchema<T> => ({ kind: 'record', of, max });
export const object = <F extends Fields>(fields: F): ObjectSchema<InferFields<F>> & { readonly fields: F } => ({
  kind: 'object',
  fields,
});
export const union = <V extends Record<string, ObjectSchema>>(
  by: string,
  variants: V,
): UnionSchema<Infer<V[keyof V]>> & { readonly variants: V } => ({ kind: 'union', by, variants });
export const consent = (): ConsentSchema => ({ kind: 'consent' });
export const optional = <T>(of: Schema<T>): OptionalSchema<T> => ({ kind: 'optional', of });
/** May be left out, at the cost of a hint. */
export const wanted = <T>(of: Schema<T>): OptionalSchema<T> => ({ ...optional(of), isWanted: true });
/** Fits every string, where one that says nothing has a meaning of its own. */
export const anyString = /^/;
