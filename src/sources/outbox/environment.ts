import { deviceClock } from '../clock.js';

/** What the outbox needs of the browser, so that a test can be the browser. */
export interface OutboxEnvironment {
  /** Milliseconds that only ever grow, whatever somebody sets the clock to. */
  now(): number;
  random(): number;
  /** Calls once, later. Answers how to call it off. */
  after(milliseconds: number, call: () => void): () => void;
  /** Absent where the browser has none: pages without https. */
  readonly locks: LockManager | undefined;
  /** Milliseconds after which a request counts as lost. */
  readonly patience: number;
}

export const browserEnvironment: OutboxEnvironment = {
  ...deviceClock,
  get locks() {
    return (navigator as Partial<Navigator>).locks;
  },
  patience: 20_000,
};
