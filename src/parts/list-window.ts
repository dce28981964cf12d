/**
 * Keeps of a long list only the rows on the page that are near what somebody sees, with room of their height for the
 * others, and the reader's place to the pixel. Fetched where a list is long.
 */
import { type LitElement, type ReactiveController, css, html } from 'lit';
import { type Lines, type Stretch, joined, linesBetween, stretchesOf, topsOf } from './window-lines.js';
import { type LongList, type ShownList, few } from './long-list.js';
import type { RowToDraw, Rows } from './rows.js';

/** What is kept ready on each side, as a share of the height of the screen. */
const ready = 0.125;

/** Something that stands so many pixels from the top of the screen: a row, or what comes below the list. */
interface Standing {
  readonly id: string | undefined;
  readonly top: number;
  readonly scroller: Element;
}

export class ListWindow<R extends { readonly id: string }> implements ReactiveController {
  readonly #host: LitElement;
  readonly #isUsed: (id: string) => boolean;
  readonly #onDrawn: () => void;
  readonly #rows: Rows;
  #list: LongList<R> = { rows: [], draw: () => undefined, hasMore: false };
  #element: HTMLElement | undefined;
  /** The rows that are on the page, in order. */
  #drawn: readonly R[];
  /** Place of each row in the list. */
  #places = new Map<string, number>();
  /** Pixels of rows, as they were last seen. */
  readonly #heights = new Map<string, number>();
  /** Pixels of a row that was never seen. */
  #usual: number | undefined;
  #tops: ArrayLike<number> = [0];
  #columns = 1;
  #gap = 0;
  #width = 0;
  #shown: readonly Lines[] = [];
  /** Pixels of the room for rows that are not on the page, by its id. */
  #rooms: ReadonlyMap<string, number> = new Map();
  #reached: string | undefined;
  #isPrinting = false;
  #isSearched = false;
  #isPending = false;
  #isNumbered = false;
  /** What stays where it is. */
  #anchor: Standing | undefined;
  /** What was read when it was looked at last. */
  #last: Standing | undefined;
  /** In the next frame: a list that becomes longer while its size is told has the browser complain. */
  readonly #sizes = new ResizeObserver(() => requestAnimationFrame(this.#refresh));
  /** What moves in some way of its own tells of no scrolling. */
  readonly #sights = new IntersectionObserver(() => this.#refresh(), { rootMargin: '12.5%' });
  #heard: readonly EventTarget[] = [];

