/** The five people who can look at the demo, and what belongs to each of them alone. */
import own from './viewers.json' with { type: 'json' };
import type { JsonObject } from './this-week.js';

/**
 * `veteran`: works here for long, has goals, steps and letters. `newcomer`: joined today. `not-for-me`: said no, and
 * is asked nothing. `editor`: may change the document. `nobody`: has not signed in.
 */
export const demoViewers = ['veteran', 'newcomer', 'not-for-me', 'editor', 'nobody'] as const;
export type DemoViewer = (typeof demoViewers)[number];

export function isDemoViewer(value: unknown): value is DemoViewer {
  return demoViewers.some((viewer) => viewer === value);
}

/** What only the person themself ever receives. */
export interface Own {
  viewer: JsonObject;
  goals: JsonObject[];
  feedback: JsonObject[];
  preferences: JsonObject;
  requests?: JsonObject[];
  self?: JsonObject;
  /** By feed item: whether they kept it, and how it worked for them. */
  feed?: Record<string, JsonObject>;
}

export function ownOf(viewer: DemoViewer): Own | undefined {
  return viewer === 'nobody' ? undefined : (own as unknown as Record<Exclude<DemoViewer, 'nobody'>, Own>)[viewer];
}
