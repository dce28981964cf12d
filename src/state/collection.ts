import { timeOf } from '../contract/time.js';

export interface Identified {
  readonly id: string;
}

/** Things with ids, in the order in which they are shown, each found by its id at once. */
export interface Collection<T extends Identified> {
  readonly items: readonly T[];
  get(id: string): T | undefined;
  /** Address of the next page, where the list goes on. */
  readonly next: string | undefined;
  /** How many there are over all pages, where the source says so. */
  readonly total: number | undefined;
  /** Whether one that was among the items only lies past the end of them now, and was not taken out. */
  isBehind(item: T): boolean;
}

/** Ids that are remembered as taken out, where the list was cut. */
const mostGone = 1000;

/** From where on things lie past the end, though they may have been shown. */
interface Cut {
  readonly before: number;
  readonly gone: ReadonlySet<string>;
}

type Instants = Partial<Record<'at' | 'publishedAt' | 'startedAt', string>>;
export type Order = 'as-given' | 'newest-first' | 'oldest-first';

class ListCollection<T extends Identified> implements Collection<T> {
  readonly #byId: Map<string, T>;

  constructor(
    readonly items: readonly T[],
    readonly next: string | undefined,
    readonly total: number | undefined,
    readonly cut: Cut | undefined,
  ) {
    this.#byId = new Map(items.map((item) => [item.id, item]));
  }

  isBehind(item: T): boolean {
    if (!this.cut || this.#byId.has(item.id)) return false;
    return timeIn(item) <= this.cut.before && !this.cut.gone.has(item.id);
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }
}

export function createCollection<T extends Identified>(
  items: readonly T[],
  options: { order?: Order; next?: string | undefined; total?: number | undefined } = {},
): Collection<T> {
  return new ListCollection(sorted(items, options.order ?? 'as-given'), options.next, options.total, undefined);
}

/** Only some of the items; what is left out counts as taken out. */
export function only<T extends Identified>(collection: Collection<T>, keeps: (item: T) => boolean): Collection<T> {
  const cut = cutOf(collection);
  const items: T[] = [];
  const gone = new Set(cut?.gone);
  for (const item of collection.items) {
    if (keeps(item)) items.push(item);
    else if (cut) gone.add(item.id);
  }
  return new ListCollection(items, collection.next, undefined, cut && { ...cut, gone });
}

/** The first so many items of a list that is sorted newest first; the others lie past its end. */
export function cutAfter<T extends Identified>(collection: Collection<T>, count: number, next: string): Collection<T> {
  const items = collection.items.slice(0, count);
  const last = items.at(-1);
  const cut = { before: last ? timeIn(last) : Infinity, gone: cutOf(collection)?.gone ?? new Set<string>() };
  return new ListCollection(items, next, collection.total, cut);
}

const cutOf = <T extends Identified>(collection: Collection<T>): Cut | undefined =>
  collection instanceof ListCollection ? collection.cut : undefined;

/** The same collection with some things put in (over those of the same id) and some taken out. */
export function changed<T extends Identified>(
  collection: Collection<T>,
  change: { readonly put?: readonly T[]; readonly remove?: readonly string[] },
  order: Order = 'as-given',
): Collection<T> {
  const put = new Map((change.put ?? []).map((item) => [item.id, item]));
  const remove = new Set(change.remove ?? []);
  const items: T[] = [];
  for (const item of collection.items) {
    const over = put.get(item.id);
    if (over) {
      items.push(over);
      put.delete(item.id);
    } else if (!remove.has(item.id)) items.push(item);
  }
  items.push(...put.values());
  const cut = cutOf(collection);
  const gone = cut && new Set([...cut.gone, ...remove].slice(-mostGone));
  const { next, total } = collection;
  return new ListCollection(sorted(items, order), next, total, cut && gone && { ...cut, gone });
}

/** A list with what a further page of it brought. */
export function extended<T extends Identified>(
  collection: Collection<T>,
  further: readonly T[],
  order: Order,
  page: { readonly next?: string; readonly total?: number },
): Collection<T> {
  const items = sorted([...collection.items, ...further], order);
  return new ListCollection(items, page.next, page.total ?? collection.total, cutOf(collection));
}

function sorted<T extends Identified>(items: readonly T[], order: Order): readonly T[] {
  if (order === 'as-given') return items;
  const sign = order === 'newest-first' ? -1 : 1;
  return items
    .map((item) => ({ item, time: timeIn(item) }))
    .sort((a, b) => sign * (a.time - b.time))
    .map(({ item }) => item);
}

/** The instant by which a thing is sorted. */
export function timeIn(item: Identified & Instants): number {
  const instant = item.at ?? item.publishedAt ?? item.startedAt;
  return instant === undefined ? 0 : timeOf(instant);
}
