import { type TemplateResult, css, html, noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type ElementPart, directive } from 'lit/directive.js';
import type { ChartDrawing } from './chart-drawing.js';

/** What a chart shows; its table says the same. */
export interface ChartContent {
  readonly kind: 'bar' | 'line';
  /** What it is about. */
  readonly caption: string;
  /** Headings of the table: what the rows are, what the numbers count. */
  readonly headings: readonly [string, string];
  /** `words` is the number as the reader's language writes it. */
  readonly rows: readonly { readonly label: string; readonly value: number; readonly words: string }[];
}

/**
 * A chart with its table. The table is always there for those who do not see the drawing, and shows when it is asked
 * for, or when the drawing cannot be fetched. chart.js is fetched when a chart first comes on screen.
 *
 * @param asTable - Words of the switch that shows the table.
 */
export function chart(content: ChartContent, asTable: string): TemplateResult {
  const { caption, headings, rows } = content;
  return html`<figure class="chart" part="chart">
    <div class="chart-box" aria-hidden="true"><canvas class="chart-canvas" ${drawn(content)}></canvas></div>
    <div class="chart-table">
      <table part="chart-table">
        <caption class="visually-hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, words }) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td>${words}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <label class="chart-switch"><input type="checkbox" role="switch" />${asTable}</label>
  </figure>`;
}

class DrawnDirective extends AsyncDirective {
  #canvas: HTMLElement | undefined;
  #content: ChartContent | undefined;
  #drawing: ChartDrawing | undefined;
  #observer: IntersectionObserver | undefined;

  override render(_content: ChartContent): unknown {
    return noChange;
  }

  override update(part: ElementPart, [content]: [ChartContent]): unknown {
    const isSame = JSON.stringify(content) === JSON.stringify(this.#content);
    this.#content = content;
    this.#canvas = part.element as HTMLElement;
    if (!this.#drawing) this.#watch();
    else if (!isSame) this.#drawing.show(content);
    return noChange;
  }

  protected override disconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#drawing?.dispose();
    this.#drawing = undefined;
  }

  protected override reconnected(): void {
    this.#watch();
  }

  #watch(): void {
    const canvas = this.#canvas;
    if (!canvas || this.#observer || !this.isConnected) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer?.disconnect();
      void this.#draw(canvas as HTMLCanvasElement);
    });
    this.#observer.observe(canvas);
  }

  async #draw(canvas: HTMLCanvasElement): Promise<void> {
    try {
      const { drawChart } = await import('./chart-drawing.js');
      if (this.isConnected && this.#content && !this.#drawing) this.#drawing = drawChart(canvas, this.#content);
    } catch {
      // The table takes the place of a drawing that does not come.
      canvas.parentElement?.setAttribute('hidden', '');
    }
  }
}

const drawn = directive(DrawnDirective);

export const chartStyles = css`
  .chart {
    margin: 0;
    display: grid;
    gap: var(--_space-s);
  }
  .chart-box {
    position: relative;
    block-size: 10rem;
    min-inline-size: 0;
  }
  .chart-box[hidden] {
    display: none;
  }
  /* What the drawing reads: color for bars, outline-color for lines, caret-color for words. */
  .chart-canvas {
    position: absolute;
    font-family: inherit;
    font-size: var(--_font-size-s);
    color: var(--_accent);
    outline: 0 none var(--_line-strong);
    caret-color: var(--_text-quiet);
    transition:
      color 1ms,
      caret-color 1ms !important;
  }
  .chart:not(:has(:checked, [hidden])) .chart-table {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .chart table {
    border-collapse: collapse;
    inline-size: 100%;
    max-inline-size: 28rem;
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  .chart th,
  .chart td {
    padding: var(--_space-xs) 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: var(--_font-regular);
  }
  .chart thead th {
    color: var(--_text-quiet);
  }
  .chart :is(td, th:nth-child(2)) {
    text-align: end;
  }
  .chart:has([hidden]) .chart-switch {
    display: none;
  }
  .chart-switch {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-s);
    justify-self: start;
    min-block-size: 2rem;
    font-size: var(--_font-size-s);
    color: var(--_text-quiet);
  }
`;
