/** Changes one text inside a file of JSON, and leaves every other character of it as it stands. */

export type Step = string | number;

const quoted = /"(?:[^"\\]|\\.)*"/y;
const literal = /[^\s,\]}]+/y;
const space = /\s*/y;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Walks through a text that is known to be JSON. */
class Walk {
  at = 0;

  constructor(readonly text: string) {}

  /** The value that comes: where it stands, and where what is wanted inside it does. */
  value(wanted: readonly Step[] | undefined): Range | undefined {
    this.#over(space);
    const start = this.at;
    const sign = this.text[start];
    const found = sign === '{' || sign === '[' ? this.#parts(sign === '{', wanted) : undefined;
    if (sign === '"') this.#over(quoted);
    else if (sign !== '{' && sign !== '[') this.#over(literal);
    return wanted?.length === 0 ? { start, end: this.at } : found;
  }

  #parts(isObject: boolean, wanted: readonly Step[] | undefined): Range | undefined {
    let found: Range | undefined;
    this.at += 1;
    for (let index = 0; ; index += 1) {
      this.#over(space);
      if (this.text[this.at] === ',') {
        this.at += 1;
        this.#over(space);
      }
      if (/[\]}]/.test(this.text[this.at] ?? '}')) break;
      const step = isObject ? (JSON.parse(this.#over(quoted)) as string) : index;
      if (isObject) {
        this.#over(space);
        this.at += 1;
      }
      // Of two fields of one name the last one counts.
      const inside = this.value(wanted?.[0] === step ? wanted.slice(1) : undefined);
      found = inside ?? found;
    }
    this.at += 1;
    return found;
  }

  #over(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [passed = ''] = pattern.exec(this.text) ?? [];
    this.at += passed.length;
    return passed;
  }
}

/** The value at a path of something that was read. */
export const valueAt = (value: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<Step, unknown>>)[step] : undefined),
    value,
  );

/** The same text with another value at a path; `undefined` where nothing stands there. */
export function withValue(text: string, path: readonly Step[], value: string): string | undefined {
  const range = new Walk(text).value(path);
  return range && `${text.slice(0, range.start)}${JSON.stringify(value)}${text.slice(range.end)}`;
}

/**
 * The same text for a server, which gives it to everybody: nobody is the viewer. As it stands where it names none, or is no
 * JSON.
 */
export function forEverybody(text: string): string {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  const range = new Walk(text).value(['viewer']);
  const before = range && /(,\s*|\{\s*)"viewer"\s*:\s*$/.exec(text.slice(0, range.start));
  if (!range || !before) return text;
  const [, opening = ''] = before;
  const rest = text.slice(range.end);
  const kept = opening.startsWith('{') ? opening : '';
  return `${text.slice(0, before.index)}${kept}${kept === '' ? rest : rest.replace(/^\s*,\s*/, '')}`;
}
