/** Looks anew who is at the page where that is in doubt, and never more often than now and then. */

/** Milliseconds between two looks: that a person asks for, and that follow from what a service answers. */
const pauses = { person: 1000, answers: 5000, longest: 60_000 };

export interface CheckClock {
  now(): number;
  after(milliseconds: number, call: () => void): unknown;
}

const pageClock: CheckClock = {
  now: () => performance.now(),
  after: (milliseconds, call) => setTimeout(call, milliseconds),
};

export class ViewerCheck {
  readonly #look: () => Promise<unknown>;
  readonly #isAway: () => boolean;
  readonly #clock: CheckClock;
  #lookedAt = -Infinity;
  #looking: Promise<unknown> | undefined;
  #next: Promise<void> | undefined;
  #isDue = false;
  #isWatching = false;

  /**
   * @param look - Looks who is at the page.
   * @param isAway - Whether something waits until somebody is back.
   */
  constructor(look: () => Promise<unknown>, isAway: () => boolean, clock = pageClock) {
    this.#look = look;
    this.#isAway = isAway;
    this.#clock = clock;
  }

  /** Resolves after a look that began after this call: one under way may be older than the doubt. */
  look(): Promise<void> {
    return (this.#next ??= this.#lookNext());
  }

  /** The service did not take the viewer for who they are. However often it says so, one look follows. */
  doubt(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    void this.#pause(pauses.answers).then(() => {
      this.#isDue = false;
      void this.look().then(() => this.#watch());
    });
  }

  /** For as long as somebody is away, looks now and then, and when the window is turned to. A hidden page wakes by itself. */
  async #watch(): Promise<void> {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const look = (): void => void this.look();
    addEventListener('focus', look);
    for (let wait = pauses.answers; this.#isAway() && !document.hidden; wait = Math.min(wait * 1.5, pauses.longest)) {
      await this.#pause(wait);
      if (this.#isAway()) await this.look();
    }
    removeEventListener('focus', look);
    this.#isWatching = false;
  }

  async #lookNext(): Promise<void> {
    await this.#looking;
    await this.#pause(pauses.person);
    this.#next = undefined;
    this.#lookedAt = this.#clock.now();
    this.#looking = this.#look();
    await this.#looking;
  }

  /** Until so long after the last look. */
  async #pause(milliseconds: number): Promise<void> {
    const wait = this.#lookedAt + milliseconds - this.#clock.now();
    if (wait > 0) await new Promise<void>((resolve) => this.#clock.after(wait, resolve));
  }
}
