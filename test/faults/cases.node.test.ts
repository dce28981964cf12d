/** Single cases of changes that must not be lost, doubled or carried out in somebody else's name. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserFlags, findBrowser } from '../helpers/browser.mjs';
import { launch } from '../helpers/browser.page.js';
import { anotherPersonSignsIn } from './another-person.js';
import { itemAt, kudosFor } from './company.js';
import type { Deed } from './in-page.js';
import { buildLibrary } from './library.js';
import { Stage, type StageOptions, skill, texts, textsOf, told, until, wish, wishes } from './stage.js';
import type { Tab } from './tab.js';

const day = 24 * 60 * 60 * 1000;
const year = 365 * day;

let browser: Browser;
let code: string;

before(async () => {
  code = await buildLibrary();
  browser = await launch();
});

after(async () => {
  await browser.close();
});

async function onStage(act: (stage: Stage) => Promise<void>, options: Partial<StageOptions> = {}): Promise<void> {
  const stage = await Stage.start({ browser, code, ...options });
  try {
    await act(stage);
    assert.deepEqual(stage.errors, [], 'nothing was thrown on the page');
    assert.deepEqual(stage.service.complaints, [], 'the service has nothing to complain about');
  } finally {
    await stage.close();
  }
}

const nothingWaits = async (...tabs: readonly Tab[]): Promise<boolean> =>
  (await Promise.all(tabs.map((tab) => tab.pending()))).every((pending) => pending.length === 0);

/** Whether all that waits there waits until somebody signs in. */
const isDenied = async (...tabs: readonly Tab[]): Promise<boolean> =>
  (await Promise.all(tabs.map((tab) => tab.pending()))).every(
    (pending) => pending.length > 0 && pending.every((one) => one.startsWith('signed-out')),
  );

const warnsBeforeLeaving = (tab: Tab): Promise<boolean> =>
  tab.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

test('two tabs that press the same at the same moment both settle, and show the same', () =>
  onStage(async (stage) => {
    const first = await stage.openTab();
    const second = await stage.openTab();
    const pressed = (number: number): Deed[] => [
      { number, type: 'feed.keep', data: { item: itemAt(3), kept: true } },
      { number: number + 1, type: 'kudos.show', data: { kudos: kudosFor('ada', 1), shown: 'everyone' } },
    ];
    await Promise.all([first.perform(pressed(1)), second.perform(pressed(11))]);
    await until(() => [1, 2, 11, 12].every((number) => stage.reports.has(number)), 'all four are told');
    await until(() => nothingWaits(first, second), 'nothing waits');

    assert.equal(stage.service.journal.length, 4);
    assert.equal(new Set(stage.service.journal.map(({ id }) => id)).size, 4);
    assert.ok(
      [...stage.reports.values()].every(({ status }) => status !== 'refused'),
      'nothing is refused',
    );
    const [one, other] = await Promise.all([first.shown(), second.shown()]);
    assert.deepEqual(one, other);
    assert.ok(one.items.includes(`${itemAt(3)} true `));
    assert.ok(one.kudos.includes(`${kudosFor('ada', 1)} everyone `));
  }));

for (const how of ['forbidden', 'full'] as const) {
  test(`where storage is ${how}, changes live in memory, the person is warned before leaving, and all are sent`, () =>
    onStage(async (stage) => {
      const tab = await stage.openTab({ storage: how });
      assert.equal(await warnsBeforeLeaving(tab), false);
      stage.service.setDown(true);
      const deeds = [skill(1), wish(2), skill(3)];
      await tab.perform(deeds);
      await until(() => told(stage, deeds), 'the page says that they wait');

      assert.deepEqual(
        [...stage.reports.values()].map(({ status, keeping }) => `${status} ${keeping}`),
        ['waiting memory', 'waiting memory', 'waiting memory'],
      );
      assert.equal(await warnsBeforeLeaving(tab), true);
      assert.equal((await tab.shown()).preferences, 'skill 3', 'what waits is shown');

      stage.service.setDown(false);
      await until(() => nothingWaits(tab), 'all are sent');
      assert.deepEqual([...texts(stage)].sort(), ['skill 1', 'skill 3', 'wish 2']);
      assert.equal(await warnsBeforeLeaving(tab), false);
    }));
}

