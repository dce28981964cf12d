/**
 * What a page fetches for each widget from the script-tag build, gzip -9, against the budgets. Fails past them.
 * Languages and the chart have budgets of their own; everything else that a widget may ever ask for counts as its.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { root, widgets } from './vonk-alias.js';

const KiB = 1024;
/** In KiB. The budget is what the design asks for. */
const budgets = { widget: 20, all: 44, language: 4, chart: 56 };
/**
 * In KiB: where a budget has not been reached yet, the size that it has now and may not grow past (see the decision on
 * sizes). Lower a line whenever the code gets smaller; take it out when it reaches its budget.
 */
export const ceilings = {
  'values-card': 36,
  'content-feed': 48,
  'goal-tracker': 49,
  'kudos-wall': 46,
  leaderboard: 42,
  impact: 38,
  preferences: 42,
  'all widgets': 93.5,
};

const languageOf = (key) => /^src\/locale\/([a-z]{2}(?:-[a-z]+)?)\/[a-z-]+\.ts$/i.exec(key)?.[1];
const isLanguage = (key) => languageOf(key) !== undefined;
const isChart = (key) => /^src\/parts\/chart[^/]*(\/.*)?\.ts$/.test(key);
const isWidget = (key) => /^src\/widgets\/[^/]+\/define\.ts$/.test(key);

/**
 * The sizes of a build.
 *
 * @param {Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>} chunks What needs what.
 * @param {(file: string) => number} sizeOf Bytes of a file on the wire.
 * @param {string[]} names The widgets.
 * @returns {{ name: string; bytes: number; budget: number }[]} Bytes, for each widget and for what stands apart.
 */
export function sizesOf(chunks, sizeOf, names) {
  /** Everything that a chunk asks for, now or later, but for what `apart` names. */
  const needs = (key, apart, found = new Set()) => {
    if (!found.has(key) && !apart(key)) {
      found.add(key);
      const { imports = [], dynamicImports = [] } = chunks[key] ?? {};
      [...imports, ...dynamicImports].forEach((next) => needs(next, apart, found));
    }
    return found;
  };
  const bytes = (keys) => [...keys].reduce((sum, key) => sum + sizeOf(chunks[key].file), 0);
  const union = (...sets) => new Set(sets.flatMap((set) => [...set]));
  const isApart = (key) => isLanguage(key) || isChart(key);

  const keys = Object.keys(chunks);
  const entry = needs('src/loader.ts', (key) => isApart(key) || isWidget(key));
  const all = needs('src/loader.ts', isApart);
  const row = (name, set, budget) => ({ name, bytes: bytes(set), budget: budget * KiB });
  const rest = (key) =>
    new Set([...needs(key, (other) => other !== key && isApart(other))].filter((one) => !all.has(one)));

  const missing = names.filter((name) => !keys.includes(`src/widgets/${name}/define.ts`));
  if (missing.length > 0) {
    throw new Error(`The script-tag build has no chunk for: ${missing.join(', ')}.`);
  }
  return [
    ...names.map((name) => {
      const key = `src/widgets/${name}/define.ts`;
      return row(
        name,
        union(
          entry,
          needs(key, (other) => isApart(other) || (isWidget(other) && other !== key)),
        ),
        budgets.widget,
      );
    }),
    row('all widgets', all, budgets.all),
    // What one widget says in a language, for the widget that says most.
    ...[...new Set(keys.map(languageOf).filter(Boolean))].sort().map((language) => {
      const part = (name) => keys.find((key) => key === `src/locale/${language}/${name}.ts`);
      const said = names.map((name) => union(...[part('common'), part(name)].filter(Boolean).map(rest)));
      const most = said.reduce((one, other) => (bytes(other) > bytes(one) ? other : one), new Set());
      return row(`language ${language}`, most, budgets.language);
    }),
    ...keys.filter(isChart).map((key) => row('chart', rest(key), budgets.chart)),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'dist/cdn');
  const chunks = JSON.parse(readFileSync(join(folder, 'chunks.json'), 'utf8'));
  const rows = sizesOf(chunks, (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, widgets);
  const kib = (bytes) => (bytes / KiB).toFixed(1).padStart(6);
  const ceilingOf = ({ name, budget }) => (ceilings[name] ?? budget / KiB) * KiB;
  console.log(`${'KiB, gzip -9'.padEnd(20)}  size  budget`);
  for (const one of rows) {
    const said = one.bytes > ceilingOf(one) ? 'too big' : one.bytes > one.budget ? 'over its budget' : '';
    console.log(`${one.name.padEnd(18)}${kib(one.bytes)}${kib(one.budget)}  ${said}`.trimEnd());
  }
  process.exitCode = rows.some((one) => one.bytes > ceilingOf(one)) ? 1 : 0;
}
