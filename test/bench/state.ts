/** What checking costs beside `JSON.parse`, and what arrives by a stream, in a space of 10,000 kudos. */
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { fullDocument, manyKudos, withSection } from '../fixtures/fixtures.js';
import { htmlPage, launch, root } from '../helpers/browser.page.js';
import { bundled } from './bundled.js';
import { type Row, ratioOf, spreadOf } from './ratios.js';
import type { StateBench } from './state-page.js';

type State = { readonly bench: StateBench };

interface Stream {
  readonly origin: string;
  readonly listeners: Set<ServerResponse>;
  send(kudos: readonly object[]): void;
  close(): void;
}

async function serve(files: Readonly<Record<string, string>>): Promise<Stream> {
  const listeners = new Set<ServerResponse>();
  let id = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/live') {
      response
        .writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
        .write(': hello\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    const cdn = path.startsWith('/cdn/') ? readFileSync(join(root, 'dist', path)) : undefined;
    const body = files[path] ?? cdn;
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listeners,
    send: (kudos) => {
      const text = kudos
        .map((one) => `id: ${(id += 1)}\ndata: ${JSON.stringify({ section: 'kudos', put: [one] })}\n\n`)
        .join('');
      for (const response of listeners) response.write(text);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Waits until somebody listens. */
async function listened({ listeners }: Stream): Promise<void> {
  for (let tries = 0; listeners.size === 0; tries += 1) {
    if (tries > 600) throw new Error('Nobody listens to the stream.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const kudos = (id: string, seconds: number): object => ({
  ...(manyKudos(1)[0] as object),
  id,
  at: new Date(Date.parse('2026-11-22T08:00:00Z') + seconds * 1000).toISOString(),
});

export async function measureState(rounds: number): Promise<readonly Row[]> {
  const stream = await serve({
    '/': htmlPage('<script type="module" src="/state.js"></script>', ''),
    '/state.js': await bundled('test/bench/state-page.ts'),
  });
  const browser = await launch();
  const opened = async (): Promise<Page> => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(stream.origin);
    return page;
  };
  const checked = (page: Page) => page.evaluate(() => (window as unknown as State).bench.check());
  const rows: Row[] = [];
  try {
    const [first, later]: [(readonly [number, number])[], (readonly [number, number])[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const page = await opened();
      first.push(await checked(page));
      for (let time = 0; time < 6; time += 1) await checked(page);
      later.push(await checked(page));
      await page.browserContext().close();
    }
    for (const [name, times] of [
      ['the first time', first],
      ['later', later],
    ] as const) {
      const [parsed, tested] = [times.map(([one]) => one), times.map(([, one]) => one)];
      rows.push({
        name: `checking 10,000 kudos, ${name}`,
        unit: 'ratio',
        value: ratioOf(tested, parsed),
        figures: { 'checked, ms': spreadOf(tested).median, 'JSON.parse, ms': spreadOf(parsed).median },
      });
    }
    const page = await opened();
    const space = await page.evaluateHandle(() => (window as unknown as State).bench.follow());
    await listened(stream);
    const arrived = (id: string): Promise<void> =>
      page.evaluate(
        (given, one) => {
          const { bench } = window as unknown as State;
          return bench.until(() => bench.has(given, one));
        },
        space,
        id,
      );
    const devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
    const busy = async (): Promise<number> =>
      1000 *
      ((await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    // One by one in a burst of some: processor time of the page for each.
    const some = 20;
    const changes: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = await busy();
      for (let index = 0; index < some; index += 1) {
        stream.send([kudos(`one-${round}-${index}`, round * some + index)]);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      await arrived(`one-${round}-${some - 1}`);
      changes.push(((await busy()) - before) / some);
    }
    rows.push({ name: 'one change in a store of 10,000', unit: 'ms', value: spreadOf(changes), figures: {} });
    const [longest, taken]: [number[], number[]] = [[], []];
    for (let round = 0; round < Math.min(5, rounds); round += 1) {
      await page.evaluate(() => void ((window as unknown as State).bench.long.length = 0));
      const from = performance.now();
      stream.send(
        Array.from({ length: 1000 }, (_, index) => kudos(`burst-${round}-${index}`, 10_000 + round * 1000 + index)),
      );
      await arrived(`burst-${round}-999`);
      taken.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 100));
      longest.push(await page.evaluate(() => Math.max(0, ...(window as unknown as State).bench.long)));
    }
    rows.push({
      name: 'a burst of 1,000 changes, longest task',
      unit: 'ms',
      value: spreadOf(longest),
      figures: { 'all taken in, ms': spreadOf(taken).median },
    });
    return rows;
  } finally {
    await browser.close();
    stream.close();
  }
}

/**
 * A wall of 1,000 kudos to which one comes each second for an hour, shortened: so many come fast, and what stays of them is
 * drawn out to an hour from the slope after the first quarter.
 */
export async function measureHour(changes: number): Promise<readonly Row[]> {
  const document = { ...withSection(fullDocument(), 'kudos', manyKudos(1000)), live: { href: '/live' } };
  const stream = await serve({
    '/': htmlPage(
      '<script type="module" src="/cdn/vonk.js"></script>',
      '<vonk-kudos-wall src="/company.json"></vonk-kudos-wall>',
    ),
    '/company.json': JSON.stringify(document),
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(stream.origin);
    await listened(stream);
    const devtools = await page.createCDPSession();
    await devtools.send('HeapProfiler.enable');
    const stays = async (): Promise<{ nodes: number; heap: number }> => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await devtools.send('HeapProfiler.collectGarbage');
      const { nodes } = await devtools.send('Memory.getDOMCounters');
      return { nodes, heap: (await devtools.send('Runtime.getHeapUsage')).usedSize / 1024 / 1024 };
    };
    let sent = 0;
    const send = async (upTo: number): Promise<void> => {
      for (; sent < upTo; sent += 1) {
        // Half are news, half are changes to what is there.
        stream.send([sent % 2 === 0 ? kudos(`live-${sent}`, sent) : kudos(`k-${sent % 900}`, -sent)]);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    await send(Math.round(changes / 4));
    const before = await stays();
    const from = sent;
    await send(changes);
    const after = await stays();
    const anHour = 3600 / (sent - from);
    const more = (after.nodes - before.nodes) * anHour;
    return [
      {
        name: 'an hour of live changes, nodes more',
        unit: 'nodes',
        value: { low: more, median: more, high: more },
        figures: { 'heap more, MiB': (after.heap - before.heap) * anHour, 'nodes in the page': after.nodes },
      },
    ];
  } finally {
    await browser.close();
    stream.close();
  }
}
