import type { ActionData } from '../../contract/actions.js';
import { RequestEvent } from '../../internal/request-event.js';

/** Somebody keeps an item, or lets it go again. */
export class FeedKeepEvent extends RequestEvent<'feed.keep'> {
  constructor(detail: ActionData<'feed.keep'>) {
    super('feed.keep', detail);
  }
}

/** Somebody says whether an item worked for them; `none` takes the answer back. */
export class FeedRateEvent extends RequestEvent<'feed.rate'> {
  constructor(detail: ActionData<'feed.rate'>) {
    super('feed.rate', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'vonk-feed-keep': FeedKeepEvent;
    'vonk-feed-rate': FeedRateEvent;
  }
}
