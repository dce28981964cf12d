/** The way of the viewer's changes: shown at once, kept in their outbox, and gone from it when they are settled. */
import { type WritableAtom, atom } from 'nanostores';
import type { Action } from '../contract/actions.js';
import type { SectionName } from '../contract/document.js';
import { type Problem, createProblem } from '../contract/problem.js';
import type { Answer, OpenOutbox, Outbox, Outcome, PendingChange, SectionChange, Send } from './ports.js';
import { isTold, touchedBy } from './touched.js';

/** Whose changes, and where they go. */
export interface Errand {
  readonly key: string;
  readonly send: Send;
}

export interface ChangeDeskPorts {
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
  tell(problem: Problem): void;
}

/** A change that was carried out without a word about what it shows itself in. */
interface Effect {
  readonly action: Action;
  readonly reading: number;
}

export class ChangeDesk {
  /** What is laid over what the service said, oldest first. */
  readonly actions: WritableAtom<readonly Action[]> = atom<readonly Action[]>([]);
  readonly pending: WritableAtom<readonly PendingChange[]> = atom<readonly PendingChange[]>([]);
  readonly keeping: WritableAtom<'device' | 'memory'> = atom<'device' | 'memory'>('device');
  readonly #ports: ChangeDeskPorts;
  #errand: Errand | undefined;
  #opening: Promise<Outbox | undefined> | undefined;
  #outbox: Outbox | undefined;
  #stops: readonly (() => void)[] = [];
  #effects: readonly Effect[] = [];
  /** Changes that came before the outbox was open. */
  #early: readonly Action[] = [];
  /** Whether nobody is there any more for whom the outbox is being opened. */
  #isLeft = false;
  /** Whether changes wait until somebody signs in. */
  #isSignedOut = false;
  /** Whether its owner is not there, and what waits shows itself nowhere. */
  #isHidden = false;
  /** Whether somebody else may have signed in since the service last took the viewer for who they are. */
  #isInDoubt = false;
  /** Whether the page was read since then, and its owner was not there. */
  #isAway = false;

  constructor(ports: ChangeDeskPorts) {
    this.#ports = ports;
  }

  /** Whether there is somewhere for changes to go. */
  get isOpen(): boolean {
    return this.#errand !== undefined;
  }

  /** Whether something waits until somebody signs in. */
  get isInDoubt(): boolean {
    return this.#isInDoubt;
  }

  /** Whether what waits waits for its owner to be back. */
  get isAway(): boolean {
    return this.#isAway && this.#isSignedOut;
  }

  /** The page could not be read for its owner. */
  missed(): void {
    this.#isAway = this.#isInDoubt;
  }

  /** The page was read for its owner: what waited until they are back is sent. */
  found(): void {
    const wasAway = this.isAway;
    this.#isAway = false;
    if (wasAway) this.#outbox?.retry();
  }

