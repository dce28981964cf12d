import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readLanguage } from '../../.config/sentences.js';
import { root } from '../../.config/vonk-alias.js';
import { forEverybody } from '../../demo/starter/json-text.js';
import { actionSchemas } from '../../src/contract/actions.js';
import { checkText } from '../../src/contract/check-text.js';
import { expectation } from '../../src/contract/expectation.js';
import { expectedIn, expectedTexts } from '../../src/contract/expected-words.js';
import { detailsOfHint } from '../../src/contract/hint-details.js';
import { describeIn } from '../../src/contract/describe.js';
import { createProblem } from '../../src/contract/problem.js';
import { problemCodes } from '../../src/contract/problem-codes.js';
import type { AnySchema } from '../../src/contract/schema.js';
import { sectionSchemas } from '../../src/contract/sections.js';
import { detailsOfCure } from '../../src/contract/with-example.js';
import { contractSentences } from '../../src/locale/contract-sentences.js';
import { readText } from '../helpers/browser.page.js';

const sentencesOf = (language: string): Readonly<Record<string, string>> =>
  language === 'en' ? contractSentences : (readLanguage(language)['problems'] as Record<string, string>);
const german = sentencesOf('de');

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

test('a file for everybody that says who looks costs a hint, and one with a service, or without a viewer, none', () => {
  const codes = (more: object): readonly (readonly [string, number, boolean])[] =>
    checkText(`{ "vonk": 1, "people": [{ "id": "a", "name": "A" }],\n${JSON.stringify(more).slice(1)}`).findings.map(
      ({ code, line, isHint }) => [code, line, isHint],
    );
  const viewer = { id: 'a' };
  assert.deepEqual(codes({ viewer }), [['viewer-for-all', 2, true]]);
  assert.deepEqual(codes({ viewer, actions: { href: 'https://a.example/' } }), []);
  assert.deepEqual(codes({ viewer, live: { href: 'https://a.example/' } }), []);
  assert.deepEqual(codes({ viewer: { href: 'https://a.example/me' } }), []);
  assert.deepEqual(codes({ teams: [] }), []);
  const company = readText('demo/starter/company.json');
  const ofCompany = (text: string): readonly string[] => checkText(text).findings.map(({ code }) => code);
  assert.ok(ofCompany(company).includes('viewer-for-all'));
  assert.ok(!ofCompany(forEverybody(company)).includes('viewer-for-all'));
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
  ['a sign', '{ "vonk": 1, ? }', 'odd-sign', [1, 14], 'A sign stands here'],
  ['something else', '{ "vonk": 1, € }', undefined, [1, 14], 'This is not valid JSON.'],
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

/** Every definition of the contract, with the path of a value that it describes. */
function* definitions(schema: AnySchema, path: string): Generator<readonly [path: string, schema: AnySchema]> {
  yield [path, schema];
  if (schema.kind === 'optional') yield* definitions(schema.of as AnySchema, path);
  if (schema.kind === 'list' || schema.kind === 'record') yield* definitions(schema.of as AnySchema, `${path}/0`);
  const parts = schema.kind === 'object' ? schema.fields : schema.kind === 'union' ? schema.variants : {};
  for (const [name, part] of Object.entries(parts))
    yield* definitions(part as AnySchema, schema.kind === 'union' ? path : `${path}/${name}`);
}

/** What readers of the contract and of a page expect in words of their own, by what stands in their code. */
const ownExpectations = ['contract', 'state', 'sources', 'internal'].flatMap((room) =>
  readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readText(`src/${room}/${file}`).matchAll(
        /(?:\b(?:expected|limit): |wrong\('', |wrong\('\/section', )(?:'([^']+)'|`([^`]+)`)/g,
      ),
    ])
    .map(([, plain, filled = '']) => plain ?? filled.replace(/\$\{unit\}/g, 'fields').replace(/\$\{[^}]+\}/g, '7')),
);

const wordsOf = (text: string): readonly string[] =>
  text.replace(/"[^"]*"|<[^>]*>|\{[^}]*\}/g, ' ').match(/\p{L}{2,}/gu) ?? [];

