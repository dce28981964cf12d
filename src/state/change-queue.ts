/** The way of the viewer's changes: shown at once, kept in their outbox, and gone from it when they are settled. */
import { type WritableAtom, atom } from 'nanostores';
import type { Action } from '../contract/actions.js';
import type { SectionName } from '../contract/document.js';
import { type Problem, createProblem } from '../contract/problem.js';
import { type OutboxEvent, type OwnerEvent, outboxTable, ownerTable } from './change-queue-lifecycle.js';
import { isSuperseded, targetOf } from './change-target.js';
import type { Answer, Done, OpenOutbox, Outbox, Outcome, PendingChange, SectionChange, Send } from './ports.js';
import { soon } from './soon.js';
import { Machine } from './state-table.js';

/** Whose changes, and where they go. */
export interface Destination {
  readonly key: string;
  readonly send: Send;
}

export interface ChangeQueuePorts {
  readonly openOutbox: OpenOutbox | undefined;
  /** Puts what a service says has changed into what it said before. */
  apply(changes: readonly SectionChange[]): void;
  /** Whether a reading of this section is under way, which may not know of the latest change. */
  isReading(section: SectionName): boolean;
  /** Counts the readings of the document. */
  readings(): number;
  /** The service forgot the viewer. */
  erased(): void;
  /** Something happened that this page did not see. */
  outdated(): void;
  /** The service takes the viewer for nobody, or for somebody else. */
  doubted(): void;
  /** Looks anew who is at the page, and follows that person from then on. */
  look(): Promise<void>;
  report(problem: Problem): void;
}

/** A change that was carried out without a word about what it shows itself in. */
interface Effect {
  readonly action: Action;
  readonly reading: number;
}

export class ChangeQueue {
  /** What is laid over what the service said, oldest first. */
  readonly actions: WritableAtom<readonly Action[]> = atom<readonly Action[]>([]);
  readonly pending: WritableAtom<readonly PendingChange[]> = atom<readonly PendingChange[]>([]);
  readonly keeping: WritableAtom<'device' | 'memory'> = atom<'device' | 'memory'>('device');
  readonly #ports: ChangeQueuePorts;
  readonly #lifecycle = new Machine(outboxTable, 'closed');
  readonly #owner = new Machine(ownerTable, 'there');
  #destination: Destination | undefined;
  #opening: Promise<Outbox | undefined> | undefined;
  #outbox: Outbox | undefined;
  #stops: readonly (() => void)[] = [];
  #effects: readonly Effect[] = [];
  /** Changes that came before the outbox was open. */
  #early: readonly Action[] = [];
  /** Until the outbox has them they would go with the page. */
  readonly #askToStay = (event: Event): void => event.preventDefault();

  constructor(ports: ChangeQueuePorts) {
    this.#ports = ports;
  }

  /** Whether somebody else than the owner may be there. */
  get isInDoubt(): boolean {
    return this.#owner.state !== 'there';
  }

  /** Whether what waits waits for its owner to be back. */
  get isAway(): boolean {
    return this.#isHeld && (this.#owner.state === 'away' || this.#owner.state === 'hidden');
  }

  /** The page could not be read for its owner. */
  missed(): void {
    this.#onOwner('missed');
  }

  /** The page was read for its owner: what waited until they are back is sent. */
  found(): void {
    this.#onOwner('found');
  }

