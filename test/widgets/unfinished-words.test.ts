import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/content-feed/define.js';
import '../../src/widgets/goal-tracker/define.js';
import '../../src/widgets/kudos-wall/define.js';
import '../../src/widgets/preferences/define.js';
import { type SpaceOptions, createSpace } from '../../src/context/create-space.js';
import { createProblem } from '../../src/contract/problem.js';
import { createDeviceStorage } from '../../src/sources/device.js';
import { draftDays } from '../../src/state/drafts.js';
import { draftsKey } from '../../src/state/drafts-key.js';
import type { Answer, DeviceStorage, Space } from '../../src/state/space.js';
import type { BaseElement } from '../../src/internal/base-element.js';
import { type Json, fullDocument } from '../fixtures/fixtures.js';
import { typedFields } from '../fixtures/typed-fields.js';

import { button, part, parts, settled, settledNearby, testNow, textOf, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

const words = 'What I would say is half of it';
const found = 'Your unfinished text is here again.';

type Tag = 'vonk-content-feed' | 'vonk-goal-tracker' | 'vonk-kudos-wall' | 'vonk-preferences';

interface Form {
  readonly name: string;
  readonly tag: Tag;
  /** Opens it, by what a person presses. */
  open(element: HTMLElement): Promise<void>;
  /** Its field of words. */
  readonly field: string;
  /** Closes it without sending. */
  close(element: HTMLElement): void;
  /** Sends it, once words stand in it. */
  send(element: HTMLElement): Promise<void>;
}

const one = <T extends HTMLElement = HTMLElement>(element: HTMLElement, selector: string): T => {
  const it = element.shadowRoot?.querySelector<T>(selector);
  if (!it) throw new Error(`There is no "${selector}" in <${element.localName}>.`);
  return it;
};
const isHere = (element: HTMLElement, selector: string): boolean =>
  element.shadowRoot?.querySelector(selector) !== null;
const press = (element: HTMLElement, name: string | RegExp): void => button(element, name).click();
const submit = (field: string) => (element: HTMLElement) => {
  one(element, field).closest('form')?.requestSubmit();
  return Promise.resolve();
};
/** Escape closes a dialog of its own accord, which a page cannot press. */
const escape = (element: HTMLElement): void => one<HTMLDialogElement>(element, 'dialog').close();
const unfold = (element: HTMLElement, selector: string): void => {
  one<HTMLDetailsElement>(element, selector).open = true;
};
const note = (element: HTMLElement, toViewer: boolean): HTMLElement => {
  const notes = parts(element, 'item');
  const it = toViewer ? notes.find((each) => each.querySelector('[data-panel=answer]')) : notes.at(-1);
  if (!it) throw new Error('There is no such note.');
  return it;
};
const panel = (toViewer: boolean, name: string) => async (element: HTMLElement) => {
  await until(() => parts(element, 'item').length > 0, 'the notes');
  note(element, toViewer).querySelector<HTMLElement>(`[data-panel=${name}]`)?.click();
};

const chooseJef = async (element: HTMLElement): Promise<void> => {
  write({ field: '#picker' }, element, 'Jef Wouters');
  await until(() => isHere(element, '[role=option]'), 'a colleague');
  one(element, '[role=option]').click();
  await (element as BaseElement).updateComplete;
};
const step = (name: string) => async (element: HTMLElement) => {
  await until(() => isHere(element, `#step-${name}`), 'the step');
  const title = one(element, `#step-${name}`);
  if (title.ariaExpanded !== 'true') title.click();
};
const enter = (element: HTMLElement, selector: string): void => {
  const options = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
  one(element, selector).dispatchEvent(new KeyboardEvent('keydown', options));
};
const placeOf = (element: HTMLElement): Element | undefined =>
  [...(element.shadowRoot?.querySelectorAll('.channel') ?? [])].find((it) => it.textContent?.includes(words));

const forms: readonly Form[] = [
  {
    name: 'a text of one’s own about an item',
    tag: 'vonk-content-feed',
    open: async (element) => {
      await until(() => parts(element, 'mine').length > 0, 'the way to write');
      part(element, 'mine').click();
    },
    field: '[part=field]',
    close: escape,
    send: async (element) => {
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => Promise.resolve() },
      });
      one(element, '.composer-foot .button-primary').click();
      await until(() => textOf(one(element, '.composer-foot')).includes('Copied'), 'the copy');
      escape(element);
    },
  },
  {
    name: 'thanks',
    tag: 'vonk-kudos-wall',
    open: async (element) => {
      await until(() => parts(element, 'give').length === 1, 'the way to thank');
      part(element, 'give').click();
    },
    field: '#give-text',
    close: escape,
    send: async (element) => {
      await chooseJef(element);
      one(element, '#give-text').closest('form')?.requestSubmit();
    },
  },
  {
    name: 'a search for somebody to thank',
    tag: 'vonk-kudos-wall',
    open: async (element) => {
      await until(() => parts(element, 'give').length === 1, 'the way to thank');
      part(element, 'give').click();
    },
    field: '#picker',
    close: escape,
    send: async (element) => {
      write({ field: '#give-text' }, element, 'For the map.');
      await chooseJef(element);
      one(element, '#give-text').closest('form')?.requestSubmit();
    },
  },
  {
    name: 'an answer to thanks',
    tag: 'vonk-kudos-wall',
    open: panel(true, 'answer'),
    field: '.panel textarea',
    close: (element) => note(element, true).querySelector<HTMLElement>('[data-panel=answer]')?.click(),
    send: submit('.panel textarea'),
  },
  {
    name: 'why thanks should be looked at',
    tag: 'vonk-kudos-wall',
    open: panel(false, 'more'),
    field: '.panel textarea',
    close: (element) => note(element, false).querySelector<HTMLElement>('[data-panel=more]')?.click(),
    send: submit('.panel textarea'),
  },
  {
    name: 'a goal',
    tag: 'vonk-goal-tracker',
    open: async (element) => {
      await until(() => parts(element, 'new').length > 0, 'the way to a goal');
      part(element, 'new').click();
    },
    field: '[name=treat]',
    close: escape,
    send: (element) => {
      one(element, '[name=act]').click();
      return submit('[name=treat]')(element);
    },
  },
  {
    name: 'a goal that is changed',
    tag: 'vonk-goal-tracker',
    open: async (element) => {
      await until(() => parts(element, 'goal').length > 0, 'the goals');
      press(element, 'Change');
    },
    field: '[name=treat]',
    close: escape,
    send: submit('[name=treat]'),
  },
  {
    name: 'a note about a step',
    tag: 'vonk-goal-tracker',
    open: async (element) => {
      await until(() => parts(element, 'log').length > 0, 'a goal to do a step for');
      part(element, 'log').click();
      await until(
        () => [...(element.shadowRoot?.querySelectorAll('button') ?? [])].some(isAddNote),
        'the way to a note',
      );
      press(element, 'Add a note');
    },
    field: '#note',
    close: (element) => press(element, 'Not now'),
    send: submit('#note'),
  },
  {
    name: 'a question to a coach',
    tag: 'vonk-goal-tracker',
    open: async (element) => {
      await until(() => isHere(element, '.coaching'), 'coaching');
      unfold(element, '.coaching');
      await until(() => isHere(element, '.coach button'), 'a coach');
      one(element, '.coach .button').click();
    },
    field: '#coach-about',
    close: (element) =>
      one(element, '#coach-about').closest('form')?.querySelector<HTMLElement>('.button-quiet')?.click(),
    send: submit('#coach-about'),
  },
  {
    name: 'what is missing',
    tag: 'vonk-preferences',
    open: async (element) => {
      await until(() => isHere(element, '[part=wish]'), 'the offer');
      unfold(element, '[part=wish]');
      await until(() => isHere(element, '[part=wish] textarea'), 'the field');
    },
    field: '[part=wish] textarea',
    close: (element) => {
      one<HTMLDetailsElement>(element, '[part=wish]').open = false;
    },
    send: (element) => {
      press(element, 'Pass it on');
      return Promise.resolve();
    },
  },
  {
    name: 'a place of one’s own',
    tag: 'vonk-preferences',
    open: step('where'),
    field: '#own-channel',
    close: (element) => one(element, '#step-where').click(),
    send: async (element) => {
      enter(element, '#own-channel');
      await until(() => placeOf(element) !== undefined, 'the place');
      placeOf(element)?.querySelector('button')?.click();
    },
  },
  {
    name: 'a skill',
    tag: 'vonk-preferences',
    open: step('how'),
    field: '#skills-word',
    close: (element) => one(element, '#step-how').click(),
    send: (element) => {
      enter(element, '#skills-word');
      return Promise.resolve();
    },
  },
];
const isAddNote = (one: Element): boolean => one.textContent?.trim() === 'Add a note';

