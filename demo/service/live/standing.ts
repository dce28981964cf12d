/**
 * Whether those who listen may still listen, and to what. A stream stays open for long; meanwhile somebody changes teams,
 * leaves, or signs out elsewhere. It is asked at once when the database tells that something of the kind happened, and
 * otherwise before anything is sent, where it was last asked a moment ago.
 */
import type { Queryable } from '../database/database.js';
import { type Viewer, endedOf, findViewers } from '../identity/viewer.js';

interface Listener {
  readonly viewer: Viewer;
  readonly session: string | undefined;
}

/** How long an answer holds where nothing was told, in milliseconds. */
const holds = 2000;

export class Standing {
  readonly #database: Queryable;
  #askedAt = 0;
  #isInDoubt = false;

  constructor(database: Queryable) {
    this.#database = database;
  }

  /** The next time it is asked anew, however short ago the last was. */
  doubt(): void {
    this.#isInDoubt = true;
  }

  /** Who each of them is now; `undefined` for whoever may not listen any more. Nothing where the last answer holds. */
  async of(listeners: readonly Listener[]): Promise<((listener: Listener) => Viewer | undefined) | undefined> {
    if (!this.#isInDoubt && performance.now() - this.#askedAt < holds) return undefined;
    this.#isInDoubt = false;
    const began = performance.now();
    try {
      const viewers = await findViewers(this.#database, [...new Set(listeners.map(({ viewer }) => viewer.id))]);
      const ended = await endedOf(
        this.#database,
        listeners.flatMap(({ session }) => session ?? []),
      );
      this.#askedAt = began;
      return ({ viewer, session }) =>
        session !== undefined && ended.has(session) ? undefined : viewers.get(viewer.id);
    } catch (error) {
      this.#isInDoubt = true;
      throw error;
    }
  }
}
