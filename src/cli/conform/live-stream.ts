import { createParser } from 'eventsource-parser';
import { isObject } from '../../contract/json-object.js';
import type { ChangeEntry, Person } from './person.js';
import { Breach } from './outcome.js';

export interface LiveEvent {
  readonly id: string | undefined;
  /** `message` where the service gave it no name. */
  readonly event: string;
  readonly data: string;
}

/** The change that an event tells, where it tells one. */
export function entryOf({ event, data }: LiveEvent): ChangeEntry | undefined {
  if (event !== 'message') return undefined;
  try {
    const entry: unknown = JSON.parse(data);
    return isObject(entry) && typeof entry['section'] === 'string' ? (entry as unknown as ChangeEntry) : undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds in which something has to be told. */
const soon = 5000;

/** One stream of changes, as one person hears it. */
export class LiveStream {
  readonly events: LiveEvent[] = [];
  /** How many comments came: they keep the line open. */
  comments = 0;
  readonly headers: Headers;
  readonly #ending: AbortController;
  readonly #waiting = new Set<() => void>();

  private constructor(headers: Headers, ending: AbortController) {
    this.headers = headers;
    this.#ending = ending;
  }

  static async open(person: Person, url: string, lastEventId?: string): Promise<LiveStream> {
    const ending = new AbortController();
    const slow = setTimeout(
      () => ending.abort(new Breach('an open stream within 15 seconds, be it with nothing to tell', 'no answer')),
      3 * soon,
    );
    const response = await fetch(url, {
      headers: {
        ...person.caller.headers,
        accept: 'text/event-stream',
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      redirect: 'manual',
      signal: ending.signal,
    }).finally(() => clearTimeout(slow));
    const isStream = (response.headers.get('content-type') ?? '').startsWith('text/event-stream');
    if (response.status !== 200 || !response.body || !isStream) {
      ending.abort();
      throw new Breach('a stream of type text/event-stream', `status ${response.status}`);
    }
    const stream = new LiveStream(response.headers, ending);
    stream.#read(response.body).catch(() => stream.close());
    return stream;
  }

  /** All that came, as one text to search. */
  get text(): string {
    return this.events.map(({ data }) => data).join('\n');
  }

  get lastId(): string | undefined {
    return this.events.findLast(({ id }) => id !== undefined && id !== '')?.id;
  }

  /** The first event that fits, also one that came before; `undefined` where none comes in time. */
  async heard(fits: (event: LiveEvent) => boolean, within = soon): Promise<LiveEvent | undefined> {
    await this.#until(() => this.events.some(fits), within);
    return this.events.find(fits);
  }

  /** Whether anything comes from now on, be it a comment. */
  async stirs(within: number): Promise<boolean> {
    const before = this.comments + this.events.length;
    await this.#until(() => this.comments + this.events.length > before, within);
    return this.comments + this.events.length > before;
  }

  async #until(holds: () => boolean, within: number): Promise<void> {
    const end = Date.now() + within;
    while (!holds() && Date.now() < end) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, end - Date.now());
        this.#waiting.add(wake);
      });
    }
  }

  close(): void {
    this.#ending.abort();
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const parser = createParser({
      onEvent: ({ id, event = 'message', data }) => this.events.push({ id, event, data }),
      onComment: () => {
        this.comments += 1;
      },
    });
    const decoder = new TextDecoder();
    for await (const part of body) {
      parser.feed(decoder.decode(part, { stream: true }));
      for (const wake of [...this.#waiting]) wake();
    }
  }
}
