import type { Action, ActionTypeAbout } from '../contract/actions.js';
import type { Board } from '../contract/board.js';
import type { Viewer } from '../contract/viewer.js';

type BoardAction = Action<ActionTypeAbout<'board'>>;

const isAboutBoard = (action: Action): action is BoardAction => action.type.startsWith('board.');

/** The board once the viewer's changes are carried out. */
export const boardAfter = (board: Board, actions: readonly Action[], viewer: Viewer | undefined): Board =>
  viewer ? actions.filter(isAboutBoard).reduce((now, action) => oneAfter(now, viewer, action), board) : board;

function oneAfter(board: Board, viewer: Viewer, action: BoardAction): Board {
  switch (action.type) {
    case 'board.join':
      return joined(board, viewer, action);
    case 'board.leave':
      return left(board, viewer);
  }
}

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
