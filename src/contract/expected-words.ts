/** What a sentence about a problem fills in, in the words of a language. Not part of what a reader loads. */
import { fill } from './fill.js';
import type { ProblemDetails } from './problem.js';

/**
 * Every wording that stands as a detail of a problem, in English. Definitions and readers tell their expectation in
 * these words, and tools may rely on them; what is said to people is said with the same wording of their language. The
 * first that fits counts.
 */
export const expectedTexts = {
  languages: 'a language tag such as "nl" or "nl-BE"',
  'language-name': 'a language tag such as "nl" as the name',
  src: 'src="company.json", or a whole address such as {example}',
  such: '{what} such as {example}',
  text: 'a text',
  texts: 'a text, or texts by language',
  'id-of': 'the id of something in "{section}"',
  'any-id': 'an id, which is a text',
  id: 'an id',
  ids: 'a list of ids',
  instant: 'an instant',
  day: 'a day',
  time: 'a time',
  address: 'an address',
  integer: 'a whole number from {min} to {max}',
  number: 'a number from {min} to {max}',
  'any-integer': 'a whole number',
  'exact-number': 'the number {number}',
  boolean: 'true or false',
  'one-of': 'one of {values}',
  'long-list': 'a list with at least {min} entry',
  list: 'a list',
  'list-or-link': 'a list, or a link',
  link: 'a link',
  page: 'a page',
  document: 'an object with "vonk": {version} and sections',
  object: 'an object',
  consent: 'a consent record',
  change: 'a change',
  section: 'the name of a section',
  something: 'something else',
  characters: '{count} characters',
  'name-characters': '{count} characters in a name',
  entries: '{count} entries',
  fields: '{count} fields',
  translations: '{count} languages',
  'heading-level': 'heading-level="3", a number from 1 to 6',
  density: 'density="compact" or density="comfortable"',
  limit: 'limit="12", a whole number from 1',
  meter: 'meter="garden" or meter="bar"',
  'wait-days': 'wait-days="14", a whole number',
  credentials: 'credentials="include", "same-origin" or "omit"',
  'credentials-around': 'credentials on the element around it that has src',
  messages: '{example}, as JSON with straight quotes',
  'or-none': '{example}, or take it out',
  data: 'src="company.json", or the JSON in {example} inside the element',
} as const satisfies Readonly<Record<string, string>>;
export type ExpectedText = keyof typeof expectedTexts;

/** A sentence of a language by its name; `undefined` where the language has none. */
export type SayExpected = (name: `expected ${ExpectedText}`) => string | undefined;

interface Wording {
  readonly name: ExpectedText;
  readonly pattern: RegExp;
  /** The names of what it fills in, as they come. */
  readonly fills: readonly string[];
}

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);

const wordings: readonly Wording[] = Object.entries(expectedTexts).map(([name, text]) => ({
  name: name as ExpectedText,
  pattern: new RegExp(`^${escaped(text).replace(/\{\w+\}/g, '(.+?)')}$`, 's'),
  fills: [...text.matchAll(/\{(\w+)\}/g)].map(([, fills]) => fills ?? ''),
}));

/** The same expectation in another language. What holds no words, such as `"in"`, stays as it is. */
export function expectedIn(say: SayExpected, english: string): string {
  for (const { name, pattern, fills } of wordings) {
    const values = pattern.exec(english)?.slice(1);
    if (!values) continue;
    const sayPart = (fill: string, value: string): string => (fill === 'what' ? expectedIn(say, value) : value);
    return fill(
      say(`expected ${name}`) ?? expectedTexts[name],
      Object.fromEntries(fills.map((one, index) => [one, sayPart(one, values[index] ?? '')])),
    );
  }
  return english;
}

/** The details of a problem in another language. */
export function detailsIn(say: SayExpected, details: ProblemDetails | undefined): ProblemDetails | undefined {
  if (!details) return undefined;
  const entries = Object.entries(details).map(([name, value]) => [
    name,
    (name === 'expected' || name === 'limit') && typeof value === 'string' ? expectedIn(say, value) : value,
  ]);
  return Object.fromEntries(entries) as ProblemDetails;
}
