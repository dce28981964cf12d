/** Where changes are handed in. What they need comes with the first one that has somewhere to go. */
import { type WritableAtom, atom } from 'nanostores';
import type { Action } from '../contract/actions.js';
import type { SectionName } from '../contract/document.js';
import { createProblem } from '../contract/problem.js';
import type { ChangeQueue, ChangeQueuePorts, Destination } from './change-queue.js';
import type { ChangingCode } from './changing-code.js';
import type { Outcome, PendingChange, SectionChange } from './ports.js';
import { soon } from './soon.js';

export interface ChangeDeskPorts extends ChangeQueuePorts {
  /** Whether changes of anybody may wait on this device. Default: they may. */
  readonly mayWait?: (() => Promise<boolean>) | undefined;
}

/** A change that came before what takes it did, and whose it is: somebody else may be there when that comes. */
interface Early {
  readonly action: Action;
  readonly destination: Destination | undefined;
  readonly answer: (outcome: Outcome) => void;
}

export class ChangeDesk {
  /** What is laid over what the service said, oldest first. */
  readonly actions: WritableAtom<readonly Action[]> = atom<readonly Action[]>([]);
  readonly pending: WritableAtom<readonly PendingChange[]> = atom<readonly PendingChange[]>([]);
  readonly keeping: WritableAtom<'device' | 'memory'> = atom<'device' | 'memory'>('device');
  readonly #code: Pick<ChangingCode, 'load'>;
  readonly #ports: ChangeDeskPorts;
  #queue: ChangeQueue | undefined;
  #destination: Destination | undefined;
  /** Until what waits of the person who is followed is known. */
  #followed: Promise<void> | undefined;
  #isStopped = false;
  #early: readonly Early[] = [];
  /** Until there is something that keeps a change it would go with the page. */
  readonly #askToStay = (event: Event): void => event.preventDefault();

  constructor(code: Pick<ChangingCode, 'load'>, ports: ChangeDeskPorts) {
    this.#code = code;
    this.#ports = ports;
  }

  /** Whether there is somewhere for changes to go. */
  get isOpen(): boolean {
    return this.#destination !== undefined;
  }

  /** Whether somebody else than the owner may be there. */
  get isInDoubt(): boolean {
    return this.#queue?.isInDoubt ?? false;
  }

  /** Whether what waits waits for its owner to be back. */
  get isAway(): boolean {
    return this.#queue?.isAway ?? false;
  }

  /** The page could not be read for its owner. */
  missed(): void {
    this.#queue?.missed();
  }

  /** The page was read for its owner: what waited until they are back is sent. */
  found(): void {
    this.#queue?.found();
  }

  /** Sends these changes from now on, and nobody else's. Resolves when what waits is known, or soon. */
  async follow(destination: Destination | undefined, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    this.#destination = destination;
    this.#isStopped = false;
    this.#showEarly();
    if (this.#queue) await this.#queue.follow(destination, signal);
    else if (destination) {
      const followed = this.#open().then(() => this.#followed);
      // Where no change ever waited, nothing has to be known before anything shows.
      if ((await this.#ports.mayWait?.()) !== false) await Promise.race([followed, soon()]);
    }
  }

  /** Lays nothing over what the service says, until somebody is followed. */
  hide(): void {
    this.#queue?.hide();
  }

  /** Sends nothing any more; what would be lost with the page is still sent. */
  stop(): void {
    this.#isStopped = true;
    this.#queue?.stop();
  }

  async request(action: Action): Promise<Outcome> {
    if (this.#queue) return this.#queue.request(action);
    const outcome = new Promise<Outcome>((answer) =>
      this.#setEarly([...this.#early, { action, destination: this.#destination, answer }]),
    );
    void this.#open();
    return outcome;
  }

  async withdraw(id: string): Promise<boolean> {
    return (await this.#queue?.withdraw(id)) ?? false;
  }

  /** Sends what waits, once it is known who is at the page. */
  async retry(): Promise<void> {
    if (this.#queue) return this.#queue.retry();
    await this.#ports.look();
    if (this.#destination) await this.#open();
  }

  /** A section was read anew: what was carried out before that reading began is in it. */
  renewed(section: SectionName): void {
    this.#queue?.renewed(section);
  }

  /** The service said something on its own account. */
  receive(changes: readonly SectionChange[]): void {
    if (this.#queue) this.#queue.receive(changes);
    else this.#ports.apply(changes);
  }

  #setEarly(early: readonly Early[]): void {
    this.#early = early;
    this.#showEarly();
    if (early.length > 0) addEventListener('beforeunload', this.#askToStay);
    else removeEventListener('beforeunload', this.#askToStay);
  }

  /** What came early shows at once, to whoever it is of. */
  #showEarly(): void {
    if (this.#queue) return;
    const own = this.#early.filter(({ destination }) => destination?.key === this.#destination?.key);
    if (own.length > 0 || this.actions.get().length > 0) this.actions.set(own.map(({ action }) => action));
  }

  async #open(): Promise<ChangeQueue | undefined> {
    const code = await this.#code.load();
    if (this.#queue) return this.#queue;
    const early = this.#early;
    if (!code) {
      this.#setEarly([]);
      for (const { answer } of early) answer({ status: 'refused', problem: createProblem('unreachable', '/actions') });
      return undefined;
    }
    const queue = new code.ChangeQueue(this.#ports);
    const { signal } = new AbortController();
    // Each is handed over for the person who made it; what they left behind is kept for them, and nobody else sends it.
    for (const { action, destination, answer } of early) {
      void queue.follow(destination, signal);
      void queue.request(action).then(answer);
    }
    this.#followed = queue.follow(this.#destination, signal);
    this.#queue = queue;
    this.#setEarly([]);
    queue.actions.subscribe((actions) => this.actions.set(actions));
    queue.pending.subscribe((pending) => this.pending.set(pending));
    queue.keeping.subscribe((keeping) => this.keeping.set(keeping));
    if (this.#isStopped) queue.stop();
    return queue;
  }
}
