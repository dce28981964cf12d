/** Gets JSON over HTTP, with one clear problem for each kind of failure. */
import { charsetOf } from '../contract/charset.js';
import { isObject } from '../contract/parse.js';
import { type Problem, createProblem, malformed } from '../contract/problem.js';
import { readText } from '../contract/read-text.js';
import type { Loaded } from '../state/space.js';
import { fetchWith } from './credentials.js';
import { earlyKeyOf, earlyRequests } from './early-requests.js';
import { leaveUnread } from './leave-unread.js';
import { isNamed, namedIn } from './viewer-header.js';

/** How long an address may take to answer, in seconds. */
const patience = 20;
/** Characters of JSON that are read from one address. */
const largest = 50_000_000;
/** How many answers are kept for the next time. */
const mostKept = 100;

interface Kept {
  readonly etag: string | undefined;
  /** What it was read from, where there is no `ETag` to know it by. */
  readonly body: string | undefined;
  /** Until then nobody needs to be asked, in milliseconds of this page. */
  readonly freshUntil: number;
  readonly value: unknown;
  readonly base: string;
  /** Whose it is, as the service says it; `null` where it does not. */
  readonly viewer: string | null;
}

interface Asking {
  readonly answer: Promise<Loaded>;
  readonly abort: AbortController;
  waiting: number;
}

/**
 * A reader of JSON that remembers answers, so that what did not change is not sent again, and what may be kept for a
 * while (`max-age`) is not asked for. One request at a time goes to one address, however many wait for it.
 */
export class JsonReader {
  readonly #fetch: typeof globalThis.fetch;
  readonly #credentials: RequestCredentials | undefined;
  /** The one used last comes last. */
  readonly #kept = new Map<string, Kept>();
  readonly #asking = new Map<string, Asking>();

  constructor(
    fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init),
    credentials?: RequestCredentials,
  ) {
    this.#fetch = fetchWith(fetch, credentials);
    this.#credentials = credentials;
  }

  async loadLink(url: string, signal: AbortSignal): Promise<Loaded> {
    const stopped = failure(createProblem('unreachable', url));
    if (signal.aborted) return stopped;
    const asking = this.#asking.get(url) ?? this.#begin(url);
    asking.waiting += 1;
    let stop: () => void = () => undefined;
    const left = new Promise<Loaded>((resolve) => {
      stop = () => {
        asking.waiting -= 1;
        // The last one who waited went away.
        if (asking.waiting === 0) {
          this.#end(url, asking);
          asking.abort.abort();
        }
        resolve(stopped);
      };
      signal.addEventListener('abort', stop);
    });
    const loaded = await Promise.race([asking.answer, left]);
    signal.removeEventListener('abort', stop);
    return loaded;
  }

  /** What was said to hold for a while does not hold any more. */
  expire(): void {
    for (const [url, kept] of this.#kept) this.#kept.set(url, { ...kept, freshUntil: 0 });
  }

  /** Nothing of what was read, or is on its way, is used again. */
  forget(): void {
    this.#kept.clear();
    this.#asking.clear();
  }

  #begin(url: string): Asking {
    const abort = new AbortController();
    const asking = { answer: this.#load(url, abort.signal), abort, waiting: 0 };
    this.#asking.set(url, asking);
    void asking.answer.then(() => this.#end(url, asking));
    return asking;
  }

  #end(url: string, asking: Asking): void {
    if (this.#asking.get(url) === asking) this.#asking.delete(url);
  }

  async #load(url: string, signal: AbortSignal): Promise<Loaded> {
    const kept = this.#kept.get(url);
    if (kept && kept.freshUntil > performance.now()) return this.#keep(url, kept);
    const timeout = AbortSignal.timeout(patience * 1000);
    let response: Response;
    let body: string;
    try {
      response = await this.#ask(url, kept?.etag, AbortSignal.any([signal, timeout]));
      if (response.status === 304 && kept) return this.#keep(url, { ...kept, ...stampOf(response) });
      if (!response.ok) {
        const problem = await problemOf(response, url);
        leaveUnread(response);
        return failure(problem);
      }
      body = await textOf(response);
      if (response.status === 204) return failure(createProblem('denied', url));
    } catch (error) {
      // One that was started early has its own patience, which ends sooner.
      const isLate = timeout.aborted || (error instanceof DOMException && error.name === 'TimeoutError');
      if (isLate) return failure(createProblem('timed-out', url, { seconds: patience }));
      return failure(await this.#why(url, signal));
    }
    if (kept?.body === body) return this.#keep(url, { ...kept, ...stampOf(response) });
    if (body.length > largest) return failure(createProblem('too-large', url, { limit: `${largest} characters` }));
    let value: unknown;
    try {
      value = readText(body);
    } catch {
      return failure(isPage(response) ? createProblem('web-page', url) : malformed(url, body));
    }
    if (await asksToSignIn(value)) return failure(createProblem('denied', url));
    const base = response.url === '' ? url : response.url;
    const etag = response.headers.get('etag') ?? undefined;
    const read = { etag, body: etag === undefined ? body : undefined, value, base, ...stampOf(response) };
    return this.#keep(url, read);
  }

  async #why(url: string, signal: AbortSignal): Promise<Problem> {
    try {
      const { whyUnreachable } = await import('./unreachable.js');
      return await whyUnreachable(url, signal);
    } catch {
      return createProblem('unreachable', url);
    }
  }

  #keep(url: string, kept: Kept): Loaded {
    const { value, base, viewer } = kept;
    this.#kept.delete(url);
    this.#kept.set(url, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    const freshFor = (kept.freshUntil - performance.now()) / 1000;
    return {
      status: 'loaded',
      value,
      base,
      ...(freshFor > 0 && { freshFor }),
      ...(viewer !== null && { isFor: (who) => isNamed(who, viewer) }),
    };
  }

  async #ask(url: string, etag: string | undefined, signal: AbortSignal): Promise<Response> {
    const key = earlyKeyOf(url, this.#credentials);
    const early = earlyRequests().get(key);
    if (early) {
      earlyRequests().delete(key);
      return early;
    }
    const fetch = this.#fetch;
    return fetch(url, {
      signal,
      headers: { accept: 'application/json', ...(etag !== undefined && { 'if-none-match': etag }) },
    });
  }
}

