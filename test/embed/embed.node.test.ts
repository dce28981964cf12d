// Needs the build.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { furtherLanguages, names, themes } from '../../src/embed/settings.js';
import { words } from '../../src/embed/words.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { type TestServer, htmlPage, launch, readText, startServer } from '../helpers/browser.page.js';

let browser: Browser;
/** Where the page is from, and the page of somebody else around it. */
let own: TestServer;
let host: TestServer;
let list = '';
/** What the server says of how long the page may be kept. */
let keeping = 'no-store';
let frame = '';
let company: unknown;
/** What stands at any address below `/answer/`. */
let answer: ReturnType<Parameters<typeof startServer>[0]>;
/** Which scripts come otherwise than they were built. */
let altered: RegExp | undefined;

before(async () => {
  browser = await launch();
  own = await startServer((path) => {
    if (path === '/vonk/embed.html')
      return {
        body: readText('dist/cdn/embed.html').replace(
          'name="vonk-embed" content=""',
          `name="vonk-embed" content="${list}"`,
        ),
        headers: { 'cache-control': keeping },
      };
    if (path === '/company.json') return { body: JSON.stringify(company), type: 'application/json' };
    if (path.startsWith('/answer/')) return answer;
    if (altered?.test(path) === true)
      return {
        body: `${readText(path.replace('/vonk/', 'dist/cdn/'))}\nglobalThis.altered = true;`,
        type: 'text/javascript',
      };
    return path.startsWith('/vonk/') ? { file: path.replace('/vonk/', 'dist/cdn/') } : undefined;
  });
  host = await startServer((path) => (path === '/' ? { body: htmlPage(keepsHeights, frame) } : undefined));
});
after(async () => {
  await browser.close();
  await own.close();
  await host.close();
});

const keepsHeights = `<script>
  window.heights = [];
  addEventListener('message', ({ data, origin }) => window.heights.push({ ...data, origin }));
</script>`;

/** The page around is at another name of the same machine, and so of another origin. */
const hostOrigin = (): string => host.origin.replace('127.0.0.1', 'localhost');
const addressOf = (query: string): string => `${own.origin}/vonk/embed.html?${query}`;
const usual = 'widget=kudos-wall&src=/company.json&lang=en';

interface Opened {
  readonly page: Page;
  readonly inside: Frame;
  readonly text: () => Promise<string>;
}

/** Everything that can be read there, in shadow roots too. */
async function textIn(inside: Frame): Promise<string> {
  return inside.evaluate(() => {
    const roots: ParentNode[] = [document];
    const said: string[] = [];
    for (const root of roots)
      for (const one of root.querySelectorAll<HTMLElement>('*')) {
        if (one.shadowRoot) roots.push(one.shadowRoot);
        if (one.matches('p, a, button, [role=heading]')) said.push(one.innerText);
      }
    return said.join(' ');
  });
}

async function open(query: string, attributes = '', around = hostOrigin()): Promise<Opened> {
  company = fullDocument();
  frame = `<iframe ${attributes} src="${addressOf(query).replaceAll('&', '&amp;')}" style="width: 400px; height: 600px"></iframe>`;
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(`${around}/`);
  const inside = page.frames().find((one) => one !== page.mainFrame());
  if (!inside) throw new Error('There is no frame.');
  return { page, inside, text: () => textIn(inside) };
}

/** Time enough for a busy machine, in milliseconds. */
const patience = 20_000;

async function until(holds: () => Promise<boolean>, what: () => string): Promise<void> {
  for (const end = Date.now() + patience; !(await holds().catch(() => false));)
    if (Date.now() > end) throw new Error(`Waited in vain for ${what()}.`);
    else await new Promise((resolve) => setTimeout(resolve, 30));
}

const close = ({ page }: Opened): Promise<void> => page.browserContext().close();

/** Waits until a text can be read there. */
async function says(opened: Opened, wanted: string | RegExp): Promise<void> {
  let found = '';
  await until(
    async () => {
      found = await opened.text();
      return typeof wanted === 'string' ? found.includes(wanted) : wanted.test(found);
    },
    () => `${String(wanted)} in “${found}”`,
  );
}

