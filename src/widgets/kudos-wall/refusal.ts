import { type Translate, fillSentence } from '../../locale/translate.js';
import type { Outcome } from '../../state/space.js';

/** Why something was not carried out: first what that means for the person, then the reason. */
export function refusalOf(first: 'kudosKept' | 'kudosUnchanged', outcome: Outcome, t: Translate, tag: string): string {
  if (outcome.status === 'done') return '';
  const { code, details } = outcome.problem;
  switch (code) {
    case 'denied':
      return `${t(first)} ${t('denied')}`;
    case 'unconfigured':
      return `${t(first)} ${t('needsService')}`;
    default:
      return `${t(first)} ${fillSentence(t(`message ${code}`), tag, details)}`;
  }
}
