import type { ReactiveControllerHost } from 'lit';
import type { Space } from '../../state/space.js';
import type { Found } from './further-pages.js';

/** The notes beyond the first ones, and the asking for them. */
export class Paging {
  readonly #host: ReactiveControllerHost;
  #count = 0;
  #isAsking = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** How many notes are shown beyond the first ones. */
  get count(): number {
    return this.#count;
  }

  /** Shows the first ones again. */
  reset(): void {
    this.#count = 0;
    this.#host.requestUpdate();
  }

  /** Fetches at least some more, to show so many of them, and answers whether they came; `undefined` while more is on its way already. */
  async more(space: Space, most: number, hasMore: () => boolean): Promise<Found | undefined> {
    if (this.#isAsking) return undefined;
    this.#isAsking = true;
    const found = hasMore()
      ? 'more'
      : await import('./lazy-chunk.js').then(
          ({ fetchMore }) => fetchMore(space, hasMore),
          () => 'kudosMoreFailed' as const,
        );
    this.#isAsking = false;
    if (found === 'more') this.#count += most;
    this.#host.requestUpdate();
    return found;
  }
}
