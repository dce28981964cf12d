/** Keeps one person's changes on the device until they are settled, and sends them from one tab of the browser. */
import { type ReadableAtom, atom } from 'nanostores';
import { parseAction } from '../../contract/action.js';
import type { Action } from '../../contract/actions.js';
import { createProblem } from '../../contract/problem.js';
import type { Outbox, OutboxEntry, OutboxPorts, Outcome } from '../../state/ports.js';
import { Askers } from './askers.js';
import { Carrier } from './carrier.js';
import { Entry, EntryList } from './entry.js';
import { Keeper } from './keeper.js';
import { Leaving } from './leaving.js';
import { type News, NewsChannel } from './news.js';
import { Settling } from './settling.js';
import { TurnHolder } from './turn-holder.js';
import { type OutboxWorld, browserWorld } from './world.js';

export { createPost } from './post.js';

/** Milliseconds in which the tab that sends has to give a sign of life. */
const signOfLife = 5000;

/** Opens the outbox; what an earlier visit or another tab left in it is there when this resolves, if the device answers. */
export async function openOutbox(ports: OutboxPorts, world: OutboxWorld = browserWorld): Promise<Outbox> {
  const outbox = new DeviceOutbox(ports, world);
  await outbox.open();
  return outbox;
}

class DeviceOutbox implements Outbox {
  readonly entries: ReadableAtom<readonly OutboxEntry[]>;
  readonly keeping = atom<'device' | 'memory'>('device');
  readonly #world: OutboxWorld;
  readonly #list = new EntryList();
  readonly #leaving = new Leaving();
  readonly #askers: Askers;
  readonly #keeper: Keeper;
  readonly #news: NewsChannel;
  readonly #turn: TurnHolder;
  readonly #settling: Settling;
  readonly #carrier: Carrier;
  #isClosed = false;
  #isResting = false;
  #othersSignedOut = false;
  #callOffTaking: (() => void) | undefined;
  /** What is told of a change is heard after the change itself is known. */
  #reading: Promise<unknown> = Promise.resolve();

