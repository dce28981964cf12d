import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesByLanguage } from '../../demo/check/place-words.js';
import { placeInWords, placeWords } from '../../src/contract/place-words.js';
import { definitionAt } from '../../src/contract/example.js';
import { sectionNames } from '../../src/contract/sections.js';

for (const [path, english, dutch] of [
  ['/kudos/0/to/0', 'thanks 1, receiver 1', 'bedankje 1, ontvanger 1'],
  ['/values/1/behaviours/0/text/nl', 'value 2, behaviour 1, text, “nl”', 'waarde 2, gedrag 1, tekst, “nl”'],
  ['/values/0/naam', 'value 1, “naam”', 'waarde 1, “naam”'],
  ['https://a.example/people.json#/people/items/3/name', 'person 4, name', 'persoon 4, naam'],
  ['/board/period/to', 'board, “period”, “to”', 'bord, “period”, “to”'],
  ['/preferences/channels/a~1b~0c', 'preferences, “channels”, “a/b~c”', 'voorkeuren, “channels”, “a/b~c”'],
  ['/kudo', '“kudo”', '“kudo”'],
  ['', '', ''],
] as const)
  test(`says ${path === '' ? 'the whole document' : path} in words`, () => {
    assert.equal(placeInWords(path), english);
    assert.equal(placeInWords(path, placesByLanguage.nl), dutch);
  });

test('says what stands behind a link by the section that it is of', () => {
  assert.equal(placeInWords('/items/0/to/1', placeWords, 'kudos'), 'thanks 1, receiver 2');
  assert.equal(placeInWords('/name', placeWords, 'organisation'), 'organisation, name');
});

test('has a word for each section, and for no name that the contract does not have', () => {
  for (const section of sectionNames) assert.ok(Object.hasOwn(placeWords, section), section);
  const names = new Set<string>(sectionNames);
  const visit = (path: string, depth: number): void => {
    const schema = definitionAt(path)?.schema;
    const plain = schema?.kind === 'optional' ? (schema.of as typeof schema) : schema;
    if (!plain || depth > 6) return;
    if (plain.kind === 'list' || plain.kind === 'record') visit(`${path}/0`, depth + 1);
    const objects = plain.kind === 'object' ? [plain] : plain.kind === 'union' ? Object.values(plain.variants) : [];
    for (const object of objects)
      for (const name of Object.keys(object.fields)) {
        names.add(name);
        visit(`${path}/${name}`, depth + 1);
      }
  };
  for (const section of sectionNames) visit(`/${section}`, 0);
  for (const name of Object.keys(placeWords)) assert.ok(names.has(name), name);
});
