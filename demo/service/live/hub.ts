/**
 * The live streams of this instance. One reader follows the events, whoever wrote them, and hands each to those
 * connected whom it concerns. A stream that comes back goes on after the last event that it had.
 */
import type { Change } from '../actions/change.js';
import type { Database } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import type { EditorialReader } from '../sections/editorial.js';
import { type Digest, type Event, channel, eventRange, eventsAfter, unnamed } from './events.js';
import { Batch } from './render.js';
import { Standing } from './standing.js';

/** Where what is sent goes. */
export interface Outlet {
  /** @param place - After which to go on when the stream breaks here. */
  send(place: Place, change: Change): Promise<void>;
  reset(place: Place): Promise<void>;
  /** Tells from where to go on, before anything has happened. */
  begin(place: Place): Promise<void>;
  close(): void;
}

/** A point in the row of events, for somebody as they are now. */
export interface Place {
  readonly event: number;
  readonly viewer: Viewer;
}

/** Who listens, and how that is known. */
export interface Listener {
  readonly viewer: Viewer;
  /** The session that says so; a token has none. */
  readonly session: string | undefined;
}

/** A stream that is so far behind that it is better begun again. */
const mostWaiting = 2000;
/** Looks again by itself, should a notification be lost. */
const lookAgainAfter = 5000;

interface Stream {
  viewer: Viewer;
  /** For whom things may be that this person sees, as events write it. */
  audiences: readonly string[];
  readonly session: string | undefined;
  readonly outlet: Outlet;
  readonly knownPeople: Set<string>;
  cursor: number;
  waiting: number;
  work: Promise<void>;
}

export class Hub {
  readonly #database: Database;
  readonly #editorial: EditorialReader;
  readonly #digest: Digest;
  readonly #failed: (error: unknown) => void;
  readonly #streams = new Set<Stream>();
  readonly #mostForOne: number;
  readonly #standing: Standing;
  #position = 0;
  #reading: Promise<void> | undefined;
  #isAskedAgain = false;
  #isAnew = false;
  #isOver = false;
  #timer: NodeJS.Timeout | undefined;
  #stopListening: (() => Promise<void>) | undefined;

  constructor(options: {
    database: Database;
    editorial: EditorialReader;
    mostForOne: number;
    digest: Digest;
    failed: (error: unknown) => void;
  }) {
    this.#database = options.database;
    this.#editorial = options.editorial;
    this.#mostForOne = options.mostForOne;
    this.#digest = options.digest;
    this.#failed = options.failed;
    this.#standing = new Standing(options.database);
  }

  async start(): Promise<void> {
    this.#position = (await eventRange(this.#database)).last;
    this.#stopListening = await this.#database.listen(channel, (payload) => {
      // People or sessions changed; or notifications may have been lost.
      const isEvent = payload !== undefined && /^\d+$/.test(payload);
      if (!isEvent) this.#standing.doubt();
      if (payload === undefined) this.#isAnew = true;
      // The row of events as far as it is known is of no interest to anybody: whoever connects begins at its end.
      if (isEvent && this.#streams.size === 0 && !this.#reading)
        this.#position = Math.max(this.#position, Number(payload));
      else this.#look();
    });
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

  /** How many streams are open here. */
  get streams(): number {
    return this.#streams.size;
  }

  /** Seconds by which this instance is behind the newest event. */
  async lag(): Promise<number> {
    const [row] = await this.#database.query<{ seconds: number | null }>(
      `select extract(epoch from clock_timestamp() - min(at))::float8 as seconds from events where id > $1`,
      [this.#position],
    );
    return Math.max(0, row?.seconds ?? 0);
  }

  /** Whether one more stream of a person is welcome. */
  hasRoomFor(viewer: Viewer): boolean {
    return !this.#isOver && [...this.#streams].filter((one) => one.viewer.id === viewer.id).length < this.#mostForOne;
  }

