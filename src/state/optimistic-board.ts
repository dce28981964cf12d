import type { Action } from '../contract/actions.js';
import type { Board } from '../contract/board.js';
import type { Viewer } from '../contract/viewer.js';

/** The board once the viewer's changes are carried out. */
export const boardAfter = (board: Board, actions: readonly Action[], viewer: Viewer | undefined): Board =>
  viewer
    ? actions.reduce(
        (now, action) =>
          action.type === 'board.join'
            ? joined(now, viewer, action)
            : action.type === 'board.leave'
              ? left(now, viewer)
              : now,
        board,
      )
    : board;

function joined(board: Board, viewer: Viewer, action: Action<'board.join'>): Board {
  const consent = { status: 'in', at: action.at, textVersion: action.data.textVersion } as const;
  const count = board.self?.count ?? 0;
  // Whether they stand in an upper half, the service knows.
  if (board.entriesAre === 'upper-half') return { ...board, self: { count, consent } };
  const entries = (board.entries ?? []).filter(({ person }) => person !== viewer.id);
  return { ...board, self: { count, consent }, entries: [...entries, { person: viewer.id, count, consent }] };
}

function left(board: Board, viewer: Viewer): Board {
  const own = (board.entries ?? []).find(({ person }) => person === viewer.id);
  return {
    ...board,
    self: { count: board.self?.count ?? own?.count ?? 0 },
    entries: (board.entries ?? []).filter(({ person }) => person !== viewer.id),
  };
}