test('when nobody is signed in any more nothing is sent, all is kept over a reload, and it goes on after signing in', () =>
  onStage(async (stage) => {
    const tab = await stage.openTab();
    stage.service.signIn(undefined);
    const deeds = wishes(1, 6);
    await tab.perform(deeds);
    await until(() => told(stage, deeds), 'the page says that they wait');
    await until(() => isDenied(tab), 'the page says why');
    assert.equal((await tab.pending()).length, 6);
    const tried = stage.service.sendings.length;
    await wait(400);
    assert.equal(stage.service.sendings.length, tried, 'nobody is asked again and again');
    assert.ok(tried <= 6, `${tried} sendings`);

    await tab.load();
    await wait(100);
    assert.equal(stage.service.sendings.length, tried);
    stage.service.signIn('ada');
    await tab.load();
    await until(() => stage.service.journal.length === 6, 'all are carried out');
    assert.deepEqual([...texts(stage)].sort(), textsOf(deeds));
    await until(() => nothingWaits(tab), 'nothing waits');
  }));

test('a page that stays open goes on when the person has signed in and asks it to, also in another tab', () =>
  onStage(async (stage) => {
    const first = await stage.openTab();
    const second = await stage.openTab();
    // Both are taken while somebody is there: a page that has seen that nobody is signed in takes nothing more.
    stage.service.setDown(true);
    await first.perform([wish(1)]);
    await second.perform([wish(2)]);
    await until(() => stage.reports.size === 2, 'the pages say that they wait');
    await until(async () => (await first.pending()).length === 2, 'the one that sends knows of both');
    stage.service.signIn(undefined);
    stage.service.setDown(false);
    // What is on its way until then is denied however soon somebody signs in after it was sent.
    await until(() => isDenied(first, second), 'the pages say why');
    stage.service.signIn('ada');
    await second.retry();
    await until(() => stage.service.journal.length === 2, 'both are carried out');
    await until(() => nothingWaits(first, second), 'nothing waits');
  }));

test("after another person signed in on the same browser, nobody's change is carried out in their name", () =>
  onStage(async (stage) => {
    const { hers, his, adas, bos } = await anotherPersonSignsIn(stage);

    assert.deepEqual([...texts(stage, 'bo')].sort(), textsOf(bos));
    assert.deepEqual(texts(stage, 'ada'), []);
    assert.deepEqual((await his.pending()).length, 0, 'he does not see what she has waiting');

    stage.service.signIn('ada');
    await hers.load();
    await until(() => texts(stage, 'ada').length === adas.length, 'hers are carried out when she is back');
    assert.deepEqual(new Set(texts(stage, 'ada')), new Set(textsOf(adas)));
    assert.deepEqual([...texts(stage, 'bo')].sort(), textsOf(bos));
    assert.equal(stage.service.withoutViewer, 0, 'each sending says for whom');
  }));

test('the order is that of the person also where the clock of one tab is years ahead and of another years behind', () =>
  onStage(async (stage) => {
    const ahead = await stage.openTab({ off: 3 * year });
    const behind = await stage.openTab({ off: -5 * year });
    stage.service.setDown(true);
    const deeds: Deed[] = [];
    for (let number = 1; number <= 8; number += 1) {
      const deed = skill(number);
      deeds.push(deed);
      await (number % 2 === 1 ? ahead : behind).perform([deed]);
      await until(() => stage.reports.has(number), 'it is kept');
      if (number === 4) await ahead.moveClock(-7 * year);
    }
    stage.service.setDown(false);
    await until(() => stage.service.journal.length === 8, 'all are carried out');

    assert.deepEqual(texts(stage), textsOf(deeds));
    await until(() => nothingWaits(ahead, behind), 'nothing waits');
    assert.equal((await ahead.shown()).preferences, 'skill 8');
    assert.equal((await behind.shown()).preferences, 'skill 8');
  }));

test('after weeks without a network nothing is lost', () =>
  onStage(async (stage) => {
    const tab = await stage.openTab();
    await tab.setOffline(true);
    const deeds: Deed[] = [];
    for (let week = 0; week < 6; week += 1) {
      const more = [skill(2 * week + 1), skill(2 * week + 2)];
      deeds.push(...more);
      await tab.perform(more);
      await until(() => told(stage, more), 'the page says that they wait');
      await tab.moveClock(7 * day);
    }
    // The browser is closed over a weekend, and opened in a week when the network is back.
    await tab.close();
    await tab.reopen({ off: 50 * day });
    await until(() => stage.service.journal.length === deeds.length, 'all are carried out');

    assert.deepEqual(texts(stage), textsOf(deeds));
    await until(() => nothingWaits(tab), 'nothing waits');
  }));

