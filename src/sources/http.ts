/** Gets JSON over HTTP, with one clear problem for each kind of failure. */
import { isObject } from '../contract/parse.js';
import { type Problem, createProblem } from '../contract/problem.js';
import type { Loaded } from '../state/space.js';

/** How long an address may take to answer, in seconds. */
const patience = 20;
/** Characters of JSON that are read from one address. */
const largest = 50_000_000;

interface Kept {
  readonly etag: string | undefined;
  /** What it was read from, where there is no `ETag` to know it by. */
  readonly body: string | undefined;
  readonly value: unknown;
  readonly base: string;
}

/**
 * Requests that the loader started before any widget was defined. Each is taken once, and soon.
 * Separate copies of the library meet here, so the shape must stay.
 */
const earlyKey = Symbol.for('vonk.early-requests.v1');
type EarlyRequests = Map<string, Promise<Response>>;

export function earlyRequests(): EarlyRequests {
  const page = globalThis as { [earlyKey]?: EarlyRequests };
  return (page[earlyKey] ??= new Map<string, Promise<Response>>());
}

/** Asks for a document before anybody waits for it. A failure is told by whoever takes the answer. */
export function requestEarly(url: string): void {
  const early = earlyRequests();
  if (early.has(url)) return;
  const answer = fetch(url, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
  answer.catch(() => undefined);
  early.set(url, answer);
  setTimeout(() => early.delete(url), patience * 1000);
}

/** A reader of JSON that remembers `ETag`s, so that what did not change is not sent again. */
export class JsonReader {
  readonly #kept = new Map<string, Kept>();

  async get(url: string, signal: AbortSignal): Promise<Loaded> {
    const kept = this.#kept.get(url);
    const timeout = AbortSignal.timeout(patience * 1000);
    let response: Response;
    let body: string;
    try {
      response = await this.#ask(url, kept, AbortSignal.any([signal, timeout]));
      if (response.status === 304 && kept) return { ...loadedOf(kept), freshFor: freshFor(response) };
      if (!response.ok) return failure(await problemOf(response, url));
      body = await response.text();
    } catch {
      return failure(
        timeout.aborted ? createProblem('timed-out', url, { seconds: patience }) : createProblem('unreachable', url),
      );
    }
    if (body.length > largest) return failure(createProblem('too-large', url, { limit: `${largest} characters` }));
    if (kept?.body === body) return { ...loadedOf(kept), freshFor: freshFor(response) };
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      return failure(createProblem('malformed', url));
    }
    const base = response.url === '' ? url : response.url;
    const etag = response.headers.get('etag') ?? undefined;
    this.#kept.set(url, { etag, body: etag === undefined ? body : undefined, value, base });
    return { status: 'loaded', value, base, freshFor: freshFor(response) };
  }

  async #ask(url: string, kept: Kept | undefined, signal: AbortSignal): Promise<Response> {
    const early = earlyRequests().get(url);
    if (early) {
      earlyRequests().delete(url);
      return early;
    }
    return fetch(url, {
      signal,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(kept?.etag !== undefined && { 'if-none-match': kept.etag }) },
    });
  }
}

const loadedOf = ({ value, base }: Kept) => ({ status: 'loaded', value, base }) as const;

/** For how many seconds the service says that nothing changes. */
function freshFor({ headers }: Response): number {
  const seconds = Number(/(?:^|[\s,])max-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? 0);
  return Math.min(seconds, 3600);
}

const failure = (problem: Problem): Loaded => ({ status: 'failed', problem });

/** A status in words. A service may say more by RFC 9457; only its code is taken over, never its sentences. */
async function problemOf(response: Response, url: string): Promise<Problem> {
  switch (response.status) {
    case 401:
    case 403:
      return createProblem('denied', url);
    case 404:
    case 410:
      return createProblem('not-found', url);
    case 408:
    case 504:
      return createProblem('timed-out', url, { seconds: patience });
    default:
      return createProblem('refused', url, { status: await statusOf(response) });
  }
}

async function statusOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) return String(response.status);
  const detail: unknown = await response.json().catch(() => undefined);
  const title = isObject(detail) ? detail['title'] : undefined;
  return typeof title === 'string' ? `${response.status} (${title.slice(0, 200)})` : String(response.status);
}
