/** Time and chance for what follows a service, so that neither is a matter of luck. */
export interface LiveClock {
  /** Milliseconds since some moment. */
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** Calls back later; the answer calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

/** Milliseconds that a timer can hold; one that is set to more is over at once. */
export const longestTimer = 2 ** 31 - 1;

export const deviceClock: LiveClock = {
  now: () => performance.now(),
  random: () => Math.random(),
  after(milliseconds, run) {
    const timer = setTimeout(run, Math.min(milliseconds, longestTimer));
    return () => clearTimeout(timer);
  },
};

/** Waits, or stops waiting when the signal says so. */
export function pause(clock: LiveClock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const cancel = clock.after(Math.max(0, milliseconds), done);
    signal.addEventListener('abort', done);
  });
}

/** Waits until the signal says so. */
export function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
