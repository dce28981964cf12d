/** What a chart shows; its table says the same. */
export interface ChartContent {
  readonly kind: 'bar' | 'line';
  /** Headings of the table: what the rows are, what the numbers count. */
  readonly headings: readonly [string, string];
  /** `words` is the number as the reader's language writes it. */
  readonly rows: readonly { readonly label: string; readonly value: number; readonly words: string }[];
}
