/** Keeps changes in IndexedDB until they are settled. Every method rejects where the browser stores nothing. */
import { writeJson } from '../../contract/write-json.js';
import { isObject } from '../../contract/json-object.js';
import { createId } from '../create-id.js';
import { outboxDatabase } from '../database-there.js';
import { Database, type DatabasePorts, type Work, answerTo } from '../database.js';

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

/** A change that is to be stored, or is. */
export interface Draft {
  readonly action: unknown;
  /** Its place; below 1, or none, where it comes after all that is stored. */
  readonly sequence?: number | undefined;
  readonly isSent?: boolean;
  readonly problem?: unknown;
}

/** Where a change stands. It is read when the step is carried out, since the place may have become another's. */
type Place = Pick<Draft, 'sequence' | 'action'>;

export interface OutboxStorePorts<D extends Draft> {
  readonly clock?: DatabasePorts['clock'];
  /** The database is another one than before: the one that held everything was deleted. Gives what is to be stored again. */
  forgotten(): readonly D[];
  /** It is stored, and has this place now. */
  placed(draft: D, sequence: number): void;
  /** The connection was taken away. */
  lost(): void;
}

/** Between the places of two changes there is room for those that were not stored when they came in. */
export const betweenPlaces = 2 ** -20;

/** A database of its own, so that releases which know nothing of it on the same page or in other tabs go on undisturbed. */
/** Under this name stands one record by which a database is known from one that was made after it was deleted. */
const markName = '';

export class OutboxStore<D extends Draft = Draft> {
  readonly #outbox: string;
  readonly #ports: Partial<OutboxStorePorts<D>>;
  readonly #database: Database;
  #mark: unknown;

  constructor(outbox: string, ports: Partial<OutboxStorePorts<D>> = {}) {
    this.#outbox = outbox;
    this.#ports = ports;
    this.#database = new Database({
      name: outboxDatabase,
      store: 'changes',
      ...(ports.clock && { clock: ports.clock }),
      create: (database) =>
        void database
          .createObjectStore('changes', { keyPath: 'sequence', autoIncrement: true })
          .createIndex('outbox', 'outbox'),
      opened: (work) => this.#recognise(work),
      lost: () => ports.lost?.(),
    });
  }

  /** Stores changes in this order, none of them twice; they are on the disk when this resolves. */
  add(drafts: readonly D[]): Promise<void> {
    return this.#put(this.#database.work, drafts);
  }

  all(): Promise<readonly StoredChange[]> {
    return this.#database.work('read', (changes) => allOf(changes, this.#outbox));
  }

  get(sequence: number): Promise<StoredChange | undefined> {
    return this.#database.work('read', (changes) => at(changes, sequence));
  }

  /** Writes over some fields. Answers whether it is still there. */
  change(place: Place, fields: Pick<StoredChange, 'isSent' | 'problem'>): Promise<boolean> {
    return this.#database.work('write', async (changes) => {
      const found = await find(changes, place);
      if (found) await answerTo(changes.put({ ...found, ...fields }));
      return found !== undefined;
    });
  }

  /** Takes one out. Answers whether it did. */
  remove(place: Place, which: 'any' | 'unsent' = 'any'): Promise<boolean> {
    return this.#database.work('kept', async (changes) => {
      const found = await find(changes, place);
      const goes = found !== undefined && (which === 'any' || found.isSent !== true);
      if (goes) await answerTo(changes.delete(found.sequence));
      return goes;
    });
  }

  /** Takes one out, and all that came in before it. */
  removeUpTo(place: Place): Promise<void> {
    return this.#database.work('kept', async (changes) => {
      const last = (await find(changes, place))?.sequence ?? 0;
      for (const { sequence } of await allOf(changes, this.#outbox))
        if (sequence <= last) await answerTo(changes.delete(sequence));
    });
  }

  close(): void {
    this.#database.close();
  }

  async #put(work: Work, drafts: readonly D[]): Promise<void> {
    const places = await work('kept', async (changes) => {
      // What was given up on may have been stored after all, and what is stored again may stand there by another tab.
      const isNew = drafts.every(({ sequence }) => sequence === undefined);
      const stored = isNew ? [] : await allOf(changes, this.#outbox);
      const found: number[] = [];
      let isLast = false;
      for (const { action, sequence = 0, isSent, problem } of drafts) {
        isLast ||= sequence < 1;
        const record = {
          outbox: this.#outbox,
          action,
          ...(isSent && { isSent }),
          ...(problem !== undefined && { problem: written(problem) }),
        };
        const there = stored.find((one) => idOf(one.action) === idOf(action));
        if (there) await answerTo(changes.put({ ...there, ...record }));
        found.push(there?.sequence ?? (await addAt(changes, record, isLast ? undefined : sequence)));
      }
      return found;
    });
    drafts.forEach((draft, index) => this.#ports.placed?.(draft, places[index] ?? 0));
  }

  async #recognise(work: Work): Promise<void> {
    const before = this.#mark;
    const mark = await work('write', async (changes) => {
      const [found] = await allOf(changes, markName);
      if (found) return found.action;
      const action = createId();
      await answerTo(changes.add({ outbox: markName, action }));
      return action;
    }).catch(() => undefined); // What is there can be read all the same.
    if (before !== undefined && mark !== before) await this.#put(work, this.#ports.forgotten?.() ?? []);
    this.#mark = mark;
  }
}

/** What another tab, or a later visit, needs to know of a problem; its sentence is made anew. */
export function written(problem: unknown): unknown {
  const { code, path, details } = isObject(problem) ? problem : {};
  return JSON.parse(writeJson({ code, path, details }));
}

/** The id of what is stored, where it has one. */
export const idOf = (action: unknown): string | undefined => {
  const id = isObject(action) ? action['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
};

const allOf = async (changes: IDBObjectStore, outbox: string): Promise<readonly StoredChange[]> =>
  (await answerTo(changes.index('outbox').getAll(outbox))) as readonly StoredChange[];

const at = async (changes: IDBObjectStore, sequence: number): Promise<StoredChange | undefined> =>
  (await answerTo(changes.get(sequence))) as StoredChange | undefined;

/** What stands at a place, where it is still the same change. */
const find = async (changes: IDBObjectStore, { sequence = 0, action }: Place): Promise<StoredChange | undefined> => {
  const found = await at(changes, sequence);
  return found && idOf(found.action) === idOf(action) ? found : undefined;
};

/** Stores at a place, or right after it where another tab was quicker; without a place, after everything. */
async function addAt(changes: IDBObjectStore, record: object, place: number | undefined): Promise<number> {
  let sequence = place;
  while (sequence !== undefined && (await at(changes, sequence))) sequence += betweenPlaces;
  return (await answerTo(changes.add({ ...record, ...(sequence !== undefined && { sequence }) }))) as number;
}
