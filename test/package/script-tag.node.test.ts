// Needs the build.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { widgets } from '../../.config/vonk-alias.js';
import { version } from '../../src/registration/version.js';
import {
  type Answer,
  type TestServer,
  type WatchedPage,
  htmlPage,
  launch,
  readText,
  startServer,
  watchedPage,
} from '../helpers/browser.page.js';

/** A version that this one may meet on a page. */
const otherVersion = '99.1.2';
/** The strictest policy under which every widget works. */
const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";
const tags = widgets.map((name) => `vonk-${name}`);
const company = JSON.stringify({
  vonk: 1,
  organisation: { name: 'Lommerwerk' },
  people: [{ id: 'p-1', name: 'Noor de Wit' }],
  values: [
    {
      id: 'v-1',
      name: 'Samen',
      meaning: 'We doen het samen.',
      behaviours: [{ id: 'b-1', kind: 'everyday', text: 'Vragen' }],
    },
  ],
  kudos: [],
});
const script = (address: string): string => `<script type="module" src="${address}"></script>`;

let browser: Browser;
const servers: TestServer[] = [];

before(async () => {
  browser = await launch();
});
after(() => browser.close());
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Serves one page, the document, and the build at /vonk/; more addresses by `others`. */
async function serve(
  page: string,
  others: (path: string) => Answer | undefined = () => undefined,
): Promise<TestServer> {
  const server = await startServer((path) => {
    const other = others(path);
    if (other) {
      return other;
    }
    if (path === '/') {
      return { body: page };
    }
    if (path === '/company.json') {
      return { body: company };
    }
    return path.startsWith('/vonk/') ? { file: path.replace('/vonk/', 'dist/cdn/') } : undefined;
  });
  servers.push(server);
  return server;
}

/** The words that an element shows, once it shows any. */
async function wordsOf(page: Page, tag: string): Promise<string> {
  const handle = await page.waitForFunction(
    (name) => {
      const text = document.querySelector(name)?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim();
      return text === '' ? undefined : text;
    },
    { timeout: 8000 },
    tag,
  );
  return String(await handle.jsonValue());
}

test('one script tag and one widget tag show the document, in the language of the page', async () => {
  const server = await serve(
    htmlPage(script('/vonk/vonk.js'), '<vonk-values-card lang="nl" src="/company.json"></vonk-values-card>'),
  );
  const { page, errors, warnings } = await watchedPage(browser);

  await page.goto(server.origin);
  await page.waitForFunction(() =>
    document.querySelector('vonk-values-card')?.shadowRoot?.textContent.includes('We doen het samen.'),
  );

  assert.deepEqual([errors, warnings], [[], []]);
});

test('follows the colour scheme of the page, also once it is built', async () => {
  const widget = '<vonk-values-card src="/company.json"></vonk-values-card>';
  const server = await serve(htmlPage(script('/vonk/vonk.js'), widget));
  const { page } = await watchedPage(browser);

  await page.goto(server.origin);
  await wordsOf(page, 'vonk-values-card');
  const [light, dark] = await page.evaluate(() =>
    ['light', 'dark'].map((scheme) => {
      document.documentElement.style.setProperty('color-scheme', scheme);
      const base = document.querySelector('vonk-values-card')?.shadowRoot?.querySelector('[part~="base"]');
      return base ? getComputedStyle(base).backgroundColor : '';
    }),
  );

  // oklch(lightness …): paper by day, and nearly black at night.
  const lightness = (colour = ''): number => Number(/oklch\(([\d.]+)/.exec(colour)?.[1]);
  assert.ok(lightness(light) > 0.9, light);
  assert.ok(lightness(dark) < 0.35, dark);
});

test('works from any folder of another host, and is fetched once when its address carries a query', async () => {
  const headers = { 'access-control-allow-origin': '*' };
  const host = await serve('', (path) =>
    path.startsWith('/a/b/') ? { file: path.replace('/a/b/', 'dist/cdn/'), headers } : undefined,
  );
  const intranet = await serve(
    htmlPage(script(`${host.origin}/a/b/vonk.js?ver=6.8`), '<vonk-values-card src="/company.json"></vonk-values-card>'),
  );
  const { page, errors } = await watchedPage(browser);

  await page.goto(intranet.origin);
  await wordsOf(page, 'vonk-values-card');

  assert.deepEqual(errors, []);
  assert.deepEqual(
    host.asked.filter((path) => path.includes('/vonk.js')),
    ['/a/b/vonk.js?ver=6.8'],
  );
  assert.equal(new Set(host.asked).size, host.asked.length, 'nothing is fetched twice');
});

test('works, every widget, under a strict policy with Trusted Types', async () => {
  const widgets = tags.map((tag) => `<${tag} src="/company.json"></${tag}>`).join('');
  const server = await serve('', (path) =>
    path === '/'
      ? { body: htmlPage(script('/vonk/vonk.js'), widgets), headers: { 'content-security-policy': strictPolicy } }
      : undefined,
  );
  const { page, errors } = await watchedPage(browser);
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });

  await page.goto(server.origin);
  const words = await Promise.all(tags.map((tag) => wordsOf(page, tag)));

  assert.deepEqual(errors, []);
  assert.ok(words.every((text) => text.length > 10));
});

