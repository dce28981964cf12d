/** What a text is that is no JSON, as far as that can be told. */
import type { FileKind } from './file-kind.js';
import { type MistakeKind, mistakeKind } from './json-mistake.js';
import { isWebPage } from './problem.js';

/** Nothing at all, a page of the web, a table, a file of another program, no text in UTF-8; or a mistake in JSON. */
export type Brokenness = Unread | MistakeKind;
export type Unread = 'nothing' | 'html' | 'no-text' | 'table' | FileKind;

/** What to say of something in which nobody meant JSON. */
export const unreadTexts: Readonly<Record<Unread, { readonly message: string; readonly cure: string }>> = {
  nothing: { message: 'There is nothing in it.', cure: 'The least is { "vonk": 1 }.' },
  html: { message: 'This is a page of the web, not JSON.', cure: 'Give the file of the document itself.' },
  'no-text': { message: 'This is no text in UTF-8.', cure: 'Save it as JSON in UTF-8.' },
  table: {
    message: 'This looks like a table (CSV), not JSON.',
    cure: 'A row becomes an entry of a list: the columns id and name give { "id": "p-1", "name": "Noor" }. Give the file company.json with such a list in it.',
  },
  spreadsheet: {
    message: 'This is a spreadsheet, not JSON.',
    cure: 'A row becomes an entry of a list: the columns id and name give { "id": "p-1", "name": "Noor" }. Give the file company.json with such a list in it.',
  },
  document: {
    message: 'This is a document of an office program, not JSON.',
    cure: 'Copy its sentences into company.json with a plain text editor, and give that file.',
  },
  pdf: {
    message: 'This is a PDF, not JSON.',
    cure: 'Copy its sentences into company.json with a plain text editor, and give that file.',
  },
  picture: {
    message: 'This is a picture, not JSON.',
    cure: 'Put it beside company.json, name it there, such as "picture": "noor.jpg", and give company.json.',
  },
  archive: { message: 'This is a zip file, not JSON.', cure: 'Unpack it first, and give the company.json inside.' },
};

export const isUnread = (kind: Brokenness | undefined): kind is Unread =>
  kind !== undefined && Object.hasOwn(unreadTexts, kind);

/** @param offset - Where the text stops being JSON, as `mistakeIn` found it. */
export function brokennessOf(text: string, offset: number): Brokenness | undefined {
  const start = text.slice(0, 1000);
  if (text.trim() === '') return 'nothing';
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b/i.test(start)) return 'picture';
  if (isWebPage(start)) return 'html';
  if (/[\0\uFFFD]/.test(start)) return 'no-text';
  return isTable(text) ? 'table' : mistakeKind(text, offset);
}

/** Cells of a row; a delimiter inside quotes is none. */
const cellsOf = (row: string, delimiter: string): number => row.replace(/"[^"]*"/g, '').split(delimiter).length;

/** Whether a text is rows of as many cells each, as a program for spreadsheets saves them. */
function isTable(text: string): boolean {
  const rows = text
    .slice(0, 5000)
    .split(/\r?\n/)
    .slice(0, text.length > 5000 ? -1 : undefined)
    .filter((row) => row.trim() !== '')
    .slice(0, 10);
  const [head = ''] = rows;
  if (rows.length < 2 || /^\s*[{[]/.test(head) || rows.some((row) => /[{}[\]]|"\s*:|^\s*"[^"]*"\s*,?\s*$/.test(row)))
    return false;
  return [';', '\t', ','].some((delimiter) => {
    const cells = cellsOf(head, delimiter);
    return cells > 1 && rows.every((row) => cellsOf(row, delimiter) === cells);
  });
}
