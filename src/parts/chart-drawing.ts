/** The drawing of a chart: the only module that brings chart.js, and only once a chart is on screen. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartData,
  type ChartOptions,
  LineController,
  LineElement,
  LinearScale,
  type Plugin,
  PointElement,
} from 'chart.js';
import type { ChartContent } from './chart-content.js';

/** One drawing on one canvas. */
export interface ChartDrawing {
  show(content: ChartContent): void;
  dispose(): void;
}

/**
 * Draws on a canvas, in the colours that its own style names, and again when they change.
 *
 * @throws {Error} Where the browser forbids drawing.
 */
export function drawChart(canvas: HTMLCanvasElement, first: ChartContent): ChartDrawing {
  if (!canvas.getContext('2d')) throw new Error('This browser forbids drawing on a canvas.');
  Chart.register(BarController, BarElement, CategoryScale, LineController, LineElement, LinearScale, PointElement);
  let content = first;
  const looks = looksOf(canvas);
  const chart = new Chart(canvas, {
    type: content.kind,
    data: dataOf(content, looks),
    options: optionsOf(looks),
    plugins: [numbers(() => content)],
  });

  const show = (next: ChartContent): void => {
    content = next;
    const now = looksOf(canvas);
    chart.data = dataOf(content, now);
    chart.options = optionsOf(now);
    chart.update();
  };
  // Light turned to dark, or another accent: the style of the canvas tells it by a transition of no length.
  const onColour = (): void => show(content);
  canvas.addEventListener('transitionend', onColour);
  return {
    show,
    dispose() {
      canvas.removeEventListener('transitionend', onColour);
      chart.destroy();
    },
  };
}

/** Writes each number above its bar or point, so that no axis is needed. */
function numbers(content: () => ChartContent): Plugin {
  return {
    id: 'vonk-numbers',
    afterDatasetsDraw(chart) {
      const { ctx, canvas } = chart;
      const { text, family, size } = looksOf(canvas);
      ctx.save();
      ctx.fillStyle = text;
      ctx.font = `600 ${size}px ${family}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      content().rows.forEach(({ words }, index) => {
        const place = chart.getDatasetMeta(0).data[index];
        if (place) ctx.fillText(words, place.x, place.y - 6);
      });
      ctx.restore();
    },
  };
}

function dataOf({ kind, rows }: ChartContent, { accent }: Looks): ChartData<ChartContent['kind'], number[], string[]> {
  return {
    // Each word on a line of its own, so that labels stay beside each other in a narrow column.
    labels: rows.map(({ label }) => label.split(' ')),
    datasets: [
      {
        data: rows.map(({ value }) => value),
        backgroundColor: accent,
        borderColor: accent,
        ...(kind === 'bar' && { borderRadius: 6, maxBarThickness: 40 }),
      },
    ],
  };
}

function optionsOf({ line, text, family, size, isReversed }: Looks): ChartOptions {
  const font = { family, size };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    layout: { padding: { top: 24 } },
    scales: {
      x: {
        type: 'category',
        reverse: isReversed,
        grid: { display: false },
        border: { color: line },
        ticks: { color: text, font, maxRotation: 0, autoSkipPadding: 8 },
      },
      y: { type: 'linear', display: false, beginAtZero: true },
    },
  };
}

interface Looks {
  readonly accent: string;
  readonly line: string;
  readonly text: string;
  readonly family: string;
  /** In CSS pixels. */
  readonly size: number;
  /** Whether reading goes from right to left. */
  readonly isReversed: boolean;
}

/** What the tokens say of this canvas: `.chart-canvas` maps them to properties that a script can read. */
function looksOf(canvas: HTMLCanvasElement): Looks {
  const style = getComputedStyle(canvas);
  return {
    accent: style.color,
    line: style.outlineColor,
    text: style.caretColor,
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
    isReversed: style.direction === 'rtl',
  };
}
