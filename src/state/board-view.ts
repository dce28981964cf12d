import { type Board, type BoardEntry, defaultMinimumGroup, lowestMinimumGroup } from '../contract/board.js';
import type { Person } from '../contract/people.js';
import type { Viewer } from '../contract/viewer.js';

export interface HistoryPart {
  /** The day on which this stretch begins. */
  readonly from: string;
  readonly count: number;
}

/** The shared total. */
export interface TogetherView {
  readonly count: number;
  readonly target: number | undefined;
  /** Oldest first. Empty where a stretch may not be told apart; never one stretch alone. */
  readonly history: readonly HistoryPart[];
}

/** Somebody who said yes. */
export interface BoardRow {
  readonly person: Person;
  readonly count: number;
  /** Place among those who take part, ties sharing one. */
  readonly rank: number;
  readonly isViewer: boolean;
}

/** The viewer's own number. It exists on their own page only, and has no rank. */
export interface OwnCount {
  readonly count: number;
  /** The viewer, where the document has them among its people. */
  readonly person: Person | undefined;
}

export interface BoardView {
  readonly mode: 'together' | 'people';
  /** `undefined`: no total may be told. */
  readonly together: TogetherView | undefined;
  /** Empty in together mode, and where nobody can be listed without being singled out. */
  readonly rows: readonly BoardRow[];
  /** What the viewer gave, where they take part, stand in no row, and the number tells nothing about others. */
  readonly own: OwnCount | undefined;
  /** Whether the viewer takes part now. */
  readonly joined: boolean;
}

type PersonOf = (id: string) => Person | undefined;

/**
 * What a board may show to one viewer. Consent was checked at the door: `board.entries` holds consenting people only.
 *
 * With k the minimum group (default 5, never below 3):
 * - No number describes fewer than k people, and no two numbers that are shown together differ by 1 to k − 1 people.
 *   The one number that is about a single person is that of somebody who said yes, or the viewer's own.
 * - People mode shows a prefix of at most half of those who take part, ties whole or not at all, so nobody is last.
 * - Fewer than k on the list: no number at all, neither the total nor the viewer's own.
 * - Nothing from before the viewer joined is told, so that nobody who joins late starts with a past.
 */
export function viewBoard(board: Board, viewer: Viewer | undefined, personOf: PersonOf): BoardView {
  const mode = board.mode ?? 'together';
  const k = Math.max(board.minimumGroup ?? defaultMinimumGroup, lowestMinimumGroup);
  const own = viewer && ownCount(board, viewer, personOf);
  const joined = own !== undefined;
  const nothing: BoardView = { mode, together: undefined, rows: [], own: undefined, joined };
  if (viewer?.joinedAt !== undefined && dayOf(viewer.joinedAt) > board.period.to) return nothing;

  if (mode === 'together') {
    const told = viewTogether(board, viewer, k);
    return told ? { ...nothing, together: told.view, own: told.smallestGroup > k ? own : undefined } : nothing;
  }

  const listed = findListed(board.entries ?? [], personOf);
  const isCut = board.entriesAre === 'upper-half';
  const { length } = listed.people;
  // Of a list that was cut it is known that at least so many take part.
  const takingPart = isCut ? 2 * length - 1 : length;
  const rows = takingPart < k ? [] : rankTop(listed, isCut ? length : Math.ceil(length / 2), viewer);
  if (rows.length === 0) return nothing;
  return {
    ...nothing,
    rows: orderedAsSeen(rows),
    together: viewTotalBesideRows(board, takingPart, rows.length, k),
    own: rows.some(({ isViewer }) => isViewer) ? undefined : own,
  };
}

/** What the viewer gave, where they said yes: on the list, or in the record that only they get. */
function ownCount(board: Board, viewer: Viewer, personOf: PersonOf): OwnCount | undefined {
  const entry = (board.entries ?? []).find(({ person }) => person === viewer.id);
  if (!entry && !board.self?.consent) return undefined;
  return { count: entry?.count ?? board.self?.count ?? 0, person: personOf(viewer.id) };
}

