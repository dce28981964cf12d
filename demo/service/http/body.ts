/** The JSON of a request, read with care. */
import type { Context } from 'hono';
import { createProblem } from '@vonk-intranet/vonk/contract';
import { HttpProblem } from './problem.js';

export async function readJson(context: Context): Promise<unknown> {
  const type = context.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new HttpProblem(415, { detail: 'Send application/json.', headers: { 'accept-post': 'application/json' } });
  const text = await readText(context);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HttpProblem(400, { detail: 'The body is not JSON.', problems: [createProblem('malformed', '')] });
  }
  if (isDeep(text))
    throw new HttpProblem(422, {
      detail: 'The body is nested too often.',
      problems: [createProblem('wrong-type', '', { expected: `at most ${deepest} levels` })],
    });
  const path = unfit(value, '');
  if (path !== undefined)
    throw new HttpProblem(422, {
      detail: 'A text holds characters that are none.',
      problems: [createProblem('wrong-type', path, { expected: 'a text of whole characters' })],
    });
  return value;
}

/** What any body may be at most, in bytes. */
const largest = 64 * 1024;

const tooLarge = (): HttpProblem => new HttpProblem(413, { detail: `A body is at most ${largest / 1024} KiB.` });

/** Refuses a body that says itself that it is too large, whatever is asked. */
export async function refuseLarge({ req }: Context): Promise<void> {
  if (Number(req.header('content-length') ?? 0) <= largest) return;
  await discardBody(req.raw);
  throw tooLarge();
}

async function readText({ req }: Context): Promise<string> {
  // Then it is as long as it says.
  if (req.header('content-length') !== undefined) return req.text();
  const { body } = req.raw;
  if (!body) return '';
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  // What is too much is read away, but for too much of that: whoever is still sending hears the answer only then.
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > mostDiscarded) break;
    text = size > largest ? '' : text + decoder.decode(chunk, { stream: true });
  }
  if (size > largest) throw tooLarge();
  return text + decoder.decode();
}

/** No change needs a tenth of it. */
const deepest = 100;

/** Whether the JSON has more levels than anything that can be read here; without going into them. */
function isDeep(json: string): boolean {
  let depth = 0;
  for (const [mark] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** What is discarded of a body that is too large, in bytes, before the connection is given up. */
const mostDiscarded = 16 * 1024 * 1024;

/** Reads a body away: whoever is still sending hears the answer only then. */
async function discardBody({ body }: Request): Promise<void> {
  if (!body || body.locked) return;
  let size = 0;
  try {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > mostDiscarded) return;
    }
  } catch {
    // They went away: nobody waits for an answer.
  }
}

/** Where a text has a NUL or half a character, which no database keeps. */
function unfit(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return /\0|\p{Surrogate}/u.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (/\0|\p{Surrogate}/u.test(key)) return path;
    const found = unfit(inner, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
