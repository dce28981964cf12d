/** All that whoever sets up a page is told besides what reading finds. Fetched for `preview` only. */
import { Consequences } from '../contract/consequences.js';
import { isHint, documentHints, linkedHints, servedHints } from '../contract/hints.js';
import { detailsOfSection } from '../contract/hint-details.js';
import { type Problem, createProblem } from '../contract/problem.js';
import { textOf } from '../contract/read-text.js';
import { repeatedNames } from '../contract/repeated-names.js';
import type { SectionName } from '../contract/sections.js';
import { prefixOf } from '../registration/prefix.js';
import type { ReadValue } from '../state/reported-problems.js';
import type { VonkDocument } from '../contract/document.js';
import { attributeMistakes, spaceAround } from './attribute-mistakes.js';
import { tagMistakes } from './tag-mistakes.js';

/** What a widget looks at, and what it shows. */
export interface Previewed {
  readonly host: HTMLElement & { requestUpdate(): void };
  readonly sections: readonly SectionName[];
  /** Absent while there is none. */
  readonly document: VonkDocument | undefined;
  readonly read: readonly ReadValue[];
}

/** What a widget cannot do without, by the section that it is about. */
const needs: Partial<Readonly<Record<SectionName, readonly SectionName[]>>> = {
  values: ['values'],
  feed: ['feed', 'values', 'guidelines', 'viewer'],
  goals: ['viewer', 'acts'],
  kudos: ['kudos', 'people', 'viewer'],
  board: ['board'],
  feedback: ['viewer', 'feedback'],
  preferences: ['viewer'],
};

/** First what is missing or wrong, then what would be welcome besides. */
export function hintsFor({ host, sections, document, read }: Previewed): readonly Problem[] {
  const space = spaceAround(host);
  const changed = (): void => host.requestUpdate();
  const isServed = isFetched(host, space);
  const found = [
    ...tagMistakes(host),
    ...attributeMistakes(host, changed, document),
    ...(space && 'observedAttributes' in space.constructor ? attributeMistakes(space, changed) : []),
    ...(document ? missingSections(document, sections, isServed) : []),
    ...read.flatMap(hintsIn),
    ...(isServed ? read.filter(({ section }) => section === undefined).flatMap(({ value }) => servedHints(value)) : []),
  ];
  return found.toSorted((one, other) => Number(isHint(one)) - Number(isHint(other)));
}

interface Source extends HTMLElement {
  readonly data?: unknown;
  readonly src?: string | undefined;
}

/** Whether the document came from an address, and so to everybody who opens the page; data in it may be one person's. */
function isFetched(host: Source, space: Source | undefined): boolean {
  for (const one of [host, space]) {
    if (!one) continue;
    const isInPage =
      (one.data ?? undefined) !== undefined || one.querySelector(':scope > script[type="application/json"]');
    if (isInPage || (one.src ?? '') !== '') return !isInPage;
  }
  return space === undefined && document.querySelector(`meta[name="${prefixOf(host)}"]`) !== null;
}

/** Leaves out what follows from something else in a list, and says there how much that is. */
export function gathered(problems: readonly Problem[], read: readonly ReadValue[]): readonly Problem[] {
  const consequences = new Consequences();
  for (const { value, section, from = '' } of read) {
    const prefix = section === undefined ? '' : `${from}#/${section}`;
    const here = problems.filter(({ path }) => (prefix === '' ? !path.includes('#') : path.startsWith(`${prefix}/`)));
    consequences.note({ value, prefix, ...(section && { section }) }, here);
  }
  return consequences
    .gather(problems)
    .map(({ problem, followers: { length } }) => (length === 0 ? problem : { ...problem, consequences: length }));
}

function missingSections(
  { sections, actions }: VonkDocument,
  [about]: readonly SectionName[],
  isServed: boolean,
): readonly Problem[] {
  const needed = about === undefined ? [] : (needs[about] ?? []);
  // A file for everybody names nobody who looks: what is not about oneself is whole without.
  const isForAll = isServed && actions === undefined && needed.at(-1) === 'viewer' && needed[0] !== 'viewer';
  return needed
    .filter((name) => !sections[name] && !(isForAll && name === 'viewer'))
    .map((name) => createProblem('missing-section', '', { ...detailsOfSection(name) }));
}

/** Found once for each answer, however many widgets show it and however often. */
const known = new WeakMap<ReadValue, readonly Problem[]>();

function hintsIn(one: ReadValue): readonly Problem[] {
  let hints = known.get(one);
  if (!hints)
    known.set(one, (hints = one.section === undefined ? hintsOfDocument(one) : hintsOfLinked(one, one.section)));
  return hints;
}

const hintsOfDocument = ({ value }: ReadValue): readonly Problem[] => [...repeatedIn(value), ...documentHints(value)];

const hintsOfLinked = ({ value, from = '' }: ReadValue, section: SectionName): readonly Problem[] =>
  [...repeatedIn(value), ...linkedHints(section, value)].map((hint) => ({
    ...hint,
    path: `${from}#/${section}${hint.path}`,
  }));

/** What the text says twice, where the value was read from one. */
function repeatedIn(value: unknown): readonly Problem[] {
  const text = textOf(value);
  return text === undefined ? [] : repeatedNames(text);
}
