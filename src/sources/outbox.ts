/** Keeps one person's changes on the device until they are settled, and sends them from one tab of the browser. */
import { type ReadableAtom, atom } from 'nanostores';
import { parseAction } from '../contract/action.js';
import type { Action } from '../contract/actions.js';
import { createProblem } from '../contract/problem.js';
import type { Answer, Outbox, OutboxEntry, OutboxPorts, Outcome } from '../state/ports.js';
import { Carrier } from './outbox-carrier.js';
import { Entry, EntryList, readStored, takeOver } from './outbox-entry.js';
import { type News, NewsChannel } from './outbox-news.js';
import { OutboxStore } from './outbox-store.js';
import { TurnHolder } from './outbox-turn-holder.js';
import { type OutboxWorld, browserWorld } from './outbox-world.js';

export { createPost } from './post.js';

/** Milliseconds after which somebody who asked for a change is told that it waits. */
const shortWait = 3000;
/** An export is of use only to whoever is there to take it. */
const exportWait = 60_000;
/** Milliseconds in which the tab that sends has to give a sign of life. */
const signOfLife = 5000;

type Done = Extract<Answer, { status: 'done' }>;

/** Opens the outbox; what an earlier visit or another tab left in it is there when this resolves. */
export async function openOutbox(ports: OutboxPorts, world: OutboxWorld = browserWorld): Promise<Outbox> {
  const outbox = new DeviceOutbox(ports, world);
  await outbox.open();
  return outbox;
}

class DeviceOutbox implements Outbox {
  readonly entries: ReadableAtom<readonly OutboxEntry[]>;
  readonly keeping = atom<'device' | 'memory'>('device');
  readonly #ports: OutboxPorts;
  readonly #world: OutboxWorld;
  readonly #list = new EntryList();
  readonly #store: OutboxStore;
  readonly #news: NewsChannel;
  readonly #turn: TurnHolder;
  readonly #carrier: Carrier;
  /** Those who wait to hear what became of a change, by its id. */
  readonly #asked = new Map<string, (outcome: Outcome) => void>();
  /** What is settled since the last reading began: others may say so before this tab knows of it, or while it reads. */
  readonly #goneEarly = new Map<number, Done | undefined>();
  readonly #setAside = new Set<number>();
  #isClosed = false;
  #isWarning = false;
  #isResting = false;
  #othersSignedOut = false;
  #callOffTaking: (() => void) | undefined;

  constructor(ports: OutboxPorts, world: OutboxWorld) {
    this.#ports = ports;
    this.#world = world;
    this.entries = this.#list.shown;
    this.#store = new OutboxStore(ports.key);
    const name = `vonk-outbox ${ports.key}`;
    this.#news = new NewsChannel(name, (news) => void this.#hear(news));
    this.#turn = new TurnHolder(name, world, () => void this.#beginTurn());
    this.#carrier = new Carrier(
      {
        send: ports.send,
        entries: () => this.#list.all,
        mayCarry: (entry) => entry.sequence !== undefined && !entry.isGone && (entry.isInMemory || this.#turn.isHeld),
        begin: (entry) => this.#begin(entry),
        settle: (entry, answer) => this.#settle(entry, answer),
        again: (entry) => this.#again(entry),
      },
      world,
    );
  }

