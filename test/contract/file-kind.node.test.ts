import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { brokennessOf, unreadTexts } from '../../src/contract/broken-text.js';
import { checkText } from '../../src/contract/check-text.js';
import { fileKind, fileKinds } from '../../src/contract/file-kind.js';
import { words } from '../../demo/check/words.js';
import { readText } from '../helpers/browser.page.js';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      names.map((name) => [name, bytes(name === 'mimetype' ? 'application/vnd.oasis.opendocument.spreadsheet' : 'x')]),
    ),
    { level: 0 },
  );
const compound = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');

for (const [what, file, kind] of [
  ['a workbook of Excel', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'), 'spreadsheet'],
  ['a sheet of LibreOffice', zip('mimetype', 'content.xml'), 'spreadsheet'],
  ['an old workbook of Excel', Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')]), 'spreadsheet'],
  ['a document of Word', zip('[Content_Types].xml', 'word/document.xml'), 'document'],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'document'],
  ['an old document of Word', compound, 'document'],
  ['a document in RTF', bytes('{\\rtf1 Hello}'), 'document'],
  ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
  ['a PNG', bytes('\x89PNG\r\n\x1a\n'), 'picture'],
  ['a photo of a camera', bytes('\xff\xd8\xff\xe0'), 'picture'],
  ['a photo of a phone', bytes('\0\0\0\x18ftypheic'), 'picture'],
  ['the zip of a release', zip('vonk/vonk.js', 'starter/company.json'), 'archive'],
  ['a document of Vonk', bytes('{ "vonk": 1 }'), undefined],
  ['a document in UTF-16', new Uint8Array(Buffer.from('\uFEFF{ "vonk": 1 }', 'utf16le')), undefined],
  ['nothing', new Uint8Array(), undefined],
] as const)
  test(`knows ${what} by how it begins`, () => {
    assert.equal(fileKind(new Uint8Array(file)), kind);
  });

for (const [what, text, kind] of [
  ['a table with semicolons', 'id;naam;functie\np-1;Noor;Bakker\np-2;Luc;"Chef; keuken"\n', 'table'],
  ['a table with commas', 'id,name\r\np-1,Noor\r\n', 'table'],
  ['cells that were copied from a spreadsheet', 'id\tname\np-1\tNoor', 'table'],
  ['a table with quotes', '"id","name"\n"p-1","Noor"', 'table'],
  ['a drawing', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'picture'],
  ['lines of JSON without their brackets', '"id": "p-1",\n"name": "Noor",\n', 'further-text'],
  ['a list of words without its brackets', '"Noor",\n"Luc",\n', 'further-text'],
  ['a document with a mistake', '{\n"vonk": 1,\n"people": [1 2],\n}', 'missing-comma'],
  ['a letter', 'Dear all,\nHere is our list.\n', undefined],
] as const)
  test(`says what ${what} is`, () => {
    const [only, ...others] = checkText(text).findings;
    assert.deepEqual(others, []);
    if (kind === undefined)
      assert.ok(only?.broken === undefined || !Object.hasOwn(unreadTexts, only.broken), only?.broken);
    else assert.equal(only?.broken, kind);
  });

test('no document of ours, cut off at any place, is taken for a table', () => {
  const text = readText('demo/smallest/company.json');
  for (let end = 1; end < text.length; end += 7) assert.notEqual(brokennessOf(text.slice(0, end), end), 'table');
});

test('the check page says in each language what such a file is, in a sentence, and what to do, in another', () => {
  for (const [language, said] of Object.entries(words))
    for (const kind of [...fileKinds, 'table'] as const)
      for (const sentence of [said[`message ${kind}`], said[`cure ${kind}`]])
        assert.match(sentence, /JSON\.$|json.*\.$|id.*name.*\.$/, `${language} ${kind}`);
});
