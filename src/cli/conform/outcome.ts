/** What comes of a row that is not simply in order, and how a row says so. */

import type { Problem } from '../../contract/index.js';

/** The service does not do what is asked. */
export class Breach extends Error {
  constructor(
    readonly expected: string,
    readonly seen: string,
  ) {
    super(`Expected ${expected}; saw ${seen}.`);
  }
}

/** Nothing can be said about a row. */
export class Unchecked extends Error {
  constructor(
    readonly because: string,
    /** `needed`: a result without this row says too little. `optional`: the service does not offer it, and may not. */
    readonly weight: 'needed' | 'optional',
  ) {
    super(because);
  }
}

export function expect(holds: boolean, expected: string, seen: string): asserts holds {
  if (!holds) throw new Breach(expected, seen);
}

/** What a reader says of a problem, as part of a sentence. */
export const saidOf = ({ message, cure = '' }: Problem): string => `${message} ${cure}`.trim().replace(/\.$/, '');

/** Leaves a row out where the service does not offer what it is about. */
export function offered<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Unchecked(what, 'optional');
  return value;
}
