/** The one door for a whole document. */
import { readLink } from './address.js';
import { listedConsentVersions } from './consent-texts.js';
import { isObject, own, unsafeKeys } from './json-object.js';
import { type ParseOptions, Reading, readAhead } from './parse.js';
import type { Problem } from './problem.js';
import { type VonkSection, readSection } from './section.js';
import { type SectionName, sectionNames, sectionSchemas } from './sections.js';
import { isEmptyCell } from './visible.js';

export { type SectionPage, type VonkSection, parsePage, parseSection } from './section.js';
export {
  type ListSectionName,
  type SectionName,
  type SectionValue,
  isListSection,
  sectionNames,
  sectionSchemas,
} from './sections.js';

/** The version of the contract that this release reads. */
export const contractVersion = 1;

export interface VonkDocument {
  readonly sections: { readonly [N in SectionName]?: VonkSection<N> };
  /** Where changes go. Absent: the device keeps what is the viewer's own. */
  readonly actions?: string;
  /** A stream of changes. */
  readonly live?: string;
}

export interface ParsedDocument {
  readonly document: VonkDocument | undefined;
  readonly problems: readonly Problem[];
  /** What the sections behind links are to be read with: the consent texts and the ids that this document lists. */
  readonly forSections: Pick<ParseOptions, 'consentVersions' | 'known'>;
}

/**
 * Reads a document of the contract. Sections are independent: what is wrong in one never costs another.
 *
 * @param value - What `JSON.parse` gave.
 * @param options - `base`: the document's own absolute address; `owned`: see `ParseOptions`.
 */
export function parseDocument(value: unknown, options: Pick<ParseOptions, 'base' | 'owned'> = {}): ParsedDocument {
  // Without a longest step there is one.
  return readingDocument(value, options, Infinity).next().value as ParsedDocument;
}

/**
 * The same in steps, so that a page can do something else in between. Each reads one section, or so many things of a long
 * list; before each of the latter it is answered how many things of the list are left. Nothing of it is known before the end.
 *
 * @param most - How many things of a list are read in one step.
 */
export function* readingDocument(
  value: unknown,
  options: Pick<ParseOptions, 'base' | 'owned'>,
  most: number,
): Generator<number, ParsedDocument> {
  const reading = new Reading(options);
  const document =
    isObject(value) && isVersionRead(value, reading) ? yield* readDocument(value, reading, most) : undefined;
  if (!isObject(value))
    reading.report('wrong-type', { expected: `an object with "vonk": ${contractVersion} and sections` });
  return {
    document,
    problems: reading.problems,
    forSections: { consentVersions: reading.consentVersions, known: reading.known },
  };
}

function* readDocument(
  value: Record<string, unknown>,
  reading: Reading,
  most: number,
): Generator<number, VonkDocument> {
  for (const key of unsafeKeys) if (Object.hasOwn(value, key)) reading.reportAt('unsafe-key', [key]);
  reading.consentVersions = new Set([
    ...listedConsentVersions(own(value, 'board')),
    ...listedConsentVersions(own(value, 'organisation')),
  ]);
  const sections: Partial<Record<SectionName, VonkSection<SectionName>>> = {};
  for (const name of sectionNames) {
    const given = own(value, name);
    if (given === undefined || given === null || isEmptyCell(given)) continue;
    reading.enter();
    reading.at(name);
    yield* readAhead(sectionSchemas[name], given, most, reading);
    sections[name] = readSection(name, given, reading);
    reading.leave();
  }
  const actions = readLinkTo(value, 'actions', reading);
  const live = readLinkTo(value, 'live', reading);
  return {
    sections: sections as VonkDocument['sections'],
    ...(actions !== undefined && { actions }),
    ...(live !== undefined && { live }),
  };
}

function isVersionRead(value: Record<string, unknown>, reading: Reading): boolean {
  const version = own(value, 'vonk');
  if (version === contractVersion) return true;
  if (version === undefined) reading.report('missing-field', { field: 'vonk', expected: String(contractVersion) });
  else if (typeof version === 'number' && version > contractVersion)
    reading.reportAt('unsupported-version', ['vonk'], { found: version, known: contractVersion });
  else reading.reportAt('wrong-type', ['vonk'], { expected: `the number ${contractVersion}` });
  return false;
}

function readLinkTo(value: Record<string, unknown>, field: 'actions' | 'live', reading: Reading): string | undefined {
  const given = own(value, field);
  if (given === undefined || given === null || isEmptyCell(given)) return undefined;
  const href = isObject(given) ? own(given, 'href') : undefined;
  if (typeof href !== 'string') {
    reading.reportAt('wrong-type', [field], { expected: 'a link such as { "href": "…" }' });
    return undefined;
  }
  return readLink(href, [field, 'href'], reading);
}
