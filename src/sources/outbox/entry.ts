/** The changes that this tab knows of, in the order in which they came in. */
import { atom, type ReadableAtom } from 'nanostores';
import { parseAction } from '../../contract/action.js';
import type { Action } from '../../contract/actions.js';
import { isObject } from '../../contract/parse.js';
import { type Problem, createProblem } from '../../contract/problem.js';
import type { OutboxEntry } from '../../state/ports.js';
import { type StoredChange, betweenPlaces } from './store.js';
import { readProblem } from './post.js';

export class Entry {
  /** Where it stands in the order; not known while it is being stored. */
  sequence: number | undefined;
  /** In this tab alone, because the device keeps nothing, or because nobody would wait for its answer after a reload. */
  isInMemory = false;
  /** It was stored, and the database that held it is gone: whoever has the turn sends it all the same. */
  isForgotten = false;
  /** It is being stored just now: nobody sends it meanwhile. */
  isWriting = false;
  isSending = false;
  /** Whether it may have reached the service. */
  isSent = false;
  problem: Problem | undefined;
  /** Of the one that sends: how often it was tried in vain, and when it may be tried again. */
  attempts = 0;
  notBefore = 0;
  /** Nobody was signed in for this one: others are tried before it. */
  wasDenied = false;
  /** Settled or taken back elsewhere; how is about to be told. */
  isGone = false;
  /** Until storing is over, well or not. */
  written: Promise<void> = Promise.resolve();

  constructor(
    readonly action: Action,
    sequence?: number,
  ) {
    this.sequence = sequence;
  }

  get isRefused(): boolean {
    return this.problem !== undefined;
  }

  get isStored(): boolean {
    return this.sequence !== undefined && !this.isInMemory && !this.isForgotten;
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
  const entry = new Entry(action, stored.sequence);
  takeOver(entry, stored);
  return entry;
}

/** What another tab, or an earlier visit, found out about an entry. */
export function takeOver(entry: Entry, { isSent, problem }: Pick<StoredChange, 'isSent' | 'problem'>): void {
  entry.isSent = isSent === true;
  if (isObject(problem)) entry.problem = readProblem(problem) ?? createProblem('refused', '', { status: '' });
}

export class EntryList {
  readonly shown: ReadableAtom<readonly OutboxEntry[]>;
  readonly #shown = atom<readonly OutboxEntry[]>([]);
  /** What was shown of each, so that what did not change stays the same. */
  readonly #views = new Map<Entry, OutboxEntry>();
  #entries: readonly Entry[] = [];
  #last = 0;

  constructor() {
    this.shown = this.#shown;
  }

  get all(): readonly Entry[] {
    return this.#entries;
  }

  byId(id: string): Entry | undefined {
    return this.#entries.find(({ action }) => action.id === id);
  }

  has(entry: Entry): boolean {
    return this.#entries.includes(entry);
  }

  /** It stands in this tab alone, after all that this tab has ever seen. */
  putInMemory(entry: Entry): void {
    entry.isInMemory = true;
    entry.sequence = this.#last += betweenPlaces;
  }

  /** None of them is stored any more: the order stays, and what comes in comes after them. */
  forget(): void {
    this.#last = 0;
    for (const entry of this.#entries) {
      if (entry.sequence === undefined) continue;
      entry.isForgotten = !entry.isInMemory;
      entry.sequence = this.#last += betweenPlaces;
    }
  }

  put(...entries: readonly Entry[]): void {
    const more = entries.filter((entry) => !this.has(entry));
    this.#entries = [...this.#entries, ...more];
    this.sort();
  }

  /** What is still being stored came in last. */
  sort(): void {
    const place = ({ sequence }: Entry): number => sequence ?? Infinity;
    this.#entries = [...this.#entries].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
    for (const { sequence = 0 } of this.#entries) this.#last = Math.max(this.#last, sequence);
  }

  drop(entry: Entry): void {
    this.#entries = this.#entries.filter((one) => one !== entry);
    this.#views.delete(entry);
  }

  /** Tells what there is now. */
  show(isSignedOut: boolean): void {
    this.#shown.set(this.#entries.map((entry) => this.#view(entry, isSignedOut)));
  }

  #view(entry: Entry, isSignedOut: boolean): OutboxEntry {
    const { action, problem, isSending, isSent } = entry;
    const status = problem ? 'refused' : isSending ? 'sending' : isSignedOut ? 'signed-out' : 'waiting';
    const canWithdraw = problem !== undefined || (!isSending && !isSent);
    const isPlaced = entry.sequence !== undefined;
    const before = this.#views.get(entry);
    const view: OutboxEntry = { action, status, canWithdraw, isPlaced, ...(problem && { problem }) };
    if (before && Object.entries(view).every(([name, value]) => before[name as keyof OutboxEntry] === value))
      return before;
    this.#views.set(entry, view);
    return view;
  }
}
