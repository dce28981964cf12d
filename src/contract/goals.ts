import {
  type Infer,
  boolean,
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
  answer: variant(stepAnswers),
  act: optional(reference('acts')),
  cue: optional(reference('cues')),
  note: optional(string()),
});

export const rhythmSchema = union('kind', {
  per: object({ kind: variant(['per']), count: integer(1, 1000), period: variant(['week', 'month', 'quarter']) }),
  after: object({ kind: variant(['after']), every: text() }),
});

export const goalSchema = object({
  id: id(),
  act: reference('acts'),
  visibility: variant(['only-me', 'partner'], 'only-me'),
  partner: optional(reference('people')),
  agreed: optional(boolean()),
  treat: optional(name()),
  startedAt: instant(),
  rhythm: rhythmSchema,
  pausedAt: optional(instant()),
  stoppedAt: optional(instant()),
  nudge: optional(object({ every: variant(['week', 'month']), weekday: optional(variant([1, 2, 3, 4, 5, 6, 7])) })),
  steps: list(stepSchema, { known: 'steps' }),
});

export const goalsSchema = list(goalSchema, { known: 'goals' });

/** The viewer's own goal. Nobody else's ever stands in a document. */
export type Goal = Infer<typeof goalSchema>;
export type Step = Infer<typeof stepSchema>;
export type Rhythm = Infer<typeof rhythmSchema>;
