/** Reads a stream of events (text/event-stream). */
import { createParser } from 'eventsource-parser';
import type { SectionName } from '../../contract/document.js';

/** One event of a stream, its data not read yet. */
export interface LiveEvent {
  /** From where the stream goes on after a break; `undefined` where the event names none. */
  readonly id: string | undefined;
  /** `reset`: the service cannot go on from where the page is. */
  readonly kind: 'change' | 'reset';
  /** Empty where the event is of a kind that is not known here, and only its id counts. */
  readonly data: string;
  /** For a `reset` between tabs: the only section that is to be read again. */
  readonly section?: SectionName | undefined;
}

/** Characters of one event. */
const largest = 5_000_000;

export interface EventHandlers {
  event(event: LiveEvent): void;
  /** The service says how many milliseconds to wait before coming back. */
  retry(milliseconds: number): void;
  /** Anything at all arrived. */
  sign(): void;
}

/** Reads until the stream ends. Rejects where it breaks, or where one event is larger than can be right. */
export async function readEvents(body: ReadableStream<Uint8Array>, handlers: EventHandlers): Promise<void> {
  let isTooLarge = false;
  const parser = createParser({
    onEvent({ id, event, data }) {
      if (event === undefined || event === 'message' || event === 'change')
        handlers.event({ id, kind: 'change', data });
      else if (event === 'reset') handlers.event({ id, kind: 'reset', data });
      else if (id !== undefined) handlers.event({ id, kind: 'change', data: '' });
    },
    onRetry: (milliseconds) => handlers.retry(milliseconds),
    onError: ({ type }) => (isTooLarge ||= type === 'max-buffer-size-exceeded'),
    maxBufferSize: largest,
  });
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    handlers.sign();
    parser.feed(value);
    if (isTooLarge) {
      await reader.cancel();
      throw new RangeError('An event is too large.');
    }
  }
}