  /** Sends these changes from now on, and nobody else's. Resolves when what waits is known, or soon. */
  async follow(destination: Destination | undefined, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const isOther = this.#destination?.key !== destination?.key;
    this.#destination = destination;
    if (!isOther) this.found();
    else {
      // What the device does not keep is not lost while another person is at the page.
      this.#onOutbox('somebody else');
      this.#onOwner('somebody else');
      this.#effects = [];
      this.#setEarly([]);
    }
    this.#show();
    if (destination) await Promise.race([this.#open(), soon()]);
  }

  /** Lays nothing over what the service says, until somebody is followed. */
  hide(): void {
    this.#onOwner('left');
    this.#show();
  }

  /** Sends nothing any more; what would be lost with the page is still sent. */
  stop(): void {
    // One that is being opened, and has changes to take, is waited for all the same.
    if (this.#outbox || this.#early.length === 0) this.#onOutbox('nobody there');
  }

  async request(action: Action): Promise<Outcome> {
    if (this.#outbox) return this.#outbox.add(action);
    this.#setEarly([...this.#early, action]);
    this.#show();
    const outbox = await this.#open();
    this.#setEarly(this.#early.filter((one) => one !== action));
    const outcome = outbox?.add(action);
    this.#show();
    return outcome ?? { status: 'refused', problem: createProblem('unreachable', '/actions') };
  }

  #setEarly(early: readonly Action[]): void {
    this.#early = early;
    if (early.length > 0) addEventListener('beforeunload', this.#askToStay);
    else removeEventListener('beforeunload', this.#askToStay);
  }

  async withdraw(id: string): Promise<boolean> {
    return (await this.#opening)?.withdraw(id) ?? false;
  }

  /** Sends what waits, once it is known who is at the page. */
  async retry(): Promise<void> {
    await this.#look();
    if (this.#outbox) this.#outbox.retry();
    else if (this.#destination) void this.#open();
  }

  /** A section was read anew: what was carried out before that reading began is in it. */
  renewed(section: SectionName): void {
    const reading = this.#ports.readings();
    const left = this.#effects.filter(
      (effect) => effect.reading === reading || targetOf(effect.action)?.section !== section,
    );
    if (left.length === this.#effects.length) return;
    this.#effects = left;
    this.#show();
  }

  /** The service said something on its own account. */
  receive(changes: readonly SectionChange[]): void {
    this.#effects = this.#effects.filter(({ action }) => !isSuperseded(action, changes));
    this.#ports.apply(changes);
    this.#show();
  }

  get #isHeld(): boolean {
    const { state } = this.#lifecycle;
    return state === 'held' || state === 'closed, held';
  }

  #onOwner(event: OwnerEvent): void {
    for (const effect of this.#owner.take(event)) {
      if (effect === 'look') this.#ports.doubted();
      else if (this.#isHeld) this.#outbox?.retry();
    }
  }

  #onOutbox(event: OutboxEvent, outbox?: Outbox): void {
    for (const effect of this.#lifecycle.take(event)) {
      switch (effect) {
        case 'open':
          this.#opening = this.#openNow();
          break;
        case 'listen':
          if (outbox) this.#listenTo(outbox);
          break;
        case 'close':
          outbox?.close();
          break;
        case 'leave':
          this.#leave();
          break;
        case 'doubt':
          this.#onOwner('denied');
      }
    }
  }

  /** Where the page can not be read for its owner, nobody knows who is there. */
  async #look(): Promise<void> {
    await this.#ports.look();
    this.#onOwner('looked');
  }

  async #open(): Promise<Outbox | undefined> {
    if (!this.#destination || !this.#ports.openOutbox) return undefined;
    this.#onOutbox('needed');
    return this.#opening;
  }

  async #openNow(): Promise<Outbox | undefined> {
    const destination = this.#destination;
    const { openOutbox } = this.#ports;
    if (!destination || !openOutbox) return undefined;
    let outbox: Outbox;
    try {
      outbox = await openOutbox({
        key: destination.key,
        send: (action, signal) => this.#send(destination, action, signal),
        settled: (action, answer) => {
          if (this.#destination?.key === destination.key) this.#settle(action, answer);
        },
        report: (problem) => this.#ports.report(problem),
      });
    } catch {
      this.#onOutbox('failed');
      return undefined;
    }
    return this.#opened(outbox, destination);
  }

  async #send({ key }: Destination, action: Action, signal: AbortSignal): Promise<Answer> {
    // Once they need not wait any more, it is asked first who has signed in.
    if (this.isInDoubt && !this.#isHeld) await this.#look();
    // An outbox that is left with what would be lost sends nothing while somebody else is at the page.
    return this.#destination?.key === key && !this.isInDoubt && !signal.aborted
      ? this.#destination.send(action, signal)
      : { status: 'signed-out' };
  }

  #opened(outbox: Outbox, { key }: Destination): Outbox {
    // Nobody waits for it any more; what is given to it is kept all the same.
    if (this.#destination?.key !== key) outbox.close();
    else {
      this.#onOutbox('opened', outbox);
      // They were away for so short that the one from before is there already.
      return this.#outbox ?? outbox;
    }
    return outbox;
  }

  #listenTo(outbox: Outbox): void {
    this.#outbox = outbox;
    this.#stops = [
      outbox.entries.listen(() => this.#show()),
      outbox.keeping.subscribe((keeping) => this.keeping.set(keeping)),
    ];
    this.#show();
  }

  #leave(): void {
    this.#outbox?.drain();
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#outbox = undefined;
    this.#opening = undefined;
  }

  #settle(action: Action | undefined, answer: Done | undefined): void {
    const changes = answer?.changes ?? [];
    if (answer) this.#effects = this.#effects.filter((effect) => !isSuperseded(effect.action, changes));
    const section = action && targetOf(action)?.section;
    if (section && (!changes.some((one) => one.section === section) || this.#ports.isReading(section)))
      this.#effects = [...this.#effects, { action, reading: this.#ports.readings() }];
    this.#ports.apply(changes);
    if (!answer) this.#ports.outdated();
    else if (action?.type === 'me.erase') this.#ports.erased();
  }

  #show(): void {
    const entries = this.#outbox?.entries.get() ?? [];
    const isDenied = entries.some(({ status }) => status === 'signed-out');
    this.#onOutbox(isDenied ? 'denied' : 'goes on');
    const actions =
      this.#owner.state === 'hidden'
        ? []
        : [
            ...this.#effects.map(({ action }) => action),
            ...entries.flatMap(({ action, status }) => (status === 'refused' ? [] : action)),
            ...this.#early,
          ];
    const before = this.actions.get();
    if (actions.length !== before.length || actions.some((action, index) => action !== before[index]))
      this.actions.set(actions);
    this.pending.set(entries.filter(({ isPlaced }) => isPlaced));
  }
}
