/**
 * What long lists cost: the wall, the feed and the board beside the same lists written by hand and drawn by other libraries,
 * in one page, one after the other in turns, on a processor slowed four times.
 */
import type { Page } from 'puppeteer-core';
import { htmlPage, launch, startServer, watchedPage } from '../helpers/browser.page.js';
import { bundled } from './bundled.js';
import { type Row, ratioOf, spreadOf } from './ratios.js';

const slowed = 4;
const warmUps = 1;

type Kind = 'kudos' | 'feed' | 'board';
const sizes = [
  ['kudos', 10_000],
  ['feed', 10_000],
  ['board', 50_000],
] as const satisfies readonly (readonly [Kind, number])[];
const bestSize = { kudos: '10,000', feed: '10,000', board: '50,000' } as const;

/** Lists of libraries of others, by what they are called in the page (`peers/`). */
export const listPeers = { 'React with TanStack Virtual': 'react', 'Lit Labs virtualizer': 'litLabs' } as const;

type Measures = Readonly<Record<string, (turn: number) => Promise<number>>>;

/** All in turns, each round begins with the next; the first rounds only warm up. */
async function interleaved(rounds: number, measures: Measures): Promise<Record<string, number[]>> {
  const names = Object.keys(measures);
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (let turn = -warmUps; turn < rounds; turn += 1)
    for (let place = 0; place < names.length; place += 1) {
      const name = names[(place + turn + warmUps) % names.length] ?? '';
      const time = await measures[name]?.(turn + warmUps);
      if (turn >= 0 && time !== undefined) times[name]?.push(time);
    }
  return times;
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

const hand = 'by hand';

async function measureOf(page: Page, [kind, count]: readonly [Kind, number], asked: ListsAsked): Promise<Row[]> {
  await call(page, 'prepare', kind, count);
  const peers = asked.withPeers ? Object.entries(listPeers) : [];
  const times = await interleaved(asked.rounds, {
    [hand]: () => call(page, 'paintByHand'),
    Vonk: () => call(page, 'paintWidget'),
    ...Object.fromEntries(peers.map(([name, called]) => [name, () => call<number>(page, 'paintPeer', called)])),
  });
  const what = `${bestSize[kind]} ${kind === 'feed' ? 'items' : kind === 'board' ? 'people' : 'kudos'}`;
  const rows: Row[] = [];
  for (const name of Object.keys(times).filter((one) => one !== hand)) {
    await (name === 'Vonk'
      ? call(page, 'paintWidget')
      : call(page, 'paintPeer', listPeers[name as keyof typeof listPeers]));
    const nodes =
      name === 'Vonk' ? (await call<{ nodes: number }>(page, 'nodesOf')).nodes : await call(page, 'nodesOfPage');
    rows.push({
      name: `list of ${what}: ${name}`,
      unit: 'ratio',
      value: ratioOf(times[name] ?? [], times[hand] ?? []),
      figures: {
        'painted, ms': spreadOf(times[name] ?? []).median,
        'by hand, ms': spreadOf(times[hand] ?? []).median,
        nodes: Number(nodes),
      },
    });
  }
  if (kind !== 'kudos' || asked.isQuick) return rows;
  // One after the other: what one leaves to do would fall into the time of the other.
  await call(page, 'paintWidget');
  const inWidget: number[] = [];
  for (let turn = 0; turn < asked.rounds; turn += 1) inWidget.push(await call(page, 'reactInWidget', turn));
  await call(page, 'paintByHand');
  const inHand: number[] = [];
  for (let turn = 0; turn < asked.rounds; turn += 1) inHand.push(await call(page, 'reactByHand', turn));
  rows.push({
    name: 'a press on a reaction among 10,000 kudos',
    unit: 'ratio',
    value: ratioOf(inWidget, inHand),
    figures: { 'shown, ms': spreadOf(inWidget).median, 'by hand, ms': spreadOf(inHand).median },
  });
  return rows;
}

/** Presses "show more" again and again: what a press costs in the end. */
async function measureMore(page: Page): Promise<Row> {
  await call(page, 'prepare', 'kudos', 10_000);
  await call(page, 'paintWidget');
  const times: number[] = [];
  for (let shown = 20; shown < 2000; shown += 20) {
    const time = await call<number | undefined>(page, 'moreInWidget');
    if (time === undefined) break;
    times.push(time);
  }
  const last = spreadOf(times.slice(-10));
  const { nodes } = await call<{ nodes: number }>(page, 'nodesOf');
  return {
    name: 'a press on “show more” at 2,000',
    unit: 'ms',
    value: last,
    figures: { presses: times.length, nodes },
  };
}

export interface ListsAsked {
  readonly rounds: number;
  /** The wall alone, and only painted. */
  readonly isQuick: boolean;
  readonly withPeers: boolean;
}

const style = `<style>
  .three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px; inline-size: 100%; margin-block-end: 12px; }
  .windowed { list-style: none; padding: 0; }
  .hand { display: grid; gap: 12px; list-style: none; padding: 0; }
  .hand.kudos { grid-template-columns: repeat(3, minmax(0, 1fr)); align-items: start; }
  .card { border: 1px solid #ccc; border-radius: 8px; padding: 16px; display: grid; gap: 12px; }
  .faces, .foot, .chips, .reactions { display: flex; gap: 8px; }
  .face { inline-size: 40px; block-size: 40px; border-radius: 50%; background: #e8e8f8; display: inline-grid; place-items: center; }
  .face::before { content: attr(data-initials); }
  .icon { inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; }
</style>`;
/** Ratios of the lists in `dist`, and of others, against the same lists by hand. */
export async function measureLists(asked: ListsAsked): Promise<readonly Row[]> {
  const peers = asked.withPeers
    ? await Promise.all(['react', 'lit'].map((one) => bundled(`test/bench/peers/lists-${one}.mjs`)))
    : [];
  const server = await startServer((path) => {
    if (path === '/') return { body: htmlPage(style, '<main></main>') };
    if (path === '/lists-page.mjs') return { file: 'test/bench/lists-page.mjs', type: 'text/javascript' };
    const peer = /^\/peer-(\d)\.js$/.exec(path)?.[1];
    if (peer !== undefined) return { body: peers[Number(peer)] ?? '', type: 'text/javascript' };
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
    for (const index of peers.keys()) await page.addScriptTag({ url: `/peer-${index}.js`, type: 'module' });
    await page.addScriptTag({ url: '/lists-page.mjs', type: 'module' });
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    const rows: Row[] = [];
    for (const size of asked.isQuick ? sizes.slice(0, 1) : sizes) rows.push(...(await measureOf(page, size, asked)));
    if (!asked.isQuick) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      rows.push(await measureMore(page));
    }
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}
