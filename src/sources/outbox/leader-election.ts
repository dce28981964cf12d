/** One tab of the browser sends at a time: the one that holds the lock. It goes over when that tab closes or freezes. */
import type { OutboxEnvironment } from './environment.js';

export class LeaderElection {
  readonly #name: string;
  readonly #environment: OutboxEnvironment;
  readonly #began: () => void;
  #release: (() => void) | undefined;
  #asking: AbortController | undefined;
  #isOpen = false;

  /** @param began - Called when this tab leads. */
  constructor(name: string, environment: OutboxEnvironment, began: () => void) {
    this.#name = name;
    this.#environment = environment;
    this.#began = began;
  }

  /** Whether this tab sends. */
  get isLeader(): boolean {
    return this.#release !== undefined;
  }

  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    addEventListener('pagehide', this.#stepDown);
    addEventListener('pageshow', this.#resume);
    document.addEventListener('freeze', this.#stepDown);
    document.addEventListener('resume', this.#resume);
    this.#ask();
  }

  close(): void {
    this.#isOpen = false;
    removeEventListener('pagehide', this.#stepDown);
    removeEventListener('pageshow', this.#resume);
    document.removeEventListener('freeze', this.#stepDown);
    document.removeEventListener('resume', this.#resume);
    this.#stepDown();
  }

  /** Takes the lead from a tab that does not answer any more. Sending twice does no harm; never sending would. */
  takeOver(): void {
    if (!this.#isOpen || this.isLeader) return;
    this.#asking?.abort();
    this.#ask({ steal: true });
  }

  #ask(how: { readonly steal?: true } = {}): void {
    const { locks } = this.#environment;
    if (!locks) {
      this.#begin(() => undefined);
      return;
    }
    const asking = new AbortController();
    this.#asking = asking;
    const options = how.steal ? { steal: true } : { signal: asking.signal };
    locks
      .request(
        this.#name,
        options,
        () => new Promise<void>((release) => (asking.signal.aborted ? release() : this.#begin(release))),
      )
      .catch(() => {
        if (this.#asking !== asking || asking.signal.aborted) return; // Called off.
        const wasLeader = this.isLeader;
        this.#release = undefined;
        if (!this.#isOpen) return;
        // Taken over by another tab: this one asks again. Refused by the browser: it is on its own.
        if (wasLeader) this.#ask();
        else this.#begin(() => undefined);
      });
  }

  #begin(release: () => void): void {
    this.#release = release;
    this.#began();
  }

  readonly #stepDown = (): void => {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#release?.();
    this.#release = undefined;
  };

  readonly #resume = (): void => {
    if (this.#isOpen && !this.#asking && !this.isLeader) this.#ask();
  };
}
