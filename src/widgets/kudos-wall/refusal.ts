import type { Translate } from '../../locale/translate.js';
import type { Outcome } from '../../state/space.js';

/** Why something was not carried out: first what that means for the person, then the reason. */
export function refusalOf(first: 'kudosKept' | 'kudosUnchanged', outcome: Outcome, t: Translate): string {
  return outcome.status === 'done' ? '' : `${t(first)} ${reasonOf(outcome, t)}`.trim();
}

function reasonOf({ problem }: Extract<Outcome, { status: 'refused' }>, t: Translate): string {
  switch (problem.code) {
    case 'denied':
      return t('denied');
    case 'unconfigured':
      return t('needsService');
    case 'unreachable':
    case 'timed-out':
      return t('kudosNoConnection');
    default: {
      // A service says its reason in its own words.
      const reason = problem.details?.['status'];
      return reason === undefined ? '' : t('kudosReason', { reason });
    }
  }
}
