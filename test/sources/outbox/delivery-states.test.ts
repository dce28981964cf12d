import { expect } from '@open-wc/testing';
import {
  type DeliveryEvent,
  type DeliveryState,
  deliveryStates,
  deliveryTable,
  mayBeWithdrawn,
  mayHaveArrived,
} from '../../../src/sources/outbox/delivery-states.js';
import { Entry } from '../../../src/sources/outbox/entry.js';
import { readGrid } from '../../helpers/grid.js';
import { done, refusal, wish } from '../../helpers/outbox.js';
import type { Done } from '../../../src/state/ports.js';

type EventType = DeliveryEvent['type'];

const eventOf = (type: EventType): DeliveryEvent => {
  if (type === 'refused' || type === 'refused elsewhere') return { type, problem: refusal };
  if (type === 'done' || type === 'settled elsewhere') return { type, answer: done as Done };
  return { type };
};

/** How a change comes into each state. */
const ways: Readonly<Record<DeliveryState, readonly EventType[]>> = {
  waiting: [],
  starting: ['start'],
  sending: ['start', 'noted'],
  unsure: ['start', 'noted', 'lost'],
  resending: ['start', 'noted', 'lost', 'start'],
  elsewhere: ['sent elsewhere'],
  refused: ['start', 'noted', 'refused'],
  missing: ['start', 'not there'],
  settled: ['start', 'noted', 'done'],
};

const entryIn = (state: DeliveryState): Entry => {
  const entry = new Entry(wish());
  for (const type of ways[state]) entry.onDelivery(eventOf(type));
  return entry;
};

/** What each state is after each event; a dot where it stays as it is and nothing follows. */
const next = readGrid(`
                       | waiting   | starting  | sending   | unsure    | resending | elsewhere | refused | missing | settled
  start                | starting  | .         | .         | resending | .         | resending | .       | .       | .
  noted                | .         | sending   | .         | .         | resending | .         | .       | .       | .
  not there            | .         | missing   | .         | .         | missing   | .         | .       | .       | .
  lost                 | .         | .         | unsure    | .         | unsure    | .         | .       | .       | .
  untouched            | .         | .         | waiting   | .         | unsure    | .         | .       | .       | .
  refused              | .         | .         | refused   | .         | refused   | .         | .       | .       | .
  done                 | .         | .         | settled   | .         | settled   | .         | settled | .       | settled
  waits elsewhere      | .         | .         | .         | waiting   | .         | waiting   | .       | .       | .
  unsure elsewhere     | unsure    | resending | resending | .         | .         | unsure    | .       | .       | .
  sent elsewhere       | elsewhere | resending | resending | elsewhere | .         | .         | .       | .       | .
  refused elsewhere    | refused   | refused   | refused   | refused   | refused   | refused   | .       | .       | .
  settled elsewhere    | settled   | settled   | settled   | settled   | settled   | settled   | settled | settled | .
  withdrawn elsewhere  | settled   | settled   | settled   | settled   | settled   | settled   | settled | settled | .
  this tab leads       | .         | .         | .         | .         | .         | unsure    | .       | .       | .
  stored as sent       | unsure    | .         | .         | .         | .         | .         | .       | .       | .
  stored as unsent     | .         | .         | .         | waiting   | .         | .         | .       | .       | .
  withdrawn            | settled   | settled   | settled   | settled   | settled   | settled   | settled | settled | .
  erased               | .         | .         | .         | .         | .         | .         | settled | .       | .
`);

/** What follows where an event is taken; two of them tell less where there is less to tell. */
const follows: Readonly<Record<EventType, string>> = {
  start: 'page, note sent',
  noted: 'page, tabs',
  'not there': 'timer',
  lost: 'store, tabs, page',
  untouched: 'note unsent, tabs, page',
  refused: 'page, caller, note refused, tabs',
  done: 'space, list, page, caller, tabs, remove',
  'waits elsewhere': 'page',
  'unsure elsewhere': 'page',
  'sent elsewhere': 'page',
  'refused elsewhere': 'page, caller',
  'settled elsewhere': 'space, list, page, caller',
  'withdrawn elsewhere': 'list, page, caller',
  'this tab leads': '',
  'stored as sent': 'page',
  'stored as unsent': 'page',
  withdrawn: 'tabs, list, page, caller',
  erased: 'list',
};
const followsThere: Readonly<Record<string, string>> = {
  'resending, untouched': 'store, tabs, page',
  'settled, done': 'tabs, remove',
};

const events = Object.keys(follows) as readonly EventType[];

describe('how far a change got', () => {
  it('names every state and every event here, and no other', () => {
    expect(next.columns).to.deep.equal(deliveryStates);
    expect([...next.rows].sort()).to.deep.equal([...events].sort());
    expect([...new Set(deliveryTable.map(([, event]) => event))].sort()).to.deep.equal([...events].sort());
  });

  for (const state of deliveryStates) {
    for (const event of events) {
      const after = next.at(event, state);
      const title = after === '.' ? `passes over "${event}" while ${state}` : `is ${after} after "${event}"`;
      it(`${title}, from ${state}`, () => {
        const entry = entryIn(state);
        expect(entry.delivery, 'the way there').to.equal(state);
        const told = entry.onDelivery(eventOf(event));
        expect(entry.delivery).to.equal(after === '.' ? state : after);
        const expected = followsThere[`${state}, ${event}`] ?? follows[event];
        expect(told.join(', ')).to.equal(after === '.' ? '' : expected);
      });
    }
  }

  it('takes each event of a state by one row only', () => {
    const cells = deliveryTable.flatMap(([states, event]) => states.map((state) => `${state}, ${event}`));
    expect(cells.filter((cell, index) => cells.indexOf(cell) !== index)).to.deep.equal([]);
  });

  it('keeps the reason of a no, and has none before', () => {
    expect(entryIn('refused').problem).to.equal(refusal);
    for (const state of deliveryStates.filter((one) => one !== 'refused' && one !== 'settled'))
      expect(entryIn(state).problem, state).to.equal(undefined);
  });

  it('says that it may have arrived from the moment it leaves, and until somebody knows that it did not', () => {
    expect(deliveryStates.filter((state) => !mayHaveArrived(state))).to.deep.equal(['waiting', 'starting']);
    const back = deliveryTable.flatMap(([states, event, after]) =>
      states.some(mayHaveArrived) && !mayHaveArrived(after) ? event : [],
    );
    expect(back.sort()).to.deep.equal(['stored as unsent', 'untouched', 'waits elsewhere']);
  });

  it('lets nobody take back what may have arrived, but for what was refused', () => {
    expect(deliveryStates.filter(mayBeWithdrawn)).to.deep.equal(['waiting', 'refused']);
  });

  it('is sent again, and settled, after an answer that was lost', () => {
    const entry = entryIn('unsure');
    for (const type of ['start', 'noted', 'lost', 'start', 'noted', 'done'] as const) entry.onDelivery(eventOf(type));
    expect(entry.delivery).to.equal('settled');
  });
});