  async open(): Promise<void> {
    await this.#read();
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
    if (!this.#isWarning) this.close();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#warn(false);
    removeEventListener('online', this.#wake);
    removeEventListener('pageshow', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#callOffTaking?.();
    this.#carrier.close();
    this.#turn.close();
    this.#news.close();
    this.#store.close();
    for (const id of [...this.#asked.keys()]) this.#tellAsker(id, { status: 'waiting' });
  }

  async add(asked: Action): Promise<Outcome> {
    const { action, problems } = parseAction(asked);
    if (!action) return { status: 'refused', problem: problems[0] ?? createProblem('malformed', '') };
    const entry = new Entry(action);
    const outcome = new Promise<Outcome>((resolve) => this.#asked.set(action.id, resolve));
    this.#list.put(entry);
    entry.written = this.#write(entry);
    this.#show();
    await entry.written;
    if (this.#isClosed) this.#tellAsker(action.id, { status: 'waiting' });
    else {
      this.#show();
      this.#carrier.go();
      const callOff = this.#world.after(action.type === 'me.export' ? exportWait : shortWait, () =>
        this.#tellAsker(action.id, { status: 'waiting' }),
      );
      void outcome.then(callOff);
      if (this.#isSignedOut) this.#tellAsker(action.id, { status: 'waiting' });
    }
    return outcome;
  }

  async withdraw(id: string): Promise<boolean> {
    const entry = this.#list.byId(id);
    if (!entry) return false;
    await entry.written;
    if (!entry.isRefused && (entry.isSending || entry.isSent)) return false;
    if (!entry.isInMemory) {
      try {
        if (!(await this.#store.remove(entry.sequence ?? 0, entry.isRefused ? 'any' : 'unsent'))) return false;
      } catch {
        this.#tellStorage();
        return false;
      }
      this.#news.tell({ type: 'gone', sequence: entry.sequence ?? 0, answer: undefined, isWhole: true });
    }
    this.#drop(entry);
    return true;
  }

  retry(): void {
    this.#wakeUp(true);
  }

  // What is stored.

  async #write(entry: Entry): Promise<void> {
    // Nobody would be there to take an export after a reload.
    if (entry.action.type !== 'me.export') {
      try {
        entry.sequence = await this.#store.add(entry.action);
      } catch {
        this.#tellStorage();
      }
    }
    if (entry.sequence === undefined) {
      entry.isInMemory = true;
      entry.sequence = this.#list.nextInMemory;
    } else if (this.#isClosed) {
      this.#store.close();
    } else if (this.#goneEarly.has(entry.sequence)) this.#leave(entry, this.#goneEarly.get(entry.sequence));
    else this.#news.tell({ type: 'added', sequence: entry.sequence });
    this.#list.sort();
  }

  /** Takes over what is stored. What is not stored any more was settled while this tab did not hear of it. */
  async #read(): Promise<void> {
    const known = this.#list.all.filter(({ sequence, isInMemory }) => sequence !== undefined && !isInMemory);
    this.#goneEarly.clear();
    let stored;
    try {
      stored = await this.#store.all();
    } catch {
      this.#tellStorage();
      return;
    }
    const left = new Map(stored.map((one) => [one.sequence, one]));
    for (const entry of known) {
      const found = left.get(entry.sequence ?? 0);
      if (!found) this.#leave(entry, undefined);
      else if (!entry.isSending) takeOver(entry, found);
    }
    this.#list.put(...stored.flatMap((one) => this.#readOne(one)));
    this.#show();
  }

  #readOne(stored: Parameters<typeof readStored>[0]): readonly Entry[] {
    if (this.#list.bySequence(stored.sequence) || this.#goneEarly.has(stored.sequence)) return [];
    // It is on its way into this very list.
    const id = (stored.action as { readonly id?: unknown } | undefined)?.id;
    if (typeof id === 'string' && this.#list.byId(id)) return [];
    const entry = readStored(stored);
    if (entry instanceof Entry) return [entry];
    if (!this.#setAside.has(stored.sequence)) this.#ports.tell(entry);
    this.#setAside.add(stored.sequence);
    return [];
  }

  async #beginTurn(): Promise<void> {
    // What another tab was sending when it went away is not on its way any more.
    for (const entry of this.#list.all) if (!entry.isInMemory) entry.isSending = false;
    await this.#read();
    this.#carrier.go();
  }

  #tellStorage(): void {
    this.keeping.set('memory');
    this.#ports.tell(createProblem('storage-unavailable', ''));
  }

  // What the sending tab does with one change.

  async #begin(entry: Entry): Promise<boolean> {
    this.#show();
    let isThere = true;
    if (!entry.isInMemory) {
      try {
        // Stored before it is sent: what may have arrived can not be taken back, also not after a crash.
        isThere = await this.#store.change(entry.sequence ?? 0, { isSent: true });
      } catch {
        this.#tellStorage();
      }
    }
    if (!isThere) {
      // Taken back or settled by another tab, which is about to tell.
      entry.isGone = true;
      entry.isSending = false;
      this.#world.after(1000, () => this.#leave(entry, undefined));
      return false;
    }
    entry.isSent = true;
    this.#show();
    this.#tellChanged(entry);
    return true;
  }

  async #settle(entry: Entry, answer: Extract<Answer, { status: 'done' | 'refused' }>): Promise<void> {
    const { sequence = 0, isInMemory } = entry;
    if (answer.status === 'refused') {
      entry.problem = answer.problem;
      this.#show();
      this.#tellAsker(entry.action.id, answer);
    } else {
      this.#leave(entry, answer);
      if (!isInMemory) this.#news.tellGone(sequence, answer);
    }
    if (isInMemory) return;
    try {
      if (answer.status === 'refused') {
        const { code, path, details } = answer.problem;
        await this.#store.change(sequence, { isSent: true, problem: { code, path, details } });
        this.#tellChanged(entry);
      } else {
        await this.#store.remove(sequence);
        if (entry.action.type === 'me.erase') await this.#store.removeBefore(sequence);
      }
    } catch {
      this.#tellStorage(); // After a reload it is sent again, under the same id: nothing happens twice.
    }
  }

  #again(entry: Entry): void {
    if (!entry.isInMemory && !entry.isSent)
      void this.#store.change(entry.sequence ?? 0, { isSent: false }).catch(() => this.#tellStorage());
    this.#tellChanged(entry);
    if (this.#carrier.isSignedOut) {
      this.#news.tell({ type: 'signed-out', is: true });
      for (const id of [...this.#asked.keys()]) this.#tellAsker(id, { status: 'waiting' });
    }
    this.#show();
  }

  /** A change leaves, done or settled in a way that is not known. */
  #leave(entry: Entry, answer: Done | undefined): void {
    if (!this.#list.all.includes(entry)) return;
    this.#ports.settled(entry.action, answer);
    if (entry.action.type === 'me.erase') this.#dropRefusedBefore(entry);
    this.#drop(
      entry,
      answer ? { status: 'done', ...('export' in answer && { export: answer.export }) } : { status: 'waiting' },
    );
  }

  #dropRefusedBefore({ sequence = 0 }: Entry): void {
    for (const one of this.#list.all) if (one.isRefused && (one.sequence ?? Infinity) < sequence) this.#list.drop(one);
  }

  #drop(entry: Entry, outcome: Outcome = { status: 'waiting' }): void {
    // A reading that is under way may have found it still stored.
    if (entry.sequence !== undefined && !entry.isInMemory) this.#goneEarly.set(entry.sequence, undefined);
    this.#list.drop(entry);
    this.#show();
    this.#tellAsker(entry.action.id, outcome);
    this.#carrier.go();
  }

  // Between this tab and its surroundings.

  #tellAsker(id: string, outcome: Outcome): void {
    this.#asked.get(id)?.(outcome);
    this.#asked.delete(id);
  }

  #tellChanged({ sequence = 0, isInMemory, isSending, isSent, problem }: Entry): void {
    if (isInMemory || this.#isClosed) return;
    const { code, path, details } = problem ?? {};
    this.#news.tell({
      type: 'changed',
      sequence,
      isSending,
      isSent,
      ...(problem && { problem: JSON.parse(JSON.stringify({ code, path, details })) as unknown }),
    });
  }

  async #hear(news: News): Promise<void> {
    switch (news.type) {
      case 'added':
        await this.#hearAdded(news.sequence);
        return;
      case 'changed': {
        const entry = this.#list.bySequence(news.sequence);
        if (!entry || entry.isRefused) return;
        entry.isSending = news.isSending;
        takeOver(entry, news);
        this.#show();
        if (entry.problem) this.#tellAsker(entry.action.id, { status: 'refused', problem: entry.problem });
        return;
      }
      case 'gone': {
        const entry = this.#list.bySequence(news.sequence);
        if (!entry) {
          this.#goneEarly.set(news.sequence, news.answer);
          this.#ports.settled(undefined, news.isWhole ? news.answer : undefined);
        } else if (news.answer) this.#leave(entry, news.answer);
        else this.#drop(entry);
        return;
      }
      case 'signed-out':
        this.#othersSignedOut = news.is;
        this.#show();
        return;
      case 'wake':
        if (!this.#turn.isHeld) return;
        this.#news.tell({ type: 'here' });
        await this.#read();
        this.#resume(news.isWanted);
        return;
      case 'here':
        this.#callOffTaking?.();
        this.#callOffTaking = undefined;
    }
  }

  async #hearAdded(sequence: number): Promise<void> {
    try {
      const stored = await this.#store.get(sequence);
      if (!stored || this.#isClosed) return;
      this.#list.put(...this.#readOne(stored));
    } catch {
      this.#tellStorage();
      return;
    }
    this.#show();
    this.#carrier.go();
  }

  readonly #wake = (): void => {
    if (document.visibilityState === 'visible') this.#wakeUp(false);
  };

  #wakeUp(isWanted: boolean): void {
    if (this.#isClosed) return;
    if (this.#turn.isHeld) {
      void this.#read().then(() => this.#resume(isWanted));
      return;
    }
    // What was settled while this tab was frozen, or kept for "back", it has not heard of.
    void this.#read();
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
    this.#list.show(this.#isSignedOut);
    this.#warn(
      this.#list.all.some(
        ({ action, isRefused, isInMemory, sequence }) =>
          action.type !== 'me.export' && !isRefused && (isInMemory || sequence === undefined),
      ),
    );
    if (this.#isResting && !this.#isWarning) this.close();
  }

  /** Before the page goes, the person is asked while something would go with it. */
  #warn(isWanted: boolean): void {
    if (isWanted === this.#isWarning) return;
    this.#isWarning = isWanted;
    if (isWanted) addEventListener('beforeunload', askFirst);
    else removeEventListener('beforeunload', askFirst);
  }
}

const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault();
