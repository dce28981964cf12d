import { expect } from '@open-wc/testing';
import { Entry } from '../../../src/sources/outbox/entry.js';
import {
  type StorageEvent,
  type StorageState,
  maySend,
  storageStates,
  storageTable,
} from '../../../src/sources/outbox/storage-states.js';
import { readGrid } from '../../helpers/grid.js';
import { wish } from '../../helpers/outbox.js';

/** How a change comes into each state. */
const ways: Readonly<Record<StorageState, readonly StorageEvent[]>> = {
  new: [],
  writing: ['write'],
  memory: ['write', 'not placed'],
  'memory, writing': ['write', 'not placed', 'write'],
  stored: ['write', 'placed'],
  forgotten: ['write', 'placed', 'database gone'],
  'forgotten, writing': ['write', 'placed', 'database gone', 'write'],
};

/** What each state is after each event; a dot where it stays as it is and nothing follows. */
const next = readGrid(`
                | new     | writing | memory          | memory, writing | stored    | forgotten          | forgotten, writing
  write         | writing | .       | memory, writing | .               | .         | forgotten, writing | .
  placed        | stored  | stored  | stored          | stored          | stored    | stored             | stored
  not placed    | memory  | memory  | .               | memory          | .         | .                  | forgotten
  database gone | .       | .       | .               | .               | forgotten | .                  | .
`);

/** What follows, where anything does. */
const follows = (state: StorageState, event: StorageEvent): string => {
  if (event === 'placed') return 'tabs';
  return event === 'not placed' && (state === 'new' || state === 'writing') ? 'list' : '';
};

const entryIn = (state: StorageState): Entry => {
  const entry = new Entry(wish());
  for (const event of ways[state]) entry.onStorage(event);
  return entry;
};

describe('where a change is kept', () => {
  it('names every state and every event here, and no other', () => {
    expect(next.columns).to.deep.equal(storageStates);
    expect([...new Set(storageTable.map(([, event]) => event))].sort()).to.deep.equal([...next.rows].sort());
  });

  for (const state of storageStates) {
    for (const event of next.rows as readonly StorageEvent[]) {
      const after = next.at(event, state);
      const title = after === '.' ? `passes over "${event}" while ${state}` : `is ${after} after "${event}"`;
      it(`${title}, from ${state}`, () => {
        const entry = entryIn(state);
        expect(entry.storage, 'the way there').to.equal(state);
        const told = entry.onStorage(event);
        expect(entry.storage).to.equal(after === '.' ? state : after);
        expect(told.join(', ')).to.equal(after === '.' ? '' : follows(state, event));
      });
    }
  }

  it('takes each event of a state by one row only', () => {
    const cells = storageTable.flatMap(([states, event]) => states.map((state) => `${state}, ${event}`));
    expect(cells.filter((cell, index) => cells.indexOf(cell) !== index)).to.deep.equal([]);
  });

  it('is sent by nobody while it is being stored, by this tab where it alone has it, else by the one that leads', () => {
    expect(storageStates.filter((state) => maySend(state, false))).to.deep.equal(['memory']);
    expect(storageStates.filter((state) => maySend(state, true))).to.deep.equal(['memory', 'stored', 'forgotten']);
  });

  it('would be lost with the page unless it is on the device', () => {
    expect(storageStates.filter((state) => !entryIn(state).isAtRisk)).to.deep.equal(['stored']);
  });

  it('is in the memory of this tab alone while nothing of it was stored yet', () => {
    expect(storageStates.filter((state) => entryIn(state).isInMemory)).to.deep.equal(['memory', 'memory, writing']);
  });
});
