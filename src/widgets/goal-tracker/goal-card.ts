import { type TemplateResult, html, nothing } from 'lit';
import type { Act, Cue } from '../../contract/acts.js';
import type { Goal } from '../../contract/goals.js';
import { timeOf } from '../../contract/time.js';
import { checkIcon } from '../../parts/icons.js';
import { ring } from '../../parts/ring.js';
import type { Localizer } from '../../parts/localizer.js';
import type { GoalProgress } from '../../state/goal-progress.js';
import type { GoalChanges } from './goal-changes.js';
import type { Notice } from './goal-notice.js';
import { actFacts, cueDay, dotted, periodWords, progressWords, renderRhythm } from './goal-words.js';
import { asText, sentence } from '../../parts/texts.js';

export interface GoalCardProps {
  readonly goal: Goal;
  /** Position in the list, for ids. */
  readonly index: number;
  readonly act: Act | undefined;
  readonly name: TemplateResult;
  readonly progress: GoalProgress;
  /** The moment that is asked about. */
  readonly question: Cue | undefined;
  /** The moment that comes next. */
  readonly next: Cue | undefined;
  readonly notice: Notice | undefined;
  /** Who sees it, in words. */
  readonly seenBy: string | readonly unknown[];
  readonly isNudging: boolean;
  /** Whether its button is the one that stands out. */
  readonly isPrimary: boolean;
  /** Sentences to begin with, where help is offered. */
  readonly starters: NonNullable<Act['starters']>;
  readonly level: number;
  readonly now: Date;
  readonly history: TemplateResult | typeof nothing;
  /** What the person promised themself. */
  readonly treat: TemplateResult | typeof nothing;
  /** That a change to it waits. */
  readonly mark: TemplateResult | typeof nothing;
  /** Opens the form for this goal. */
  onChange(): void;
}

/** One active goal: where it stands, the next small step, and every way to change it. */
export function renderGoalCard(props: GoalCardProps, changes: GoalChanges, localizer: Localizer): TemplateResult {
  const { goal, index, act, progress, question, next } = props;
  const { t } = localizer;
  return html`<li class="goal" part="goal" data-goal=${goal.id}>
    ${ring(ringOf(props, localizer))}
    <div class="goal-text">
      <div class="goal-name" part="name" id=${`goal-${index}`} role="heading" aria-level=${props.level}>
        ${props.name}
      </div>
      <p class="visually-hidden" part="progress">${progressWords(goal, progress, localizer)}</p>
      <p class="goal-about" part="rhythm">${renderRhythm(goal.rhythm, localizer)}</p>
      <p class="goal-about">${act ? `${dotted(actFacts(act, localizer))}\u00a0· ` : nothing}${props.seenBy}</p>
      ${props.treat}
      ${next ? html`<p class="goal-about" part="next">${cueSentence('goalsNext', next, props, localizer)}</p>` : nothing}
      ${
        props.isNudging
          ? html`<p class="goal-nudge" part="nudge">
              ${t('goalsNudged')}
              <button type="button" class="button button-quiet" @click=${() => changes.silence(goal)}>
                ${t('goalsSilence')}
              </button>
            </p>`
          : nothing
      }
    </div>
    <div class="goal-step">
      ${question ? renderQuestion(question, props, changes, localizer) : renderButton(props, changes, localizer)}
      ${renderNotice(goal, props, changes, localizer)}${props.mark}
    </div>
    <div class="goal-more">
      ${props.history} ${props.starters.length > 0 ? renderStarters(props.starters, localizer) : nothing}
      <div class="goal-ways" role="group" aria-labelledby=${`goal-${index}`}>
        <button type="button" class="button button-quiet" @click=${() => props.onChange()}>${t('goalsChange')}</button>
        <button type="button" class="button button-quiet" @click=${() => changes.pause(goal)}>
          ${t('goalsPause')}
        </button>
        <button type="button" class="button button-quiet" @click=${() => changes.stop(goal)}>${t('goalsStop')}</button>
      </div>
    </div>
  </li>`;
}

function ringOf({ goal, progress, notice }: GoalCardProps, localizer: Localizer): Parameters<typeof ring>[0] {
  const { t, tag } = localizer;
  const { done } = progress;
  const sparkling = notice?.isReached === true;
  if (progress.kind === 'after') {
    const { moments } = progress;
    const share = { done, of: moments };
    if (moments === 0) return { share, words: '', about: t('goalsNoMoment'), sparkling };
    const words = t('goalsRing', { done, target: moments });
    return { share, words, about: t('goalsMomentsWord', { count: moments }), sparkling };
  }
  const words = done > progress.target ? done.toLocaleString(tag) : t('goalsRing', { done, target: progress.target });
  const about = goal.rhythm.kind === 'per' ? periodWords(goal.rhythm.period, localizer) : '';
  return { share: done / progress.target, words, about, sparkling };
}

