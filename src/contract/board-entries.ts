import type { BoardEntry } from './board.js';
import { isObject, own } from './json-object.js';
import type { Reading } from './reading.js';

/**
 * Entries of people who said yes and said it once. Where a person stands twice in the raw list, with or without
 * a yes, nobody can know which one holds: none is shown.
 *
 * @param reading - Stands at the section.
 */
export function unambiguousEntries(
  entries: readonly BoardEntry[],
  raw: unknown,
  reading: Reading,
): readonly BoardEntry[] {
  if (!Array.isArray(raw)) return entries;
  const seen = new Set<string>();
  const ambiguous = new Set<string>();
  (raw as readonly unknown[]).forEach((entry, index) => {
    const person = isObject(entry) ? own(entry, 'person') : undefined;
    if (typeof person !== 'string') return;
    if (seen.has(person)) {
      ambiguous.add(person);
      reading.reportAt('duplicate-id', ['entries', index, 'person']);
    }
    seen.add(person);
  });
  return ambiguous.size === 0 ? entries : entries.filter(({ person }) => !ambiguous.has(person));
}
