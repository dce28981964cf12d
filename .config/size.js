/**
 * What a page fetches for each widget from the script-tag build, gzip -9, against the budgets. Two figures: what is
 * fetched until the widget stands ready with a full document of somebody who set themself no limits, and all that it may
 * ever ask for, such as forms that somebody opens. Fails past the ceilings. Languages and the chart have budgets of their own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root, widgets } from './vonk-alias.js';

const KiB = 1024;
/** In KiB, at first. The budget is what the design asks for. */
const budgets = { 'values-card': 32, widget: 40, all: 70, language: 4, chart: 56, later: 20 };
/**
 * In KiB, at first and in all: where a budget has not been reached yet, the size that it has now and may not grow past (see the decision on
 * sizes). Lower a line whenever the code gets smaller; take it out when it reaches its budget.
 *
 * @type {Record<string, { first: number; most: number }>}
 */
export const ceilings = {
  'values-card': { first: 45.2, most: 85.2 },
  'content-feed': { first: 51.9, most: 115.7 },
  'goal-tracker': { first: 55.4, most: 113.4 },
  'kudos-wall': { first: 54.1, most: 107.7 },
  leaderboard: { first: 50.2, most: 90.2 },
  impact: { first: 47.9, most: 88 },
  preferences: { first: 49.6, most: 97.3 },
  'all widgets': { first: 83.2, most: 165.3 },
};

const languageOf = (key) => /^src\/locale\/([a-z]{2}(?:-[a-z]+)?)\/[a-z-]+\.js$/i.exec(key)?.[1];
const isLanguage = (key) => languageOf(key) !== undefined;
const isChart = (key) => /^src\/parts\/chart[^/]*(\/.*)?\.ts$/.test(key);
const isGroup = (name) => /^together/.test(name ?? '');
const isWidget = (key) => /^src\/widgets\/([^/]+)\/\1\.ts$/.test(key);

/**
 * The sizes of a build.
 *
 * @param {Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>} chunks What needs what.
 * @param {(file: string) => number} sizeOf Bytes of a file on the wire.
 * @param {string[]} names The widgets.
 * @returns {{ name: string; first: number; most: number; budget: number }[]} Bytes, for each widget and for what stands
 *   apart: what comes before it stands ready, and all that it may ask for.
 */
export function sizesOf(chunks, sizeOf, names) {
  /** What only a page with many widgets fetches: they come in one file then. */
  const isTogether = (key) => /\.together\.|words-together/.test(key) || isGroup(chunks[key]?.name);
  /** Everything that a chunk imports, and on wish what it may ask for later, but for what `apart` names. */
  const needs = (key, apart, later, found = new Set()) => {
    if (!found.has(key) && !apart(key)) {
      found.add(key);
      const { imports = [], dynamicImports = [] } = chunks[key] ?? {};
      [...imports, ...(later ? dynamicImports : [])].forEach((next) => needs(next, apart, later, found));
    }
    return found;
  };
  const bytes = (keys) => [...keys].reduce((sum, key) => sum + sizeOf(chunks[key].file), 0);
  const union = (...sets) => new Set(sets.flatMap((set) => [...set]));
  const standsApart = (key) => isLanguage(key) || isChart(key) || /words-together/.test(key);
  const isApart = (key) => standsApart(key) || isTogether(key);
  const classOf = (name) => `src/widgets/${name}/${name}.ts`;

  const keys = Object.keys(chunks);
  const missing = names.filter((name) => !keys.includes(classOf(name)));
  if (missing.length > 0) {
    throw new Error(`The script-tag build has no chunk for: ${missing.join(', ')}.`);
  }
  const everyWidget = keys.find((key) => chunks[key].name === 'together') ?? 'src/every-widget.together.ts';
  const entry = needs('src/loader.ts', (key) => isApart(key) || isWidget(key), true);
  const everything = needs('src/loader.ts', isApart, true);
  /** A page that shows many widgets gets them in one file. */
  const together = (later) => union(needs('src/loader.ts', isApart, false), needs(everyWidget, standsApart, later));
  /** The entry and a widget, without the element that only carries a document. */
  const firstOf = (name) => union(needs('src/loader.ts', isApart, false), needs(classOf(name), isApart, false));
  const mostOf = (name) =>
    union(
      entry,
      needs(classOf(name), (other) => isApart(other) || (isWidget(other) && other !== classOf(name)), true),
    );
  const row = (name, budget, most, first = most) => ({
    name,
    first: bytes(first),
    most: bytes(most),
    budget: budget * KiB,
  });
  const isFirst = union(together(false), ...names.map(firstOf));
  const larger = (one, other) => (sizeOf(chunks[other].file) > sizeOf(chunks[one].file) ? other : one);
  const later = [...union(everything, together(true))].filter((key) => !isFirst.has(key));
  const rest = (key) =>
    new Set([...needs(key, (other) => other !== key && isApart(other), true)].filter((one) => !everything.has(one)));

  return [
    ...names.map((name) => row(name, budgets[name] ?? budgets.widget, mostOf(name), firstOf(name))),
    row('all widgets', budgets.all, together(true), together(false)),
    row('largest later', budgets.later, new Set([later.reduce(larger)])),
    // What one widget says in a language, for the widget that says most.
    ...[...new Set(keys.map(languageOf).filter(Boolean))].sort().map((language) => {
      const part = (name) => keys.find((key) => key === `src/locale/${language}/${name}.js`);
      const said = names.map((name) => union(...[part('common'), part(name)].filter(Boolean).map(rest)));
      const most = said.reduce((one, other) => (bytes(other) > bytes(one) ? other : one), new Set());
      return row(`language ${language}`, budgets.language, most);
    }),
    ...keys.filter((key) => isChart(key) && !isTogether(key)).map((key) => row('chart', budgets.chart, rest(key))),
  ];
}

/** The sizes of the build that stands in a folder, as they go over the wire. */
export function sizesIn(folder = join(root, 'dist/cdn')) {
  const chunks = JSON.parse(readFileSync(join(folder, 'chunks.json'), 'utf8'));
  return sizesOf(chunks, (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, widgets);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = sizesIn();
  const kib = (bytes) => (bytes / KiB).toFixed(1).padStart(10);
  const judge = ({ name, budget, ...sizes }, kind) => {
    const ceiling = (ceilings[name]?.[kind] ?? budget / KiB) * KiB;
    return sizes[kind] > ceiling ? 'too big' : kind === 'first' && sizes[kind] > budget ? 'over its budget' : '';
  };
  console.log(
    `${'KiB, gzip -9'.padEnd(18)}${['at first', 'in all', 'budget'].map((one) => one.padStart(10)).join('')}`,
  );
  for (const one of rows) {
    const said = [judge(one, 'first'), judge(one, 'most')];
    const words = said[0] || said[1];
    console.log(`${one.name.padEnd(18)}${kib(one.first)}${kib(one.most)}${kib(one.budget)}  ${words}`.trimEnd());
  }
  process.exitCode = rows.some((one) => [judge(one, 'first'), judge(one, 'most')].includes('too big')) ? 1 : 0;
}
