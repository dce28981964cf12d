import type { SectionName, SectionValue } from '../sections.js';
import type { Consent, Text } from '../schema.js';

/**
 * What a works council and a data protection officer ask of a field. `audience`, `retention` and `legal` are taken
 * from the thing that the field stands in, where it does not say otherwise.
 */
export interface Note {
  /** What it is. */
  readonly about: string;
  /** Why it is there at all. */
  readonly purpose: string;
  /** Who gets to see it. */
  readonly audience?: string;
  /** How long it is to be kept, by whoever keeps it. */
  readonly retention?: string;
  /** Whether it is personal data, and what follows from that. */
  readonly legal?: string;
}

type Keys<T> = T extends unknown ? keyof T : never;
type At<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
type IsText<T> = [T] extends [Text] ? ([Text] extends [T] ? true : false) : false;

/** The note of one field, with the notes of the fields inside it. */
export type FieldNote<T> = [T] extends [string | number | boolean | Consent]
  ? Note
  : IsText<T> extends true
    ? Note
    : [T] extends [readonly (infer Entry)[]]
      ? FieldNote<Entry>
      : string extends keyof T
        ? Note
        : Note & { readonly fields: FieldNotes<T> };

/** A note for every field, and none for anything else. */
export type FieldNotes<T> = { readonly [K in Keys<T>]-?: FieldNote<NonNullable<At<T, K>>> };

/** The note of something that stands by itself: nothing is left to be taken from elsewhere. */
export type WholeNote<T> = Required<Note> & FieldNote<T>;

export type SectionNote<N extends SectionName> = WholeNote<SectionValue<N>>;

export const notPersonal = 'No personal data.';

/** Of the field that says in which language somebody wrote. */
export const writtenIn = {
  about: 'The language in which it is written: that of the page where it was written.',
  purpose: 'To be read aloud as it is written. It says nothing about the person.',
} as const satisfies Note;
