/**
 * From navigation to a page of seven widgets that is filled, against the same page written by hand, on slow networks and a
 * processor slowed four times. All pages are opened in turn, each round anew, with
 * an empty cache; only the ratio of a round is a figure that holds on another machine.
 *
 * The reference is the page by hand whose script asks for the document by its URL: three requests, one after the other.
 * The same with its document preloaded or inlined is told beside it. Pages of widgets begin with what the embedding guide's
 * first snippet says (`npx vonk snippet` writes it); one has the script tag alone. A second visit is held against a second
 * visit of the reference: files whose names say what is in them are kept by the browser, all others are asked about
 * (`no-cache`, with an ETag).
 *
 * Waves are the longest chain of requests of which each was sent when the one before had ended, the page itself apart:
 * of those that were there when the page was filled, without pictures.
 *
 * The networks are those of Chrome's developer tools: Slow 4G answers after 562.5 ms and brings 1.44 Mbit/s, Fast 4G after
 * 165 ms and 8.1 Mbit/s (https://github.com/ChromeDevTools/devtools-frontend, `front_end/core/sdk/NetworkManager.ts`).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { widgets } from '../../.config/vonk-alias.js';
import type { Preload } from '../../src/cli/snippet/preload.js';
import { loadingTags } from '../../src/cli/snippet/tags.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { launch, root } from '../helpers/browser.page.js';
import { bundled } from './bundled.js';
import { type Row, ratioOf, spreadOf } from './ratios.js';

const networks = {
  'slow 4G': { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 },
  'fast 4G': { latency: 165, downloadThroughput: 1_012_500, uploadThroughput: 168_750 },
} as const;
type Network = keyof typeof networks;

const slowerProcessor = 4;

/** Pages of libraries of others, by what brings them (`peers/`). */
export const loadPeers = {
  React: 'load-react.mjs',
  'Fluent UI': 'load-fluent.mjs',
  'Web Awesome': 'load-web-awesome.mjs',
  UI5: 'load-ui5.mjs',
} as const;
type LoadPeer = keyof typeof loadPeers;
const scripts = new Map<LoadPeer, string>();

/** What is opened: each in place of the other, over the same document. */
const pages = {
  'by hand': () => byHand('', ''),
  'by hand, preloaded': () => byHand('<link rel="preload" as="fetch" crossorigin href="/company.json">', ''),
  'by hand, inlined': () => byHand('', `<script type="application/json" id="company">${asScript()}</script>`),
  'seven by URL, script tag alone': () => ofWidgets(widgets, { src: '/company.json', isPlain: true }),
  'seven by URL': () => ofWidgets(widgets, { src: '/company.json' }),
  'seven by URL, with a service': () => ofWidgets(widgets, { src: '/company-served.json' }),
  'seven inlined': () => ofWidgets(widgets, {}),
  'values card by URL': () => ofWidgets(['values-card'], { src: '/company.json' }),
} satisfies Record<string, () => string>;
type PageName = keyof typeof pages | LoadPeer;
const isPeer = (name: string): name is LoadPeer => Object.keys(loadPeers).includes(name);

