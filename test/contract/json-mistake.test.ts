import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { mistakeIn, placeAt } from '../../src/contract/json-mistake.js';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Line and column of the mistake in a text. */
function placeIn(text: string): string | undefined {
  const offset = mistakeIn(text);
  if (offset === undefined) return undefined;
  const { line, column } = placeAt(text, offset);
  return `${line}:${column}`;
}

describe('the place of a mistake in JSON', () => {
  for (const [what, text, place] of [
    ['a file that was cut off', '{\n  "vonk": 1,\n  "people": [{ "id": "p-1"', '3:27'],
    ['a file that was cut off inside a text', '{ "name": "No', '1:14'],
    ['a file that was cut off after a comma', '{ "vonk": 1,', '1:13'],
    ['a comma too many in an object', '{\n  "vonk": 1,\n}', '3:1'],
    ['a comma too many in a list', '[1,\r\n2,\r\n]', '3:1'],
    ['a comma too few', '{ "vonk": 1\n  "teams": [] }', '2:3'],
    ['single quotes', "{ 'vonk': 1 }", '1:3'],
    ['a name without quotes', '{ vonk: 1 }', '1:3'],
    ['a mark of the byte order', '\uFEFF{ "vonk": 1 }', '1:1'],
    ['a comment at the end of a line', '{ "vonk": 1 // one\n}', '1:13'],
    ['a comment before everything', '/* our document */\n{ "vonk": 1 }', '1:1'],
    ['a line break in a text', '{ "text": "one\ntwo" }', '1:15'],
    ['an escape that is none', String.raw`["a\x"]`, '1:4'],
    ['a number that begins with a nought', '[ 01 ]', '1:3'],
    ['the wrong bracket', '[{ "a": 1 ]', '1:11'],
    ['something after the end', '{} {}', '1:4'],
    ['nothing', '', '1:1'],
    ['a page of the web', '\n<!doctype html>', '2:1'],
  ] as const)
    it(`is found where there is ${what}`, () => {
      expect(isJson(text)).to.equal(false);
      expect(placeIn(text)).to.equal(place);
    });

  it('is found in any text that is not JSON, and in no other', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '1',
      '-0.5e+3',
      'true',
      'nul',
      '\\u00e9',
      '\n',
      'a',
    );
    const broken = fc
      .json()
      .chain((json) =>
        fc
          .tuple(fc.nat(json.length), fc.nat(2), piece)
          .map(([at, length, put]) => json.slice(0, at) + put + json.slice(at + length)),
      );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          broken,
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const offset = mistakeIn(text);
          expect(offset === undefined, text).to.equal(isJson(text));
          // What stands before it is no mistake: only the end comes too early there.
          if (offset !== undefined) expect(mistakeIn(text.slice(0, offset)) ?? offset, text).to.equal(offset);
        },
      ),
      { numRuns: 2000 },
    );
  }).timeout(30_000);

  it('is found in a long text and in a deep one', () => {
    expect(mistakeIn(`["${'x'.repeat(20_000_000)}`)).to.equal(20_000_002);
    expect(mistakeIn('['.repeat(1_000_000))).to.equal(1_000_000);
  });
});
