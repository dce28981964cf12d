/** Names that stand twice in one object of a text: `JSON.parse` keeps the last of them, and says nothing. */
import { type ScanListener, type TextPlace, mistakeIn } from './json-mistake.js';
import { placesAt } from './place.js';
import { type Problem, createProblem, pointer } from './problem.js';
import { limits } from './schema.js';

interface Repeated {
  readonly path: string;
  readonly offset: number;
  /** Where it stood before. */
  readonly before: number;
}

/** Each name that stood before in the same object, from the top of the text to its end, with its line and column. */
export function repeatedNames(text: string): readonly Problem[] {
  const { found } = new Names(text);
  const places = placesAt(
    text,
    found.flatMap(({ offset, before }) => [offset, before]),
  );
  return found.map(({ path, offset, before }) =>
    createProblem('duplicate-key', path, { ...places.get(offset), before: places.get(before)?.line ?? 1 }),
  );
}

/** Where in its text a problem stands, where it says so itself: its path names what is read instead. */
export function placeTold({ code, details }: Problem): TextPlace | undefined {
  const line = details?.['line'];
  const column = details?.['column'];
  return code === 'duplicate-key' && typeof line === 'number' && typeof column === 'number'
    ? { line, column }
    : undefined;
}

class Names implements ScanListener {
  readonly found: Repeated[] = [];
  /** What is open, from the outside in: the names that stood there; in a list none, and how many parts there were. */
  readonly #open: { readonly names: Map<string, number> | undefined; step: string | number }[] = [];

  constructor(text: string) {
    mistakeIn(text, this);
  }

  value(): void {
    const inside = this.#open.at(-1);
    if (inside && !inside.names) inside.step = Number(inside.step) + 1;
  }

  open(isList: boolean): void {
    this.#open.push({ names: isList ? undefined : new Map(), step: -1 });
  }

  name(quoted: string, offset: number): void {
    const inside = this.#open.at(-1);
    if (!inside?.names) return;
    const name = JSON.parse(quoted) as string;
    inside.step = name;
    const before = inside.names.get(name);
    inside.names.set(name, offset);
    if (before === undefined || this.found.length === limits.problems) return;
    this.found.push({ path: this.#open.reduce((path, { step }) => pointer(path, step), ''), offset, before });
  }

  close(): void {
    this.#open.pop();
  }
}
