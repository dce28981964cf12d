import { type TemplateResult, html } from 'lit';
import { renderChannels } from './channels.js';
import { renderStep } from './step.js';
import { howSummary, whereSummary } from './summaries.js';
import type { Talk } from './talk.js';
import { renderThemes } from './themes.js';
import { renderMinutes, renderQuietHours } from './times.js';
import { renderWords } from './words.js';

/** The steps after the first question. */
export type StepName = 'where' | 'how';

export interface StepsView {
  readonly open: StepName | undefined;
  readonly headingLevel: number;
  /** Opens a step, or none, coming from another. */
  readonly go: (step: StepName | undefined, from: StepName) => void;
}

/** Both steps for somebody who takes part, or maybe: in any order, each to be left at any time. */
export function renderSteps({ open, headingLevel, go }: StepsView, talk: Talk): TemplateResult {
  const { t } = talk;
  return html`${renderStep(
    {
      name: 'where',
      title: t('preferencesWhere'),
      headingLevel,
      isOpen: open === 'where',
      summary: whereSummary(talk),
      body: html`<div class="groups">${renderChannels(talk)} ${renderThemes(talk)}</div>`,
      toggle: () => go(open === 'where' ? undefined : 'where', 'where'),
      leave: () => go(undefined, 'where'),
      goOn: () => go('how', 'where'),
    },
    talk,
  )}
  ${renderStep(
    {
      name: 'how',
      title: t('preferencesHow'),
      headingLevel,
      isOpen: open === 'how',
      summary: howSummary(talk),
      body: html`<div class="groups">
        ${renderWords('skills', t('preferencesSkills'), talk)} ${renderWords('able', t('preferencesAble'), talk)}
        ${renderMinutes(talk)} ${renderQuietHours(talk)}
      </div>`,
      toggle: () => go(open === 'how' ? undefined : 'how', 'how'),
      leave: () => go(undefined, 'how'),
    },
    talk,
  )}`;
}
