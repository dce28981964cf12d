/**
 * Opens everything that the built Storybook holds, as a visitor does. It takes longer than a test should, so it is a
 * check of its own: `npm run build:storybook && npm run test:storybook`.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { type TestServer, launch, readText, startServer } from '../helpers/browser.page.js';

interface Entry {
  readonly id: string;
  readonly type: 'docs' | 'story';
  readonly title: string;
}

const folder = 'storybook-static';
assert.ok(existsSync(`${folder}/index.json`), 'Storybook is not built: npm run build:storybook');
const entries = Object.values(
  (JSON.parse(readText(`${folder}/index.json`)) as { entries: Record<string, Entry> }).entries,
);
const ids = new Set(entries.map(({ id }) => id));

/** So many pages are open at once. */
const tabs = 4;
/** A page that is not there by then does not come, however busy the machine is (milliseconds). */
const patience = 120_000;
const types: Readonly<Record<string, string>> = { '.woff2': 'font/woff2', '.png': 'image/png' };

let browser: Browser;
let server: TestServer;

before(async () => {
  browser = await launch();
  server = await startServer((path) => {
    const type = types[extname(path)];
    return {
      file: `${folder}${path.endsWith('/') ? `${path}index.html` : path}`,
      headers: { 'cache-control': 'max-age=600' },
      ...(type !== undefined && { type }),
    };
  });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** A tab, and what goes wrong in it: said, thrown, not found, or asked of somebody else. */
async function openTab(): Promise<{ page: Page; takeProblems(): readonly string[] }> {
  // A window of its own: a tab in the background gets no animation frame.
  const page = await (await browser.createBrowserContext()).newPage();
  let problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.origin) && !/^(data|blob):/.test(url)) problems.push(`asks ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  page.setDefaultTimeout(patience);
  page.setDefaultNavigationTimeout(patience);
  await page.setViewport({ width: 1280, height: 900 });
  return {
    page,
    takeProblems() {
      const taken = problems;
      problems = [];
      return taken;
    },
  };
}

const addressOf = ({ id, type }: Pick<Entry, 'id' | 'type'>, globals = ''): string =>
  `${server.origin}/iframe.html?viewMode=${type}&id=${id}&globals=a11y.manual:!true${globals}`;

/** Waits until Storybook says that a page stands, with everything that its play function does. */
async function whenShown(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      interface Render {
        readonly type: string;
        readonly phase?: string;
      }
      const { currentRender } = (window as unknown as { __STORYBOOK_PREVIEW__?: { currentRender?: Render } })
        .__STORYBOOK_PREVIEW__ ?? { currentRender: undefined };
      if (document.body.classList.contains('sb-show-errordisplay')) return true;
      if (!currentRender || !document.body.classList.contains('sb-show-main')) return false;
      if (currentRender.type !== 'docs') return ['finished', 'errored'].includes(currentRender.phase ?? '');
      const written = document.querySelector('#storybook-docs .sbdocs-content')?.textContent ?? '';
      const stories = [...document.querySelectorAll('#storybook-docs .sb-story')];
      return written !== '' && stories.every((story) => story.querySelector('.vonk-story'));
    },
    { timeout: patience },
  );
}

/** What a visitor would miss on the page. */
const missingOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    if (document.body.classList.contains('sb-show-errordisplay'))
      return [document.querySelector('#error-message')?.textContent ?? 'Storybook shows an error'];
    const root = document.querySelector('#storybook-docs .sbdocs-content') ?? document.querySelector('#storybook-root');
    const { height } = root?.getBoundingClientRect() ?? { height: 0 };
    return height < 40 ? [`the page is empty (${height} px high)`] : [];
  });

/** The addresses of all links on the page, those inside shadow roots too, and the ids that they may jump to. */
const linksOn = (page: Page): Promise<{ readonly links: readonly string[]; readonly anchors: readonly string[] }> =>
  page.evaluate(() => {
    const links: string[] = [];
    const anchors: string[] = [];
    const roots: { root: ParentNode; isOfStory: boolean }[] = [
      { root: document.querySelector('#storybook-docs') ?? document, isOfStory: false },
    ];
    for (const { root, isOfStory } of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element.id !== '') anchors.push(element.id);
        const href = element.localName === 'a' ? element.getAttribute('href') : null;
        // What a widget links to is the invented company's.
        const isInStory = isOfStory || element.closest('.vonk-story') !== null;
        if (href !== null && (!isInStory || href.startsWith('?'))) links.push(href);
        if (element.shadowRoot) roots.push({ root: element.shadowRoot, isOfStory: isInStory });
      }
    return { links, anchors };
  });

/** Why a link leads nowhere. */
function brokenLink(link: string, anchors: readonly string[]): string | undefined {
  if (/^(https?:|mailto:)/.test(link)) return undefined;
  if (link.startsWith('#')) return anchors.includes(decodeURIComponent(link.slice(1))) ? undefined : `no ${link} here`;
  const id = /^(?:\.\/)?\?path=\/(?:docs|story)\/([^&#]+)/.exec(link)?.[1];
  return id !== undefined && ids.has(id) ? undefined : `the link ${link} leads nowhere`;
}

test('every page and every story opens, shows something, and asks nobody else for anything', async () => {
  const waiting = [...entries];
  const problems: string[] = [];
  let opened = 0;
  await Promise.all(
    Array.from({ length: tabs }, async () => {
      const { page, takeProblems } = await openTab();
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const { id, type } = entry;
        await page.goto(addressOf(entry));
        const found = await whenShown(page).then(
          () => missingOn(page),
          (error: unknown) => [String(error)],
        );
        const { links, anchors } = await linksOn(page);
        const broken = type === 'docs' ? links.flatMap((link) => brokenLink(link, anchors) ?? []) : [];
        problems.push(...[...takeProblems(), ...found, ...broken].map((problem) => `${id}: ${problem}`));
        opened += 1;
      }
      await page.close();
    }),
  );
  assert.deepEqual(problems, []);
  assert.equal(opened, entries.length);
  assert.ok(opened > 100, `${opened} pages`);
});

test('it opens on the welcome page, in the order in which people look for things, and fetches nothing from elsewhere', async () => {
  const { page, takeProblems } = await openTab();
  await page.goto(`${server.origin}/`);
  await page.waitForSelector('iframe[data-is-loaded=true], #storybook-preview-iframe');
  await page.waitForFunction(() => new URLSearchParams(location.search).get('path') === '/docs/welcome--docs');
  const frame = await (await page.waitForSelector('#storybook-preview-iframe'))?.contentFrame();
  await frame?.waitForSelector('.welcome h1');
  const sections = await page.evaluate(() =>
    [...document.querySelectorAll('[data-nodetype=root], [data-nodetype=document][data-item-id=welcome--docs]')].map(
      (node) => (node as HTMLElement).dataset['itemId'],
    ),
  );
  assert.deepEqual(sections, ['welcome--docs', 'guides', 'widgets', 'foundations', 'patterns', 'decisions']);
  assert.equal(await page.evaluate(() => /get started|onboarding|what.s new/i.test(document.body.innerText)), false);
  assert.deepEqual(takeProblems(), []);
  await page.close();
});

test('a link on a page, and one inside a story, opens its page in Storybook', async () => {
  for (const [from, link, to] of [
    ['guides-embedding--docs', 'Connect your own backend', 'guides-connect-your-own-backend--docs'],
    ['welcome--docs', 'Privacy', 'guides-privacy--docs'],
  ] as const) {
    const { page } = await openTab();
    await page.goto(`${server.origin}/?path=/docs/${from}`);
    const frame = await (await page.waitForSelector('#storybook-preview-iframe'))?.contentFrame();
    await (await frame?.waitForSelector(`#storybook-docs a::-p-text(${link})`))?.click();
    await page.waitForFunction(
      (path: string) => new URLSearchParams(location.search).get('path') === path,
      {},
      `/docs/${to}`,
    );
    await frame?.waitForFunction(
      (title: string) => document.querySelector('#storybook-docs h1')?.textContent?.includes(title),
      {},
      link,
    );
    await page.close();
  }
});

