/** What is wrong, in English words for people who can mend it. */
import { fill } from './fill.js';
import { type Problem, type ProblemCode, type ProblemDetails, createProblem } from './problem.js';

/** A problem with its sentence and what to do about it. */
export interface DescribedProblem extends Problem {
  readonly message: string;
}

/**
 * English sentences by code. They name the place and the expectation, never a value from the document: a value may be
 * personal data. `{name}` is filled from the details. Locales translate this very table.
 */
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

/** The same problem with its sentence and its cure; what it says already stays. */
export function describeProblem(problem: Problem): DescribedProblem {
  const { code, path, details, message, cure } = problem;
  const text = problemTexts[code];
  return {
    code,
    path,
    message: message ?? fill(text.message, details),
    cure: cure ?? fill(text.cure, details),
    ...(details && { details }),
  };
}

export const createDescribedProblem = (code: ProblemCode, path: string, details?: ProblemDetails): DescribedProblem =>
  describeProblem(createProblem(code, path, details));
