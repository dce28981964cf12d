/**
 * Holds back what arrives while somebody reads, behind one calm button, and keeps the reader's place. Fetched once the
 * list shows: what is first drawn needs none of it.
 */
import { type LitElement, type ReactiveController, type TemplateResult, css, html, nothing } from 'lit';
import type { Translate } from '../locale/translate.js';
import type { Windowed } from './windowed.js';
import { type ArrivalsStart, type Identified, type ListState, type Row, arrange } from './arrivals-order.js';

/** Milliseconds in which things that arrive together are announced together. */
const debounce = 300;

export class ArrivalsHold<T extends Identified> implements ReactiveController {
  readonly #host: LitElement;
  readonly #status: () => HTMLElement | null;
  readonly #windowed: Windowed<Row<T>>;
  #rows: readonly Row<T>[];
  #about: string | undefined;
  #held: readonly T[] = [];
  #isReleased = false;
  #wasSettled: boolean;
  /** What the viewer takes away themself leaves no placeholder behind. */
  readonly #removed = new Set<string>();
  /** Rows that were left, with the height that they keep. */
  readonly #heights = new Map<string, number>();
  #refocus: string | undefined;
  #announced = 0;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param status - Where the focus goes when nothing of the list is left.
   * @param windowed - What of it is on the page.
   * @param start - What is shown already.
   */
  constructor(host: LitElement, status: () => HTMLElement | null, windowed: Windowed<Row<T>>, start: ArrivalsStart<T>) {
    this.#host = host;
    this.#status = status;
    this.#windowed = windowed;
    windowed.drawn = this.#giveHeights;
    this.#rows = start.rows;
    this.#about = start.about;
    this.#wasSettled = start.isSettled;
    host.addController(this);
    const root = host.renderRoot as ShadowRoot;
    if (arrivalsStyles.styleSheet) root.adoptedStyleSheets.push(arrivalsStyles.styleSheet);
  }

  /** What waits behind the button. */
  get held(): readonly T[] {
    return this.#held;
  }

  get count(): number {
    return this.#held.length;
  }

  /** What to show of all that was found, in order. Whatever is shown already stays where it is. */
  arrange(found: readonly T[], state: ListState<T>): readonly Row<T>[] {
    if (state.about !== this.#about || this.#isReleased || !this.#wasSettled) this.#begin(state.about);
    this.#wasSettled = state.isSettled;
    const { rows, held, left } = arrange(this.#rows, found, {
      ...state,
      showsAll: () => this.#isUnseen(),
      isRemoved: (id) => this.#removed.has(id) || !this.#isSeen(id),
    });
    for (const id of left) this.#keepHeight(id);
    this.#rows = rows;
    this.#held = held;
    this.#announce();
    return rows;
  }

  /** There is nothing to show any more. */
  forget(): void {
    if (this.#rows.some(({ id }) => this.#rowOf(id)?.contains(this.#focused))) this.#refocus = '';
    this.#wasSettled = false;
    this.#held = [];
    this.#announce();
  }

  /** Shows what was held back. */
  release(): void {
    this.#isReleased = true;
    this.#host.requestUpdate();
  }

  /** The viewer takes this one away. */
  remove(id: string): void {
    this.#removed.add(id);
  }

  renderPlaceholder(t: Translate): TemplateResult {
    return html`<li data-row tabindex="-1"><p class="gone">${t('arrivalsGone')}</p></li>`;
  }

  renderButton(t: Translate, show: () => void): TemplateResult | typeof nothing {
    if (this.count === 0) return nothing;
    return html`<button type="button" class="button arrivals-button" part="arrivals" @click=${show}>
      ${t('arrivals', { count: this.count })}
    </button>`;
  }

  /** For those who do not see the button. */
  wordsFor(heading: string, t: Translate): string | typeof nothing {
    return this.#announced > 0 ? t('arrivalsTold', { count: this.#announced, list: heading }) : nothing;
  }

  hostUpdated(): void {
    this.#giveHeights();
    if (this.#refocus === undefined) return;
    (this.#rowOf(this.#refocus) ?? this.#status())?.focus({ preventScroll: true });
    this.#refocus = undefined;
  }

  hostDisconnected(): void {
    clearTimeout(this.#announcing);
    this.#announcing = undefined;
  }

  #begin(about: string): void {
    this.#about = about;
    this.#isReleased = false;
    this.#rows = [];
    this.#heights.clear();
    this.#removed.clear();
    this.#announced = 0;
  }

  /** Keeps the room of what went away, and the focus where it was. */
  #keepHeight(id: string): void {
    const row = this.#rowOf(id);
    const height = row?.getBoundingClientRect().height ?? this.#windowed.window?.heightOf(id);
    if (height !== undefined) this.#heights.set(id, height);
    if (row?.contains(this.#focused)) this.#refocus = id;
  }

  readonly #giveHeights = (): void => {
    if (this.#heights.size === 0) return;
    for (const { id, item } of this.#rows) {
      const height = this.#heights.get(id);
      if (height === undefined) continue;
      const row = this.#rowOf(id);
      if (!item) row?.style.setProperty('min-block-size', `${height}px`);
      else if (row && this.#heights.delete(id)) row.style.removeProperty('min-block-size'); // It came back.
    }
  };

  /** The row of an id, where it is on the page. */
  #rowOf(id: string): HTMLElement | undefined {
    return this.#windowed.rows.get(id);
  }

  get #focused(): Element | null {
    return (this.#host.renderRoot as ShadowRoot).activeElement;
  }

  /** Nobody reads a list that begins below what is on the screen: what comes above it moves nothing. */
  #isUnseen(): boolean {
    const first = this.#rows[0];
    const row = first && this.#rowOf(first.id);
    if (!row || this.#focused || this.#host.matches(':hover')) return false;
    return row.getBoundingClientRect().top >= innerHeight;
  }

  /** Whether a row, or something below it, is on the screen. */
  #isSeen(id: string): boolean {
    const row = this.#rowOf(id);
    if (!row) return this.#windowed.window?.isAbove(id) === true;
    return row.getBoundingClientRect().top < innerHeight || row.contains(this.#focused);
  }

  /** Says it once for all that arrive together, and not again until they are shown. */
  #announce(): void {
    if (this.count === 0) this.#announced = 0;
    if (this.count === 0 || this.#announced > 0 || this.#announcing !== undefined) return;
    this.#announcing = setTimeout(() => {
      this.#announcing = undefined;
      this.#announced = this.count;
      this.#host.requestUpdate();
    }, debounce);
  }
}

const arrivalsStyles = css`
  .arrivals {
    position: sticky;
    inset-block-start: calc(var(--_target-size) / 2 + var(--_space-s));
    z-index: 1;
    block-size: 0;
    display: flex;
    justify-content: center;
    align-items: center;
  }
  .arrivals-button {
    flex: none;
    border-color: var(--_text-accent);
    color: var(--_text-accent);
    box-shadow: var(--_shadow);
  }
  .gone {
    display: grid;
    align-content: center;
    margin: 0;
    padding: var(--_space-l);
    text-align: center;
    color: var(--_text-quiet);
    border: 1px dashed var(--_line);
    border-radius: var(--_radius-m);
  }
  @media (prefers-reduced-motion: no-preference) {
    .arrivals-button {
      transition: opacity var(--_motion-duration) var(--_motion-easing);
    }
    @starting-style {
      .arrivals-button {
        opacity: 0;
      }
    }
  }
`;
