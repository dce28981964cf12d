/** A document as whoever writes it types it, with completion. What it is read to is `VonkDocument`. */
import type { contractVersion } from './document.js';
import type { Consent, Instant } from './schema.js';
import type { SectionName, SectionValue } from './sections.js';

/** Names of one's own, which nobody reads. */
interface OwnNames {
  readonly [name: `_${string}` | `$${string}` | `x-${string}` | `X-${string}`]: unknown;
}

/** An answer about consent. Anything but a whole, dated yes to a listed wording counts as a no. */
export interface ConsentInput extends OwnNames {
  readonly status: Consent['status'] | 'out';
  readonly at?: Instant | null | undefined;
  readonly textVersion?: string | null | undefined;
}

/** A section that stands behind an address of its own. */
export interface SectionLink extends OwnNames {
  readonly href: string;
}
export interface PeopleLink extends SectionLink {
  /** An address with `{q}` in its query, for what somebody types. */
  readonly find?: string | null;
}

/** What a value that was read may have been written as: what may be left out may also be `null`. */
type Written<T> = T extends Consent
  ? ConsentInput
  : T extends readonly (infer Item)[]
    ? readonly Written<Item>[]
    : T extends object
      ? WrittenFields<T> & (string extends keyof T ? unknown : OwnNames)
      : T;
type WrittenFields<T> = {
  readonly [K in keyof T as T[K] extends Consent ? never : K]:
    Written<T[K]> | (string extends K ? never : Absent<T, K>);
} & { readonly [K in keyof T as T[K] extends Consent ? K : never]?: ConsentInput | null | undefined };
type Absent<T, K extends keyof T> = Record<never, never> extends Pick<T, K> ? null | undefined : never;

type SectionInputs = {
  readonly [N in SectionName]?:
    Written<SectionValue<N>> | (N extends 'people' ? PeopleLink : SectionLink) | null | undefined;
};

/** What may be given as `data`, and written into a file: `const document: VonkDocumentInput = { vonk: 1 }`. */
export interface VonkDocumentInput extends SectionInputs, OwnNames {
  /** The version of the contract. */
  readonly vonk: typeof contractVersion;
  /** Where changes go. Absent: the device keeps what is the viewer's own. */
  readonly actions?: SectionLink | null | undefined;
  /** A stream of changes. */
  readonly live?: SectionLink | null | undefined;
}

/** What a host gives: a document, or whatever it has; both are checked when they are read. */
export type GivenDocument = VonkDocumentInput | NonNullable<unknown> | null | undefined;
