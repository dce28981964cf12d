/** Keeps changes in IndexedDB until they are settled. Every method rejects where the browser stores nothing. */
import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';

/** One change as it is stored. An older release, or another program, may have written it. */
export interface StoredChange {
  /** The order in which changes came in, over all tabs. */
  readonly sequence: number;
  readonly outbox: string;
  readonly action: unknown;
  /** Whether it may have reached the service. */
  readonly isSent?: boolean;
  /** Why it was refused. */
  readonly problem?: unknown;
}

interface Schema extends DBSchema {
  changes: { key: number; value: Omit<StoredChange, 'sequence'> & { sequence?: number }; indexes: { outbox: string } };
}

type Changes = IDBPObjectStore<Schema, ['changes'], 'changes', 'readwrite'>;

/** A database of its own, so that releases which know nothing of it on the same page or in other tabs go on undisturbed. */
const databaseName = 'vonk-outbox';

export class OutboxStore {
  readonly #outbox: string;
  #opening: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(outbox: string) {
    this.#outbox = outbox;
  }

  /** Stores a change; it is on the disk when this resolves. Answers its place in the order. */
  add(action: unknown): Promise<number> {
    return this.#within('strict', (changes) => changes.add({ outbox: this.#outbox, action }));
  }

  async all(): Promise<readonly StoredChange[]> {
    return this.#opened(
      async (database) => (await database.getAllFromIndex('changes', 'outbox', this.#outbox)) as StoredChange[],
    );
  }

  async get(sequence: number): Promise<StoredChange | undefined> {
    return this.#opened(async (database) => (await database.get('changes', sequence)) as StoredChange | undefined);
  }

  /** Writes over some fields. Answers whether it is still there. */
  change(sequence: number, fields: Pick<StoredChange, 'isSent' | 'problem'>): Promise<boolean> {
    return this.#within('default', async (changes) => {
      const found = await changes.get(sequence);
      if (found) await changes.put({ ...found, ...fields });
      return found !== undefined;
    });
  }

  /** Takes one out. Answers whether it did. */
  remove(sequence: number, which: 'any' | 'unsent' = 'any'): Promise<boolean> {
    return this.#within('strict', async (changes) => {
      const found = await changes.get(sequence);
      const goes = found !== undefined && (which === 'any' || found.isSent !== true);
      if (goes) await changes.delete(sequence);
      return goes;
    });
  }

  /** Takes out all that came in before. */
  async removeBefore(sequence: number): Promise<void> {
    await this.#within('strict', async (changes) => {
      const keys = await changes.index('outbox').getAllKeys(this.#outbox);
      await Promise.all(keys.filter((key) => key < sequence).map((key) => changes.delete(key)));
    });
  }

  close(): void {
    void this.#opening?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.#opening = undefined;
  }

  /** One step that is carried out whole or not at all; resolves when it is stored. */
  async #within<T>(durability: IDBTransactionDurability, work: (changes: Changes) => Promise<T>): Promise<T> {
    return this.#opened(async (database) => {
      const transaction = database.transaction('changes', 'readwrite', { durability });
      const [result] = await Promise.all([work(transaction.store), transaction.done]);
      return result;
    });
  }

  /** Some browsers lose a connection without a word (a page that slept): then it is opened again, once. */
  async #opened<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const opening = this.#open();
    try {
      return await work(await opening);
    } catch (error) {
      if (!(error instanceof DOMException && ['InvalidStateError', 'UnknownError'].includes(error.name))) throw error;
      if (this.#opening === opening) this.close();
      return work(await this.#open());
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    const opening = (this.#opening ??= openDB<Schema>(databaseName, 1, {
      upgrade: (database) =>
        void database
          .createObjectStore('changes', { keyPath: 'sequence', autoIncrement: true })
          .createIndex('outbox', 'outbox'),
      // Another tab wants a newer version, or the browser closed the connection: the next call opens it again.
      blocking: (_current, _blocked, event) => {
        this.#opening = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => (this.#opening = undefined),
    }));
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    return opening;
  }
}
