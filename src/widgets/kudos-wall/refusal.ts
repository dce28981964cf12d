import type { Translate } from '../../locale/translate.js';
import { reasonOf } from '../../parts/outcome-words.js';
import type { Outcome } from '../../state/space.js';

/** Why something was not carried out: first what that means for the person, then the reason. */
export function refusalOf(first: 'kudosKept' | 'kudosUnchanged', outcome: Outcome, t: Translate): string {
  return outcome.status !== 'refused' ? '' : `${t(first)} ${reasonOf(outcome.problem, t)}`;
}
