import { problemTexts } from '../../contract/describe.js';
import type { ProblemCode } from '../../contract/problem.js';

type ProblemMessages = { readonly [C in ProblemCode as `message ${C}` | `cure ${C}`]: string };

/** What is wrong in a document, for somebody who can mend it: the contract’s own words. */
export const problems = {
  ...(Object.fromEntries(
    Object.entries(problemTexts).flatMap(([code, { message, cure }]) => [
      [`message ${code}`, message],
      [`cure ${code}`, cure],
    ]),
  ) as ProblemMessages),
  /** Where in a text a mistake is. */
  problemPlace: 'Line {line}, column {column}.',
} as const;
