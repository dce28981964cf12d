/** Reads one section, wherever it stands: in a document, or behind an address of its own. */
import { readLink } from './address.js';
import { unambiguousEntries } from './board-entries.js';
import { withSafeGroup } from './board-group.js';
import type { Board } from './board.js';
import { listedConsentVersions } from './consent-texts.js';
import { isObject, own } from './json-object.js';
import { type ParseOptions, Reading, invalid, read } from './parse.js';
import type { Problem } from './problem.js';
import type { Fields, Schema } from './schema.js';
import {
  type ListSectionName,
  type SectionName,
  type SectionValue,
  isListSection,
  sectionSchemas,
} from './sections.js';
import { isEmptyCell } from './visible.js';

export type VonkSection<N extends SectionName> =
  | { readonly kind: 'inline'; readonly value: SectionValue<N> }
  | {
      readonly kind: 'link';
      readonly href: string;
      /** People only: an address with `{q}` in its query, for what somebody types. */
      readonly find?: string;
    }
  | { readonly kind: 'unusable'; readonly problem: Problem };

/** One page of a list that stands behind a link. */
export interface SectionPage<N extends ListSectionName> {
  readonly items: SectionValue<N>;
  /** Absolute address of the next page. */
  readonly next?: string;
  /** How many there are in all pages, where the service says. */
  readonly total?: number;
  /** Those whom the entries name, where there are too many people to send them all. */
  readonly people?: SectionValue<'people'>;
}

/** Reads a section that came from an address of its own. A list comes in pages: see `parsePage`. */
export function parseSection<N extends SectionName>(
  name: N,
  value: unknown,
  options: ParseOptions = {},
): { readonly value: SectionValue<N> | undefined; readonly problems: readonly Problem[] } {
  const reading = new Reading(options);
  if (name === 'board' || name === 'organisation')
    reading.consentVersions = new Set([...reading.consentVersions, ...listedConsentVersions(value)]);
  const found = readInline(name, value, reading);
  return { value: found === invalid ? undefined : found, problems: reading.problems };
}

/** Reads one page of a list: `{ "items": […], "next": "…" | null, "total"?: n }`. */
export function parsePage<N extends ListSectionName>(
  name: N,
  value: unknown,
  options: ParseOptions = {},
): { readonly page: SectionPage<N> | undefined; readonly problems: readonly Problem[] } {
  const reading = new Reading(options);
  const items = isObject(value) ? own(value, 'items') : undefined;
  if (!isObject(value) || items === undefined) {
    reading.report('wrong-type', { expected: 'a page such as { "items": [], "next": null }' });
    return { page: undefined, problems: reading.problems };
  }
  // First those whom the entries name, so that they are known where they are named. People name nobody.
  const people = name === 'people' ? undefined : readNamed(value, reading);
  const found = reading.within('items', () => readInline(name, items, reading));
  const next = readNext(value, reading);
  const total = readTotal(value, reading);
  const page =
    found === invalid
      ? undefined
      : {
          items: found,
          ...(next !== undefined && { next }),
          ...(total !== undefined && { total }),
          ...(people && { people }),
        };
  return { page, problems: reading.problems };
}

function readNamed(page: Record<string, unknown>, reading: Reading): SectionValue<'people'> | undefined {
  const given = own(page, 'people');
  if (given === undefined || given === null || isEmptyCell(given)) return undefined;
  const found = reading.within('people', () => readInline('people', given, reading));
  return found === invalid ? undefined : found;
}

function readNext(page: Record<string, unknown>, reading: Reading): string | undefined {
  const next = own(page, 'next');
  return next === undefined || next === null || isEmptyCell(next) ? undefined : readLink(next, ['next'], reading);
}

function readTotal(page: Record<string, unknown>, reading: Reading): number | undefined {
  const total = own(page, 'total');
  if (total === undefined || total === null || isEmptyCell(total)) return undefined;
  if (Number.isSafeInteger(total) && (total as number) >= 0) return total as number;
  reading.reportAt('wrong-type', ['total'], { expected: 'a whole number' });
  return undefined;
}

/** Reads a section of a document: inline or a link. The reading stands at the section. */
export function readSection<N extends SectionName>(name: N, given: unknown, reading: Reading): VonkSection<N> {
  const href = linkOf(name, given);
  if (href !== undefined) {
    const address = readLink(href, ['href'], reading);
    if (address !== undefined) return { kind: 'link', href: address, ...readFind(name, given, reading) };
    return { kind: 'unusable', problem: reading.cause };
  }
  const value = readInline(name, given, reading);
  return value === invalid ? { kind: 'unusable', problem: reading.cause } : { kind: 'inline', value };
}

/** Where people are looked up by what somebody types. */
function readFind(name: SectionName, given: unknown, reading: Reading): { readonly find?: string } {
  const find = name === 'people' && isObject(given) ? own(given, 'find') : undefined;
  if (find === undefined || find === null || isEmptyCell(find)) return {};
  const address = readLink(find, ['find'], reading);
  if (address === undefined || new URL(address).search.includes('{q}'))
    return address === undefined ? {} : { find: address };
  reading.reportAt('unsafe-address', ['find']);
  return {};
}

/** A section is a link when it has an address and nothing of its own. */
function linkOf(name: SectionName, given: unknown): unknown {
  const href = isObject(given) ? own(given, 'href') : undefined;
  if (!isObject(given) || href === null) return undefined;
  const schema = sectionSchemas[name];
  const fields: Fields = schema.kind === 'object' ? schema.fields : {};
  return Object.keys(given).some((key) => Object.hasOwn(fields, key)) ? undefined : href;
}

function readInline<N extends SectionName>(
  name: N,
  given: unknown,
  reading: Reading,
): SectionValue<N> | typeof invalid {
  if (isListSection(name) && !Array.isArray(given))
    return reading.report('wrong-type', { expected: 'a list, or a link such as { "href": "…" }' });
  const found: unknown = read<Schema>(sectionSchemas[name], given, reading);
  const value =
    name === 'board' && found !== invalid
      ? withClearConsent(withSafeGroup(found as Board, given), given, reading)
      : found;
  return value as SectionValue<N> | typeof invalid;
}

function withClearConsent(board: Board, given: unknown, reading: Reading): Board {
  if (!board.entries || !isObject(given)) return board;
  return { ...board, entries: unambiguousEntries(board.entries, given['entries'], reading) };
}