function viewTogether(
  board: Board,
  viewer: Viewer | undefined,
  k: number,
): { readonly view: TogetherView; readonly smallestGroup: number } | undefined {
  const together = board.together;
  if (!together || together.participants < k) return undefined;
  const { count, target, participants } = together;
  const stretches = [...(together.history ?? [])].sort((a, b) => compareText(a.from, b.from));
  // A stretch that is left out is what the others do not add up to: all of them may be told, or none.
  const mayBeTold =
    stretches.every(
      (one) => one.participants !== undefined && one.participants >= k && one.participants <= participants,
    ) && stretches.reduce((sum, one) => sum + one.count, 0) === count;
  const since = viewer?.joinedAt === undefined ? '' : dayOf(viewer.joinedAt);
  const shown = mayBeTold ? stretches.filter((_, index) => (stretches[index + 1]?.from ?? '9999') > since) : [];
  const history = shown.length > 1 ? shown : [];
  return {
    view: { count, target, history: history.map(({ from, count: part }) => ({ from, count: part })) },
    // What the shown stretches leave of the total is told as well.
    smallestGroup: Math.min(participants, ...(history.length > 0 ? stretches : []).map((one) => one.participants ?? 0)),
  };
}

/**
 * The total beside rows tells the sum of those who are in no row. It is shown where they are enough, also without the
 * viewer, who knows their own part. A total of fewer people than are on the list cannot be weighed, and stays out.
 */
function viewTotalBesideRows(board: Board, listed: number, shown: number, k: number): TogetherView | undefined {
  const together = board.together;
  if (!together || together.participants < listed || together.participants - shown - 1 < k) return undefined;
  return { count: together.count, target: together.target, history: [] };
}

/** Those who said yes and are known by name, and beside them what each did. */
interface Listed {
  readonly people: readonly Person[];
  readonly counts: readonly number[];
}

function findListed(entries: readonly BoardEntry[], personOf: PersonOf): Listed {
  const people: Person[] = [];
  const counts: number[] = [];
  for (const { person: id, count } of entries) {
    const person = personOf(id);
    if (!person) continue;
    people.push(person);
    counts.push(count);
  }
  return { people, counts };
}

/**
 * The first of them by count, those of one count as they stand in the list; a tie that would be cut is left out whole. Each
 * is put at their place at once: the counts alone are sorted, as numbers.
 */
function rankTop({ people, counts }: Listed, most: number, viewer: Viewer | undefined): BoardRow[] {
  const sorted = new Float64Array(counts).sort().reverse();
  const first = new Map<number, number>();
  let length = 0;
  for (; length < most && sorted[length] !== sorted[most]; length += 1) {
    const count = sorted[length] ?? 0;
    if (!first.has(count)) first.set(count, length);
  }
  const next = new Map(first);
  const rows = new Array<BoardRow>(length);
  people.forEach((person, index) => {
    const count = counts[index] ?? 0;
    const place = next.get(count);
    if (place === undefined) return;
    next.set(count, place + 1);
    rows[place] = { person, count, rank: (first.get(count) ?? 0) + 1, isViewer: person.id === viewer?.id };
  });
  return rows;
}

/** Within a tie rows are ordered by name, as far down as somebody looks: of thousands, a page shows the first. */
function orderedAsSeen(rows: BoardRow[]): readonly BoardRow[] {
  const names = new Intl.Collator('und');
  let ordered = 0;
  return new Proxy(rows, {
    get(_rows, key) {
      const wanted = typeof key === 'string' ? Number(key) : -1;
      while (wanted >= ordered && ordered < rows.length) {
        const { rank } = rows[ordered] as BoardRow;
        let end = ordered + 1;
        while (rows[end]?.rank === rank) end += 1;
        const tie = rows.slice(ordered, end);
        tie.sort((a, b) => names.compare(a.person.name, b.person.name) || compareText(a.person.id, b.person.id));
        for (const row of tie) rows[ordered++] = row;
      }
      return Reflect.get(rows, key) as unknown;
    },
  });
}

/** The day of an instant, as it was written down. */
const dayOf = (instant: string): string => instant.slice(0, 10);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
