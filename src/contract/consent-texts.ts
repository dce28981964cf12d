import { isObject, own } from './json-object.js';
import { consentTextSchema } from './organisation.js';
import { Reading, invalid, read } from './parse.js';

/** The versions of the wordings that a section lists. Reads the raw section: who said yes to what comes after. */
export function listedConsentVersions(section: unknown): readonly string[] {
  const texts = isObject(section) ? own(section, 'consentTexts') : undefined;
  if (!Array.isArray(texts)) return [];
  // What is wrong with a wording is told where its section is read; here it only lists nothing.
  const reading = new Reading();
  return (texts as readonly unknown[]).flatMap((text) => {
    const found = read(consentTextSchema, text, reading);
    return found === invalid || found.version === '' ? [] : [found.version];
  });
}
