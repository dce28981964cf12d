import type { common } from './en/common.js';
import type { contentFeed } from './en/content-feed.js';
import type { goalTracker } from './en/goal-tracker.js';
import type { impact } from './en/impact.js';
import type { kudosWall } from './en/kudos-wall.js';
import type { leaderboard } from './en/leaderboard.js';
import type { pending } from './en/pending.js';
import type { preferences } from './en/preferences.js';
import type { problems } from './en/problems.js';
import type { valuesCard } from './en/values-card.js';

/** A sentence, or one per plural form (CLDR names), with `{name}` where something is filled in. */
export type Sentence = string | Plural;
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** All English sentences by part. A part is what one widget says, and is fetched with it. */
interface English {
  readonly common: typeof common;
  readonly problems: typeof problems;
  readonly 'values-card': typeof valuesCard;
  readonly 'content-feed': typeof contentFeed;
  readonly 'goal-tracker': typeof goalTracker;
  readonly 'kudos-wall': typeof kudosWall;
  readonly leaderboard: typeof leaderboard;
  readonly impact: typeof impact;
  readonly pending: typeof pending;
  readonly preferences: typeof preferences;
}

export type MessagePart = keyof English;

/** The sentences of one part. English decides which there are. */
export type MessagesOf<P extends MessagePart> = Readonly<Record<keyof English[P], Sentence>>;

/** Every sentence by name, in whatever part. */
export type MessageKey = { [P in MessagePart]: keyof English[P] }[MessagePart];

/** The sentences that are here. */
export type Messages = Readonly<Partial<Record<MessageKey, Sentence>>>;

/** A host's own wording of some sentences: for every language, or by language. */
export type MessageOverrides =
  | Readonly<Partial<Record<MessageKey, Sentence>>>
  | Readonly<Record<string, Readonly<Partial<Record<MessageKey, Sentence>>>>>;

type EnglishOf<K extends MessageKey> = {
  [P in MessagePart]: K extends keyof English[P] ? English[P][K] : never;
}[MessagePart];
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type NamesOf<K extends MessageKey> =
  EnglishOf<K> extends string
    ? Names<EnglishOf<K>>
    : EnglishOf<K> extends { readonly other: infer Other extends string }
      ? Names<Other> | 'count'
      : never;

/** What a sentence wants filled in: nothing, or one value per `{name}`. A `count` also chooses the plural form. */
export type MessageValues<K extends MessageKey> = [NamesOf<K>] extends [never]
  ? []
  : [values: { readonly [N in NamesOf<K>]: string | number }];
