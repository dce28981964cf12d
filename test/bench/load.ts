/**
 * From navigation to a page of seven widgets that is filled, against the same page written by hand, on slow networks and a
 * processor slowed four times: `npm run bench:load -- [rounds] [slow|fast]`, five rounds on Slow 4G where nothing is
 * said. It tells ratios beside their goals, and fails nobody. Both are opened in turn, each round anew, with
 * an empty cache; only the ratio of a round is a figure that holds on another machine.
 *
 * The networks are those of Chrome's developer tools: Slow 4G answers after 562.5 ms and brings 1.44 Mbit/s, Fast 4G after
 * 165 ms and 8.1 Mbit/s (https://github.com/ChromeDevTools/devtools-frontend, `front_end/core/sdk/NetworkManager.ts`).
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { widgets } from '../../.config/vonk-alias.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { launch, root } from '../helpers/browser.page.js';
import { type Row, type Spread, ratioOf, spreadOf } from './ratios.js';

const networks = {
  'slow 4G': { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 },
  'fast 4G': { latency: 165, downloadThroughput: 1_012_500, uploadThroughput: 168_750 },
} as const;
type Network = keyof typeof networks;

const slowerProcessor = 4;

/** What is opened: each in place of the other, over the same document. */
const pages = {
  'by hand': () => byHand(''),
  'by hand, inlined': () => byHand(`<script type="application/json" id="company">${asScript()}</script>`),
  'seven by URL': () => ofWidgets(widgets, { src: '/company.json' }),
  'seven by URL, with a service': () => ofWidgets(widgets, { src: '/company-served.json' }),
  'seven by URL, as the guide says': () => ofWidgets(widgets, { src: '/company-served.json', isPreloaded: true }),
  'seven inlined': () => ofWidgets(widgets, {}),
  'values card by URL': () => ofWidgets(['values-card'], { src: '/company.json' }),
} satisfies Record<string, () => string>;
type PageName = keyof typeof pages;

