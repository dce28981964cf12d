import { type ReactiveController, type TemplateResult, nothing } from 'lit';
import { renderMark, renderNotices, renderWaiting } from '../parts/pending-list.js';
import type { ActionType } from '../contract/actions.js';
import { isAbout, isSameThing, wordsOf } from '../parts/pending-subject.js';
import { subjectWords } from '../parts/pending-words.js';
import type { Outcome, PendingChange, Space } from '../state/space.js';
import { watchFocus } from './keep-focus.js';
import type { PendingHost, PendingPorts } from './pending-ports.js';
import { SignInEvent } from './sign-in-event.js';

export { styles } from '../parts/pending-list.js';

/** How long a change may be under way before a word is said about it, in milliseconds. */
const quietDelay = 2000;
/** A change that was asked for this long ago waits already, when a page opens on it. */
const longAgo = 10_000;

/** Draws what a widget shows of changes that are not settled, and does what somebody can do about them. */
export class PendingView implements ReactiveController {
  /** Id of the refused change whose words are in a form now. */
  revising: string | undefined;
  readonly #host: PendingHost;
  readonly #ports: PendingPorts;
  readonly #seen = new Map<string, number>();
  #shown: readonly PendingChange[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #status = '';
  /** Ends the wait for a press to be over. */
  #pressing: AbortController | undefined;
  /** Whether there is nothing of this at all to draw. */
  #isQuiet = true;

  constructor(host: PendingHost, ports: PendingPorts) {
    this.#host = host;
    this.#ports = ports;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#pressing?.abort();
  }

  /** Takes what is under way now. */
  read(own: readonly PendingChange[]): void {
    this.#shown = this.#longEnough(own);
    this.#isQuiet = own.length === 0 && this.#status === '';
  }

  above(): TemplateResult | typeof nothing {
    const { space } = this.#host;
    if (!space) return nothing;
    const isKept = this.#ports.get(space.keeping) === 'device';
    const isOwnLost = !isKept && this.#isOwn(space);
    if (this.#isQuiet && !isOwnLost) return nothing;
    return renderNotices({
      ...this.#common(this.#shown),
      isKept,
      isOwnLost,
      status: this.#status,
      canRevise: ({ action }) => this.#ports.revisionOf(action) !== undefined,
      revise: (change) => this.#revise(change),
      signIn: () => this.#signIn(),
      forget: () => this.#forget(),
    });
  }

  below(): TemplateResult | typeof nothing {
    return renderWaiting(this.#common(this.#shown));
  }

  mark(id: string, hasWay: boolean): TemplateResult | typeof nothing {
    const changes = this.#shown.filter(({ action, status }) => status !== 'refused' && isAbout(action.data, id));
    return changes.length === 0 ? nothing : renderMark(this.#common(changes), hasWay);
  }

  /** Whether somebody can do something here that would stay on this device. */
  #isOwn(space: Space): boolean {
    const concerns: readonly string[] = this.#ports.concerns();
    const types = Object.keys(subjectWords) as ActionType[];
    return (
      !space.can('me.export') && types.some((type) => concerns.includes(type.split('.')[0] ?? '') && space.can(type))
    );
  }

  #common(changes: readonly PendingChange[]): Parameters<typeof renderWaiting>[0] {
    const { space } = this.#host;
    const people = space && this.#ports.get(space.sections.people);
    return {
      changes,
      localizer: this.#ports.localizer,
      nameOf: (id) => (people?.status === 'ready' ? people.value.get(id)?.name : undefined),
      withdraw: (change) => void this.#withdraw(change),
    };
  }

  /** Those about which a word is due; for the others the widget is drawn again when it is. */
  #longEnough(own: readonly PendingChange[]): readonly PendingChange[] {
    clearTimeout(this.#timer);
    const now = performance.now();
    const present = this.#host.space?.now().getTime() ?? 0;
    let next = Infinity;
    for (const id of this.#seen.keys()) if (!own.some(({ action }) => action.id === id)) this.#seen.delete(id);
    const shown = own.filter(({ action: { id, at }, status }) => {
      if (!this.#seen.has(id)) this.#seen.set(id, present - Date.parse(at) > longAgo ? now - quietDelay : now);
      if (status === 'refused' || status === 'signed-out') return true;
      const left = (this.#seen.get(id) ?? now) + quietDelay - now;
      if (left > 0) next = Math.min(next, left);
      return left <= 0;
    });
    if (next < Infinity) this.#timer = setTimeout(() => this.#host.requestUpdate(), next);
    return shown;
  }

  #revise({ action }: PendingChange): void {
    this.revising = action.id;
    this.#ports.revisionOf(action)?.();
  }

  async #withdraw({ action, status }: PendingChange): Promise<void> {
    const focusStayed = watchFocus(this.#host);
    const isGone = await this.#host.space?.withdraw(action.id);
    const { t } = this.#ports.localizer;
    await this.#announce(
      t(!isGone ? 'pendingNotBack' : status === 'refused' ? 'pendingIsAway' : 'pendingIsBack'),
      focusStayed,
    );
  }

  #signIn(): void {
    if (!this.#host.dispatchEvent(new SignInEvent())) return;
    this.#host.space?.retry();
    void this.#announce(this.#ports.localizer.t('pendingTrying'));
  }

  /** Says a word, and moves the focus there: the button that had it may be gone. */
  async #announce(text: string, focusStayed = (): boolean => true): Promise<void> {
    this.#setStatus(text);
    await this.#host.updateComplete;
    if (focusStayed()) this.#host.renderRoot.querySelector<HTMLElement>('[part=pending-told]')?.focus();
  }

  /** Takes the word away once the press that moved the focus elsewhere is over: nothing moves from under a finger. */
  #forget(): void {
    this.#pressing?.abort();
    const { signal } = (this.#pressing = new AbortController());
    const end = (): void => {
      setTimeout(() => {
        if (!signal.aborted) this.#setStatus('');
      });
    };
    for (const type of ['pointerup', 'pointercancel', 'keyup'])
      addEventListener(type, end, { signal, capture: true, passive: true });
  }

  #setStatus(text: string): void {
    this.#pressing?.abort();
    this.#status = text;
    this.#host.requestUpdate();
  }
}

/** A change that was carried out, and what was refused of its kind before and after. */
interface Followed {
  readonly detail: object;
  readonly outcome: Outcome;
  readonly before: readonly PendingChange[];
  readonly now: readonly PendingChange[];
  /** Id of the refused change whose words were sent. */
  readonly revising: string | undefined;
}

/**
 * What was refused before about the same thing is put away once a change went through; a refusal that holds no words of
 * the person is said by the widget at once, and need not be kept.
 */
export function putAway(space: Space, { detail, outcome, before, now, revising }: Followed): void {
  const isOld = ({ action: { id } }: PendingChange): boolean => before.some((one) => one.action.id === id);
  const away =
    outcome.status !== 'refused'
      ? before.filter(({ action }) => action.id === revising || isSameThing(action.data, detail))
      : wordsOf(detail) === undefined
        ? now.filter((one) => !isOld(one))
        : [];
  for (const { action } of away) void space.withdraw(action.id);
}
