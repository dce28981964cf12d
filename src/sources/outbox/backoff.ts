/** How long to wait before something is sent again, in milliseconds. */

const shortest = 1000;
const longest = 5 * 60_000;

/** Grows with every attempt, anywhere up to its bound, so that many browsers do not come back at the same moment. */
export const backoff = (attempts: number, random: () => number): number =>
  random() * Math.min(longest, shortest * 2 ** Math.min(attempts, 20));
