/**
 * What the figures of `npm run bench` are held against. A goal is what the design asks for; where it is not reached yet, a
 * ceiling says what it may not get worse than: lower it whenever a run is better, and take it out when the goal is reached
 * (`test/package/bench.node.test.ts` holds both against the last full run).
 */
import type { Row } from './ratios.js';

export interface Goal {
  readonly goal: number;
  readonly ceiling?: number;
}

/** By the name of a row. */
export const goals: Readonly<Record<string, Goal>> = {
  'list of 10,000 kudos: Vonk': { goal: 1.5, ceiling: 2 },
  'list of 10,000 items: Vonk': { goal: 1.5, ceiling: 3 },
  'list of 50,000 people: Vonk': { goal: 1.5 },
  'a press on a reaction among 10,000 kudos': { goal: 1.25, ceiling: 2 },
  'a press on “show more” at 2,000': { goal: 50 },
  'page, slow 4G: seven by URL': { goal: 1.15, ceiling: 1.35 },
  'page, slow 4G: seven by URL, with a service': { goal: 1.15, ceiling: 1.5 },
  'page, slow 4G: seven by URL, second visit': { goal: 1.1 },
  'page, slow 4G: seven inlined': { goal: 0.95, ceiling: 1.4 },
  'page, slow 4G: values card by URL': { goal: 1.1 },
  'page, fast 4G: seven by URL': { goal: 1.2, ceiling: 1.7 },
  'page, fast 4G: seven by URL, with a service': { goal: 1.2, ceiling: 1.8 },
  'page, fast 4G: seven inlined': { goal: 1.1, ceiling: 1.7 },
  'checking 10,000 kudos, the first time': { goal: 1.2, ceiling: 4.5 },
  'checking 10,000 kudos, later': { goal: 1.2 },
  'one change in a store of 10,000': { goal: 0.1, ceiling: 3.5 },
  'a burst of 1,000 changes, longest task': { goal: 50 },
  'an hour of live changes, nodes more': { goal: 100 },
};

/** The line that a figure may not be over. */
export const lineOf = (name: string): number | undefined => goals[name]?.ceiling ?? goals[name]?.goal;

/** Only the near end of the interquartile range is held against the line: a busy machine moves the others. */
export const isOver = ({ name, value }: Row): boolean => value.low > (lineOf(name) ?? Infinity);
