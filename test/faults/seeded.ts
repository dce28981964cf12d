/** Chance that a seed decides, so that a run can be had again. */

/** A number of 32 bits for a text (FNV-1a, with a last stir so that near texts are far apart). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export interface Chance {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number from `from` up to and with `to`. */
  whole(from: number, to: number): number;
  /** True in this share of all cases. */
  hits(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Chance by seed (mulberry32). The same seed gives the same numbers. */
export function seeded(seed: string): Chance {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    hits: (share) => next() < share,
    pick: (from) => {
      const found = from[whole(0, from.length - 1)];
      if (found === undefined) {
        throw new Error('There is nothing to pick from.');
      }
      return found;
    },
  };
}
