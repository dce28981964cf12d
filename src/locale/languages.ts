import type { MessagePart, Messages, MessagesOf } from './messages.js';

type Loaders = { readonly [P in MessagePart]: () => Promise<MessagesOf<P>> };

/** The sentences that come with Vonk, by language and part, each fetched when a widget needs it. Written out, so that a bundler sees every file. */
const loaders = {
  de: {
    common: () => import('./de/common.js').then(({ common }) => common),
    problems: () => import('./de/problems.js').then(({ problems }) => problems),
    'values-card': () => import('./de/values-card.js').then(({ valuesCard }) => valuesCard),
    'content-feed': () => import('./de/content-feed.js').then(({ contentFeed }) => contentFeed),
    'goal-tracker': () => import('./de/goal-tracker.js').then(({ goalTracker }) => goalTracker),
    'kudos-wall': () => import('./de/kudos-wall.js').then(({ kudosWall }) => kudosWall),
    leaderboard: () => import('./de/leaderboard.js').then(({ leaderboard }) => leaderboard),
    impact: () => import('./de/impact.js').then(({ impact }) => impact),
    pending: () => import('./de/pending.js').then(({ pending }) => pending),
    preferences: () => import('./de/preferences.js').then(({ preferences }) => preferences),
  },
  en: {
    common: () => import('./en/common.js').then(({ common }) => common),
    problems: () => import('./en/problems.js').then(({ problems }) => problems),
    'values-card': () => import('./en/values-card.js').then(({ valuesCard }) => valuesCard),
    'content-feed': () => import('./en/content-feed.js').then(({ contentFeed }) => contentFeed),
    'goal-tracker': () => import('./en/goal-tracker.js').then(({ goalTracker }) => goalTracker),
    'kudos-wall': () => import('./en/kudos-wall.js').then(({ kudosWall }) => kudosWall),
    leaderboard: () => import('./en/leaderboard.js').then(({ leaderboard }) => leaderboard),
    impact: () => import('./en/impact.js').then(({ impact }) => impact),
    pending: () => import('./en/pending.js').then(({ pending }) => pending),
    preferences: () => import('./en/preferences.js').then(({ preferences }) => preferences),
  },
  fr: {
    common: () => import('./fr/common.js').then(({ common }) => common),
    problems: () => import('./fr/problems.js').then(({ problems }) => problems),
    'values-card': () => import('./fr/values-card.js').then(({ valuesCard }) => valuesCard),
    'content-feed': () => import('./fr/content-feed.js').then(({ contentFeed }) => contentFeed),
    'goal-tracker': () => import('./fr/goal-tracker.js').then(({ goalTracker }) => goalTracker),
    'kudos-wall': () => import('./fr/kudos-wall.js').then(({ kudosWall }) => kudosWall),
    leaderboard: () => import('./fr/leaderboard.js').then(({ leaderboard }) => leaderboard),
    impact: () => import('./fr/impact.js').then(({ impact }) => impact),
    pending: () => import('./fr/pending.js').then(({ pending }) => pending),
    preferences: () => import('./fr/preferences.js').then(({ preferences }) => preferences),
  },
  nl: {
    common: () => import('./nl/common.js').then(({ common }) => common),
    problems: () => import('./nl/problems.js').then(({ problems }) => problems),
    'values-card': () => import('./nl/values-card.js').then(({ valuesCard }) => valuesCard),
    'content-feed': () => import('./nl/content-feed.js').then(({ contentFeed }) => contentFeed),
    'goal-tracker': () => import('./nl/goal-tracker.js').then(({ goalTracker }) => goalTracker),
    'kudos-wall': () => import('./nl/kudos-wall.js').then(({ kudosWall }) => kudosWall),
    leaderboard: () => import('./nl/leaderboard.js').then(({ leaderboard }) => leaderboard),
    impact: () => import('./nl/impact.js').then(({ impact }) => impact),
    pending: () => import('./nl/pending.js').then(({ pending }) => pending),
    preferences: () => import('./nl/preferences.js').then(({ preferences }) => preferences),
  },
} as const satisfies Readonly<Record<string, Loaders>>;

export type Language = keyof typeof loaders;
export const languages = Object.keys(loaders) as readonly Language[];

const here = new Map<string, Messages>();
const asked = new Map<string, Promise<Messages>>();
const merged = new Map<string, Messages>();

/** The language of Vonk that serves a BCP 47 tag: `nl-BE` is served by `nl`, an unknown one by `en`. */
export function languageFor(tag: string): Language {
  const first = tag.toLowerCase().split('-')[0] ?? '';
  return languages.find((language) => language === first) ?? 'en';
}

/** The sentences of some parts in a language, where all of them are here already. The same parts give the same object. */
export function messagesNow(language: Language, parts: readonly MessagePart[]): Messages | undefined {
  const key = `${language} ${parts.join()}`;
  const found = merged.get(key);
  if (found) return found;
  const all = parts.map((part) => here.get(`${language} ${part}`));
  if (all.includes(undefined)) return undefined;
  const messages = Object.assign({}, ...all) as Messages;
  merged.set(key, messages);
  return messages;
}

/** Fetches parts of a language, each once. Rejects where one cannot be fetched; a later call tries again. */
export async function loadMessages(language: Language, parts: readonly MessagePart[]): Promise<void> {
  await Promise.all(parts.map((part) => loadPart(language, part)));
}

function loadPart(language: Language, part: MessagePart): Promise<Messages> {
  const key = `${language} ${part}`;
  let promise = asked.get(key);
  if (!promise) {
    promise = loaders[language][part]().then((messages: Messages) => {
      here.set(key, messages);
      return messages;
    });
    promise.catch(() => asked.delete(key));
    asked.set(key, promise);
  }
  return promise;
}
