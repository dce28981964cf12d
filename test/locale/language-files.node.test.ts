import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { problemsInFiles } from '../../.config/language-check.js';
import { languageProblems, moduleOf, readLanguage, readLanguages, sentenceModules } from '../../.config/sentences.js';
import { root } from '../../.config/vonk-alias.js';
import { contractSentences } from '../../src/locale/contract-sentences.js';

type Texts = Record<string, Record<string, unknown>>;

const namesIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();

test('every language says all that English says, in the same shape', () => {
  assert.deepEqual(languageProblems(), []);
});

test('the list names exactly the languages that there are', () => {
  const files = readdirSync(join(root, 'src/locale/languages')).map((file) => file.replace('.json', ''));

  assert.deepEqual(Object.keys(readLanguages()).sort(), files.sort(), 'src/locale/languages.json has a line for each');
});

test('English takes each sentence of the contract, and says what it fills in', () => {
  const ofContract = Object.entries(readLanguage('en')['problems'] ?? {}).filter(
    ([, sentence]) => (sentence as { from?: string }).from === 'contract',
  );
  const named = ofContract.map(([key, sentence]) => [
    key,
    Object.keys((sentence as { placeholders?: object }).placeholders ?? {}).sort(),
  ]);

  assert.deepEqual(
    Object.fromEntries(named),
    Object.fromEntries(Object.entries(contractSentences).map(([key, text]) => [key, namesIn(text)])),
    'en.json has { "from": "contract" } with its placeholders for each sentence of src/contract/describe.ts',
  );
});

test('a module holds texts alone: no note and no mark', () => {
  for (const { language, part } of sentenceModules()) {
    const code = moduleOf(language, part);
    assert.doesNotMatch(code, /"(note|placeholders|claim|text|from)":/, `${language} ${part}`);
  }
});

/** A language of two sentences in each of which something may be wrong. */
const english: Texts = {
  wall: {
    wallGive: { text: 'Thank a colleague', note: 'Button.' },
    wallAnswers: { text: '{name} answers', placeholders: { name: 'Who.' } },
    wallCount: { text: { one: '{count} note', other: '{count} notes' }, placeholders: { count: 'How many.' } },
    wallPeriods: { text: 'a week|a month' },
  },
};
const polish: Texts = {
  wall: {
    wallGive: 'Podziękuj',
    wallAnswers: '{name} odpowiada',
    wallCount: { one: '{count} notatka', few: '{count} notatki', many: '{count} notatek', other: '{count} notatki' },
    wallPeriods: 'tydzień|miesiąc',
  },
};
const problemsOf = (files: Readonly<Record<string, Texts>>, list: object = { en: 'English', pl: 'Polski' }): string[] =>
  problemsInFiles(list as Record<string, string>, (language) => {
    const file = files[language];
    if (!file) throw new Error('no such file');
    return file;
  });
const withSentence = (texts: Texts, key: string, value: unknown): Texts => ({
  wall: Object.fromEntries(Object.entries({ ...texts['wall'], [key]: value }).filter(([, one]) => one !== undefined)),
});

test('what is right is left in peace', () => {
  assert.deepEqual(problemsOf({ en: english, pl: polish }), []);
});