/** The text of an answer, in the encoding that it says it has; `text()` takes everything for UTF-8. */
async function textOf(response: Response): Promise<string> {
  const charset = charsetOf(response.headers.get('content-type'));
  if (/^utf-?8$/i.test(charset)) return response.text();
  const bytes = await response.arrayBuffer();
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const isPage = ({ headers }: Response): boolean =>
  /^\s*(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '');

/** Whether JSON tells of an error, and of that nobody is signed in. */
const asksToSignIn = async (said: unknown): Promise<boolean> =>
  isObject(said) &&
  'error' in said &&
  import('./sign-in.js').then(
    (found) => found.asksToSignIn(said),
    () => false,
  );

const failure = (problem: Problem): Loaded => ({ status: 'failed', problem });

/** What the head of an answer says of it. */
const stampOf = (response: Response): Pick<Kept, 'freshUntil' | 'viewer'> => ({
  freshUntil: freshUntil(response),
  viewer: namedIn(response),
});

/** When an answer is to be asked for again (RFC 9111, 4.2). Asking by ETag leaves the browser's own cache out. */
function freshUntil({ headers }: Response): number {
  const control = (headers.get('cache-control') ?? '').toLowerCase();
  const seconds = /(?:^|[\s,])max-age="?(\d+)/.exec(control)?.[1];
  if (seconds === undefined || /no-cache|no-store/.test(control)) return 0;
  return performance.now() + (Number(seconds) - Number(headers.get('age'))) * 1000;
}

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
    default: {
      const type = response.headers.get('content-type') ?? '';
      const said: unknown =
        /^application\/(?:problem\+)?json/.test(type) && (await response.json().catch(() => undefined));
      if (response.status < 500 && (await asksToSignIn(said))) return createProblem('denied', url);
      return createProblem('refused', url, { status: inWords(response, type.includes('problem') && said) });
    }
  }
}

/** A status, with what a service calls it. */
export function inWords({ status }: Response, said: unknown): string {
  const title = isObject(said) ? said['title'] : undefined;
  return typeof title === 'string' ? `${status} (${title.slice(0, 200)})` : String(status);
}
