import {
  type Infer,
  address,
  anyString,
  boolean,
  id,
  instant,
  integer,
  limits,
  list,
  name,
  object,
  optional,
  reference,
  text,
  variant,
} from './schema.js';

/** What a reader may do with an item's text. An unknown right counts as `read`, the narrowest. */
export const reuseRights = ['verbatim', 'adapt', 'inspire', 'read'] as const;

export const feedItemSchema = object({
  id: id(),
  title: text(300),
  text: text(),
  reuse: variant(reuseRights, 'read'),
  publishedAt: instant(),
  expiresAt: optional(instant()),
  theme: optional(reference('themes')),
  values: optional(list(reference('values'), { max: 50 })),
  behaviours: optional(list(reference('behaviours'), { max: 50 })),
  link: optional(address()),
  /** A picture that says nothing besides the text has an empty `alt`. */
  image: optional(object({ src: address('resource'), alt: text(limits.text, anyString) })),
  hashtags: optional(list(name(), { max: 50 })),
  channels: optional(list(name(), { max: 50 })),
  forWhom: optional(text()),
  why: optional(text()),
  benefit: optional(text()),
  minutes: optional(integer(0, 10_000)),
  variants: optional(list(text(), { max: 50 })),
  kept: optional(boolean()),
  rating: optional(variant(['worked', 'did-not'])),
});

export const feedSchema = list(feedItemSchema, { known: 'feed' });

export type FeedItem = Infer<typeof feedItemSchema>;