  /** @param after - The last event that the stream had before; `unknown` where it had one that is not known here. */
  connect({ viewer, session }: Listener, after: number | 'unknown' | undefined, outlet: Outlet): () => void {
    const stream: Stream = {
      viewer,
      audiences: this.#audiencesOf(viewer),
      session,
      outlet,
      knownPeople: new Set(),
      cursor: 0,
      waiting: 0,
      work: Promise.resolve(),
    };
    if (this.#isOver) {
      outlet.close();
      return () => undefined;
    }
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
        if (!this.#isOver && this.#streams.has(stream)) await work();
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
    const { outlet } = stream;
    const { first, last } = await eventRange(this.#database);
    stream.cursor = last;
    if (after === undefined) return outlet.begin(placeOf(stream));
    if (after === 'unknown' || after < first || after > last) return outlet.reset(placeOf(stream));
    stream.cursor = after;
    await outlet.begin(placeOf(stream));
    while (this.#streams.has(stream)) {
      const events = await eventsAfter(this.#database, stream.cursor);
      if (events.length === 0) return;
      await this.#deliver(stream, events, await this.#batch());
    }
  }

  async #batch(): Promise<Batch> {
    return new Batch(this.#database, await this.#editorial.read(this.#database));
  }

  /** What was read for others a while ago is read anew: a stream may be slow, and things be taken back meanwhile. */
  async #deliver(stream: Stream, events: readonly Event[], given: Batch): Promise<void> {
    const { outlet, knownPeople } = stream;
    let batch = given;
    for (const event of events) {
      if (!this.#streams.has(stream)) return;
      if (event.id <= stream.cursor) continue;
      if (concerns(event, stream)) {
        if (event.section === undefined) await outlet.reset({ event: event.id, viewer: stream.viewer });
        else {
          if (batch.isOld) batch = await this.#batch();
          const rendered = await batch.render({ section: event.section, item: event.item }, stream.viewer);
          if (rendered) {
            const unknown = rendered.people.filter(({ id }) => !knownPeople.has(id));
            // Carries the id before: a break between the two sends the people once more, and loses nothing.
            if (unknown.length > 0) await outlet.send(placeOf(stream), { section: 'people', put: unknown });
            unknown.forEach(({ id }) => knownPeople.add(id));
            await outlet.send({ event: event.id, viewer: stream.viewer }, rendered.change);
          }
        }
      }
      stream.cursor = event.id;
    }
  }

  #audiencesOf({ audiences }: Viewer): readonly string[] {
    return audiences.map((one) => unnamed(one, this.#digest));
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
      await this.#ask();
      if (this.#isAnew) await this.#goBack();
      const events = await eventsAfter(this.#database, this.#position);
      const last = events.at(-1);
      if (!last) continue;
      const isHeard = [...this.#streams].some((stream) => events.some((event) => concerns(event, stream)));
      // Whoever connects meanwhile reads by itself what is there by then.
      const batch = isHeard ? await this.#batch() : undefined;
      this.#position = last.id;
      this.#isAskedAgain = true;
      for (const stream of this.#streams) {
        const some = events.filter((event) => concerns(event, stream));
        if (batch && some.length > 0) this.#then(stream, () => this.#deliver(stream, some, batch));
      }
    }
  }

  /** After a break the database may know less than before: a backup, or another machine. Then all begin anew from there. */
  async #goBack(): Promise<void> {
    const { last } = await eventRange(this.#database);
    this.#isAnew = false;
    if (last >= this.#position) return;
    this.#position = last;
    for (const stream of this.#streams)
      this.#then(stream, () => {
        stream.cursor = last;
        return stream.outlet.reset(placeOf(stream));
      });
  }

  /** Asks who those who listen are now: whoever left hears nothing more, who is of another team begins anew. */
  async #ask(): Promise<void> {
    const streams = [...this.#streams];
    const found = await this.#standing.of(streams);
    if (!found) return;
    for (const stream of streams) {
      const viewer = found(stream);
      if (!viewer) this.#end(stream);
      else if (viewer.audiences.join('\n') !== stream.viewer.audiences.join('\n')) {
        stream.viewer = viewer;
        stream.audiences = this.#audiencesOf(viewer);
        this.#then(stream, () => stream.outlet.reset(placeOf(stream)));
      }
    }
  }
}

const concerns = (event: Event, { audiences }: Stream): boolean =>
  audiences.some((one) => event.audiences.includes(one));

const placeOf = ({ cursor, viewer }: Stream): Place => ({ event: cursor, viewer });
