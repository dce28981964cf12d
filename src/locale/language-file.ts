/** Reads a language that Vonk does not bring, from a file of the host's. Fetched only where a page names one. */
import type { Problem, ProblemCode, ProblemDetails } from '../contract/problem.js';
import type { Messages, Sentence } from './messages.js';

export interface ReadLanguage {
  readonly language?: string;
  readonly parts?: Readonly<Record<string, Messages>>;
  readonly problem?: Problem;
}

const expected = 'a language, such as { "language": "es", "common": { "loading": "…" } }';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Never rejects: what is wrong is told as a problem at the address. */
export async function readLanguageFile(src: string): Promise<ReadLanguage> {
  const wrong = (code: ProblemCode, details?: ProblemDetails): ReadLanguage => ({
    problem: details ? { code, path: src, details } : { code, path: src },
  });
  if (!URL.canParse(src, document.baseURI)) return wrong('unsafe-address');
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(new URL(src, document.baseURI), { headers: { accept: 'application/json' } });
    text = await answer.text();
  } catch {
    return wrong('unreachable');
  }
  if (answer.status === 404) return wrong('not-found');
  if (!answer.ok) return wrong('refused', { status: answer.status });
  try {
    return languageIn(JSON.parse(text)) ?? wrong('wrong-type', { expected });
  } catch {
    return wrong(text.trimStart().startsWith('<') ? 'web-page' : 'malformed');
  }
}

function languageIn(file: unknown): ReadLanguage | undefined {
  const { language, ...parts } = isRecord(file) ? file : {};
  if (typeof language !== 'string' || !/^[a-z]{2,3}$/.test(language)) return undefined;
  const read = Object.entries(parts).filter((part): part is [string, Record<string, unknown>] => isRecord(part[1]));
  if (read.length === 0) return undefined;
  return { language, parts: Object.fromEntries(read.map(([name, sentences]) => [name, sentencesIn(sentences)])) };
}

const sentencesIn = (part: Readonly<Record<string, unknown>>): Messages =>
  Object.fromEntries(Object.entries(part).filter(([, text]) => isSentence(text)));

const isSentence = (text: unknown): text is Sentence =>
  isRecord(text)
    ? typeof text['other'] === 'string' && Object.values(text).every((form) => typeof form === 'string')
    : typeof text === 'string' && text.trim() !== '';
