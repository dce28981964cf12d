import { type TemplateResult, html } from 'lit';
import { renderStep } from './step.js';
import { howSummary, whereSummary } from './summaries.js';
import type { Talk } from './preferences-model.js';

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
      body: talk.later(({ renderWhere }) => renderWhere(talk)),
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
      body: talk.later(({ renderHow }) => renderHow(talk)),
      toggle: () => go(open === 'how' ? undefined : 'how', 'how'),
      leave: () => go(undefined, 'how'),
    },
    talk,
  )}`;
}
