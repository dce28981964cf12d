/** What a list shows while things arrive. What holds them back is fetched after the first drawing. */
import { type LitElement, type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import type { Translate } from '../locale/translate.js';
import type { ArrivalsHold } from './arrivals-hold.js';
import type { Windowed } from './windowed.js';
import type { ArrivalsStart, Identified, ListState, Row } from './arrivals-order.js';

/** Milliseconds from the first drawing until the code is fetched where nobody comes near before: nothing arrives at once. */
const patience = 1000;
const triggers = ['pointerover', 'focusin'];

export class Arrivals<T extends Identified> implements ReactiveController {
  readonly #host: LitElement;
  readonly #status: () => HTMLElement | null;
  readonly #windowed: Windowed<Row<T>>;
  #hold: ArrivalsHold<T> | undefined;
  #isAsked = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #start: ArrivalsStart<T> = { isSettled: false, rows: [] };

  /**
   * @param status - Where the focus goes when nothing of the list is left.
   * @param windowed - What of the list is on the page.
   */
  constructor(host: LitElement, status: () => HTMLElement | null, windowed: Windowed<Row<T>>) {
    this.#host = host;
    this.#status = status;
    this.#windowed = windowed;
    host.addController(this);
    for (const trigger of triggers) host.addEventListener(trigger, this.#fetch);
  }

  /** How many wait behind the button. */
  get count(): number {
    return this.#hold?.count ?? 0;
  }

  /** Whether there is anything to show below what is shown, or was shown. */
  hasFurther(found: readonly T[], before?: ReadonlySet<string>): boolean {
    const { rows } = this.#start;
    const held = this.#hold?.held ?? [];
    if (!before && found.length > rows.length + held.length) return true;
    const shown = before ?? new Set(rows.map(({ id }) => id));
    const isHeld = new Set(held.map(({ id }) => id));
    return found.some(({ id }) => !shown.has(id) && !isHeld.has(id));
  }

  /** What to show of all that was found, in order. Whatever is shown already stays where it is. */
  arrange(found: readonly T[], state: ListState<T>): readonly Row<T>[] {
    const { about, isSettled, most } = state;
    const rows = this.#hold?.arrange(found, state) ?? found.slice(0, most).map((item) => ({ id: item.id, item }));
    this.#start = { about, isSettled, rows };
    this.#waiting ??= setTimeout(this.#fetch, patience);
    return rows;
  }

  /** There is nothing to show any more. */
  forget(): void {
    this.#hold?.forget();
    this.#start = { isSettled: false, rows: [] };
  }

  /** Shows what was held back. */
  release(): void {
    this.#hold?.release();
  }

  /** The viewer takes this one away. */
  remove(id: string): void {
    this.#hold?.remove(id);
  }

  /** What stands where something was that went away while it was read. */
  renderPlaceholder(t: Translate): TemplateResult | undefined {
    return this.#hold?.renderPlaceholder(t);
  }

  /** The button, and the sentence for those who do not see it. Takes no room of its own. */
  render(heading: string, t: Translate, show: () => void): TemplateResult {
    return html`<div class="arrivals">${this.#hold?.renderButton(t, show)}</div>
      <p class="visually-hidden" role="status" data-arrivals>${this.#hold?.wordsFor(heading, t) ?? nothing}</p>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  readonly #fetch = (): void => {
    if (this.#isAsked) return;
    this.#isAsked = true;
    import('./arrivals-hold.js').then(
      ({ ArrivalsHold }) => (this.#hold = new ArrivalsHold(this.#host, this.#status, this.#windowed, this.#start)),
      // Somebody who comes near asks again.
      () => (this.#isAsked = false),
    );
  };
}