const refusing: DeviceStorage = {
  read: () => Promise.resolve({ problem: createProblem('storage-unavailable', '') }),
  update: () => Promise.resolve({ problem: createProblem('storage-unavailable', '') }),
  listen: () => () => undefined,
};

/** What a service would send, with somebody at the page. */
const documentFor = (viewer: string, changes: Json = {}): Json => ({
  ...fullDocument(),
  viewer: { id: viewer },
  ...changes,
});

let keys = 0;
/** A page as it is after it was loaded: with the same document, and nothing in memory. */
function pageOf(
  options: Partial<SpaceOptions> = {},
  isServed = true,
): { place(tag: Tag): Promise<HTMLElement>; again(): Space } {
  const key = `unfinished ${(keys += 1)} ${crypto.randomUUID()}`;
  const again = (): Space =>
    createSpace({
      data: documentFor('p-1'),
      key,
      now: () => testNow,
      ...(isServed && { send: (): Promise<Answer> => Promise.resolve({ status: 'done' }) }),
      device: createDeviceStorage(),
      ...options,
    });
  return {
    again,
    place: async (tag) => {
      unmountAll();
      const holder = document.createElement('vonk-space');
      holder.space = again();
      return putIn(holder, tag);
    },
  };
}
async function putIn(holder: HTMLElement, tag: Tag): Promise<HTMLElement> {
  const frame = document.createElement('div');
  frame.className = 'vonk-test-frame';
  frame.lang = 'en';
  const element = document.createElement(tag);
  holder.append(element);
  frame.append(holder);
  document.body.append(frame);
  await settledNearby(element);
  return element;
}