/** What stands in a translation, and what is said of it. */
const mistakes: readonly (readonly [key: string, value: unknown, problem: string])[] = [
  ['wallGive', undefined, 'pl.json: wall.wallGive is missing. Translate “Thank a colleague” (Button.).'],
  ['wallGiv', 'x', 'pl.json: wall.wallGiv is unknown. en.json has no such sentence: take it out, or mend its name.'],
  ['wallGive', ' ', 'pl.json: wall.wallGive says nothing. Write what is said there.'],
  [
    'wallGive',
    7,
    'pl.json: wall.wallGive is neither a text nor plural forms. Write "…", or { "one": "…", "other": "…" }.',
  ],
  ['wallGive', { text: 'Podziękuj' }, 'pl.json: wall.wallGive has the plural form "text", which "pl" never uses.'],
  ['wallGive', polish['wall']?.['wallPeriods'], 'pl.json: wall.wallGive is 2 pieces between "|". English has 1'],
  ['wallPeriods', 'tydzień', 'pl.json: wall.wallPeriods is 1 pieces between "|". English has 2, in the same order.'],
  ['wallAnswers', '{imię} odpowiada', 'pl.json: wall.wallAnswers does not fill in {name}. Write it'],
  ['wallAnswers', '{name} {when}', 'pl.json: wall.wallAnswers fills in {when}, which nobody gives. There is: {name}.'],
  ['wallCount', '{count}', 'pl.json: wall.wallCount has one form, where English counts. Write one for each of:'],
  ['wallCount', { one: '{count} a', other: '{count} b' }, 'pl.json: wall.wallCount lacks the plural form "few".'],
  [
    'wallCount',
    { ...(polish['wall']?.['wallCount'] as object), two: '{count}' },
    'pl.json: wall.wallCount has the plural form "two", which "pl" never uses. It has: few, many, one, other.',
  ],
];

for (const [key, value, problem] of mistakes)
  test(`in a translation: ${problem}`, () => {
    const found = problemsOf({ en: english, pl: withSentence(polish, key, value) });
    assert.ok(
      found.some((one) => one.startsWith(problem)),
      found.join('\n'),
    );
  });

/** What stands in English, and what is said of it. */
const ownMistakes: readonly (readonly [value: unknown, problem: string])[] = [
  ['Thanks', 'en.json: wall.wallGive is not an object. Write { "text": "…" }'],
  [{}, 'en.json: wall.wallGive is neither a text nor plural forms.'],
  [{ text: 'Thanks', hint: 'x' }, 'en.json: wall.wallGive has an unknown field "hint".'],
  [{ text: 'Thanks', note: '' }, 'en.json: wall.wallGive has a "note" that says nothing.'],
  [{ text: 'Thanks', claim: 'yes' }, 'en.json: wall.wallGive has a "claim" that is not true.'],
  [{ from: 'contract', text: 'Thanks' }, 'en.json: wall.wallGive has a "from".'],
  [{ text: '{name}' }, 'en.json: wall.wallGive fills in {name}, but does not say what it is.'],
  [{ text: { one: 'a', other: 'b' } }, 'en.json: wall.wallGive fills in {count}, but does not say what it is.'],
  [{ text: 'x', placeholders: { name: 'Who.' } }, 'en.json: wall.wallGive never fills in {name}.'],
  [{ text: '{name}', placeholders: { name: '' } }, 'en.json: wall.wallGive does not say what {name} is.'],
  [{ text: { other: 'b' }, placeholders: { count: 'x' } }, 'en.json: wall.wallGive lacks the plural form "one".'],
];

for (const [value, problem] of ownMistakes)
  test(`in English: ${problem}`, () => {
    const found = problemsOf({ en: withSentence(english, 'wallGive', value), pl: polish });
    assert.ok(
      found.some((one) => one.startsWith(problem)),
      found.join('\n'),
    );
  });

test('a name that two parts give, a missing part, a missing file and a strange tag are named too', () => {
  const twice = { ...english, board: { wallGive: { text: 'Give' } } };
  const listed = { en: 'English', pl: 'Polski' };

  assert.match(problemsOf({ en: twice, pl: polish }).join(), /board\.wallGive stands in wall too/);
  assert.match(problemsOf({ en: english, pl: {} }).join(), /pl\.json: the part "wall" is missing\. Add it/);
  assert.match(problemsOf({ en: english, pl: { ...polish, board: {} } }).join(), /the part "board" is unknown/);
  assert.match(
    problemsOf({ en: english }, listed).join(),
    /languages\/pl\.json cannot be read: no such file\. Add the/,
  );
  assert.match(
    problemsOf({ en: english }, { 'pl-PL': 'Polski' }).join(),
    /"pl-PL" is no language\. Write its short tag/,
  );
});
