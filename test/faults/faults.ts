/** What can go wrong between a page and a service, and which of it happens when. */
import { seeded } from './seeded.js';

export const faultKinds = [
  /** The connection breaks before anything is carried out. */
  'dropped',
  /** It is carried out, and the answer never arrives. */
  'answer-lost',
  /** It is carried out, and the answer breaks off in the middle. */
  'answer-cut',
  /** It is carried out, and the answer says that the service failed. */
  'failed-after',
  /** The answer takes its time, longer than a page waits before it says "waiting". */
  'slow',
  /** Nothing comes back, longer than a page waits at all. */
  'hung',
  /** Something on the way delivers it twice. */
  'delivered-twice',
  'status-408',
  'status-425',
  'status-429',
  'status-500',
  'status-502',
  'status-503',
  /** A gateway answers 200 with a page of its own. */
  'portal',
  /** A gateway sends the page elsewhere, which answers 200. */
  'redirected',
  /** 200, and JSON that is no answer. */
  'other-json',
] as const;

export type FaultKind = (typeof faultKinds)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Between 0 and 1: how slow, or which shape of Retry-After. */
  readonly degree: number;
}

/**
 * The fault that hits one sending, if any. It depends on the seed, on what is sent and on how often it was sent before,
 * never on what else happens at the same moment.
 */
export function faultFor(seed: string, share: number, content: string, attempt: number): Fault | undefined {
  const chance = seeded(`${seed} ${content} ${attempt}`);
  return chance.hits(share) ? { kind: chance.pick(faultKinds), degree: chance.next() } : undefined;
}
