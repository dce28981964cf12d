/** What is wrong, in English words for people who can mend it. */
import { detailsIn } from './expected-words.js';
import { fill } from './fill.js';
import type { MistakeKind } from './json-mistake.js';
import { type Problem, type ProblemCode, type ProblemDetails, createProblem } from './problem.js';

/** A problem with its sentence and what to do about it. */
export interface DescribedProblem extends Problem {
  readonly message: string;
}

/**
 * English sentences by code. They name the place and the expectation, never a value from the document: a value may be
 * personal data. `{name}` is filled from the details. Locales translate this very table.
 */
export const problemTexts: Readonly<Record<ProblemCode, { readonly message: string; readonly cure: string }>> = {
  unreachable: {
    message: 'The address did not answer.',
    cure: 'Check the address and the connection, then try again.',
  },
  'timed-out': {
    message: 'The address took longer than {seconds} seconds to answer.',
    cure: 'Try again, or ask who runs the service.',
  },
  denied: { message: 'The service does not give this to the person who asks.', cure: 'Sign in, or ask for access.' },
  'not-found': {
    message: 'There is nothing at this address.',
    cure: 'Check the address in src, href or messages-src.',
  },
  malformed: {
    message: 'This is not valid JSON.',
    cure: 'Open the file in an editor that marks JSON errors, such as a comma too many.',
  },
  refused: {
    message: 'The service answered with status {status}.',
    cure: 'Try again later, or ask who runs the service.',
  },
  'unsupported-version': {
    message: 'This document asks for contract version {found}; this release reads version {known}.',
    cure: 'Set "vonk": {known}, or load a newer release of Vonk.',
  },
  unconfigured: {
    message: 'No document was named.',
    cure: 'Give the element a src, a JSON island or a surrounding vonk-space.',
  },
  'wrong-type': { message: 'This does not fit here.', cure: 'Write {expected} here.' },
  'missing-field': { message: 'The field "{field}" is missing.', cure: 'Add "{field}": {expected}.' },
  'unknown-variant': { message: 'This value is not known here.', cure: 'Use one of: {expected}.' },
  'unknown-reference': {
    message: 'Nothing in "{section}" has this id.',
    cure: 'Add it to "{section}", or correct the id.',
  },
  'without-consent': {
    message: 'No valid consent stands here, so this is never shown.',
    cure: 'Leave it out, or record "status": "in", "at" and a "textVersion" that the document lists.',
  },
  'unsafe-address': {
    message: 'This address may not be used.',
    cure: 'Use https:, mailto:, tel: or an address on the same host.',
  },
  'unsafe-key': { message: 'A field with this name is never read.', cure: 'Take the field out.' },
  'duplicate-id': { message: 'This id was used before in the same list.', cure: 'Give each entry an id of its own.' },
  'duplicate-key': {
    message: 'This name stands twice in the same object: what stood under it before, on line {before}, is not read.',
    cure: 'Put both into one list, or keep one of the two.',
  },
  'out-of-range': { message: 'This lies outside the limits.', cure: 'Use {expected}.' },
  'too-large': { message: 'This is larger than {limit}.', cure: 'Make it smaller, or split it over pages.' },
  'more-problems': {
    message: '{count} further problems are not listed.',
    cure: 'Mend those above first, then check again.',
  },
  'storage-unavailable': {
    message: 'This browser does not let the page keep anything on the device.',
    cure: 'Leave private browsing, or allow storage for this site.',
  },
  'empty-text': {
    message: 'There is nothing to read here.',
    cure: 'Write something that can be seen, or take the whole entry out.',
  },
  'incomplete-address': {
    message: 'This is no whole address.',
    cure: 'Write it from its beginning, such as "https://www.example.com/jobs" or "mailto:jan@example.com", and a file beside the document as "./name"; or leave it empty.',
  },
  'misspelt-name': {
    message: 'This name is not known here, so it is not read.',
    cure: 'Did you mean "{nearest}"? Then write that.',
  },
  'unknown-name': {
    message: 'This name is not known here, so it is not read.',
    cure: 'Known here: {known}. Begin a name of your own with "_" or "x-", or take it out.',
  },
  'missing-section': {
    message: 'The document has no "{section}".',
    cure: 'Add it; the least is {example}.',
  },
  'left-out': {
    message: 'The field "{field}" is left out, which is allowed.',
    cure: 'Add "{field}" to tell readers more: {expected}.',
  },
  'lost-letters': {
    message: 'Letters were lost here: the file was not saved as UTF-8.',
    cure: 'Save it as UTF-8, and write the letters that show as � again.',
  },
  markup: {
    message: 'This text holds HTML, which readers would see as it stands.',
    cure: 'Write plain text, without tags such as <b> and entities such as &nbsp;.',
  },
  obligation: {
    message: 'This reads as an order, as if everybody had to take part.',
    cure: 'Make it an invitation: say what one can do, and what is good about it.',
  },
  'viewer-for-all': {
    message: 'Whoever opens this page is shown as this person.',
    cure: 'Leave "viewer" out where nobody signs in. Where a service knows who looks, add its address as "actions".',
  },
  'web-page': {
    message: 'The address gave a page of the web, and no JSON.',
    cure: 'It may be a page to sign in: sign in, then load this page again. Otherwise give the address of the document itself.',
  },
  'sent-elsewhere': {
    message: 'The address sends on to another place that does not answer this page, as a page to sign in does.',
    cure: 'Sign in, then load this page again; or give the address that it leads to.',
  },
  'not-shared': {
    message: 'The address answers, but its server gives this to no page of {origin}.',
    cure: 'Let that server answer with "Access-Control-Allow-Origin: {origin}", or put the document on the server of this page.',
  },
  'unknown-attribute': {
    message: 'The attribute "{name}" is not known here, so it is not read.',
    cure: 'Did you mean "{nearest}"? Then write that.',
  },
  'wrong-attribute': {
    message: 'The attribute "{name}" says nothing that can be read.',
    cure: 'Write {expected}.',
  },
  'unknown-message': {
    message: 'No sentence is called "{name}", as "messages" has it.',
    cure: 'Did you mean "{nearest}"? Then write that.',
  },
  'unknown-tag': {
    message: 'The tag <{name}> on this page is not known, so nothing is shown there.',
    cure: 'Did you mean <{nearest}>? Then write that.',
  },
  'unclosed-tag': {
    message: 'The tag <{name}> was not closed, so what follows it stands inside it and is not shown.',
    cure: 'Write <{name}></{name}>; HTML does not know <{name} />.',
  },
};