test('when the data of the site are cleared under open pages, what waits is kept anew, and sent once and in order', () =>
  onStage(async (stage) => {
    const first = await stage.openTab();
    const second = await stage.openTab();
    stage.service.setDown(true);
    const deeds = Array.from({ length: 6 }, (_, index) => skill(index + 1));
    for (const deed of deeds.slice(0, 4)) {
      await first.perform([deed]);
      await until(() => told(stage, [deed]), 'it is kept');
    }
    await until(async () => (await second.pending()).length === 4, 'the other page knows of them');
    await first.clearData();
    await second.perform(deeds.slice(4, 5));
    await until(() => told(stage, deeds.slice(4, 5)), 'a new one is kept');
    await until(async () => (await second.pending()).length === 5, 'the page has all of them');
    // A page tells what waits, and where it is kept: until the device has it again it asks the person to stay.
    for (const tab of [first, second]) await until(() => tab.isStored(), 'what waits is on the device again');
    await first.close();
    await second.close();

    await first.reopen({});
    // A page that is opened waits for what is stored, though not for long: then that comes after what the service says.
    await until(async () => (await first.pending()).length === 5, 'all of them are there again');
    await first.perform(deeds.slice(5));
    stage.service.setDown(false);
    await until(() => stage.service.journal.length === 6, 'all are carried out');
    assert.deepEqual(texts(stage), textsOf(deeds));
    await until(() => nothingWaits(first), 'nothing waits');
  }));

test('what was settled while a page read what is stored does not come back as waiting', async () => {
  // Reading takes its time, and the page says how far it is.
  const slowly = await buildLibrary([
    {
      file: 'sources/outbox/store.ts',
      from: "return this.#database.work('read', (changes) => allOf(changes, this.#outbox));",
      to: `return (async () => {
             const wait = (title: string) => {
               document.title = title;
               return new Promise((later) => setTimeout(later, 50_000));
             };
             await wait('about to read');
             const found = await this.#database.work('read', (changes) => allOf(changes, this.#outbox));
             await wait('has read');
             document.title = 'open';
             return found;
           })();`,
    },
  ]);
  await onStage(
    async (stage) => {
      const says = async (tab: Tab, ...titles: readonly string[]): Promise<boolean> =>
        titles.includes(await tab.page.title());
      const first = await stage.openTab();
      await until(() => says(first, 'open'), 'the first page is open');
      stage.service.setDown(true);
      const second = await stage.openTab();
      await until(() => says(second, 'about to read', 'has read'), 'the second page begins to read');
      await first.perform([skill(1)]);
      await until(() => says(second, 'has read', 'open'), 'the second page has read');
      stage.service.setDown(false);
      await until(() => stage.service.journal.length === 1, 'it is carried out');
      await until(() => says(second, 'open'), 'the second page is open');
      await wait(100);

      assert.deepEqual(await second.pending(), []);
      assert.deepEqual(await first.pending(), []);
    },
    { code: slowly },
  );
});

test('what a page said to keep is there after the whole browser was killed', async () => {
  const executablePath = findBrowser();
  const userDataDir = mkdtempSync(join(tmpdir(), 'profile-'));
  const start = (): Promise<Browser> =>
    puppeteer.launch({ args: browserFlags, userDataDir, ...(executablePath !== undefined && { executablePath }) });
  let own = await start();
  try {
    await onStage(
      async (stage) => {
        const tab = await stage.openTab({}, own.defaultBrowserContext());
        stage.service.setDown(true);
        const deeds = Array.from({ length: 30 }, (_, index) => skill(index + 1));
        await tab.perform(deeds);
        await until(() => told(stage, deeds), 'the page says that they wait');
        assert.ok([...stage.reports.values()].every(({ keeping }) => keeping === 'device'));
        const program = own.process();
        const gone = new Promise((exited) => program?.once('exit', exited));
        program?.kill('SIGKILL');
        await gone;

        own = await start();
        stage.service.setDown(false);
        const again = await stage.openTab({}, own.defaultBrowserContext());
        await until(() => stage.service.journal.length === 30, 'all are carried out');
        assert.deepEqual(texts(stage), textsOf(deeds));
        await until(() => nothingWaits(again), 'nothing waits');
      },
      { context: own.defaultBrowserContext() },
    );
  } finally {
    await own.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
});
