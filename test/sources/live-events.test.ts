import { expect } from '@open-wc/testing';
import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { EventLines, type LiveEvent, readEvents } from '../../src/sources/live-events.js';

interface Found {
  readonly events: LiveEvent[];
  readonly retries: number[];
}

function read(pieces: readonly string[]): Found {
  const found: Found = { events: [], retries: [] };
  const lines = new EventLines({
    event: (event) => found.events.push(event),
    retry: (milliseconds) => found.retries.push(milliseconds),
  });
  for (const piece of pieces) lines.feed(piece);
  return found;
}

/** What another reader of the same standard finds in the whole text. */
function expected(text: string): Found {
  const found: Found = { events: [], retries: [] };
  const parser = createParser({
    onEvent({ id, event = '', data }) {
      if (['', 'message', 'change'].includes(event)) found.events.push({ id, kind: 'change', data });
      else if (event === 'reset') found.events.push({ id, kind: 'reset', data });
      else if (id !== undefined) found.events.push({ id, kind: 'change', data: '' });
    },
    onRetry: (milliseconds) => found.retries.push(milliseconds),
  });
  parser.feed(text);
  return found;
}

const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\r\r');
const field = fc.constantFrom(
  'data',
  'data:',
  'data: ',
  'data:  ',
  'event: ',
  'event:',
  'id: ',
  'id',
  'retry: ',
  ': ',
  ':',
  'x',
);
const value = fc.constantFrom(
  '',
  'change',
  'reset',
  'message',
  'weather',
  '{"a":1}',
  '7',
  '7 s',
  'a:b',
  '\0',
  'één→二',
  '\u2028',
);
const text = fc
  .array(fc.tuple(field, value, end), { maxLength: 20 })
  .map((lines) => lines.map((line) => line.join('')).join(''));
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });

describe('the text of a stream of events', () => {
  it('is read as the standard says, however it is cut into pieces', () => {
    fc.assert(
      fc.property(text, cuts, (whole, shares) => {
        const at = [0, ...shares.map((share) => Math.floor(share * whole.length)).sort((a, b) => a - b), whole.length];
        const pieces = at.slice(1).map((place, index) => whole.slice(at[index], place));
        expect(read(pieces)).to.deep.equal(expected(whole));
      }),
      { numRuns: 2000 },
    );
  }).timeout(20_000);

  it('is not read on where one event is larger than can be right, in one line or in many', async () => {
    for (const piece of ['data: '.padEnd(100_000, 'x'), `data: ${'x'.repeat(100_000)}\n`]) {
      let sent = 0;
      let isCancelled = false;
      const body = new ReadableStream<Uint8Array>({
        pull(sink) {
          sent += 1;
          sink.enqueue(new TextEncoder().encode(piece));
        },
        cancel: () => void (isCancelled = true),
      });
      const error: unknown = await readEvents(body, {
        event: () => undefined,
        retry: () => undefined,
        sign: () => undefined,
      }).catch((reason: unknown) => reason);
      expect(error).to.be.an.instanceOf(RangeError);
      expect(isCancelled).to.equal(true);
      expect(sent).to.be.within(50, 70);
    }
  });
});
