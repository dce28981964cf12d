/** Asks again now and then, where there is no stream: rarer and rarer while nothing changes. */
import type { Refreshed } from '../../state/live.js';
import { type LiveClock, pause } from '../clock.js';

/** Milliseconds. */
const often = 60_000;
const seldom = 300_000;

/** How long it is until the next question; it holds on while nobody asks. */
export class Polling {
  readonly #clock: LiveClock;
  #interval = often;
  #freshFor = 0;
  #askedAt: number;

  constructor(clock: LiveClock) {
    this.#clock = clock;
    this.#askedAt = clock.now();
  }

  /** Somebody asked, here or elsewhere. */
  asked({ isNew, freshFor }: Refreshed): void {
    this.#askedAt = this.#clock.now();
    this.#freshFor = freshFor * 1000;
    this.#interval = isNew ? often : Math.min(this.#interval * 1.5, seldom);
  }

  /** Asks until the signal. Pages that were opened together do not ask together. */
  async run(ask: () => Promise<Refreshed>, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const due = this.#askedAt + Math.max(this.#interval, this.#freshFor) * (1 + this.#clock.random() / 4);
      await pause(this.#clock, due - this.#clock.now(), signal);
      if (signal.aborted) return;
      this.asked(await ask());
    }
  }
}