/** Below a problem from which others follow that are not listed. */
export const followsText = 'What follows from this is not listed ({count}).';

/** The same for each kind of mistake in a text that is no JSON. */
export const mistakeTexts: Readonly<Record<MistakeKind, { readonly message: string; readonly cure: string }>> = {
  'missing-comma': {
    message: 'A comma is missing before this.',
    cure: 'Write a comma between two parts, such as "id": "p-1", "name": "Noor".',
  },
  'extra-comma': {
    message: 'There is a comma too many before this.',
    cure: 'Take out the comma after the last part, as in [1, 2].',
  },
  'curly-quotes': {
    message: 'There are curly quotes around a text, as word processors write them.',
    cure: 'Write straight ones, such as "name".',
  },
  'single-quotes': {
    message: 'There are single quotes around a text.',
    cure: 'Write double ones, such as "name".',
  },
  comment: {
    message: 'There is a comment here, and JSON has none.',
    cure: 'Take it out, or make it a field such as "_note": "…".',
  },
  'odd-space': {
    message: 'There is a space here that does not break, or a mark that nobody sees.',
    cure: 'Take it out, and write an ordinary space there.',
  },
  'bare-name': {
    message: 'There is a word here without quotes.',
    cure: 'Write "name": "Noor", with quotes around both.',
  },
  'odd-literal': {
    message: 'JSON does not know this word.',
    cure: 'Write true, false or null, in small letters and without quotes.',
  },
  'cut-off': {
    message: 'The text ends too early: a bracket or a quote is still open.',
    cure: 'Close what is open, such as [{ "id": "p-1" }], or copy the file once more, whole.',
  },
  'line-break': {
    message: 'A text holds a line break or a tab here.',
    cure: 'Write \\n for a line break and \\t for a tab, such as "first line\\nsecond line".',
  },
  'open-quote': {
    message: 'The quotation mark at the end of this text is missing.',
    cure: 'Write " where the text ends, before the comma, such as "name": "Noor",',
  },
  'odd-backslash': {
    message: 'A backslash stands here before something that it may not stand before.',
    cure: 'Write two of them, such as "C:\\\\photos".',
  },
  'further-text': {
    message: 'Something follows after the end of the JSON.',
    cure: 'Take out what stands after the last bracket, or put it inside.',
  },
  'missing-colon': {
    message: 'A colon is missing after a name.',
    cure: 'Write a colon between name and value, such as "name": "Noor".',
  },
  'odd-sign': {
    message: 'A sign stands here that does not belong here.',
    cure: 'Write a comma between two parts and a colon behind a name, with { } or [ ] around them, such as { "id": "p-1" }.',
  },
  'inner-quote': {
    message: 'A text ends here before its last word: a quote stands inside it.',
    cure: String.raw`Write \" for a quote inside a text, such as "She said \"yes\"".`,
  },
};

/** The same problem with its sentence and its cure; what it says already stays. */
export const describeProblem = (problem: Problem): DescribedProblem => describeWith(problem, problem.details);

/** @param cureDetails - What the cure names, where that is more than the problem itself tells. */
export function describeWith(problem: Problem, cureDetails: ProblemDetails | undefined): DescribedProblem {
  const { code, path, details, message, cure } = problem;
  const text = problemTexts[code];
  return {
    code,
    path,
    message: message ?? fill(text.message, details),
    cure: cure ?? fill(text.cure, cureDetails),
    ...(details && { details }),
  };
}

/**
 * Sentences of a language about problems: `message <code>` and `cure <code>`, also for kinds of mistakes in JSON, and
 * `expected <wording>` for what they fill in.
 */
export type ProblemSentences = Readonly<Record<string, string>>;

/** The same in another language. @param cureDetails - As above. */
export function describeIn(
  sentences: ProblemSentences,
  { code, path, details }: Problem,
  cureDetails: ProblemDetails | undefined,
): DescribedProblem {
  const say = (what: 'message' | 'cure', of: ProblemDetails | undefined): string =>
    fill(
      sentences[`${what} ${code}`] ?? problemTexts[code][what],
      detailsIn((name) => sentences[name], of),
    );
  return { code, path, message: say('message', details), cure: say('cure', cureDetails), ...(details && { details }) };
}

export const createDescribedProblem = (code: ProblemCode, path: string, details?: ProblemDetails): DescribedProblem =>
  describeProblem(createProblem(code, path, details));
