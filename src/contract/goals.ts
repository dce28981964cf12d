import { language } from './language-tag.js';
import {
  type Infer,
  boolean,
  day,
  id,
  instant,
  integer,
  list,
  name,
  object,
  optional,
  reference,
  string,
  text,
  union,
  variant,
} from './schema.js';

export const stepAnswers = ['done', 'not-this-time', 'stop-asking'] as const;

export const stepSchema = object({
  id: id(),
  at: instant(),
  /** On which day it was, where that is not the day of `at`: never before the goal began. */
  day: optional(day()),
  answer: variant(stepAnswers),
  act: optional(reference('acts')),
  cue: optional(reference('cues')),
  note: optional(string()),
  language: optional(language()),
});

export const rhythmSchema = union('kind', {
  per: object({ kind: variant(['per']), count: integer(1, 1000), period: variant(['week', 'month', 'quarter']) }),
  after: object({ kind: variant(['after']), every: text() }),
});

export const weekdaySchema = variant([1, 2, 3, 4, 5, 6, 7]);

/** What a goal may have besides, and a change may set. */
export const goalOptions = {
  partner: optional(reference('people')),
  treat: optional(name()),
  /** Of the treat. */
  language: optional(language()),
  nudge: optional(object({ every: variant(['week', 'month']), weekday: optional(weekdaySchema) })),
};
export const goalVisibilitySchema = variant(['only-me', 'partner'], 'only-me');

export const goalSchema = object({
  id: id(),
  act: reference('acts'),
  visibility: goalVisibilitySchema,
  agreed: optional(boolean()),
  ...goalOptions,
  startedAt: instant(),
  rhythm: rhythmSchema,
  pausedAt: optional(instant()),
  stoppedAt: optional(instant()),
  /** Moments that are for this goal because the person said so. */
  cues: optional(list(reference('cues'))),
  /** Moments of which the person said that they are for none of their goals. */
  otherCues: optional(list(reference('cues'))),
  steps: list(stepSchema, { known: 'steps' }),
});

export const goalsSchema = list(goalSchema, { known: 'goals' });

/** The viewer's own goal. Nobody else's ever stands in a document. */
export type Goal = Infer<typeof goalSchema>;
export type Step = Infer<typeof stepSchema>;
export type Rhythm = Infer<typeof rhythmSchema>;
