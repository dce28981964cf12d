import { mistakeTexts, problemTexts } from '../contract/describe.js';

/** What is wrong in a document, for somebody who can mend it: English takes the contract’s own words. */
export const contractSentences: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...problemTexts, ...mistakeTexts }).flatMap(([code, { message, cure }]) => [
    [`message ${code}`, message],
    [`cure ${code}`, cure],
  ]),
);
