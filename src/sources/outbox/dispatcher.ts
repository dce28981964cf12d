/**
 * Everything that happens to a change comes here as an event. Its table says what it is next and what follows, and that
 * is carried out here, in that order.
 *
 *     the person, the sender, the device, other tabs ── event ─▶ table ─▶ the list, the device, other tabs, the caller
 *     the page, the sender ◀── changed ── the list
 *
 * Whoever reports an event knows nothing of this file, and whatever is called from here knows nothing of who reported.
 */
import type { Done, OutboxPorts, Outcome } from '../../state/ports.js';
import type { Callers } from './callers.js';
import { type DeliveryEffect, type DeliveryEvent, mayBeWithdrawn, statusOf } from './delivery-states.js';
import type { OutboxEnvironment } from './environment.js';
import { type Entry, refusalIn } from './entry.js';
import type { EntryList } from './entry-list.js';
import type { Persistence } from './persistence.js';
import { readAnswer } from './sender.js';
import { written } from './store.js';
import type { TabChannel, TabMessage } from './tab-channel.js';

export interface DispatcherPorts {
  readonly list: EntryList;
  readonly environment: OutboxEnvironment;
  readonly persistence: Persistence;
  readonly channel: TabChannel;
  readonly callers: Callers;
  readonly settled: OutboxPorts['settled'];
  /** Something is not as it was. */
  changed(): void;
}

type Effect = (entry: Entry, event: DeliveryEvent) => void | Promise<void>;

export class Dispatcher {
  readonly #ports: DispatcherPorts;

  constructor(ports: DispatcherPorts) {
    this.#ports = ports;
  }

  /** Resolves when all that follows is done, also on the device. */
  async dispatch(entry: Entry, event: DeliveryEvent): Promise<void> {
    for (const effect of entry.onDelivery(event)) {
      const work = this.#effects[effect](entry, event);
      if (work) await work;
    }
  }

  /** Takes a change back that was not sent, or puts a refused one away. Answers whether it did. */
  async withdraw(id: string): Promise<boolean> {
    const { persistence, list } = this.#ports;
    const entry = list.byId(id);
    if (!entry) return false;
    await entry.written;
    if (!mayBeWithdrawn(entry.delivery)) return false;
    if (!entry.isInMemory) {
      try {
        if (!(await persistence.store.remove(entry, entry.isRefused ? 'any' : 'unsent'))) return false;
      } catch {
        persistence.failed();
        return false;
      }
    }
    void this.dispatch(entry, { type: 'withdrawn' });
    return true;
  }

  /** Another tab tells how a change stands. */
  hearChanged({ id, isSending, isSent, problem }: Extract<TabMessage, { type: 'changed' }>): void {
    const entry = this.#ports.list.byId(id);
    if (!entry) return;
    const type = isSending ? 'sent elsewhere' : isSent === true ? 'unsure elsewhere' : 'waits elsewhere';
    void this.dispatch(entry, refusalIn(problem) ?? { type });
  }

  /** Another tab tells that a change was settled, or taken back. */
  hearGone({ id, answer: said, isWhole }: Extract<TabMessage, { type: 'gone' }>): void {
    const { list, persistence, settled } = this.#ports;
    const answer = said && readAnswer(said);
    const entry = list.byId(id);
    if (entry) {
      void this.dispatch(entry, answer ? { type: 'settled elsewhere', answer } : { type: 'withdrawn elsewhere' });
      return;
    }
    // Too quick to be seen here; a reading that is under way may have found it still stored.
    persistence.forget(id);
    settled(undefined, isWhole ? answer : undefined);
  }

  readonly #effects: Readonly<Record<DeliveryEffect, Effect>> = {
    list: (entry) => {
      this.#ports.persistence.forget(entry.action.id);
      this.#ports.list.drop(entry);
    },
    page: () => this.#ports.changed(),
    space: (entry, event) => {
      this.#ports.settled(entry.action, answerIn(event));
      if (entry.action.type === 'me.erase') this.#eraseRefusedBefore(entry);
    },
    caller: ({ action }, event) => this.#ports.callers.tell(action.id, outcomeOf(event)),
    tabs: (entry, event) => {
      if (!entry.isInMemory) this.#tellTabs(entry, answerIn(event));
    },
    'note sent': (entry) => this.#noteSent(entry),
    'note unsent': (entry) => {
      const { persistence } = this.#ports;
      if (entry.isInMemory) void persistence.write();
      else persistence.store.change(entry, { isSent: false }).catch(() => persistence.failed());
    },
    'note refused': (entry) =>
      this.#onDevice(entry, ({ store }) => store.change(entry, { isSent: true, problem: written(entry.problem) })),
    remove: (entry) =>
      this.#onDevice(entry, ({ store }) =>
        entry.action.type === 'me.erase' ? store.removeUpTo(entry) : store.remove(entry),
      ),
    store: (entry) => {
      if (entry.isInMemory) void this.#ports.persistence.write();
    },
    timer: (entry) => {
      const settle = (): void => void this.dispatch(entry, { type: 'settled elsewhere', answer: undefined });
      this.#ports.environment.after(1000, settle);
    },
  };

  /** Before it is sent: what may have arrived can not be taken back, also not after a crash. */
  async #noteSent(entry: Entry): Promise<void> {
    const { persistence } = this.#ports;
    let isThere = true;
    if (!entry.isInMemory) {
      try {
        isThere = await persistence.store.change(entry, { isSent: true });
      } catch {
        persistence.failed();
      }
    }
    await this.dispatch(entry, { type: isThere ? 'noted' : 'not there' });
  }

  async #onDevice(entry: Entry, step: (persistence: Persistence) => Promise<unknown>): Promise<void> {
    if (entry.isInMemory) return;
    const { persistence } = this.#ports;
    try {
      await step(persistence);
    } catch {
      persistence.failed(); // After a reload it is sent again, under the same id: nothing happens twice.
    }
  }

  #tellTabs({ action: { id }, delivery, isSent, problem }: Entry, answer: Done | undefined): void {
    const { channel } = this.#ports;
    if (delivery !== 'settled') {
      const isSending = statusOf(delivery) === 'sending';
      channel.tell({ type: 'changed', id, isSending, isSent, ...(problem && { problem: written(problem) }) });
    } else if (answer) channel.tellDone(id, answer);
    else channel.tell({ type: 'gone', id, answer: undefined, isWhole: true });
  }

  #eraseRefusedBefore({ sequence = 0 }: Entry): void {
    for (const one of this.#ports.list.all)
      if ((one.sequence ?? Infinity) < sequence) void this.dispatch(one, { type: 'erased' });
  }
}

const answerIn = (event: DeliveryEvent): Done | undefined => ('answer' in event ? event.answer : undefined);

/** What whoever asked hears; `waiting` where the answer is not theirs to know. */
function outcomeOf(event: DeliveryEvent): Outcome {
  if ('problem' in event) return { status: 'refused', problem: event.problem };
  const answer = answerIn(event);
  if (!answer) return { status: 'waiting' };
  return { status: 'done', ...('export' in answer && { export: answer.export }) };
}
