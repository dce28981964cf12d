import { type TemplateResult, html, nothing, svg } from 'lit';
import { wordsOf } from './pending-subject.js';
import { formatList } from '../locale/formats.js';
import type { Text } from '../contract/schema.js';
import type { PendingChange } from '../state/space.js';
import { drawIcon, unfoldIcon } from './icons.js';
import { isUnseen, peopleIn, subjectWords } from './pending-words.js';
import { pendingStyles } from './pending.styles.js';
import type { Localizer } from './localizer.js';
import { knownReasonOf } from './outcome-words.js';
import { asName, sentence } from './texts.js';

export const styles = [pendingStyles];

/** How many refused changes stand open, and how many that wait are listed; the rest is counted. */
const most = { refused: 3, waiting: 20 };

interface ChangesProps {
  readonly changes: readonly PendingChange[];
  nameOf(id: string): string | undefined;
  readonly localizer: Localizer;
  withdraw(change: PendingChange): void;
}

export interface NoticesProps extends ChangesProps {
  /** Whether the device keeps what waits, also when the page closes. */
  readonly isKept: boolean;
  /** Whether what somebody does here would stay on the device, if it kept anything. */
  readonly isOwnLost: boolean;
  /** What came of the last press of a button here. */
  readonly status: string;
  canRevise(change: PendingChange): boolean;
  revise(change: PendingChange): void;
  signIn(): void;
  forget(): void;
}

type Cause = 'signed-out' | 'offline' | 'soon';

const markSentences = {
  'signed-out': 'pendingMarkSignedOut',
  offline: 'pendingMarkOffline',
  soon: 'pendingMarkSoon',
} as const;
const summarySentences = {
  'signed-out': 'pendingWhileSignedOut',
  offline: 'pendingOffline',
  soon: 'pendingSoon',
} as const;

/** A small clock: it waits. */
const clockIcon = (): TemplateResult =>
  drawIcon(svg`<circle cx="10" cy="10" r="6.750" /><path d="M10 6.250V10l2.500 1.750" />`);

const isWaiting = ({ status }: PendingChange): boolean => status !== 'refused';

/** Why something waits. */
function causeOf(changes: readonly PendingChange[]): Cause {
  if (changes.some(({ status }) => status === 'signed-out')) return 'signed-out';
  return navigator.onLine ? 'soon' : 'offline';
}

/** Above a widget's content: that somebody is signed out, what was refused, and that nothing can be kept. */
export function renderNotices(props: NoticesProps): TemplateResult {
  const { changes, localizer, status } = props;
  const { t } = localizer;
  const refused = changes.filter((change) => !isWaiting(change));
  return html`<div class="pending" part="pending">
    <p
      class=${status === '' ? 'visually-hidden' : 'pending-told'}
      part="pending-told"
      role="status"
      tabindex="-1"
      @blur=${() => props.forget()}
    >
      ${status}
    </p>
    ${changes.some(({ status }) => status === 'signed-out') ? renderSignedOut(props) : nothing} ${renderMemory(props)}
    ${hasUnseen(changes) ? renderWaitingList(props) : nothing}
    ${refused.slice(0, most.refused).map((change, index) => renderRefused(change, index, props))}
    ${refused.length > most.refused ? html`<p class="hint">${t('pendingFurther', { count: refused.length - most.refused })}</p>` : nothing}
  </div>`;
}

/** That nothing is kept, where there is something that would be. */
function renderMemory({ changes, isKept, isOwnLost, localizer: { t } }: NoticesProps): TemplateResult | typeof nothing {
  if (!isOwnLost && (isKept || !changes.some(isWaiting))) return nothing;
  return html`<p class="pending-line" part="memory">${t(isOwnLost ? 'pendingOwnInMemory' : 'pendingMemory')}</p>`;
}

const renderSignedOut = ({ localizer: { t }, signIn }: NoticesProps): TemplateResult =>
  html`<div class="pending-line" part="signed-out">
    <p>${t('pendingSignedOut')}</p>
    <button type="button" class="button" part="sign-in" @click=${signIn}>${t('retry')}</button>
  </div>`;

/** Words that do not say their language were written on this page. */
const langOfWords = (words: Text, { langOf }: Localizer): string | typeof nothing =>
  typeof words === 'string' ? nothing : langOf(words);

/** "For An and Bram": whom a change addresses. */
function whomIn({ action }: PendingChange, { nameOf, localizer: { t, tag } }: ChangesProps): unknown {
  const names = new Set(peopleIn(action).map((id) => nameOf(id) ?? t('unknownPerson')));
  if (names.size === 0) return undefined;
  return sentence((mark) =>
    t('pendingFor', {
      names: formatList(
        [...names].map((name) => mark(asName(name))),
        tag,
      ),
    }),
  );
}

