/** Where a page ends, for the address of the next one. Nobody needs to read or build it. */
import { HttpProblem } from './problem.js';

export type Cursor = readonly [string, string];

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Nothing stays nothing: the first page. */
export function readCursor(
  text: string | undefined,
  isFirst: (text: string) => boolean = () => true,
): Cursor | undefined {
  if (text === undefined) return undefined;
  const found = parse(text);
  if (Array.isArray(found) && found.length === 2) {
    const [first, second] = found as readonly unknown[];
    const fits = (value: unknown): value is string =>
      typeof value === 'string' && value.length <= 400 && !value.includes('\0');
    if (fits(first) && fits(second) && isFirst(first)) return [first, second];
  }
  throw new HttpProblem(400, { detail: 'This address of a page is not one that was given. Begin at the first page.' });
}

/** As instants are written here, of a day that there is: 30 February is read as another day, and no database has year 0. */
export const isTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(text) &&
  !text.startsWith('0000') &&
  !isNaN(Date.parse(text)) &&
  new Date(text).toISOString() === text;

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
