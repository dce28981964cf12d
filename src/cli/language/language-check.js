/** Holds the language files against English, which decides what there is to say. */

/** The fields that an English sentence may have. */
const fields = ['text', 'from', 'note', 'placeholders', 'claim'];

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const formsOf = (text) => (typeof text === 'string' ? { other: text } : text);
const namesIn = (text) => [
  ...new Set(Object.values(formsOf(text)).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))),
];
const braced = (names) => names.map((name) => `{${name}}`).join(', ');
const piecesOf = (form) => form.split('|').length;

/**
 * The plural forms of a language: all that it has, and those that it needs for the numbers people meet.
 *
 * @param {string} language
 */
export function pluralForms(language) {
  const rules = new Intl.PluralRules(language);
  const all = rules.resolvedOptions().pluralCategories;
  return { all, needed: [...new Set([...Array(201).keys()].map((count) => rules.select(count)).concat('other'))] };
}

/** What is wrong with a text by itself; empty when it is right. */
function textProblems(text, language) {
  if (typeof text !== 'string' && !isRecord(text)) {
    return [`is neither a text nor plural forms. Write "…", or { "one": "…", "other": "…" }.`];
  }
  const problems = Object.entries(formsOf(text))
    .filter(([, form]) => typeof form !== 'string' || form.trim() === '')
    .map(([form]) => `says nothing${typeof text === 'string' ? '' : ` in "${form}"`}. Write what is said there.`);
  if (typeof text === 'string') {
    return problems;
  }
  const { all, needed } = pluralForms(language);
  const unknown = Object.keys(text).filter((form) => !all.includes(form));
  const missing = needed.filter((form) => !Object.hasOwn(text, form));
  return [
    ...problems,
    ...unknown.map(
      (form) => `has the plural form "${form}", which "${language}" never uses. It has: ${all.join(', ')}.`,
    ),
    ...missing.map((form) => `lacks the plural form "${form}". Numbers in "${language}" need: ${needed.join(', ')}.`),
  ];
}

/** What is wrong with one English sentence. */
function englishProblems(sentence) {
  if (!isRecord(sentence)) {
    return ['is not an object. Write { "text": "…" }, with a "note" for translators where the context is not obvious.'];
  }
  const { text, from, note, placeholders = {}, claim } = sentence;
  const problems = Object.keys(sentence)
    .filter((field) => !fields.includes(field))
    .map((field) => `has an unknown field "${field}". There are: ${fields.join(', ')}.`);
  if (note !== undefined && (typeof note !== 'string' || note.trim() === '')) {
    problems.push('has a "note" that says nothing. Write what a translator cannot see, or take it out.');
  }
  if (claim !== undefined && claim !== true) {
    problems.push('has a "claim" that is not true. Write "claim": true, or take it out.');
  }
  const unexplained = Object.keys(placeholders).filter((name) => !placeholders[name]);
  problems.push(...unexplained.map((name) => `does not say what {${name}} is. Write it in "placeholders".`));
  if (from !== undefined) {
    return from === 'contract' && text === undefined
      ? problems
      : [...problems, 'has a "from". Only sentences of the contract have: "from": "contract", and no "text".'];
  }
  const own = textProblems(text, 'en');
  if (own.length > 0) {
    return [...problems, ...own];
  }
  const named = Object.keys(placeholders);
  const written = namesIn(text);
  const counted = typeof text === 'string' ? [] : ['count'];
  return [
    ...problems,
    ...[...new Set([...written, ...counted])]
      .filter((name) => !named.includes(name))
      .map((name) => `fills in {${name}}, but does not say what it is. Add it to "placeholders".`),
    ...named
      .filter((name) => !written.includes(name) && !counted.includes(name))
      .map((name) => `never fills in {${name}}. Take it out of "placeholders", or write it in the text.`),
  ];
}

