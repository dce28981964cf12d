import { type TemplateResult, html, nothing } from 'lit';
import type { Text } from '../../contract/schema.js';
import { formatDay, formatNumber, formatShortDay } from '../../locale/formats.js';
import { bar } from '../../parts/bar.js';
import { garden } from '../../parts/garden.js';
import type { Localizer } from '../../parts/localizer.js';
import type { HistoryPart, TogetherView } from '../../state/board-view.js';
import { asText } from '../../parts/texts.js';

export interface TogetherProps {
  readonly localizer: Localizer;
  /** What the board is for. */
  readonly purpose: Text | undefined;
  /** The viewer's own number, where they may see it. */
  readonly own: number | undefined;
}

/** The shared total with what grows from it, and how it grew. */
export function renderTogether(view: TogetherView, meter: 'garden' | 'bar', props: TogetherProps): TemplateResult {
  return html`<div class="together" part="together">
    ${view.target === undefined ? nothing : renderMeter(view.count / view.target, meter)}
    <div class="words">
      ${renderSum(view, props)}
      ${
        props.own === undefined
          ? nothing
          : html`<p class="quiet" part="own">${props.localizer.t('boardOwn', { count: props.own })}</p>`
      }
      ${view.history.length > 0 ? renderHistory(view.history, props.localizer) : nothing}
    </div>
  </div>`;
}

const renderMeter = (share: number, meter: 'garden' | 'bar'): TemplateResult =>
  meter === 'bar' ? html`<div class="meter">${bar(share)}</div>` : html`<div class="plot">${garden(share)}</div>`;

/** "143 of 200 acts, together", what for, and a warm word once it is reached. */
export function renderSum({ count, target }: TogetherView, { localizer, purpose }: TogetherProps): TemplateResult {
  const { t, tag } = localizer;
  const sentence =
    target === undefined
      ? t('boardTogether', { count })
      : t('boardOfTarget', { done: formatNumber(count, tag), count: target });
  return html`<p class="sum" part="sum">${sentence}</p>
    ${purpose ? html`<p class="purpose" part="goal">${t('boardFor')} ${asText(purpose, localizer)}</p>` : nothing}
    ${
      target !== undefined && count >= target
        ? html`<p class="reached" part="reached">${t('boardReached')}</p>`
        : nothing
    }`;
}

function renderHistory(history: readonly HistoryPart[], { t, tag }: Localizer): TemplateResult {
  const most = Math.max(1, ...history.map(({ count }) => count));
  return html`<table class="history" part="history">
    <caption>
      ${t('boardHistory')}
    </caption>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">${t('boardSince')}</th>
        <th scope="col">${t('boardActs')}</th>
      </tr>
    </thead>
    <tbody>
      ${history.map(
        ({ from, count }) =>
          html`<tr>
            <th scope="row"><time datetime=${from}>${formatShortDay(dateOf(from), tag)}</time></th>
            <td>${bar(count / most)}<span class="figure">${formatNumber(count, tag)}</span></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** From when to when the board counts. */
export const renderPeriod = ({ from, to }: { from: string; to: string }, { t, tag }: Localizer): TemplateResult =>
  html`<p class="hint period" part="period">
    ${t('boardPeriod', { from: unbroken(from, tag), to: unbroken(to, tag) })}
  </p>`;

/** A day in words that stay on one line. */
const unbroken = (day: string, tag: string): string => formatDay(dateOf(day), tag).replaceAll(' ', '\u00a0');

/** A calendar day is the same day for whoever reads it. */
const dateOf = (day: string): Date => new Date(`${day}T00:00`);
