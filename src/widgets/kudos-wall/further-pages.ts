import { valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';

/** What came of asking for more. */
export type Found = 'more' | 'all' | 'full' | 'not-yet' | 'failed';

/** How many pages are asked for at once while none of them holds anything for this viewer. */
const mostPages = 5;

/**
 * Sees to it that there is something further to show, and fetches pages where need be. Answers `more` where there is,
 * `all` where nothing is left, `full` where the page holds no more of them, `not-yet` where further pages may hold
 * something, `failed` where a page did not come.
 */
export async function fetchMore(space: Space, hasMore: () => boolean): Promise<Found> {
  for (let page = 0; ; page += 1) {
    if (hasMore()) return 'more';
    const { next, isFull } = valueOf(space.sections.kudos.get()) ?? {};
    if (next === undefined) return isFull ? 'full' : 'all';
    if (page === mostPages) return 'not-yet';
    await space.loadMore('kudos');
    if (valueOf(space.sections.kudos.get())?.next === next) return 'failed';
  }
}
