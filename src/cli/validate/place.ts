/** Finds where in a text something stands that a JSON Pointer names. */
import { type JSONPath, visit } from 'jsonc-parser';
import { type TextPlace as Place, mistakeIn, placeAt } from '../../contract/json-mistake.js';

export type { TextPlace as Place } from '../../contract/json-mistake.js';

export interface Mistake extends Place {
  /** The line, or the part of it around the mistake, and a caret under it. */
  readonly excerpt: string;
}

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
/** Characters of a long line that are shown on either side of a mistake. */
const around = 40;

interface Wanted {
  place?: Place;
  readonly inside: Map<string, Wanted>;
}

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The places of pointers, in one reading. What is not there has the place of what it is missing from. */
export function placesOf(text: string, pointers: readonly string[]): ReadonlyMap<string, Place> {
  const root: Wanted = { inside: new Map() };
  for (const pointer of pointers) {
    let at = root;
    for (const step of stepsOf(pointer)) {
      let next = at.inside.get(step);
      if (!next) at.inside.set(step, (next = { inside: new Map() }));
      at = next;
    }
  }
  const note = (path: JSONPath, line: number, character: number): void => {
    let at: Wanted | undefined = root;
    for (const step of path) at = at?.inside.get(String(step));
    // Of two fields of one name the last one counts, as it does where the document is read.
    if (at) at.place = { line: line + 1, column: character + 1 };
  };
  visit(
    text,
    {
      onObjectBegin: (_offset, _length, line, character, path) => note(path(), line, character),
      onArrayBegin: (_offset, _length, line, character, path) => note(path(), line, character),
      onLiteralValue: (_value, _offset, _length, line, character, path) => note(path(), line, character),
    },
    strict,
  );
  return new Map(pointers.map((pointer) => [pointer, placeOf(root, pointer)]));
}

function placeOf(root: Wanted, pointer: string): Place {
  let at: Wanted | undefined = root;
  let place = root.place ?? { line: 1, column: 1 };
  for (const step of stepsOf(pointer)) {
    at = at?.inside.get(step);
    place = at?.place ?? place;
  }
  return place;
}

/** The first mistake in a text that is no JSON. */
export function findMistake(text: string): Mistake {
  const offset = mistakeIn(text) ?? 0;
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - around);
  const [words = ''] = text.slice(start, offset + around).split(/\r?\n/, 1);
  const shown = words.replaceAll('\t', ' ').slice(0, Math.max(offset - start, 0) + around);
  return { ...placeAt(text, offset), excerpt: `${shown}\n${' '.repeat(offset - start)}^` };
}
