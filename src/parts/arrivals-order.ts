/** Which rows a list shows when things arrive, leave and change while it is read. */

export interface Identified {
  readonly id: string;
}

/** One row of a list: something to show, or a placeholder for what went away while it was being read. */
export interface Row<T> {
  readonly id: string;
  /** Nothing where it went away. */
  readonly item: T | undefined;
}

export interface Order<T> {
  readonly most: number;
  /** Whether nobody reads, so that everything may show at once. Asked only where something would be held back. */
  showsAll(): boolean;
  /** Whether the viewer has just added this one, and so looks for it. */
  isOwn(one: T): boolean;
  /** Whether one that is not among the things found only lies further on. */
  isBehind(one: T): boolean;
  /** By what the things found are sorted, newest first. */
  timeOf(one: T): number;
  /** Whether what went away leaves no placeholder. */
  isRemoved(id: string): boolean;
}

/** What a list is, each time it is drawn. */
export interface ListState<T> extends Pick<Order<T>, 'most' | 'isOwn' | 'isBehind' | 'timeOf'> {
  /** What the list is about. When it changes, the list begins anew. */
  readonly about: string;
  /** Whether all that decides what is shown has been read; until then nothing counts as new. */
  readonly isSettled: boolean;
}

/** What was shown before anything was held back. */
export interface ArrivalsStart<T> extends Partial<Pick<ListState<T>, 'about'>> {
  readonly isSettled: boolean;
  readonly rows: readonly Row<T>[];
}

export interface Arranged<T> {
  readonly rows: readonly Row<T>[];
  /** What waits until somebody asks for it. */
  readonly held: readonly T[];
  /** Ids of what has just gone, and leaves a placeholder. */
  readonly left: readonly string[];
}

/**
 * @param before - The rows as they were shown last.
 * @param found - Everything that could be shown, in order.
 */
export function arrange<T extends Identified>(
  before: readonly Row<T>[],
  found: readonly T[],
  order: Order<T>,
): Arranged<T> {
  const unmoved = arrangeUnmoved(before, found, order);
  if (unmoved) return unmoved;
  const byId = new Map(found.map((one, place) => [one.id, { one, place }]));
  const placeOf = ({ id }: Identified): number => byId.get(id)?.place ?? -1;
  const { rows, left, behind } = keep(before, (id) => byId.get(id)?.one, order);
  const end = behind && order.timeOf(behind);
  const last = Math.max(
    ...rows.map(placeOf),
    end === undefined ? -1 : found.findLastIndex((one) => order.timeOf(one) > end),
    -1,
  );
  if (rows.length === 0 || (last < 0 && found.length > 0 && !behind))
    return { rows: found.slice(0, order.most).map(rowOf), held: [], left: [] };
  const first = rows.map(placeOf).find((place) => place >= 0) ?? found.length;
  const isShown = new Set(rows.map(({ id }) => id));
  const held: T[] = [];
  const showsAll = order.showsAll();
  found.slice(0, last + 1).forEach((one, place) => {
    if (isShown.has(one.id)) return;
    if (!showsAll && (place > first || !order.isOwn(one))) return void held.push(one);
    const next = rows.findIndex((row) => placeOf(row) > place);
    rows.splice(next < 0 ? rows.length : next, 0, rowOf(one));
  });
  // What left keeps its height, so nothing moves up into it; below the last row there is nothing to move.
  rows.push(...found.slice(last + 1, last + 1 + Math.max(0, order.most - rows.length)).map(rowOf));
  return { rows: rows.slice(0, order.most), held, left };
}

/** The usual case: every row stands where it stood, and at most there is something to hold back between them. */
function arrangeUnmoved<T extends Identified>(
  before: readonly Row<T>[],
  found: readonly T[],
  order: Order<T>,
): Arranged<T> | undefined {
  if (before.length === 0) return undefined;
  const rows: Row<T>[] = [];
  const held: T[] = [];
  let place = 0;
  for (const row of before) {
    let one = found[place++];
    for (; one && one.id !== row.id; one = found[place++]) held.push(one);
    if (!one || !row.item) return undefined;
    rows.push(row.item === one ? row : rowOf(one));
  }
  if (held.length > 0 && (held.some((one) => order.isOwn(one)) || order.showsAll())) return undefined;
  for (; rows.length < order.most && place < found.length; place += 1) rows.push(rowOf(found[place] as T));
  return { rows: rows.slice(0, order.most), held, left: [] };
}

const rowOf = <T extends Identified>(item: T): Row<T> => ({ id: item.id, item });

/** The rows that stay: as they are now, or as the placeholder that they leave. */
function keep<T extends Identified>(
  before: readonly Row<T>[],
  find: (id: string) => T | undefined,
  order: Order<T>,
): { readonly rows: Row<T>[]; readonly left: readonly string[]; readonly behind: T | undefined } {
  const rows: Row<T>[] = [];
  const left: string[] = [];
  let behind: T | undefined;
  for (const { id, item } of before) {
    const now = find(id);
    if (now) rows.push(rowOf(now));
    else if (item && order.isBehind(item)) {
      behind = item;
      rows.push(rowOf(item));
    } else if (!item) rows.push({ id, item });
    else if (!order.isRemoved(id)) {
      left.push(id);
      rows.push({ id, item: undefined });
    }
  }
  return { rows, left, behind };
}
