/** A table that a test spells out: names across and down, and one word in each cell. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  at(row: string, column: string): string;
}

/** Reads cells between bars; the first line names the columns. A cell that is not there is an error. */
export function readGrid(text: string): Grid {
  const [head = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const columns = head.slice(1);
  const rows = lines.map(([row = '']) => row);
  return {
    columns,
    rows,
    at: (row, column) => {
      const cell = lines[rows.indexOf(row)]?.[columns.indexOf(column) + 1];
      if (!cell) throw new Error(`There is no cell for ${row} and ${column}.`);
      return cell;
    },
  };
}
