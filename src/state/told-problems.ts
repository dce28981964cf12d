import type { Problem } from '../contract/problem.js';

/**
 * Problems that would tell who is on the board's list without a yes, or how many, stay with whoever holds the file
 * (`npx vonk validate`).
 */
export const mayBeTold = ({ code, path }: Problem): boolean =>
  code !== 'without-consent' && code !== 'more-problems' && !path.startsWith('/board/entries');
