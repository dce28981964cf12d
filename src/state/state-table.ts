/**
 * State machines as tables: a row says which states take an event, what comes next, and what follows from it, in
 * this order. What has no row is passed over.
 */
export type Row<State extends string, Event extends string, Effect extends string> = readonly [
  states: readonly State[],
  event: Event,
  next: State,
  effects: readonly Effect[],
];

export type Table<State extends string, Event extends string, Effect extends string> = readonly Row<
  State,
  Event,
  Effect
>[];

/** One thing that goes by a table. */
export class Machine<State extends string, Event extends string, Effect extends string> {
  readonly #table: Table<State, Event, Effect>;
  #state: State;

  constructor(table: Table<State, Event, Effect>, start: State) {
    this.#table = table;
    this.#state = start;
  }

  get state(): State {
    return this.#state;
  }

  /** Goes on, and answers what follows. */
  take(event: Event): readonly Effect[] {
    const row = this.#table.find(([states, on]) => on === event && states.includes(this.#state));
    if (!row) return [];
    const [, , next, effects] = row;
    this.#state = next;
    return effects;
  }
}
