import { language } from './language-tag.js';
import {
  type Infer,
  id,
  instant,
  list,
  name,
  number,
  object,
  optional,
  reference,
  string,
  text,
  variant,
} from './schema.js';

export const feedbackSchema = object({
  id: id(),
  /** The step that it answers. Steps may live on the person's device, so this is not looked up. */
  about: id(),
  text: string(),
  /** Of what `by` wrote: the sentence, what it brought, the sources. */
  language: optional(language()),
  by: reference('people'),
  at: instant(),
  outcome: optional(variant(['conversation', 'lead', 'applicant', 'hire', 'other'], 'other')),
  broughtYou: optional(string()),
  numbers: optional(
    list(object({ label: text(300), value: number(-1e15, 1e15), source: optional(name()) }), { max: 20 }),
  ),
});

export const feedbackListSchema = list(feedbackSchema, { known: 'own' });

/** A human sentence about what a contribution brought: who says it, when, and about which step. */
export type Feedback = Infer<typeof feedbackSchema>;
