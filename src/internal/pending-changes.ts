import { type ReactiveController, type TemplateResult, nothing } from 'lit';
import { type ReadableAtom, computed } from 'nanostores';
import type { ActionType } from '../contract/actions.js';
import type { Outcome, PendingChange, Space } from '../state/space.js';
import { LazyController } from './lazy-controller.js';
import type { PendingHost, PendingPorts } from './pending-ports.js';
import type * as Drawing from './pending-view.js';
import type { RequestEvent } from './request-event.js';

/**
 * What a widget shows of changes that are not settled: above and below its content, and beside the thing itself.
 *
 * Nothing is, most of the time: what draws it is fetched when something is, or before nothing can be fetched.
 *
 * The manifest lists what is described here for every widget that has changes of its own (`concerns`).
 *
 * @csspart pending - What is to be known of the viewer's changes that are under way.
 * @csspart pending-told - What came of the last press of a button there.
 * @csspart signed-out - That the viewer is no longer signed in.
 * @csspart sign-in - The button that goes on after signing in.
 * @csspart memory - That what waits, or what is the viewer's own, is lost when the page closes.
 * @csspart refused - One change that was refused.
 * @csspart refused-words - The viewer's own words in it.
 * @csspart put-away - The button that puts a refused change away.
 * @csspart waiting - What waits to be sent, folded away.
 * @csspart waiting-one - One change that waits.
 * @csspart withdraw - The button that takes back a change that was not sent.
 * @fires {SignInEvent} vonk-sign-in - Somebody who is signed out wants to go on. Cancelable: whoever cancels it signs them in, and calls `retry()` of the space.
 */
export class PendingChanges implements ReactiveController {
  readonly #host: PendingHost;
  readonly #ports: PendingPorts;
  /** Without a connection it is asked for again with the next drawing. */
  readonly #code: LazyController<typeof Drawing>;
  #view: Drawing.PendingView | undefined;
  #space: Space | undefined;
  #own: ReadableAtom<readonly PendingChange[]> | undefined;

  constructor(host: PendingHost, ports: PendingPorts) {
    this.#host = host;
    this.#ports = ports;
    this.#code = new LazyController(host, () => import('./pending-view.js'), []);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#redraw);
    addEventListener('offline', this.#redraw);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#redraw);
    removeEventListener('offline', this.#redraw);
  }

  /** Reads what is under way now. Called once for each drawing, before anything of it is drawn. */
  read(): void {
    const { space } = this.#host;
    const own = space ? this.#ownIn(space) : [];
    if (!this.#view && this.#code.value) this.#view = new this.#code.value.PendingView(this.#host, this.#ports);
    this.#view?.read(own);
    // Where changes leave the device, the words for it are fetched while there is a connection. Where it keeps nothing,
    // that is said.
    const mayCome =
      this.#ports.concerns().length > 0 &&
      space !== undefined &&
      (space.can('me.export') || this.#ports.get(space.keeping) === 'memory');
    if (own.length === 0 && !mayCome) return;
    this.#ports.hasWords();
    this.#code.prefetch();
  }

  /** Above the content: what was refused, and what the person may do about it. */
  above(): TemplateResult | typeof nothing {
    return this.#ready?.above() ?? nothing;
  }

  /** Below the content: what waits, with a way to take it back. */
  below(): TemplateResult | typeof nothing {
    return this.#ready?.below() ?? nothing;
  }

  /** Beside a thing: a few quiet words while a change to it waits. */
  mark(id: string, hasWay = false): TemplateResult | typeof nothing {
    return this.#ready?.mark(id, hasWay) ?? nothing;
  }

  /**
   * What is to be said of a change now: while it waits, that it does. Afterwards nothing: it shows by itself, was
   * taken back, or was refused, which is said above.
   */
  now(type: ActionType, outcome: Outcome | undefined): Outcome | undefined {
    if (outcome?.status !== 'waiting') return outcome;
    const { space } = this.#host;
    const own = space && this.#ports.get(this.#storeOf(space));
    return own?.some(({ action, status }) => action.type === type && status !== 'refused') ? outcome : undefined;
  }

  /** Carries a change out. */
  async follow<T extends ActionType>(space: Space, event: RequestEvent<T>): Promise<Outcome> {
    const { action: type, detail } = event;
    const before = refusedOf(space, type);
    const outcome = await space.request(type, detail);
    const isRefused = outcome.status === 'refused';
    if (isRefused || before.length > 0) {
      const revising = this.#view?.revising;
      if (!isRefused && this.#view) this.#view.revising = undefined;
      const now = refusedOf(space, type);
      const putAway = ({ putAway: put }: typeof Drawing): void =>
        put(space, { detail, outcome, before, now, revising });
      if (this.#code.value) putAway(this.#code.value);
      // Where the code does not come, none of them is drawn either; each has a button that puts it away.
      else import('./pending-view.js').then(putAway, () => undefined);
    }
    return outcome;
  }

  get #ready(): Drawing.PendingView | undefined {
    return this.#view && this.#ports.hasWords() ? this.#view : undefined;
  }

  #ownIn(space: Space): readonly PendingChange[] {
    return this.#ports.concerns().length > 0 ? this.#ports.get(this.#storeOf(space)) : [];
  }

  #storeOf(space: Space): ReadableAtom<readonly PendingChange[]> {
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

  readonly #redraw = (): void => this.#host.requestUpdate();
}

const refusedOf = (space: Space, type: ActionType): readonly PendingChange[] =>
  space.pending.get().filter(({ action, status }) => status === 'refused' && action.type === type);

const isSame = (one: PendingChange, other: PendingChange | undefined): boolean =>
  one.action === other?.action && one.status === other.status && one.canWithdraw === other.canWithdraw;
