import { type TemplateResult, html, nothing } from 'lit';
import type { Goal } from '../../contract/goals.js';
import type { Localizer } from '../../parts/localizer.js';
import type { GoalChanges } from './goal-changes.js';
import { asSentence, dotted, numberWord, rhythmWords } from './goal-words.js';
import { asText, sentence } from '../../parts/texts.js';

export interface RestingGoalsProps {
  readonly goals: readonly Goal[];
  nameOf(goal: Goal): TemplateResult;
  historyOf(goal: Goal): TemplateResult | typeof nothing;
}

/** Paused and stopped goals, folded away, each as easily taken up again as it was put down. */
export function renderRestingGoals(
  { goals, nameOf, historyOf }: RestingGoalsProps,
  changes: GoalChanges,
  localizer: Localizer,
): TemplateResult | typeof nothing {
  const { t } = localizer;
  if (goals.length === 0) return nothing;
  return html`<details class="fold" part="resting">
    <summary>
      <bdi
        >${asSentence(t('goalsResting', { count: goals.length, number: numberWord(goals.length, localizer) }), localizer)}</bdi
      >
    </summary>
    <ul class="list">
      ${goals.map(
        (goal) =>
          html`<li class="resting">
            <div>
              <p class="resting-name">${nameOf(goal)}</p>
              <p class="hint">
                ${sentence((mark) =>
                  dotted([
                    rhythmWords(goal.rhythm, localizer, (moment) => mark(asText(moment, localizer))),
                    t(goal.stoppedAt === undefined ? 'goalsPausedWord' : 'goalsStoppedWord'),
                  ]),
                )}
              </p>
            </div>
            <div class="actions">
              <button type="button" class="button" @click=${() => changes.resume(goal)}>${t('goalsResume')}</button>
              ${
                goal.stoppedAt === undefined
                  ? html`<button type="button" class="button button-quiet" @click=${() => changes.stop(goal)}>
                      ${t('goalsStop')}
                    </button>`
                  : nothing
              }
            </div>
            ${historyOf(goal)}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What was just said about a goal that has no card of its own any more, and the way back. */
export function renderRestingStatus(goals: readonly Goal[], changes: GoalChanges, { t }: Localizer): TemplateResult {
  const { notice } = changes;
  const goal = goals.find(({ id }) => id === notice?.goal);
  return html`<div class="told">
    <p role="status">${goal ? notice?.text : nothing}</p>
    ${
      goal
        ? html`<button type="button" class="button button-quiet" @click=${() => changes.resume(goal)}>
            ${t('goalsResume')}
          </button>`
        : nothing
    }
  </div>`;
}
