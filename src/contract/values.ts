import { type Infer, consent, id, list, object, optional, reference, text, variant, wanted } from './schema.js';

export const behaviourKinds = ['everyday', 'applauded', 'frowned-on'] as const;

export const behaviourSchema = object({ id: id(), kind: variant(behaviourKinds), text: text() });
/** A colleague's story is shown with the teller's consent only. */
export const storySchema = object({ text: text(), by: reference('people'), consent: consent() });

export const valueSchema = object({
  id: id(),
  name: text(300),
  meaning: text(),
  wording: optional(object({ internal: text(), external: text() })),
  behaviours: wanted(list(behaviourSchema, { max: 200, known: 'behaviours' })),
  stories: optional(list(storySchema, { max: 200 })),
});

export const valuesSchema = list(valueSchema, { known: 'values' });

export type Value = Infer<typeof valueSchema>;
export type Behaviour = Infer<typeof behaviourSchema>;
export type Story = Infer<typeof storySchema>;
export type BehaviourKind = (typeof behaviourKinds)[number];