  constructor({ key, send, settled, tell }: OutboxPorts, world: OutboxWorld) {
    this.#world = world;
    this.entries = this.#list.shown;
    this.#askers = new Askers(world);
    const name = `vonk-outbox ${key}`;
    this.#news = new NewsChannel(name, (news) => void this.#hear(news));
    this.#turn = new TurnHolder(name, world, () => void this.#beginTurn());
    const list = this.#list;
    const changed = (): void => this.#show();
    this.#keeper = new Keeper({
      ...{ key, list, world, tell },
      changed: () => {
        changed();
        this.#carrier.go();
      },
      sendsBesides: (entry) => !this.#turn.isHeld && this.#carrier.carries(entry),
      added: (sequence) => this.#news.tell({ type: 'added', sequence }),
      missed: (entry) => this.#settling.leave(entry, undefined),
    });
    this.#settling = new Settling({
      ...{ list, world, changed },
      settled: (...what) => {
        if (!this.#isClosed) settled(...what);
      },
      ...{ keeper: this.#keeper, news: this.#news, askers: this.#askers },
      carrier: () => this.#carrier,
    });
    this.#carrier = new Carrier(
      {
        send,
        entries: () => list.all,
        mayCarry: (entry) =>
          entry.sequence !== undefined && !entry.isGone && !entry.isWriting && (entry.isInMemory || this.#turn.isHeld),
        begin: (entry) => this.#settling.begin(entry),
        settle: (entry, answer) => this.#settling.settle(entry, answer),
        again: (entry) => this.#settling.again(entry),
      },
      world,
    );
  }

  async open(): Promise<void> {
    await this.#keeper.read();
    if (this.#isClosed) return;
    addEventListener('online', this.#wake);
    addEventListener('pageshow', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    this.#turn.open();
    // A tab that crashed may have stored something without telling.
    this.#news.tell({ type: 'wake', isWanted: false });
  }

  rest(): void {
    this.#isResting = true;
    if (!this.#leaving.isWarning) this.close();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#leaving.warn(false);
    removeEventListener('online', this.#wake);
    removeEventListener('pageshow', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#callOffTaking?.();
    this.#carrier.close();
    this.#turn.close();
    this.#news.close();
    this.#keeper.close();
    this.#askers.tellAll();
  }

  async add(asked: Action): Promise<Outcome> {
    const { action, problems } = parseAction(asked);
    if (!action) return { status: 'refused', problem: problems[0] ?? createProblem('malformed', '') };
    const entry = new Entry(action);
    const outcome = this.#askers.outcomeOf(action);
    this.#list.put(entry);
    if (entry.isPassing) this.#list.putInMemory(entry);
    else entry.written = this.#keeper.write();
    this.#show();
    await entry.written;
    if (this.#isClosed) this.#askers.tell(action.id);
    else {
      this.#carrier.go();
      this.#askers.begin(action, outcome);
      if (this.#isSignedOut) this.#askers.tell(action.id);
    }
    return outcome;
  }

  withdraw(id: string): Promise<boolean> {
    return this.#settling.withdraw(id);
  }

  retry(): void {
    this.#wakeUp(true);
  }

  // Between this tab and its surroundings.

  async #beginTurn(): Promise<void> {
    // What another tab was sending when it went away is not on its way any more.
    for (const entry of this.#list.all) if (!entry.isInMemory) entry.isSending = false;
    await this.#keeper.read();
    this.#carrier.go();
  }

  async #hear(news: News): Promise<void> {
    switch (news.type) {
      case 'added':
        this.#reading = Promise.all([this.#reading, this.#keeper.readOne(news.sequence)]);
        return;
      case 'changed':
        await this.#reading;
        this.#settling.hearChanged(news);
        return;
      case 'gone':
        await this.#reading;
        this.#settling.hearGone(news);
        return;
      case 'signed-out':
        this.#othersSignedOut = news.is;
        this.#show();
        return;
      case 'wake':
        if (!this.#turn.isHeld) return;
        this.#news.tell({ type: 'here' });
        await this.#keeper.read();
        this.#resume(news.isWanted);
        return;
      case 'here':
        this.#callOffTaking?.();
        this.#callOffTaking = undefined;
    }
  }

  readonly #wake = (): void => {
    if (document.visibilityState === 'visible') this.#wakeUp(false);
  };

  #wakeUp(isWanted: boolean): void {
    if (this.#isClosed) return;
    if (this.#turn.isHeld) {
      void this.#keeper.read().then(() => this.#resume(isWanted));
      return;
    }
    // What was settled while this tab was frozen, or kept for "back", it has not heard of.
    void this.#keeper.read();
    this.#resume(isWanted);
    this.#news.tell({ type: 'wake', isWanted });
    this.#callOffTaking?.();
    this.#callOffTaking = this.#world.after(signOfLife, () => this.#turn.take());
  }

  #resume(isWanted: boolean): void {
    if (this.#isClosed) return;
    this.#othersSignedOut = false;
    if (this.#turn.isHeld && this.#carrier.isSignedOut) this.#news.tell({ type: 'signed-out', is: false });
    this.#carrier.wake(isWanted);
    this.#show();
  }

  get #isSignedOut(): boolean {
    return this.#turn.isHeld ? this.#carrier.isSignedOut : this.#othersSignedOut || this.#carrier.isSignedOut;
  }

  #show(): void {
    if (this.#isClosed) return;
    const { all } = this.#list;
    this.#list.show(this.#isSignedOut);
    const inMemory = all.some(({ isAtRisk, sequence }) => isAtRisk && sequence !== undefined);
    this.keeping.set(this.#keeper.isWorking && !inMemory ? 'device' : 'memory');
    this.#leaving.warn(all.some(({ isAtRisk }) => isAtRisk));
    if (this.#isResting && !this.#leaving.isWarning) this.close();
  }
}
