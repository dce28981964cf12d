/** How long a service asks to be left alone (RFC 9110, 10.2.3). */

const day = 24 * 60 * 60;

/**
 * Seconds that a service asks for, at most a day; `undefined` where it says nothing usable. A date is
 * held against the service's own clock where it tells it: the device's may be wrong.
 */
export function readRetryAfter(headers: Headers, now: () => number = Date.now): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - dateOf(headers, now)) / 1000;
  return boundedWait(seconds);
}

/** Seconds to wait, at most a day; `undefined` for what is none. */
export const boundedWait = (seconds: unknown): number | undefined =>
  typeof seconds === 'number' && Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), day) : undefined;

function dateOf(headers: Headers, now: () => number): number {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? now() : date;
}
