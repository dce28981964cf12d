import { aTimeout, expect } from '@open-wc/testing';
import '../../src/define.js';
import type { BaseElement } from '../../src/internal/base-element.js';
import type { Action, ActionData, ActionType } from '../../src/contract/actions.js';
import { createProblem } from '../../src/contract/problem.js';
import { subjectWords } from '../../src/parts/pending-words.js';
import { languages, loadMessages, messagesNow } from '../../src/locale/languages.js';
import { fullDocument, without } from '../fixtures/fixtures.js';
import { button, everythingIn, mount, part, parts, still, textOf, unmountAll } from '../helpers/mount.js';
import { type ScriptedSpace, mountIn, pendingChange, scriptSpace } from '../helpers/scripted-space.js';
import { until } from '../helpers/service.js';

const words = 'For the soup, and for asking how my mother is.';

interface Row<T extends ActionType = ActionType> {
  readonly tag: keyof HTMLElementTagNameMap;
  /** A change that this widget makes. */
  readonly type: T;
  readonly data: ActionData<T>;
  /** What it is called. */
  readonly called: string;
  /** One of a kind that this widget does not make. */
  readonly foreign: ActionType;
}
const row = <T extends ActionType>(
  tag: Row['tag'],
  type: T,
  data: ActionData<T>,
  called: string,
  foreign: ActionType,
): Row => ({ tag, type, data, called, foreign });

const rows: readonly Row[] = [
  row('vonk-kudos-wall', 'kudos.give', { kudos: 'k-new', to: ['p-2'], text: words }, 'Your thanks', 'wish.share'),
  row(
    'vonk-goal-tracker',
    'step.log',
    { goal: 'g-post', step: 's-new', answer: 'done', note: words },
    'Your step',
    'kudos.react',
  ),
  row('vonk-content-feed', 'feed.keep', { item: 'f-1', kept: true }, 'What you keep', 'step.log'),
  row('vonk-leaderboard', 'board.join', { textVersion: 'board-2' }, 'Taking part in the overview', 'feed.keep'),
  row('vonk-impact', 'feedback.ask', { step: 's-3' }, 'Asking what came of it', 'board.join'),
  row('vonk-preferences', 'wish.share', { text: words }, 'What is missing', 'feedback.ask'),
];

const problem = createProblem('refused', '/actions', { status: '422 (Too long)' });

/** A widget with something under way, once it says so. */
async function withPending(
  { tag, type, data }: Row,
  rest: Parameters<typeof pendingChange>[2] = {},
  document: unknown = fullDocument(),
): Promise<{ element: HTMLElement; script: ScriptedSpace }> {
  const script = scriptSpace(document);
  script.pending.set([pendingChange(type, data, rest)]);
  const element = await mountIn(tag, script);
  await until(() => parts(element, 'pending').length > 0, 'what is under way');
  return { element, script };
}

const gone = (element: Element, ...names: readonly string[]): Promise<void> =>
  until(() => names.every((name) => parts(element, name).length === 0), `${names.join(', ')} to leave`);
const focused = (element: Element): Element | null => element.shadowRoot?.activeElement ?? null;
/** Waits until the keyboard is on something of a widget that is seen, and stays there. */
async function keyboardRests(element: Element): Promise<void> {
  const isSeen = (): boolean => {
    const { width = 0, height = 0 } = focused(element)?.getBoundingClientRect() ?? {};
    return (
      document.activeElement === element && focused(element)?.checkVisibility() === true && width > 1 && height > 1
    );
  };
  await until(isSeen, 'the keyboard on something that is seen');
  await aTimeout(50);
  expect(isSeen(), 'a moment later').to.equal(true);
}

