import { actsSchema, cuesSchema } from './acts.js';
import { boardSchema } from './board.js';
import { coachingSchema } from './coaching.js';
import { feedSchema } from './feed.js';
import { feedbackListSchema } from './feedback.js';
import { goalsSchema } from './goals.js';
import { guidelinesSchema } from './guidelines.js';
import { kudosListSchema } from './kudos.js';
import { organisationSchema } from './organisation.js';
import { peopleSchema, teamsSchema } from './people.js';
import { preferencesSchema } from './preferences.js';
import type { Infer } from './schema.js';
import { valuesSchema } from './values.js';
import { viewerSchema } from './viewer.js';

/** Every section by name, in the order in which they are read: what is referred to comes first. */
export const sectionSchemas = {
  teams: teamsSchema,
  people: peopleSchema,
  organisation: organisationSchema,
  viewer: viewerSchema,
  values: valuesSchema,
  guidelines: guidelinesSchema,
  acts: actsSchema,
  cues: cuesSchema,
  feed: feedSchema,
  goals: goalsSchema,
  kudos: kudosListSchema,
  board: boardSchema,
  feedback: feedbackListSchema,
  preferences: preferencesSchema,
  coaching: coachingSchema,
} as const;

export type SectionName = keyof typeof sectionSchemas;
export type SectionValue<N extends SectionName> = Infer<(typeof sectionSchemas)[N]>;
export const sectionNames = Object.keys(sectionSchemas) as readonly SectionName[];

/** Sections that are lists: behind a link they come in pages. */
export type ListSectionName = {
  [N in SectionName]: SectionValue<N> extends readonly unknown[] ? N : never;
}[SectionName];

export function isListSection(name: SectionName): name is ListSectionName {
  return sectionSchemas[name].kind === 'list';
}
