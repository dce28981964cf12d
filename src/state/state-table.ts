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

/** The row that a state has for an event, if it takes it. */
export function rowFor<State extends string, Event extends string, Told extends string>(
  table: readonly Row<State, Event, Told>[],
  state: State,
  event: Event,
): Row<State, Event, Told> | undefined {
  return table.find(([states, on]) => on === event && states.includes(state));
}
