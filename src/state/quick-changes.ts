/**
 * Changes to a few things of a long list. Nothing of it is sorted, indexed or asked about anew: a change to one of ten
 * thousand costs little more than to one of ten. Fetched with all that changes need.
 */
import {
  type Collection,
  type Identified,
  ListCollection,
  type Order,
  changed as changedAnew,
  cutOf,
  mostGone,
  only as onlyAnew,
  timeIn,
} from './collection.js';

/** Of so many things a list may be another than the one of which all is known. Past them everything is made anew. */
const fewChanges = 64;

/** The part of a list that was shown last, and by what that was decided. */
interface Part {
  readonly by: readonly unknown[];
  readonly list: Collection<Identified>;
}
const parts = new WeakMap<Collection<Identified>, Part>();

/** The list of which such a part is known, and the ids of what is another in one made of it. */
interface Origin {
  readonly of: Collection<Identified>;
  readonly ids: ReadonlySet<string>;
}
const origins = new WeakMap<Collection<Identified>, Origin>();

/** A list that finds by id in an older one what is the same in both. */
class ChangedCollection<T extends Identified> extends ListCollection<T> {
  constructor(
    from: ListCollection<T>,
    items: readonly T[],
    cut: ListCollection<T>['cut'],
    readonly older: Collection<T>,
    readonly since: ReadonlyMap<string, T | undefined>,
  ) {
    super(items, from.next, from.total, cut, from.isFull);
  }

  override get(id: string): T | undefined {
    return this.since.has(id) ? this.since.get(id) : this.older.get(id);
  }
}

/** The same as `changed` of a collection that has this order already. */
export function changed<T extends Identified>(
  collection: Collection<T>,
  change: { readonly put?: readonly T[]; readonly remove?: readonly string[] },
  order: Order = 'as-given',
): Collection<T> {
  const put = new Map((change.put ?? []).map((item) => [item.id, item]));
  const remove = (change.remove ?? []).filter((id) => !put.has(id));
  const next = withFew(collection, [...put.values()], remove, order) ?? changedAnew(collection, change, order);
  const origin = parts.has(collection) ? { of: collection, ids: [] } : origins.get(collection);
  const ids = new Set([...(origin?.ids ?? []), ...put.keys(), ...remove]);
  if (origin && ids.size <= fewChanges) origins.set(next, { of: origin.of, ids });
  return next;
}

function withFew<T extends Identified>(
  collection: Collection<T>,
  put: readonly T[],
  remove: readonly string[],
  order: Order,
): ListCollection<T> | undefined {
  if (put.length + remove.length > fewChanges) return undefined;
  const from = collection instanceof ChangedCollection ? (collection as ChangedCollection<T>) : undefined;
  const older = from ? from.older : collection;
  const since = new Map(from?.since);
  const items = [...collection.items];
  const now = (id: string): T | undefined => (since.has(id) ? since.get(id) : older.get(id));
  for (const id of remove) {
    const old = now(id);
    if (old) items.splice(items.indexOf(old), 1);
    since.set(id, undefined);
  }
  for (const one of put) {
    const old = now(one.id);
    if (!old) items.splice(placeOf(one, items, order), 0, one);
    else if (order === 'as-given' || timeIn(old) === timeIn(one)) items[items.indexOf(old)] = one;
    else return undefined;
    since.set(one.id, one);
  }
  const { cut, next, total, isFull } = collection as ListCollection<T>;
  const gone = cut && new Set([...cut.gone, ...remove].slice(-mostGone));
  const nextCut = cut && gone && { ...cut, gone };
  // What is known of the older one serves as long as little is another in it.
  return since.size > fewChanges
    ? new ListCollection(items, next, total, nextCut, isFull)
    : new ChangedCollection(collection as ListCollection<T>, items, nextCut, older, since);
}

/** Where something new goes: after all that is not behind it. */
function placeOf(one: Identified, items: readonly Identified[], order: Order): number {
  let [low, high] = [0, items.length];
  if (order === 'as-given') return high;
  const time = timeIn(one);
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = timeIn(items[middle] as Identified);
    if (order === 'newest-first' ? there >= time : there <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same as `only` of a collection that is sorted by this order.
 *
 * @param by - All that decides it besides the item: as long as it is the same, only what changed is asked about again.
 */
export function only<T extends Identified>(
  collection: Collection<T>,
  keeps: (item: T) => boolean,
  order: Exclude<Order, 'as-given'>,
  by: readonly unknown[],
): Collection<T> {
  const known = partIn(collection, by);
  const part = known ?? partOf(collection, keeps, order, by) ?? onlyAnew(collection, keeps);
  if (!known) parts.set(collection, { by, list: part });
  origins.delete(collection);
  return part;
}

function partIn<T extends Identified>(list: Collection<T>, by: readonly unknown[]): Collection<T> | undefined {
  const part = parts.get(list);
  return part?.by.every((one, index) => one === by[index]) ? (part.list as Collection<T>) : undefined;
}

function partOf<T extends Identified>(
  list: Collection<T>,
  keeps: (item: T) => boolean,
  order: Order,
  by: readonly unknown[],
): Collection<T> | undefined {
  const { items } = list;
  const origin = origins.get(list);
  const known = origin && (partIn(origin.of, by) as Collection<T> | undefined);
  if (!known || cutOf(list)) return undefined;
  const ids = [...origin.ids];
  const put = ids.flatMap((id) => list.get(id) ?? []).filter(keeps);
  const shown = new Set(put.map(({ id }) => id));
  // Of things of one instant the list alone knows which comes first.
  const isTied = put.some((one) => {
    const place = items.indexOf(one);
    return [items[place - 1], items[place + 1]].some((beside) => beside && timeIn(beside) === timeIn(one));
  });
  const left = ids.filter((id) => !shown.has(id));
  return isTied ? undefined : withFew(known, put, left, order);
}
