/**
 * What may be wrong with a document, a request or a device, in words for people who can mend it.
 * A message names the place and the expectation, never a value from the document: a value may be personal data.
 */

/** The closed list of codes. A new code needs an entry in every language. */
export const problemCodes = [
  'unreachable',
  'timed-out',
  'denied',
  'not-found',
  'malformed',
  'refused',
  'unsupported-version',
  'unconfigured',
  'wrong-type',
  'missing-field',
  'unknown-variant',
  'unknown-reference',
  'without-consent',
  'unsafe-address',
  'unsafe-key',
  'duplicate-id',
  'out-of-range',
  'too-large',
  'more-problems',
  'storage-unavailable',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What a sentence about a problem may name: expectations and counts, never values of the document. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

export interface Problem {
  readonly code: ProblemCode;
  /** JSON Pointer (RFC 6901) into the document, or the address that was asked for. */
  readonly path: string;
  /** One English sentence. Widgets show the same sentence in the reader's language, made from `code` and `details`. */
  readonly message: string;
  /** What to do about it. */
  readonly cure?: string;
  readonly details?: ProblemDetails;
}

/** English sentences by code. `{name}` is filled from the details. Locales translate this very table. */
export const problemTexts: Readonly<Record<ProblemCode, { readonly message: string; readonly cure: string }>> = {
  unreachable: {
    message: 'The address did not answer.',
    cure: 'Check the address and the connection, then try again.',
  },
  'timed-out': {
    message: 'The address took longer than {seconds} seconds to answer.',
    cure: 'Try again, or ask who runs the service.',
  },
  denied: { message: 'The service does not give this to the person who asks.', cure: 'Sign in, or ask for access.' },
  'not-found': { message: 'There is nothing at this address.', cure: 'Check the address in src or href.' },
  malformed: {
    message: 'This is not valid JSON.',
    cure: 'Open the file in an editor that marks JSON errors, such as a comma too many.',
  },
  refused: {
    message: 'The service answered with status {status}.',
    cure: 'Try again later, or ask who runs the service.',
  },
  'unsupported-version': {
    message: 'This document asks for contract version {found}; this release reads version {known}.',
    cure: 'Set "vonk": {known}, or load a newer release of Vonk.',
  },
  unconfigured: {
    message: 'No document was named.',
    cure: 'Give the element a src, a JSON island or a surrounding vonk-space.',
  },
  'wrong-type': { message: 'Expected {expected}.', cure: 'Write {expected} here.' },
  'missing-field': { message: 'The field "{field}" is missing.', cure: 'Add "{field}": {expected}.' },
  'unknown-variant': { message: 'This value is not one of: {expected}.', cure: 'Use one of: {expected}.' },
  'unknown-reference': {
    message: 'Nothing in "{section}" has this id.',
    cure: 'Add it to "{section}", or correct the id.',
  },
  'without-consent': {
    message: 'No valid consent stands here, so this is never shown.',
    cure: 'Leave it out, or record "status": "in", "at" and a "textVersion" that the document lists.',
  },
  'unsafe-address': {
    message: 'This address may not be used.',
    cure: 'Use https:, mailto:, tel: or an address on the same host.',
  },
  'unsafe-key': { message: 'A field with this name is never read.', cure: 'Take the field out.' },
  'duplicate-id': { message: 'This id was used before in the same list.', cure: 'Give each entry an id of its own.' },
  'out-of-range': { message: 'Expected {expected}.', cure: 'Use {expected}.' },
  'too-large': { message: 'This is larger than {limit}.', cure: 'Make it smaller, or split it over pages.' },
  'more-problems': {
    message: '{count} further problems are not listed.',
    cure: 'Mend those above first, then check again.',
  },
  'storage-unavailable': {
    message: 'This browser does not let the page keep anything on the device.',
    cure: 'Leave private browsing, or allow storage for this site.',
  },
};

/** Fills `{name}` in a sentence. A name without a value stays as it is, so that a slip is seen. */
export function fill(sentence: string, details: ProblemDetails = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(details, name) ? String(details[name]) : whole,
  );
}

export function createProblem(code: ProblemCode, path: string, details?: ProblemDetails): Problem {
  const text = problemTexts[code];
  const problem = { code, path, message: fill(text.message, details), cure: fill(text.cure, details) };
  return details ? { ...problem, details } : problem;
}

/** One step down a JSON Pointer, escaped by RFC 6901. */
export function pointer(path: string, step: string | number): string {
  return `${path}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
