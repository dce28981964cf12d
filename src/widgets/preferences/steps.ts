import { type TemplateResult, html } from 'lit';
import { renderStep } from './step.js';
import { howSummary, whereSummary } from './summaries.js';
import type { DetailsModel } from './details-model.js';
import type { StepName } from './preferences-model.js';

export interface StepsProps {
  readonly open: StepName | undefined;
  readonly headingLevel: number;
  /** Opens a step, or none, coming from another. */
  readonly go: (step: StepName | undefined, from: StepName) => void;
}

/** Both steps for somebody who takes part, or maybe: in any order, each to be left at any time. */
export function renderSteps({ open, headingLevel, go }: StepsProps, model: DetailsModel): TemplateResult {
  const { t } = model;
  return html`${renderStep(
    {
      name: 'where',
      title: t('preferencesWhere'),
      headingLevel,
      isOpen: open === 'where',
      summary: whereSummary(model),
      body: model.renderLazy(({ renderWhere, drafts }) => renderWhere(model, drafts.where)),
      toggle: () => go(open === 'where' ? undefined : 'where', 'where'),
      leave: () => go(undefined, 'where'),
      goOn: () => go('how', 'where'),
    },
    model,
  )}
  ${renderStep(
    {
      name: 'how',
      title: t('preferencesHow'),
      headingLevel,
      isOpen: open === 'how',
      summary: howSummary(model),
      body: model.renderLazy(({ renderHow, drafts }) => renderHow(model, drafts.how)),
      toggle: () => go(open === 'how' ? undefined : 'how', 'how'),
      leave: () => go(undefined, 'how'),
    },
    model,
  )}`;
}