test('is never more than two requests deep: the entry asks for all that the page needs at once', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const server = await serve(
    htmlPage(
      script('/vonk/vonk.js'),
      '<vonk-space lang="de" src="/company.json"><vonk-values-card></vonk-values-card><vonk-kudos-wall></vonk-kudos-wall></vonk-space>',
    ),
    (path) => {
      // Everything after the entry waits, so that whatever only a chunk or the document leads to is asked for late.
      if (path === '/company.json') {
        return { body: company, after: held };
      }
      return path.startsWith('/vonk/') && path !== '/vonk/vonk.js'
        ? { file: path.replace('/vonk/', 'dist/cdn/'), after: held }
        : undefined;
    },
  );
  const { page, errors } = await watchedPage(browser);
  const asked: string[] = [];
  // What the page asks for, also while the browser keeps it waiting for a free connection.
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const settled = async (): Promise<void> => {
    let count = -1;
    while (count !== asked.length) {
      count = asked.length;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  };

  await page.goto(server.origin, { waitUntil: 'domcontentloaded' });
  await settled();
  const atOnce = new Set(asked);
  release();
  await Promise.all([wordsOf(page, 'vonk-values-card'), wordsOf(page, 'vonk-kudos-wall')]);
  await settled();

  assert.deepEqual(errors, []);
  assert.ok(atOnce.has('/company.json') && atOnce.size > 5, [...atOnce].join(' '));
  // What follows changes is for a page that stands.
  const isLater = (path: string): boolean => /^\/vonk\/live-[^/]*\.js$/.test(path);
  assert.deepEqual(
    asked.filter((path) => !atOnce.has(path) && path !== '/favicon.ico' && !isLater(path)),
    [],
    'asked for only after something else had come',
  );
});

test('fetches no other widget than those on the page, no other language, and no chart', async () => {
  const server = await serve(
    htmlPage(script('/vonk/vonk.js'), '<vonk-values-card src="/company.json"></vonk-values-card>'),
  );
  const { page } = await watchedPage(browser);

  await page.goto(server.origin);
  await wordsOf(page, 'vonk-values-card');

  const names = server.asked.flatMap((path) => /\/vonk\/(.+)-[\w-]{8}\.js$/.exec(path)?.[1] ?? []);
  const otherWidgets = tags.map((tag) => tag.replace('vonk-', '')).filter((name) => name !== 'values-card');
  assert.ok(names.includes('values-card') && names.includes('en-values-card'), names.join(' '));
  assert.deepEqual(
    names.filter((name) => /^(nl|fr|de|chart)\b/.test(name) || otherWidgets.some((other) => name.endsWith(other))),
    [],
  );
});

interface TwoScripts {
  /** How the second script's files differ from the first's. */
  readonly second: (file: string) => Answer;
  /** The first script's chunks that come only once the second has registered an element, by their beginning. */
  readonly late?: string;
}

/**
 * Opens a page with two scripts that are on their way at the same time. The first registers its elements first, but for
 * what is `late`; the second finds the others registered already.
 */
async function openTwo({ second, late }: TwoScripts): Promise<WatchedPage & { readonly server: TestServer }> {
  const gate = (): { readonly opened: Promise<void>; open: () => void } => {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { opened, open };
  };
  const [secondAsked, firstDone, secondDone] = [gate(), gate(), gate()];
  const isLate = (file: string): boolean => late !== undefined && file.startsWith(late);
  const server = await serve(
    htmlPage(
      script('/vonk/vonk.js') + script('/second/vonk.js'),
      '<vonk-space src="/company.json"><vonk-values-card></vonk-values-card></vonk-space>',
    ),
    (path) => {
      const [, folder, file = ''] = path.split('/');
      if (folder === 'vonk' && file !== 'vonk.js') {
        return { file: `dist/cdn/${file}`, after: isLate(file) ? secondDone.opened : secondAsked.opened };
      }
      if (folder === 'second') {
        const waits = /^(space|values-card)-/.test(file) && !isLate(file);
        return { ...second(`dist/cdn/${file}`), ...(waits && { after: firstDone.opened }) };
      }
      return undefined;
    },
  );
  const watched = await watchedPage(browser);
  const { page } = watched;
  page.on('request', (request) => {
    if (/\/second\/(?!vonk\.js)/.test(request.url())) {
      secondAsked.open();
    }
  });
  const registered = (names: readonly string[]): Promise<unknown> =>
    page.waitForFunction(
      (all) => all.every((name) => customElements.get(name) !== undefined),
      { timeout: 8000 },
      names,
    );

  await page.goto(server.origin, { waitUntil: 'domcontentloaded' });
  await registered(late === undefined ? ['vonk-space', 'vonk-values-card'] : ['vonk-values-card']);
  firstDone.open();
  await registered(['vonk-space', 'vonk-values-card']);
  secondDone.open();
  await page.waitForNetworkIdle();
  await wordsOf(page, 'vonk-values-card');
  return { ...watched, server };
}

/** The build as another release would be: the same files, under another version. */
const otherRelease = (file: string): Answer => ({
  body: readText(file).replaceAll(version, otherVersion),
  type: 'text/javascript; charset=utf-8',
});

test('two copies of the same version on one page are silent', async () => {
  const { server, errors, warnings } = await openTwo({ second: (file) => ({ file }) });

  assert.deepEqual([errors, warnings], [[], []]);
  assert.equal(server.asked.filter((path) => path === '/company.json').length, 1, 'one request for the document');
});

test('two versions on one page give one warning, which names both, and no error', async () => {
  const { errors, warnings } = await openTwo({ second: otherRelease });

  assert.deepEqual(errors, []);
  assert.equal(warnings.length, 1, warnings.join('\n'));
  assert.ok(warnings[0]?.includes(version) && warnings[0].includes(otherVersion), warnings[0]);
});

test('two versions that each bring one element first give one warning too, not one each', async () => {
  const { errors, warnings } = await openTwo({ second: otherRelease, late: 'space-' });

  assert.deepEqual(errors, []);
  assert.equal(warnings.length, 1, warnings.join('\n'));
  assert.ok(warnings[0]?.includes(version) && warnings[0].includes(otherVersion), warnings[0]);
});
