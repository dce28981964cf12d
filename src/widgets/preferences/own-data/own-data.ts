import { type TemplateResult, html, nothing } from 'lit';
import type { Act } from '../../../contract/acts.js';
import type { FeedItem } from '../../../contract/feed.js';
import type { Goal } from '../../../contract/goals.js';
import type { PreferencesModel } from '../preferences-model.js';
import { howSummary, whereSummary } from '../summaries.js';

/** The viewer's own things on this page, whoever keeps them. */
export interface OwnData {
  readonly goals: readonly Goal[];
  readonly feed: readonly FeedItem[];
  readonly acts: readonly Act[];
}

/** The same, and whether the device keeps something that the viewer did not finish writing. */
export type KnownData = OwnData & { readonly hasDrafts: boolean };

export interface OwnDataProps {
  readonly own: KnownData;
  /** `asking`: "erase" was pressed once; `erased`: it was done in this visit; `waiting`: it will be. */
  readonly erasing: 'no' | 'asking' | 'erased' | 'waiting';
  /** Whether a service keeps what is the viewer's own, which may be more than this page knows. */
  readonly isServed: boolean;
  /** Why a copy did not come, or why nothing was erased. */
  readonly said: string | undefined;
  readonly take: () => Promise<void>;
  readonly ask: () => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly erase: () => Promise<void>;
}

const answers = { yes: 'preferencesYes', maybe: 'preferencesMaybe', no: 'preferencesNo' } as const;

/** What is kept of the person, in plain sentences, with the two ways out: a copy, and erasing. */
export function renderOwnData(props: OwnDataProps, model: PreferencesModel): TemplateResult {
  const { t } = model;
  const ownData = sentencesOf(props.own, model);
  const { erasing } = props;
  // A service may keep more than shows on this page.
  const isPartly = props.isServed && erasing !== 'erased';
  const nothingKnown = isPartly ? 'preferencesKnownNothingHere' : 'preferencesKnownNothing';
  return html`<div class="aside-body">
    ${
      ownData.length > 0
        ? html`<ul class="known" part="known-list">
            ${ownData.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>`
        : html`<p class="text">${t(nothingKnown)}</p>`
    }
    <p class="outcome" role="status" tabindex="-1" id="erased">
      ${
        props.said ??
        (erasing === 'erased'
          ? t(ownData.length > 0 ? 'preferencesRemains' : 'preferencesErased')
          : erasing === 'waiting'
            ? t('preferencesEraseLater')
            : nothing)
      }
    </p>
    ${ownData.length === 0 && !props.isServed ? nothing : erasing === 'asking' ? renderQuestion(props, model) : renderWays(props, model)}
  </div>`;
}

const renderWays = ({ take, ask }: OwnDataProps, { t }: PreferencesModel): TemplateResult =>
  html`<div class="actions">
    <button type="button" class="button" part="take" @click=${take}>${t('preferencesTake')}</button>
    <button type="button" class="button button-quiet" part="erase" id="erase" @click=${ask}>
      ${t('preferencesErase')}
    </button>
  </div>`;

/** Escape leaves all as it is, and closes nothing else on the page. */
const onEscape =
  (leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    leave();
  };

const renderQuestion = ({ erase, leave }: OwnDataProps, { t }: PreferencesModel): TemplateResult =>
  html`<div
    class="card confirm"
    part="confirm"
    role="group"
    aria-labelledby="erase-question"
    @keydown=${onEscape(leave)}
  >
    <p class="label" id="erase-question" tabindex="-1">${t('preferencesEraseAsk')}</p>
    <div class="actions">
      <button type="button" class="button" part="erase-yes" @click=${erase}>${t('preferencesEraseYes')}</button>
      <button type="button" class="button button-quiet" part="erase-no" @click=${leave}>
        ${t('preferencesEraseNo')}
      </button>
    </div>
  </div>`;

function sentencesOf({ goals, feed, acts, hasDrafts }: KnownData, model: PreferencesModel): readonly unknown[] {
  const { t, preferences } = model;
  const steps = goals.reduce((sum, goal) => sum + goal.steps.length, 0);
  const marked = feed.filter((item) => item.kept === true || item.rating !== undefined).length;
  const proposed = acts.filter(({ status }) => status === 'proposed').length;
  return [
    ...(preferences.stance ? [`${t('preferencesAsk')} ${t(answers[preferences.stance])}`] : []),
    ...whereSummary(model),
    ...howSummary(model),
    ...(goals.length > 0 ? [t('preferencesKnownGoals', { count: goals.length })] : []),
    ...(steps > 0 ? [t('preferencesKnownSteps', { count: steps })] : []),
    ...(marked > 0 ? [t('preferencesKnownItems', { count: marked })] : []),
    ...(proposed > 0 ? [t('preferencesKnownActs', { count: proposed })] : []),
    ...(hasDrafts ? [t('preferencesKnownDrafts')] : []),
  ];
}
