import { type TemplateResult, html, nothing } from 'lit';
import type { Act } from '../../../contract/acts.js';
import type { FeedItem } from '../../../contract/feed.js';
import type { Goal } from '../../../contract/goals.js';
import type { Talk } from '../preferences-model.js';
import { howSummary, whereSummary } from '../summaries.js';

/** The viewer's own things on this page, whoever keeps them. */
export interface OwnThings {
  readonly goals: readonly Goal[];
  readonly feed: readonly FeedItem[];
  readonly acts: readonly Act[];
}

export interface KnownView {
  readonly own: OwnThings;
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
export function renderKnown(view: KnownView, talk: Talk): TemplateResult {
  const { t } = talk;
  const known = knownSentences(view.own, talk);
  const { erasing } = view;
  // A service may keep more than shows on this page.
  const isPartly = view.isServed && erasing !== 'erased';
  const nothingKnown = isPartly ? 'preferencesKnownNothingHere' : 'preferencesKnownNothing';
  return html`<div class="aside-body">
    ${
      known.length > 0
        ? html`<ul class="known" part="known-list">
            ${known.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>`
        : html`<p class="text">${t(nothingKnown)}</p>`
    }
    <p class="outcome" role="status" tabindex="-1" id="erased">
      ${
        view.said ??
        (erasing === 'erased'
          ? t(known.length > 0 ? 'preferencesRemains' : 'preferencesErased')
          : erasing === 'waiting'
            ? t('preferencesEraseLater')
            : nothing)
      }
    </p>
    ${known.length === 0 && !view.isServed ? nothing : erasing === 'asking' ? renderQuestion(view, talk) : renderWays(view, talk)}
  </div>`;
}

const renderWays = ({ take, ask }: KnownView, { t }: Talk): TemplateResult =>
  html`<div class="actions">
    <button type="button" class="button" part="take" @click=${take}>${t('preferencesTake')}</button>
    <button type="button" class="button button-quiet" part="erase" id="erase" @click=${ask}>
      ${t('preferencesErase')}
    </button>
  </div>`;

const renderQuestion = ({ erase, leave }: KnownView, { t }: Talk): TemplateResult =>
  html`<div class="card confirm" part="confirm" role="group" aria-labelledby="erase-question">
    <p class="label" id="erase-question" tabindex="-1">${t('preferencesEraseAsk')}</p>
    <div class="actions">
      <button type="button" class="button" part="erase-yes" @click=${erase}>${t('preferencesEraseYes')}</button>
      <button type="button" class="button button-quiet" part="erase-no" @click=${leave}>
        ${t('preferencesEraseNo')}
      </button>
    </div>
  </div>`;

function knownSentences({ goals, feed, acts }: OwnThings, talk: Talk): readonly string[] {
  const { t, preferences } = talk;
  const steps = goals.reduce((sum, goal) => sum + goal.steps.length, 0);
  const marked = feed.filter((item) => item.kept === true || item.rating !== undefined).length;
  const proposed = acts.filter(({ status }) => status === 'proposed').length;
  return [
    ...(preferences.stance ? [`${t('preferencesAsk')} ${t(answers[preferences.stance])}`] : []),
    ...whereSummary(talk),
    ...howSummary(talk),
    ...(goals.length > 0 ? [t('preferencesKnownGoals', { count: goals.length })] : []),
    ...(steps > 0 ? [t('preferencesKnownSteps', { count: steps })] : []),
    ...(marked > 0 ? [t('preferencesKnownItems', { count: marked })] : []),
    ...(proposed > 0 ? [t('preferencesKnownActs', { count: proposed })] : []),
  ];
}
