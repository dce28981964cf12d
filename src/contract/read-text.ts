/** The text that a value was read from, for whoever can mend it: a value does not tell all that its text does. */

/** Characters of a text that somebody may have written by hand. A longer one is not held. */
const longest = 500_000;

/** For as long as anybody holds the value. */
const texts = new WeakMap<object, string>();

/** As `JSON.parse`. */
export function readText(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && text.length <= longest) texts.set(value, text);
  return value;
}

export const textOf = (value: unknown): string | undefined => texts.get(value as object);
