/**
 * What may be wrong with a document, a request or a device. The words are made from the code and the details where
 * somebody reads them: see `describeProblem`, and the sentences by language.
 */
import type { ProblemCode } from './problem-codes.js';

export type { ProblemCode } from './problem-codes.js';

/** What a sentence about a problem may name: expectations and counts, never values of the document. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

/** Names the text that is no JSON. No message, log or JSON has what a symbol names. */
export const brokenText: unique symbol = Symbol('broken text');

export interface Problem {
  readonly code: ProblemCode;
  /** JSON Pointer (RFC 6901) into the document, or the address that was asked for. */
  readonly path: string;
  readonly details?: ProblemDetails;
  /** One English sentence, where the problem was described. Widgets say it in the reader's language. */
  readonly message?: string;
  /** What to do about it. */
  readonly cure?: string;
  /** How many others follow from it that are not listed: they go when it is mended. */
  readonly consequences?: number;
  /** Where it came to a page: for whoever can mend it, who is told the line and the column. */
  readonly [brokenText]?: string;
}

export function createProblem(code: ProblemCode, path: string, details?: ProblemDetails): Problem {
  return details ? { code, path, details } : { code, path };
}

/** A text that came is no JSON: it may be a page to sign in. */
export const malformed = (path: string, text: string): Problem =>
  isWebPage(text) ? createProblem('web-page', path) : { ...createProblem('malformed', path), [brokenText]: text };

export const isWebPage = (text: string): boolean => /^\s*</.test(text);

/** One step down a JSON Pointer, escaped by RFC 6901. */
export function pointer(path: string, step: string | number): string {
  return `${path}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
