/**
 * All that matters only once something may change, here or elsewhere. It is fetched when there is somewhere for changes to
 * go, or something to follow: a page that is only read never asks for it.
 */
export { applyChanges, withPeople } from './apply-changes.js';
export { ChangeQueue } from './change-queue.js';
export { LiveSpace } from './live-space.js';
export { boardAfter } from './optimistic-board.js';
export { coachingAfter } from './optimistic-coaching.js';
export { kudosAfter } from './optimistic-kudos.js';
export { changed, only } from './quick-changes.js';
