/**
 * Writes JSON as it is. Old libraries give every list, text and object a `toJSON` of their own (Prototype.js before 1.7),
 * and what the browser writes is theirs then. Lists and plain objects are written by what is in them; a date, and whatever
 * else has a way of its own, goes by that.
 */
export const writeJson = (value: unknown, indent?: number): string =>
  // Where nobody did, the browser writes the same by itself, several times as fast.
  'toJSON' in Array.prototype ? JSON.stringify(value, asItIs, indent) : JSON.stringify(value, undefined, indent);

function asItIs(this: Readonly<Record<string, unknown>>, key: string, written: unknown): unknown {
  const value = this[key];
  return isPlain(value) && !Object.hasOwn(value, 'toJSON') ? value : written;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);
}
