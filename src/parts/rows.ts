/** The rows of a list, each kept as it stands on the page for as long as it is shown. */
import { noChange, render } from 'lit';
import { Directive, type DirectiveResult, type ElementPart, directive } from 'lit/directive.js';

interface Standing {
  /** Where a row is made; it holds nothing of it once that stands in the list. */
  readonly root: DocumentFragment;
  element?: Element;
}

export interface RowToDraw {
  readonly id: string;
  /** A template of one element. */
  readonly content: unknown;
}

/**
 * Unlike Lit's `repeat` it puts nothing between rows (two nodes for each), and leaves nothing behind where a row goes
 * (Lit 3.3 leaves a comment, so that a list which is read all day would grow).
 */
export class Rows {
  readonly #host: object;
  readonly #standing = new Map<string, Standing>();

  /** @param host - What hears what is pressed in them. */
  constructor(host: object) {
    this.#host = host;
  }

  /** Shows these in this order, and no others. A row that stays is not moved, so that what has the focus keeps it. */
  draw(list: Element, rows: readonly RowToDraw[]): void {
    const ids = new Set(rows.map(({ id }) => id));
    for (const [id, { element }] of this.#standing) {
      if (ids.has(id)) continue;
      element?.remove();
      this.#standing.delete(id);
    }
    let next = list.firstElementChild;
    for (const { id, content } of rows) {
      const row: Standing = this.#standing.get(id) ?? { root: new DocumentFragment() };
      this.#standing.set(id, row);
      render(content, row.root, { host: this.#host });
      const made = row.root.firstElementChild;
      if (made) {
        if (next && next === row.element) next = next.nextElementSibling;
        row.element?.remove();
        row.element = made;
      }
      const { element } = row;
      if (!element) continue;
      // Where it stands one too low, what stands there goes down the list, and is put in its place in its turn.
      const isNext = next && element === next.nextElementSibling && !next.matches(':focus-within');
      if (element === next || isNext) next = element.nextElementSibling;
      else list.insertBefore(element, next);
    }
  }

  /** A row as it stands on the page. */
  get(id: string): HTMLElement | undefined {
    const { element } = this.#standing.get(id) ?? {};
    return element?.isConnected ? (element as HTMLElement) : undefined;
  }
}

type Draw = (list: Element) => void;

class Place extends Directive {
  render(_draw: Draw): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [draw]: [Draw]): unknown {
    draw(element);
    return noChange;
  }
}

/** For the tag of a list: draws its rows while the list itself is drawn. Nothing else is in it. */
export const rowsIn: (draw: Draw) => DirectiveResult = directive(Place);
