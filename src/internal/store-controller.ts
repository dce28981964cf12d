import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';

/**
 * Redraws a host when a store that it read in its last rendering changes. A store that is not read any more is left
 * alone, and nothing is listened to while the host is off the page.
 */
export class StoreController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  readonly #listening = new Map<ReadableAtom<unknown>, () => void>();
  #read = new Set<ReadableAtom<unknown>>();

  constructor(host: ReactiveControllerHost & { readonly isConnected: boolean }) {
    this.#host = host;
    host.addController(this);
  }

  /** The value of a store, watched from now on. */
  get<T>(store: ReadableAtom<T>): T {
    this.#read.add(store);
    if (this.#host.isConnected && !this.#listening.has(store))
      this.#listening.set(
        store,
        store.listen(() => this.#host.requestUpdate()),
      );
    return store.get();
  }

  hostConnected(): void {
    // What changed while the host was away is read again.
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#read = new Set();
  }

  hostUpdated(): void {
    for (const [store, stop] of this.#listening) {
      if (this.#read.has(store)) continue;
      stop();
      this.#listening.delete(store);
    }
  }

  hostDisconnected(): void {
    for (const stop of this.#listening.values()) stop();
    this.#listening.clear();
  }
}
