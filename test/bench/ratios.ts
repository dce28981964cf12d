/** Figures of interleaved rounds, and what one is against another: only such ratios hold from one run to the next. */

export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Quartiles and median, by linear interpolation. */
export function spreadOf(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((one, other) => one - other);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** Each round against the reference of the same round: what slows a machine down for a while slows both. */
export function ratioOf(figures: readonly number[], reference: readonly number[]): Spread {
  return spreadOf(figures.map((figure, round) => figure / (reference[round] ?? Number.NaN)));
}

/** One line of what a bench says. */
export interface Row {
  readonly name: string;
  /** A ratio is against what is written by hand, in the same round. */
  readonly unit: 'ratio' | 'ms' | 'KiB' | 'nodes';
  readonly value: Spread;
  /** Medians of whatever else was seen, with their unit in the name. */
  readonly figures: Readonly<Record<string, number>>;
}
