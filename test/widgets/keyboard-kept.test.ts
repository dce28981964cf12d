import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { Action } from '../../src/contract/actions.js';
import { createProblem } from '../../src/contract/problem.js';
import type { Answer } from '../../src/state/space.js';
import { type Json, fullDocument } from '../fixtures/fixtures.js';
import { button, mount, part, parts, settled, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

type Tag = keyof HTMLElementTagNameMap;

/** A widget whose service answers when the test says so. */
async function slow(
  tag: Tag,
  document: Json,
): Promise<{ element: HTMLElement; answer: (next: Answer) => void; sent: readonly Action[] }> {
  const waiting: ((answer: Answer) => void)[] = [];
  const sent: Action[] = [];
  let always: Answer | undefined;
  const send = (action: Action): Promise<Answer> => {
    sent.push(action);
    return always ? Promise.resolve(always) : new Promise((resolve) => waiting.push(resolve));
  };
  const element = await mount(tag, { document, space: { send } });
  return {
    element,
    sent,
    answer: (next) => {
      always = next;
      for (const resolve of waiting.splice(0)) resolve(next);
    },
  };
}

/** Until nothing is drawn and nobody takes the keyboard any more. */
async function quiet(element: HTMLElement): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Where the keyboard is: on something of the widget that can be seen, or why not. */
function keyboard(element: HTMLElement): string {
  const found = element.shadowRoot?.activeElement;
  if (document.activeElement !== element || !found) return `lost to ${document.activeElement?.localName ?? 'nothing'}`;
  const { width, height } = found.getBoundingClientRect();
  const isSeen = found.checkVisibility({ checkVisibilityCSS: true }) && width > 1 && height > 1;
  return isSeen ? 'kept' : `on something unseen: ${found.outerHTML.slice(0, 80)}`;
}

/** The same once it is on something that can be seen: some browsers close a form a little later. */
async function keyboardSoon(element: HTMLElement): Promise<string> {
  for (let round = 0; round < 10 && keyboard(element) !== 'kept'; round += 1) await quiet(element);
  return keyboard(element);
}

let pressed: HTMLElement | undefined;
/** Presses as a person does: the keyboard is on the button. */
function press(found: HTMLElement | null | undefined): void {
  if (!found) throw new Error('There is nothing to press.');
  pressed = found;
  found.focus();
  found.click();
}

const field = async (element: HTMLElement, selector: string, words: string): Promise<HTMLTextAreaElement> => {
  const find = (): HTMLTextAreaElement | null | undefined => element.shadowRoot?.querySelector(selector);
  await until(() => find() instanceof HTMLElement, selector);
  const found = find() as HTMLTextAreaElement;
  found.value = words;
  found.dispatchEvent(new Event('input', { bubbles: true }));
  return found;
};
const open = (element: HTMLElement, name: string): void => {
  (part(element, name) as HTMLDetailsElement).open = true;
};
const note = (element: HTMLElement, place: number): HTMLElement => parts(element, 'item')[place] as HTMLElement;
const within = (found: Element, selector: string): HTMLElement | null => found.querySelector<HTMLElement>(selector);

const goals = [
  {
    id: 'g-1',
    act: 'a-talk',
    visibility: 'only-me',
    startedAt: '2026-10-04T09:00:00+02:00',
    rhythm: { kind: 'per', count: 3, period: 'month' },
    steps: [{ id: 's-1', at: '2026-11-06T12:00:00+01:00', answer: 'done' }],
  },
];
const asked = [
  {
    id: 'g-2',
    act: 'a-post',
    visibility: 'only-me',
    startedAt: '2026-10-04T09:00:00+02:00',
    rhythm: { kind: 'after', every: 'event' },
    steps: [],
  },
];
const withGoals = (own: unknown): Json => ({ ...fullDocument(), goals: own, preferences: { stance: 'yes' } });
const kept = (): Json => {
  const document = fullDocument();
  const [first, ...others] = document['feed'] as Json[];
  return { ...document, feed: [{ ...first, kept: true }, ...others] };
};
/** For somebody who does not take part in the board. */
const outside = (): Json => ({
  ...fullDocument(),
  viewer: { id: 'p-16' },
  board: { ...(fullDocument()['board'] as Json), self: { count: 3 } },
  preferences: { stance: 'yes' },
});

interface Deed {
  readonly tag: Tag;
  readonly what: string;
  readonly document?: () => Json;
  /** Everything up to the press that asks for the change, and that press. */
  readonly act: (element: HTMLElement) => Promise<void> | void;
  /** Whether another press asks for something else, or for one more. */
  readonly isRepeatable?: true;
}

const deeds: readonly Deed[] = [
  {
    tag: 'vonk-kudos-wall',
    what: 'giving thanks',
    act: async (wall) => {
      press(part(wall, 'give'));
      await field(wall, '#picker', 'Jef');
      await until(() => wall.shadowRoot?.querySelector('[role=option]') !== null, 'Jef');
      wall.shadowRoot?.querySelector<HTMLElement>('[role=option]')?.click();
      await field(wall, '#give-text', 'For the soup.');
      press(part(wall, 'send'));
    },
  },
  { tag: 'vonk-kudos-wall', what: 'a reaction', isRepeatable: true, act: (wall) => press(button(wall, /^Heart/)) },
  {
    tag: 'vonk-kudos-wall',
    what: 'deciding who sees it',
    isRepeatable: true,
    act: async (wall) => {
      press(within(note(wall, 0), '[data-panel=audience]'));
      await until(() => parts(wall, 'choice').length > 0, 'the choices');
      press(parts(wall, 'choice')[1]);
    },
  },
  {
    tag: 'vonk-kudos-wall',
    what: 'an answer',
    act: async (wall) => {
      press(within(note(wall, 0), '[data-panel=answer]'));
      await field(wall, '.panel textarea', 'With pleasure.');
      press(button(wall, 'Send'));
    },
  },
  {
    tag: 'vonk-kudos-wall',
    what: 'a report',
    act: async (wall) => {
      press(within(note(wall, 0), '[data-panel=more]'));
      await field(wall, '.panel textarea', 'It names a patient.');
      press(button(wall, 'Report it'));
    },
  },
  {
    tag: 'vonk-kudos-wall',
    what: 'taking back a note',
    act: async (wall) => {
      press(within(note(wall, 2), '[data-panel=more]'));
      await until(() => parts(wall, 'take-back').length > 0, 'the button');
      press(part(wall, 'take-back'));
    },
  },
  {
    tag: 'vonk-goal-tracker',
    what: 'a step',
    isRepeatable: true,
    document: () => withGoals(goals),
    act: (tracker) => press(part(tracker, 'log')),
  },
  {
    tag: 'vonk-goal-tracker',
    what: 'a step that is taken back at once',
    document: () => withGoals(goals),
    act: async (tracker) => {
      press(part(tracker, 'log'));
      await until(() => parts(tracker, 'take-back').length > 0, 'the way back');
      press(part(tracker, 'take-back'));
    },
  },
  {
    tag: 'vonk-goal-tracker',
    what: 'a note to a step',
    document: () => withGoals(goals),
    act: async (tracker) => {
      press(part(tracker, 'log'));
      await until(() => parts(tracker, 'take-back').length > 0, 'the notice');
      press(button(tracker, 'Add a note'));
      await field(tracker, '#note', 'Over soup.');
      press(button(tracker, 'Save'));
    },
  },
  ...['Done', 'Not this time', 'Stop asking'].map((name) => ({
    tag: 'vonk-goal-tracker' as const,
    what: `the answer "${name}" to a question`,
    // The next question has the same buttons.
    isRepeatable: true as const,
    document: () => withGoals(asked),
    act: (tracker: HTMLElement) => press(button(tracker, name)),
  })),
  ...['Pause', 'Stop'].map((name) => ({
    tag: 'vonk-goal-tracker' as const,
    what: `"${name}"`,
    document: () => withGoals(goals),
    act: (tracker: HTMLElement) => press(button(tracker, name)),
  })),
  {
    tag: 'vonk-goal-tracker',
    what: 'taking a goal up again',
    document: () => withGoals(goals.map((goal) => ({ ...goal, pausedAt: '2026-11-10T09:00:00+01:00' }))),
    act: (tracker) => {
      open(tracker, 'resting');
      press(button(tracker, 'Resume'));
    },
  },
  {
    tag: 'vonk-goal-tracker',
    what: 'changing a goal',
    document: () => withGoals(goals),
    act: async (tracker) => {
      press(button(tracker, 'Change'));
      await until(() => parts(tracker, 'set').length > 0, 'the form');
      press(part(tracker, 'set'));
    },
  },
  {
    tag: 'vonk-goal-tracker',
    what: 'setting a goal',
    document: () => withGoals([]),
    act: async (tracker) => {
      press(part(tracker, 'offer'));
      await until(() => parts(tracker, 'set').length > 0, 'the form');
      press(part(tracker, 'set'));
    },
  },
  {
    tag: 'vonk-goal-tracker',
    what: 'a question to a coach',
    act: async (tracker) => {
      open(tracker, 'coaching');
      press(button(tracker, /^Ask:/));
      await field(tracker, '#coach-about', 'Where to begin.');
      press(within(part(tracker, 'coach'), '[type=submit]') ?? button(tracker, 'Send'));
    },
  },
  {
    tag: 'vonk-goal-tracker',
    what: 'withdrawing a question to a coach',
    act: (tracker) => {
      open(tracker, 'coaching');
      press(button(tracker, 'Withdraw'));
    },
  },
  { tag: 'vonk-content-feed', what: 'keeping', isRepeatable: true, act: (feed) => press(part(feed, 'keep')) },
  {
    tag: 'vonk-content-feed',
    what: 'letting go among what is kept',
    document: kept,
    act: async (feed) => {
      press(button(feed, /^Kept/));
      await until(() => parts(feed, 'item').length === 1, 'what is kept');
      press(part(feed, 'keep'));
    },
  },
  {
    tag: 'vonk-content-feed',
    what: 'a rating',
    isRepeatable: true,
    act: async (feed) => {
      press(part(feed, 'unfold'));
      await until(() => parts(feed, 'rating').length > 0, 'the rating');
      press(within(part(feed, 'rating'), 'button'));
    },
  },
  {
    tag: 'vonk-leaderboard',
    what: 'joining',
    document: outside,
    act: async (board) => {
      press(part(board, 'open'));
      await until(() => parts(board, 'join').length > 0, 'the wording');
      press(part(board, 'join'));
    },
  },
  { tag: 'vonk-leaderboard', what: 'leaving', act: (board) => press(part(board, 'leave')) },
  {
    tag: 'vonk-impact',
    what: 'asking what came of it',
    document: () => ({ ...fullDocument(), feedback: [] }),
    act: (impact) => press(part(impact, 'ask')),
  },
  ...['Yes, gladly', 'Not for me'].map((name) => ({
    tag: 'vonk-preferences' as const,
    what: `the answer "${name}"`,
    document: () => ({ ...fullDocument(), preferences: {} }),
    act: (panel: HTMLElement) => press(button(panel, name)),
  })),
  {
    tag: 'vonk-preferences',
    what: 'a wish',
    act: async (panel) => {
      open(panel, 'wish');
      await field(panel, '[part=wish] textarea', 'A page in Dutch.');
      press(button(panel, 'Pass it on'));
    },
  },
  {
    tag: 'vonk-preferences',
    what: 'sharing a doubt',
    act: async (panel) => {
      open(panel, 'doubts');
      press(part(panel, 'doubt'));
      await until(() => parts(panel, 'share-doubt').length > 0, 'the button');
      press(part(panel, 'share-doubt'));
    },
  },
  {
    tag: 'vonk-preferences',
    what: 'erasing',
    act: async (panel) => {
      open(panel, 'known');
      press(part(panel, 'erase'));
      await until(() => parts(panel, 'erase-yes').length > 0, 'the question');
      press(part(panel, 'erase-yes'));
    },
  },
  {
    tag: 'vonk-preferences',
    what: 'a copy to take along',
    act: (panel) => {
      open(panel, 'known');
      press(part(panel, 'take'));
    },
  },
];

const problem = createProblem('refused', '/actions', { status: '409 (Not now)' });
const answers: readonly (readonly [string, Answer])[] = [
  ['is carried out', { status: 'done' }],
  ['is refused', { status: 'refused', problem }],
  ['waits for a connection', { status: 'unsent' }],
  ['may have arrived', { status: 'unknown', retryAfter: 600 }],
  ['waits until somebody is signed in', { status: 'signed-out' }],
];

describe('the keyboard stays on something that can be seen', function () {
  this.timeout(20_000);
  afterEach(unmountAll);

  for (const { tag, what, document = fullDocument, act } of deeds)
    for (const [becomes, answer] of answers)
      it(`in ${tag}, when ${what} ${becomes} late`, async () => {
        const { element, answer: say } = await slow(tag, document());
        await act(element);
        await quiet(element);
        expect(await keyboardSoon(element), 'before the answer').to.equal('kept');
        say(answer);
        await quiet(element);
        expect(await keyboardSoon(element), 'after the answer').to.equal('kept');
      });
});

const late = answers.slice(0, 3);

describe('somebody who goes on while a change is on its way', function () {
  this.timeout(20_000);
  afterEach(unmountAll);

  for (const { tag, what, document: given = fullDocument, act } of deeds)
    for (const [becomes, answer] of late)
      it(`keeps the keyboard where they took it, in ${tag}, when ${what} ${becomes} late`, async () => {
        const { element, answer: say } = await slow(tag, given());
        await act(element);
        await quiet(element);
        // What is open over the page has the keyboard to itself.
        if (element.shadowRoot?.querySelector('dialog:modal')) return;
        const elsewhere = document.createElement('button');
        elsewhere.textContent = 'Elsewhere';
        element.parentElement?.append(elsewhere);
        elsewhere.focus();
        say(answer);
        await quiet(element);
        expect(document.activeElement === elsewhere).to.equal(true);
      });
});

describe('a button that is pressed twice', function () {
  this.timeout(20_000);
  afterEach(unmountAll);

  for (const { tag, what, document: given = fullDocument, act, isRepeatable } of deeds)
    if (!isRepeatable)
      it(`asks once in ${tag}: ${what}`, async () => {
        const askedFor = async (isTwice: boolean): Promise<string[]> => {
          const { element, answer: say, sent } = await slow(tag, given());
          await act(element);
          // Until nothing more is sent: some deeds are two changes.
          for (let round = 0, before = -1; round < 20 && (sent.length === 0 || sent.length > before); round += 1) {
            before = sent.length;
            await quiet(element);
          }
          // A person's second press comes when the first is drawn.
          if (isTwice && pressed?.checkVisibility()) pressed.click();
          await quiet(element);
          say({ status: 'done' });
          await quiet(element);
          unmountAll();
          return sent.map(({ type }) => type);
        };
        const once = await askedFor(false);
        expect(once).not.to.deep.equal([]);
        expect(await askedFor(true)).to.deep.equal(once);
      });
});
