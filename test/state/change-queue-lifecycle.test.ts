import { expect } from '@open-wc/testing';
import {
  type OutboxEvent,
  type OutboxState,
  type OwnerEvent,
  type OwnerState,
  outboxStates,
  outboxTable,
  ownerStates,
  ownerTable,
} from '../../src/state/change-queue-lifecycle.js';
import { Machine, type Table } from '../../src/state/state-table.js';
import { type Grid, readGrid } from '../helpers/grid.js';

/** Each cell says what comes next and what is told of it; a dot where the event is passed over. */
function describeCells<State extends string, Event extends string, Effect extends string>(
  table: Table<State, Event, Effect>,
  states: readonly State[],
  ways: Readonly<Record<State, readonly Event[]>>,
  cells: Grid,
): void {
  const events = cells.rows as readonly Event[];
  const machineIn = (state: State): Machine<State, Event, Effect> => {
    const machine = new Machine(table, states[0] as State);
    for (const event of ways[state]) machine.take(event);
    return machine;
  };

  it('names every state and every event here, and no other', () => {
    expect(cells.columns).to.deep.equal(states);
    expect([...new Set(table.map(([, event]) => event))].sort()).to.deep.equal([...events].sort());
  });

  for (const state of states) {
    for (const event of events) {
      const [next = '', told = ''] = cells.at(event, state).split(': ');
      const isPassedOver = next === '.';
      it(isPassedOver ? `passes over "${event}" while ${state}` : `is ${next} after "${event}", from ${state}`, () => {
        const machine = machineIn(state);
        expect(machine.state, 'the way there').to.equal(state);
        expect(machine.take(event).join(', ')).to.equal(told);
        expect(machine.state).to.equal(isPassedOver ? state : next);
      });
    }
  }

  it('takes each event of a state by one row only', () => {
    const pairs = table.flatMap(([from, event]) => from.map((state) => `${state}, ${event}`));
    expect(pairs.filter((pair, index) => pairs.indexOf(pair) !== index)).to.deep.equal([]);
  });
}

describe('the outbox of the queue of changes', () => {
  const ways: Readonly<Record<OutboxState, readonly OutboxEvent[]>> = {
    closed: [],
    'closed, held': ['needed', 'opened', 'denied', 'nobody there'],
    opening: ['needed'],
    'opening, left': ['needed', 'nobody there'],
    open: ['needed', 'opened'],
    held: ['needed', 'opened', 'denied'],
  };
  describeCells(
    outboxTable,
    outboxStates,
    ways,
    readGrid(`
                    | closed        | closed, held  | opening       | opening, left        | open          | held
      needed        | opening: open | opening: open | .             | opening              | .             | .
      opened        | open: listen  | open: listen  | open: listen  | closed: close, leave | open: close   | held: close
      failed        | .             | .             | closed: leave | closed: leave        | .             | .
      denied        | .             | .             | .             | .                    | held: doubt   | .
      goes on       | .             | closed        | .             | .                    | .             | open
      nobody there  | .             | .             | opening, left | .                    | closed: leave | closed, held: leave
      somebody else | .             | closed        | closed: leave | closed: leave        | closed: leave | closed: leave
    `),
  );
});

describe('the owner of the queue of changes', () => {
  const ways: Readonly<Record<OwnerState, readonly OwnerEvent[]>> = {
    there: [],
    'in doubt': ['denied'],
    away: ['denied', 'missed'],
    hidden: ['denied', 'left'],
  };
  describeCells(
    ownerTable,
    ownerStates,
    ways,
    readGrid(`
                    | there          | in doubt       | away           | hidden
      denied        | in doubt: look | in doubt: look | away: look     | hidden: look
      missed        | .              | away           | .              | .
      left          | .              | hidden         | hidden         | .
      found         | .              | .              | in doubt: send | in doubt: send
      looked        | .              | there          | .              | .
      somebody else | .              | there          | there          | there
    `),
  );

  it('never takes somebody for there while nobody looked', () => {
    const ways = ownerTable.flatMap(([, event, next]) => (next === 'there' ? event : []));
    expect(ways).to.deep.equal(['looked', 'somebody else']);
  });
});
