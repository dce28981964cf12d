/** Requests that were started before anybody waited for them. */

/** Seconds for which somebody may take one over. */
const patience = 20;

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

/** Under what a request is found: only who asks with the same cookies takes it over. */
export const earlyKeyOf = (url: string, credentials: RequestCredentials | undefined): string =>
  credentials === undefined ? url : `${credentials} ${url}`;

/** Asks for a document before anybody waits for it. A failure is told by whoever takes the answer. */
export function requestEarly(url: string, credentials?: RequestCredentials): void {
  const early = earlyRequests();
  const key = earlyKeyOf(url, credentials);
  if (early.has(key)) return;
  const answer = fetch(url, {
    ...(credentials && { credentials }),
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience * 1000),
  });
  answer.catch(() => undefined);
  early.set(key, answer);
  setTimeout(() => early.delete(key), patience * 1000);
}