test('Foundations/Tokens shows every token of tokens.css, each with what it looks like', async () => {
  const names = [...readText('src/theme/tokens.css').matchAll(/^ {2}--_([\w-]+):/gm)].map(
    ([, name]) => `--vonk-${name}`,
  );
  const { page } = await openTab();
  await page.goto(addressOf({ id: 'foundations-tokens--docs', type: 'docs' }));
  await page.waitForFunction(
    () => [...document.querySelectorAll('.vonk-story > div')].filter(({ shadowRoot }) => shadowRoot).length === 4,
  );
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('.vonk-story > div')].flatMap(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('li') ?? [])].map((row) => ({
        name: row.querySelector('.name')?.textContent,
        value: row.querySelector('.value')?.textContent,
        height: row.querySelector('.sample')?.getBoundingClientRect().height ?? 0,
      })),
    ),
  );
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...new Set(names)].sort());
  assert.deepEqual(
    rows.filter(({ value, height }) => value === '' || height === 0),
    [],
  );
  await page.close();
});

for (const [type, id] of [
  ['story', 'widgets-kudos-wall--ready'],
  ['docs', 'welcome--docs'],
] as const)
  test(`the toolbar acts on ${type === 'docs' ? 'docs pages' : 'stories'}: ${id}`, async () => {
    const { page } = await openTab();
    await page.goto(
      addressOf({ id, type }, ';language:nl;theme:dark;preset:fluent;direction:rtl;density:compact;contrast:high'),
    );
    await page.waitForFunction(() => {
      const wall = document.querySelector('vonk-kudos-wall')?.shadowRoot;
      return wall?.querySelector('[part~=give]')?.textContent?.includes('Bedank');
    });
    const seen = await page.evaluate(() => {
      const wall = document.querySelector('vonk-kudos-wall');
      const base = wall?.shadowRoot?.querySelector('.base');
      const button = wall?.shadowRoot?.querySelector('[part~=give]');
      return {
        scheme: document.documentElement.style.colorScheme,
        preset: document.documentElement.dataset['vonkPreset'],
        direction: wall && getComputedStyle(wall).direction,
        density: base?.getAttribute('data-density'),
        surface: base && getComputedStyle(base).backgroundColor,
        outline: button && getComputedStyle(button).borderTopStyle,
      };
    });
    assert.deepEqual(seen, {
      scheme: 'dark',
      preset: 'fluent',
      direction: 'rtl',
      density: 'compact',
      // The colour that Chromium calls Canvas in the dark: the rule for forced colours is the one that counts.
      surface: 'rgb(18, 18, 18)',
      outline: 'solid',
    });
    await page.close();
  });

test('the theme builder measures the theme, also where the system of a designer forces other colours', async () => {
  const { page, takeProblems } = await openTab();
  const devTools = await page.createCDPSession();
  await devTools.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await page.goto(addressOf({ id: 'foundations-theme-builder--builder', type: 'story' }));
  const builder = await page.waitForSelector('>>> [type=color]');
  assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
  assert.equal(await builder?.evaluate((picker) => (picker as HTMLInputElement).value), '#b25418');
  const pane = await page.waitForSelector('>>> .pane');
  await page.keyboard.press('Tab');
  await pane?.focus();
  assert.equal(await pane?.evaluate((focused) => getComputedStyle(focused).outlineStyle), 'solid');
  assert.deepEqual(takeProblems(), []);
  await page.close();
});
