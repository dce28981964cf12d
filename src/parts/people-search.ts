import type { Person } from '../contract/people.js';

/** How many people are offered at once. */
export const mostOffered = 20;
/** How long typing must rest before a service is asked, in milliseconds. */
const debounce = 150;

/** Looks for people elsewhere than on the page. */
export type FindPeople = (query: string, signal: AbortSignal) => Promise<readonly Person[]>;

/** Looks for people beyond those at hand, once typing rests. What was asked before is given up. */
export class RemoteSearch {
  readonly #onSettled: () => void;
  #state: 'at-rest' | 'searching' | 'failed' = 'at-rest';
  #found: readonly Person[] = [];
  #query = '';
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onSettled: () => void) {
    this.#onSettled = onSettled;
  }

  get state(): 'at-rest' | 'searching' | 'failed' {
    return this.#state;
  }

  /** For what it looked last, without the spaces around it. */
  get query(): string {
    return this.#query;
  }

  /** What a service gave for what is typed now. */
  get found(): readonly Person[] {
    return this.#found;
  }

  /** Looks for what is typed; without `find` everybody is at hand. */
  search(typed: string, find: FindPeople | undefined): void {
    this.#request?.abort();
    clearTimeout(this.#timer);
    this.#found = [];
    const query = (this.#query = typed.trim());
    this.#state = find && query !== '' ? 'searching' : 'at-rest';
    if (!find || query === '') return;
    const { signal } = (this.#request = new AbortController());
    const settle = (state: 'at-rest' | 'failed', found: readonly Person[]): void => {
      if (signal.aborted) return;
      this.#state = state;
      this.#found = found;
      this.#onSettled();
    };
    this.#timer = setTimeout(() => {
      find(query, signal).then(
        (people) => settle('at-rest', people),
        () => settle('failed', []),
      );
    }, debounce);
  }
}