describe('changes that are under way', function () {
  this.timeout(20_000);
  afterEach(unmountAll);

  for (const one of rows) {
    const { tag, type, data, called, foreign } = one;
    const hasWords = JSON.stringify(data).includes(words);

    describe(tag, () => {
      it('says calmly what waits, for as long as it waits', async () => {
        const { element, script } = await withPending(one);
        expect(part(element, 'waiting').textContent).to.contain('One thing is kept, and will be sent soon');
        expect(part(element, 'waiting-one').textContent).to.contain(called);
        if (hasWords) expect(part(element, 'waiting-one').textContent).to.contain(words);
        await expect(await still(element)).to.be.accessible();
        script.pending.set([]);
        await gone(element, 'waiting', 'pending-mark');
      });

      it('says nothing of a change that has only just been asked for', async () => {
        const script = scriptSpace(fullDocument());
        const element = await mountIn(tag, script);
        const began = performance.now();
        script.pending.set([
          pendingChange(type, data, {
            action: { ...pendingChange(type, data).action, at: '2026-11-22T09:00:00+01:00' },
            status: 'sending',
          }),
        ]);
        await until(() => parts(element, 'pending').length > 0);
        expect(parts(element, 'waiting')).to.have.length(0);
        await new Promise((resolve) => setTimeout(resolve, 1200));
        // Where the machine is so busy that two seconds are over by now, there is nothing to see here.
        if (performance.now() - began < 1900) expect(parts(element, 'waiting'), 'after a second').to.have.length(0);
        await until(() => parts(element, 'waiting').length === 1, 'words after two seconds');
      });

      for (const status of ['refused', 'signed-out'] as const)
        it(`says at once that something is ${status}, before a word about what only waits`, async () => {
          const script = scriptSpace(fullDocument());
          const element = await mountIn(tag, script);
          const began = performance.now();
          const at = '2026-11-22T09:00:00+01:00';
          const change = (id: string): Action => ({ ...pendingChange(type, data).action, id, at });
          script.pending.set([
            pendingChange(type, data, { action: change('change-1'), status: 'sending' }),
            pendingChange(type, data, { action: change('change-2'), status, ...(status === 'refused' && { problem }) }),
          ]);
          await until(() => parts(element, 'pending').length > 0);
          // Where the machine is so busy that two seconds are over by now, there is nothing to see here.
          if (performance.now() - began > 1900) return;
          expect(parts(element, status)).to.have.length(1);
          // What waits for nothing but its turn is listed two seconds later; of the signed-out one it is told that it waits.
          expect(parts(element, 'waiting-one')).to.have.length(status === 'refused' ? 0 : 1);
        });

      it('takes back what has not been sent, says so, and keeps the keyboard near', async () => {
        const { element, script } = await withPending(one);
        (part(element, 'waiting') as HTMLDetailsElement).open = true;
        const press = part(element, 'waiting-one').querySelector('button');
        press?.focus();
        press?.click();
        await gone(element, 'waiting');
        expect(script.withdrawn).to.have.length(1);
        expect(part(element, 'pending-told').textContent).to.contain('Taken back. It was not sent.');
        expect(focused(element)).to.equal(part(element, 'pending-told'));
      });

      it('keeps the keyboard in the widget when what waits is sent from under it', async () => {
        const { element, script } = await withPending(one);
        (part(element, 'waiting') as HTMLDetailsElement).open = true;
        part(element, 'waiting-one').querySelector('button')?.focus();
        script.pending.set([]);
        await gone(element, 'waiting');
        await until(() => focused(element)?.checkVisibility() === true, 'the keyboard');
        expect(document.activeElement).to.equal(element);
      });

      it('offers no way back once a change may have arrived', async () => {
        const { element } = await withPending(one, { status: 'sending', canWithdraw: false });
        expect(parts(element, 'waiting')).to.have.length(1);
        expect(parts(element, 'withdraw')).to.have.length(0);
      });

      it('tells somebody who is signed out in one line, and goes on when asked', async () => {
        const { element, script } = await withPending(one, { status: 'signed-out' });
        expect(part(element, 'signed-out').textContent).to.contain(
          'You are no longer signed in. What you did is kept.',
        );
        await expect(await still(element)).to.be.accessible();
        part(element, 'sign-in').click();
        expect(script.retries).to.equal(1);
        script.pending.set(script.pending.get().map((change) => ({ ...change, status: 'sending' })));
        await gone(element, 'signed-out');
        expect(focused(element)).to.equal(part(element, 'pending-told'));
      });

      it('moves nothing while a button is being pressed: the word before goes when the press is over', async () => {
        const { element, script } = await withPending(one, { status: 'signed-out' });
        part(element, 'sign-in').click();
        await until(() => focused(element) === part(element, 'pending-told'));
        const button = part(element, 'sign-in');
        const top = button.getBoundingClientRect().top;
        button.focus();
        await still(element);
        expect(button.getBoundingClientRect().top).to.equal(top);
        button.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
        button.click();
        expect(script.retries).to.equal(2);
        await aTimeout(50);
        expect(part(element, 'pending-told').textContent).to.contain('Trying again.');
        button.focus();
        button.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, composed: true }));
        await until(() => part(element, 'pending-told').textContent?.trim() === '');
      });

      it('leaves signing in to a page that takes it over', async () => {
        const { element, script } = await withPending(one, { status: 'signed-out' });
        let asked = 0;
        element.parentElement?.addEventListener('vonk-sign-in', (event) => {
          asked += 1;
          event.preventDefault();
        });
        part(element, 'sign-in').click();
        expect([asked, script.retries]).to.deep.equal([1, 0]);
      });

      it('tells what was refused and why, with the words in it, until it is put away', async () => {
        const { element, script } = await withPending(one, { status: 'refused', problem, canWithdraw: true });
        const card = part(element, 'refused');
        expect(card.textContent).to.contain(called).and.contain('This was not carried out.').and.contain('Too long');
        if (hasWords) expect(part(element, 'refused-words').textContent).to.equal(words);
        else expect(parts(element, 'refused-words')).to.have.length(0);
        expect(parts(element, 'waiting')).to.have.length(0);
        await expect(await still(element)).to.be.accessible();
        part(element, 'put-away').click();
        await gone(element, 'refused');
        expect(script.withdrawn).to.have.length(1);
        expect(focused(element)).to.equal(part(element, 'pending-told'));
        expect(part(element, 'pending-told').textContent).to.contain('Put away.');
      });

      it('says where nothing can be kept that what waits is lost with the page', async () => {
        const { element, script } = await withPending(one);
        expect(parts(element, 'memory')).to.have.length(0);
        script.keeping.set('memory');
        await until(() => parts(element, 'memory').length === 1, 'the sentence');
        expect(part(element, 'memory').textContent).to.contain('is lost when you close the page');
        script.pending.set([]);
        await gone(element, 'memory');
      });

      it('shows only changes of its own kind', async () => {
        const script = scriptSpace(fullDocument());
        script.pending.set([pendingChange(foreign, { text: words, goal: 'g', step: 's', item: 'i' })]);
        const element = await mountIn(tag, script);
        script.pending.set([...script.pending.get(), pendingChange(type, data)]);
        await until(() => parts(element, 'waiting-one').length > 0);
        expect(parts(element, 'waiting-one')).to.have.length(1);
      });

      it('shows nothing of it to somebody who is not signed in', async () => {
        const script = scriptSpace(without(fullDocument(), 'viewer'));
        script.pending.set([
          pendingChange(type, data),
          pendingChange(type, data, { status: 'refused', problem }),
          pendingChange(type, data, { status: 'signed-out' }),
        ]);
        const element = await mountIn(tag, script);
        await new Promise((resolve) => setTimeout(resolve, 300));
        for (const name of ['waiting', 'refused', 'signed-out', 'pending-mark', 'memory'])
          expect(parts(element, name), name).to.have.length(0);
        expect(everythingIn(element)).not.to.contain(words);
      });

      it('stays within a column of 280 px in every language', async () => {
        for (const language of languages) {
          const script = scriptSpace(fullDocument());
          script.keeping.set('memory');
          script.pending.set([
            pendingChange(type, data, { status: 'refused', problem }),
            pendingChange(type, data, { status: 'signed-out' }),
          ]);
          const element = await mountIn(tag, script, { language, width: 280 });
          await until(() => parts(element, 'refused').length > 0 && parts(element, 'signed-out').length > 0);
          (part(element, 'waiting') as HTMLDetailsElement).open = true;
          const { left, right } = element.getBoundingClientRect();
          for (const name of ['refused', 'signed-out', 'waiting', 'memory', 'put-away', 'withdraw'])
            for (const found of parts(element, name)) {
              const box = found.getBoundingClientRect();
              expect(box.left, `${language} ${name}`).to.be.at.least(left - 1);
              expect(box.right, `${language} ${name}`).to.be.at.most(right + 1);
            }
          unmountAll();
        }
      });
    });
  }

  it('shows each kind of change in the one widget that makes it, with its name, waiting or refused', async () => {
    const things = { kudos: 'k-2', goal: 'g-post', item: 'f-1', step: 's-3', coach: 'p-8', act: 'a-1', to: ['p-2'] };
    const subjects = Object.keys(subjectWords) as ActionType[];
    const shown = new Map<string, string[]>(subjects.map((subject) => [subject, []]));
    const makers: Readonly<Record<string, string>> = {
      kudos: 'vonk-kudos-wall',
      board: 'vonk-leaderboard',
      feed: 'vonk-content-feed',
      feedback: 'vonk-impact',
      ...Object.fromEntries(['goal', 'step', 'cue', 'act', 'coaching'].map((one) => [one, 'vonk-goal-tracker'])),
      ...Object.fromEntries(['preferences', 'doubt', 'wish', 'me'].map((one) => [one, 'vonk-preferences'])),
    };
    const makerOf = (subject: string): string | undefined => makers[subject.split('.')[0] ?? ''];
    const refused = (subject: ActionType): ReturnType<typeof pendingChange> =>
      pendingChange(subject, things as never, { status: 'refused', problem });
    for (const { tag } of rows) {
      const script = scriptSpace(fullDocument());
      const element = await mountIn(tag, script);
      // What draws them is fetched with the first of its own.
      script.pending.set([refused(subjects.find((subject) => makerOf(subject) === tag) ?? 'me.erase')]);
      await until(() => parts(element, 'refused').length > 0, `what was refused, in ${tag}`);
      for (const subject of subjects) {
        const change = refused(subject);
        script.pending.set([change]);
        await (element as BaseElement).updateComplete;
        await (element as BaseElement).updateComplete;
        if (parts(element, 'refused').length > 0) {
          shown.get(subject)?.push(tag);
          const key = subjectWords[subject];
          expect(part(element, 'refused').textContent, subject).to.contain(
            JSON.stringify(messagesNow('en', ['pending'])?.[key]).slice(1, -1),
          );
          script.pending.set([{ ...change, status: 'waiting' }]);
          await (element as BaseElement).updateComplete;
          const said = parts(element, 'waiting').length + parts(element, 'pending-mark').length;
          expect(said, `${subject} in ${tag}`).to.be.above(0);
        }
      }
      unmountAll();
    }
    for (const [subject, tags] of shown) expect(tags, subject).to.deep.equal([makerOf(subject)]);
  });

  it('marks the thing itself: a note, a goal, an item and a step of which a change waits', async () => {
    const things: readonly (readonly [Row['tag'], ActionType, unknown, string])[] = [
      ['vonk-kudos-wall', 'kudos.react', { kudos: 'k-2', kind: 'heart', on: true }, '[part~=item]'],
      ['vonk-goal-tracker', 'step.log', { goal: 'g-post', step: 's', answer: 'done' }, '[data-goal=g-post]'],
      ['vonk-content-feed', 'feed.keep', { item: 'f-craft', kept: true }, '[part~=item]'],
      ['vonk-impact', 'feedback.ask', { step: 's-3' }, '.asking'],
    ];
    for (const [tag, type, data, place] of things) {
      const document = fullDocument();
      const feed = document['feed'] as { id: string }[];
      const real = type === 'feed.keep' ? { item: feed[0]?.id, kept: true } : data;
      const script = scriptSpace(document);
      script.pending.set([pendingChange(type, real as never)]);
      const element = await mountIn(tag, script);
      if (tag === 'vonk-impact') element.setAttribute('wait-days', '5');
      await until(() => parts(element, 'pending-mark').length === 1, `a mark in ${tag}`);
      expect(part(element, 'pending-mark').closest(place), tag).not.to.equal(null);
      expect(part(element, 'pending-mark').textContent).to.contain('Kept, and will be sent soon');
      script.pending.set([]);
      await gone(element, 'pending-mark');
      unmountAll();
    }
  });

  it('says that a change is sent once there is a connection again, while there is none', async () => {
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    const [first] = rows as [Row];
    const { element } = await withPending(first);
    expect(part(element, 'waiting').textContent).to.contain('One thing will be sent when you are back online');
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    await until(() => part(element, 'waiting').textContent?.includes('will be sent soon') === true, 'other words');
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')).to.deep.equal(online);
  });

  it('says so where a change can no longer be taken back', async () => {
    const [first] = rows as [Row];
    const { element, script } = await withPending(first);
    script.canWithdraw = false;
    part(element, 'withdraw').click();
    await until(() => part(element, 'pending-told').textContent?.includes('on its way already') === true);
    expect(parts(element, 'waiting')).to.have.length(1);
  });

  it('lists twenty that wait and three that were refused, and counts the rest', async () => {
    const script = scriptSpace(fullDocument());
    const give = (): ReturnType<typeof pendingChange> =>
      pendingChange('kudos.give', { kudos: 'k', to: ['p-2'], text: words });
    script.pending.set([
      ...Array.from({ length: 25 }, give),
      ...Array.from({ length: 5 }, () => ({ ...give(), status: 'refused' as const, problem })),
    ]);
    const element = await mountIn('vonk-kudos-wall', script);
    await until(() => parts(element, 'refused').length > 0);
    expect(parts(element, 'waiting-one')).to.have.length(20);
    expect(parts(element, 'refused')).to.have.length(3);
    expect(part(element, 'waiting').textContent).to.contain('And 5 more.');
    expect(part(element, 'pending').textContent).to.contain('And 2 more.');
  });

  it('shows nothing of all this where nothing leaves the device', async () => {
    const element = await mount('vonk-goal-tracker', { document: fullDocument() });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(parts(element, 'pending')).to.have.length(0);
  });

  it('says no word of guilt or haste in any language', async () => {
    const forbidden =
      /\b(must|missed|behind|failed|streak|everyone|moet|moeten|gemist|achter|mislukt|iedereen|devez|doit|raté|manqué|échoué|retard|musst|müssen|verpasst|gescheitert|alle müssen)\b|!/iu;
    for (const language of languages) {
      await loadMessages(language, ['pending']);
      const said = Object.values(messagesNow(language, ['pending']) ?? {}).flatMap((sentence) =>
        typeof sentence === 'string' ? [sentence] : Object.values(sentence as object).map(String),
      );
      expect(said.length).to.be.above(40);
      for (const sentence of said) expect(sentence).not.to.match(forbidden);
    }
  });
});

