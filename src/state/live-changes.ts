/** Takes changes in as they come, and hands them on in slices that no frame is too short for. */

/** Entries that are checked together, and the milliseconds that checking may take, in one frame. */
const slice = { entries: 100, milliseconds: 8 };
/** Entries that may wait. Past it, reading everything again costs less. */
const mostWaiting = 10_000;

export interface LiveChangesPorts<T> {
  /** Checks one entry; `undefined` where there is nothing to apply. */
  check(entry: unknown): T | undefined;
  /** Applies what was checked, as one step. */
  apply(changes: readonly T[]): void;
  nextFrame(run: () => void): void;
  /** More came than can be taken in. */
  overflow(): void;
}

export class LiveChanges<T> {
  readonly #ports: LiveChangesPorts<T>;
  #waiting: unknown[] = [];
  #isDue = false;
  #holds = 0;
  #isOver = false;

  constructor(ports: LiveChangesPorts<T>) {
    this.#ports = ports;
  }

  add(entry: unknown): void {
    if (this.#isOver) return;
    this.#waiting.push(entry);
    if (this.#waiting.length <= mostWaiting) return this.#plan();
    this.#waiting = [];
    this.#ports.overflow();
  }

  /** What comes meanwhile is applied afterwards, so that an older answer never lies over a newer change. */
  async hold<R>(work: () => Promise<R>): Promise<R> {
    this.#holds += 1;
    try {
      return await work();
    } finally {
      this.#holds -= 1;
      if (this.#waiting.length > 0) this.#plan();
    }
  }

  /** Forgets what waits, and takes nothing in any more. */
  stop(): void {
    this.#isOver = true;
    this.#waiting = [];
  }

  #plan(): void {
    if (this.#isDue || this.#holds > 0) return;
    this.#isDue = true;
    this.#ports.nextFrame(() => {
      this.#isDue = false;
      if (this.#holds === 0) this.#takeSlice();
    });
  }

  #takeSlice(): void {
    const until = performance.now() + slice.milliseconds;
    const checked: T[] = [];
    let count = 0;
    while (count < this.#waiting.length && count < slice.entries && (count === 0 || performance.now() < until)) {
      const change = this.#ports.check(this.#waiting[count]);
      if (change !== undefined) checked.push(change);
      count += 1;
    }
    this.#waiting.splice(0, count);
    if (checked.length > 0) this.#ports.apply(checked);
    if (this.#waiting.length > 0) this.#plan();
  }
}
