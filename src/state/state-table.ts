/**
 * State machines as tables: a row says which states take an event, what comes next, and what is told of it, in this
 * order. What has no row is passed over.
 */
export type Row<State extends string, Event extends string, Told extends string> = readonly [
  states: readonly State[],
  event: Event,
  next: State,
  told: readonly Told[],
];

export type Table<State extends string, Event extends string, Told extends string> = readonly Row<State, Event, Told>[];

/** One thing that goes by a table. */
export class Machine<State extends string, Event extends string, Told extends string> {
  readonly #table: Table<State, Event, Told>;
  #state: State;

  constructor(table: Table<State, Event, Told>, start: State) {
    this.#table = table;
    this.#state = start;
  }

  get state(): State {
    return this.#state;
  }

  /** Goes on, and answers what is told of it. */
  take(event: Event): readonly Told[] {
    const row = this.#table.find(([states, on]) => on === event && states.includes(this.#state));
    if (!row) return [];
    const [, , next, told] = row;
    this.#state = next;
    return told;
  }
}
