/** How many letters are to be put in, taken out, replaced or swapped (the distance of Damerau and Levenshtein). */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last: number[] = [...Array(other.length + 1).keys()];
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, (before[column - 2] ?? Infinity) + 1);
      now.push(least);
    }
    [before, last] = [last, now];
  }
  return last[other.length] ?? 0;
}

/**
 * Of some names the one that differs in so few letters from another that it was probably meant: a third of them at most. Of
 * two equally near ones it is the first. Very short names are near to nothing.
 *
 * @param plain - What of a known name is compared.
 */
export function closest(
  wanted: string,
  known: readonly string[],
  plain: (name: string) => string = (name) => name,
): { readonly name: string; readonly away: number } | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of known) {
    const away = distance(wanted, plain(name));
    if (away < least && away < plain(name).length) [best, least] = [name, away];
  }
  return best === undefined ? undefined : { name: best, away: least };
}
