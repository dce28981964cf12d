import type { TemplateResult, nothing } from 'lit';
import type { FeedItem } from '../../contract/feed.js';
import type { Theme } from '../../contract/organisation.js';
import type { Value } from '../../contract/values.js';
import type { Localizer } from '../../parts/localizer.js';
import type { ChannelPrivacy } from '../../parts/channel-privacy.js';

/** What a reader may ask of an item. */
export interface ItemHandlers {
  readonly onUnfold: (item: FeedItem) => void;
  readonly onMine: (item: FeedItem) => void;
  readonly onCopy: (item: FeedItem) => void;
  readonly onKeep: (item: FeedItem) => void;
  readonly onRate: (item: FeedItem, rating: 'worked' | 'did-not') => void;
}

/** What the items of a feed are drawn from, besides the item itself. */
export interface FeedModel {
  readonly localizer: Localizer;
  readonly handlers: ItemHandlers;
  readonly now: Date;
  readonly headingLevel: number;
  /** The theme and its place in the organisation's order. */
  readonly theme: (id: string | undefined) => { readonly theme: Theme; readonly place: number } | undefined;
  readonly value: (id: string) => Value | undefined;
  readonly privateChannels: ChannelPrivacy;
  /** Whether a text may be taken along, and then rated. */
  readonly canUse: boolean;
  /** Whether the reader may keep. */
  readonly canMark: boolean;
  /** "Not for me": no word about sharing. */
  readonly isQuiet: boolean;
  /** Whether a reader is asked to make an item their own. */
  readonly isOffered: (item: FeedItem) => boolean;
  readonly isOpen: (item: FeedItem) => boolean;
  /** What unfolds beneath an item. */
  readonly details: (item: FeedItem, index: number, model: FeedModel) => TemplateResult | typeof nothing;
  /** That a change to it waits. */
  readonly mark: (item: FeedItem) => TemplateResult | typeof nothing;
  /** What was said last about an item. */
  readonly status: (item: FeedItem) => string;
}
