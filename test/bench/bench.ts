/**
 * Measures the build, and ends with an error where a figure is past its line (`goals.ts`).
 *
 *   npm run bench                          all of it, with libraries of others, which are installed first
 *   npm run bench -- lists load            some: lists, load, state (checking, store, bursts), live, sizes
 *   npm run bench -- lists --quick         few rounds of the row that says most, without others
 *   npm run bench -- --json FILE           the figures as JSON too
 *   npm run bench -- --write               and into the guide and the README
 *   --rounds N, --no-peers, --built (takes `dist` as it stands)
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sizesIn } from '../../.config/size.js';
import { launch, root } from '../helpers/browser.page.js';
import { isOver } from './goals.js';
import { installPeers } from './install-peers.js';
import type { Row } from './ratios.js';
import { type Run, between, files, guideTable, lineFor, marks, shortTable } from './report.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    quick: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: true },
    write: { type: 'boolean', default: false },
    json: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const isQuick = options.quick;
const withPeers = options.peers && !isQuick;
const rounds = Number(options.rounds ?? (isQuick ? 5 : 9));

function sizes(): Promise<readonly Row[]> {
  return Promise.resolve(
    sizesIn().map(({ name, first, most, budget }) => ({
      name: `size at first: ${name}`,
      unit: 'KiB' as const,
      value: { low: first / 1024, median: first / 1024, high: first / 1024 },
      figures: { 'in all, KiB': most / 1024, 'budget, KiB': budget / 1024 },
    })),
  );
}

/** Each is read once the build stands there, since some read it as they are loaded. */
const areas: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  lists: async () => (await import('./lists.js')).measureLists({ rounds, isQuick, withPeers }),
  load: async () => {
    const { measureLoad } = await import('./load.js');
    if (isQuick) return measureLoad({ rounds, network: 'slow 4G', only: ['seven by URL'], withPeers });
    const slow = await measureLoad({ rounds, network: 'slow 4G', withPeers });
    return [...slow, ...(await measureLoad({ rounds, network: 'fast 4G', withPeers }))];
  },
  state: async () => (await import('./state.js')).measureState(rounds),
  live: async () => (await import('./state.js')).measureHour(isQuick ? 200 : 1200),
  sizes,
};

const unknown = positionals.filter((name) => !(name in areas));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(areas).join(', ')}.`);
  process.exit(2);
}
if (options.write && (positionals.length > 0 || !withPeers)) {
  console.error('Only a whole run is written down: no area, no --quick, no --no-peers.');
  process.exit(2);
}
if (!options.built) {
  const { status } = spawnSync(process.execPath, [join(root, '.config/build.js'), '--if-stale'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
const asked = positionals.length > 0 ? positionals : Object.keys(areas);
if (withPeers && asked.some((name) => name === 'lists' || name === 'load')) installPeers();

const rows: Row[] = [];
for (const name of asked)
  for (const row of (await areas[name]?.()) ?? []) {
    rows.push(row);
    console.log(lineFor(row));
  }

const browser = await launch();
const [processor] = cpus();
const run: Run = {
  date: new Date().toISOString(),
  machine: `${cpus().length} × ${processor?.model ?? 'unknown processor'}`,
  browser: await browser.version(),
  rounds,
  rows,
};
await browser.close();
const json = `${JSON.stringify(run, null, 2)}\n`;
if (options.json !== undefined) writeFileSync(options.json, json);
if (options.write) {
  const into = (file: string, text: string, mark: readonly [string, string]): void =>
    writeFileSync(join(root, file), between(readFileSync(join(root, file), 'utf8'), text, mark));
  writeFileSync(join(root, files.run), json);
  into(files.guide, guideTable(run), marks.guide);
  into(files.readme, shortTable(run), marks.readme);
}
const over = rows.filter(isOver);
for (const { name, value } of over) console.error(`past its line: ${name}, from ${value.low.toFixed(2)} on`);
process.exitCode = over.length > 0 ? 1 : 0;