for (const language of ['nl', 'fr', 'de', 'en']) {
  const sentences = sentencesOf(language);
  /** Words that English has in its expectations, and this language in none of its own. */
  const own = new Set(
    Object.entries(sentences).flatMap(([name, text]) => (name.startsWith('expected ') ? wordsOf(text) : [])),
  );
  const foreign = new Set(
    Object.values(expectedTexts)
      .flatMap(wordsOf)
      .filter((word) => !own.has(word)),
  );
  const leftIn = (text: string): readonly string[] => wordsOf(text).filter((word) => foreign.has(word));
  const said = (english: string): string => expectedIn((name) => sentences[name], english);

  test(`what is expected is said in ${language}, for every definition and with every example`, () => {
    const all = [...Object.entries(sectionSchemas), ...Object.entries(actionSchemas)].flatMap(([name, schema]) => [
      ...definitions(schema as AnySchema, `/${name}`),
    ]);
    assert.ok(all.length > 200);
    for (const [path, schema] of all) {
      const expected = expectation(schema);
      const withExample = String(detailsOfCure(createProblem('wrong-type', path, { expected }))?.['expected']);
      for (const english of [expected, withExample, String(detailsOfHint('name', schema)['expected'])]) {
        assert.deepEqual(leftIn(said(english)), [], `${path}: ${said(english)}`);
        if (language === 'en') assert.equal(said(english), english, path);
        else if (wordsOf(english).length > 0) assert.notEqual(said(english), english, path);
      }
    }
  });

  test(`what readers expect in words of their own is said in ${language} too`, () => {
    assert.ok(ownExpectations.length > 20);
    for (const english of ownExpectations) {
      assert.deepEqual(leftIn(said(english)), [], said(english));
      if (language === 'en') assert.equal(said(english), english);
      else if (wordsOf(english).length > 0) assert.notEqual(said(english), english);
    }
  });
}

test('a mistake is told in one language only, from its message to its cure', () => {
  const text = '{ "vonk": 1, "people": [{ "id": "a", "name": 5 }], "kudos": 7, "values": [{ "id": {}, "name": "x" }] }';
  const dutch = checkText(text, { sentences: sentencesOf('nl') }).findings.filter(({ code }) => code === 'wrong-type');

  assert.deepEqual(
    dutch.map(({ message, cure }) => `${message} ${cure ?? ''}`),
    [
      'Dit past hier niet. Schrijf hier: een tekst.',
      'Dit past hier niet. Schrijf hier: een lijst zoals [{ "id": "k-1", "from": "p-1", "to": ["p-1"], "text": "…", "at": "2026-11-22T09:30:00+01:00" }].',
      'Dit past hier niet. Schrijf hier: een id zoals "v-1".',
    ],
  );
});

for (const language of ['nl', 'fr', 'de', 'en'])
  test(`says in ${language} what belongs in a place once, and not in the message and again in the cure`, () => {
    const sentences = sentencesOf(language);
    const details = { expected: 'THIS', limit: 'THAT' };
    for (const code of problemCodes) {
      const { message, cure = '' } = describeIn(sentences, createProblem(code, '', details), details);
      for (const named of ['THIS', 'THAT'])
        assert.ok(!(message.includes(named) && cure.includes(named)), `${code}: ${message} ${cure}`);
    }
  });

test('counts what is not listed after what is', () => {
  const people = Array.from({ length: 700 }, () => ({}));
  const problems = checkText(JSON.stringify({ vonk: 1, people })).findings.filter(({ isHint }) => !isHint);

  assert.equal(problems.at(-1)?.code, 'more-problems');
});

test('tells a section that stands twice, where it stands again', () => {
  const { findings } = checkText('{ "vonk": 1,\n  "people": [{ "id": "a", "name": "A" }],\n  "people": [] }');

  assert.deepEqual(
    findings.map(({ code, path, line, column, isHint }) => [code, path, line, column, isHint]),
    [['duplicate-key', '/people', 3, 3, false]],
  );
  assert.match(findings[0]?.message ?? '', /on line 2, is not read\.$/);
});

for (const word of ['True', 'None', 'nul', 'FALSE', 'undefined', 'NULL', 'nil', 'NaN'])
  test(`says which words JSON has where ${word} stands as a value, and nothing of quotes to put around it`, () => {
    for (const text of [`{ "vonk": ${word} }`, `{ "vonk": [${word}] }`, `[1, ${word}]`]) {
      const [only] = checkText(text).findings;
      assert.deepEqual(
        [only?.broken, only?.cure],
        ['odd-literal', 'Write true, false or null, in small letters and without quotes.'],
        text,
      );
    }
    assert.equal(checkText(`{ ${word}: 1 }`).findings[0]?.broken, 'bare-name');
    assert.equal(checkText(`{ "vonk": ${word}s }`).findings[0]?.broken, 'bare-name');
  });

test('tells of a misspelt name where the name stands, and of a value where that does', () => {
  const { findings } = checkText(
    '{ "vonk": 1, "people": [\n  { "id": "a", "naam":\n    "A" },\n  { "id": "b", "name":\n    7 }] }',
  );

  assert.deepEqual(
    findings.filter(({ isHint }) => !isHint).map(({ code, path, line, column }) => [code, path, line, column]),
    [
      ['misspelt-name', '/people/0/naam', 2, 16],
      ['wrong-type', '/people/1/name', 5, 5],
    ],
  );
});