describe('words that were refused', function () {
  this.timeout(20_000);
  afterEach(unmountAll);

  const field = (element: Element, selector: string): HTMLTextAreaElement => {
    const found = element.shadowRoot?.querySelector<HTMLTextAreaElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };

  /** Each form that is filled with the words again: where they stand, and the button that sends them. */
  const forms: readonly (readonly [Row['tag'], ActionType, unknown, string, string | RegExp])[] = [
    [
      'vonk-kudos-wall',
      'kudos.give',
      { kudos: 'k-new', to: ['p-2', 'p-3'], text: words, value: 'v-care' },
      '#give-text',
      'Send',
    ],
    ['vonk-kudos-wall', 'kudos.answer', { kudos: 'k-1', text: words }, '.panel textarea', 'Send'],
    ['vonk-kudos-wall', 'kudos.report', { kudos: 'k-2', reason: words }, '.panel textarea', 'Report it'],
    [
      'vonk-goal-tracker',
      'goal.set',
      { goal: 'g-new', act: 'a-fair', rhythm: { kind: 'per', count: 3, period: 'quarter' }, treat: words },
      '[name=treat]',
      'Set this goal',
    ],
    [
      'vonk-goal-tracker',
      'goal.change',
      { goal: 'g-post', rhythm: { kind: 'per', count: 2, period: 'week' }, treat: words },
      '[name=treat]',
      'Save',
    ],
    [
      'vonk-goal-tracker',
      'act.propose',
      { act: 'a-new', name: words, place: 'online', minutes: 7 },
      '[name=own]',
      'Set this goal',
    ],
    ['vonk-goal-tracker', 'step.log', { goal: 'g-post', step: 's-new', answer: 'done', note: words }, '#note', 'Save'],
    ['vonk-goal-tracker', 'coaching.ask', { request: 'r-new', coach: 'p-8', about: words }, '#coach-about', /./],
    ['vonk-preferences', 'wish.share', { text: words }, '[part=wish] textarea', 'Pass it on'],
  ];

  for (const [tag, type, data, selector, send] of forms)
    it(`come back into the form, can be changed, and are put away once that went through: ${type}`, async () => {
      const script = scriptSpace(fullDocument());
      const refused = pendingChange(type, data as never, { status: 'refused', problem });
      script.pending.set([refused]);
      const element = await mountIn(tag, script);
      await until(() => parts(element, 'revise').length === 1, 'the way back into the form');
      part(element, 'revise').click();
      await until(() => element.shadowRoot?.querySelector(selector) !== null, 'the form');
      await until(() => focused(element)?.closest('dialog, form, [part=wish]') !== null, 'the keyboard in the form');
      await still(element);
      expect(field(element, selector).value).to.equal(words);
      expect(script.withdrawn, 'while it is being written').to.deep.equal([]);

      field(element, selector).value = 'Shorter.';
      field(element, selector).dispatchEvent(new Event('input', { bubbles: true }));
      const form = field(element, selector).closest('form');
      if (form) form.requestSubmit();
      else button(element, send).click();
      await until(() => script.withdrawn.length > 0, 'the refused one to be put away');
      expect(script.withdrawn).to.deep.equal([refused.action.id]);
      const sent = script.asked.find((asked) => asked.type === type);
      expect(JSON.stringify(sent?.data)).to.contain('Shorter.').and.not.contain(words);
      await gone(element, 'refused');
      await keyboardRests(element);
      expect(focused(element)?.closest('[part=pending]') ?? null, 'where the work goes on').to.equal(null);
    });

  it('of a goal keep everything that was filled in', async () => {
    const script = scriptSpace(fullDocument());
    const data = {
      goal: 'g-new',
      act: 'a-fair',
      rhythm: { kind: 'per', count: 3, period: 'quarter' },
      visibility: 'partner',
      partner: 'p-4',
      treat: words,
      nudge: { every: 'week', weekday: 4 },
    } as const;
    script.pending.set([pendingChange('goal.set', data, { status: 'refused', problem })]);
    const element = await mountIn('vonk-goal-tracker', script);
    await until(() => parts(element, 'revise').length === 1);
    part(element, 'revise').click();
    await until(() => parts(element, 'set').length === 1);
    await still(element);
    element.shadowRoot?.querySelector('form')?.requestSubmit();
    await until(() => script.asked.length > 0);
    expect(script.asked[0]).to.deep.equal({ type: 'goal.set', data: { ...data, language: 'en' } });
  });

  it('do not push aside what was being written meanwhile', async () => {
    const script = scriptSpace(fullDocument());
    const element = await mountIn('vonk-kudos-wall', script);
    await until(() => parts(element, 'give').length === 1);
    part(element, 'give').click();
    await until(() => element.shadowRoot?.querySelector('#give-text') !== null);
    field(element, '#give-text').value = 'Half a sentence';
    field(element, '#give-text').dispatchEvent(new Event('input', { bubbles: true }));
    button(element, 'Not now').click();
    script.pending.set([
      pendingChange('kudos.give', { kudos: 'k-new', to: ['p-2'], text: words }, { status: 'refused', problem }),
    ]);
    await until(() => parts(element, 'revise').length === 1);
    part(element, 'revise').click();
    await until(() => element.shadowRoot?.querySelector<HTMLTextAreaElement>('#give-text')?.value === words);
    element.shadowRoot?.querySelector('form')?.requestSubmit();
    await until(() => script.asked.length === 1);
    await until(() => element.shadowRoot?.querySelector('#give-text') === null, 'the form to close');
    part(element, 'give').click();
    await until(() => element.shadowRoot?.querySelector('#give-text') !== null);
    expect(field(element, '#give-text').value).to.equal('Half a sentence');
  });

  it('stay where they are while another try is refused as well', async () => {
    const script = scriptSpace(fullDocument());
    script.outcome = { status: 'refused', problem };
    const refused = pendingChange('wish.share', { text: words }, { status: 'refused', problem });
    script.pending.set([refused]);
    const element = await mountIn('vonk-preferences', script);
    await until(() => parts(element, 'revise').length === 1);
    part(element, 'revise').click();
    button(element, 'Pass it on').click();
    await until(() => script.asked.length === 1);
    await until(() => textOf(element).includes('The service says'), 'the reason');
    expect(script.withdrawn).to.deep.equal([]);
    expect(field(element, '[part=wish] textarea').value).to.equal(words);
  });
});

