import { type TemplateResult, html, nothing } from 'lit';
import type { Act } from '../../../contract/acts.js';
import type { Goal, Step } from '../../../contract/goals.js';
import { inLanguage } from '../../../contract/in-language.js';
import { dateOf } from '../../../contract/time.js';
import { firstDayOfWeek, formatDay, formatMonth, formatNumber, formatShortDay } from '../../../locale/formats.js';
import type { ChartContent } from '../../../parts/chart-content.js';
import type { Charts } from '../../../parts/chart.js';
import { historyOf } from '../../../state/goal-progress.js';
import type { Localizer } from '../../../parts/localizer.js';
import { listedSteps } from './listed-steps.js';
import type { SetAside } from '../../../state/goal-moments.js';
import { asText } from '../../../parts/texts.js';
import { asSentence, cueDay } from '../goal-words.js';

/** How many periods the bars show. */
const mostPeriods = 6;

export interface GoalHistoryProps {
  readonly goal: Goal;
  readonly name: TemplateResult;
  readonly now: Date;
  /** How many steps are listed, and how many come with "show more". */
  readonly shown: number;
  readonly further: number;
  actOf(id: string): Act | undefined;
  /** About which it is asked no more, and might be. */
  readonly setAside: readonly SetAside[];
  takeBack(step: string): void;
  askAgain(moment: SetAside): void;
  showMore(): void;
}

/** What somebody did: the last periods as bars and as a table, and each step with its note. */
export function renderGoalHistory(props: GoalHistoryProps, charts: Charts, localizer: Localizer): TemplateResult {
  const { goal, shown, further } = props;
  const { t } = localizer;
  const steps = listedSteps(goal).sort((a, b) => dateOf(b).getTime() - dateOf(a).getTime());
  return html`${steps.some(({ answer }) => answer === 'done') ? charts.render(chartOf(props, localizer), props.name, t('goalsAsTable')) : nothing}
    <ul class="list steps">
      ${steps.slice(0, shown).map((step) => renderStep(step, props, localizer))}
    </ul>
    ${
      steps.length > shown
        ? html`<button type="button" class="button button-quiet" @click=${() => props.showMore()}>
            ${t('showMore', { count: Math.min(further, steps.length - shown) })}
          </button>`
        : nothing
    }
    ${
      props.setAside.length > 0
        ? html`<ul class="list steps" part="set-aside">
            ${props.setAside.map((moment) => renderSetAside(moment, props, localizer))}
          </ul>`
        : nothing
    }`;
}

/** What somebody said of a moment weighs nothing, and is not the last word. */
function renderSetAside(moment: SetAside, { now, askAgain }: GoalHistoryProps, localizer: Localizer): TemplateResult {
  const { t } = localizer;
  const when = cueDay(moment.cue, now, localizer);
  return html`<li class="step">
    <div>
      <span class="step-day">${when}</span>
      <p class="text">${asText(moment.cue.name, localizer)}</p>
      <p class="text quiet">${t(moment.step === undefined ? 'goalsNoneOfMine' : 'goalsAnswerNot')}</p>
    </div>
    <button
      type="button"
      class="button button-quiet"
      aria-label=${`${t('goalsAskAgain')}: ${when}`}
      @click=${() => askAgain(moment)}
    >
      ${t('goalsAskAgain')}
    </button>
  </li>`;
}

function renderStep(step: Step, { goal, actOf, takeBack }: GoalHistoryProps, localizer: Localizer): TemplateResult {
  const { t, tag } = localizer;
  const day = formatDay(dateOf(step), tag);
  const other = step.act === undefined || step.act === goal.act ? undefined : actOf(step.act);
  const isStop = step.answer === 'stop-asking';
  return html`<li class="step" part="step">
    <div>
      <time class="step-day" datetime=${step.day ?? step.at}>${day}</time>
      ${isStop ? html`<p class="text">${t('goalsAnswerStop')}</p>` : nothing}
      ${other ? html`<p class="text quiet" dir="auto" lang=${localizer.langOf(other.name)}>${localizer.text(other.name)}</p>` : nothing}
      ${step.note ? html`<p class="text" dir="auto" lang=${localizer.langOf(inLanguage(step.note, step.language))}>${step.note}</p>` : nothing}
    </div>
    <button
      type="button"
      class="button button-quiet"
      aria-label=${`${isStop ? t('goalsAskAgain') : t('goalsTakeBack')}: ${day}`}
      @click=${() => takeBack(step.id)}
    >
      ${isStop ? t('goalsAskAgain') : t('goalsTakeBack')}
    </button>
  </li>`;
}

function chartOf({ goal, now }: GoalHistoryProps, { t, tag }: Localizer): ChartContent {
  const length = goal.rhythm.kind === 'per' ? goal.rhythm.period : 'month';
  const titles = t('goalsChartHeadings').split('|');
  return {
    kind: 'bar',
    headings: [titles[0] ?? '', titles[1] ?? ''],
    rows: historyOf(goal, now, mostPeriods, firstDayOfWeek(tag)).map(({ from, done }) => ({
      label: length === 'week' ? formatShortDay(from, tag) : asSentence(formatMonth(from, tag), { tag }),
      value: done,
      words: formatNumber(done, tag),
    })),
  };
}
