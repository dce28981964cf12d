import { type LitElement, type ReactiveController, type TemplateResult, nothing } from 'lit';
import { type ReadableAtom, computed } from 'nanostores';
import type { Action, ActionType } from '../contract/actions.js';
import type * as PendingList from '../parts/pending-list.js';
import type { Localizer } from '../parts/localizer.js';
import type { Outcome, PendingChange, Space } from '../state/space.js';
import { watchFocus } from './keep-focus.js';
import { LazyController } from './lazy-controller.js';
import { type ActionSubject, isAbout, isSameThing, wordsOf } from '../parts/pending-subject.js';
import type { RequestEvent } from './request-event.js';
import { SignInEvent } from './sign-in-event.js';

/** How long a change may be under way before a word is said about it, in milliseconds. */
const quietDelay = 2000;
/** A change that was asked for this long ago waits already, when a page opens on it. */
const longAgo = 10_000;

type List = typeof PendingList;

type Host = LitElement & { readonly space: Space | undefined };

/** What this needs of its widget. */
export interface PendingPorts {
  /** What the widget is about. */
  concerns(): readonly ActionSubject[];
  /** Opens the form of the widget with the words of a change; `undefined` where it has none for it. */
  revisionOf(action: Action): (() => unknown) | undefined;
  get<T>(store: ReadableAtom<T>): T;
  readonly localizer: Localizer;
  /** Asks for the sentences about what is under way; answers whether they are here. */
  hasWords(): boolean;
}

/**
 * What a widget shows of changes that are not settled: above and below its content, and beside the thing itself.
 *
 * The manifest lists what is described here for every widget that has changes of its own (`concerns`).
 *
 * @csspart pending - What is to be known of the viewer's changes that are under way.
 * @csspart pending-told - What came of the last press of a button there.
 * @csspart signed-out - That the viewer is no longer signed in.
 * @csspart sign-in - The button that goes on after signing in.
 * @csspart memory - That what waits is lost when the page closes.
 * @csspart refused - One change that was refused.
 * @csspart refused-words - The viewer's own words in it.
 * @csspart put-away - The button that puts a refused change away.
 * @csspart waiting - What waits to be sent, folded away.
 * @csspart waiting-one - One change that waits.
 * @csspart withdraw - The button that takes back a change that was not sent.
 * @fires {SignInEvent} vonk-sign-in - Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space.
 */
export class PendingChanges implements ReactiveController {
  readonly #host: Host;
  readonly #ports: PendingPorts;
  readonly #seen = new Map<string, number>();
  /** Words and looks for it; without a connection they are asked for again with the next drawing. */
  readonly #list: LazyController<List>;
  #space: Space | undefined;
  #own: ReadableAtom<readonly PendingChange[]> | undefined;
  #shown: readonly PendingChange[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #status = '';
  /** Ends the wait for a press to be over. */
  #pressing: AbortController | undefined;
  /** Whether there is nothing of this at all to draw. */
  #isQuiet = true;
  /** Id of the refused change whose words are in a form now. */
  #revising: string | undefined;

