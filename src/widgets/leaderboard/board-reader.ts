import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Board } from '../../contract/board.js';
import type { Person } from '../../contract/people.js';
import type { Viewer } from '../../contract/viewer.js';
import { type BoardView, viewBoard } from '../../state/board-view.js';
import type { Collection } from '../../state/collection.js';
import { type Resource, valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';

/**
 * What a board shows to its viewer. Ranks are told only once everybody who said yes is known by name, so further pages
 * of colleagues are fetched while one is not; and a list of thousands is put in order once.
 */
export class BoardReader implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly space: Space | undefined };
  #made: { readonly from: readonly unknown[]; readonly view: BoardView } | undefined;
  /** The page of colleagues that is wanted next, and the one that was asked for last. */
  #wantedPage: string | undefined;
  #askedPage: string | undefined;
  #isAsking = false;

  constructor(host: ReactiveControllerHost & { readonly space: Space | undefined }) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#wantedPage = undefined;
  }

  hostUpdated(): void {
    const { space } = this.#host;
    if (space && this.#wantedPage !== undefined) void this.#askForColleagues(space, this.#wantedPage);
  }

  /** A total names nobody. */
  readTotal(board: Board, viewer: Viewer | undefined): BoardView {
    return this.#view(board, viewer, undefined);
  }

  /** `undefined` while not everybody who said yes is known. */
  readPeople(board: Board, viewer: Viewer | undefined, people: Resource<Collection<Person>>): BoardView | undefined {
    if (people.status === 'loading') return undefined;
    const known = valueOf(people);
    if (known?.next !== undefined && board.entries?.some(({ person }) => !known.get(person))) {
      if (this.#isAsking) return undefined;
      // A page that was asked for and is still the next one did not come: those who are known are shown.
      if (known.next !== this.#askedPage) {
        this.#wantedPage = known.next;
        return undefined;
      }
    }
    return this.#view(board, viewer, known);
  }

  #view(board: Board, viewer: Viewer | undefined, people: Collection<Person> | undefined): BoardView {
    const from = [board, viewer, people];
    if (!this.#made || from.some((part, index) => part !== this.#made?.from[index]))
      this.#made = { from, view: viewBoard(board, viewer, (id) => people?.get(id)) };
    return this.#made.view;
  }

  async #askForColleagues(space: Space, page: string): Promise<void> {
    this.#askedPage = page;
    this.#isAsking = true;
    await space.loadMore('people');
    this.#isAsking = false;
    this.#host.requestUpdate();
  }
}
