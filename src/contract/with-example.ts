import { definitionAt, exampleOf, written } from './example.js';
import type { Problem, ProblemCode, ProblemDetails } from './problem.js';

/** What is expected of these is said whole: the possible words, or an example already. */
const isWhole: ReadonlySet<ProblemCode> = new Set(['unknown-variant', 'left-out']);
/** Of what an example says more than a word such as “a list” does. */
const isBare = /^(?:a list\b|an object$|an id\b|a consent record$)/;

/**
 * What the cure of a problem names: what is expected, with an example of it.
 *
 * @param section - The section that the path begins in, where that is not its first step.
 */
export function detailsOfCure({ code, path, details }: Problem, section?: string): ProblemDetails | undefined {
  const expected = details?.['expected'];
  if (typeof expected !== 'string' || !isBare.test(expected) || isWhole.has(code)) return details;
  const inDocument = path.slice(path.indexOf('#') + 1);
  const field = details?.['field'];
  const place = `${section === undefined ? '' : `/${section}`}${inDocument}${field === undefined ? '' : `/${field}`}`;
  const found = definitionAt(place);
  if (!found) return details;
  const [words = ''] = expected.split(', ');
  return { ...details, expected: `${words} such as ${written(exampleOf(found.schema, found.section))}` };
}
