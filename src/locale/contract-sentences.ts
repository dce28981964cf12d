import { followsText, mistakeTexts, problemTexts } from '../contract/describe.js';
import { expectedTexts } from '../contract/expected-words.js';

/** What is wrong in a document, for somebody who can mend it: English takes the contract’s own words. */
export const contractSentences: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries({ ...problemTexts, ...mistakeTexts }).flatMap(([code, { message, cure }]) => [
      [`message ${code}`, message],
      [`cure ${code}`, cure],
    ]),
  ),
  problemFollows: followsText,
  ...Object.fromEntries(Object.entries(expectedTexts).map(([name, text]) => [`expected ${name}`, text])),
};