const asScript = (): string => JSON.stringify(fullDocument()).replaceAll('<', '\\u003c');
const html = (head: string, body: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>Intranet</title><link rel="icon" href="data:,">${head}</head><body><main>${body}</main></body></html>`;

function byHand(inlined: string): string {
  const preload = inlined === '' ? '<link rel="preload" as="fetch" crossorigin href="/company.json">' : '';
  return html(`${preload}<script type="module" src="/by-hand.js"></script>`, inlined);
}

interface OfWidgets {
  readonly src?: string;
  readonly isPreloaded?: boolean;
}

function ofWidgets(names: readonly string[], { src, isPreloaded }: OfWidgets): string {
  const script = '<script type="module" src="/vonk/vonk.js"></script>';
  const tags = names.map((name) => `<vonk-${name}></vonk-${name}>`).join('');
  if (src === undefined) {
    const inlined = `<script type="application/json">${asScript()}</script>`;
    return html(script, `<vonk-space>${inlined}${tags}</vonk-space>`);
  }
  const preloads = isPreloaded === true ? preloadsFor(names, src) : '';
  return html(`<meta name="vonk" content="${src}">${preloads}${script}`, tags);
}

/** What the embedding guide says may stand in the head of a page that wants to be quick. */
function preloadsFor(names: readonly string[], src: string): string {
  type Chunks = Readonly<Record<string, { readonly file: string; readonly imports?: readonly string[] }>>;
  const chunks = JSON.parse(readFileSync(join(root, 'dist/cdn/chunks.json'), 'utf8')) as Chunks;
  const files = new Set<string>();
  const add = (key: string): void => {
    const { file, imports = [] } = chunks[key] ?? { file: '' };
    files.add(file);
    imports.forEach(add);
  };
  for (const name of names) add(`src/widgets/${name}/${name}.ts`);
  const links = [...files].map((file) => `<link rel="modulepreload" href="/vonk/${file}">`);
  return `<link rel="preload" as="fetch" crossorigin href="${src}">${links.join('')}`;
}

function bodyOf(path: string): Buffer | string | undefined {
  const page = Object.keys(pages).find((name) => path === `/${encodeURIComponent(name)}`);
  if (page !== undefined) return pages[page as PageName]();
  if (path === '/company.json') return JSON.stringify(fullDocument());
  if (path === '/company-served.json') return JSON.stringify({ ...fullDocument(), actions: { href: '/actions' } });
  if (path === '/by-hand.js') return readFileSync(join(root, 'test/bench/load-by-hand.js'));
  if (path.startsWith('/vonk/')) return readFileSync(join(root, path.replace('/vonk/', 'dist/cdn/')));
  return undefined;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '': 'text/html',
};

/** A server that sends what it has compressed, as one that is set up for a company does. */
export async function serve(): Promise<{ readonly origin: string; close(): void }> {
  const sent = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = bodyOf(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    let small = sent.get(path);
    if (!small) {
      small = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      sent.set(path, small);
    }
    response.writeHead(200, {
      'content-type': `${types[extname(path)] ?? 'text/html'}; charset=utf-8`,
      'content-encoding': 'br',
      'cache-control': 'no-cache',
    });
    response.end(small);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

interface Opened {
  /** Milliseconds from navigation until everything that the page shows at first is painted. */
  readonly filled: number;
  readonly requests: number;
  readonly bytes: number;
  /** Sum of layout shifts until then (https://web.dev/articles/cls). */
  readonly shift: number;
  /** Milliseconds of the longest task. */
  readonly longest: number;
}

export async function open(browser: Browser, origin: string, name: PageName, network: Network): Promise<Opened> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...networks[network] });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
    await page.evaluateOnNewDocument(readFileSync(join(root, 'test/bench/load-watch.js'), 'utf8'));
    page.on('pageerror', (error) => console.error(name, error));
    let requests = 0;
    let bytes = 0;
    session.on('Network.requestWillBeSent', ({ request }) => (requests += request.url.startsWith('http') ? 1 : 0));
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`${origin}/${encodeURIComponent(name)}`, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    await page.waitForFunction('window.filledAt !== undefined', { timeout: 120_000, polling: 50 });
    const [requestsThen, bytesThen] = [requests, bytes];
    const [filled, shift, longest] = (await page.evaluate('[filledAt, shift, longest]')) as [number, number, number];
    return { filled, requests: requestsThen, bytes: bytesThen, shift, longest };
  } finally {
    await context.close();
  }
}

export const goals: Readonly<Record<Network, Partial<Record<PageName, number>>>> = {
  'slow 4G': {
    'seven by URL': 1.15,
    'seven by URL, with a service': 1.15,
    'seven inlined': 0.95,
    'values card by URL': 1.1,
  },
  'fast 4G': { 'seven by URL': 1.2, 'seven by URL, with a service': 1.2, 'seven inlined': 1.1 },
};

export async function measureLoad(
  rounds: number,
  asked: readonly Network[],
  log = console.log,
): Promise<readonly Row[]> {
  const browser = await launch();
  const server = await serve();
  const rows: Row[] = [];
  try {
    for (const network of asked) {
      const found = new Map<PageName, Opened[]>();
      for (let round = -1; round < rounds; round += 1)
        for (const name of Object.keys(pages) as PageName[]) {
          const opened = await open(browser, server.origin, name, network);
          // The first round warms the browser up.
          if (round >= 0) found.set(name, [...(found.get(name) ?? []), opened]);
        }
      const filledOf = (name: PageName): readonly number[] => (found.get(name) ?? []).map(({ filled }) => filled);
      for (const [name, opened] of found) {
        const middle = (field: keyof Opened): number => spreadOf(opened.map((one) => one[field])).median;
        const ratio: Spread = ratioOf(filledOf(name), filledOf('by hand'));
        rows.push({
          name: `${name}, ${network}`,
          ratio,
          goal: goals[network][name],
          figures: {
            'filled, ms': middle('filled'),
            requests: middle('requests'),
            'KiB brotli': middle('bytes') / 1024,
            'layout shift': middle('shift'),
            'longest task, ms': middle('longest'),
          },
        });
        log(rows.at(-1));
      }
    }
  } finally {
    server.close();
    await browser.close();
  }
  return rows;
}

if (process.argv[1]?.endsWith('load.ts')) {
  await measureLoad(Number(process.argv[2] ?? 5), [process.argv[3] === 'fast' ? 'fast 4G' : 'slow 4G']);
}
