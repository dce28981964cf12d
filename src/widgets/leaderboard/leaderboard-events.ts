import type { ActionData } from '../../contract/actions.js';
import { RequestEvent } from '../../internal/request-event.js';

/** Somebody says yes to standing on the board, having read the wording of this version. */
export class BoardJoinEvent extends RequestEvent<'board.join'> {
  constructor(detail: ActionData<'board.join'>) {
    super('board.join', detail);
  }
}

/** Somebody leaves the board. */
export class BoardLeaveEvent extends RequestEvent<'board.leave'> {
  constructor() {
    super('board.leave', {});
  }
}

declare global {
  interface HTMLElementEventMap {
    'vonk-board-join': BoardJoinEvent;
    'vonk-board-leave': BoardLeaveEvent;
  }
}
