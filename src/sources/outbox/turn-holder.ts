/** One tab of the browser sends at a time: the one that holds the lock. It goes over when that tab closes or freezes. */
import type { OutboxWorld } from './world.js';

export class TurnHolder {
  readonly #name: string;
  readonly #world: OutboxWorld;
  readonly #began: () => void;
  #let: (() => void) | undefined;
  #asking: AbortController | undefined;
  #isOpen = false;

  /** @param began - Called when it is this tab's turn. */
  constructor(name: string, world: OutboxWorld, began: () => void) {
    this.#name = name;
    this.#world = world;
    this.#began = began;
  }

  /** Whether this tab sends. */
  get isHeld(): boolean {
    return this.#let !== undefined;
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    addEventListener('pagehide', this.#rest);
    addEventListener('pageshow', this.#resume);
    document.addEventListener('freeze', this.#rest);
    document.addEventListener('resume', this.#resume);
    this.#ask();
  }

  close(): void {
    this.#isOpen = false;
    removeEventListener('pagehide', this.#rest);
    removeEventListener('pageshow', this.#resume);
    document.removeEventListener('freeze', this.#rest);
    document.removeEventListener('resume', this.#resume);
    this.#rest();
  }

  /** Takes it from a tab that does not answer any more. Sending twice does no harm; never sending would. */
  take(): void {
    if (!this.#isOpen || this.isHeld) return;
    this.#asking?.abort();
    this.#ask({ steal: true });
  }

  #ask(how: { readonly steal?: true } = {}): void {
    const { locks } = this.#world;
    if (!locks) {
      this.#hold(() => undefined);
      return;
    }
    const asking = (this.#asking = new AbortController());
    const options = how.steal ? { steal: true } : { signal: asking.signal };
    locks
      .request(
        this.#name,
        options,
        () => new Promise<void>((release) => (asking.signal.aborted ? release() : this.#hold(release))),
      )
      .catch(() => {
        if (this.#asking !== asking || asking.signal.aborted) return; // Called off.
        const wasHeld = this.isHeld;
        this.#let = undefined;
        if (!this.#isOpen) return;
        // Taken over by another tab: this one stands in line again. Refused by the browser: it is on its own.
        if (wasHeld) this.#ask();
        else this.#hold(() => undefined);
      });
  }

  #hold(release: () => void): void {
    this.#let = release;
    this.#began();
  }

  readonly #rest = (): void => {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#let?.();
    this.#let = undefined;
  };

  readonly #resume = (): void => {
    if (this.#isOpen && !this.#asking && !this.isHeld) this.#ask();
  };
}
