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

/** Asks for a document before anybody waits for it. A failure is told by whoever takes the answer. */
export function requestEarly(url: string): void {
  const early = earlyRequests();
  if (early.has(url)) return;
  const answer = fetch(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience * 1000),
  });
  answer.catch(() => undefined);
  early.set(url, answer);
  setTimeout(() => early.delete(url), patience * 1000);
}
