/** The changes that this tab knows of, in the order in which they came in, and what is shown of them. */
import { atom, type ReadableAtom } from 'nanostores';
import type { OutboxEntry } from '../../state/ports.js';
import { mayBeWithdrawn, statusOf } from './delivery-states.js';
import type { Entry } from './entry.js';
import { betweenPlaces } from './store.js';

export class EntryList {
  readonly shown: ReadableAtom<readonly OutboxEntry[]>;
  readonly #shown = atom<readonly OutboxEntry[]>([]);
  /** What was shown of each, so that what did not change stays the same. */
  readonly #views = new Map<Entry, OutboxEntry>();
  #entries: readonly Entry[] = [];
  /** The last place that was given or seen. */
  #lastPlace = 0;

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

  /** It is not stored, or not any more: this tab holds it, and gives it a place where it has none. */
  keepInMemory(entry: Entry): void {
    if (entry.onStorage('not placed').includes('list')) this.#placeLast(entry);
  }

  /** None of them is stored any more: the order stays, and what comes in comes after them. */
  forgetPlaces(): void {
    this.#lastPlace = 0;
    for (const entry of this.#entries) {
      entry.onStorage('database gone');
      if (entry.sequence !== undefined) this.#placeLast(entry);
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
    for (const { sequence = 0 } of this.#entries) this.#lastPlace = Math.max(this.#lastPlace, sequence);
  }

  drop(entry: Entry): void {
    this.#entries = this.#entries.filter((one) => one !== entry);
    this.#views.delete(entry);
  }

  /** Tells what there is now. */
  show(isSignedOut: boolean): void {
    this.#shown.set(this.#entries.map((entry) => this.#view(entry, isSignedOut)));
  }

  #placeLast(entry: Entry): void {
    this.#lastPlace += betweenPlaces;
    entry.sequence = this.#lastPlace;
  }

  #view(entry: Entry, isSignedOut: boolean): OutboxEntry {
    const { action, problem, delivery } = entry;
    const found = statusOf(delivery);
    const status = found === 'waiting' && isSignedOut ? 'signed-out' : found;
    const canWithdraw = mayBeWithdrawn(delivery);
    const isPlaced = entry.sequence !== undefined;
    const before = this.#views.get(entry);
    const view: OutboxEntry = { action, status, canWithdraw, isPlaced, ...(problem && { problem }) };
    if (before && Object.entries(view).every(([name, value]) => before[name as keyof OutboxEntry] === value))
      return before;
    this.#views.set(entry, view);
    return view;
  }
}
