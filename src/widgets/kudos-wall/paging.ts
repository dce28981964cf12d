import type { ReactiveControllerHost } from 'lit';
import { valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';

/** What "show more" says where nothing more came. */
export const pagingSentences = {
  all: 'kudosNoMore',
  full: 'listFull',
  'not-yet': 'kudosNotYet',
  failed: 'kudosMoreFailed',
} as const;

/** How many pages are asked for at once while none of them holds anything for this viewer. */
const mostPages = 5;

/**
 * Sees to it that there is something further to show, and fetches pages where need be. Answers `more` where there is,
 * `all` where nothing is left, `full` where the page holds no more of them, `not-yet` where further pages may hold
 * something, `failed` where a page did not come.
 */
async function fetchMore(space: Space, hasMore: () => boolean): Promise<'more' | keyof typeof pagingSentences> {
  for (let page = 0; ; page += 1) {
    if (hasMore()) return 'more';
    const { next, isFull } = valueOf(space.sections.kudos.get()) ?? {};
    if (next === undefined) return isFull ? 'full' : 'all';
    if (page === mostPages) return 'not-yet';
    await space.loadMore('kudos');
    if (valueOf(space.sections.kudos.get())?.next === next) return 'failed';
  }
}

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
  async more(
    space: Space,
    most: number,
    hasMore: () => boolean,
  ): Promise<'more' | keyof typeof pagingSentences | undefined> {
    if (this.#isAsking) return undefined;
    this.#isAsking = true;
    const found = await fetchMore(space, hasMore);
    this.#isAsking = false;
    if (found === 'more') this.#count += most;
    this.#host.requestUpdate();
    return found;
  }
}
