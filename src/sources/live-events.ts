/** Reads a stream of events (text/event-stream), by the standard: HTML, section 9.2. */
import type { SectionName } from '../contract/document.js';

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
const lineEnd = /\r\n|\n|\r(?!$)/;

export interface EventHandlers {
  event(event: LiveEvent): void;
  /** The service says how many milliseconds to wait before coming back. */
  retry(milliseconds: number): void;
  /** Anything at all arrived. */
  sign(): void;
}

/** Reads until the stream ends. Rejects where it breaks, or where one event is larger than can be right. */
export async function readEvents(body: ReadableStream<Uint8Array>, handlers: EventHandlers): Promise<void> {
  const lines = new EventLines(handlers);
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    handlers.sign();
    lines.feed(value);
    if (lines.size > largest) {
      await reader.cancel();
      throw new RangeError('An event is too large.');
    }
  }
}

/** Puts lines together to events, however the text is cut into pieces. */
export class EventLines {
  readonly #handlers: Omit<EventHandlers, 'sign'>;
  /** A line that has not ended yet. */
  #rest = '';
  #data: string[] = [];
  #id: string | undefined;
  #kind = '';

  constructor(handlers: Omit<EventHandlers, 'sign'>) {
    this.#handlers = handlers;
  }

  /** Characters of the event that has not ended yet. */
  get size(): number {
    return this.#data.reduce((sum, line) => sum + line.length, this.#rest.length);
  }

  feed(text: string): void {
    const isWithin = !this.#rest.endsWith('\r') && !/[\r\n]/.test(text);
    this.#rest += text;
    if (isWithin) return;
    const lines = this.#rest.split(lineEnd);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
  }

  #take(line: string): void {
    if (line === '') return this.#end();
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/su.exec(line) ?? [];
    if (field === 'data') this.#data.push(value);
    else if (field === 'event') this.#kind = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.#handlers.retry(Number(value));
  }

  #end(): void {
    const { event } = this.#handlers;
    const [id, kind, data] = [this.#id, this.#kind, this.#data];
    [this.#id, this.#kind, this.#data] = [undefined, '', []];
    if (data.length === 0) return;
    if (['', 'message', 'change'].includes(kind)) event({ id, kind: 'change', data: data.join('\n') });
    else if (kind === 'reset') event({ id, kind, data: data.join('\n') });
    else if (id !== undefined) event({ id, kind: 'change', data: '' });
  }
}
