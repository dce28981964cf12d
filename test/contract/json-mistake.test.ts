import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { mistakeIn, placeAt } from '../../src/contract/json-mistake.js';
import { repeatedNames } from '../../src/contract/repeated-names.js';

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

describe('a name that stands twice in one object', () => {
  const told = (text: string): readonly string[] =>
    repeatedNames(text).map(({ path, details }) => `${path} ${details?.['line']}:${details?.['column']}`);

  it('is told where it stands again, each time, with the line where it stood before', () => {
    const text =
      '{ "vonk": 1,\n  "people": [{ "id": "a" }],\n  "people": [],\n  "people": [{ "id": "b", "\\u0069d": 1 }] }';
    expect(told(text)).to.deep.equal(['/people 3:3', '/people 4:3', '/people/0/id 4:27']);
    expect(repeatedNames(text).map(({ details }) => details?.['before'])).to.deep.equal([2, 3, 4]);
  });

  it('may stand in each of several objects, and in one inside another', () => {
    expect(told('[{ "a": { "a": "a" } }, { "a": ["a", "a", { "a": 1 }] }]')).to.deep.equal([]);
  });

  it('is found wherever it is put, there alone; and never in what was written by a program', () => {
    const field = fc.tuple(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), field, fc.boolean(), (value, at, [name, other], isSpread) => {
        const indent = isSpread ? 2 : undefined;
        const text = JSON.stringify(value, undefined, indent);
        expect(told(text), text).to.deep.equal([]);
        // Every object of the value is a place: one of them gets a name of its own, and once more at its end.
        const objects: object[] = [];
        const holder = { value: structuredClone(value) as unknown };
        JSON.stringify(holder.value, (_key, part: unknown) => {
          if (typeof part === 'object' && part !== null && !Array.isArray(part)) objects.push(part);
          return part;
        });
        const chosen = objects[at % objects.length];
        if (!chosen) return;
        Object.defineProperty(chosen, name, { value: other, enumerable: true, configurable: true, writable: true });
        const mark = `${name} again ${JSON.stringify(value).length}`;
        Object.assign(chosen, { [mark]: 0 });
        const doubled = JSON.stringify(holder.value, undefined, indent).replace(JSON.stringify(mark), () =>
          JSON.stringify(name),
        );
        const offset = JSON.stringify(holder.value, undefined, indent).indexOf(JSON.stringify(mark));
        const { line, column } = placeAt(doubled, offset);
        const found = told(doubled);
        expect(found, doubled).to.have.length(1);
        expect(found[0]?.endsWith(` ${line}:${column}`), `${found[0]} in ${doubled}`).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });
});
