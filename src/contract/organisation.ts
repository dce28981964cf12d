import { language } from './language-tag.js';
import { type Infer, address, id, list, name, object, optional, reference, text, variant } from './schema.js';

/** The doubts that people really have before they speak up. */
export const doubts = ['not-natural', 'who-is-waiting', 'say-something-wrong', 'not-made-to'] as const;

export const themeSchema = object({ id: id(), name: text(300), about: optional(text()) });

export const consentTextSchema = object({ version: name(), text: text() });

export const organisationSchema = object({
  name: text(300),
  language: optional(language()),
  purpose: optional(object({ text: text(), by: optional(reference('people')) })),
  themes: optional(list(themeSchema, { max: 100, known: 'themes' })),
  hashtags: optional(list(name(), { max: 100 })),
  contact: optional(
    object({ person: optional(reference('people')), text: optional(text()), href: optional(address()) }),
  ),
  aftercare: optional(object({ text: text(), steps: list(text(), { max: 50 }), href: optional(address()) })),
  tips: optional(list(object({ doubt: variant(doubts), tips: list(text(), { max: 50 }) }), { max: 20 })),
  consentTexts: optional(list(consentTextSchema, { max: 100 })),
});

export type Organisation = Infer<typeof organisationSchema>;
export type Theme = Infer<typeof themeSchema>;
export type ConsentText = Infer<typeof consentTextSchema>;
export type Doubt = (typeof doubts)[number];
