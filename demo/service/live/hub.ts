/**
 * The live streams of this instance. One reader follows the events, whoever wrote them, and hands each to those
 * connected whom it concerns. A stream that comes back goes on after the last event that it had.
 */
import type { Change } from '../actions/change.js';
import type { Database } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import type { EditorialReader } from '../sections/editorial.js';
import { type Event, channel, eventRange, eventsAfter } from './events.js';
import { Batch } from './render.js';

/** Where what is sent goes. */
export interface Outlet {
  /** @param id - After which to go on when the stream breaks here. */
  send(id: number, change: Change): Promise<void>;
  reset(id: number): Promise<void>;
  /** Tells from where to go on, before anything has happened. */
  begin(id: number): Promise<void>;
  close(): void;
}

/** A stream that is so far behind that it is better begun again. */
const mostWaiting = 2000;
/** Looks again by itself, should a notification be lost. */
const lookAgainAfter = 5000;

interface Stream {
  readonly viewer: Viewer;
  readonly outlet: Outlet;
  readonly knownPeople: Set<string>;
  cursor: number;
  waiting: number;
  work: Promise<void>;
}

export class Hub {
  readonly #database: Database;
  readonly #editorial: EditorialReader;
  readonly #failed: (error: unknown) => void;
  readonly #streams = new Set<Stream>();
  readonly #mostForOne: number;
  #position = 0;
  #reading: Promise<void> | undefined;
  #isAskedAgain = false;
  #isOver = false;
  #timer: NodeJS.Timeout | undefined;
  #stopListening: (() => Promise<void>) | undefined;

  constructor(options: {
    database: Database;
    editorial: EditorialReader;
    mostForOne: number;
    failed: (error: unknown) => void;
  }) {
    this.#database = options.database;
    this.#editorial = options.editorial;
    this.#mostForOne = options.mostForOne;
    this.#failed = options.failed;
  }

  async start(): Promise<void> {
    this.#position = (await eventRange(this.#database)).last;
    this.#stopListening = await this.#database.listen(channel, () => this.#look());
    this.#timer = setInterval(() => this.#look(), lookAgainAfter).unref();
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    clearInterval(this.#timer);
    for (const { outlet } of this.#streams) outlet.close();
    this.#streams.clear();
    await this.#stopListening?.();
    await this.#reading;
  }

  /** Whether one more stream of a person is welcome. */
  hasRoomFor(viewer: Viewer): boolean {
    return !this.#isOver && [...this.#streams].filter((one) => one.viewer.id === viewer.id).length < this.#mostForOne;
  }

  /** @param after - The last event that the stream had before; `unknown` where it had one that is not known here. */
  connect(viewer: Viewer, after: number | 'unknown' | undefined, outlet: Outlet): () => void {
    const stream: Stream = {
      viewer,
      outlet,
      knownPeople: new Set(),
      cursor: 0,
      waiting: 0,
      work: Promise.resolve(),
    };
    // What happens from here on waits behind what happened before.
    this.#then(stream, () => this.#catchUp(stream, after));
    this.#streams.add(stream);
    return () => this.#streams.delete(stream);
  }

  #then(stream: Stream, work: () => Promise<void>): void {
    stream.waiting += 1;
    stream.work = stream.work
      .then(async () => {
        stream.waiting -= 1;
        if (!this.#isOver) await work();
      })
      .catch((error: unknown) => {
        this.#failed(error);
        this.#end(stream);
      });
    if (stream.waiting > mostWaiting) this.#end(stream);
  }

  #end(stream: Stream): void {
    this.#streams.delete(stream);
    stream.outlet.close();
  }

  async #catchUp(stream: Stream, after: number | 'unknown' | undefined): Promise<void> {
    const { first, last } = await eventRange(this.#database);
    stream.cursor = last;
    if (after === undefined) return stream.outlet.begin(last);
    if (after === 'unknown' || after < first || after > last) return stream.outlet.reset(last);
    stream.cursor = after;
    await stream.outlet.begin(after);
    for (;;) {
      const events = await eventsAfter(this.#database, stream.cursor);
      if (events.length === 0) return;
      await this.#deliver(stream, events, await this.#batch());
    }
  }

  async #batch(): Promise<Batch> {
    return new Batch(this.#database, await this.#editorial.read(this.#database));
  }

  async #deliver(stream: Stream, events: readonly Event[], batch: Batch): Promise<void> {
    const { viewer, outlet, knownPeople } = stream;
    for (const event of events) {
      if (event.id <= stream.cursor) continue;
      const rendered = await batch.render(event, viewer);
      if (rendered) {
        const unknown = rendered.people.filter(({ id }) => !knownPeople.has(id));
        // Carries the id before: a break between the two sends the people once more, and loses nothing.
        if (unknown.length > 0) await outlet.send(stream.cursor, { section: 'people', put: unknown });
        unknown.forEach(({ id }) => knownPeople.add(id));
        await outlet.send(event.id, rendered.change);
      }
      stream.cursor = event.id;
    }
  }

  /** Reads what is new. Asked while it reads, it reads once more afterwards. */
  #look(): void {
    if (this.#isOver) return;
    this.#isAskedAgain = true;
    this.#reading ??= this.#read()
      .catch((error: unknown) => {
        // The next look, at most a few seconds away, begins where this one did not come to its end.
        this.#isAskedAgain = false;
        this.#failed(error);
      })
      .finally(() => {
        this.#reading = undefined;
        if (this.#isAskedAgain) this.#look();
      });
  }

  async #read(): Promise<void> {
    while (this.#isAskedAgain && !this.#isOver) {
      this.#isAskedAgain = false;
      const events = await eventsAfter(this.#database, this.#position);
      const last = events.at(-1);
      if (!last) continue;
      const batch = await this.#batch();
      this.#position = last.id;
      this.#isAskedAgain = true;
      for (const stream of this.#streams) {
        const concerns = events.filter((event) => event.audiences.some((one) => stream.viewer.audiences.includes(one)));
        if (concerns.length > 0) this.#then(stream, () => this.#deliver(stream, concerns, batch));
      }
    }
  }
}
