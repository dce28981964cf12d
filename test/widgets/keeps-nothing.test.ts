import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { createProblem } from '../../src/contract/problem.js';
import { type Language, languages } from '../../src/locale/languages.js';
import { createDeviceStorage } from '../../src/sources/device.js';
import type { DeviceStorage } from '../../src/state/space.js';
import { fullDocument, without } from '../fixtures/fixtures.js';
import { plainGoal } from '../fixtures/minimal.js';
import { testClock } from '../helpers/live.js';
import { type MountOptions, button, everythingIn, mount, part, parts, textOf, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

/** Somebody without a service, who has one goal. */
const company = { ...without(fullDocument(), 'actions'), goals: [plainGoal('g-1')] };
/** What each widget lets them do by themselves. */
const widgets = ['vonk-goal-tracker', 'vonk-content-feed', 'vonk-preferences'] as const;

const problem = createProblem('storage-unavailable', '');
const stored = new Map<string, unknown>();
/** Reads, and has no room for anything. */
const full: DeviceStorage = {
  read: (key) => Promise.resolve({ value: stored.get(key) }),
  update: () => Promise.resolve({ problem }),
  listen: () => () => undefined,
};

/** Words that claim that something outlasts the page. */
const claims: Readonly<Record<Language, RegExp>> = {
  en: /on this device|is kept|kept on|stays on|stays away|stays yours|waits for you|waits as it is/i,
  nl: /op dit toestel|is bewaard|bewaard op|blijft op|blijft weg|blijft van jou|wacht hier op je|wacht zoals/i,
  fr: /sur cet appareil|est gardée|gardé sur|ne revient pas|reste à vous|vous attend|reste en l’état/i,
  de: /auf diesem Gerät|ist gespeichert|bleibt auf|kommt nicht wieder|bleibt deins|wartet hier auf dich|wartet so/i,
};
const truth: Readonly<Record<Language, string>> = {
  en: 'What you do here lasts until you close the page.',
  nl: 'Wat je hier doet, is er tot je de pagina sluit.',
  fr: 'Ce que vous faites ici dure jusqu’à ce que vous fermiez la page.',
  de: 'Was du hier tust, ist da, bis du die Seite schließt.',
};

/** Runs in a browser whose IndexedDB is like this. */
async function inBrowser(database: PropertyDescriptor, run: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, ...database });
  try {
    await run();
  } finally {
    if (own) Object.defineProperty(globalThis, 'indexedDB', own);
    else Reflect.deleteProperty(globalThis, 'indexedDB');
  }
}

const missing: PropertyDescriptor = { value: undefined };
const throwing: PropertyDescriptor = {
  get: () => {
    throw new DOMException('Not here.', 'SecurityError');
  },
};
const silent: PropertyDescriptor = { value: { open: () => new EventTarget() } };

const open = async (
  tag: (typeof widgets)[number],
  device: DeviceStorage,
  options: MountOptions = {},
): Promise<HTMLElement> => mount(tag, { document: company, ...options, space: { device } });

