import type { ProblemCode, ProblemDetails } from './problem.js';

/** The details that the sentences about a code name, in every language. */
export const namedDetails: Partial<Readonly<Record<ProblemCode, readonly string[]>>> = {
  'timed-out': ['seconds'],
  refused: ['status'],
  'unsupported-version': ['found', 'known'],
  'wrong-type': ['expected'],
  'missing-field': ['field', 'expected'],
  'unknown-variant': ['expected'],
  'unknown-reference': ['section'],
  'duplicate-key': ['before'],
  'out-of-range': ['expected'],
  'too-large': ['limit'],
  'more-problems': ['count'],
  'misspelt-name': ['nearest'],
  'unknown-name': ['known'],
  'missing-section': ['section', 'example'],
  'left-out': ['field', 'expected'],
  'not-shared': ['origin'],
  'unknown-attribute': ['name', 'nearest'],
  'wrong-attribute': ['name', 'expected'],
  'unknown-message': ['name', 'nearest'],
  'unknown-tag': ['name', 'nearest'],
  'unclosed-tag': ['name'],
};

/** Whether a sentence about the code can be made whole. */
export const hasItsDetails = (code: ProblemCode, details: ProblemDetails | undefined): boolean =>
  (namedDetails[code] ?? []).every((name) => details?.[name] !== undefined);