const heights = (page: Page): Promise<readonly { height: number; origin: string }[]> =>
  page.evaluate(() => (window as unknown as { heights: { height: number; origin: string }[] }).heights);

test('shows the widget in a page on its list, in the language of the address, and tells it how high it is', async () => {
  list = hostOrigin();
  const opened = await open('widget=kudos-wall&src=/company.json&lang=nl&theme=fluent&heading=Bedankt&scheme=dark');
  await says(opened, 'Bedankt');
  await says(opened, words.nl.alone);
  // Pictures and further things make it higher for a while: the last word is how high it is.
  await until(
    async () => {
      // The document is as high as all that is in it, margins too.
      const height = await opened.inside.evaluate(() =>
        Math.ceil(document.documentElement.getBoundingClientRect().height),
      );
      return height > 300 && (await heights(opened.page)).at(-1)?.height === height;
    },
    () => 'its height',
  );
  assert.ok((await heights(opened.page)).every(({ origin }) => origin === own.origin));
  assert.equal(await opened.inside.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
  assert.ok(own.asked.some((path) => path.includes('theme/fluent.css')));
  await close(opened);
});

test('shows nothing of anybody in a page that is not on its list, names it, and has a way out', async () => {
  list = '';
  const opened = await open(usual);
  await says(opened, hostOrigin());
  const asked = own.asked.filter((path) => path.startsWith('/company.json')).length;
  assert.equal(await opened.inside.$('vonk-kudos-wall'), null);
  assert.deepEqual(await heights(opened.page), []);
  assert.equal(await opened.inside.$eval('a', (link) => link.href), addressOf(usual));
  assert.equal(own.asked.filter((path) => path.startsWith('/company.json')).length, asked);
  await close(opened);
});

test('a list that was changed holds at once, though the browser kept the page', async () => {
  list = '';
  keeping = 'max-age=3600';
  const before = await open(usual);
  await says(before, hostOrigin());
  list = 'https://elsewhere.example';
  await before.page.reload();
  const again = before.page.frames().find((one) => one !== before.page.mainFrame());
  assert.ok(again);
  await says({ ...before, text: () => textIn(again) }, hostOrigin());
  await new Promise((resolve) => setTimeout(resolve, 500));
  const times = own.asked.filter((path) => path.startsWith('/vonk/embed.html')).length;
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(
    own.asked.filter((path) => path.startsWith('/vonk/embed.html')).length,
    times,
    'it is not read over and over',
  );

  list = hostOrigin();
  await before.page.goto('about:blank');
  await before.page.goto(`${hostOrigin()}/`);
  const inside = before.page.frames().find((one) => one !== before.page.mainFrame());
  assert.ok(inside);
  await says({ ...before, text: () => textIn(inside) }, words.en.alone);
  await until(
    async () => (await inside.$('vonk-kudos-wall')) !== null,
    () => 'the widget',
  );
  await close(before);
  keeping = 'no-store';
});

test('a page on the list that stands in one that is not counts as not on it', async () => {
  list = hostOrigin();
  const opened = await open(usual);
  // The stranger frames the page on the list, which frames this one.
  const page = await (await browser.createBrowserContext()).newPage();
  const stranger = await startServer(() => ({ body: htmlPage('', `<iframe src="${hostOrigin()}/"></iframe>`) }));
  await page.goto(stranger.origin);
  await until(
    async () => {
      const inner = page.frames().find((one) => one.url().includes('embed.html'));
      return inner !== undefined && (await textIn(inner)).includes(stranger.origin);
    },
    () => 'the name of the stranger',
  );
  await page.browserContext().close();
  await stranger.close();
  await close(opened);
});

test('in every combination of what a sandbox allows it shows its widget, or says what is missing', async () => {
  list = hostOrigin();
  const tokens = ['allow-scripts', 'allow-same-origin', 'allow-forms', 'allow-popups'];
  for (let which = 0; which < 2 ** tokens.length; which += 1) {
    const given = tokens.filter((_, index) => (which & (1 << index)) !== 0);
    const opened = await open(usual, `sandbox="${given.join(' ')}"`);
    const [scripts, origin] = [given.includes('allow-scripts'), given.includes('allow-same-origin')];
    await says(opened, !scripts ? 'allow-scripts' : origin ? 'Thanks' : words.en.shut);
    await close(opened);
  }
});

test('by itself, and in a page of its own site, it is a page like any other', async () => {
  list = '';
  company = fullDocument();
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(addressOf(usual));
  await until(
    async () => (await textIn(page.mainFrame())).includes('Thanks'),
    () => 'the widget',
  );
  assert.equal(await page.$('.alone'), null);
  await page.browserContext().close();
});

test('says what is to be mended in its address, in four languages', async () => {
  list = hostOrigin();
  const mistakes = [
    ['widget=kudos-wall,kudoswall&src=/company.json', 'unknownWidget'],
    ['src=/company.json', 'widgets'],
    ['widget=kudos-wall', 'source'],
    ['widget=kudos-wall&src=javascript:alert(1)', 'source'],
    ['widget=kudos-wall&src=data:application/json,{}', 'source'],
    ['widget=kudos-wall&src=https://elsewhere.example/company.json', 'otherSource'],
  ] as const;
  for (const language of ['en', 'nl', 'fr', 'de'] as const)
    for (const [query, sentence] of language === 'en' ? mistakes : mistakes.slice(0, 1)) {
      const opened = await open(`${query}&lang=${language}`);
      const [start = ''] = words[language][sentence].split('{');
      await says(opened, start);
      if (sentence === 'unknownWidget') await says(opened, `${start}“kudoswall”. `);
      assert.equal(
        await opened.inside.evaluate(() => document.querySelector('[src^="javascript"], vonk-kudos-wall')),
        null,
      );
      await close(opened);
    }
});

test('shows its widget and says what to write where something else in its address is not known', async () => {
  list = hostOrigin();
  const mistakes = [
    ['lang=xx', ['“lang=xx”', 'nl, fr, de, es, it']],
    ['lang=%3F', ['“lang=?”', 'nl, fr, de, es, it']],
    ['scheme=drak', ['“scheme=drak”', 'light, dark', 'Did you mean “dark”?']],
    ['density=klein', ['“density=klein”', 'comfortable, compact']],
    ['heading-level=9', ['“heading-level=9”', '1, 2, 3, 4, 5, 6']],
    ['theme=../../x', ['“theme=../../x”', 'contrast, ember']],
    ['theme=amber', ['Did you mean “ember”?']],
    ['kleur=rood', ['“kleur=”', names.join(', '), '%26']],
    ['hedding=Bedankt', ['Did you mean “heading”?']],
  ] as const;
  for (const [query, wanted] of mistakes) {
    const asked = own.asked.length;
    const opened = await open(`widget=kudos-wall&src=/company.json&${query}`);
    await says(opened, 'Thanks');
    for (const words of wanted) await says(opened, words);
    assert.ok(!own.asked.slice(asked).some((path) => path.endsWith('x.css')), query);
    await close(opened);
  }
  // What is right is told nothing, and names of one's own are left alone.
  const opened = await open(`${usual}&density=compact&heading-level=3&scheme=light&theme=ember&_v=2&x-a=b`);
  await says(opened, 'Thanks');
  assert.deepEqual(await opened.inside.$$('.told'), []);
  await close(opened);
  for (const language of ['nl', 'fr', 'de'] as const) {
    const told = await open(`widget=kudos-wall&src=/company.json&lang=${language}&densty=compact`);
    await says(told, words[language].nearest.replace('{nearest}', 'density'));
    await close(told);
  }
});

test('says why its document is not there: what its address answers, and what to do', async () => {
  list = '';
  const elsewhere = 'https://elsewhere.example';
  const page = '<!doctype html><title>Sign in</title>';
  for (const [given, src, said] of [
    [{ status: 404, body: '' }, `${own.origin}/answer/a.json`, 'notThere'],
    [{ body: '{ "vonk": 1, ', type: 'application/json' }, `${own.origin}/answer/b.json`, 'noJson'],
    [{ body: '[]', type: 'application/json' }, `${own.origin}/answer/c.json`, 'noJson'],
    [{ body: page, type: 'text/html' }, `${own.origin}/answer/d.json`, 'webPage'],
    [{ status: 500, body: '' }, `${own.origin}/answer/e.json`, 'refused'],
    [undefined, `${elsewhere}/company.json`, 'notShared'],
    [undefined, 'http://127.0.0.1:9/company.json', 'unreachable'],
  ] as const)
    for (const language of said === 'notThere' ? (['en', 'nl', 'fr', 'de'] as const) : (['en'] as const)) {
      answer = given;
      list = new URL(src).origin === own.origin ? '' : new URL(src).origin;
      company = fullDocument();
      const opened = await (await browser.createBrowserContext()).newPage();
      await opened.setRequestInterception(true);
      // It answers, and lets nobody from elsewhere read it.
      opened.on('request', (request) => {
        if (!request.url().startsWith(elsewhere)) void request.continue();
        else if (request.failure() === null) void request.respond({ body: '{}' });
      });
      await opened.goto(addressOf(`widget=kudos-wall,values-card&src=${src}&lang=${language}`));
      const wanted = words[language][said]
        .replace('{address}', src)
        .replace('{status}', '500')
        .replace('{origin}', own.origin);
      await says({ page: opened, inside: opened.mainFrame(), text: () => textIn(opened.mainFrame()) }, wanted);
      assert.equal((await opened.$$('.told')).length, 1, said);
      await opened.browserContext().close();
    }
});

test('why a document is not there is no longer said once it is', async () => {
  list = '';
  answer = { status: 404, body: '' };
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(addressOf('widget=kudos-wall&src=/answer/company.json&lang=en'));
  await until(
    async () => (await page.$('.told')) !== null,
    () => 'why it is not there',
  );
  answer = { body: JSON.stringify(fullDocument()), type: 'application/json' };
  await page.$eval('vonk-kudos-wall', (wall) =>
    (wall.shadowRoot?.querySelector('[part~=retry]') as HTMLElement).click(),
  );
  await until(
    async () => (await page.$('.told')) === null,
    () => 'the end of it',
  );
  await page.browserContext().close();
});

test('speaks a further language from the file beside it, and gives its heading to the first of several widgets', async () => {
  list = '';
  company = fullDocument();
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(addressOf('widget=kudos-wall,values-card&src=/company.json&lang=es-MX&heading=Hola'));
  const headings = (): Promise<readonly (string | undefined)[]> =>
    page.$$eval('vonk-kudos-wall, vonk-values-card', (widgets) =>
      widgets.map(
        ({ shadowRoot }) => shadowRoot?.querySelector('[part~=heading], h2, [role=heading]')?.textContent?.trim() ?? '',
      ),
    );
  await until(
    async () => (await headings()).every((heading) => heading !== ''),
    () => 'two headings',
  );
  const [first, second] = await headings();
  assert.equal(first, 'Hola');
  const spanish = JSON.parse(readText('src/locale/further/es.json')) as Record<string, unknown>;
  assert.ok(JSON.stringify(spanish).includes(`"${second}"`), second);
  assert.equal(await page.$('.told'), null);
  await page.browserContext().close();
});

test('runs no script that is not as it was built, under its own policy, and says nothing of a policy otherwise', async () => {
  list = '';
  company = fullDocument();
  for (const [which, isWidget] of [
    [undefined, true],
    [/\/kudos-wall-[^/]*\.js$/, false],
    [/\/vonk\.js$/, false],
  ] as const) {
    altered = which;
    const page = await (await browser.createBrowserContext()).newPage();
    const told: string[] = [];
    page.on('console', (message) => void (/integrity|Security/i.test(message.text()) && told.push(message.text())));
    await page.goto(addressOf(usual));
    await until(
      async () => (isWidget ? (await textIn(page.mainFrame())).includes('Thanks') : told.length > 0),
      () => `${String(which)}: ${told.join(' ')}`,
    );
    await page.waitForNetworkIdle();
    assert.deepEqual(
      await page.evaluate(() => ['altered' in globalThis, customElements.get('vonk-kudos-wall') !== undefined]),
      [false, isWidget],
      String(which),
    );
    if (isWidget) assert.deepEqual(told, []);
    await page.browserContext().close();
  }
  altered = undefined;
});

test('nobody signs in inside a page of somebody else: it is said, with a way to a page of its own', async () => {
  list = hostOrigin();
  const opened = await open(usual);
  await says(opened, 'Thanks');
  const isPrevented = await opened.inside.evaluate(
    () =>
      !document
        .querySelector('vonk-kudos-wall')
        ?.dispatchEvent(new Event('vonk-sign-in', { bubbles: true, composed: true, cancelable: true })),
  );
  assert.equal(isPrevented, true);
  await says(opened, words.en.signIn);
  await close(opened);
});

test('an address that a document names is asked only where it is on the list', async () => {
  list = hostOrigin();
  const opened = await open(usual);
  await says(opened, 'Thanks');
  // The policy of the file itself lets any https: address be asked.
  const isRefused = await opened.inside.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        addEventListener('securitypolicyviolation', ({ blockedURI }) => resolve(blockedURI.includes('elsewhere')));
        fetch('https://elsewhere.example/').catch(() => setTimeout(() => resolve(false), 200));
      }),
  );
  const told = await opened.inside.evaluate(
    () => document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]').length,
  );
  assert.deepEqual([isRefused, told], [true, 2]);
  await close(opened);
});

