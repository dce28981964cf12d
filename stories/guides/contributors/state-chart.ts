/**
 * Draws a table of states and events as a picture: a column for each state, a line for each row. It is drawn from the very
 * table that the code goes by, so it cannot say anything else.
 */

/** A row as the code has it: which states take an event, what comes next, and what is told of it. */
export type ChartRow = readonly [states: readonly string[], event: string, next: string, told: readonly string[]];

export interface Chart {
  readonly title: string;
  readonly states: readonly string[];
  readonly table: readonly ChartRow[];
}

const rowHeight = 30;
const headHeight = 46;
const letter = 7.2;
const gap = 18;

/** The picture and the same as a table, as markup that takes its colours from the page. */
export function chartOf({ title, states, table }: Chart): string {
  const label = escaped(title);
  return `<div class="state-chart">${styles}
    <div class="state-chart-picture" role="region" tabindex="0" aria-label="${label}: picture">${pictureOf(title, states, table)}</div>
    <details><summary>${label}, as a table</summary>${tableOf(table)}</details>
  </div>`;
}

function pictureOf(title: string, states: readonly string[], table: readonly ChartRow[]): string {
  const left = widest(table.map(([, event]) => event)) + 2 * gap;
  const right = widest(table.map(([, , , told]) => told.join(', '))) + gap;
  const columns = placesOf(states, left);
  const end = (columns.at(-1)?.end ?? left) + gap;
  const height = headHeight + table.length * rowHeight + 8;
  const x = (state: string): number => columns[states.indexOf(state)]?.middle ?? 0;
  const heads = columns.map(
    ({ start, end: last, middle }, index) =>
      `<rect class="box" x="${start}" y="6" width="${last - start}" height="26" rx="6"/>` +
      `<text class="state" x="${middle}" y="24">${escaped(states[index] ?? '')}</text>` +
      `<line class="rail" x1="${middle}" y1="32" x2="${middle}" y2="${height}"/>`,
  );
  const rows = table.map((row, index) => {
    const y = headHeight + index * rowHeight + rowHeight / 2;
    const [from, event, next, told] = row;
    const band =
      index % 2 === 0
        ? `<rect class="band" x="0" y="${y - rowHeight / 2}" width="${end + right}" height="${rowHeight}"/>`
        : '';
    return (
      `<g class="row">${band}<text class="event" x="${left - gap}" y="${y + 4}">${escaped(event)}</text>` +
      `${arrowsOf(from.map(x), x(next), y)}` +
      `<text class="told" x="${end}" y="${y + 4}">${escaped(told.join(', '))}</text></g>`
    );
  });
  return (
    `<svg role="img" aria-label="${escaped(`${title}: ${states.length} states, ${table.length} rows; the table below says the same`)}" ` +
    `viewBox="0 0 ${end + right} ${height}" width="${end + right}" height="${height}">${heads.join('')}${rows.join('')}</svg>`
  );
}

interface Column {
  readonly start: number;
  readonly end: number;
  readonly middle: number;
}

function placesOf(states: readonly string[], left: number): readonly Column[] {
  let start = left;
  return states.map((state) => {
    const end = start + Math.max(60, state.length * letter + 14);
    const column = { start, end, middle: (start + end) / 2 };
    start = end + 6;
    return column;
  });
}

/** A ring at each state that takes the event, and an arrow into what comes next; a loop where it stays. */
function arrowsOf(from: readonly number[], to: number, y: number): string {
  const rings = from.filter((at) => at !== to).map((at) => `<circle class="ring" cx="${at}" cy="${y}" r="4.5"/>`);
  const loop = from.includes(to)
    ? `<path class="arrow" d="M${to - 9} ${y + 5} a9 9 0 1 1 18 0"/>${headOf(to + 9, y + 8, 'down')}`
    : '';
  const before = from.filter((at) => at < to);
  const after = from.filter((at) => at > to);
  const right = before.length > 0 ? `${lineOf(Math.min(...before), to - 4, y)}${headOf(to - 1, y, 'right')}` : '';
  const back = after.length > 0 ? `${lineOf(Math.max(...after), to + 4, y)}${headOf(to + 1, y, 'left')}` : '';
  return right + back + loop + rings.join('');
}

const lineOf = (from: number, to: number, y: number): string =>
  `<line class="arrow" x1="${from}" y1="${y}" x2="${to}" y2="${y}"/>`;

function headOf(x: number, y: number, way: 'right' | 'left' | 'down'): string {
  const [a, b] = { right: ['-8 -5', '-8 5'], left: ['8 -5', '8 5'], down: ['-5 -8', '5 -8'] }[way].map((corner) => {
    const [dx = 0, dy = 0] = corner.split(' ').map(Number);
    return `${x + dx},${y + dy}`;
  });
  return `<polygon class="head" points="${x},${y} ${a} ${b}"/>`;
}

function tableOf(table: readonly ChartRow[]): string {
  const cell = (text: string): string => `<td>${escaped(text)}</td>`;
  const rows = table.map(
    ([states, event, next, told]) =>
      `<tr>${cell(states.join(' · '))}${cell(event)}${cell(next)}${cell(told.join(', ') || '–')}</tr>`,
  );
  const head = ['In these states', 'this event', 'leads to', 'and this follows, in this order'];
  return `<table><thead><tr>${head.map((one) => `<th scope="col">${one}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const widest = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length)) * letter;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const styles = `<style>
  .state-chart { margin: 1.5rem 0; color: inherit; }
  .state-chart-picture { overflow-x: auto; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 8px; }
  .state-chart svg { display: block; font: 12px ui-monospace, monospace; }
  .state-chart text { fill: currentColor; }
  .state-chart .state { text-anchor: middle; font-weight: 600; }
  .state-chart .event { text-anchor: end; }
  .state-chart .told { opacity: 0.8; }
  .state-chart .box { fill: color-mix(in srgb, currentColor 10%, transparent); stroke: currentColor; stroke-opacity: 0.4; }
  .state-chart .band { fill: color-mix(in srgb, currentColor 4%, transparent); }
  .state-chart .rail { stroke: currentColor; stroke-opacity: 0.2; }
  .state-chart .arrow { fill: none; stroke: currentColor; stroke-width: 1.5; }
  .state-chart .head { fill: currentColor; }
  .state-chart .ring { fill: currentColor; }
  .state-chart details { overflow-x: auto; margin-block-start: 0.5rem; }
  .state-chart td, .state-chart th { text-align: start; vertical-align: top; }
</style>`;
