import { type LitElement, type ReactiveController, type TemplateResult, css, html } from 'lit';
import type { ChartContent } from './chart-content.js';
import type { ChartDrawing } from './chart-drawing.js';

interface ChartCanvas extends HTMLCanvasElement {
  /** What the last drawing of the widget wants on it. */
  content: ChartContent;
}

interface Watched {
  content: ChartContent;
  drawing?: ChartDrawing;
}

/**
 * The charts of a widget, each with its table. The table is always there for those who do not see the drawing, and
 * shows when it is asked for, or when the drawing cannot be fetched. chart.js is fetched when a chart first comes on
 * screen; off the page nothing is left of it.
 */
export class Charts implements ReactiveController {
  readonly #host: LitElement;
  readonly #watched = new Map<ChartCanvas, Watched>();
  #observer: IntersectionObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * @param caption - What it is about.
   * @param asTable - Words of the switch that shows the table.
   */
  render(content: ChartContent, caption: TemplateResult, asTable: string): TemplateResult {
    const { headings, rows } = content;
    return html`<figure class="chart" part="chart">
      <div class="chart-box" aria-hidden="true"><canvas class="chart-canvas" .content=${content}></canvas></div>
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

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const canvases = new Set(this.#host.renderRoot.querySelectorAll<ChartCanvas>('.chart-canvas'));
    for (const canvas of this.#watched.keys()) if (!canvases.has(canvas)) this.#forget(canvas);
    for (const canvas of canvases) {
      const { content } = canvas;
      const watched = this.#watched.get(canvas);
      if (!watched) this.#watch(canvas);
      else if (JSON.stringify(watched.content) !== JSON.stringify(content)) {
        watched.content = content;
        watched.drawing?.show(content);
      }
    }
  }

  hostDisconnected(): void {
    for (const canvas of this.#watched.keys()) this.#forget(canvas);
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #watch(canvas: ChartCanvas): void {
    this.#watched.set(canvas, { content: canvas.content });
    this.#observer ??= new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void this.#draw(target as ChartCanvas);
    });
    this.#observer.observe(canvas);
  }

  #forget(canvas: ChartCanvas): void {
    this.#observer?.unobserve(canvas);
    this.#watched.get(canvas)?.drawing?.dispose();
    this.#watched.delete(canvas);
  }

  async #draw(canvas: ChartCanvas): Promise<void> {
    this.#observer?.unobserve(canvas);
    try {
      const { drawChart } = await import('./chart-drawing.js');
      const watched = this.#watched.get(canvas);
      if (watched && !watched.drawing) watched.drawing = drawChart(canvas, watched.content);
    } catch {
      // The table takes the place of a drawing that does not come.
      canvas.parentElement?.setAttribute('hidden', '');
    }
  }
}

export const chartStyles = css`
  .chart {
    margin: 0;
    display: grid;
    gap: var(--_space-s);
  }
  .chart-box {
    position: relative;
    block-size: calc(10 * var(--_rem));
    min-inline-size: 0;
  }
  .chart-box[hidden] {
    display: none;
  }
  /* What the drawing reads: color for bars, outline-color for lines, caret-color for words. */
  .chart-canvas {
    position: absolute;
    inset-inline-start: 0;
    max-inline-size: 100%;
    font-family: inherit;
    font-size: var(--_font-size-s);
    color: var(--_accent);
    outline: 0 none var(--_line-strong);
    caret-color: var(--_text-quiet);
    transition:
      color 1ms,
      caret-color 1ms !important;
  }
  .chart:not(:has(:checked, [hidden])) .chart-table,
  :host .chart:not(:has(:checked, [hidden])) .chart-table {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .chart table {
    border-collapse: collapse;
    inline-size: 100%;
    max-inline-size: calc(28 * var(--_rem));
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  .chart th,
  .chart td {
    padding: var(--_space-xs) 0;
    border-block-end: 1px solid var(--_line);
    text-align: inherit;
    font-weight: var(--_font-regular);
  }
  .chart thead th {
    color: var(--_text-quiet);
  }
  .chart :is(td, th:nth-child(2)) {
    text-align: end;
  }
  .chart-box[hidden] ~ .chart-switch {
    display: none;
  }
  .chart-switch {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-s);
    justify-self: start;
    min-block-size: calc(2 * var(--_rem));
    font-size: var(--_font-size-s);
    color: var(--_text-quiet);
  }
`;
