/** Which lines of a long list are on the page, and how much room stands for the others. Lines hold one row or several. */

/** Lines from the first, up to but without the last. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/**
 * Where each line begins, in pixels from the top of the list; one more tells where a further line would.
 *
 * @param heights - Of each row, in order.
 */
export function topsOf(heights: ArrayLike<number>, columns: number, gap: number): ArrayLike<number> {
  const tops = new Float64Array(Math.ceil(heights.length / columns) + 1);
  for (let line = 0; line + 1 < tops.length; line += 1) {
    const end = Math.min((line + 1) * columns, heights.length);
    let height = 0;
    for (let row = line * columns; row < end; row += 1) height = Math.max(height, heights[row] ?? 0);
    tops[line + 1] = (tops[line] ?? 0) + height + gap;
  }
  return tops;
}

/** The last line that begins at or above this many pixels. */
function lineAt(tops: ArrayLike<number>, top: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines of which anything lies between two heights; at least one, where there is any. */
export function linesBetween(tops: ArrayLike<number>, from: number, to: number): Lines {
  if (tops.length < 2) return { from: 0, to: 0 };
  const first = lineAt(tops, from);
  return { from: first, to: Math.max(first, lineAt(tops, to)) + 1 };
}

/** All of these, in order, those that touch in one, none past the end. */
export function joined(lines: readonly Lines[], count: number): readonly Lines[] {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of [...lines].sort((one, other) => one.from - other.from)) {
    const next = { from: Math.max(0, from), to: Math.min(to, count) };
    const last = all.at(-1);
    if (next.from >= next.to) continue;
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to);
    else all.push(next);
  }
  return all;
}

/** Lines that are on the page, or the pixels that stand for those before, between and after. */
export type Stretch = (Lines & { readonly height?: undefined }) | (Lines & { readonly height: number });

/** The whole list from top to end. Room has a gap before and after it, as a line does. */
export function stretchesOf(shown: readonly Lines[], tops: ArrayLike<number>, gap: number): readonly Stretch[] {
  const count = Math.max(0, tops.length - 1);
  const all: Stretch[] = [];
  let end = 0;
  const leave = (to: number): void => {
    if (to > end) all.push({ from: end, to, height: (tops[to] ?? 0) - (tops[end] ?? 0) - gap });
  };
  for (const { from, to } of shown) {
    leave(from);
    all.push({ from, to });
    end = to;
  }
  leave(count);
  return all;
}
