import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import type * as Sentences from '../../.config/sentences.js';
import { widgets } from '../../.config/vonk-alias.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { type TestServer, htmlPage, launch, root, startServer, watchedPage } from '../helpers/browser.page.js';

type Forms = string | Readonly<Record<string, string>>;
type Parts = Readonly<Record<string, Readonly<Record<string, Forms>>>>;

/** A copy of the project that one more language is added to, as CONTRIBUTING says. */
const copy = mkdtempSync(join(tmpdir(), 'vonk-language-'));
const spanishFile = join(copy, 'src/locale/languages/es.json');

let browser: Browser;
let server: TestServer;

/** English between marks, which stands for Spanish. Each piece of what is cut at `|` stands alone. */
const marked = (text: string): string => text.replace(/[^|]+/g, '¡$&!');
const translated = (parts: Parts): unknown =>
  JSON.parse(JSON.stringify(parts), (_key, value: unknown) => (typeof value === 'string' ? marked(value) : value));

function run(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  assert.equal(status, 0, stderr);
}

before(async () => {
  const left = new Set(['node_modules', 'dist', '.cache', '.git', 'storybook-static']);
  cpSync(root, copy, { recursive: true, filter: (path) => !left.has(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  run('--import', 'tsx', '.config/new-language.ts', 'es', 'Español');
  const english = JSON.parse(readFileSync(spanishFile, 'utf8')) as Parts;
  writeFileSync(spanishFile, JSON.stringify(translated(english)));
  run(join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', 'cdn', '--logLevel', 'warn');

  const company = JSON.stringify(fullDocument());
  const tags = widgets.map((name) => `<vonk-${name}></vonk-${name}>`).join('');
  server = await startServer((path) => {
    if (path === '/') {
      return {
        body: htmlPage(
          '<script type="module" src="/vonk/vonk.js"></script>',
          `<vonk-space lang="es-MX" src="/company.json">${tags}</vonk-space>`,
        ),
      };
    }
    if (path.startsWith('/vonk/')) {
      return { file: join(copy, 'dist/cdn', basename(path)) };
    }
    return path === '/company.json'
      ? { body: company }
      : { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' };
  });
  browser = await launch();
});

after(async () => {
  await browser.close();
  await server.close();
  rmSync(copy, { recursive: true, force: true });
});

test('a file and a line add a language: every widget speaks it, and fetches no other', async () => {
  const { page, errors } = await watchedPage(browser);

  await page.goto(server.origin);
  await page.waitForFunction(
    (names) => names.every((name) => document.querySelector(`vonk-${name}`)?.shadowRoot?.textContent.includes('¡')),
    { timeout: 15_000 },
    widgets,
  );

  const words = await page.evaluate(
    () => document.querySelector('vonk-kudos-wall')?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '',
  );
  assert.match(words, /¡Thanks between colleagues, for what somebody did\.!/);
  assert.deepEqual(errors, []);
  const spoken = new Set(
    server.asked.flatMap((path) => /\/([a-z]{2})-(?:common|[a-z-]+)-[\w-]{8}\.js$/.exec(path)?.[1] ?? []),
  );
  assert.deepEqual([...spoken], ['es']);
});

test('the package brings it too, and knows its name', async () => {
  const sentences = (await import(pathToFileURL(join(copy, '.config/sentences.js')).href)) as typeof Sentences;

  assert.deepEqual(sentences.languageProblems(), []);
  assert.match(sentences.sentenceFiles(), /'kudos-wall': \(\) => import\('\.\/es\/kudos-wall\.js'\)/);
  assert.match(sentences.englishTypes(), /type Language = .*'es'/);
});
