import { expect } from '@open-wc/testing';
import * as vonk from '../../src/index.js';
import { type ActionType, actionSchemas } from '../../src/contract/actions.js';
import type { RequestEvent, RequestEventName } from '../../src/internal/request-event.js';

/** Whoever listens for the event of any change is told its class: a name without one does not compile. */
type Declared = Pick<HTMLElementEventMap, RequestEventName<ActionType>>;

type EventClass = new (detail: object) => RequestEvent<ActionType>;

const classes = Object.values<unknown>(vonk).filter(
  (one): one is EventClass => typeof one === 'function' && Object.getPrototypeOf(one) === vonk.RequestEvent,
);

describe('the events by which widgets ask for changes', () => {
  for (const type of Object.keys(actionSchemas) as ActionType[])
    it(`are exported, each with its name, its change and what it carries: ${type}`, () => {
      const name = `vonk-${type.replace('.', '-')}` as keyof Declared;
      const events = classes.map((one) => new one({})).filter((event) => event.type === name);

      expect(events).to.have.length(1);
      expect(events[0]).to.include({ action: type, bubbles: true, composed: true, cancelable: true });
      expect(events[0]?.detail).to.deep.equal({});
    });
});