/** What is wrong with a translation of an English sentence. */
function translationProblems(text, english, language) {
  const own = textProblems(text, language);
  if (own.length > 0) {
    return own;
  }
  const known = Object.keys(english.placeholders ?? {});
  const isPlural = isRecord(english.text);
  if (isPlural && typeof text === 'string') {
    return [`has one form, where English counts. Write one for each of: ${pluralForms(language).needed.join(', ')}.`];
  }
  if (!isPlural && typeof text !== 'string' && !known.includes('count')) {
    return ['has plural forms, but nothing is counted in English. Write one text.'];
  }
  const written = namesIn(text);
  const wanted = english.text === undefined ? known : namesIn(english.text);
  const pieces = english.text === undefined ? 1 : piecesOf(formsOf(english.text).other);
  return [
    ...written
      .filter((name) => !known.includes(name))
      .map((name) => `fills in {${name}}, which nobody gives. There is: ${braced(known) || 'nothing'}.`),
    ...wanted
      .filter((name) => !written.includes(name))
      .map((name) => `does not fill in {${name}}. Write it where the value stands.`),
    ...Object.values(formsOf(text))
      .filter((form) => piecesOf(form) !== pieces)
      .map((form) => `is ${piecesOf(form)} pieces between "|". English has ${pieces}, in the same order.`),
  ];
}

const meaning = ({ text, note }) =>
  [text === undefined ? 'the text of the contract' : `“${formsOf(text).other}”`, note && `(${note})`]
    .filter(Boolean)
    .join(' ');

/** What English itself has wrong. */
function problemsInEnglish(english) {
  const owners = new Map();
  return Object.entries(english).flatMap(([part, sentences]) =>
    Object.entries(sentences).flatMap(([key, sentence]) => {
      const owner = owners.get(key);
      owners.set(key, part);
      const twice =
        owner === undefined ? [] : [`stands in ${owner} too. A name is given once; begin it with its part.`];
      return [...twice, ...englishProblems(sentence)].map((problem) => `en.json: ${part}.${key} ${problem}`);
    }),
  );
}

/** What a language has wrong, against an English that is right. */
const problemsIn = (language, file, english) => problemsInLanguage(`${language}.json`, language, file, english);

/**
 * What a file of a language has wrong, against an English that is right.
 *
 * @param {string} name What the file is called in sentences.
 * @param {string} language
 * @param {Readonly<Record<string, unknown>>} file Its parts.
 * @param {Readonly<Record<string, Readonly<Record<string, any>>>>} english
 * @returns {string[]}
 */
export function problemsInLanguage(name, language, file, english) {
  const extra = Object.keys(file)
    .filter((part) => !Object.hasOwn(english, part))
    .map((part) => `${name}: the part "${part}" is unknown. en.json has no such part: take it out, or mend its name.`);
  return Object.entries(english).reduce((problems, [part, sentences]) => {
    const said = file[part];
    if (!isRecord(said)) {
      return [...problems, `${name}: the part "${part}" is missing. Add it, and translate what en.json has there.`];
    }
    const unknown = Object.keys(said)
      .filter((key) => !Object.hasOwn(sentences, key))
      .map((key) => `${name}: ${part}.${key} is unknown. en.json has no such sentence: take it out, or mend its name.`);
    const others = Object.entries(sentences).flatMap(([key, sentence]) =>
      Object.hasOwn(said, key)
        ? translationProblems(said[key], sentence, language).map((problem) => `${name}: ${part}.${key} ${problem}`)
        : [`${name}: ${part}.${key} is missing. Translate ${meaning(sentence)}.`],
    );
    return [...problems, ...unknown, ...others];
  }, extra);
}

/**
 * What is wrong with the languages of a list, in sentences that name the place and the cure.
 *
 * @param {Readonly<Record<string, string>>} list Their own names, by tag.
 * @param {(language: string) => Readonly<Record<string, Readonly<Record<string, unknown>>>>} read What a language says.
 *   Throws where there is no such file, or no JSON in it.
 * @returns {string[]}
 */
export function problemsInFiles(list, read) {
  const english = read('en');
  const own = problemsInEnglish(english);
  if (own.length > 0) {
    return own;
  }
  return Object.keys(list).flatMap((language) => {
    if (!/^[a-z]{2,3}$/.test(language) || Intl.PluralRules.supportedLocalesOf(language).length === 0) {
      return [`languages.json: "${language}" is no language. Write its short tag, such as "es"; regions share a file.`];
    }
    try {
      return language === 'en' ? [] : problemsIn(language, read(language), english);
    } catch (error) {
      return [`languages/${language}.json cannot be read: ${error.message}. Add the file, or mend it.`];
    }
  });
}
