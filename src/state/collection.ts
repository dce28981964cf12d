import { timeOf } from '../contract/time.js';

export interface Identified {
  readonly id: string;
}

/** Things with ids, in the order in which they are shown, each found by its id at once. */
export interface Collection<T extends Identified> {
  readonly items: readonly T[];
  get(id: string): T | undefined;
  /** Address of the next page, where the list goes on and this page has room for more of it. */
  readonly next: string | undefined;
  /** Whether the page holds as many as it may: what lies past the end of them it does not show. */
  readonly isFull: boolean;
  /** How many there are over all pages, where the source says so. */
  readonly total: number | undefined;
  /** Whether one that was among the items only lies past the end of them now, and was not taken out. */
  isBehind(item: T): boolean;
}

/**
 * Things of one list that a page holds, however many pages were asked for and however much arrived: a page that stays
 * open all day keeps the memory that it has. Nobody reads back this far, and a change to so many is still taken in
 * within one frame. A list that a document itself holds is as long as it stands there, and grows no longer than this.
 */
export const mostHeld = 5000;

/** Ids that are remembered as taken out, where the list was cut. */
export const mostGone = 1000;

/** From where on things lie past the end, though they may have been shown. */
export interface Cut {
  readonly before: number;
  readonly gone: ReadonlySet<string>;
}

type Instants = Partial<Record<'at' | 'publishedAt' | 'startedAt', string>>;
export type Order = 'as-given' | 'newest-first' | 'oldest-first';

export class ListCollection<T extends Identified> implements Collection<T> {
  #byId: ReadonlyMap<string, T> | undefined;

  constructor(
    readonly items: readonly T[],
    readonly next: string | undefined,
    readonly total: number | undefined,
    readonly cut: Cut | undefined,
    readonly isFull: boolean,
  ) {}

  isBehind(item: T): boolean {
    if (!this.cut || this.get(item.id)) return false;
    return timeIn(item) <= this.cut.before && !this.cut.gone.has(item.id);
  }

  get(id: string): T | undefined {
    // Made when it is first asked for: many lists are only gone through.
    return (this.#byId ??= new Map(this.items.map((item) => [item.id, item]))).get(id);
  }
}

export function createCollection<T extends Identified>(
  items: readonly T[],
  options: { order?: Order; next?: string | undefined; total?: number | undefined; isFull?: boolean } = {},
): Collection<T> {
  const { order = 'as-given', next, total, isFull = false } = options;
  return new ListCollection(sorted(items, order), next, total, undefined, isFull);
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
  return new ListCollection(items, collection.next, undefined, cut && { ...cut, gone }, collection.isFull);
}

/** As many of a list as a page may hold: the oldest go, or the last where none is older. */
export function bounded<T extends Identified>(
  collection: Collection<T>,
  order: Order,
  most: number = mostHeld,
): Collection<T> {
  const { items, next, total } = collection;
  if (items.length < most || (items.length === most && next === undefined)) return collection;
  const held = order === 'oldest-first' ? items.slice(-most) : items.slice(0, most);
  return new ListCollection(held, undefined, total, cutBehind(collection, held), true);
}

/** The same list, of which things that were shown may lie past the end. */
export function endingHere<T extends Identified>(collection: Collection<T>): Collection<T> {
  const { items, next, total, isFull } = collection;
  return new ListCollection(items, next, total, cutBehind(collection, items), isFull);
}

function cutBehind<T extends Identified>(collection: Collection<T>, items: readonly T[]): Cut {
  const last = items.at(-1);
  return { before: last ? timeIn(last) : Infinity, gone: cutOf(collection)?.gone ?? new Set<string>() };
}

export const cutOf = <T extends Identified>(collection: Collection<T>): Cut | undefined =>
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
  const { next, total, isFull } = collection;
  return new ListCollection(sorted(items, order), next, total, cut && gone && { ...cut, gone }, isFull);
}

/** A list with what a further page of it brought, as far as there is room. What is there already stays. */
export function extended<T extends Identified>(
  collection: Collection<T>,
  further: readonly T[],
  order: Order,
  page: { readonly next?: string; readonly total?: number },
): Collection<T> {
  const room = Math.max(0, mostHeld - collection.items.length);
  const isFull = further.length > room || (further.length === room && page.next !== undefined);
  const items = sorted([...collection.items, ...sorted(further, order).slice(0, room)], order);
  const next = isFull ? undefined : page.next;
  return new ListCollection(items, next, page.total ?? collection.total, cutOf(collection), isFull);
}

function sorted<T extends Identified>(items: readonly T[], order: Order): readonly T[] {
  if (order === 'as-given') return items;
  const sign = order === 'newest-first' ? -1 : 1;
  return items
    .map((item) => ({ item, time: timeIn(item) }))
    .sort((a, b) => sign * (a.time - b.time))
    .map(({ item }) => item);
}

/** Long lists are sorted with every change, and a thing never changes. */
const times = new WeakMap<Identified, number>();

/** The instant by which a thing is sorted. */
export function timeIn(item: Identified & Instants): number {
  let time = times.get(item);
  if (time === undefined) {
    const instant = item.at ?? item.publishedAt ?? item.startedAt;
    times.set(item, (time = instant === undefined ? 0 : timeOf(instant)));
  }
  return time;
}
