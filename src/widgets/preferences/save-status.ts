import { type TemplateResult, html, nothing } from 'lit';
import type { Problem } from '../../contract/problem.js';
import type { Translate } from '../../locale/translate.js';
import { checkIcon } from '../../parts/icons.js';
import { reasonOf } from '../../parts/outcome-words.js';
import type { Outcome, Space } from '../../state/space.js';
import type { Question } from './preferences-model.js';

/** The last change: to which question, and why it was not kept. */
export interface LastChange {
  readonly question: Question;
  readonly problem: Problem | undefined;
  readonly outcome: Outcome;
}

/** Whether changes go to a service; otherwise the device keeps them. */
export const isServed = (space: Space): boolean => space.can('me.export');

/** Who keeps the answers; `page`: the browser keeps nothing, so that they hold for as long as the page is open. */
export type Keeper = 'service' | 'device' | 'page';

const keptWords = { service: 'preferencesSaved', device: 'preferencesKept' } as const;

/** What became of a change, in few words; `outcome` as it is now. Always there, so that assistive technology hears it change. */
export function renderSaveStatus(
  change: LastChange | undefined,
  outcome: Outcome | undefined,
  keeper: Keeper,
  t: Translate,
): TemplateResult {
  return html`<p class=${change?.problem ? 'note note-refused' : 'note'} part="note" role="status">
    ${
      change === undefined
        ? nothing
        : change.problem
          ? t('notKept', { reason: reasonOf(change.problem, t) })
          : outcome?.status === 'done'
            ? renderKept(keeper, t)
            : outcome
              ? t('keptToSend')
              : nothing
    }
  </p>`;
}

const renderKept = (keeper: Keeper, t: Translate): TemplateResult =>
  keeper === 'page'
    ? html`${t('notKept', { reason: t('deviceKeepsNothing') })}`
    : html`${checkIcon()}${t(keptWords[keeper])}`;
