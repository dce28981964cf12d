/** Keeps a stream of changes open: comes back after every break, with growing pauses, from where it was. */
import { type LiveClock, pause } from '../clock.js';
import { type LiveEvent, readEvents } from './events.js';
import { readRetryAfter } from '../retry-after.js';
import { isNamed, namedIn, viewerHeader } from '../viewer-header.js';

/** Milliseconds. A service says something at least every 20 seconds, if only a comment. */
const silence = 50_000;
const firstPause = 1_000;
const longestPause = 120_000;
/** What a service may ask for at most. */
const longestAsked = 3_600_000;
/** A stream that held for so long worked; one that breaks off sooner, without a word, is a failure like any other. */
const steady = 10_000;

export interface StreamPorts {
  readonly url: string;
  readonly viewer: string | undefined;
  readonly fetch: typeof fetch;
  readonly clock: LiveClock;
  /** The id of the last event that was seen, by whomever. */
  lastId(): string | undefined;
  /** It is open; whether it goes on from the last id. */
  opened(isResumed: boolean): void;
  event(event: LiveEvent): void;
  /** It broke, so many times in a row. */
  broke(times: number): void;
}

/**
 * Follows a stream until the signal, or until the service says that it ends (204) or lets nobody in (401, 403).
 * Never rejects.
 */
export async function followStream(ports: StreamPorts, signal: AbortSignal): Promise<'ended' | 'denied' | 'stopped'> {
  const { clock } = ports;
  let retry = firstPause;
  let failures = 0;
  while (!signal.aborted) {
    const openedAt = clock.now();
    let hasSpoken = false;
    const tried = await attempt(
      {
        ...ports,
        event(event) {
          hasSpoken = true;
          ports.event(event);
        },
      },
      (milliseconds) => (retry = Math.min(milliseconds, longestPause)),
      signal,
    );
    if (tried.end) return tried.end;
    if (signal.aborted) break;
    const worked = tried.wasOpen && (hasSpoken || clock.now() - openedAt >= steady);
    failures = worked ? 0 : failures + 1;
    ports.broke(failures);
    const grown = Math.min(Math.max(retry, 100) * 2 ** failures, longestPause);
    await pause(clock, Math.max(grown * (0.5 + clock.random() / 2), tried.notBefore ?? 0), signal);
  }
  return 'stopped';
}

interface Attempt {
  readonly end?: 'ended' | 'denied';
  readonly wasOpen: boolean;
  /** Milliseconds that the service asks to be left alone. */
  readonly notBefore?: number;
}

async function attempt(ports: StreamPorts, onRetry: (ms: number) => void, signal: AbortSignal): Promise<Attempt> {
  const { clock } = ports;
  const lastId = ports.lastId();
  const quiet = new AbortController();
  let cancel = clock.after(silence, () => quiet.abort());
  let wasOpen = false;
  try {
    const response = await ports.fetch(ports.url, {
      signal: AbortSignal.any([signal, quiet.signal]),
      cache: 'no-store',
      headers: headersOf(ports, lastId),
    });
    const { status } = response;
    if (status === 204) return { end: 'ended', wasOpen };
    if (status === 401 || status === 403) return { end: 'denied', wasOpen };
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    const isOurs = isNamed(ports.viewer, namedIn(response));
    // Somebody else is here by now: everybody reads again, and sees who.
    if (!isOurs) ports.event({ id: undefined, kind: 'reset', data: '' });
    if (status !== 200 || !isStream || !isOurs || !response.body) {
      await response.body?.cancel();
      return { wasOpen, notBefore: retryAfter(response) };
    }
    wasOpen = true;
    ports.opened(lastId !== undefined);
    await readEvents(response.body, {
      event: (event) => ports.event(event),
      retry: onRetry,
      sign() {
        cancel();
        cancel = clock.after(silence, () => quiet.abort());
      },
    });
    return { wasOpen };
  } catch {
    // The connection broke, fell silent, or brought what cannot be read: the next attempt goes on from the last id.
    return { wasOpen };
  } finally {
    cancel();
    quiet.abort();
  }
}

function headersOf({ url, viewer }: StreamPorts, lastId: string | undefined): Record<string, string> {
  // Another host would have to allow a further header, and this one is only a precondition.
  const isOurs = new URL(url, location.href).origin === location.origin;
  return {
    accept: 'text/event-stream',
    ...(lastId !== undefined && { 'last-event-id': bytesOf(lastId) }),
    ...(isOurs && viewer !== undefined && viewerHeader(viewer)),
  };
}

/** A header carries bytes, and the standard wants this id as those of UTF-8. */
const bytesOf = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/** Milliseconds that a service asks to be left alone for. */
const retryAfter = ({ headers, status }: Response): number =>
  status === 429 || status === 503 ? Math.min((readRetryAfter(headers) ?? 0) * 1000, longestAsked) : 0;
