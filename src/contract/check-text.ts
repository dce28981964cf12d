/** What is wrong in the text of a document, and where: what `npx vonk validate` says of one file, for any tool. */
import { type Brokenness, brokennessOf, unreadTexts } from './broken-text.js';
import { gatherProblems } from './consequences.js';
import {
  type DescribedProblem,
  type ProblemSentences,
  describeIn,
  followsText,
  mistakeTexts,
  problemTexts,
} from './describe.js';
import { parseDocument } from './document.js';
import { fill } from './fill.js';
import { documentHints, isHint, servedHints } from './hints.js';
import type { TextPlace } from './json-mistake.js';
import { findMistake, placesOf } from './place.js';
import { type Problem, createProblem } from './problem.js';
import { placeTold, repeatedNames } from './repeated-names.js';
import { sectionNames } from './sections.js';
import { detailsOfCure } from './with-example.js';

export interface Finding extends DescribedProblem, TextPlace {
  readonly cure?: string;
  /** The document does what it should, and could say more. */
  readonly isHint: boolean;
  /** What follows from this and is not listed: it goes when this is mended. */
  readonly followers: readonly Problem[];
  /** A sentence that tells how many these are. */
  readonly follows?: string;
  /** Of a text that is no JSON: what it is, and the line with a caret under the mistake. */
  readonly broken?: Brokenness;
  readonly excerpt?: string;
}

export interface CheckedText {
  /** What the text holds; absent where it is no JSON. */
  readonly value?: unknown;
  /** Problems before hints, each from the top of the text to its end. */
  readonly findings: readonly Finding[];
  /** Things that were read. */
  readonly items: number;
  /** Addresses of sections that stand elsewhere, and were not read. */
  readonly links: readonly string[];
}

export interface CheckTextOptions {
  /** The document's own absolute address, for relative ones in it. */
  readonly base?: string;
  /** The sentences of another language than English. */
  readonly sentences?: ProblemSentences;
}

/** What stands for the address of a text of which nobody knows where it will be. */
const somewhere = 'https://document.invalid/';

/** Checks the text of one document. What its links lead to is not read. */
export function checkText(text: string, { base = somewhere, sentences = {} }: CheckTextOptions = {}): CheckedText {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { findings: [brokenFinding(text, sentences)], items: 0, links: [] };
  }
  const { document, problems } = parseDocument(value, { base, owned: true });
  const all = [...repeatedNames(text), ...problems, ...documentHints(value), ...servedHints(value)];
  const placeOf = placesOf(text, all);
  const findings = gatherProblems(value, all)
    .map(({ problem, followers }): Finding => ({
      ...describeIn(sentences, problem, detailsOfCure(problem)),
      ...(placeTold(problem) ?? placeOf(problem)),
      isHint: isHint(problem),
      followers,
      ...(followers.length > 0 && {
        follows: fill(sentences['problemFollows'] ?? followsText, { count: followers.length }),
      }),
    }))
    .toSorted(
      (one, other) =>
        Number(one.isHint) - Number(other.isHint) ||
        Number(isRest(one)) - Number(isRest(other)) ||
        one.line - other.line ||
        one.column - other.column,
    );
  const sections = sectionNames.flatMap((name) => document?.sections[name] ?? []);
  return {
    value,
    findings,
    items: sections.reduce((sum, one) => sum + (one.kind === 'inline' ? count(one.value) : 0), 0),
    links: sections.flatMap((one) => (one.kind === 'link' ? [one.href] : [])),
  };
}

/** What counts further ones comes after them. */
const isRest = ({ code }: Problem): boolean => code === 'more-problems';

const count = (value: unknown): number => (Array.isArray(value) ? value.length : 1);

function brokenFinding(text: string, sentences: ProblemSentences): Finding {
  const { offset, excerpt, line, column } = findMistake(text);
  const broken = brokennessOf(text, offset);
  const own = broken === undefined ? problemTexts.malformed : { ...unreadTexts, ...mistakeTexts }[broken];
  const say = (what: 'message' | 'cure'): string => sentences[`${what} ${broken ?? 'malformed'}`] ?? own[what];
  return {
    ...createProblem('malformed', ''),
    message: say('message'),
    cure: say('cure'),
    line,
    column,
    isHint: false,
    followers: [],
    excerpt,
    ...(broken !== undefined && { broken }),
  };
}
