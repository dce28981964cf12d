// Takes long.
// Each widget has a page that a designer can use, and what the page says of the widget is so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';
import { widgets } from '../../.config/vonk-alias.js';
import { type KeyboardRow, keyboardMap } from '../../stories/blocks/keyboard-map.js';
import { type TestServer, launch, root, startServer, watchedPage } from '../helpers/browser.page.js';
import { buildStorybook, storybook } from './widget-pages-storybook.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sections = [
  'Anatomy',
  'States',
  'Do and don’t',
  'Tokens',
  'Texts',
  'What a screen reader hears',
  'Keyboard',
  'Interface',
];

let browser: Browser;
let server: TestServer;

before(async () => {
  buildStorybook();
  browser = await launch();
  server = await startServer((path) => ({ file: `${storybook}${path}` }));
});
after(async () => {
  await browser.close();
  await server.close();
});

/** The page of a widget once everything on it stands, and what went wrong on the way. */
async function pageOf(name: string): Promise<{ page: Page; errors: readonly string[] }> {
  const { page, errors } = await watchedPage(browser);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${server.origin}/iframe.html?viewMode=docs&id=widgets-${name}--docs`);
  // Once nothing of it changes any more.
  await page.waitForFunction(
    () => {
      const blocks = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('docs-'));
      const now = blocks.map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join('');
      const seen = globalThis as { seen?: string; since?: number };
      if (seen.seen !== now) [seen.seen, seen.since] = [now, performance.now()];
      const marks = document.querySelector('docs-anatomy')?.shadowRoot?.querySelector('.mark');
      const lines = document.querySelector('docs-reading')?.shadowRoot?.querySelector('li');
      return marks && lines && performance.now() - (seen.since ?? 0) > 1000;
    },
    { timeout: 60_000, polling: 100 },
  );
  // The story of a failure asks for a document that is not there.
  return { page, errors: errors.filter((error) => !error.includes('404')) };
}

/** What stands in the shadow of a page's blocks, for each thing that is looked for. */
const inBlocks = (page: Page, block: string, selector: string): Promise<string[]> =>
  page.evaluate(
    (one: string, inside: string) =>
      [...document.querySelectorAll(one)].flatMap(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll(inside) ?? [])].map(({ textContent }) =>
          textContent.replace(/\s+/g, ' ').trim(),
        ),
      ),
    block,
    selector,
  );

/** What Chromium tells a screen reader of these, in one order: `role name`. */
const told: Readonly<Record<string, string>> = {
  article: 'article',
  button: 'button',
  checkbox: 'checkbox',
  combobox: 'combobox',
  ComboBoxSelect: 'combobox',
  DisclosureTriangle: 'button',
  heading: 'heading',
  image: 'img',
  link: 'link',
  progressbar: 'progressbar',
  region: 'region',
  textbox: 'textbox',
};

async function toldByBrowser(page: Page, tag: string): Promise<readonly string[]> {
  const element = (await page.$(tag)) as ElementHandle;
  const tree = await page.accessibility.snapshot({ root: element, interestingOnly: false });
  const found: string[] = [];
  const walk = ({ role, name = '', children = [] }: SerializedAXNode): void => {
    const known = told[role];
    if (known !== undefined) found.push(`${known} ${name}`.trim());
    for (const child of children) walk(child);
  };
  walk(tree as SerializedAXNode);
  return found;
}

async function toldByPage(page: Page): Promise<readonly string[]> {
  const lines = await page.evaluate(() =>
    [...(document.querySelector('docs-reading')?.shadowRoot?.querySelectorAll('li') ?? [])].map((line) => [
      line.dataset['role'] ?? '',
      line.querySelector('.name')?.textContent ?? '',
    ]),
  );
  return lines
    .filter(([role = '']) => Object.values(told).includes(role))
    .map(([role, name]) => `${role} ${name}`.trim());
}

/** Every section stands there, with something of the widget in it. */
async function isWhole(name: string, page: Page): Promise<void> {
  const headings = await page.$$eval('#storybook-docs .sbdocs-content > h2', (found) =>
    found.map(({ textContent }) => textContent),
  );
  assert.deepEqual(headings, sections);

  assert.notDeepEqual(await inBlocks(page, 'docs-intro', 'li'), [], 'which of the three it serves');
  const marks = await inBlocks(page, 'docs-anatomy', '.mark');
  assert.ok(marks.length >= 8, `${marks.length} marks in the pictures`);
  assert.deepEqual(
    marks,
    marks.map((_, index) => String(index + 1)),
  );
  const named = await inBlocks(page, 'docs-anatomy', '.legend code');
  assert.equal(new Set(named).size, marks.length, 'a name for every mark, each once');

  const states = await page.$$eval('docs-state', (found) =>
    found.map((state) => ({
      words: state.shadowRoot?.textContent.trim(),
      shows: state.querySelector('[id^=story--] *') !== null,
    })),
  );
  assert.ok(states.length >= 4 && states.length <= 5, `${states.length} live states`);
  assert.ok(states.every(({ words, shows }) => words && shows));
  const { entries } = JSON.parse(readFileSync(join(root, storybook, 'index.json'), 'utf8')) as {
    entries: Record<string, { type: string; title: string }>;
  };
  const shown = await page.$$eval('[id^=story--]', (found) => found.map(({ id }) => id));
  const links = await page.$eval('docs-other-states', ({ shadowRoot }) =>
    [...(shadowRoot?.querySelectorAll('a') ?? [])].map(({ href }) => new URL(href).searchParams.get('path') ?? ''),
  );
  const stories = Object.keys(entries).filter(
    (id) => id.startsWith(`widgets-${name}--`) && entries[id]?.type === 'story',
  );
  const reached = stories.filter(
    (id) => links.includes(`/story/${id}`) || shown.some((one) => new RegExp(`^story--${id}(-|$)`).test(one)),
  );
  assert.deepEqual(reached, stories, 'every state is shown or linked');
  assert.equal(links.length, new Set(links).size);
  assert.ok(
    links.every((path) => stories.includes(path.replace('/story/', ''))),
    'no link leads nowhere',
  );

  const advice = await page.$$eval('docs-advice', (found) =>
    found.map((one) => [(one as HTMLElement & { kind: string }).kind, one.querySelectorAll('li').length] as const),
  );
  assert.deepEqual(
    advice.map(([kind]) => kind),
    ['do', 'dont'],
  );
  assert.ok(advice.every(([, count]) => count >= 3));
  assert.ok((await inBlocks(page, 'docs-tokens', 'tbody tr')).length >= 10, 'tokens');

  const cells = await inBlocks(page, 'docs-texts', 'td');
  const languages = (await inBlocks(page, 'docs-texts', 'th')).length;
  const said = JSON.parse(readFileSync(join(root, 'src/locale/languages/en.json'), 'utf8')) as Record<string, object>;
  assert.ok(languages >= 5, 'four languages and a key');
  assert.equal(cells.length, Object.keys(said[name] ?? {}).length * languages, 'every sentence in every language');
  assert.ok(!cells.includes(''), 'a sentence is missing in a language');

  const maps: Readonly<Record<string, Readonly<Record<string, KeyboardRow>>>> = keyboardMap;
  const rows = Object.values(maps[`vonk-${name}`] ?? {});
  assert.ok(rows.length > 0);
  assert.equal((await inBlocks(page, 'docs-keyboard', 'tbody tr')).length, rows.length);
  const tables = await inBlocks(page, 'docs-interface', 'h3');
  for (const table of ['Attributes', 'Properties', 'Parts', 'Custom properties'])
    assert.ok(tables.includes(table), table);
}

/** What axe finds in what the page itself adds. */
async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: scanner } = globalThis as unknown as {
      axe: {
        run(within: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
      };
    };
    const all = [...document.querySelectorAll('*')];
    // Widgets are looked at in each of their stories.
    const { violations } = await scanner.run({
      include: all.filter(({ localName }) => localName.startsWith('docs-')),
      exclude: all.filter(({ localName }) => localName.startsWith('vonk-')),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`);
  });
}

for (const name of widgets) {
  const tag = `vonk-${name}`;

  test(`the page of ${name}`, async (t) => {
    const { page, errors } = await pageOf(name);
    await t.test('has every section, and nothing in it is empty', () => isWhole(name, page));
    await t.test('tells what the browser tells a screen reader', async () => {
      const [browserSays, pageSays] = [await toldByBrowser(page, tag), await toldByPage(page)];
      assert.ok(pageSays.some((line) => line.startsWith('heading ')));
      assert.deepEqual(pageSays, browserSays);
    });
    await t.test('fits a phone', async () => {
      await page.setViewport({ width: 320, height: 900 });
      const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok((await wide()) <= 320, `${await wide()} px wide`);
    });
    await t.test('is accessible', async () => assert.deepEqual(await violationsOn(page), []));
    await t.test('opens without an error', () => assert.deepEqual(errors, []));
    await page.close();
  });
}
