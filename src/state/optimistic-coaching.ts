import type { Action } from '../contract/actions.js';
import type { Coaching } from '../contract/coaching.js';

/** The talks asked for, once the viewer's changes are carried out. */
export const coachingAfter = (coaching: Coaching, actions: readonly Action[]): Coaching =>
  actions.reduce(oneAfter, coaching);

function oneAfter(coaching: Coaching, action: Action): Coaching {
  const requests = coaching.requests ?? [];
  if (action.type === 'coaching.ask') {
    const { request: id, ...asked } = action.data;
    if (requests.some((one) => one.id === id)) return coaching;
    return { ...coaching, requests: [...requests, { id, ...asked, at: action.at, status: 'asked' }] };
  }
  if (action.type !== 'coaching.cancel') return coaching;
  const { request: id } = action.data;
  return { ...coaching, requests: requests.map((one) => (one.id === id ? { ...one, status: 'cancelled' } : one)) };
}