/** What was refused, why, and the person's own words, so that nothing they wrote has to be written twice. */
function renderRefused(change: PendingChange, index: number, props: NoticesProps): TemplateResult {
  const { localizer } = props;
  const { t } = localizer;
  const { action, problem } = change;
  const words = wordsOf(action.data);
  const whom = whomIn(change, props);
  return html`<article class="card refused" part="refused" aria-labelledby=${`refused-${index}`}>
    <p class="label" id=${`refused-${index}`}>${t(subjectWords[action.type])}</p>
    <p class="hint">${t('pendingRefused')} ${problem ? (knownReasonOf(problem, t) ?? nothing) : nothing}</p>
    ${whom === undefined ? nothing : html`<p>${whom}</p>`}
    ${words === undefined ? nothing : html`<p class="text refused-words" part="refused-words" dir="auto" lang=${langOfWords(words, localizer)}>${localizer.text(words)}</p>`}
    <div class="actions">
      ${
        props.canRevise(change)
          ? html`<button
              type="button"
              class="button"
              part="revise"
              aria-describedby=${`refused-${index}`}
              @click=${() => props.revise(change)}
            >
              ${t('pendingRevise')}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button button-quiet"
        part="put-away"
        aria-describedby=${`refused-${index}`}
        @click=${() => props.withdraw(change)}
      >
        ${t('pendingPutAway')}
      </button>
    </div>
  </article>`;
}

/** Below a widget's content: what waits, where its marks are all that is needed above. */
export const renderWaiting = (props: ChangesProps): TemplateResult | typeof nothing =>
  props.changes.some(isWaiting) && !hasUnseen(props.changes) ? renderWaitingList(props) : nothing;

/** Whether something waits that can carry no mark. */
const hasUnseen = (changes: readonly PendingChange[]): boolean =>
  changes.some((change) => isWaiting(change) && isUnseen(change.action));

/** What waits, folded away, with a way to take back what has not been sent. */
function renderWaitingList(props: ChangesProps): TemplateResult {
  const { localizer } = props;
  const { t } = localizer;
  const waiting = props.changes.filter(isWaiting);
  return html`<details class="waiting" part="waiting">
    <summary>
      ${clockIcon()}<bdi>${t(summarySentences[causeOf(waiting)], { count: waiting.length })}</bdi>${unfoldIcon()}
    </summary>
    <ul class="list">
      ${waiting.slice(0, most.waiting).map((change, index) => {
        const whom = whomIn(change, props);
        const words = wordsOf(change.action.data);
        return html`<li class="waiting-one" part="waiting-one">
          <p id=${`waiting-${index}`}>
            ${t(subjectWords[change.action.type])}${
              whom === undefined && words === undefined
                ? nothing
                : html`<span class="hint waiting-words"
                    >${whom}${whom !== undefined && words !== undefined ? ' · ' : nothing}${words === undefined ? nothing : html`<bdi lang=${langOfWords(words, localizer)}>${localizer.text(words)}</bdi>`}</span
                  >`
            }
          </p>
          ${change.canWithdraw ? renderTakeBack(change, `waiting-${index}`, props) : nothing}
        </li>`;
      })}
    </ul>
    ${waiting.length > most.waiting ? html`<p class="hint">${t('pendingFurther', { count: waiting.length - most.waiting })}</p>` : nothing}
  </details>`;
}

/** Beside a thing of which a change waits. One that is alone can be taken back there, unless the thing has a way for it. */
export function renderMark(props: ChangesProps, hasWay: boolean): TemplateResult {
  const { changes, localizer } = props;
  const [only] = changes;
  return html`<p class="hint pending-mark" part="pending-mark">
    ${clockIcon()}<span>${localizer.t(markSentences[causeOf(changes)])}</span>
    ${!hasWay && only?.canWithdraw && changes.length === 1 ? renderTakeBack(only, undefined, props) : nothing}
  </p>`;
}

const renderTakeBack = (
  change: PendingChange,
  describedBy: string | undefined,
  { localizer, withdraw }: ChangesProps,
): TemplateResult =>
  html`<button
    type="button"
    class="button button-quiet"
    part="withdraw"
    aria-describedby=${describedBy ?? nothing}
    @click=${() => withdraw(change)}
  >
    ${localizer.t('pendingTakeBack')}
  </button>`;
