/** The last events that a tab has seen, so that it can tell another one what that one missed. */
import type { LiveEvent } from './events.js';

const mostEvents = 500;
const mostCharacters = 1_000_000;

export class LiveMemory {
  readonly #events: LiveEvent[] = [];
  #characters = 0;
  #lastId: string | undefined;

  /** The id of the last event, or of the last one before it that had one. */
  get lastId(): string | undefined {
    return this.#lastId;
  }

  has(id: string): boolean {
    return this.#events.some((event) => event.id === id);
  }

  add(event: LiveEvent): void {
    // An empty id says, by the standard, that there is nothing to go on from.
    if (event.id !== undefined) this.#lastId = event.id === '' ? undefined : event.id;
    this.#events.push(event);
    this.#characters += event.data.length;
    while (this.#events.length > mostEvents || this.#characters > mostCharacters) {
      this.#characters -= this.#events.shift()?.data.length ?? 0;
    }
  }

  /** What came after an id; `undefined` where that is not known. */
  since(id: string | undefined): readonly LiveEvent[] | undefined {
    if (id === undefined) return undefined;
    if (id === this.#lastId) return [];
    const place = this.#events.findLastIndex((event) => event.id === id);
    return place < 0 ? undefined : this.#events.slice(place + 1);
  }
}
