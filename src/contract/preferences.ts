import { type Infer, integer, list, name, object, optional, record, reference, string, variant } from './schema.js';

export const stances = ['yes', 'maybe', 'no'] as const;
export const comforts = ['comfortable', 'learning', 'private'] as const;

const clock = (): ReturnType<typeof string> =>
  string({ max: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, expected: 'a time such as "18:30"' });

export const preferencesSchema = object({
  stance: optional(variant(stances)),
  channels: optional(record(variant(comforts, 'private'))),
  themes: optional(list(reference('themes'), { max: 100 })),
  skills: optional(list(name(), { max: 100 })),
  able: optional(list(name(), { max: 100 })),
  minutesPerWeek: optional(integer(0, 10_080)),
  quietHours: optional(object({ from: clock(), to: clock() })),
});

/** How the viewer wants to take part. An unknown comfort of a channel counts as private. */
export type Preferences = Infer<typeof preferencesSchema>;
export type Stance = (typeof stances)[number];
export type Comfort = (typeof comforts)[number];