describe('a browser that keeps nothing, without a service', () => {
  afterEach(unmountAll);

  for (const tag of widgets) {
    for (const [how, database] of [
      ['has no IndexedDB', missing],
      ['throws when it is asked for it', throwing],
    ] as const)
      it(`<${tag}> says until when things last where a browser ${how}`, async () => {
        await inBrowser(database, async () => {
          const element = await open(tag, createDeviceStorage());
          await until(() => parts(element, 'memory').length === 1, 'the sentence');
          expect(textOf(part(element, 'memory'))).to.contain(truth.en);
          await expect(element).to.be.accessible();
        });
      });

    it(`<${tag}> says it where a browser never answers, and claims nothing before`, async () => {
      await inBrowser(silent, async () => {
        const clock = testClock();
        const opening = open(tag, createDeviceStorage(clock));
        await until(
          () => document.querySelector(tag)?.shadowRoot?.querySelector('[part~=base]') instanceof Element,
          'a frame',
        );
        const before = document.querySelector(tag);
        expect(before && everythingIn(before)).not.to.match(claims.en);
        await until(() => clock.waits.length > 0, 'the database to be asked');
        await clock.pass(5000);
        const element = await opening;
        await until(() => parts(element, 'memory').length === 1, 'the sentence');
        expect(everythingIn(element)).not.to.match(claims.en);
      });
    });

    it(`<${tag}> says nothing of it where the device works, nor to somebody who is not signed in`, async () => {
      const element = await open(tag, createDeviceStorage());
      expect(parts(element, 'memory')).to.have.length(0);
      const nobody = await mount(tag, { document: without(company, 'viewer'), space: { device: full } });
      expect(parts(nobody, 'memory')).to.have.length(0);
    });
  }

  for (const tag of ['vonk-kudos-wall', 'vonk-leaderboard', 'vonk-impact', 'vonk-values-card'] as const)
    it(`<${tag}> has nothing that would be kept, and says nothing of it`, async () => {
      const element = await mount(tag, {
        document: company,
        space: { device: { ...full, read: async () => Promise.resolve({ problem }) } },
      });
      expect(parts(element, 'memory')).to.have.length(0);
    });

  for (const language of languages) {
    const nothingKept: DeviceStorage = { ...full, read: () => Promise.resolve({ problem }) };

    it(`claims nowhere in "${language}" that goals, steps and notes are kept`, async () => {
      const tracker = await open('vonk-goal-tracker', nothingKept, { language });
      const { space } = tracker as HTMLElementTagNameMap['vonk-goal-tracker'];
      if (!space) throw new Error('no space');
      await until(() => parts(tracker, 'memory').length === 1, 'the sentence');
      expect(textOf(part(tracker, 'memory'))).to.contain(truth[language]);
      const root = tracker.shadowRoot;
      const press = async (selector: string): Promise<void> => {
        await until(() => root?.querySelector(selector) instanceof Element, selector);
        root?.querySelector<HTMLElement>(selector)?.click();
      };
      await press('[part~=log]');
      await press('[part~=notice] button:not([part~=take-back])');
      await until(() => root?.querySelector('#note') instanceof Element, 'the field');
      const note = root?.querySelector<HTMLTextAreaElement>('#note');
      if (note) note.value = 'Xyz';
      note?.form?.requestSubmit();
      await until(() => root?.querySelector('#note') === null, 'the note');
      expect(everythingIn(tracker)).not.to.match(claims[language]);
      for (const which of [2, 3]) {
        await press(`.goal-ways button:nth-of-type(${which})`);
        await until(() => parts(tracker, 'goal').length === 0, 'what came of it');
        expect(everythingIn(tracker)).not.to.match(claims[language]);
        await space.request('goal.resume', { goal: 'g-1' });
      }
    });

    it(`claims nowhere in "${language}" that items are kept`, async () => {
      const feed = await open('vonk-content-feed', nothingKept, { language });
      await until(() => parts(feed, 'memory').length === 1, 'the sentence');
      expect(textOf(part(feed, 'memory'))).to.contain(truth[language]);
      expect(everythingIn(feed)).not.to.match(claims[language]);
      for (const one of parts(feed, 'keep')) if (one.ariaPressed === 'true') one.click();
      [...part(feed, 'choices').querySelectorAll<HTMLElement>('button')].at(-1)?.click();
      await until(() => parts(feed, 'item').length === 0, 'nothing that is kept');
      expect(everythingIn(feed)).not.to.match(claims[language]);
    });

    it(`claims nowhere in "${language}" that preferences are kept`, async () => {
      const panel = await open('vonk-preferences', nothingKept, { language });
      await until(() => parts(panel, 'memory').length === 1, 'the sentence');
      expect(textOf(part(panel, 'memory'))).to.contain(truth[language]);
      for (const answer of ['#answer-yes', '#answer-no']) {
        panel.shadowRoot?.querySelector<HTMLElement>('[part~=change]')?.click();
        await until(() => panel.shadowRoot?.querySelector(answer) instanceof Element, 'the answers');
        panel.shadowRoot?.querySelector<HTMLElement>(answer)?.click();
        await until(() => parts(panel, 'note').some((one) => textOf(one) !== ''), 'what came of it');
        for (const fold of panel.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
        await new Promise((resolve) => setTimeout(resolve, 50));
        for (const doubt of parts(panel, 'doubt')) {
          doubt.click();
          await new Promise((resolve) => setTimeout(resolve));
          expect(everythingIn(panel)).not.to.match(claims[language]);
        }
        expect(everythingIn(panel)).not.to.match(claims[language]);
      }
    });
  }

  it('says so from the first thing that a full disk did not take', async () => {
    const tracker = await open('vonk-goal-tracker', full);
    expect(textOf(part(tracker, 'footer'))).to.contain('stays on this device');
    button(tracker, 'Stop').click();
    await until(() => parts(tracker, 'memory').length === 1, 'the sentence');
    expect(everythingIn(tracker)).not.to.match(claims.en);
  });
});