  constructor(host: Host, ports: PendingPorts) {
    this.#host = host;
    this.#ports = ports;
    this.#list = new LazyController(host, () => import('../parts/pending-list.js'), []);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#redraw);
    addEventListener('offline', this.#redraw);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#redraw);
    removeEventListener('offline', this.#redraw);
    clearTimeout(this.#timer);
    this.#pressing?.abort();
  }

  /** Reads what is under way now. Called once for each drawing, before anything of it is drawn. */
  read(): void {
    const space = this.#host.space;
    const acts = this.#ports.concerns().length > 0;
    const own = space && acts ? this.#ports.get(this.#ownOf(space)) : [];
    this.#shown = this.#longEnough(own);
    this.#isQuiet = own.length === 0 && this.#status === '';
    // Where changes leave the device, the words for it are fetched while there is a connection.
    if (own.length === 0 && !(acts && space?.can('me.export'))) return;
    this.#ports.hasWords();
    this.#list.prefetch();
  }

  /** Above the content: what was refused, and what the person may do about it. */
  above(): TemplateResult | typeof nothing {
    const space = this.#host.space;
    const list = this.#ready();
    if (!list || !space || this.#isQuiet) return nothing;
    return list.renderNotices({
      ...this.#common(this.#shown),
      isKept: this.#ports.get(space.keeping) === 'device',
      status: this.#status,
      canRevise: ({ action }) => this.#ports.revisionOf(action) !== undefined,
      revise: (change) => this.#revise(change),
      signIn: () => this.#signIn(),
      forget: () => this.#forget(),
    });
  }

  /** Below the content: what waits, with a way to take it back. */
  below(): TemplateResult | typeof nothing {
    return this.#ready()?.renderWaiting(this.#common(this.#shown)) ?? nothing;
  }

  /** Beside a thing: a few quiet words while a change to it waits. */
  mark(id: string, hasWay = false): TemplateResult | typeof nothing {
    const changes = this.#shown.filter(({ action, status }) => status !== 'refused' && isAbout(action.data, id));
    if (changes.length === 0) return nothing;
    return this.#ready()?.renderMark(this.#common(changes), hasWay) ?? nothing;
  }

  #common(changes: readonly PendingChange[]): Parameters<List['renderWaiting']>[0] {
    const people = this.#space && this.#ports.get(this.#space.sections.people);
    return {
      changes,
      localizer: this.#ports.localizer,
      nameOf: (id) => (people?.status === 'ready' ? people.value.get(id)?.name : undefined),
      withdraw: (change) => void this.#withdraw(change),
    };
  }

  /**
   * What is to be said of a change now: while it waits, that it does. Afterwards nothing: it shows by itself, was
   * taken back, or was refused, which is said above.
   */
  now(type: ActionType, outcome: Outcome | undefined): Outcome | undefined {
    if (outcome?.status !== 'waiting') return outcome;
    const space = this.#host.space;
    const own = space && this.#ports.get(this.#ownOf(space));
    return own?.some(({ action, status }) => action.type === type && status !== 'refused') ? outcome : undefined;
  }

  /**
   * Carries a change out. What was refused before about the same thing is put away once this went through; a refusal
   * that holds no words of the person is said by the widget at once, and need not be kept.
   */
  async follow<T extends ActionType>(space: Space, event: RequestEvent<T>): Promise<Outcome> {
    const { action: type, detail } = event;
    const refused = (): readonly PendingChange[] =>
      space.pending.get().filter(({ action, status }) => status === 'refused' && action.type === type);
    const before = refused();
    const outcome = await space.request(type, detail);
    if (outcome.status === 'refused') {
      if (wordsOf(detail) === undefined)
        for (const { action } of refused())
          if (!before.some((one) => one.action.id === action.id)) void space.withdraw(action.id);
      return outcome;
    }
    for (const { action } of before)
      if (action.id === this.#revising || isSameThing(action.data, detail)) void space.withdraw(action.id);
    this.#revising = undefined;
    return outcome;
  }

  #ownOf(space: Space): ReadableAtom<readonly PendingChange[]> {
    if (this.#space === space && this.#own) return this.#own;
    this.#space = space;
    const about = new Set<string>(this.#ports.concerns());
    let before: readonly PendingChange[] = [];
    // The same changes give the same list, so that a widget is drawn again for its own ones only.
    return (this.#own = computed([space.pending, space.viewer], (all, viewer) => {
      const own = viewer ? all.filter(({ action }) => about.has(action.type.split('.')[0] ?? '')) : [];
      if (own.length !== before.length || own.some((change, index) => !isSame(change, before[index]))) before = own;
      return before;
    }));
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
    if (next < Infinity) this.#timer = setTimeout(this.#redraw, next);
    return shown;
  }

  #ready(): List | undefined {
    const list = this.#list.value;
    return list && this.#ports.hasWords() ? list : undefined;
  }

  #revise({ action }: PendingChange): void {
    this.#revising = action.id;
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

  readonly #redraw = (): void => this.#host.requestUpdate();
}

const isSame = (one: PendingChange, other: PendingChange | undefined): boolean =>
  one.action === other?.action && one.status === other.status && one.canWithdraw === other.canWithdraw;
