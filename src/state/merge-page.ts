/** A first page that was read again, over what is there of the list. */
import { type Collection, type Identified, type Order, changed, createCollection, cutAfter, timeIn } from './collection.js';
import type { Page } from './sections.js';

/** The page says what is true as far as it reaches; what was read past its end stays. */
export function mergePage(before: Collection<Identified>, page: Page, order: Order): Collection<Identified> {
  const { items, next, total } = page;
  const fresh = createCollection(items, { order, next, total });
  if (next === undefined || before.items.length === 0) return fresh;
  if (order !== 'newest-first') {
    const further = before.items.filter(({ id }) => !fresh.get(id));
    const all = [...fresh.items, ...further];
    return createCollection(all, { order, next: further.length > 0 ? before.next : next, total });
  }
  // Nothing in common: more may have come than the page holds, and what was read before lies past a gap.
  const isContiguous = before.items.some(({ id }) => fresh.get(id));
  if (!isContiguous) return cutAfter(fresh, items.length, next);
  const last = fresh.items.at(-1);
  const end = last ? timeIn(last) : -Infinity;
  const older = before.items.filter((item) => !fresh.get(item.id) && timeIn(item) <= end);
  const gone = before.items.filter((item) => !fresh.get(item.id) && timeIn(item) > end).map(({ id }) => id);
  return older.length > 0 ? changed(before, { put: items, remove: gone }, order) : fresh;
}
