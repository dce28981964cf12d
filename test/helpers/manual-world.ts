import type { OutboxEnvironment } from '../../src/sources/outbox/environment.js';

/** A browser whose time goes on only when a test says so. */
export class ManualWorld implements OutboxEnvironment {
  locks: LockManager | undefined = navigator.locks;
  patience = 20_000;
  chance = 1;
  #now = 0;
  readonly #calls = new Set<{ readonly at: number; readonly call: () => void }>();

  readonly now = (): number => this.#now;
  readonly random = (): number => this.chance;
  readonly after = (milliseconds: number, call: () => void): (() => void) => {
    const one = { at: this.#now + milliseconds, call };
    this.#calls.add(one);
    return () => this.#calls.delete(one);
  };

  /** Lets time pass, and calls what was to be called by then. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const one of [...this.#calls].sort((a, b) => a.at - b.at))
      if (one.at <= this.#now && this.#calls.delete(one)) one.call();
  }
}
