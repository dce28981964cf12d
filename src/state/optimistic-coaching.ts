import type { Action, ActionTypeAbout } from '../contract/actions.js';
import type { Coaching } from '../contract/coaching.js';

type CoachingAction = Action<ActionTypeAbout<'coaching'>>;

const isAboutCoaching = (action: Action): action is CoachingAction => action.type.startsWith('coaching.');

/** The talks asked for, once the viewer's changes are carried out. */
export const coachingAfter = (coaching: Coaching, actions: readonly Action[]): Coaching =>
  actions.filter(isAboutCoaching).reduce(oneAfter, coaching);

function oneAfter(coaching: Coaching, action: CoachingAction): Coaching {
  const requests = coaching.requests ?? [];
  switch (action.type) {
    case 'coaching.ask': {
      const { request: id, ...asked } = action.data;
      if (requests.some((one) => one.id === id)) return coaching;
      return { ...coaching, requests: [...requests, { id, ...asked, at: action.at, status: 'asked' }] };
    }
    case 'coaching.cancel': {
      const { request: id } = action.data;
      return { ...coaching, requests: requests.map((one) => (one.id === id ? { ...one, status: 'cancelled' } : one)) };
    }
  }
}
