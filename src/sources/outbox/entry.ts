/** One change that this tab knows of: where it is kept, and how far it got. */
import { parseAction } from '../../contract/action.js';
import type { Action } from '../../contract/actions.js';
import { isObject } from '../../contract/parse.js';
import { type Problem, createProblem } from '../../contract/problem.js';
import { Machine } from '../../state/state-table.js';
import {
  type DeliveryEffect,
  type DeliveryEvent,
  type DeliveryState,
  deliveryTable,
  mayHaveArrived,
} from './delivery-states.js';
import { readProblem } from './post.js';
import { type StorageEffect, type StorageEvent, type StorageState, storageTable } from './storage-states.js';
import type { StoredChange } from './store.js';

export class Entry {
  readonly action: Action;
  /** Where it stands in the order; not known while it is being stored for the first time. */
  sequence: number | undefined;
  /** Of the one that sends: how often it was tried in vain, and when it may be tried again. */
  attempts = 0;
  notBefore = 0;
  /** Until storing is over, well or not. */
  written: Promise<void> = Promise.resolve();
  readonly #storage = new Machine(storageTable, 'new');
  readonly #delivery = new Machine(deliveryTable, 'waiting');
  #problem: Problem | undefined;

  constructor(action: Action) {
    this.action = action;
  }

  get storage(): StorageState {
    return this.#storage.state;
  }

  get delivery(): DeliveryState {
    return this.#delivery.state;
  }

  /** Why it was refused; only there. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Something happened to it where it is kept. Answers what follows from that. */
  onStorage(event: StorageEvent): readonly StorageEffect[] {
    return this.#storage.take(event);
  }

  /** Something happened to it on its way. Answers what follows from that. */
  onDelivery(event: DeliveryEvent): readonly DeliveryEffect[] {
    const effects = this.#delivery.take(event.type);
    if (effects.length > 0 && 'problem' in event) this.#problem = event.problem;
    return effects;
  }

  get isRefused(): boolean {
    return this.delivery === 'refused';
  }

  /** Whether it may have reached the service. */
  get isSent(): boolean {
    return mayHaveArrived(this.delivery);
  }

  /** Whether this tab alone holds it, and the device and other tabs know nothing of it. */
  get isInMemory(): boolean {
    return this.storage === 'memory' || this.storage === 'memory, writing';
  }

  /** Whether it is neither on the device nor about to be. */
  get takesWriting(): boolean {
    return this.storage === 'new' || this.storage === 'memory' || this.storage === 'forgotten';
  }

  get isStored(): boolean {
    return this.storage === 'stored';
  }

  /** Nobody would be there to take an export after a reload: it is never stored. */
  get isPassing(): boolean {
    return this.action.type === 'me.export';
  }

  /** Whether something would be lost with the page. */
  get isAtRisk(): boolean {
    return !this.isStored && !this.isRefused && !this.isPassing;
  }
}

/** An entry from what is stored, or why it cannot be used. */
export function readStored(stored: StoredChange): Entry | Problem {
  const { action, problems } = parseAction(stored.action);
  if (!action) {
    const [first] = problems;
    return { ...(first ?? createProblem('malformed', '')), path: `outbox#${first?.path ?? ''}` };
  }
  const entry = new Entry(action);
  entry.sequence = stored.sequence;
  entry.onStorage('placed');
  entry.onDelivery(eventOfStored(stored));
  return entry;
}

/** What the device says of a change that another tab, or an earlier visit, has sent. */
export function eventOfStored({ isSent, problem }: Pick<StoredChange, 'isSent' | 'problem'>): DeliveryEvent {
  return refusalIn(problem) ?? { type: isSent === true ? 'stored as sent' : 'stored as unsent' };
}

/** A no that was written down, or heard from another tab. */
export function refusalIn(problem: unknown): DeliveryEvent | undefined {
  if (!isObject(problem)) return undefined;
  return {
    type: 'refused elsewhere',
    problem: readProblem(problem) ?? createProblem('refused', '', { status: '' }),
  };
}