const asScript = (): string => JSON.stringify(fullDocument()).replaceAll('<', '\\u003c');
const html = (head: string, body: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>Intranet</title><link rel="icon" href="data:,">${head}</head><body><main>${body}</main></body></html>`;

const byHand = (head: string, body: string): string =>
  html(`${head}<script type="module" src="/by-hand.js"></script>`, body);

interface OfWidgets {
  /** `undefined`: inlined. */
  readonly src?: string;
  /** Whether the script tag stands there without what the guide's first snippet asks for early. */
  readonly isPlain?: boolean;
}

const preload = JSON.parse(readFileSync(join(root, 'dist/cdn/preload.json'), 'utf8')) as Preload;

function ofWidgets(names: readonly string[], { src, isPlain = false }: OfWidgets): string {
  const tags = names.map((name) => `<vonk-${name}></vonk-${name}>`).join('');
  const head = loadingTags(
    {
      tags: isPlain ? [] : names,
      language: 'nl',
      folder: '/vonk/',
      prefix: 'vonk',
      pageDocument: src,
      documents: src === undefined || isPlain ? [] : [{ src }],
    },
    preload,
  ).join('');
  if (src !== undefined) return html(head, tags);
  const inlined = `<script type="application/json">${asScript()}</script>`;
  return html(head, `<vonk-space>${inlined}${tags}</vonk-space>`);
}

function bodyOf(path: string): Buffer | string | undefined {
  const asked = decodeURIComponent(path.slice(1));
  if (isPeer(asked)) return html(`<script type="module" src="/peer/${encodeURIComponent(asked)}.js"></script>`, '');
  const peer = /^peer\/(.+)[.]js$/.exec(asked)?.[1];
  if (peer !== undefined && isPeer(peer)) return scripts.get(peer);
  const page = Object.keys(pages).find((name) => name === asked);
  if (page !== undefined) return pages[page as keyof typeof pages]();
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

/** A file whose name says what is in it. */
const hashed = /-[\w-]{8}\.js$/;

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
    const tag = `"${createHash('sha256').update(small).digest('base64url')}"`;
    const isKnown = request.headers['if-none-match'] === tag;
    response.writeHead(isKnown ? 304 : 200, {
      'content-type': `${types[extname(path)] ?? 'text/html'}; charset=utf-8`,
      'content-encoding': 'br',
      // As the embedding guide says.
      'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: tag,
    });
    response.end(isKnown ? undefined : small);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

interface Opened {
  /** Milliseconds from navigation until everything that the page shows at first is painted. */
  readonly filled: number;
  readonly requests: number;
  readonly waves: number;
  readonly bytes: number;
  /** Sum of layout shifts until then (https://web.dev/articles/cls). */
  readonly shift: number;
  /** Milliseconds of the longest task. */
  readonly longest: number;
}

/** Seconds, as the browser counts them. */
interface Asked {
  readonly isPicture: boolean;
  readonly sent: number;
  end?: number;
}

/** The longest chain after the first request. */
function wavesOf([first, ...others]: readonly Asked[]): number {
  const depths = new Map<Asked, number>([...(first ? [[first, 0] as const] : [])]);
  for (const one of others.filter(({ isPicture, end }) => !isPicture && end !== undefined)) {
    const before = [...depths].filter(([{ end = Infinity }]) => end <= one.sent).map(([, depth]) => depth);
    depths.set(one, Math.max(0, ...before) + 1);
  }
  return Math.max(0, ...depths.values());
}

export async function open(
  browser: Browser,
  origin: string,
  name: PageName,
  network: Network,
  isSecondVisit = false,
): Promise<Opened> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const address = `${origin}/${encodeURIComponent(name)}`;
  try {
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...networks[network] });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
    await page.evaluateOnNewDocument(readFileSync(join(root, 'test/bench/load-watch.js'), 'utf8'));
    page.on('pageerror', (error) => console.error(name, error));
    if (isSecondVisit) {
      await page.goto(address, { timeout: 120_000 });
      await page.waitForNetworkIdle({ idleTime: 1000 });
    }
    const asked = new Map<string, Asked>();
    let bytes = 0;
    session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
      if (request.url.startsWith('http')) asked.set(requestId, { isPicture: type === 'Image', sent: timestamp });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
      const one = asked.get(requestId);
      if (one) one.end = timestamp;
      bytes += encodedDataLength;
    });
    // What a browser has kept is not asked for.
    session.on('Network.requestServedFromCache', ({ requestId }) => void asked.delete(requestId));
    session.on('Network.responseReceived', ({ requestId, response: { fromDiskCache } }) => {
      if (fromDiskCache === true) asked.delete(requestId);
    });
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    await page.evaluate('whenFilled');
    const [waves, requests, bytesThen] = [wavesOf([...asked.values()]), asked.size, bytes];
    const [filled, shift, longest] = (await page.evaluate('[filledAt, shift, longest]')) as [number, number, number];
    return { filled, requests, waves, bytes: bytesThen, shift, longest };
  } finally {
    await context.close();
  }
}

const again = ', second visit';
type RowName = PageName | `${PageName}${typeof again}`;

const reference: PageName = 'by hand';
const seenTwice: readonly PageName[] = [reference, 'seven by URL'];

export interface LoadAsked {
  readonly rounds: number;
  readonly network: Network;
  /** Which pages beside the one by hand; all of them where nothing is said. */
  readonly only?: readonly string[];
  readonly withPeers: boolean;
}

/** Milliseconds and ratios of each page, of a first visit and, where it is seen twice, of a second. */
export async function measureLoad({ rounds, network, only, withPeers }: LoadAsked): Promise<readonly Row[]> {
  const peers = withPeers ? (Object.keys(loadPeers) as LoadPeer[]) : [];
  for (const name of peers) scripts.set(name, await bundled(`test/bench/peers/${loadPeers[name]}`));
  const isAsked = (name: string): boolean => only === undefined || name === reference || only.includes(name);
  const browser = await launch();
  const server = await serve();
  try {
    const found = new Map<RowName, Opened[]>();
    const names = [...(Object.keys(pages) as PageName[]), ...peers].filter(isAsked);
    const visits: readonly (readonly [RowName, PageName, boolean])[] = [
      ...names.map((name) => [name, name, false] as const),
      ...(only === undefined ? seenTwice.map((name) => [`${name}${again}`, name, true] as const) : []),
    ].filter(([row]) => only === undefined || row === reference || only.includes(row));
    for (let round = -1; round < rounds; round += 1)
      for (const [row, name, isSecond] of visits) {
        const opened = await open(browser, server.origin, name, network, isSecond);
        // The first round warms the browser up.
        if (round >= 0) found.set(row, [...(found.get(row) ?? []), opened]);
      }
    const filledOf = (name: RowName): readonly number[] => (found.get(name) ?? []).map(({ filled }) => filled);
    return [...found].map(([name, opened]) => {
      const middle = (field: keyof Opened): number => spreadOf(opened.map((one) => one[field])).median;
      const against = name.endsWith(again) ? (`${reference}${again}` as const) : reference;
      return {
        name: `page, ${network}: ${name}`,
        unit: 'ratio',
        value: ratioOf(filledOf(name), filledOf(against)),
        figures: {
          'filled, ms': middle('filled'),
          requests: middle('requests'),
          waves: middle('waves'),
          'KiB brotli': middle('bytes') / 1024,
          'layout shift': middle('shift'),
          'longest task, ms': middle('longest'),
        },
      };
    });
  } finally {
    server.close();
    await browser.close();
  }
}
