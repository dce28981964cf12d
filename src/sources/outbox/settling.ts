/** What becomes of one change: sent, settled, refused, taken back, here or in another tab. */
import type { Answer, OutboxPorts, Outcome } from '../../state/ports.js';
import type { Askers } from './askers.js';
import { type Carrier, readAnswer } from './carrier.js';
import { type Entry, type EntryList, takeOver } from './entry.js';
import type { Keeper } from './keeper.js';
import type { News, NewsChannel } from './news.js';
import { written } from './store.js';
import type { OutboxWorld } from './world.js';

type Done = Extract<Answer, { status: 'done' }>;
type Held = Extract<Answer, { status: 'done' | 'refused' }>;

export interface SettlingPorts {
  readonly list: EntryList;
  readonly world: OutboxWorld;
  readonly keeper: Keeper;
  readonly news: NewsChannel;
  readonly askers: Askers;
  readonly carrier: () => Carrier;
  readonly settled: OutboxPorts['settled'];
  /** Something is not as it was. */
  changed(): void;
}

export class Settling {
  readonly #ports: SettlingPorts;

  constructor(ports: SettlingPorts) {
    this.#ports = ports;
  }

  /** Called before a change is sent. Answers whether it is still wanted. */
  async begin(entry: Entry): Promise<boolean> {
    const { keeper, world } = this.#ports;
    this.#ports.changed();
    let isThere = true;
    if (!entry.isInMemory) {
      try {
        // Stored before it is sent: what may have arrived can not be taken back, also not after a crash.
        isThere = await keeper.store.change(entry, { isSent: true });
      } catch {
        keeper.failed();
      }
    }
    if (!isThere) {
      // Taken back or settled by another tab, which is about to tell.
      entry.isGone = true;
      entry.isSending = false;
      world.after(1000, () => this.leave(entry, undefined));
      return false;
    }
    entry.isSent = true;
    this.#ports.changed();
    this.#tellChanged(entry);
    return true;
  }

  /** Called with a yes or a no that holds. */
  async settle(entry: Entry, answer: Held): Promise<void> {
    const { keeper, news, askers } = this.#ports;
    const { action, isInMemory } = entry;
    if (answer.status === 'refused') {
      entry.problem = answer.problem;
      this.#ports.changed();
      askers.tell(action.id, answer);
    } else {
      this.leave(entry, answer);
      if (!isInMemory) news.tellGone(action.id, answer);
    }
    if (isInMemory) return;
    try {
      if (answer.status === 'refused') {
        await keeper.store.change(entry, { isSent: true, problem: written(answer.problem) });
        this.#tellChanged(entry);
      } else {
        await (action.type === 'me.erase' ? keeper.store.removeUpTo(entry) : keeper.store.remove(entry));
      }
    } catch {
      keeper.failed(); // After a reload it is sent again, under the same id: nothing happens twice.
    }
  }

  /** Called when it is to be sent again. */
  again(entry: Entry): void {
    const { keeper, news, askers } = this.#ports;
    if (entry.isInMemory) void keeper.write();
    else if (!entry.isSent) keeper.store.change(entry, { isSent: false }).catch(() => keeper.failed());
    this.#tellChanged(entry);
    if (this.#ports.carrier().isSignedOut) {
      news.tell({ type: 'signed-out', is: true });
      askers.tellAll();
    }
    this.#ports.changed();
  }

  /** Takes a change back that was not sent, or puts a refused one away. Answers whether it did. */
  async withdraw(id: string): Promise<boolean> {
    const { keeper, news, list } = this.#ports;
    const entry = list.byId(id);
    if (!entry) return false;
    await entry.written;
    if (!entry.isRefused && (entry.isSending || entry.isSent)) return false;
    if (!entry.isInMemory) {
      try {
        if (!(await keeper.store.remove(entry, entry.isRefused ? 'any' : 'unsent'))) return false;
      } catch {
        keeper.failed();
        return false;
      }
      news.tell({ type: 'gone', id, answer: undefined, isWhole: true });
    }
    this.#drop(entry);
    return true;
  }

  /** A change leaves, done or settled in a way that is not known. */
  leave(entry: Entry, answer: Done | undefined): void {
    const { list, settled } = this.#ports;
    if (!list.has(entry)) return;
    settled(entry.action, answer);
    if (entry.action.type === 'me.erase') this.#dropRefusedBefore(entry);
    this.#drop(
      entry,
      answer ? { status: 'done', ...('export' in answer && { export: answer.export }) } : { status: 'waiting' },
    );
  }

  hearChanged(news: Extract<News, { type: 'changed' }>): void {
    const { list, askers } = this.#ports;
    const entry = list.byId(news.id);
    if (!entry || entry.isRefused) return;
    entry.isSending = news.isSending;
    takeOver(entry, news);
    this.#ports.changed();
    if (entry.problem) askers.tell(news.id, { status: 'refused', problem: entry.problem });
  }

  hearGone({ id, answer: said, isWhole }: Extract<News, { type: 'gone' }>): void {
    const { list, keeper, settled } = this.#ports;
    const answer = said && readAnswer(said);
    const entry = list.byId(id);
    if (!entry) {
      // Too quick to be seen here; a reading that is under way may have found it still stored.
      keeper.gone(id);
      settled(undefined, isWhole ? answer : undefined);
    } else if (answer) this.leave(entry, answer);
    else this.#drop(entry);
  }

  #dropRefusedBefore({ sequence = 0 }: Entry): void {
    const { list, keeper } = this.#ports;
    for (const one of list.all) {
      if (!one.isRefused || (one.sequence ?? Infinity) >= sequence) continue;
      keeper.gone(one.action.id);
      list.drop(one);
    }
  }

  #drop(entry: Entry, outcome: Outcome = { status: 'waiting' }): void {
    const { list, keeper, askers } = this.#ports;
    keeper.gone(entry.action.id);
    list.drop(entry);
    this.#ports.changed();
    askers.tell(entry.action.id, outcome);
    this.#ports.carrier().go();
  }

  #tellChanged({ action, isInMemory, isSending, isSent, problem }: Entry): void {
    if (isInMemory) return;
    this.#ports.news.tell({
      type: 'changed',
      id: action.id,
      isSending,
      isSent,
      ...(problem && { problem: written(problem) }),
    });
  }
}
