/**
 * One store of one database of the browser (IndexedDB): opened when it is needed, opened again where the browser lost it,
 * and never waited for longer than the patience.
 */
import { type LiveClock, deviceClock } from './clock.js';

/**
 * Milliseconds that anything with a database may take. A device answers within milliseconds, a sluggish one that was just
 * switched on within a second or two. Some never answer at all: after sleep, or while another tab holds on to a database
 * that is to be deleted. Nobody's change stands still for those.
 */
export const devicePatience = 5000;
/** Milliseconds in which a device that did not answer is left alone, so that not every step waits anew. */
export const deviceCooldown = 60_000;

/** Ways in which a browser says that the connection is of no use any more; nothing was stored then. */
const lostConnection = ['InvalidStateError', 'UnknownError', 'AbortError'];

/** `kept`: it is on the disk when the step is over. */
export type How = 'read' | 'write' | 'kept';
export type Step<T> = (store: IDBObjectStore) => Promise<T>;
/** Carries a step out whole or not at all. */
export type Work = <T>(how: How, step: Step<T>) => Promise<T>;

export interface DatabasePorts {
  readonly name: string;
  readonly store: string;
  readonly clock?: Pick<LiveClock, 'now' | 'after'>;
  /** Makes the store, where the database is new. */
  create(database: IDBDatabase): void;
  /** Called each time it was opened, before anything else is done with it. */
  opened?(work: Work): Promise<void>;
  /** The browser took the connection away, or somebody wants to delete the database. */
  lost?(): void;
}

export const answerTo = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'));
  });

export class Database {
  readonly #ports: DatabasePorts;
  readonly #clock: Pick<LiveClock, 'now' | 'after'>;
  #opening: Promise<IDBDatabase> | undefined;
  #coolsDownUntil = 0;
  #isClosed = false;

  constructor(ports: DatabasePorts) {
    this.#ports = ports;
    this.#clock = ports.clock ?? deviceClock;
  }

  /** Rejects where the browser stores nothing or does not answer; the step is not carried out later on either. */
  readonly work: Work = async (how, step) => {
    if (this.#clock.now() < this.#coolsDownUntil) throw tooLate();
    const late = new AbortController();
    let callOff: (() => void) | undefined;
    const patience = new Promise<never>((_, reject) => {
      callOff = this.#clock.after(devicePatience, () => {
        this.#coolsDownUntil = this.#clock.now() + deviceCooldown;
        late.abort();
        reject(tooLate());
      });
    });
    try {
      return await Promise.race([this.#tryTwice(how, step, late.signal), patience]);
    } finally {
      callOff?.();
      if (this.#isClosed) this.#leave();
    }
  };

  /** What is asked for later on is done all the same, and leaves no connection behind. */
  close(): void {
    this.#isClosed = true;
    this.#leave();
  }

  #leave(): void {
    void this.#opening?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.#opening = undefined;
  }

  /** Some browsers lose a connection without a word (a page that slept): then it is opened again, once. */
  async #tryTwice<T>(how: How, step: Step<T>, late: AbortSignal): Promise<T> {
    const opening = this.#open();
    try {
      return await this.#carryOut(await opening, how, step, late);
    } catch (error) {
      if (late.aborted || !(error instanceof DOMException && lostConnection.includes(error.name))) throw error;
      if (this.#opening === opening) this.#leave();
      return this.#carryOut(await this.#open(), how, step, late);
    }
  }

  async #carryOut<T>(database: IDBDatabase, how: How, step: Step<T>, late?: AbortSignal): Promise<T> {
    late?.throwIfAborted();
    const { store } = this.#ports;
    const transaction = database.transaction(store, how === 'read' ? 'readonly' : 'readwrite', {
      durability: how === 'kept' ? 'strict' : 'default',
    });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
    });
    late?.addEventListener('abort', () => breakOff(transaction));
    const stepping = (async () => step(transaction.objectStore(store)))();
    stepping.catch(() => breakOff(transaction));
    const [result] = await Promise.all([stepping, done]);
    return result;
  }

  #open(): Promise<IDBDatabase> {
    const opening = (this.#opening ??= this.#connect());
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    return opening;
  }

  async #connect(): Promise<IDBDatabase> {
    const { name, create, opened, lost } = this.#ports;
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => create(request.result);
    const database = (await answerTo(request)) as IDBDatabase;
    const connectionLost = (): void => {
      database.close();
      this.#opening = undefined;
      lost?.();
    };
    database.onversionchange = connectionLost;
    database.onclose = connectionLost;
    await opened?.((how, step) => this.#carryOut(database, how, step));
    return database;
  }
}

const tooLate = (): DOMException => new DOMException('The device does not answer.', 'TimeoutError');

/** Answers whether that was possible: what is being stored already can not be stopped. */
function breakOff(transaction: IDBTransaction): boolean {
  try {
    transaction.abort();
    return true;
  } catch {
    return false;
  }
}
