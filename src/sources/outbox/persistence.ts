/**
 * Keeps the changes of a list on the device, and goes on in memory where the device does not take them: from there they
 * are sent all the same, and they are written down as soon as it does.
 */
import { type Problem, createProblem } from '../../contract/problem.js';
import { deviceCooldown } from '../database.js';
import { type DeliveryEvent, statusOf } from './delivery-states.js';
import { Entry, eventOfStored, readStored } from './entry.js';
import type { EntryList } from './entry-list.js';
import type { OutboxEnvironment } from './environment.js';
import { OutboxStore, type StoredChange, idOf } from './store.js';
import type { TabChannel } from './tab-channel.js';

export interface PersistencePorts {
  readonly key: string;
  readonly list: EntryList;
  readonly environment: OutboxEnvironment;
  readonly channel: TabChannel;
  report(problem: Problem): void;
  /** Whether this tab is the one that sends. */
  isLeader(): boolean;
  /** What the device says of a change. */
  dispatch(entry: Entry, event: DeliveryEvent): void;
  /** Something is not as it was. */
  changed(): void;
}

export class Persistence {
  readonly store: OutboxStore<Entry>;
  readonly #ports: PersistencePorts;
  /** The ids of what left the list: what is found of them on the device is a leftover, and is never sent again. */
  readonly #forgotten = new Set<string>();
  readonly #setAside = new Set<number>();
  /** The last writing that was asked for, until it is over. */
  #writing: Promise<void> | undefined;
  #isWorking = true;
  #isClosed = false;
  #callOffLook: (() => void) | undefined;

  constructor(ports: PersistencePorts) {
    this.#ports = ports;
    const { key, list, environment } = ports;
    this.store = new OutboxStore<Entry>(key, {
      clock: environment,
      forgotten: () => this.#databaseGone(),
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
    this.#ports.report(createProblem('storage-unavailable', ''));
    this.#ports.changed();
    this.#lookAgain();
  }

  /** It left the list. */
  forget(id: string): void {
    this.#forgotten.add(id);
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
      this.#ports.dispatch(entry, found ? eventOfStored(found) : { type: 'settled elsewhere', answer: undefined });
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

  /**
   * Stores what only the memory holds, none of it before what came in earlier. Never rejects. One writing waits for the
   * other: what a device breaks off and tries once more is not overtaken by what came in after it.
   */
  write(): Promise<void> {
    const writing = this.#writing ? this.#writing.then(() => this.#writeNow()) : this.#writeNow();
    this.#writing = writing;
    void writing.then(() => {
      if (this.#writing === writing) this.#writing = undefined;
    });
    return writing;
  }

  #writeNow(): Promise<void> {
    const { list } = this.#ports;
    const unstored = list.all.filter((entry) => !entry.isPassing && entry.takesWriting);
    const first = unstored.findIndex((entry) => this.#isOnItsOwnWay(entry));
    const entries = unstored.slice(0, first < 0 ? unstored.length : first);
    for (const entry of unstored.slice(entries.length)) list.keepInMemory(entry);
    if (entries.length === 0) return Promise.resolve();
    for (const entry of entries) entry.onStorage('write');
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
    for (const entry of entries) list.keepInMemory(entry);
    list.sort();
    this.#ports.changed();
  }

  #placed(entry: Entry, sequence: number): void {
    const { list } = this.#ports;
    if (!list.has(entry)) return this.#removeLeftover({ action: entry.action, sequence });
    if (this.#isOnItsOwnWay(entry)) return;
    entry.sequence = sequence;
    const effects = entry.onStorage('placed');
    list.sort();
    if (effects.includes('tabs')) this.#ports.channel.tell({ type: 'added', sequence });
  }

  /** Answers what is to be stored again. */
  #databaseGone(): readonly Entry[] {
    const { list } = this.#ports;
    list.forgetPlaces();
    return list.all.filter((entry) => entry.sequence !== undefined && !entry.isPassing && !this.#isOnItsOwnWay(entry));
  }

  /** This tab sends it while another one leads: that one would send it too, could it read it on the device. */
  #isOnItsOwnWay(entry: Entry): boolean {
    return entry.isInMemory && statusOf(entry.delivery) === 'sending' && !this.#ports.isLeader();
  }

  #take(stored: readonly StoredChange[]): void {
    this.#ports.list.put(...stored.flatMap((one) => this.#entryOf(one)));
    this.#ports.changed();
  }

  #entryOf(stored: StoredChange): readonly Entry[] {
    const id = idOf(stored.action);
    if (id !== undefined && this.#forgotten.has(id)) this.#removeLeftover(stored);
    else if (id === undefined || !this.#ports.list.byId(id)) {
      const entry = readStored(stored);
      if (entry instanceof Entry) return [entry];
      if (!this.#setAside.has(stored.sequence)) this.#ports.report(entry);
      this.#setAside.add(stored.sequence);
    }
    return [];
  }

  #removeLeftover(leftover: Pick<StoredChange, 'action' | 'sequence'>): void {
    this.store.remove(leftover).catch(() => this.failed());
  }

  #lookAgain(): void {
    if (this.#isClosed) return;
    this.#callOffLook ??= this.#ports.environment.after(deviceCooldown, () => void this.#look());
  }

  async #look(): Promise<void> {
    this.#callOffLook = undefined;
    await this.read();
  }
}
