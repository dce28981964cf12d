import { type Problem, malformed } from '../contract/problem.js';
import { readText } from '../contract/read-text.js';
import type { DocumentSource, Loaded } from '../state/space.js';
import { JsonReader } from './http.js';

/** A document behind an address, and whatever it links to. */
export function createUrlSource(
  url: string,
  fetch?: typeof globalThis.fetch,
  credentials?: RequestCredentials,
): DocumentSource {
  const reader = new JsonReader(fetch, credentials);
  return Object.assign(reader, { load: (signal: AbortSignal) => reader.loadLink(url, signal) });
}

/** A document that is at hand already: a property, or JSON that stands in the page. */
export function createInlineSource(
  value: unknown,
  base: string | undefined,
  fetch?: typeof globalThis.fetch,
  credentials?: RequestCredentials,
): DocumentSource {
  const loaded: Loaded = { status: 'loaded', value, base };
  return Object.assign(new JsonReader(fetch, credentials), { isFixed: true, load: () => Promise.resolve(loaded) });
}

/** JSON text from the page itself. */
export function createTextSource(
  text: string,
  base: string | undefined,
  credentials?: RequestCredentials,
): DocumentSource {
  try {
    return createInlineSource(readText(text), base, undefined, credentials);
  } catch {
    return createFailedSource(malformed('', text));
  }
}

/** A source that is known not to work. */
export function createFailedSource(problem: Problem): DocumentSource {
  const failed: Loaded = { status: 'failed', problem };
  return { isFixed: true, load: () => Promise.resolve(failed), loadLink: () => Promise.resolve(failed) };
}
