import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkText } from '../../src/contract/check-text.js';
import { readText } from '../helpers/browser.page.js';

const german = (JSON.parse(readText('src/locale/languages/de.json')) as { problems: Record<string, string> }).problems;

test('finds nothing in a document that is right, and tells how much was read', () => {
  const { value, findings, items, links } = checkText(readText('demo/smallest/company.json'));

  assert.deepEqual(
    findings.filter(({ isHint }) => !isHint),
    [],
  );
  assert.ok(items > 10);
  assert.deepEqual(links, []);
  assert.equal((value as { vonk: number }).vonk, 1);
});

test('tells problems from the top of the text to its end, then hints', () => {
  const text = `{ "vonk": 1,
  "values": [{ "id": "v", "name": "Care", "meaning": "<b>x</b>" }],
  "people": [{ "id": "a", "name": 5 }],
  "kudos": "none" }`;
  const { findings } = checkText(text);

  assert.deepEqual(
    findings.map(({ line, path, code, isHint }) => [line, path, code, isHint]),
    [
      [3, '/people/0/name', 'wrong-type', false],
      [4, '/kudos', 'wrong-type', false],
      [2, '/values/0', 'left-out', true],
      [2, '/values/0/meaning', 'markup', true],
    ],
  );
  assert.equal(findings[0]?.cure, 'Write a text here.');
});

test('says it in another language, with the same place', () => {
  const text = '{ "vonk": 1, "people": [{ "name": "Noor" }] }';
  const [english] = checkText(text).findings;
  const [told] = checkText(text, { sentences: german }).findings;

  assert.equal(english?.message, 'The field "id" is missing.');
  assert.equal(told?.message, german['message missing-field']?.replace('{field}', 'id'));
  assert.deepEqual([told?.line, told?.column, told?.path], [english?.line, english?.column, english?.path]);
});

for (const [what, text, broken, place, message] of [
  ['nothing', ' \n', 'nothing', [2, 1], 'There is nothing in it.'],
  ['a page of the web', '<!doctype html>', 'html', [1, 1], 'This is a page of the web, not JSON.'],
  ['a comma too many', '{\n  "vonk": 1,\n}', 'extra-comma', [3, 1], 'There is a comma too many before this.'],
  ['curly quotes', '{ “vonk”: 1 }', 'curly-quotes', [1, 3], 'There are curly quotes'],
  ['something else', '{ "vonk": 1, ? }', undefined, [1, 14], 'This is not valid JSON.'],
] as const) {
  test(`names the line, the kind and the cure where ${what} stands instead of JSON`, () => {
    const { value, findings } = checkText(text);
    const [only, ...others] = findings;

    assert.equal(value, undefined);
    assert.deepEqual(others, []);
    assert.equal(only?.broken, broken);
    assert.deepEqual([only?.line, only?.column], place);
    assert.ok(only?.message.startsWith(message), only?.message);
    assert.notEqual(only?.cure, '');
  });
}

test('says a kind of mistake in another language too', () => {
  const [only] = checkText('{ "vonk": 1, }', { sentences: german }).findings;

  assert.equal(only?.message, german['message extra-comma']);
  assert.equal(only?.cure, german['cure extra-comma']);
});

test('names what stands elsewhere, and does not read it', () => {
  const { links, findings } = checkText('{ "vonk": 1, "people": { "href": "people.json" } }', {
    base: 'https://intranet.example/a/company.json',
  });

  assert.deepEqual(links, ['https://intranet.example/a/people.json']);
  assert.deepEqual(findings, []);
});
