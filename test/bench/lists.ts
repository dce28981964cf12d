/**
 * What long lists cost: the wall, the feed and the board beside the same lists written by hand, in one page, one after the
 * other in turns, on a processor slowed four times. Prints JSON: medians and quartiles in milliseconds, and their ratio.
 *
 *   npm run bench:lists                 eleven rounds, "show more" until 10,000
 *   npm run bench:lists -- --quick      within two minutes
 *   npm run bench:lists -- --only kudos --built    one list, of the build as it stands
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { htmlPage, launch, root, startServer, watchedPage } from '../helpers/browser.page.js';
import { ratioOf, spreadOf } from './ratios.js';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
  },
});
const rounds = Number(options.rounds ?? (options.quick ? 5 : 11));
const warmUps = options.quick ? 1 : 2;
const slowed = 4;

type Kind = 'kudos' | 'feed' | 'board';
const sizes: readonly (readonly [Kind, number])[] = (
  [
    ['kudos', 100],
    ['kudos', 10_000],
    ['feed', 10_000],
    ['board', 50_000],
  ] as const
).filter(([kind]) => options.only === undefined || options.only === kind);

/** Both in turns, the first of a round now one, now the other; the first rounds only warm up. */
async function paired(
  widget: (turn: number) => Promise<number>,
  byHand: (turn: number) => Promise<number>,
): Promise<Record<string, unknown>> {
  const times: { widget: number[]; byHand: number[] } = { widget: [], byHand: [] };
  for (let turn = -warmUps; turn < rounds; turn += 1) {
    const order = turn % 2 === 0 ? (['widget', 'byHand'] as const) : (['byHand', 'widget'] as const);
    for (const one of order) {
      const time = await (one === 'widget' ? widget : byHand)(turn + warmUps);
      if (turn >= 0) times[one].push(time);
    }
  }
  return {
    widget: spreadOf(times.widget),
    byHand: spreadOf(times.byHand),
    ratio: ratioOf(times.widget, times.byHand),
  };
}

/** Calls what `lists-page.mjs` offers. */
const call = <T>(page: Page, name: string, ...values: readonly unknown[]): Promise<T> =>
  page.evaluate(
    (called, given) =>
      (window as unknown as { lists: Record<string, (...all: readonly unknown[]) => T> }).lists[called]?.(
        ...given,
      ) as T,
    name,
    values,
  );

async function measureOf(page: Page, kind: Kind, count: number): Promise<Record<string, unknown>> {
  await call(page, 'prepare', kind, count);
  const painted = await paired(
    () => call(page, 'paintWidget'),
    () => call(page, 'paintByHand'),
  );
  await call(page, 'paintWidget');
  const nodes = await call<object>(page, 'nodesOf');
  if (kind !== 'kudos') return { painted, nodes };
  // One after the other: what one leaves to do would fall into the time of the other.
  const inWidget: number[] = [];
  for (let turn = 0; turn < rounds + warmUps; turn += 1) inWidget.push(await call(page, 'reactInWidget', turn));
  await call(page, 'paintByHand');
  const reaction = await paired(
    (turn) => Promise.resolve(inWidget[turn] ?? Number.NaN),
    (turn) => call(page, 'reactByHand', turn),
  );
  return { painted, nodes, reaction };
}

/** Presses "show more" again and again: what a press costs in the end, and what stands on the page then. */
async function measureMore(page: Page, upTo: number): Promise<Record<string, unknown>> {
  await call(page, 'prepare', 'kudos', 10_000);
  await call(page, 'paintWidget');
  const times: number[] = [];
  for (let shown = 20; shown < upTo; shown += 20) {
    const time = await call<number | undefined>(page, 'moreInWidget');
    if (time === undefined) break;
    times.push(time);
  }
  return {
    upTo,
    press: spreadOf(times),
    lastPresses: spreadOf(times.slice(-10)),
    nodes: await call(page, 'nodesOf'),
  };
}

if (!options.built) {
  const { status } = spawnSync(process.execPath, [join(root, '.config/build.js'), '--if-stale'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const style = `<style>
  .hand { display: grid; gap: 12px; list-style: none; padding: 0; }
  .hand.kudos { grid-template-columns: repeat(3, minmax(0, 1fr)); align-items: start; }
  .card { border: 1px solid #ccc; border-radius: 8px; padding: 16px; display: grid; gap: 12px; }
  .faces, .foot, .chips, .reactions { display: flex; gap: 8px; }
  .face { inline-size: 40px; block-size: 40px; border-radius: 50%; background: #e8e8f8; display: inline-grid; place-items: center; }
  .face::before { content: attr(data-initials); }
  .icon { inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; }
</style>`;
const server = await startServer((path) => {
  if (path === '/') return { body: htmlPage(style, '<main></main>') };
  if (path === '/lists-page.mjs') return { file: 'test/bench/lists-page.mjs', type: 'text/javascript' };
  return path.startsWith('/cdn/') ? { file: `dist${path}` } : undefined;
});
const browser = await launch();
try {
  const { page, errors } = await watchedPage(browser);
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${server.origin}/`);
  // The widgets are there before anything is measured: this is about lists, not about loading.
  await page.evaluate(async () => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/cdn/vonk.js';
    document.head.append(script);
    const tags = ['vonk-kudos-wall', 'vonk-content-feed', 'vonk-leaderboard'];
    for (const tag of tags) document.querySelector('main')?.append(document.createElement(tag));
    await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
  });
  await page.addScriptTag({ url: '/lists-page.mjs', type: 'module' });
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const lists: Record<string, unknown> = {};
  for (const [kind, count] of sizes) lists[`${kind} ${count}`] = await measureOf(page, kind, count);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const more =
    options.only === undefined || options.only === 'kudos'
      ? await measureMore(page, options.quick ? 400 : 10_000)
      : undefined;
  const result = {
    date: new Date().toISOString(),
    browser: await browser.version(),
    rounds,
    slowed,
    lists,
    more,
    errors,
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} finally {
  await browser.close();
  await server.close();
}
