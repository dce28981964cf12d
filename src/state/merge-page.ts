/** A first page that was read again, over what is there of the list. */
import {
  type Collection,
  type Identified,
  type Order,
  bounded,
  changed,
  createCollection,
  endingHere,
  timeIn,
} from './collection.js';
import type { Page } from './sections.js';

/** The page says what is true as far as it reaches; what was read past its end stays, where it still follows. */
export function mergePage(
  before: Collection<Identified> | undefined,
  page: Page,
  order: Order,
): Collection<Identified> {
  const { items, next, total } = page;
  const fresh = bounded(createCollection(items, { order, next, total }), order);
  if (fresh.next === undefined || !before || before.items.length === 0) return fresh;
  return bounded(order === 'newest-first' ? byTime(before, fresh) : byPlace(before, fresh, order), order);
}

function byTime(before: Collection<Identified>, fresh: Collection<Identified>): Collection<Identified> {
  // Nothing in common: more may have come than the page holds, and what was read before lies past a gap.
  if (!before.items.some(({ id }) => fresh.get(id))) return endingHere(fresh);
  const last = fresh.items.at(-1);
  const end = last ? timeIn(last) : -Infinity;
  const rest = before.items.filter((item) => !fresh.get(item.id));
  const gone = rest.filter((item) => timeIn(item) > end).map(({ id }) => id);
  return rest.length > gone.length ? changed(before, { put: fresh.items, remove: gone }, 'newest-first') : fresh;
}

function byPlace(before: Collection<Identified>, fresh: Collection<Identified>, order: Order): Collection<Identified> {
  const last = fresh.items.at(-1);
  const end = last ? before.items.findIndex(({ id }) => id === last.id) : -1;
  const further = end < 0 ? [] : before.items.slice(end + 1).filter(({ id }) => !fresh.get(id));
  if (further.length === 0) return fresh;
  const { next, isFull } = before;
  return createCollection([...fresh.items, ...further], { order, next, total: fresh.total, isFull });
}
