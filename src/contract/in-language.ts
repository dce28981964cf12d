import type { Text } from './schema.js';

/** What somebody wrote, as a text in the language in which they wrote it; without one, in that of the document. */
export const inLanguage = (text: string, language: string | undefined): Text =>
  language === undefined ? text : { [language]: text };