function cueSentence(
  key: 'goalsNext' | 'goalsAsk',
  cue: Cue,
  { now }: GoalCardProps,
  localizer: Localizer,
): readonly unknown[] {
  return sentence((mark) =>
    localizer.t(key, { cue: mark(asText(cue.name, localizer)), when: cueDay(cue, now, localizer) }),
  );
}

/** A double click is one press: its second half would log another step, or answer the question that comes next. */
const onPress =
  (act: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) act();
  };

function renderButton(props: GoalCardProps, changes: GoalChanges, { t }: Localizer): TemplateResult {
  return html`<button
    type="button"
    class=${props.isPrimary ? 'button button-primary button-large' : 'button button-large'}
    part="log"
    aria-describedby=${`goal-${props.index}`}
    @click=${onPress(() => changes.log(props.goal))}
  >
    ${checkIcon()}${t('goalsDid')}
  </button>`;
}

/** Asks about one moment, once. The three answers look the same; that it is for no goal is said beside them. */
function renderQuestion(cue: Cue, props: GoalCardProps, changes: GoalChanges, localizer: Localizer): TemplateResult {
  const { t } = localizer;
  const answers = [
    ['done', 'goalsAnswerDone'],
    ['not-this-time', 'goalsAnswerNot'],
    ['stop-asking', 'goalsAnswerStop'],
  ] as const;
  const id = `question-${props.index}`;
  return html`<div class="question" part="question" role="group" aria-labelledby=${id}>
    <p id=${id}>${cueSentence('goalsAsk', cue, props, localizer)}</p>
    <div class="actions">
      ${answers.map(
        ([answer, key]) =>
          html`<button type="button" class="button" @click=${onPress(() => changes.answer(props.goal, cue, answer))}>
            ${t(key)}
          </button>`,
      )}
      ${
        // To which goals it belongs was said by the document, or by the person.
        cue.acts?.length || props.goal.cues?.includes(cue.id)
          ? nothing
          : html`<button
              type="button"
              class="button button-quiet"
              @click=${onPress(() => changes.answerNone(props.goal, cue))}
            >
              ${t('goalsNoneOfMine')}
            </button>`
      }
    </div>
  </div>`;
}

function renderNotice(
  goal: Goal,
  { notice, now }: GoalCardProps,
  changes: GoalChanges,
  { t }: Localizer,
): TemplateResult {
  const step = notice?.step;
  const cue = notice?.cue;
  const isOlder = new Date(timeOf(goal.startedAt)).toDateString() !== now.toDateString();
  return html`<div class=${notice?.isReached ? 'notice notice-reached' : 'notice'} part="notice">
    <p role="status">${notice?.text}</p>
    ${cue ? renderQuiet(t('goalsAskAgain'), () => changes.askAgain(goal, cue)) : nothing}
    ${
      step === undefined
        ? nothing
        : notice?.isNoting
          ? changes.renderNote(goal, step, now)
          : html`<div class="actions">
              <button
                type="button"
                class="button button-quiet"
                part="take-back"
                @click=${() => void changes.takeBack(goal, step)}
              >
                ${t('goalsTakeBack')}
              </button>
              ${
                notice?.canNote
                  ? html`${renderQuiet(t('goalsAddNote'), () => changes.note('note'))}
                    ${isOlder ? renderQuiet(t('goalsOtherDay'), () => changes.note('day')) : nothing}`
                  : nothing
              }
            </div>`
    }
  </div>`;
}

const renderQuiet = (words: string, act: () => void): TemplateResult =>
  html`<button type="button" class="button button-quiet" @click=${act}>${words}</button>`;

/** Sentences with which somebody may begin, for who finds beginning hard. */
function renderStarters(starters: NonNullable<Act['starters']>, { t, text, langOf }: Localizer): TemplateResult {
  return html`<details class="fold" part="starters">
    <summary><bdi>${t('goalsStarters')}</bdi></summary>
    <ul class="list starters">
      ${starters.map((starter) => html`<li class="text" dir="auto" lang=${langOf(starter)}>${text(starter)}</li>`)}
    </ul>
  </details>`;
}
