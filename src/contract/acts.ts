import { type Infer, id, instant, integer, list, name, object, optional, reference, text, variant } from './schema.js';

export const actPlaces = ['in-person', 'online'] as const;

export const actSchema = object({
  id: id(),
  name: text(300),
  place: variant(actPlaces),
  channel: optional(name()),
  minutes: optional(integer(0, 10_000)),
  effort: optional(variant([1, 2, 3, 4, 5])),
  /** Absent: agreed. An unknown status counts as proposed, so that nothing is offered that nobody agreed to. */
  status: optional(variant(['agreed', 'proposed'], 'proposed')),
  starters: optional(list(text(), { max: 50 })),
});
export const cueSchema = object({
  id: id(),
  name: text(300),
  at: instant(),
  /** What a moment is for. Absent or empty: people say themselves to which of their goals it belongs. */
  acts: optional(list(reference('acts'))),
});

export const actsSchema = list(actSchema, { known: 'acts' });
export const cuesSchema = list(cueSchema, { known: 'cues' });

/** A form of ambassadorship, in person or online. */
export type Act = Infer<typeof actSchema>;
/** A moment that an if–then goal waits for, such as a job fair. */
export type Cue = Infer<typeof cueSchema>;
