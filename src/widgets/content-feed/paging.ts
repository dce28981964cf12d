import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Space } from '../../state/space.js';

/** How many items come at a time. */
export const pageLength = 10;
/** How many pages are asked for at once while none of them holds anything that fits. */
const mostPages = 10;

/** How many items are shown, and the asking for more. */
export class Paging implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #limit = pageLength;
  #isLoading = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isLoading = false;
  }

  get limit(): number {
    return this.#limit;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Shows the first page again. */
  reset(): void {
    this.#limit = pageLength;
    this.#host.requestUpdate();
  }

  /**
   * Shows the next items, and asks for pages until one brings something that fits.
   *
   * @param space Where the pages come from.
   * @param next Address of the next page, as it is now.
   * @param count How many items fit, as it is now.
   */
  async more(space: Space, next: () => string | undefined, count: () => number): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#host.requestUpdate();
    for (let page = 0; page < mostPages && count() <= this.#limit; page += 1) {
      const before = next();
      if (before === undefined) break;
      await space.loadMore('feed');
      if (next() === before) break;
    }
    this.#isLoading = false;
    this.#limit += pageLength;
    this.#host.requestUpdate();
  }
}
