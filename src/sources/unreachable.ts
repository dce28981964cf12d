/** Why an address did not answer, as far as a browser lets a page find out. Fetched only where one did not. */
import { type Problem, createProblem } from '../contract/problem.js';

/** Seconds that a second look may take. */
const patience = 5;

export async function whyUnreachable(url: string, signal: AbortSignal): Promise<Problem> {
  const unreachable = createProblem('unreachable', url);
  const { origin } = location;
  if (!navigator.onLine || !URL.canParse(url) || !/^https?:/.test(url)) return unreachable;
  // What leads elsewhere, and what answers another origin without leave, looks to a page as if nobody were there.
  const isOwn = new URL(url).origin === origin;
  const look: RequestInit = isOwn ? { redirect: 'manual' } : { mode: 'no-cors' };
  const within = AbortSignal.any([signal, AbortSignal.timeout(patience * 1000)]);
  try {
    const { type, body } = await fetch(url, { ...look, signal: within });
    void body?.cancel().catch(() => undefined);
    if (type === 'opaqueredirect') return createProblem('sent-elsewhere', url);
    return type === 'opaque' ? createProblem('not-shared', url, { origin }) : unreachable;
  } catch {
    return unreachable;
  }
}
