import { type PropertyValues, type TemplateResult, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { anatomyStyles } from './anatomy.styles.js';
import { type Found, type Mark, placeMarks } from './anatomy-marks.js';
import { WidgetBlock } from './widget-block.js';

/** Below this width there are marks on one side only. */
const roomForTwoSides = 480;
/** What is left below the last thing that a picture names. */
const ownRoom = 120;

/**
 * The parts of a widget with their names: numbered marks beside the living widget that the page puts inside, and a
 * legend. Both are drawn from what the widget shows, so neither can say what is not so.
 */
class DocsAnatomy extends WidgetBlock {
  static override styles = [WidgetBlock.styles, anatomyStyles];

  /** Properties for the widget in the picture, so that there is no more of it than the picture needs. */
  @property({ attribute: false }) settings: Readonly<Record<string, unknown>> = {};

  /** Selectors of what is pressed first, one after the other, so that more of it can be seen. */
  @property({ attribute: false }) presses: readonly string[] = [];

  #marks: readonly Mark[] = [];
  #pressed = 0;
  #shown: string | undefined;
  #observed: ShadowRoot | undefined;
  #frame = 0;
  readonly #sizes = new ResizeObserver(() => this.#measureSoon());
  readonly #changes = new MutationObserver(() => this.#measureSoon());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
    this.#changes.observe(this, { childList: true, subtree: true });
    this.#measureSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#changes.disconnect();
    this.#observed = undefined;
    cancelAnimationFrame(this.#frame);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('tag')) this.#measureSoon();
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage');
    stage?.style.setProperty('--_end', `${lowest(this.#marks)}px`);
    this.renderRoot.querySelectorAll<HTMLElement>('.mark').forEach((mark, index) => {
      const { x, y } = this.#marks[index] as Mark;
      mark.style.setProperty('translate', `${x}px ${y}px`);
    });
  }

  #measureSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#measure());
  }

  #measure(): void {
    const root = this.tag === '' ? undefined : this.querySelector(this.tag)?.shadowRoot;
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage');
    if (!root || !stage) return;
    if (root !== this.#observed) {
      this.#observed = root;
      this.#pressed = 0;
      this.#sizes.observe(root.host);
      this.#changes.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
    }
    // A picture takes no keyboard, also not by what is pressed in it.
    Object.assign(root.host, { inert: true }, this.settings);
    const next = root.querySelector<HTMLElement>(this.presses[this.#pressed] ?? ':not(*)');
    if (next) {
      this.#pressed += 1;
      next.click();
      return this.#measureSoon();
    }
    const { left, top, width } = stage.getBoundingClientRect();
    const parts = this.#partsIn(root, left, top);
    const isNarrow = width < roomForTwoSides;
    const marks = placeMarks(parts, {
      width,
      inset: isNarrow ? 9 : 14,
      sides: isNarrow ? ['left'] : ['left', 'right'],
    });
    if (JSON.stringify(marks) === JSON.stringify(this.#marks)) return;
    this.#marks = marks;
    this.requestUpdate();
    // Later pictures leave out what this one names, and count on from it.
    for (const other of pictures()) {
      if (!isBefore(this, other)) continue;
      other.#measureSoon();
      other.requestUpdate();
    }
  }

  /** The parts that can be seen, in the order in which they are read; each element has one name here. */
  #partsIn(root: ShadowRoot, left: number, top: number): readonly Found[] {
    const elements = [...root.querySelectorAll<HTMLElement>('[part]')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 3 && height > 3 && element.checkVisibility({ visibilityProperty: true });
    });
    const taken = new Set<HTMLElement>();
    const found = (this.widget.cssParts ?? []).flatMap(({ name }) => {
      const bearers = elements.filter((element) => element.part.contains(name));
      const element = bearers.find((bearer) => !taken.has(bearer)) ?? bearers[0];
      if (!element || earlierOnThePage(this).has(name)) return [];
      taken.add(element);
      const box = element.getBoundingClientRect();
      return {
        name,
        place: elements.indexOf(element),
        box: { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top },
      };
    });
    return found.sort((a, b) => a.place - b.place).map(({ name, box }) => ({ name, box }));
  }

  /** Names of the parts that this picture names. */
  get named(): readonly string[] {
    return this.#marks.map(({ name }) => name);
  }

  protected override render(): TemplateResult {
    const first = earlierOnThePage(this).size;
    return html`<div class="base">
      <div class="stage">
        <slot></slot>
        <svg class="lines" aria-hidden="true">${this.#marks.map((mark) => this.#line(mark))}</svg>
        ${this.#marks.map(
          ({ name }, index) =>
            html`<span class=${classMap({ mark: true, shown: this.#shown === name })} aria-hidden="true"
              ><span class="badge">${first + index + 1}</span></span
            >`,
        )}
      </div>
      <ol class="legend" aria-label="Parts in the picture">
        ${this.#marks.map((mark, index) => this.#entry(mark, first + index + 1))}
      </ol>
    </div>`;
  }

  #line({ name, box, x, y, toX, toY }: Mark): TemplateResult {
    const isShown = this.#shown === name;
    return svg`<g class=${isShown ? 'shown' : ''}>
      <line x1=${x} y1=${y} x2=${toX} y2=${toY} />
      <circle cx=${toX} cy=${toY} r="2.5" />
      ${
        isShown
          ? svg`<rect x=${box.left} y=${box.top} width=${box.right - box.left} height=${box.bottom - box.top} rx="4" />`
          : nothing
      }
    </g>`;
  }

  #entry({ name }: Mark, number: number): TemplateResult {
    const show = (): void => this.#show(name);
    const hide = (): void => this.#show(undefined);
    const description = this.widget.cssParts?.find((part) => part.name === name)?.description;
    return html`<li class=${this.#shown === name ? 'shown' : ''} @pointerenter=${show} @pointerleave=${hide}>
      <span class="badge" aria-hidden="true">${number}</span>
      <span>
        <button type="button" aria-label=${`${number}, ${name}: show it in the picture`} @focus=${show} @blur=${hide}>
          <code>${name}</code>
        </button>
        <span class="quiet">${description}</span>
      </span>
    </li>`;
  }

  #show(name: string | undefined): void {
    this.#shown = name;
    this.requestUpdate();
  }
}

/** How far down a picture has something to show: below the lowest mark, and below what is small enough to be seen whole. */
function lowest(marks: readonly Mark[]): number {
  const ends = marks.map(({ y, box }) => (box.bottom - y < ownRoom ? box.bottom : y));
  return Math.max(...ends, 0) + ownRoom;
}

const pictures = (): Iterable<DocsAnatomy> => document.querySelectorAll<DocsAnatomy>('docs-anatomy');
const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** What earlier pictures of the page have named already. */
function earlierOnThePage(picture: DocsAnatomy): ReadonlySet<string> {
  return new Set([...pictures()].filter((other) => isBefore(other, picture)).flatMap(({ named }) => named));
}

customElements.define('docs-anatomy', DocsAnatomy);
