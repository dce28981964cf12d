/** What one event is to one viewer: read now, so that nobody gets what was taken back in the meantime. */
import type { SectionName } from '@vonk-intranet/vonk/contract';
import type { Change } from '../actions/change.js';
import type { Queryable } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import { boardFor, sharedBoard } from '../sections/board.js';
import type { Board, Editorial } from '../sections/editorial.js';
import { feedItem } from '../sections/feed.js';
import { type Kudos, kudosById, peopleIn } from '../sections/kudos.js';
import { coachingOf, goalById, preferencesOf, proposedActsOf } from '../sections/own.js';
import { peopleById } from '../sections/people.js';
import type { Person } from '../sections/person.js';

interface Changed {
  readonly section: SectionName;
  readonly item: string | undefined;
}

interface Rendered {
  readonly change: Change;
  readonly people: readonly Person[];
}

/** How long what was read for one viewer may serve another, in milliseconds. */
const fresh = 1000;

const nobody: readonly Person[] = [];

/** What several viewers get of the same few events is read once. */
export class Batch {
  readonly #database: Queryable;
  readonly #editorial: Editorial;
  readonly #made = performance.now();
  readonly #kudos = new Map<
    string,
    Promise<{ kudos: Kudos | undefined; audiences: ReadonlySet<string>; people: readonly Person[] }>
  >();
  #board: Promise<{ board: Board | undefined; people: readonly Person[] }> | undefined;

  constructor(database: Queryable, editorial: Editorial) {
    this.#database = database;
    this.#editorial = editorial;
  }

  /** Whether what it read may have been taken back by now. */
  get isOld(): boolean {
    return performance.now() - this.#made > fresh;
  }

  /** @returns `undefined`: it is nothing to this viewer. */
  async render({ section, item = '' }: Changed, viewer: Viewer): Promise<Rendered | undefined> {
    const list = (put: unknown): Rendered => ({
      change: put === undefined ? { section, remove: [item] } : { section, put: [put] },
      people: nobody,
    });
    switch (section) {
      case 'kudos': {
        const { kudos, audiences, people } = await this.#kudosOf(item);
        return kudos && viewer.audiences.some((audience) => audiences.has(audience))
          ? { change: { section, put: [kudos] }, people }
          : list(undefined);
      }
      case 'board': {
        const { board: shared, people } = await this.#sharedBoard();
        const board = shared && (await boardFor(this.#database, viewer, this.#editorial, shared));
        return board && { change: { section, put: [board] }, people };
      }
      case 'goals': {
        const goal = await goalById(this.#database, viewer, item);
        return { ...list(goal), people: await peopleById(this.#database, goal?.partner ? [goal.partner] : []) };
      }
      case 'feed':
        return list(await feedItem(this.#database, viewer, item));
      case 'acts':
        return list((await proposedActsOf(this.#database, viewer)).find(({ id }) => id === item));
      case 'preferences':
        return { change: { section, put: [await preferencesOf(this.#database, viewer)] }, people: nobody };
      case 'coaching':
        return {
          change: { section, put: [await coachingOf(this.#database, viewer, this.#editorial)] },
          people: await peopleById(
            this.#database,
            this.#editorial.coaches.map(({ person }) => person),
          ),
        };
      case 'feedback':
        return list(undefined);
      default:
        return undefined;
    }
  }

  #kudosOf(
    id: string,
  ): Promise<{ kudos: Kudos | undefined; audiences: ReadonlySet<string>; people: readonly Person[] }> {
    let found = this.#kudos.get(id);
    if (!found) this.#kudos.set(id, (found = this.#readKudos(id)));
    return found;
  }

  async #readKudos(
    id: string,
  ): Promise<{ kudos: Kudos | undefined; audiences: ReadonlySet<string>; people: readonly Person[] }> {
    // Who may see it is read after what it is: a decision in between makes it more private, never less.
    const kudos = (await kudosById(this.#database, [id])).get(id);
    const audiences = await this.#database.query<{ audience: string }>(
      'select audience from kudos_audience where kudos = $1',
      [id],
    );
    return {
      kudos,
      audiences: new Set(audiences.map(({ audience }) => audience)),
      people: await peopleById(this.#database, kudos ? peopleIn([kudos]) : []),
    };
  }

  #sharedBoard(): Promise<{ board: Board | undefined; people: readonly Person[] }> {
    return (this.#board ??= sharedBoard(this.#database, this.#editorial).then(async (board) => ({
      board,
      people: await peopleById(
        this.#database,
        (board?.entries ?? []).map(({ person }) => person),
      ),
    })));
  }
}
