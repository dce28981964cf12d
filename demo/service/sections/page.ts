import type { Person } from './person.js';

/** One page of a list. The keys stand in the order of the contract. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Relative to the document. */
  readonly next: string | null;
  /** Those whom the items name. */
  readonly people?: readonly Person[];
}