describe('a change that waits', function () {
  this.timeout(20_000);
  afterEach(unmountAll);

  const later = async (
    tag: Row['tag'],
    document: unknown = fullDocument(),
  ): Promise<{ element: HTMLElement; script: ScriptedSpace }> => {
    const script = scriptSpace(document);
    script.outcome = { status: 'waiting' };
    const element = await mountIn(tag, script);
    return { element, script };
  };

  it('closes the form for thanks with a word that it is kept, for as long as it is', async () => {
    const { element, script } = await later('vonk-kudos-wall');
    script.pending.set([
      pendingChange('kudos.give', { kudos: 'k-new', to: ['p-2'], text: words }, { status: 'refused', problem }),
    ]);
    await until(() => parts(element, 'revise').length === 1);
    part(element, 'revise').click();
    await until(() => element.shadowRoot?.querySelector('#give-text') !== null);
    script.pending.set([pendingChange('kudos.give', { kudos: 'k-new', to: ['p-2'], text: words })]);
    element.shadowRoot?.querySelector('form')?.requestSubmit();
    await until(() => (part(element, 'dialog') as HTMLDialogElement).open === false, 'the form to close');
    expect(part(element, 'status').textContent).to.contain('Your thanks to Jef Wouters is kept and will be sent.');
    script.pending.set([]);
    await until(() => part(element, 'status').textContent?.trim() === '', 'the word to go once it was sent');
  });

  it('is told beside a wish, a choice and a question, and no longer once it has gone', async () => {
    const { element, script } = await later('vonk-preferences');
    script.pending.set([pendingChange('wish.share', { text: words })]);
    const text = element.shadowRoot?.querySelector<HTMLTextAreaElement>('[part=wish] textarea');
    if (text) text.value = words;
    (part(element, 'wish') as HTMLDetailsElement).open = true;
    button(element, 'Pass it on').click();
    await until(() => part(element, 'wish').textContent?.includes('Kept, and will be sent.') === true, 'the word');
    expect(text?.value).to.equal('');
    script.pending.set([]);
    await until(() => part(element, 'wish').textContent?.includes('Kept') === false, 'the word to leave');
  });

  it('says of erasing that it happens as soon as it can', async () => {
    const { element } = await later('vonk-preferences');
    (part(element, 'known') as HTMLDetailsElement).open = true;
    part(element, 'erase').click();
    await until(() => parts(element, 'erase-yes').length === 1);
    part(element, 'erase-yes').click();
    await until(() => textOf(element).includes('It is erased as soon as the service can be reached.'));
  });

  it('of leaving the board is told where one left, for as long as it waits', async () => {
    const document = fullDocument();
    const board = document['board'] as object;
    const { element, script } = await later('vonk-leaderboard', { ...document, board: { ...board, self: undefined } });
    part(element, 'leave').click();
    await until(() => script.asked.length === 1);
    expect(script.asked[0]?.type).to.equal('board.leave');
    script.pending.set([pendingChange('board.leave', {})]);
    // What the space shows at once of it.
    script.viewer.set({ id: 'p-16' });
    await until(() => parts(element, 'message')[0]?.textContent?.trim() === 'Kept, and will be sent.', 'the words');
    expect(part(element, 'message').getAttribute('role')).to.equal('status');
    expect(parts(element, 'leave')).to.have.length(0);
    script.pending.set([]);
    await until(() => parts(element, 'message').every((one) => one.textContent?.trim() === ''), 'the words to leave');
  });
});
