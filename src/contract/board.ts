import { type Infer, consent, day, integer, list, object, optional, reference, text, variant } from './schema.js';
import { consentTextSchema } from './organisation.js';

/** Groups smaller than this are never described by a number. May be raised; below 3 is refused. */
export const defaultMinimumGroup = 5;
export const lowestMinimumGroup = 3;
export const highestMinimumGroup = 1_000_000;

export const boardEntrySchema = object({
  person: reference('people'),
  count: integer(0, 1_000_000),
  consent: consent(),
});

export const boardSchema = object({
  mode: optional(variant(['together', 'people'], 'together')),
  /** Acts only: reach, likes, clicks, followers and sentiment measure other people, and are refused. */
  measure: variant(['acts']),
  period: object({ from: day(), to: day() }),
  minimumGroup: optional(integer(lowestMinimumGroup, highestMinimumGroup)),
  together: optional(
    object({
      count: integer(0, 1_000_000_000),
      participants: integer(0, 100_000_000),
      target: optional(integer(1, 1_000_000_000)),
      for: optional(text()),
      /** Shown only when every stretch names at least the minimum group as participants and they add up to the count. */
      history: optional(
        list(
          object({ from: day(), count: integer(0, 1_000_000_000), participants: optional(integer(0, 100_000_000)) }),
          {
            max: 1000,
          },
        ),
      ),
    }),
  ),
  entries: optional(list(boardEntrySchema)),
  /** Says that a service cut the list already: at most half of those who said yes, ties whole or not at all. */
  entriesAre: optional(variant(['upper-half'])),
  self: optional(object({ count: integer(0, 1_000_000), consent: optional(consent()) })),
  consentTexts: list(consentTextSchema, { max: 100 }),
});

export type Board = Infer<typeof boardSchema>;
export type BoardEntry = Infer<typeof boardEntrySchema>;
