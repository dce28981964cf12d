import { expect } from '@open-wc/testing';
import { fc } from '../../helpers/fast-check.js';
import { type LiveEvent, readEvents } from '../../../src/sources/live/events.js';

interface Found {
  readonly events: LiveEvent[];
  readonly retries: number[];
}

/** What is found in text that arrives in pieces of bytes. */
async function read(pieces: readonly Uint8Array[]): Promise<Found> {
  const found: Found = { events: [], retries: [] };
  const body = new ReadableStream<Uint8Array>({
    start(sink) {
      for (const piece of pieces) sink.enqueue(piece);
      sink.close();
    },
  });
  await readEvents(body, {
    event: (event) => found.events.push(event),
    retry: (milliseconds) => found.retries.push(milliseconds),
    sign: () => undefined,
  });
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
  it('is read as the standard says', async () => {
    const text = [
      ': a comment\n\nid: 1\nevent: change\ndata: {"a":\ndata: 1}\n\n',
      'data:no space\n\nid\nevent: weather\ndata: x\n\nid: 3\nevent: weather\ndata: x\n\n',
      'retry: 7\nretry: 7 s\nid: 4\nevent: reset\ndata: {}\n\ndata: never ended',
    ].join('');
    expect(await read([new TextEncoder().encode(text)])).to.deep.equal({
      events: [
        { id: '1', kind: 'change', data: '{"a":\n1}' },
        { id: undefined, kind: 'change', data: 'no space' },
        { id: '', kind: 'change', data: '' },
        { id: '3', kind: 'change', data: '' },
        { id: '4', kind: 'reset', data: '{}' },
      ],
      retries: [7],
    });
  });

  it('is read the same however it is cut into pieces, also within a character', async () => {
    await fc.assert(
      fc.asyncProperty(text, cuts, async (whole, shares) => {
        const bytes = new TextEncoder().encode(whole);
        const at = [0, ...shares.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b), bytes.length];
        const pieces = at.slice(1).map((place, index) => bytes.slice(at[index], place));
        expect(await read(pieces)).to.deep.equal(await read([bytes]));
      }),
      { numRuns: 500 },
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
