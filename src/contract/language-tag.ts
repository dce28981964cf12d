import { type StringSchema, string } from './schema.js';

/** BCP 47 language tags such as `nl` or `nl-BE`, by their shape. */
export const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
/** Characters of a tag. RFC 5646 asks for room for 35. */
export const languageTagLimit = 35;
/** The language of what stands beside it. */
export const language = (): StringSchema =>
  string({ max: languageTagLimit, pattern: languageTag, expected: 'a language tag such as "nl" or "nl-BE"' });
