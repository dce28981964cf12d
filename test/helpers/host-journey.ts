/** What somebody does on the page that each project of demo/hosts shows, and what has to come of it, whatever the framework. */
import assert from 'node:assert/strict';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { type WatchedPage, watchedPage } from './browser.page.js';

/** Time enough for a busy machine, in milliseconds. */
const patience = 20_000;

async function until<T>(ask: () => Promise<T>, what: string): Promise<NonNullable<T>> {
  for (const end = Date.now() + patience; ;) {
    const answer = await ask();
    if (answer) return answer;
    assert.ok(Date.now() < end, `Waited in vain: ${what}`);
    await new Promise((next) => setTimeout(next, 30));
  }
}

/** Everything that can be read on a page, in shadow roots too. */
const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const roots: ParentNode[] = [document.body];
    const said: string[] = [];
    for (const root of roots)
      for (const one of root.querySelectorAll<HTMLElement>('*')) {
        if (one.shadowRoot) roots.push(one.shadowRoot);
        const level = one.ariaLevel === null ? '' : `h${one.ariaLevel}: `;
        if (one.matches('p, output, [role=heading]')) said.push(`${level}${one.textContent.trim()}`);
      }
    return said.join('\n').replace(/[^\S\n]+/g, ' ');
  });

const says = (page: Page, words: string): Promise<unknown> =>
  until(async () => (await textOf(page)).includes(words), words);

/** The first element of a kind, in shadow roots too, that says so. */
async function find(page: Page, selector: string, words = ''): Promise<ElementHandle<HTMLElement>> {
  const handle = await until(async () => {
    const found = await page.evaluateHandle(
      (kind, text) => {
        const roots: ParentNode[] = [document];
        for (const root of roots) {
          for (const one of root.querySelectorAll<HTMLElement>('*')) {
            if (one.shadowRoot) roots.push(one.shadowRoot);
            if (one.matches(kind) && (text === '' || one.textContent.trim() === text)) return one;
          }
        }
        return undefined;
      },
      selector,
      words,
    );
    return found.asElement();
  }, `${selector} ${words}`);
  return handle as ElementHandle<HTMLElement>;
}

/** As a keyboard or a screen reader presses it: an open dialog over it would not let a mouse through. */
async function press(page: Page, words: string): Promise<void> {
  const button = await find(page, 'button', words);
  await button.evaluate((one) => one.click());
}

/** How much of a page the browser still holds, after it threw away what it may. */
async function held(page: Page): Promise<{ readonly nodes: number; readonly listeners: number }> {
  // What a wall fetches once it stands listens too, from a second after its first drawing on.
  await new Promise((later) => setTimeout(later, 1500));
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { Nodes = 0, JSEventListeners = 0 } = await page.metrics();
  return { nodes: Nodes, listeners: JSEventListeners };
}

/** Takes the wall out of the page and puts it back. */
async function toggle(page: Page, wall: string): Promise<void> {
  await press(page, 'Thanks');
  await until(async () => (await page.$(wall)) === null, 'the wall goes');
  await press(page, 'Thanks');
  await says(page, 'you stayed on the line');
}

export interface Visit {
  readonly address: string;
  readonly prefix?: string;
  /** What is done before the page's own scripts run. */
  readonly before?: (page: Page) => Promise<void>;
  /** What is looked at when all is there. */
  readonly filled?: (page: Page) => Promise<void>;
}

/** Looks whether the elements that a server sent are still those on the page when it is filled. */
export const sentElements: Pick<Visit, 'before' | 'filled'> = {
  before: async (page) => {
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        (globalThis as { sent?: Element[] }).sent = [...document.querySelectorAll('main *')];
      });
    });
  },
  filled: async (page) => {
    const [sent, kept] = await page.evaluate(() => {
      const { sent: all = [] } = globalThis as { sent?: Element[] };
      return [all, all.filter((one) => one.isConnected)].map((some) => some.map((one) => one.localName));
    });
    assert.ok(sent?.includes('vonk-kudos-wall'));
    assert.deepEqual(kept, sent);
  },
};

/** Opens a page for somebody who was never there. */
export async function visit(browser: Browser, { address, before }: Visit): Promise<WatchedPage> {
  const watched = await watchedPage(await browser.createBrowserContext());
  await before?.(watched.page);
  // A service that takes its time: what people do shows at once, and waits.
  await watched.page.setRequestInterception(true);
  watched.page.on('request', (request) => {
    if (!request.url().endsWith('/vonk/actions')) void request.continue();
  });
  await watched.page.goto(address);
  return watched;
}

/** The whole way through the page. */
export async function journey(browser: Browser, given: Visit): Promise<void> {
  const { page, errors, warnings } = await visit(browser, given);
  const { prefix = 'vonk' } = given;
  const wall = `${prefix}-kudos-wall`;

  // What only a property can say is there: the document, a level, words of the host's own.
  await says(page, 'h2: Thank you');
  await says(page, 'h4: On Thursdays there is soup');
  await says(page, 'you stayed on the line');
  await given.filled?.(page);

  // A handler hears each event once, and the one of the last drawing.
  await press(page, 'Keep');
  await says(page, 'Kept or let go: 1.');
  await press(page, 'Keep');
  await says(page, 'Kept or let go: 2.');

  // Words that wait in a form are still there when the wall was away, and when another document comes.
  const words = 'Eva, you asked who was still waiting.';
  await press(page, 'Thank a colleague');
  await (await find(page, 'textarea')).type(words);
  await toggle(page, wall);
  await press(page, 'Thank a colleague');
  const field = await find(page, 'textarea');
  await until(() => field.evaluate((one, text) => (one as HTMLTextAreaElement).value === text, words), words);
  await press(page, 'Read the news');
  const news = await find(page, 'button', '1 new');
  assert.equal(await field.evaluate((one) => one.isConnected && (one as HTMLTextAreaElement).value), words);

  // What is new is offered, and moves nothing by itself.
  await press(page, 'Not now');
  await news.evaluate((one) => one.click());
  await says(page, 'gave three of us our Sunday back');

  // What goes leaves nothing behind, and nothing listens twice.
  await toggle(page, wall);
  const before = await held(page);
  for (let times = 0; times < 8; times += 1) await toggle(page, wall);
  const after = await held(page);
  assert.ok(after.listeners - before.listeners < 8, `${after.listeners - before.listeners} more listeners`);
  assert.ok(after.nodes - before.nodes < 200, `${after.nodes - before.nodes} more nodes`);
  await press(page, 'Keep');
  await says(page, 'Kept or let go: 3.');

  assert.deepEqual([...errors, ...warnings], []);
  await page.browserContext().close();
}
