import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { keyboardMap } from '../../stories/blocks/keyboard-map.js';
import { type Json, fullDocument, without } from '../fixtures/fixtures.js';
import { button, mount, part, parts, settled, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

type Map = typeof keyboardMap;
/** One test for every row of every widget's page; a row without one does not compile. */
type Presses = {
  readonly [T in keyof Map]: { readonly [R in keyof Map[T]]: () => Promise<void> };
};

const press = (key: string): Promise<void> => sendKeys({ press: key });
const send = (): Promise<{ status: 'done' }> => Promise.resolve({ status: 'done' });
const mounted = (tag: keyof Map, document: Json = fullDocument()): Promise<HTMLElement> =>
  mount(tag, { document, space: { send } });

/** What has the keyboard. */
const held = (element: HTMLElement): Element | null => element.shadowRoot?.activeElement ?? null;
/** Until the keyboard is on what is looked for. */
const on = (element: HTMLElement, selector: string): Promise<void> =>
  until(() => held(element)?.matches(selector) === true, `the keyboard on ${selector}`);

/** Presses what stands there with Enter, and what stands there then with Space; sees each time that it did something. */
async function bothKeys(find: () => HTMLElement, did: (time: number) => Promise<void>): Promise<void> {
  for (const [time, key] of ['Enter', 'Space'].entries()) {
    find().focus();
    await press(key);
    await did(time);
  }
}
const isOpen = (element: HTMLElement): boolean => element.shadowRoot?.querySelector('dialog')?.open === true;
const opened = (element: HTMLElement): Promise<void> => until(() => isOpen(element), 'the dialog');
const closed = (element: HTMLElement): Promise<void> => until(() => !isOpen(element), 'no dialog');

async function leavesDialog(element: HTMLElement, find: () => HTMLElement): Promise<void> {
  find().focus();
  await press('Enter');
  await opened(element);
  await press('Escape');
  await closed(element);
  await until(() => held(element) === find(), 'the keyboard on the button');
}

async function unfolds(find: () => HTMLDetailsElement): Promise<void> {
  await bothKeys(
    () => find().querySelector('summary') as HTMLElement,
    (time) => until(() => find().open === (time === 0), 'the fold'),
  );
}

const outside = (): Json => ({
  ...fullDocument(),
  viewer: { id: 'p-16' },
  board: { ...(fullDocument()['board'] as Json), self: { count: 3 } },
  preferences: { stance: 'yes' },
});
const started = { stance: 'yes', channels: {}, themes: [] };

const presses: Presses = {
  'vonk-values-card': {
    tab: async () => {
      const card = await mounted('vonk-values-card');
      const names = [...part(card, 'choices').querySelectorAll('button')];
      const last = document.createElement('button');
      card.after(last);
      for (const name of names) {
        await press('Tab');
        expect(held(card)).to.equal(name);
      }
      await press('Tab');
      expect(document.activeElement).to.equal(last);
    },
    choose: async () => {
      const card = await mounted('vonk-values-card');
      const names = [...part(card, 'choices').querySelectorAll('button')];
      await bothKeys(
        () => names[1 - names.findIndex((name) => name.ariaPressed === 'true')] as HTMLElement,
        async () => {
          await settled(card);
          expect(held(card)?.ariaPressed).to.equal('true');
          expect(part(card, 'name').textContent.trim()).to.equal(held(card)?.textContent.trim());
        },
      );
    },
  },
  'vonk-content-feed': {
    theme: async () => {
      const feed = await mounted('vonk-content-feed');
      const themes = (): HTMLElement[] => [...part(feed, 'choices').querySelectorAll('button')];
      let next = 0;
      await bothKeys(
        () => themes()[(next += 1)] as HTMLElement,
        async () => {
          await settled(feed);
          expect(held(feed)).to.equal(themes()[next]);
          const shown = new Set(parts(feed, 'theme').map(({ textContent }) => textContent.trim()));
          expect([...shown]).to.deep.equal([themes()[next]?.textContent.trim()]);
        },
      );
    },
    keep: async () => {
      const feed = await mounted('vonk-content-feed');
      const before = part(feed, 'keep').ariaPressed === 'true';
      await bothKeys(
        () => part(feed, 'keep'),
        async (time) => {
          await until(() => part(feed, 'keep').ariaPressed === String((time === 0) !== before), 'what is kept');
          expect(held(feed)).to.equal(part(feed, 'keep'));
        },
      );
    },
    more: async () => {
      for (const key of ['Enter', 'Space']) {
        const feed = await mounted('vonk-content-feed', { ...fullDocument(), preferences: { minutesPerWeek: 0 } });
        part(feed, 'suggest-more').focus();
        await press(key);
        await until(() => held(feed) === part(feed, 'mine'), 'the keyboard on what is offered');
        unmountAll();
      }
    },
    unfold: async () => {
      const feed = await mounted('vonk-content-feed');
      await bothKeys(
        () => part(feed, 'unfold'),
        (time) => until(() => part(feed, 'unfold').ariaExpanded === String(time === 0), 'the rest'),
      );
    },
    compose: async () => {
      const feed = await mounted('vonk-content-feed');
      await bothKeys(
        () => part(feed, 'mine'),
        async () => {
          await opened(feed);
          await on(feed, 'textarea');
          feed.shadowRoot?.querySelector('dialog')?.close();
        },
      );
    },
    leave: async () => {
      const feed = await mounted('vonk-content-feed');
      part(feed, 'mine').focus();
      await press('Enter');
      await on(feed, 'textarea');
      await sendKeys({ type: 'Mine.' });
      const words = (held(feed) as HTMLTextAreaElement).value;
      expect(words).to.contain('Mine.');
      await press('Escape');
      await closed(feed);
      await until(() => held(feed) === part(feed, 'mine'), 'the keyboard on the button');
      await press('Enter');
      await on(feed, 'textarea');
      expect((held(feed) as HTMLTextAreaElement).value).to.equal(words);
    },
  },
  'vonk-goal-tracker': {
    log: async () => {
      const tracker = await mounted('vonk-goal-tracker');
      const progress = (): string => part(tracker, 'progress').textContent.trim();
      let before = progress();
      await bothKeys(
        () => part(tracker, 'log'),
        async () => {
          await until(() => progress() !== before, 'a step more');
          before = progress();
          expect(held(tracker)?.closest('[part~=goal]')).to.equal(part(tracker, 'goal'));
        },
      );
    },
    climb: async () => {
      const tracker = await mounted('vonk-goal-tracker', { ...fullDocument(), goals: [], preferences: {} });
      await bothKeys(
        () => part(tracker, 'next-step'),
        async (time) => {
          await until(() => parts(tracker, 'offer').length === time + 2, 'one more step');
          await until(() => held(tracker) === parts(tracker, 'offer')[time + 1], 'the keyboard on it');
        },
      );
    },
    set: async () => {
      const tracker = await mounted('vonk-goal-tracker');
      await bothKeys(
        () => part(tracker, 'new'),
        async () => {
          await opened(tracker);
          await on(tracker, '#form-title');
          await press('Escape');
          await closed(tracker);
        },
      );
    },
    choices: async () => {
      const tracker = await mounted('vonk-goal-tracker');
      part(tracker, 'new').focus();
      await press('Enter');
      await opened(tracker);
      const kinds = [...(tracker.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=kind]') ?? [])];
      kinds[0]?.focus();
      await press('ArrowDown');
      expect([held(tracker), kinds[1]?.checked]).to.deep.equal([kinds[1], true]);
      await press('ArrowUp');
      expect([held(tracker), kinds[0]?.checked]).to.deep.equal([kinds[0], true]);
    },
    leave: async () => {
      const tracker = await mounted('vonk-goal-tracker');
      const before = parts(tracker, 'goal').length;
      await leavesDialog(tracker, () => part(tracker, 'new'));
      expect(parts(tracker, 'goal').length).to.equal(before);
    },
    history: async () => {
      const tracker = await mounted('vonk-goal-tracker');
      await unfolds(() => part(tracker, 'history') as HTMLDetailsElement);
    },
  },
  'vonk-kudos-wall': {
    give: async () => {
      const wall = await mounted('vonk-kudos-wall');
      await bothKeys(
        () => part(wall, 'give'),
        async () => {
          await on(wall, '#picker');
          await press('Escape');
          await closed(wall);
        },
      );
    },
    move: async () => {
      const { wall, marked } = await namesField();
      await press('ArrowDown');
      await until(() => marked() === 'picker-0', 'the first');
      await press('ArrowDown');
      await until(() => marked() === 'picker-1', 'the second');
      await press('ArrowUp');
      await until(() => marked() === 'picker-0', 'the first again');
      expect(held(wall)?.id).to.equal('picker');
    },
    take: async () => {
      const { wall, taken } = await namesField();
      await press('ArrowDown');
      const offer = (): Element | null | undefined =>
        wall.shadowRoot?.querySelector('[role=option][aria-selected=true]');
      await until(() => offer() instanceof HTMLElement, 'somebody');
      const name = offer()?.textContent.trim() ?? '';
      await press('Enter');
      await until(() => taken().length === 1, 'somebody taken');
      expect(name).to.contain(taken()[0]);
      expect(isOpen(wall)).to.equal(true);
    },
    fold: async () => {
      const { wall } = await namesField();
      await press('ArrowDown');
      await until(() => held(wall)?.ariaExpanded === 'true', 'the list');
      await press('Escape');
      await until(() => held(wall)?.ariaExpanded === 'false', 'no list');
      expect(isOpen(wall)).to.equal(true);
    },
    untake: async () => {
      const { taken } = await namesField();
      for (const count of [1, 2]) {
        await press('ArrowDown');
        await press('Enter');
        await until(() => taken().length === count, `${count} taken`);
      }
      const [first] = taken();
      await press('Backspace');
      await until(() => taken().length === 1, 'one let go');
      expect(taken()).to.deep.equal([first]);
    },
    leave: async () => {
      const { wall } = await namesField();
      const words = (): HTMLTextAreaElement | null | undefined => wall.shadowRoot?.querySelector('#give-text');
      words()?.focus();
      await sendKeys({ type: 'For the soup.' });
      await press('Escape');
      await closed(wall);
      await until(() => held(wall) === part(wall, 'give'), 'the keyboard on the button');
      await press('Enter');
      await opened(wall);
      expect(words()?.value).to.equal('For the soup.');
    },
    react: async () => {
      const wall = await mounted('vonk-kudos-wall');
      const before = part(wall, 'reaction').ariaPressed === 'true';
      await bothKeys(
        () => part(wall, 'reaction'),
        async (time) => {
          await until(() => part(wall, 'reaction').ariaPressed === String((time === 0) !== before), 'the reaction');
          expect(held(wall)).to.equal(part(wall, 'reaction'));
        },
      );
    },
    audience: async () => {
      const wall = await mounted('vonk-kudos-wall');
      for (const panel of ['audience', 'answer', 'more']) {
        const opener = (): HTMLElement | null | undefined => wall.shadowRoot?.querySelector(`[data-panel=${panel}]`);
        opener()?.focus();
        await press('Enter');
        await until(() => opener()?.ariaExpanded === 'true', panel);
        for (let tabs = 0; tabs < 5 && held(wall)?.closest('.panel') === null; tabs += 1) await press('Tab');
        expect(held(wall)?.closest('.panel')).not.to.equal(null);
        await press('Escape');
        await until(() => opener()?.ariaExpanded === 'false', `no ${panel}`);
        await until(() => held(wall) === opener(), `the keyboard on ${panel}`);
      }
    },
  },
  'vonk-leaderboard': {
    read: async () => {
      const board = await mounted('vonk-leaderboard', outside());
      await bothKeys(
        () => part(board, 'open'),
        async () => {
          await until(() => parts(board, 'consent').length > 0, 'the wording');
          await on(board, '.taking-part');
          expect(parts(board, 'leave')).to.deep.equal([]);
          part(board, 'decline').click();
          await until(() => parts(board, 'open').length > 0, 'the button');
        },
      );
    },
    decline: async () => {
      const board = await mounted('vonk-leaderboard', outside());
      await bothKeys(
        () => part(board, 'open'),
        async (time) => {
          await until(() => parts(board, 'decline').length > 0, 'the answers');
          part(board, 'decline').focus();
          await press(time === 0 ? 'Enter' : 'Space');
          await on(board, '[part~=open]');
        },
      );
    },
    join: async () => {
      const board = await mounted('vonk-leaderboard', outside());
      part(board, 'open').click();
      await until(() => parts(board, 'join').length > 0, 'the wording');
      part(board, 'join').focus();
      await press('Enter');
      await until(() => parts(board, 'leave').length > 0, 'taking part');
      expect(held(board)?.closest('[part~=taking-part]')).not.to.equal(null);
    },
    leave: async () => {
      const board = await mounted('vonk-leaderboard');
      part(board, 'leave').focus();
      await press('Enter');
      await until(() => parts(board, 'open').length > 0, 'having left');
    },
  },
  'vonk-impact': {
    ask: async () => {
      const impact = await mounted('vonk-impact', { ...fullDocument(), feedback: [] });
      const count = parts(impact, 'ask').length;
      part(impact, 'ask').focus();
      await press('Enter');
      await until(() => parts(impact, 'ask').length === count - 1, 'asked');
      expect(document.activeElement).to.equal(impact);
    },
    help: async () => {
      const impact = await mounted('vonk-impact');
      const folds = part(impact, 'aftercare').querySelectorAll('details');
      expect(folds.length).to.equal(2);
      for (const fold of folds) await unfolds(() => fold);
    },
  },
  'vonk-preferences': {
    answer: async () => {
      for (const place of [0, 1, 2]) {
        const panel = await mounted('vonk-preferences', { ...fullDocument(), preferences: {} });
        (parts(panel, 'answer')[place] as HTMLElement).focus();
        await press(place === 1 ? 'Space' : 'Enter');
        await until(() => parts(panel, 'said').length > 0, 'what was said');
        unmountAll();
      }
    },
    step: async () => {
      const panel = await mounted('vonk-preferences', { ...fullDocument(), preferences: started });
      const title = (): HTMLElement => panel.shadowRoot?.querySelector('.step-title') as HTMLElement;
      const before = title().ariaExpanded === 'true';
      await bothKeys(title, (time) =>
        until(() => title().ariaExpanded === String((time === 0) !== before), 'the step'),
      );
    },
    theme: async () => {
      const panel = await openStep('themes');
      const theme = (): HTMLInputElement => part(panel, 'themes').querySelector('input') as HTMLInputElement;
      theme().focus();
      for (const isTicked of [true, false]) {
        await press('Space');
        await settled(panel);
        expect(theme().checked).to.equal(isTicked);
      }
    },
    word: async () => {
      const panel = await openStep('words');
      const field = (): HTMLInputElement => part(panel, 'words').querySelector('input') as HTMLInputElement;
      field().focus();
      await sendKeys({ type: 'drawing' });
      await press('Enter');
      await until(() => part(panel, 'words').querySelector('.tag') !== null, 'the word');
      expect([field().value, held(panel)]).to.deep.equal(['', field()]);
    },
    erase: async () => {
      const panel = await mounted('vonk-preferences');
      (part(panel, 'known') as HTMLDetailsElement).open = true;
      await until(() => parts(panel, 'erase').length > 0, 'the button');
      await bothKeys(
        () => part(panel, 'erase'),
        async () => {
          await until(() => parts(panel, 'confirm').length > 0, 'the question');
          button(panel, 'Keep it').click();
          await until(() => parts(panel, 'confirm').length === 0, 'no question');
        },
      );
    },
  },
};

/** The form for thanks, with the keyboard in the field for names. */
async function namesField(): Promise<{
  wall: HTMLElement;
  marked: () => string | null | undefined;
  taken: () => string[];
}> {
  const wall = await mounted('vonk-kudos-wall');
  part(wall, 'give').focus();
  await press('Enter');
  await on(wall, '#picker');
  return {
    wall,
    marked: () => held(wall)?.getAttribute('aria-activedescendant'),
    taken: () =>
      [...(wall.shadowRoot?.querySelectorAll('.picked-one') ?? [])].map(({ textContent }) => textContent.trim()),
  };
}

/** The conversation, open at the step that holds a part. */
async function openStep(name: string): Promise<HTMLElement> {
  const panel = await mounted('vonk-preferences', { ...fullDocument(), preferences: started });
  for (const title of panel.shadowRoot?.querySelectorAll<HTMLElement>('.step-title') ?? []) {
    if (parts(panel, name).length === 0) title.click();
    await settled(panel);
  }
  return panel;
}

describe('the keyboard map', () => {
  afterEach(unmountAll);

  for (const [tag, rows] of Object.entries(presses))
    for (const [row, test] of Object.entries(rows)) it(`is true: ${tag}, ${row}`, test);
});

describe('Enter in a field of one line, in a frame that may send no forms', () => {
  it('sends what was filled in, once', async () => {
    // The frame goes by the clock of the machine, and nothing is offered in quiet hours.
    const company = without({ ...fullDocument(), goals: [] }, 'preferences');
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.srcdoc = `<!doctype html><html lang="en"><base href="${location.href}">
      <script type="module" src="${new URL('../../src/define.ts', import.meta.url).href}"></script>
      <vonk-goal-tracker><script type="application/json">${JSON.stringify(company)}</script></vonk-goal-tracker>`;
    document.body.append(frame);
    const find = async (selector: string): Promise<HTMLElement> => {
      const rootIn = (): ShadowRoot | null | undefined =>
        frame.contentDocument?.querySelector('vonk-goal-tracker')?.shadowRoot;
      await until(() => Boolean(rootIn()?.querySelector(selector)), selector);
      return rootIn()?.querySelector(selector) as HTMLElement;
    };
    let asked = 0;
    (await find('[part=offer]')).click();
    frame.contentDocument?.addEventListener('vonk-goal-set', () => (asked += 1));
    const treat = await find('dialog[open] [name=treat]');
    treat.closest('details')?.setAttribute('open', '');
    treat.focus();
    await sendKeys({ type: 'Cake' });
    await sendKeys({ press: 'Enter' });
    await until(() => asked > 0, 'the event');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.equal(1);
    frame.remove();
  });
});
