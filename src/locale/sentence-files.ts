import type { MessagePart, Messages, MessagesOf } from './messages.js';

/** A module of sentences exports nothing else. */
type Loaders = { readonly [P in MessagePart]: () => Promise<Readonly<Record<string, MessagesOf<P>>>> };

/** The sentences that come with Vonk, by language and part, each fetched when a widget needs it. Written out, so that a bundler sees every file. */
const loaders = {
  de: {
    common: () => import('./de/common.js'),
    problems: () => import('./de/problems.js'),
    'values-card': () => import('./de/values-card.js'),
    'content-feed': () => import('./de/content-feed.js'),
    'goal-tracker': () => import('./de/goal-tracker.js'),
    'kudos-wall': () => import('./de/kudos-wall.js'),
    leaderboard: () => import('./de/leaderboard.js'),
    impact: () => import('./de/impact.js'),
    pending: () => import('./de/pending.js'),
    preferences: () => import('./de/preferences.js'),
  },
  en: {
    common: () => import('./en/common.js'),
    problems: () => import('./en/problems.js'),
    'values-card': () => import('./en/values-card.js'),
    'content-feed': () => import('./en/content-feed.js'),
    'goal-tracker': () => import('./en/goal-tracker.js'),
    'kudos-wall': () => import('./en/kudos-wall.js'),
    leaderboard: () => import('./en/leaderboard.js'),
    impact: () => import('./en/impact.js'),
    pending: () => import('./en/pending.js'),
    preferences: () => import('./en/preferences.js'),
  },
  fr: {
    common: () => import('./fr/common.js'),
    problems: () => import('./fr/problems.js'),
    'values-card': () => import('./fr/values-card.js'),
    'content-feed': () => import('./fr/content-feed.js'),
    'goal-tracker': () => import('./fr/goal-tracker.js'),
    'kudos-wall': () => import('./fr/kudos-wall.js'),
    leaderboard: () => import('./fr/leaderboard.js'),
    impact: () => import('./fr/impact.js'),
    pending: () => import('./fr/pending.js'),
    preferences: () => import('./fr/preferences.js'),
  },
  nl: {
    common: () => import('./nl/common.js'),
    problems: () => import('./nl/problems.js'),
    'values-card': () => import('./nl/values-card.js'),
    'content-feed': () => import('./nl/content-feed.js'),
    'goal-tracker': () => import('./nl/goal-tracker.js'),
    'kudos-wall': () => import('./nl/kudos-wall.js'),
    leaderboard: () => import('./nl/leaderboard.js'),
    impact: () => import('./nl/impact.js'),
    pending: () => import('./nl/pending.js'),
    preferences: () => import('./nl/preferences.js'),
  },
} as const satisfies Readonly<Record<string, Loaders>>;

export type Language = keyof typeof loaders;
export const languages = Object.keys(loaders) as readonly Language[];

/** Fetches the sentences of one part in one language. */
export async function fetchSentences(language: Language, part: MessagePart): Promise<Messages> {
  const load: () => Promise<Readonly<Record<string, Messages>>> = loaders[language][part];
  return Object.values(await load())[0] ?? {};
}
