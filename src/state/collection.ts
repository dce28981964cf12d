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
}

type Instants = Partial<Record<'at' | 'publishedAt' | 'startedAt', string>>;
export type Order = 'as-given' | 'newest-first' | 'oldest-first';

class ListCollection<T extends Identified> implements Collection<T> {
  readonly #byId: Map<string, T>;

  constructor(
    readonly items: readonly T[],
    readonly next: string | undefined,
    readonly total: number | undefined,
  ) {
    this.#byId = new Map(items.map((item) => [item.id, item]));
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }
}

export function createCollection<T extends Identified>(
  items: readonly T[],
  options: { order?: Order; next?: string | undefined; total?: number | undefined } = {},
): Collection<T> {
  return new ListCollection(sorted(items, options.order ?? 'as-given'), options.next, options.total);
}

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
  return createCollection(items, { order, next: collection.next, total: collection.total });
}

function sorted<T extends Identified>(items: readonly T[], order: Order): readonly T[] {
  if (order === 'as-given') return items;
  const sign = order === 'newest-first' ? -1 : 1;
  return items
    .map((item) => ({ item, time: timeIn(item) }))
    .sort((a, b) => sign * (a.time - b.time))
    .map(({ item }) => item);
}

function timeIn(item: Identified & Instants): number {
  const instant = item.at ?? item.publishedAt ?? item.startedAt;
  return instant === undefined ? 0 : timeOf(instant);
}
