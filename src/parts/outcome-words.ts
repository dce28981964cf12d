import type { Problem } from '../contract/problem.js';
import type { Translate } from '../locale/translate.js';
import type { Outcome } from '../state/space.js';

/** Why a change was not carried out, for the person who asked for it. */
export const reasonOf = (problem: Problem, t: Translate): string => knownReasonOf(problem, t) ?? t('notCarriedOut');

/** The same, where more is known than that it was not. */
export function knownReasonOf({ code, details }: Problem, t: Translate): string | undefined {
  switch (code) {
    case 'denied':
      return t('denied');
    case 'unconfigured':
      return t('needsService');
    case 'unreachable':
    case 'timed-out':
      return t('noConnection');
    case 'storage-unavailable':
      return t('deviceKeepsNothing');
    case 'unknown-reference':
    case 'not-found':
      return t('isGone');
    case 'too-large':
      return t('isTooLong');
    default: {
      // A service says its reason in its own words; the number before them is for programs.
      const reason = /^\d{3} \((.+)\)$/.exec(String(details?.['status'] ?? ''))?.[1];
      return reason === undefined ? undefined : t('serviceSays', { reason: reason.replace(/[.\s]+$/, '') });
    }
  }
}

/** What became of something that was asked for: `done` says that it was carried out. */
export function outcomeWords(outcome: Outcome | undefined, done: string, t: Translate): string {
  if (outcome?.status === 'refused') return reasonOf(outcome.problem, t);
  return outcome?.status === 'waiting' ? t('keptToSend') : outcome ? done : '';
}
