/** Finds where in a text something stands that a JSON Pointer names. */
import { type ScanListener, type TextPlace, mistakeIn, placeAt } from './json-mistake.js';
import type { Problem, ProblemCode } from './problem.js';

export interface Mistake extends TextPlace {
  /** The line, or the part of it around the mistake, and a caret under it. */
  readonly excerpt: string;
  /** In characters of the text. */
  readonly offset: number;
}

/** Characters of a long line that are shown on either side of a mistake. */
const around = 40;

interface Wanted {
  offset?: number;
  /** Where its name begins, in the object that it stands in. */
  nameOffset?: number;
  readonly inside: Map<string, Wanted>;
}

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What is wrong with the name of a field, and not with its value. */
const ofNames: readonly ProblemCode[] = ['misspelt-name', 'unknown-name'];

/** The places of problems by their pointers, in one reading. What is not there has the place of what it is missing from. */
export function placesOf(
  text: string,
  problems: readonly Pick<Problem, 'path' | 'code'>[],
): (problem: Pick<Problem, 'path' | 'code'>) => TextPlace {
  const pointers = [...new Set(problems.map(({ path }) => path))];
  const root: Wanted = { inside: new Map() };
  for (const pointer of pointers) {
    let at = root;
    for (const step of stepsOf(pointer)) {
      let next = at.inside.get(step);
      if (!next) at.inside.set(step, (next = { inside: new Map() }));
      at = next;
    }
  }
  mistakeIn(text, new Finder(root));
  const offsetIn = ({ path, code }: Pick<Problem, 'path' | 'code'>): number =>
    offsetOf(root, path, ofNames.includes(code));
  const places = placesAt(text, problems.map(offsetIn));
  return (problem) => places.get(offsetIn(problem)) ?? { line: 1, column: 1 };
}

/** Notes where what is wanted begins. */
class Finder implements ScanListener {
  readonly #root: Wanted;
  /** What is open, from the outside in: what is wanted of it, and the name or the number of the part that comes. */
  readonly #open: { readonly wanted: Wanted | undefined; readonly isList: boolean; step: string; index: number }[] = [];
  #found: Wanted | undefined;

  constructor(root: Wanted) {
    this.#root = root;
  }

  value(offset: number): void {
    const inside = this.#open.at(-1);
    if (inside?.isList === true) inside.step = String((inside.index += 1));
    this.#found = inside ? inside.wanted?.inside.get(inside.step) : this.#root;
    // Of two fields of one name the last one counts, as it does where the document is read.
    if (this.#found) this.#found.offset = offset;
  }

  open(isList: boolean): void {
    this.#open.push({ wanted: this.#found, isList, step: '', index: -1 });
  }

  name(quoted: string, offset: number): void {
    const inside = this.#open.at(-1);
    if (!inside?.wanted) return;
    inside.step = JSON.parse(quoted) as string;
    const named = inside.wanted.inside.get(inside.step);
    if (named) named.nameOffset = offset;
  }

  close(): void {
    this.#open.pop();
  }
}

function offsetOf(root: Wanted, pointer: string, isName: boolean): number {
  let at: Wanted | undefined = root;
  let offset = root.offset ?? 0;
  for (const step of stepsOf(pointer)) {
    at = at?.inside.get(step);
    offset = at?.offset ?? offset;
  }
  return (isName ? at?.nameOffset : undefined) ?? offset;
}

/** Line and column of many offsets, in one walk through the text. */
export function placesAt(text: string, offsets: readonly number[]): ReadonlyMap<number, TextPlace> {
  const places = new Map<number, TextPlace>();
  let from = 0;
  let line = 1;
  let column = 1;
  for (const offset of [...new Set(offsets)].sort((one, other) => one - other)) {
    const further = placeAt(text.slice(from, offset), offset - from);
    column = further.line === 1 ? column + further.column - 1 : further.column;
    line += further.line - 1;
    from = offset;
    places.set(offset, { line, column });
  }
  return places;
}

/** The first mistake in a text that is no JSON. */
export function findMistake(text: string): Mistake {
  const offset = mistakeIn(text) ?? 0;
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - around);
  const [words = ''] = text.slice(start, offset + around).split(/\r?\n/, 1);
  // What is no letter could move the cursor of whoever looks.
  const shown = words.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').slice(0, Math.max(offset - start, 0) + around);
  return { ...placeAt(text, offset), offset, excerpt: `${shown}\n${' '.repeat(offset - start)}^` };
}