const field = (form: Pick<Form, 'field'>, element: HTMLElement): HTMLTextAreaElement => one(element, form.field);
async function open(form: Form, element: HTMLElement): Promise<void> {
  await form.open(element);
  await until(() => isHere(element, form.field), `the form for ${form.name}`);
  // One that was open before may be on its way out, and another comes in its place.
  await until(() => {
    const dialog = isHere(element, form.field) ? field(form, element).closest('dialog') : undefined;
    return dialog === null || dialog?.open === true;
  }, 'the dialog');
  // What waits is read from the device.
  await new Promise((resolve) => setTimeout(resolve, 60));
}
function write(form: Pick<Form, 'field'>, element: HTMLElement, text = words): void {
  field(form, element).value = text;
  field(form, element).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
const storedOf = async (space: Space, viewer = 'p-1'): Promise<string> =>
  JSON.stringify(await space.device?.read(draftsKey(space.key, viewer)));
const isKept = (space: Space, viewer?: string) => async (): Promise<boolean> =>
  (await storedOf(space, viewer)).includes(words);
async function untilAsync(is: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = performance.now() + 3000; performance.now() < end;) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Waited in vain for ${what}.`);
}
const spaceOf = (element: HTMLElement): Space => {
  const { space } = element as BaseElement;
  if (!space) throw new Error('There is no space.');
  return space;
};
const noticeIn = (element: HTMLElement): string => (textOf(element).includes(found) ? found : '');

describe('words that were not finished', function () {
  this.timeout(20_000);
  afterEach(unmountAll);

  for (const form of forms)
    describe(`in ${form.name}`, () => {
      it('are there again after a reload, with a sentence about it, and gone once they were sent', async () => {
        const { place } = pageOf();
        const before = await place(form.tag);
        await open(form, before);
        expect(noticeIn(before)).to.equal('');
        write(form, before);
        form.close(before);
        await untilAsync(isKept(spaceOf(before)), 'the words on the device');

        const after = await place(form.tag);
        await open(form, after);
        await until(() => field(form, after).value === words, 'the words in the field');
        await until(() => noticeIn(after) === found, 'the sentence');
        expect(
          after.shadowRoot?.activeElement?.closest('[part=draft]') ?? null,
          'what Enter would throw away',
        ).to.equal(null);
        await until(
          () =>
            [...(after.shadowRoot?.querySelectorAll('[role=status]') ?? [])].some(
              ({ textContent }) => textContent === found,
            ),
          'the sentence to be heard',
        );
        await form.send(after);
        await untilAsync(async () => !(await isKept(spaceOf(after))()), 'the device to forget them');

        const last = await place(form.tag);
        await open(form, last);
        expect(field(form, last).value).not.to.contain(words);
        expect(noticeIn(last)).to.equal('');
      });

      it('are kept when the element goes while somebody writes, and are in the one that comes in its place', async () => {
        const { place } = pageOf();
        const before = await place(form.tag);
        await open(form, before);
        write(form, before);
        const after = await place(form.tag);
        await open(form, after);
        await until(() => field(form, after).value === words, 'the words in the field');
      });

      it('are not there for somebody else, who has their own', async () => {
        const device = createDeviceStorage();
        const key = crypto.randomUUID();
        const mine = await pageOf({ device, key }).place(form.tag);
        const before = spaceOf(mine);
        await open(form, mine);
        write(form, mine);
        form.close(mine);
        await untilAsync(isKept(before), 'the words on the device');
        // Somebody else who may do the same, with the same document around them.
        const theirs = await pageOf({ device, key, data: swapped() }).place(form.tag);
        await open(form, theirs);
        expect(field(form, theirs).value).not.to.contain(words);
        expect(noticeIn(theirs)).to.equal('');
        expect(await isKept(before)()).to.equal(true);
      });

      it('can be thrown away with one press, and brought back with another', async () => {
        const { place } = pageOf();
        const before = await place(form.tag);
        await open(form, before);
        write(form, before);
        const element = await place(form.tag);
        await open(form, element);
        await until(() => noticeIn(element) === found, 'the sentence');
        const isComposer = form.tag === 'vonk-content-feed';
        press(element, isComposer ? 'Start again' : 'Throw away');
        await until(() => field(form, element).value !== words, 'the form without them');
        await until(() => noticeIn(element) === '', 'the sentence to go');
        await untilAsync(async () => !(await isKept(spaceOf(element))()), 'the device to forget them');
        press(element, isComposer ? 'Bring my text back' : 'Bring it back');
        await until(() => field(form, element).value === words, 'the words');
        await untilAsync(isKept(spaceOf(element)), 'the words on the device');
      });

      it('leave the form, and wait, when somebody else signs in at the page', async () => {
        const device = createDeviceStorage();
        let viewer = 'p-1';
        let read = documentFor('p-1');
        const fetch = (): Promise<Response> => Promise.resolve(Response.json(read));
        const space = createSpace({
          src: `/unfinished-${crypto.randomUUID()}.json`,
          fetch,
          device,
          now: () => testNow,
          send: () => Promise.resolve({ status: 'done' }),
        });
        const holder = document.createElement('vonk-space');
        holder.space = space;
        const element = await putIn(holder, form.tag);
        await open(form, element);
        write(form, element);
        viewer = 'p-2';
        read = swapped();
        space.reload();
        await until(() => space.viewer.get()?.id === viewer, 'somebody else');
        await settled(element);
        await open(form, element);
        expect(field(form, element).value).not.to.contain(words);
        expect(await isKept(space, 'p-2')()).to.equal(false);
        await untilAsync(isKept(space, 'p-1'), 'the words of the one before');
      });

      it('stay in a form that goes on working where the device keeps nothing', async () => {
        const { place } = pageOf({ device: refusing });
        const element = await place(form.tag);
        await open(form, element);
        expect(noticeIn(element)).to.equal('');
        write(form, element);
        await form.send(element);
        await until(() => !isHere(element, form.field) || field(form, element).value !== words, 'it to be sent');
      });

      it('stay in the open form, with the focus, when the page gives other data', async () => {
        const holder = document.createElement('vonk-space');
        // At whatever hour this runs, nobody's quiet hours are now.
        const preferences = { stance: 'yes' };
        holder.data = withService(documentFor('p-1', { preferences }));
        const element = await putIn(holder, form.tag);
        await open(form, element);
        write(form, element);
        const before = field(form, element);
        before.closest('details')?.setAttribute('open', '');
        before.focus();
        holder.data = withService(documentFor('p-1', { preferences, organisation: { name: 'Linde & Co' } }));
        await new Promise((resolve) => setTimeout(resolve, 100));
        await settled(element);
        expect(field(form, element) === before, 'the same field').to.equal(true);
        expect(before.value).to.equal(words);
        expect(element.shadowRoot?.activeElement === before, 'the focus').to.equal(true);
      });
    });

  for (const { form: name, selector, typed = words } of typedFields)
    it(`are kept of ${selector} in ${name}, as soon as they are typed`, async () => {
      const form = forms.find((each) => each.name === name);
      if (!form) throw new Error(`There is no form "${name}".`);
      const preferences = { stance: 'yes' };
      const element = await pageOf({ data: documentFor('p-1', { preferences }) }).place(form.tag);
      await open(form, element);
      const { min } = one<HTMLInputElement>(element, selector);
      const text = typed === 'the first' ? min : typed;
      write({ field: selector }, element, text);
      // A time is typed once all of it is there.
      if (selector.startsWith('#quiet')) one(element, selector).dispatchEvent(new Event('change', { bubbles: true }));
      await untilAsync(
        async () => (await storedOf(spaceOf(element))).includes(JSON.stringify(text).slice(1, -1)),
        'the words on the device',
      );
    });

  it('of a place that has no answer yet are there again, apart for each person, and go with one press', async () => {
    const device = createDeviceStorage();
    const key = crypto.randomUUID();
    const form = forms.find((each) => each.name === 'a place of one’s own');
    if (!form) throw new Error('There is no such form.');
    const before = await pageOf({ device, key }).place(form.tag);
    await open(form, before);
    write(form, before);
    enter(before, form.field);
    await until(() => placeOf(before) !== undefined, 'the place');
    const theirs = await pageOf({ device, key, data: swapped() }).place(form.tag);
    await open(form, theirs);
    expect(placeOf(theirs)).to.equal(undefined);
    const after = await pageOf({ device, key }).place(form.tag);
    await open(form, after);
    await until(() => placeOf(after) !== undefined, 'the place again');
    press(after, 'Throw away');
    await until(() => placeOf(after) === undefined, 'the place to go');
    await untilAsync(async () => !(await isKept(spaceOf(after))()), 'the device to forget it');
  });

  it('keep the name of somebody who was found elsewhere', async () => {
    const device = createDeviceStorage();
    const key = crypto.randomUUID();
    const els = { id: 'p-50', name: 'Els Peeters' };
    const place = pageOf({
      device,
      key,
      base: location.href,
      data: documentFor('p-1', { people: { href: 'people', find: 'people?q={q}' } }),
      fetch: (input) => {
        const url = new URL(input instanceof Request ? input.url : input, location.href);
        const atHand = [
          { id: 'p-1', name: 'Noor Claes' },
          { id: 'p-2', name: 'Jef Wouters' },
        ];
        return Promise.resolve(Response.json({ items: url.searchParams.has('q') ? [els] : atHand }));
      },
    }).place;
    const form = forms.find((each) => each.name === 'a search for somebody to thank');
    if (!form) throw new Error('There is no such form.');
    const before = await place(form.tag);
    await open(form, before);
    write(form, before, 'els');
    await until(() => isHere(before, '[role=option]'), 'somebody');
    one(before, '[role=option]').click();
    await untilAsync(async () => (await storedOf(spaceOf(before))).includes('p-50'), 'her on the device');
    const after = await place(form.tag);
    await open(form, after);
    await until(() => isHere(after, '.picked-one'), 'whoever was chosen');
    expect(one(after, '.picked-one').textContent).to.contain('Els Peeters');
    // What is half typed is looked for once somebody comes back to it.
    write(form, after, 'els p');
    await untilAsync(async () => (await storedOf(spaceOf(after))).includes('els p'), 'the search on the device');
    const last = await place(form.tag);
    await open(form, last);
    one(last, '.picked-one').click();
    one(last, form.field).click();
    await until(() => isHere(last, '[role=option]'), 'what is found for it');
    expect(one(last, '[role=option]').textContent).to.contain('Els Peeters');
  });

  for (const [name, give] of [
    ['its data', (wall: HTMLElement, given: Json) => Object.assign(wall, { data: given })],
    [
      'JSON inside it',
      (wall: HTMLElement, given: Json) => {
        const island = document.createElement('script');
        island.type = 'application/json';
        island.textContent = JSON.stringify(given);
        wall.replaceChildren(island);
      },
    ],
  ] as const)
    it(`stay in the open form when an element gets other data for the same person as ${name}, and not for somebody else`, async () => {
      const form = forms.find((each) => each.name === 'thanks');
      if (!form) throw new Error('There is no such form.');
      const other = { organisation: { name: 'Linde & Co' } };
      const frame = document.createElement('div');
      frame.className = 'vonk-test-frame';
      frame.lang = 'en';
      const wall = document.createElement('vonk-kudos-wall');
      give(wall, withService(documentFor('p-1')));
      frame.append(wall);
      document.body.append(frame);
      await settledNearby(wall);
      await open(form, wall);
      write(form, wall);
      const before = field(form, wall);
      give(wall, withService(documentFor('p-1', other)));
      await until(
        () => JSON.stringify(wall.space?.sections.organisation.get()).includes('Linde & Co'),
        'the other data',
      );
      await settled(wall);
      expect(field(form, wall) === before, 'the same field').to.equal(true);
      expect(before.value).to.equal(words);

      give(wall, withService(swapped()));
      await until(() => !isHere(wall, form.field), 'the form to close');
      await until(() => wall.space?.viewer.get()?.id === 'p-2', 'somebody else');
      await open(form, wall);
      expect(field(form, wall).value).to.equal('');
    });

  it('are among what is known of a person, are taken along, and erased', async () => {
    for (const isServed of [false, true]) {
      const { place } = pageOf({ data: documentFor('p-1', { preferences: undefined, goals: [] }) }, isServed);
      const element = await place('vonk-preferences');
      const space = spaceOf(element);
      await space.device?.update(draftsKey(space.key, 'p-1'), () => ({
        'wish.share': { at: testNow.toISOString(), words },
      }));
      unfold(element, '[part=known]');
      await until(() => textOf(element).includes('Texts that you have not finished'), 'the sentence');
      const { ownCopy, servedCopy } = await import('../../src/widgets/preferences/own-data/own-data-file.js');
      expect(await ownCopy(space)).to.deep.include({ drafts: { 'wish.share': words } });
      expect(JSON.stringify(await servedCopy(space, {}))).to.contain(words);
      part(element, 'erase').click();
      await until(() => parts(element, 'erase-yes').length === 1, 'the question');
      part(element, 'erase-yes').click();
      await untilAsync(async () => !(await isKept(space)()), 'the device to forget them');
      await until(() => !textOf(element).includes('Texts that you have not finished'), 'the list without them');
    }
  });

  it('are not shown once they are older than the guide says', async () => {
    const form = forms.find(({ name }) => name === 'what is missing');
    if (!form) throw new Error('There is no such form.');
    const day = 24 * 60 * 60 * 1000;
    for (const [age, is] of [
      [draftDays - 1, words],
      [draftDays + 1, ''],
    ] as const) {
      const { place, again } = pageOf();
      const space = again();
      const at = new Date(testNow.getTime() - age * day).toISOString();
      await space.device?.update(draftsKey(space.key, 'p-1'), () => ({ 'wish.share': { at, words } }));
      const element = await place(form.tag);
      await open(form, element);
      expect(field(form, element).value).to.equal(is);
    }
  });

  it('of another kind than the form’s, as another program may have stored them, are left alone', async () => {
    for (const stored of [
      null,
      7,
      'x',
      [],
      { 'wish.share': 7, 'kudos.give': { at: 'x' } },
      {
        'kudos.give': { at: testNow.toISOString(), words: { to: 'p-2' } },
        'wish.share': { at: testNow.toISOString(), words: [] },
      },
    ])
      for (const form of forms.filter(({ name }) => ['thanks', 'what is missing'].includes(name))) {
        const { place, again } = pageOf();
        const space = again();
        await space.device?.update(draftsKey(space.key, 'p-1'), () => stored);
        const element = await place(form.tag);
        await open(form, element);
        expect(field(form, element).value).to.equal('');
        expect(noticeIn(element)).to.equal('');
      }
  });
});

/** The full document with another viewer in the place of the first, in all that it says. */
const swapped = (): Json =>
  JSON.parse(
    JSON.stringify(documentFor('p-1'))
      .replaceAll('"p-1"', '"p-x"')
      .replaceAll('"p-2"', '"p-1"')
      .replaceAll('"p-x"', '"p-2"'),
  ) as Json;

/** Where actions go, without anybody there. */
const withService = (document: Json): Json => ({ ...document, actions: { href: '/nobody-is-here' } });
