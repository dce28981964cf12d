import { valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';

/** What came of asking for more: something, or the sentence that says why nothing did. */
export type Found = 'more' | 'kudosNoMore' | 'listFull' | 'kudosNotYet' | 'kudosMoreFailed';

/** How many pages are asked for at once while none of them holds anything for this viewer. */
const mostPages = 5;

/**
 * Sees to it that there is something further to show, and fetches pages where need be. Answers `more` where there is,
 * `kudosNoMore` where nothing is left, `listFull` where the page holds no more of them, `kudosNotYet` where further pages may hold
 * something, `kudosMoreFailed` where a page did not come.
 */
export async function fetchMore(space: Space, hasMore: () => boolean): Promise<Found> {
  for (let page = 0; ; page += 1) {
    if (hasMore()) return 'more';
    const { next, isFull } = valueOf(space.sections.kudos.get()) ?? {};
    if (next === undefined) return isFull ? 'listFull' : 'kudosNoMore';
    if (page === mostPages) return 'kudosNotYet';
    await space.loadMore('kudos');
    if (valueOf(space.sections.kudos.get())?.next === next) return 'kudosMoreFailed';
  }
}
