/** The rows of a list. One that is long has only those on the page that are near; the code for that is fetched by then. */
import type { LitElement } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { ListWindow } from './list-window.js';
import { type LongList, type ShownList, few } from './long-list.js';
import { Rows, rowsIn } from './rows.js';

/** Rows that are drawn of a long list until the code is there; the others come below them. */
const atFirst = 40;

export class Windowed<R extends { readonly id: string }> implements ShownList<R> {
  readonly host: LitElement;
  readonly isUsed: (id: string) => boolean;
  readonly rows: Rows;
  /** The rows that stand on the page, in order. */
  shown: readonly R[] = [];
  /** What keeps it light, where it is long and the code for that is here. */
  window: ListWindow<R> | undefined;
  /** So many rows are drawn without it. */
  #most = Infinity;
  #isAsked = false;

  /** @param isUsed - Whether a row has something open in it, and so stays. */
  constructor(host: LitElement, isUsed: (id: string) => boolean = () => false) {
    this.host = host;
    this.isUsed = isUsed;
    this.rows = new Rows(host);
  }

  /** Called when other rows are on the page, besides when the host draws. */
  drawn: (() => void) | undefined;

  /** The rows, for the tag of the list: nothing else is in it. */
  render(list: LongList<R>): DirectiveResult {
    return rowsIn((element) => this.#draw(element as HTMLElement, list));
  }

  /** A row of those that were drawn last, which comes onto the page where it was not. */
  reach(id = ''): HTMLElement | undefined {
    this.window?.reach(id);
    return this.rows.get(id);
  }

  #draw(element: HTMLElement, list: LongList<R>): void {
    if (this.window) {
      this.window.begin(element, list);
      return;
    }
    const { rows, draw } = list;
    if (rows.length > few && !this.#isAsked) this.#fetch();
    this.shown = rows.slice(0, this.#most);
    this.rows.draw(
      element,
      this.shown.map((row, place) => ({ id: row.id, content: draw(row, place) })),
    );
  }

  #fetch(): void {
    this.#isAsked = true;
    this.#most = atFirst;
    void import('./list-window.js')
      .then<unknown, unknown>(
        ({ ListWindow }) => (this.window = new ListWindow(this)),
        // All that is shown stands on the page then.
        () => (this.#most = Infinity),
      )
      .then(() => this.host.requestUpdate());
  }
}
