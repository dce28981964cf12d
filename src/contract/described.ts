/** The doors of the contract for services and tools: every problem comes with its sentence and its cure. */
import * as action from './action.js';
import { type DescribedProblem, describeWith } from './describe.js';
import * as door from './document.js';
import type { ParseOptions } from './reading.js';
import type { Problem } from './problem.js';
import { detailsOfCure } from './with-example.js';

/** The same answer, with problems that say what to do. */
type Described<T> = Omit<T, 'problems'> & { readonly problems: readonly DescribedProblem[] };

/** @param section - What the paths of the problems begin in, where that is not the document. */
const described = <T extends { readonly problems: readonly Problem[] }>(answer: T, section?: string): Described<T> => ({
  ...answer,
  problems: answer.problems.map((problem) => describeWith(problem, detailsOfCure(problem, section))),
});

/** What became of a whole document. */
export type ParsedDocument = Described<door.ParsedDocument>;

/**
 * Reads a document of the contract. Sections are independent: what is wrong in one never costs another.
 *
 * @param value - What `JSON.parse` gave.
 * @param options - `base`: the document's own absolute address; `owned`: see `ParseOptions`.
 */
export function parseDocument(value: unknown, options: Pick<ParseOptions, 'base' | 'owned'> = {}): ParsedDocument {
  const { document, ...rest } = described(door.parseDocument(value, options));
  return { document: document && withDescribedSections(document), ...rest };
}

/** Reads a section that came from an address of its own. A list comes in pages: see `parsePage`. */
export const parseSection = <N extends door.SectionName>(
  name: N,
  value: unknown,
  options: ParseOptions = {},
): Described<ReturnType<typeof door.parseSection<N>>> => described(door.parseSection(name, value, options), name);

/** Reads one page of a list: `{ "items": […], "next": "…" | null, "total"?: n, "people"?: […] }`. */
export const parsePage = <N extends door.ListSectionName>(
  name: N,
  value: unknown,
  options: ParseOptions = {},
): Described<ReturnType<typeof door.parsePage<N>>> => described(door.parsePage(name, value, options), name);

/**
 * Reads one envelope: `{ "id", "type", "at", "data" }`. A change is carried out whole or not at all, so one bad field
 * makes it unusable, also an optional one.
 *
 * @param value - What `JSON.parse` gave.
 */
export const parseAction = (
  value: unknown,
  options: ParseOptions = {},
): Described<ReturnType<typeof action.parseAction>> => described(action.parseAction(value, options));

function withDescribedSections(document: door.VonkDocument): door.VonkDocument {
  const sections = Object.entries(document.sections).map(([name, section]) => [
    name,
    section.kind === 'unusable'
      ? { ...section, problem: describeWith(section.problem, detailsOfCure(section.problem)) }
      : section,
  ]);
  return { ...document, sections: Object.fromEntries(sections) as door.VonkDocument['sections'] };
}