  constructor(windowed: ShownList<R>) {
    const { host } = windowed;
    this.#host = host;
    this.#rows = windowed.rows;
    this.#drawn = windowed.shown;
    this.#isUsed = windowed.isUsed;
    this.#onDrawn = () => windowed.drawn?.();
    const root = host.renderRoot as ShadowRoot;
    if (windowStyles.styleSheet) root.adoptedStyleSheets.push(windowStyles.styleSheet);
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#host.isConnected || this.#heard.length > 0) return;
    const heard: EventTarget[] = [window];
    // Scrolling inside of a shadow is not heard outside of it.
    for (let root = this.#host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
      heard.push(root);
    this.#heard = heard;
    for (const one of heard) one.addEventListener('scroll', this.#refresh, { capture: true, passive: true });
    window.addEventListener('resize', this.#refresh);
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
    for (const event of pressing) window.addEventListener(event, this.#onPress, { capture: true });
    // Focus that goes from one row to another is not heard outside of the shadow.
    this.#host.renderRoot.addEventListener('focusin', this.#onFocus);
    if (this.#element) this.#sizes.observe(this.#element);
  }

  hostDisconnected(): void {
    for (const one of this.#heard) one.removeEventListener('scroll', this.#refresh, { capture: true });
    this.#heard = [];
    window.removeEventListener('resize', this.#refresh);
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
    for (const event of pressing) window.removeEventListener(event, this.#onPress, { capture: true });
    this.#host.renderRoot.removeEventListener('focusin', this.#onFocus);
    this.#sizes.disconnect();
    this.#sights.disconnect();
  }

  /** Draws, while the host draws. */
  begin(element: HTMLElement, list: LongList<R>): void {
    const before = this.#list.rows;
    const isSame =
      element === this.#element &&
      before.length === list.rows.length &&
      before.every(({ id }, index) => id === list.rows[index]?.id);
    this.#observe(element);
    if (!isSame) this.#measure();
    this.#list = list;
    if (!isSame) {
      this.#places = new Map(list.rows.map(({ id }, index) => [id, index]));
      this.#arrange();
      this.#shown = this.#wanted();
      this.#anchor = this.#standing(this.#shown);
    }
    this.#isPending = true;
    this.#put(element);
  }

  /** After rows came or went: gives the room its height, and the reader their place. */
  hostUpdated(): void {
    if (!this.#isPending) return;
    this.#isPending = false;
    const element = this.#element;
    if (!element) return;
    this.#sights.disconnect();
    for (const [id, height] of this.#rooms) {
      const room = this.#rows.get(id);
      if (!room) continue;
      room.style.setProperty('block-size', `${height}px`);
      this.#sights.observe(room);
    }
    this.#number(this.#rooms.size > 0);
    this.#onDrawn();
    this.#settle();
    if (this.#usual === undefined) {
      // The first to be seen tell what the others may be like.
      this.#measure();
      this.#refresh();
    }
  }

  reach(id: string): void {
    this.#reached = id;
    this.#refresh();
  }

  isAbove(id: string): boolean {
    const first = this.#drawn[0];
    const place = this.#places.get(id);
    return first !== undefined && place !== undefined && place < (this.#places.get(first.id) ?? 0);
  }

  heightOf(id: string): number | undefined {
    return this.#heights.get(id);
  }

  readonly #refresh = (): void => {
    if (!this.#element?.isConnected || this.#isPending) return;
    const width = this.#element.offsetWidth;
    // Nothing is seen of it.
    if (width === 0) return;
    if (width !== this.#width) this.#reflow();
    if (!sameLines(this.#wanted(), this.#shown)) {
      // What leaves may have grown since.
      this.#measure();
      this.#arrange();
      this.#shown = this.#wanted();
      this.#anchor = this.#standing(this.#shown);
      this.#draw();
    }
    this.#last = this.#standing();
  };

  /** In another width rows are of other heights, and other rows share a line. */
  #reflow(): void {
    const last = this.#last;
    this.#measure();
    this.#arrange();
    const line = last && Math.floor((this.#places.get(last.id ?? '') ?? -1) / this.#columns);
    const stay = line === undefined || line < 0 ? [] : [{ from: line - 1, to: line + 2 }];
    this.#shown = joined([...this.#wanted(), ...stay], this.#tops.length - 1);
    this.#anchor = last;
    this.#draw();
  }

  #draw(): void {
    if (!this.#element) return;
    this.#isPending = true;
    this.#put(this.#element);
    this.hostUpdated();
  }

  readonly #onFocus = (): void => {
    this.#reached = undefined;
    this.#refresh();
  };

  /** All that is shown is printed. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#refresh();
  };

  /**
   * The keys that search the page put all that is shown onto it, for the search to find; it stays until somebody presses
   * anything else here.
   */
  readonly #onPress = (event: Event): void => {
    const searches = event instanceof KeyboardEvent && isSearching(event);
    // What was found, and is on the screen, stays under what is pressed.
    if (searches === this.#isSearched || (event instanceof KeyboardEvent && !searches && isModifier(event))) return;
    this.#isSearched = searches;
    this.#refresh();
  };

  get #elements(): readonly (HTMLElement | undefined)[] {
    return this.#drawn.map(({ id }) => this.#rows.get(id));
  }

  /** How many pixels on the screen one of the list's own is, where the page is drawn larger or smaller. */
  get #scale(): number {
    const width = this.#element?.offsetWidth ?? 0;
    const seen = this.#element?.getBoundingClientRect().width ?? 0;
    return width === 0 || seen === 0 || Math.abs(seen - width) < 1 ? 1 : seen / width;
  }

  #observe(element: HTMLElement): void {
    if (element === this.#element) return;
    this.#sizes.disconnect();
    this.#element = element;
    this.#sizes.observe(element);
  }

  /** Takes the heights of what is on the page. */
  #measure(): void {
    const element = this.#element;
    if (!element || element.offsetWidth === 0) return;
    const { gridTemplateColumns, rowGap } = getComputedStyle(element);
    const columns = /^\d/.test(gridTemplateColumns) ? gridTemplateColumns.split(' ').length : 1;
    if (this.#width !== element.offsetWidth || this.#columns !== columns) {
      this.#heights.clear();
      this.#usual = undefined;
    }
    this.#width = element.offsetWidth;
    this.#columns = columns;
    this.#gap = Number.parseFloat(rowGap) || 0;
    const scale = this.#scale;
    const elements = this.#elements;
    this.#drawn.forEach(({ id }, index) => {
      const row = elements[index];
      if (row) this.#heights.set(id, row.getBoundingClientRect().height / scale);
    });
    if (this.#usual === undefined && this.#heights.size > 0) {
      const all = [...this.#heights.values()];
      this.#usual = all.reduce((sum, height) => sum + height, 0) / all.length;
    }
  }

  #arrange(): void {
    const { rows } = this.#list;
    const heights = new Float64Array(rows.length);
    const usual = this.#usual ?? 200;
    rows.forEach(({ id }, index) => (heights[index] = this.#heights.get(id) ?? usual));
    this.#tops = topsOf(heights, this.#columns, this.#gap);
  }

  /** The lines that belong on the page now. */
  #wanted(): readonly Lines[] {
    const count = this.#tops.length - 1;
    if (this.#isPrinting || this.#isSearched || this.#list.rows.length <= few) return [{ from: 0, to: count }];
    const { top } = this.#element?.getBoundingClientRect() ?? { top: 0 };
    const scale = this.#scale;
    const beside = innerHeight * ready;
    const seen = linesBetween(this.#tops, (-top - beside) / scale, (innerHeight - top + beside) / scale);
    return joined([seen, ...this.#used()], count);
  }

  /** Lines that stay: where somebody is, with those that they may go on to, and where they left something open. */
  #used(): readonly Lines[] {
    const root = this.#host.renderRoot as ShadowRoot;
    const { activeElement } = root;
    const selected = selectionIn(root);
    const elements = this.#elements;
    const lines: Lines[] = [];
    const chosen: number[] = [];
    const stay = (id: string, beside: number): void => {
      const place = this.#places.get(id);
      if (place === undefined) return;
      const line = Math.floor(place / this.#columns);
      lines.push({ from: line - beside, to: line + 1 + beside });
    };
    this.#drawn.forEach(({ id }, index) => {
      const row = elements[index];
      if (row && activeElement && row.contains(activeElement)) stay(id, 1);
      else if (this.#isUsed(id)) stay(id, 0);
      if (row && selected?.(row)) chosen.push(Math.floor((this.#places.get(id) ?? 0) / this.#columns));
    });
    // What is selected from one row to another is copied whole.
    if (chosen.length > 0) lines.push({ from: Math.min(...chosen), to: Math.max(...chosen) + 1 });
    if (this.#reached !== undefined) stay(this.#reached, 1);
    return lines;
  }

  #put(element: HTMLElement): void {
    const { rows, draw } = this.#list;
    const pieces: RowToDraw[] = [];
    const drawn: R[] = [];
    const rooms = new Map<string, number>();
    stretchesOf(this.#shown, this.#tops, this.#gap).forEach((stretch: Stretch, index) => {
      if (stretch.height !== undefined) {
        // The first stands above, the others by their turn: none becomes another.
        const name = stretch.from === 0 ? 'above' : stretch.to === this.#tops.length - 1 ? 'below' : index;
        const id = `\0${name}`;
        rooms.set(id, stretch.height);
        pieces.push({ id, content: html`<li data-room role="none" aria-hidden="true"></li>` });
        return;
      }
      const end = Math.min(stretch.to * this.#columns, rows.length);
      for (let place = stretch.from * this.#columns; place < end; place += 1) {
        const row = rows[place] as R;
        pieces.push({ id: row.id, content: draw(row, place) });
        drawn.push(row);
      }
    });
    this.#rooms = rooms;
    this.#drawn = drawn;
    this.#rows.draw(element, pieces);
  }

  /** For who hears the list: where a row stands among those shown, where not all of them are on the page. */
  #number(isWindowed: boolean): void {
    if (!isWindowed && !this.#isNumbered) return;
    this.#isNumbered = isWindowed;
    const { hasMore, rows } = this.#list;
    const size = hasMore ? '-1' : String(rows.length);
    const elements = this.#elements;
    this.#drawn.forEach(({ id }, index) => {
      const row = elements[index];
      if (isWindowed) {
        row?.setAttribute('aria-setsize', size);
        row?.setAttribute('aria-posinset', String((this.#places.get(id) ?? 0) + 1));
      } else {
        row?.removeAttribute('aria-setsize');
        row?.removeAttribute('aria-posinset');
      }
    });
  }

  /** What is read now, of what stays. At the very top there is nothing to hold. */
  #standing(shown: readonly Lines[] = this.#shown): Standing | undefined {
    const element = this.#element;
    if (!element || this.#isPrinting) return undefined;
    const scroller = scrollerOf(element);
    const start = scroller === document.scrollingElement ? 0 : Math.max(0, scroller.getBoundingClientRect().top);
    const { top: first, bottom: end } = element.getBoundingClientRect();
    if (first >= start) return undefined;
    if (end <= start) return { id: undefined, top: end, scroller };
    const elements = this.#elements;
    for (const [index, { id }] of this.#drawn.entries()) {
      const { top, bottom } = elements[index]?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      if (bottom <= start || top >= innerHeight) continue;
      const line = Math.floor((this.#places.get(id) ?? -1) / this.#columns);
      if (shown.some(({ from, to }) => line >= from && line < to)) return { id, top, scroller };
    }
    return undefined;
  }

  /** What is read stands where it stood. */
  #settle(): void {
    const anchor = this.#anchor;
    this.#anchor = undefined;
    if (!anchor || !this.#element) return;
    const { id } = anchor;
    const row = id === undefined ? undefined : this.#rows.get(id);
    if (id !== undefined && !row) return;
    const now = row ? row.getBoundingClientRect().top : this.#element.getBoundingClientRect().bottom;
    const moved = now - anchor.top;
    if (Math.abs(moved) >= 0.5) anchor.scroller.scrollBy({ top: moved, behavior: 'instant' });
  }
}

const pressing = ['keydown', 'pointerdown'] as const;
/** Ctrl or Cmd with F or G, and F3. */
const isSearching = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'F3' || ((ctrlKey || metaKey) && /^[fg]$/i.test(key));
const isModifier = ({ key }: KeyboardEvent): boolean => /^(Control|Meta|Shift)$/.test(key);

const sameLines = (some: readonly Lines[], others: readonly Lines[]): boolean =>
  some.length === others.length &&
  some.every(({ from, to }, index) => from === others[index]?.from && to === others[index].to);

/** What moves when somebody scrolls the list: something around it, or the page. */
function scrollerOf(element: Element): Element {
  const page = document.scrollingElement ?? document.documentElement;
  for (let one: Element | null = element; one && one !== page;) {
    const { overflowY } = getComputedStyle(one);
    if (one.scrollHeight > one.clientHeight && /auto|scroll|overlay/.test(overflowY) && one !== document.body)
      return one;
    const root: Node = one.getRootNode();
    one = one.assignedSlot ?? one.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return page;
}

/** Whether a row has any of what is selected; nothing where nothing is. */
function selectionIn(root: ShadowRoot): ((row: Element) => boolean) | undefined {
  const inside = (root as { getSelection?: () => Selection | null }).getSelection?.();
  const selection = inside ?? document.getSelection();
  if (!selection || selection.type !== 'Range') return undefined;
  const [range] = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  if (!range) return (row) => selection.containsNode(row, true);
  return (row) => row.contains(range.startContainer) || row.contains(range.endContainer);
}

const windowStyles = css`
  /* A row that comes onto the page again is not new. */
  @starting-style {
    [data-row] .later {
      opacity: 1;
      translate: none;
    }
  }
  [data-room] {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
`;
