/**
 * Which problems follow from another one that is told: a name that is missing where it is misspelt, and whatever refers
 * to a thing that stands there and cannot be used. They go when that one is mended. Fetched by whoever sets up a page.
 */
import { definitionAt } from './example.js';
import { isObject, own } from './json-object.js';
import type { Problem } from './problem.js';
import { Reading, invalid, read } from './parse.js';
import type { AnySchema, Schema } from './schema.js';
import type { SectionName } from './sections.js';

/** A document, a section or a page of one, as it came. */
export interface ReadPart {
  readonly value: unknown;
  /** Absent for a whole document. */
  readonly section?: SectionName;
  /** What the paths of its problems begin with, before its own JSON Pointer. */
  readonly prefix?: string;
}

/** A problem, and those that follow from it. */
export interface Gathered<P extends Problem = Problem> {
  readonly problem: P;
  readonly followers: readonly P[];
}

/** What went wrong in one document and in what it links to. */
export class Consequences {
  /** Things that cannot be used, by what they are and their id; and what keeps each of them out. */
  readonly #refused = new Map<string, Problem>();
  readonly #references: (readonly [problem: Problem, to: string])[] = [];
  readonly #roots = new Map<Problem, Problem>();

  /** @param problems - All that were found in this part. */
  note(part: ReadPart, problems: readonly Problem[]): void {
    const told = new Map<string, Problem>();
    const places = problems.map((problem) => ({ problem, path: problem.path.slice((part.prefix ?? '').length) }));
    for (const { problem, path } of places) told.set(keyOf({ ...problem, path }), problem);
    for (const { problem, path } of places)
      if (problem.code === 'misspelt-name') this.#noteMisspelt(problem, path, told);
    // What was meant as an id is what others refer to.
    const ids = new Map<string, unknown>();
    for (const { problem, path } of places)
      if (problem.code === 'misspelt-name' && problem.details?.['nearest'] === 'id')
        ids.set(path.slice(0, path.lastIndexOf('/')), valueAt(part.value, path));
    const seen = new Set<string>();
    for (const { problem, path } of places) {
      if (problem.code === 'unknown-reference') this.#noteReference(problem, path, part);
      else
        for (const thing of thingsAround(part, path, ids))
          if (!seen.has(thing.path)) this.#noteThing(seen, thing, told);
    }
  }

  /** Each problem that stands by itself, with those that follow from it, where the first of them stood. */
  gather<P extends Problem>(problems: readonly P[]): readonly Gathered<P>[] {
    for (const [problem, to] of this.#references) {
      const cause = this.#refused.get(to);
      if (cause) this.#roots.set(problem, cause);
    }
    const groups = new Map<Problem, P[]>();
    const here = new Map<Problem, P>(problems.map((problem) => [problem, problem]));
    for (const problem of problems) {
      const found = this.#rootOf(problem);
      // What is not told here cannot stand for anything.
      const root = here.has(found) ? found : problem;
      const followers = groups.get(root);
      const further = root === problem ? [] : [problem];
      if (followers) followers.push(...further);
      else groups.set(root, further);
    }
    return [...groups].map(([root, followers]) => ({ problem: here.get(root) as P, followers }));
  }

  #rootOf(problem: Problem): Problem {
    const root = this.#roots.get(problem);
    return root === undefined || root === problem ? problem : this.#rootOf(root);
  }

  /** Where the name that was meant is missing, it is missing because of this. */
  #noteMisspelt(misspelt: Problem, path: string, told: ReadonlyMap<string, Problem>): void {
    const field = misspelt.details?.['nearest'];
    const around = path.slice(0, path.lastIndexOf('/'));
    for (const code of ['missing-field', 'left-out', 'without-consent', 'missing-section'] as const) {
      const isNamed = code !== 'without-consent';
      if (!isNamed && field !== 'consent') continue;
      const missing = told.get([around, code, isNamed ? field : ''].join(' '));
      if (missing && !this.#roots.has(missing)) this.#roots.set(missing, misspelt);
    }
  }

  #noteReference(problem: Problem, path: string, { value }: ReadPart): void {
    const id = valueAt(value, path);
    if (typeof id === 'string') this.#references.push([problem, nameOf(String(problem.details?.['section']), id)]);
  }

  /** Reads a thing by itself, to know whether it can be used, and what keeps it from that. */
  #noteThing(seen: Set<string>, { kind, id, schema, value, path }: Thing, told: ReadonlyMap<string, Problem>): void {
    seen.add(path);
    const name = nameOf(kind, id);
    if (this.#refused.has(name)) return;
    const reading = new Reading();
    if (read(schema, value, reading) !== invalid) return;
    const cause = reading.cause;
    const problem = told.get(keyOf({ ...cause, path: `${path}${cause.path}` }));
    if (problem) this.#refused.set(name, problem);
  }
}

/** The problems of one document. */
export function gatherProblems<P extends Problem>(value: unknown, problems: readonly P[]): readonly Gathered<P>[] {
  const consequences = new Consequences();
  consequences.note({ value }, problems);
  return consequences.gather(problems);
}

const nameOf = (kind: string, id: string): string => `${kind} ${id}`;

const keyOf = ({ path, code, details }: Problem): string =>
  [path, code, details?.['field'] ?? details?.['section'] ?? ''].join(' ');

/** Something that others may refer to. */
interface Thing {
  readonly kind: string;
  readonly id: string;
  readonly schema: Schema;
  readonly value: unknown;
  readonly path: string;
}

const stepsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function inside(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[])[Number(step)];
  return isObject(value) ? own(value, step) : undefined;
}

const valueAt = (value: unknown, path: string): unknown => stepsOf(path).reduce(inside, value);

/**
 * The things that a place is in, from the outside in.
 *
 * @param ids - Ids under another name, by the place of the thing.
 */
function thingsAround({ value, section }: ReadPart, path: string, ids: ReadonlyMap<string, unknown>): readonly Thing[] {
  const things: Thing[] = [];
  let at: unknown = value;
  let here = '';
  for (const step of path.split('/').slice(1)) {
    const list = definitionAt(`${section === undefined ? '' : `/${section}`}${here}`)?.schema;
    at = inside(at, stepsOf(`/${step}`)[0] ?? '');
    here = `${here}/${step}`;
    const plain = (list?.kind === 'optional' ? list.of : list) as AnySchema | undefined;
    const id = (isObject(at) ? own(at, 'id') : undefined) ?? ids.get(here);
    if (plain?.kind === 'list' && plain.known !== undefined && plain.known !== 'own' && typeof id === 'string')
      things.push({ kind: plain.known, id, schema: plain.of, value: at, path: here });
  }
  return things;
}
