/**
 * Keeps the changes of a list on the device, and goes on in memory where the device does not take them: from there they
 * are sent all the same, and they are written down as soon as it does.
 */
import { type Problem, createProblem } from '../../contract/problem.js';
import { deviceRest } from '../database.js';
import { Entry, type EntryList, readStored, takeOver } from './entry.js';
import { OutboxStore, type StoredChange, idOf } from './store.js';
import type { OutboxWorld } from './world.js';

export interface KeeperPorts {
  readonly key: string;
  readonly list: EntryList;
  readonly world: OutboxWorld;
  tell(problem: Problem): void;
  /** Whether this tab is sending it, while another one has the turn. */
  sendsBesides(entry: Entry): boolean;
  /** It is stored, and other tabs can read it there. */
  added(sequence: number): void;
  /** It is not stored any more: settled elsewhere, and this tab did not hear of it. */
  missed(entry: Entry): void;
  /** Something is not as it was. */
  changed(): void;
}

export class Keeper {
  readonly store: OutboxStore<Entry>;
  readonly #ports: KeeperPorts;
  /** The ids of what left the list: what is found of them on the device is a rest, and is never sent again. */
  readonly #gone = new Set<string>();
  readonly #setAside = new Set<number>();
  #isWorking = true;
  #isClosed = false;
  #callOffLook: (() => void) | undefined;

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
    const { key, list, world } = ports;
    this.store = new OutboxStore<Entry>(key, {
      clock: world,
      forgotten: () => this.#forgotten(),
      placed: (entry, sequence) => this.#placed(entry, sequence),
      // What is not settled is written again at once.
      lost: () => {
        if (list.all.length > 0 && !this.#isClosed) void this.read();
      },
    });
  }

  /** Whether the device works, as far as is known. */
  get isWorking(): boolean {
    return this.#isWorking;
  }

  close(): void {
    this.#isClosed = true;
    this.#callOffLook?.();
    this.store.close();
  }

  /** The device did not do what it was asked for. It is looked at again before long. */
  failed(): void {
    this.#isWorking = false;
    this.#ports.tell(createProblem('storage-unavailable', ''));
    this.#ports.changed();
    this.#lookAgain();
  }

  /** It left the list. */
  gone(id: string): void {
    this.#gone.add(id);
  }

  /** Takes over what is stored. What is not stored any more was settled while this tab did not hear of it. */
  async read(): Promise<void> {
    const { list } = this.#ports;
    const known = list.all.filter(({ isStored }) => isStored);
    let stored: readonly StoredChange[];
    try {
      stored = await this.store.all();
    } catch {
      this.failed();
      return;
    }
    if (this.#isClosed) return;
    this.#isWorking = true;
    const left = new Map(stored.map((one) => [idOf(one.action), one]));
    for (const entry of known) {
      const found = left.get(entry.action.id);
      if (!found) this.#ports.missed(entry);
      else if (!entry.isSending) takeOver(entry, found);
    }
    this.#take(stored);
    void this.write();
  }

  /** Takes over one change that another tab has stored. */
  async readOne(sequence: number): Promise<void> {
    try {
      const stored = await this.store.get(sequence);
      if (stored && !this.#isClosed) this.#take([stored]);
    } catch {
      this.failed();
    }
  }

  /** Stores what only the memory holds, none of it before what came in earlier. Never rejects. */
  write(): Promise<void> {
    const { list } = this.#ports;
    const waiting = list.all.filter(({ isStored, isPassing, isWriting }) => !isStored && !isPassing && !isWriting);
    const first = waiting.findIndex((entry) => this.#isOnItsOwnWay(entry));
    const entries = waiting.slice(0, first < 0 ? waiting.length : first);
    for (const entry of waiting) if (!entries.includes(entry) && entry.sequence === undefined) list.putInMemory(entry);
    if (entries.length === 0) return Promise.resolve();
    for (const entry of entries) entry.isWriting = true;
    const writing = this.#writeAll(entries);
    for (const entry of entries) entry.written = writing;
    return writing;
  }

  async #writeAll(entries: readonly Entry[]): Promise<void> {
    const { list } = this.#ports;
    try {
      await this.store.add(entries);
      this.#isWorking = true;
    } catch {
      this.failed();
    }
    for (const entry of entries) {
      entry.isWriting = false;
      if (entry.sequence === undefined) list.putInMemory(entry);
    }
    list.sort();
    this.#ports.changed();
  }

  #placed(entry: Entry, sequence: number): void {
    const { list } = this.#ports;
    if (!list.has(entry)) return this.#removeRest({ action: entry.action, sequence });
    if (this.#isOnItsOwnWay(entry)) return;
    entry.sequence = sequence;
    entry.isInMemory = entry.isForgotten = false;
    list.sort();
    if (!this.#isClosed) this.#ports.added(sequence);
  }

  #forgotten(): readonly Entry[] {
    const { list } = this.#ports;
    list.forget();
    return list.all.filter((entry) => entry.sequence !== undefined && !entry.isPassing && !this.#isOnItsOwnWay(entry));
  }

  /** The one that has the turn would send it too, could it read it on the device. */
  #isOnItsOwnWay(entry: Entry): boolean {
    return entry.isInMemory && this.#ports.sendsBesides(entry);
  }

  #take(stored: readonly StoredChange[]): void {
    this.#ports.list.put(...stored.flatMap((one) => this.#entryOf(one)));
    this.#ports.changed();
  }

  #entryOf(stored: StoredChange): readonly Entry[] {
    const id = idOf(stored.action);
    if (id !== undefined && this.#gone.has(id)) this.#removeRest(stored);
    else if (id === undefined || !this.#ports.list.byId(id)) {
      const entry = readStored(stored);
      if (entry instanceof Entry) return [entry];
      if (!this.#setAside.has(stored.sequence)) this.#ports.tell(entry);
      this.#setAside.add(stored.sequence);
    }
    return [];
  }

  #removeRest(rest: Pick<StoredChange, 'action' | 'sequence'>): void {
    this.store.remove(rest).catch(() => this.failed());
  }

  #lookAgain(): void {
    if (this.#isClosed) return;
    this.#callOffLook ??= this.#ports.world.after(deviceRest, () => void this.#look());
  }

  async #look(): Promise<void> {
    this.#callOffLook = undefined;
    await this.read();
  }
}