  /** Sends these changes from now on, and nobody else's. Resolves when what waits is known, or soon. */
  async follow(errand: Errand | undefined, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const isOther = this.#errand?.key !== errand?.key;
    this.#isHidden = false;
    this.#errand = errand;
    if (!isOther) {
      this.#show();
      this.found();
    } else {
      // What the device does not keep is not lost while another person is at the page.
      this.#outbox?.rest();
      this.#forget();
      this.#effects = this.#early = [];
      this.#isInDoubt = this.#isAway = false;
      this.#show();
    }
    if (errand) await Promise.race([this.#open(), soon()]);
  }

  /** Lays nothing over what the service says, until somebody is followed. */
  hide(): void {
    this.#isHidden = true;
    this.missed();
    this.#show();
  }

  /** Sends nothing any more; what would be lost with the page is still sent. */
  stop(): void {
    this.#isLeft = true;
    if (!this.#outbox) return;
    this.#outbox.rest();
    this.#forget();
  }

  async request(action: Action): Promise<Outcome> {
    if (this.#outbox) return this.#outbox.add(action);
    this.#early = [...this.#early, action];
    this.#show();
    const outbox = await this.#open();
    this.#early = this.#early.filter((one) => one !== action);
    const outcome = outbox?.add(action);
    this.#show();
    return outcome ?? { status: 'refused', problem: createProblem('unreachable', '/actions') };
  }

  async withdraw(id: string): Promise<boolean> {
    return (await this.#opening)?.withdraw(id) ?? false;
  }

  /** Sends what waits, once it is known who is at the page. */
  async retry(): Promise<void> {
    await this.#look();
    if (this.#outbox) this.#outbox.retry();
    else if (this.#errand) void this.#open();
  }

  /** Where the page can not be read for its owner, nobody knows who is there. */
  async #look(): Promise<void> {
    await this.#ports.look();
    this.#isInDoubt = this.#isAway;
  }

  /** A section was read anew: what was carried out before that reading began is in it. */
  renewed(section: SectionName): void {
    const reading = this.#ports.readings();
    const left = this.#effects.filter(
      (effect) => effect.reading === reading || touchedBy(effect.action)?.section !== section,
    );
    if (left.length === this.#effects.length) return;
    this.#effects = left;
    this.#show();
  }

  /** The service said something on its own account. */
  told(changes: readonly SectionChange[]): void {
    this.#effects = this.#effects.filter(({ action }) => !isTold(action, changes));
    this.#ports.apply(changes);
    this.#show();
  }

  #open(): Promise<Outbox | undefined> {
    const errand = this.#errand;
    const { openOutbox } = this.#ports;
    if (!errand || !openOutbox) return Promise.resolve(undefined);
    this.#isLeft = false;
    return (this.#opening ??= openOutbox({
      key: errand.key,
      send: async (action, signal) => {
        // Once they need not wait any more, it is asked first who has signed in.
        if (this.#isInDoubt && !this.#isSignedOut) await this.#look();
        // An outbox that is left with what would be lost sends nothing while somebody else is at the page.
        return this.#errand?.key === errand.key && !this.#isInDoubt && !signal.aborted
          ? this.#errand.send(action, signal)
          : { status: 'signed-out' };
      },
      settled: (action, answer) => {
        if (this.#errand?.key === errand.key) this.#settle(action, answer);
      },
      tell: (problem) => this.#ports.tell(problem),
    }).then(
      (outbox) => this.#take(outbox, errand),
      () => {
        this.#opening = undefined;
        return undefined;
      },
    ));
  }

  #take(outbox: Outbox, errand: Errand): Outbox {
    // Nobody waits for it any more; what is given to it is kept all the same.
    if (this.#errand?.key !== errand.key) outbox.close();
    else if (this.#outbox) {
      // They were away for so short that the one from before is there already.
      outbox.close();
      return this.#outbox;
    } else if (this.#isLeft && this.#early.length === 0) {
      outbox.close();
      this.#forget();
    } else {
      this.#outbox = outbox;
      this.#stops = [
        outbox.entries.listen(() => this.#show()),
        outbox.keeping.subscribe((keeping) => this.keeping.set(keeping)),
      ];
      this.#show();
    }
    return outbox;
  }

  #forget(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#outbox = this.#opening = undefined;
  }

  #settle(action: Action | undefined, answer: Extract<Answer, { status: 'done' }> | undefined): void {
    const changes = answer?.changes ?? [];
    if (answer) this.#effects = this.#effects.filter((effect) => !isTold(effect.action, changes));
    const section = action && touchedBy(action)?.section;
    if (section && (!changes.some((one) => one.section === section) || this.#ports.isReading(section)))
      this.#effects = [...this.#effects, { action, reading: this.#ports.readings() }];
    this.#ports.apply(changes);
    if (!answer) this.#ports.outdated();
    else if (action?.type === 'me.erase') this.#ports.erased();
  }

  #show(): void {
    const entries = this.#outbox?.entries.get() ?? [];
    const wasSignedOut = this.#isSignedOut;
    this.#isSignedOut = entries.some(({ status }) => status === 'signed-out');
    if (this.#isSignedOut && !wasSignedOut) {
      this.#isInDoubt = true;
      this.#ports.doubted();
    }
    const actions = this.#isHidden
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

/** Longer than it takes to look into the outbox; nobody waits for a page for longer than this. */
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));
