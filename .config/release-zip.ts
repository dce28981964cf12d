/** A zip that has the same bytes whenever and wherever it is made: names in order, one date. */
import { zipSync } from 'fflate';

/** The earliest day that a zip knows, in the time zone of whoever makes it, which is how a zip writes it. */
const day = new Date(1980, 0, 1);

export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...files.keys()].sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, files.get(name) as Uint8Array])), {
    level: 9,
    mtime: day,
  });
}
