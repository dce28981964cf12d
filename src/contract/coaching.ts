import { language } from './language-tag.js';
import { type Infer, id, instant, list, object, optional, reference, string, text, variant } from './schema.js';

export const coachSchema = object({ person: reference('people'), about: optional(text()) });

export const coachingSchema = object({
  coaches: list(coachSchema, { max: 1000 }),
  requests: optional(
    list(
      object({
        id: id(),
        coach: reference('people'),
        at: instant(),
        about: optional(string()),
        language: optional(language()),
        status: variant(['asked', 'planned', 'done', 'cancelled']),
      }),
      { max: 1000, known: 'own' },
    ),
  ),
});

export type Coaching = Infer<typeof coachingSchema>;
