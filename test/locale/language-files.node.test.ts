import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { problemsInFiles } from '../../src/cli/language/language-check.js';
import { languageProblems, moduleOf, readLanguage, readLanguages, sentenceModules } from '../../.config/sentences.js';
import { root } from '../../.config/vonk-alias.js';
import { checkLanguage } from '../../src/cli/language/check.js';
import { language } from '../../src/cli/language/language.js';
import { begun, template } from '../../src/cli/language/template.js';
import { contractSentences } from '../../src/locale/contract-sentences.js';
import { formsOf, furtherLanguages } from '../helpers/sentences.js';

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

test('languages that a page may name say all that English says, as somebody who makes one is asked to', () => {
  /** What was looked at, and stays. */
  const looked: Readonly<Record<string, readonly string[]>> = {
    es: ['content-feed.composerPersonal', 'pending.pendingMemory'],
    it: ['pending.pendingMemory'],
  };
  assert.deepEqual([...furtherLanguages].sort(), Object.keys(looked).sort());
  for (const language of furtherLanguages) {
    const found = checkLanguage('file', readFileSync(join(root, `src/locale/further/${language}.json`), 'utf8'));
    assert.equal(found.language, language);
    assert.deepEqual(found.problems, []);
    assert.deepEqual(found.hints.map((hint) => /^file: (\S+)/.exec(hint)?.[1]).sort(), looked[language]);
  }
});

test('no sentence of theirs raises its voice, and none is English still', () => {
  for (const language of furtherLanguages) {
    const file = JSON.parse(readFileSync(join(root, `src/locale/further/${language}.json`), 'utf8')) as Texts;
    for (const [part, sentences] of Object.entries(file).filter(([name]) => name !== 'language'))
      for (const [key, text] of Object.entries(sentences))
        for (const form of formsOf(text)) {
          const place = `${language} ${part}.${key}: ${form}`;
          if (part !== 'problems') assert.doesNotMatch(form, /[!¡]|\p{Lu}{4,}/u, place);
          assert.doesNotMatch(form, /\b(the|you|your|this|with|and)\b/i, place);
        }
  }
});

/** A file of a language, changed in one way. */
const changed = (change: (file: Texts) => void): string => {
  const file = structuredClone(begun('es')) as Texts;
  change(file);
  return JSON.stringify(file);
};
const wrongLanguages: readonly (readonly [text: string, said: RegExp])[] = [
  ['{', /^es\.json: this is not valid JSON/],
  ['[]', /this is no language\. Begin one with: vonk language --begin es/],
  ['{"common":{}}', /"language" says no language/],
  ['{"language":"es-MX"}', /"language" says no language/],
  ['{"language":"xx"}', /"language" says no language/],
  [changed((file) => delete file['common']), /the part "common" is missing/],
  [changed((file) => delete file['common']?.['retry']), /common\.retry is missing\. Translate “Try again”/],
  [changed((file) => (file['common'] = { ...file['common'], rety: 'x' })), /common\.rety is unknown/],
  [changed((file) => (file['other'] = {})), /the part "other" is unknown/],
  [changed((file) => (file['common'] = { ...file['common'], retry: '' })), /common\.retry says nothing/],
  [changed((file) => (file['common'] = { ...file['common'], retry: 3 })), /neither a text nor plural forms/],
  [changed((file) => (file['common'] = { ...file['common'], notKept: 'No.' })), /notKept does not fill in \{reason\}/],
  [changed((file) => (file['common'] = { ...file['common'], notKept: '{reson} {reason}' })), /fills in \{reson\}/],
  [changed((file) => (file['common'] = { ...file['common'], arrivals: '{count}' })), /arrivals has one form/],
  [
    changed((file) => (file['common'] = { ...file['common'], arrivals: { other: '{count}' } })),
    /lacks the plural form/,
  ],
  [
    changed(
      (file) => (file['common'] = { ...file['common'], arrivals: { one: '{count}', few: 'x', other: '{count}' } }),
    ),
    /has the plural form "few"/,
  ],
  [changed((file) => (file['goal-tracker'] = { ...file['goal-tracker'], goalsPeriods: 'a|b' })), /is 2 pieces/],
];

