/** The millisecond of the id that was made last, and its number within that. */
let last = 0;
let count = 0;
/** So many ids fit into a millisecond, half of them for sure. */
const most = 0x1000;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * An id that nobody else makes and that sorts by time: UUIDv7 with a counter that begins anywhere in the lower half (RFC
 * 9562, 5.7 and 6.2, method 1). A package for it would be half a KiB of what each page begins with.
 */
export function createId(): string {
  const [start = 0, variant = 0, ...others] = crypto.getRandomValues(new Uint16Array(5));
  const now = Date.now();
  if (now > last) [last, count] = [now, start % (most / 2)];
  // The clock stands or was set back, or there were too many: time goes on by itself.
  else if (++count === most) [last, count] = [last + 1, 0];
  const time = hex(last, 12);
  const groups = [time.slice(0, 8), time.slice(8), `7${hex(count, 3)}`, hex(0x8000 | (variant & 0x3fff), 4)];
  return [...groups, others.map((one) => hex(one, 4)).join('')].join('-');
}
