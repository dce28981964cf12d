import type { ActionData } from '../../contract/actions.js';
import { RequestEvent } from '../../internal/request-event.js';

/** The viewer chose something about taking part. Fields that are given replace the stored ones. Cancelable. */
export class PreferencesSetEvent extends RequestEvent<'preferences.set'> {
  constructor(detail: ActionData<'preferences.set'>) {
    super('preferences.set', detail);
  }
}

/** The viewer lets a doubt be counted, without their name. Cancelable. */
export class DoubtShareEvent extends RequestEvent<'doubt.share'> {
  constructor(detail: ActionData<'doubt.share'>) {
    super('doubt.share', detail);
  }
}

/** The viewer tells the organisation what is missing. Cancelable. */
export class WishShareEvent extends RequestEvent<'wish.share'> {
  constructor(detail: ActionData<'wish.share'>) {
    super('wish.share', detail);
  }
}

/** The viewer wants a copy of all that is kept of them. Cancelable. */
export class MeExportEvent extends RequestEvent<'me.export'> {
  constructor() {
    super('me.export', {});
  }
}

/** The viewer wants all that is kept of them erased. Cancelable. */
export class MeEraseEvent extends RequestEvent<'me.erase'> {
  constructor() {
    super('me.erase', {});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vonk-preferences-set': PreferencesSetEvent;
    'vonk-doubt-share': DoubtShareEvent;
    'vonk-wish-share': WishShareEvent;
    'vonk-me-export': MeExportEvent;
    'vonk-me-erase': MeEraseEvent;
  }
}
