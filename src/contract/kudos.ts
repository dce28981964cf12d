import { language } from './language-tag.js';
import { type Infer, boolean, id, instant, list, object, optional, reference, string, variant } from './schema.js';

export const kudosAudiences = ['receiver', 'team', 'everyone'] as const;
export const reactionKinds = ['heart', 'clap', 'thanks'] as const;

export const kudosSchema = object({
  id: id(),
  from: reference('people'),
  to: list(reference('people'), { min: 1, max: 100 }),
  team: optional(reference('teams')),
  text: string(),
  language: optional(language()),
  value: optional(reference('values')),
  behaviour: optional(reference('behaviours')),
  at: instant(),
  shown: optional(variant(kudosAudiences, 'receiver')),
  external: optional(boolean()),
  reactions: optional(list(object({ kind: variant(reactionKinds), by: list(reference('people')) }), { max: 10 })),
  answer: optional(object({ text: string(), language: optional(language()), at: instant() })),
});

export const kudosListSchema = list(kudosSchema, { known: 'kudos' });

/** Thanks from one colleague to others. The receiver decides who sees it; without a decision only they do. */
export type Kudos = Infer<typeof kudosSchema>;
export type KudosAudience = (typeof kudosAudiences)[number];
export type ReactionKind = (typeof reactionKinds)[number];
