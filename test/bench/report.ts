/** What a run is told as: lines for a terminal, the guide's table, and the short one of the README. */
import { goals } from './goals.js';
import type { Row } from './ratios.js';

/** One run, as it is kept in `stories/guides/speed.json`. */
export interface Run {
  readonly date: string;
  readonly machine: string;
  readonly browser: string;
  readonly rounds: number;
  readonly rows: readonly Row[];
}

const digits = (figure: number): string =>
  Math.abs(figure) >= 100 ? figure.toFixed(0) : Math.abs(figure) >= 10 ? figure.toFixed(1) : figure.toFixed(2);
const told = ({ unit, value }: Row): string => {
  const range = `${digits(value.median)} (${digits(value.low)} – ${digits(value.high)})`;
  return unit === 'ratio' ? `× ${range}` : `${range} ${unit}`;
};
const figuresOf = ({ figures }: Row): string =>
  Object.entries(figures)
    .map(([name, figure]) => `${name} ${digits(figure)}`)
    .join(' · ');

/** Columns as wide as their widest cell, as the formatter wants them. */
function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const width = (column: number): number => Math.max(3, ...[head, ...body].map((row) => row[column]?.length ?? 0));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(width(column))).join(' | ')} |`;
  return [line(head), line(head.map((_, column) => '-'.repeat(width(column)))), ...body.map(line)].join('\n');
}

export const lineFor = (row: Row): string => {
  const { goal, ceiling } = goals[row.name] ?? {};
  const held = goal === undefined ? '' : `  goal ${goal}${ceiling === undefined ? '' : `, ceiling ${ceiling}`}`;
  return `${row.name.padEnd(52)}${told(row)}${held}  ${figuresOf(row)}`.trimEnd();
};

/** All of a run, for the guide. */
export const guideTable = (run: Run): string =>
  [
    `Measured on ${run.date.slice(0, 10)}: ${run.machine}, ${run.browser}, ${run.rounds} rounds.`,
    table(
      ['what', 'measured', 'goal', 'may not pass', 'besides'],
      run.rows.map((row) => {
        const { goal, ceiling } = goals[row.name] ?? {};
        return [
          row.name,
          told(row),
          goal === undefined ? '–' : String(goal),
          String(ceiling ?? goal ?? '–'),
          figuresOf(row),
        ];
      }),
    ),
  ].join('\n\n');

const compared = [
  ['list of 10,000 kudos', 'list of 10,000 kudos: '],
  ['list of 10,000 items', 'list of 10,000 items: '],
  ['list of 50,000 people', 'list of 50,000 people: '],
  ['page of seven widgets, slow 4G', 'page, slow 4G: '],
] as const;
const others = ['React with TanStack Virtual', 'Lit Labs virtualizer', 'React', 'Fluent UI', 'Web Awesome', 'UI5'];

/** Beside others, for the README. */
export const shortTable = (run: Run): string =>
  table(
    ['× as long as written by hand', 'Vonk', 'others'],
    compared
      .filter(([, start]) => run.rows.some(({ name }) => name.startsWith(start)))
      .map(([what, start]) => {
        const ratioOf = (name: string): string | undefined => {
          const row = run.rows.find((one) => one.name === start + name);
          return row && row.value.median.toFixed(2);
        };
        const peers = others.flatMap((name) => ratioOf(name)?.replace(/^/, `${name} `) ?? []);
        return [what, ratioOf('Vonk') ?? ratioOf('seven by URL') ?? '–', peers.join(' · ') || '–'];
      }),
  );

/** Puts a text between the marks of a page. */
export function between(page: string, text: string, [open, close]: readonly [string, string]): string {
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`The page has no ${open} … ${close}.`);
  return `${page.slice(0, from + open.length)}\n\n${text}\n\n${page.slice(to)}`;
}

export const marks = {
  guide: ['{/* measured: written by `npm run bench -- --write` */}', '{/* end of measured */}'],
  readme: ['<!-- measured: written by `npm run bench -- --write` -->', '<!-- end of measured -->'],
} as const;
export const files = {
  run: 'stories/guides/speed.json',
  guide: 'stories/guides/speed.mdx',
  readme: 'README.md',
} as const;
