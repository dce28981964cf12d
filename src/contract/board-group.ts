import { type Board, defaultMinimumGroup, highestMinimumGroup } from './board.js';
import { isObject, own } from './json-object.js';
import { isEmptyCell } from './visible.js';

/**
 * The board with a smallest group that fails closed. Where one was written down that cannot be read, somebody may have
 * wanted a larger one than the default: then no group is large enough, and no number is shown.
 */
export function withSafeGroup(board: Board, raw: unknown): Board {
  if (board.minimumGroup !== undefined || !isObject(raw)) return board;
  const written = own(raw, 'minimumGroup');
  if (written === undefined || written === null || isEmptyCell(written)) return board;
  // A number below the default is no wish for more than the default.
  if (typeof written === 'number' && written <= defaultMinimumGroup) return board;
  return { ...board, minimumGroup: highestMinimumGroup };
}
