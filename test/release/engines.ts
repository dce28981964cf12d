/**
 * The pages that work by a double click, in browsers of other makers. Those are not on every machine, and take minutes to
 * install: this is run by itself (`npm run test:engines`), after `npm run release`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { engines, startEngine } from '../helpers/engines.mjs';

type Engine = (typeof engines)[number];
type EngineWindow = Awaited<ReturnType<typeof startEngine>>;

const release = fileURLToPath(new URL('../../.cache/release', import.meta.url));

/** All that stands on a page, in shadow roots too. */
const everything = `const roots = [document];
let text = document.body.innerText;
for (const root of roots)
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) roots.push(element.shadowRoot);
    if (element.childElementCount === 0) text += ' ' + element.textContent;
  }
return text;`;

async function whenTold(tab: EngineWindow, words: string): Promise<void> {
  for (const end = Date.now() + 30_000; ;) {
    const text = await (tab.run(everything) as Promise<string>);
    if (text.includes(words)) return;
    assert.ok(Date.now() < end, `The page never said “${words}”: ${text.slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const write = (tab: EngineWindow, from: string, to: string): Promise<unknown> =>
  tab.run(
    `const field = document.querySelector('#text');
    if (!field.value.includes(arguments[0])) throw new Error(arguments[0] + ' does not stand in the field');
    field.value = field.value.replace(arguments[0], arguments[1]);
    field.dispatchEvent(new Event('input'));`,
    from,
    to,
  );

const press = (tab: EngineWindow, words: string): Promise<unknown> =>
  tab.run(
    `[...document.querySelectorAll('button')].find((one) => one.textContent.includes(arguments[0])).click();`,
    words,
  );

async function withTab(engine: Engine, file: string, use: (tab: EngineWindow) => Promise<void>): Promise<void> {
  const tab = await startEngine(engine);
  try {
    await tab.goto(pathToFileURL(join(release, file)).href);
    await use(tab);
  } finally {
    await tab.close();
  }
}

for (const engine of engines) {
  test(`the starter opens by a double click in ${engine.name}, and follows what is typed`, () =>
    withTab(engine, 'starter.html', async (tab) => {
      for (const words of ['De Linde', 'We help before anybody has to ask.']) await whenTold(tab, words);
      const unfilled: unknown = await tab.run(
        `return [...document.querySelectorAll('*')].map((one) => one.localName).filter((name) => name.startsWith('vonk-') && name !== 'vonk-space' && !document.querySelector(name).shadowRoot?.querySelector('[part~=base] h3, [part~=base] li, [part~=base] button'));`,
      );
      assert.deepEqual(unfilled, []);
      await press(tab, 'Change the words');
      await write(tab, 'We help before anybody has to ask.', 'Nobody carries flour alone.');
      await whenTold(tab, 'Nobody carries flour alone.');
    }));

  test(`the check page opens by a double click in ${engine.name}, and says what to mend, and where`, () =>
    withTab(engine, 'check.html', async (tab) => {
      const text = readFileSync(join(release, '../../demo/starter/company.json'), 'utf8');
      await tab.run(
        `const field = document.querySelector('textarea'); field.value = arguments[0]; field.dispatchEvent(new Event('input'));`,
        text.replace('"name": "De Linde",', '"name": "De Linde"'),
      );
      await whenTold(tab, 'A comma is missing before this.');
      await tab.run(
        `const field = document.querySelector('textarea'); field.value = arguments[0]; field.dispatchEvent(new Event('input'));`,
        text,
      );
      await whenTold(tab, 'We help before anybody has to ask.');
    }));
}
