import { unsafeKeys } from './json-object.js';
import type { ProblemCode, ProblemDetails } from './problem.js';
import { type Reading, invalid } from './reading.js';

type Wrong = readonly [code: ProblemCode, details?: ProblemDetails];

/** What an object is made of whose names the document chooses. */
export interface NamedParts {
  /** How many there may be, and of what. */
  readonly max: number;
  readonly unit: string;
  /** What is wrong with a name. */
  readonly wrongName: (name: string) => Wrong | undefined;
  readonly read: (part: unknown) => unknown;
}

/** Reads an object whose names the document chooses; what is wrong with one of them costs that one. */
export function readNamedParts(
  value: Record<string, unknown>,
  { max, unit, wrongName, read }: NamedParts,
  reading: Reading,
): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  let count = 0;
  let isTooMany = false;
  reading.enter();
  for (const name of Object.keys(value)) {
    reading.at(name);
    const wrong: Wrong | undefined = unsafeKeys.has(name) ? ['unsafe-key'] : wrongName(name);
    if (wrong) reading.report(...wrong);
    else if (count === max) isTooMany = true;
    else {
      const part = read(value[name]);
      if (part === invalid) continue;
      found[name] = part;
      count += 1;
    }
  }
  reading.leave();
  if (isTooMany) reading.report('too-large', { limit: `${max} ${unit}` });
  return found;
}