for (const [text, said] of wrongLanguages)
  test(`a language of a page's own is told: ${said.source}`, () => {
    const { problems } = checkLanguage('es.json', text);
    assert.equal(problems.filter((one) => said.test(one)).length, 1, problems.slice(0, 5).join('\n'));
  });

test('hints name words that press, sentences that are far too long, and those that are English still', () => {
  const { problems, hints } = checkLanguage(
    'es.json',
    changed((file) => {
      file['common'] = { ...file['common'], save: 'Debes guardar', close: 'Cerrar esto que estás mirando ahora mismo' };
    }),
  );
  assert.deepEqual(problems, []);
  assert.ok(hints.some((hint) => /common\.save says “Debes”, a word of obligation/.test(hint)));
  assert.ok(hints.some((hint) => /common\.close has 41 characters/.test(hint)));
  assert.ok(hints.some((hint) => /common\.denied is as in English/.test(hint)));
  const { hints: ofOthers } = checkLanguage('pl.json', JSON.stringify(begun('pl')));
  assert.ok(ofOthers.some((hint) => /words of obligation and guilt are not known for "pl"/.test(hint)));
});

test('the template has every sentence with its note, what fills it, and the room that there is', () => {
  const { language, ...parts } = template() as { language: string } & Record<
    string,
    Record<string, { text: unknown; note?: string; length: number }>
  >;
  const english = readLanguage('en') as Record<string, Record<string, { note?: string }>>;

  assert.equal(language, 'en');
  assert.deepEqual(
    Object.entries(parts).map(([part, sentences]) => [part, Object.keys(sentences)]),
    Object.entries(english).map(([part, sentences]) => [part, Object.keys(sentences)]),
  );
  for (const [part, sentences] of Object.entries(parts))
    for (const [key, { text, note, length }] of Object.entries(sentences)) {
      assert.equal(note, english[part]?.[key]?.note);
      const longest = Math.max(...[text, readLanguage('fr')[part]?.[key]].flatMap(formsOf).map((form) => form.length));
      assert.ok(length >= longest && longest > 0, `${part}.${key}`);
    }
});

/** What the command prints, and how it ends. */
async function run(...args: readonly string[]): Promise<{ readonly exit: number; readonly printed: string }> {
  let printed = '';
  const exit = await language.run(args, {
    out: (text) => void (printed += text),
    note: () => undefined,
    isWatched: false,
    paint: (_colour, text) => text,
  });
  return { exit, printed };
}

test('the command says what it found, as text and as JSON, prints the template, and begins a file', async () => {
  const file = join(root, 'src/locale/further/es.json');
  const right = await run(file);
  assert.equal(right.exit, 0);
  assert.match(right.printed, /No problem and 2 hints in .*es\.json\.\n$/);
  const json = JSON.parse((await run(file, '--format', 'json')).printed) as Record<string, unknown>;
  assert.deepEqual([json['language'], json['problems']], ['es', []]);
  const wrong = await run(join(root, 'src/locale/languages/nl.json'));
  assert.equal(wrong.exit, 1);
  assert.match(wrong.printed, /"language" says no language.*\n\n1 problem in .*nl\.json\.\n$/);
  assert.deepEqual(JSON.parse((await run('--template')).printed), template());
  const { language: tag, common } = JSON.parse((await run('--begin', 'pl')).printed) as Texts & { language: string };
  assert.deepEqual([tag, Object.keys(common?.['arrivals'] as object).sort()], ['pl', ['few', 'many', 'one', 'other']]);
  await assert.rejects(run('--begin', 'es-MX'), /"es-MX" is no language; write its short tag/);
  await assert.rejects(run('none.json'), /There is no file "none\.json"/);
  await assert.rejects(run(), /FILE is missing/);
});