for (const [what, isListed] of [
  ['asks nobody but its own site, whatever a document names', false],
  ['asks its own site and those on its list', true],
] as const)
  test(`the page in a frame ${what}`, async () => {
    const elsewhere = 'https://elsewhere.example';
    list = isListed ? elsewhere : '';
    const full = fullDocument();
    const people = full.people as readonly { readonly id: string }[];
    company = {
      ...full,
      people: people.map((person) => ({ ...person, picture: `${elsewhere}/${person.id}.svg` })),
      goals: { href: `${elsewhere}/goals.json` },
    };
    const page = await (await browser.createBrowserContext()).newPage();
    const asked = new Set<string>();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (/^https?:$/.test(protocol) && request.failure() === null) asked.add(origin);
      void (origin === elsewhere
        ? request.respond({ headers: { 'access-control-allow-origin': '*' }, body: '{"items":[],"next":null}' })
        : request.continue());
    });
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText.includes('csp') === true) asked.delete(new URL(request.url()).origin);
    });
    await page.goto(addressOf('widget=kudos-wall,goal-tracker,content-feed&src=/company.json&lang=en'));
    await until(
      async () => (await textIn(page.mainFrame())).includes('Thanks'),
      () => 'the widget',
    );
    await page.waitForNetworkIdle();
    assert.deepEqual([...asked].sort(), isListed ? [own.origin, elsewhere].sort() : [own.origin]);
    await page.browserContext().close();
  });

test('the themes and languages that an address may name are the files beside it, and all languages say the same', () => {
  const files = readdirSync('src/theme').filter((file) => /^(?!tokens)\w+\.css$/.test(file));
  assert.deepEqual([...themes].sort(), files.map((file) => file.replace('.css', '')).sort());
  const further = readdirSync('src/locale/further').map((file) => file.replace('.json', ''));
  assert.deepEqual([...furtherLanguages].sort(), further.sort());
  const marks = (sentence: string): string =>
    Array.from(sentence.matchAll(/\{\w+\}|\w+=|allow-[\w-]+|embed\.html/g), ([mark]) => mark)
      .sort()
      .join();
  for (const language of ['nl', 'fr', 'de'] as const)
    for (const name of Object.keys(words.en) as (keyof typeof words.en)[])
      assert.equal(marks(words[language][name]), marks(words.en[name]), `${language} ${name}`);
});
