import { type Infer, id, list, name, object, optional, reference, text, wanted } from './schema.js';

const exampleSchema = object({ example: text(), why: wanted(text()) });

export const guidelineSchema = object({
  id: id(),
  theme: optional(reference('themes')),
  inLine: exampleSchema,
  notInLine: wanted(exampleSchema),
  words: optional(
    object({ encourage: optional(list(name(), { max: 200 })), avoid: optional(list(name(), { max: 200 })) }),
  ),
});

export const guidelinesSchema = list(guidelineSchema, { known: 'guidelines' });

/** A guideline is a pair of examples: in line, and not in line. */
export type Guideline = Infer<typeof guidelineSchema>;
