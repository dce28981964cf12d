/** What a text is that is no JSON, as far as that can be told. */
import { type MistakeKind, mistakeKind } from './json-mistake.js';
import { isWebPage } from './problem.js';

/** Nothing at all, a page of the web, no text in UTF-8; or a mistake that people make in JSON. */
export type Brokenness = 'nothing' | 'html' | 'no-text' | MistakeKind;

/** What to say of a text in which nobody meant JSON. */
export const unreadTexts = {
  nothing: { message: 'There is nothing in it.', cure: 'The least is { "vonk": 1 }.' },
  html: { message: 'This is a page of the web, not JSON.', cure: 'Give the file of the document itself.' },
  'no-text': { message: 'This is no text in UTF-8.', cure: 'Save it as JSON in UTF-8.' },
} as const;

/** @param offset - Where the text stops being JSON, as `mistakeIn` found it. */
export function brokennessOf(text: string, offset: number): Brokenness | undefined {
  const start = text.slice(0, 1000);
  if (text.trim() === '') return 'nothing';
  if (isWebPage(start)) return 'html';
  if (/[\0\uFFFD]/.test(start)) return 'no-text';
  return mistakeKind(text, offset);
}
