import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import type { RequestEvent } from '../../src/internal/request-event.js';
import type { ActionType } from '../../src/contract/actions.js';
import type { GoalTracker } from '../../src/widgets/goal-tracker/goal-tracker.js';
import '../../src/widgets/goal-tracker/define.js';
import { fullDocument, minimalDocument, withSection, without } from '../fixtures/fixtures.js';
import { serve, until } from '../helpers/service.js';
import { button, everythingIn, kept, mount, part, parts, textOf as textOfHost, unmountAll } from '../helpers/mount.js';

type Json = Record<string, unknown>;

const talking: Json = {
  id: 'g-1',
  act: 'a-talk',
  visibility: 'only-me',
  startedAt: '2026-10-04T09:00:00+02:00',
  rhythm: { kind: 'per', count: 3, period: 'month' },
  treat: 'A waffle',
  steps: [
    { id: 's-1', at: '2026-10-06T12:00:00+02:00', answer: 'done' },
    { id: 's-2', at: '2026-11-11T12:00:00+01:00', answer: 'done', note: 'Over soup.' },
  ],
};
const afterEvents: Json = {
  id: 'g-2',
  act: 'a-post',
  visibility: 'only-me',
  startedAt: '2026-10-04T09:00:00+02:00',
  rhythm: { kind: 'after', every: { nl: 'evenement', en: 'event' } },
  steps: [{ id: 's-3', at: '2026-11-08T10:00:00+01:00', answer: 'done', cue: 'c-opening' }],
};
/** Somebody with these goals, who may be asked at every hour. */
const company = (...goals: readonly Json[]): Json => ({
  ...fullDocument(),
  goals,
  preferences: { stance: 'yes' },
});

/** Everything that a widget asked for, by the name of the change. */
function asked(tracker: GoalTracker): { readonly type: ActionType; readonly data: unknown }[] {
  const found: { type: ActionType; data: unknown }[] = [];
  const names = ['step-log', 'step-take-back', 'cue-answer', 'goal-change', 'goal-pause', 'goal-resume', 'goal-stop'];
  for (const name of names)
    tracker.addEventListener(`vonk-${name}`, (event) => {
      const { action, detail } = event as RequestEvent<ActionType>;
      found.push({ type: action, data: detail });
    });
  return found;
}

/** What a person reads in an element, with white space folded. */
const textOf = (element: Element): string =>
  element.shadowRoot ? textOfHost(element) : (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const focused = (tracker: GoalTracker): string => (tracker.shadowRoot?.activeElement?.textContent ?? '').trim();
const said = (tracker: GoalTracker): string =>
  textOf(part(tracker, 'notice').querySelector('[role=status]') as Element);

async function press(tracker: GoalTracker, name: string | RegExp): Promise<void> {
  const found = button(tracker, name);
  found.focus();
  found.click();
  // The change is kept on the device before the last word is said.
  await kept();
  await tracker.updateComplete;
}

describe('vonk-goal-tracker', () => {
  afterEach(unmountAll);

  it('shows where a goal stands in a ring, and says it in a sentence', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    expect(textOf(part(tracker, 'ring'))).to.contain('1 of 3');
    expect(part(tracker, 'ring').getAttribute('aria-hidden')).to.equal('true');
    expect(textOf(part(tracker, 'progress'))).to.equal('one of three this month');
    expect(textOf(part(tracker, 'name'))).to.equal('Telling about it at the kitchen table');
    expect(textOf(part(tracker, 'rhythm'))).to.equal('Three times a month');
    expect(textOf(part(tracker, 'goal'))).to.match(/in person.*5 minutes.*Only me.*A waffle/);
  });

  it('names a partner, and whether they agreed', async () => {
    const shared = { ...talking, visibility: 'partner', partner: 'p-3' };
    const one = await mount('vonk-goal-tracker', { document: company(shared) });
    expect(textOf(one)).to.contain('With Amina El Idrissi; here only you see it');
    const agreed = await mount('vonk-goal-tracker', { document: company({ ...shared, agreed: true }) });
    expect(textOf(agreed)).to.contain('Agreed with Amina El Idrissi');
  });

  it('logs a step with one press, and says where that leaves the goal', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    const events = asked(tracker);
    await press(tracker, 'I did it');
    expect(events.map(({ type }) => type)).to.deep.equal(['step.log']);
    expect(events[0]?.data).to.include({ goal: 'g-1', answer: 'done' });
    expect(said(tracker)).to.equal('Noted. Two of three this month.');
    expect(textOf(part(tracker, 'ring'))).to.contain('2 of 3');
  });

  it('takes a step back that was just logged, and puts the keyboard back on the button', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    await press(tracker, 'I did it');
    await press(tracker, 'Take back');
    expect(said(tracker)).to.equal('Taken back. One of three this month.');
    expect(textOf(part(tracker, 'ring'))).to.contain('1 of 3');
    expect(focused(tracker)).to.equal('I did it');
  });

  it('keeps a note that is written afterwards', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    const logged: unknown[] = [];
    tracker.addEventListener('vonk-step-log', (event) => logged.push((event as { detail?: unknown }).detail));
    await press(tracker, 'I did it');
    await press(tracker, 'Add a note');
    const field = tracker.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
    expect(tracker.shadowRoot?.activeElement?.id).to.equal(field.id);
    field.value = 'With the neighbours.';
    await press(tracker, 'Save');
    await until(() => said(tracker) === 'Your note is kept.', 'the note to be kept');
    expect(textOf(part(tracker, 'ring'))).to.contain('2 of 3');
    expect(parts(tracker, 'step').map(textOf).join()).to.contain('With the neighbours.');
    expect(logged[0]).not.to.have.any.keys('note', 'language');
    expect(logged[1]).to.include({ note: 'With the neighbours.', language: 'en' });
    expect(focused(tracker)).to.equal('Take back');
  });

  it('keeps a note in its field when the service refuses it, with the reason', async () => {
    let isRefusing = false;
    const tracker = await mount('vonk-goal-tracker', {
      document: company(talking),
      space: {
        send: () =>
          Promise.resolve(
            isRefusing
              ? { status: 'refused', problem: { code: 'too-large', path: '', message: '', details: { limit: 10 } } }
              : { status: 'done' },
          ),
      },
    });
    await press(tracker, 'I did it');
    await press(tracker, 'Add a note');
    const field = tracker.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
    field.value = 'A long story.';
    isRefusing = true;
    await press(tracker, 'Save');
    await until(() => said(tracker).startsWith('This was not kept.'), 'the refusal');
    expect(tracker.shadowRoot?.querySelector('textarea')?.value).to.equal('A long story.');
    isRefusing = false;
    await press(tracker, 'Save');
    await until(() => said(tracker) === 'Your note is kept.', 'the note to be kept');
    expect(textOf(part(tracker, 'ring'))).to.contain('2 of 3');
  });

  it('celebrates a goal that is reached, with the treat, once', async () => {
    const two = { ...talking, rhythm: { kind: 'per', count: 2, period: 'month' } };
    const tracker = await mount('vonk-goal-tracker', { document: company(two) });
    await press(tracker, 'I did it');
    expect(said(tracker)).to.equal('You reached it. Two of two this month. Time for your treat: A waffle.');
    expect(tracker.shadowRoot?.querySelectorAll('.ring-spark')).not.to.have.length(0);
    await press(tracker, 'I did it');
    expect(said(tracker)).to.equal('Noted. Three this month; you chose two.');
    expect(tracker.shadowRoot?.querySelectorAll('.ring-spark')).to.have.length(0);
  });

  it('says what was refused, and shows the goal as it was', async () => {
    const tracker = await mount('vonk-goal-tracker', {
      document: company(talking),
      space: {
        send: () => Promise.resolve({ status: 'refused', problem: { code: 'denied', path: '', message: '' } }),
      },
    });
    await press(tracker, 'I did it');
    await until(() => said(tracker).startsWith('This was not kept.'), 'the refusal');
    expect(textOf(part(tracker, 'ring'))).to.contain('1 of 3');
  });

  it('leaves a step to the host that takes it over', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    tracker.addEventListener('vonk-step-log', (event) => event.preventDefault());
    await press(tracker, 'I did it');
    expect(said(tracker)).to.equal('');
    expect(textOf(part(tracker, 'ring'))).to.contain('1 of 3');
  });

  it('asks about a moment that has passed, in the place of the button', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(afterEvents) });
    expect(textOf(part(tracker, 'question'))).to.contain('Job fair in Mechelen, Thursday: did you do it?');
    expect(parts(tracker, 'log')).to.have.length(0);
    expect(textOf(part(tracker, 'rhythm'))).to.equal('After every event');
    expect(textOf(part(tracker, 'ring'))).to.contain('1 of 2');
  });

  it('names the next moment', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(afterEvents) });
    expect(textOf(part(tracker, 'next'))).to.equal('Next moment: Open day, Saturday');
  });

  it('counts a moment as done, and asks about it no more', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(afterEvents) });
    const events = asked(tracker);
    await press(tracker, 'Done');
    expect(events[0]).to.deep.include({ type: 'cue.answer' });
    expect(events[0]?.data).to.include({ goal: 'g-2', cue: 'c-fair', answer: 'done' });
    expect(parts(tracker, 'question')).to.have.length(0);
    expect(textOf(part(tracker, 'ring'))).to.contain('2 of 2');
    expect(said(tracker)).to.equal('Noted. Two of two moments.');
    expect(focused(tracker)).to.equal('I did it');
  });

  const talkAfter: Json = { ...afterEvents, id: 'g-3', act: 'a-talk', steps: [] };
  const box = (tracker: GoalTracker, index: number): HTMLInputElement =>
    part(tracker, 'which').querySelectorAll('input')[index] as HTMLInputElement;
  const which = async (document = company(afterEvents, talkAfter), space = {}): Promise<GoalTracker> => {
    const tracker = await mount('vonk-goal-tracker', { document, space });
    await until(() => parts(tracker, 'which').length === 1, 'the question');
    return tracker;
  };

  it('asks which goals a moment is for where it may be several, and asks those alone', async () => {
    const tracker = await which();
    expect(parts(tracker, 'question')).to.have.length(0);
    expect(textOf(part(tracker, 'which'))).to.match(/^Job fair in Mechelen, Thursday: for which of your goals\?/);
    expect(parts(tracker, 'ring').map(textOf).join()).to.contain('1 of 1').and.contain('no moment yet');
    const events = asked(tracker);
    await press(tracker, 'Save');
    expect(events).to.have.length(0);
    expect(textOf(part(tracker, 'which'))).to.contain('Choose a goal, or “None of my goals”.');
    box(tracker, 1).click();
    await press(tracker, 'Save');
    expect(events.map(({ data }) => data)).to.have.length(1);
    expect(events[0]?.data).to.include({ goal: 'g-3', cue: 'c-fair' }).and.not.have.any.keys('answer');
    expect(parts(tracker, 'which')).to.have.length(0);
    expect(parts(tracker, 'question')).to.have.length(1);
    expect(textOf(parts(tracker, 'goal')[1] as Element)).to.contain('Job fair in Mechelen, Thursday: did you do it?');
    expect(textOf(part(tracker, 'question'))).not.to.contain('None of my goals');
    expect(focused(tracker)).to.equal('Done');
  });

  it('asks for every goal that was chosen, and nothing where it was none', async () => {
    const both = await which();
    box(both, 0).click();
    box(both, 1).click();
    await press(both, 'Save');
    expect(parts(both, 'question')).to.have.length(2);
    const none = await which();
    const rings = parts(none, 'ring').map(textOf);
    await press(none, 'None of my goals');
    expect(parts(none, 'which')).to.have.length(0);
    expect(parts(none, 'question')).to.have.length(0);
    expect(parts(none, 'ring').map(textOf)).to.deep.equal(rings);
    expect(textOf(none)).to.contain('Fine. This moment counts for none of your goals.');
    expect(focused(none)).to.equal('Ask again');
  });

  it('lets somebody say anew which goals a moment is for: the last word counts', async () => {
    const tracker = await which();
    box(tracker, 0).click();
    await press(tracker, 'Save');
    await press(tracker, 'Ask again');
    box(tracker, 1).click();
    await press(tracker, 'Save');
    expect(parts(tracker, 'question')).to.have.length(1);
    expect(parts(tracker, 'goal')[1]?.querySelector('[part=question]')).not.to.equal(null);
  });

  it('remembers on the device, in the next window too, which goals a moment is for', async () => {
    const key = `moments ${crypto.randomUUID()}`;
    const first = await which(undefined, { key });
    const other = await which(undefined, { key });
    await press(first, 'None of my goals');
    await until(() => parts(other, 'which').length === 0, 'the other window');
    const next = await mount('vonk-goal-tracker', { document: company(afterEvents, talkAfter), space: { key } });
    await kept();
    expect([...parts(next, 'which'), ...parts(next, 'question')]).to.have.length(0);
  });

  for (const [answer, one] of [
    ['None of my goals', 'None of my goals'],
    ['Not this time', 'Not this time'],
  ] as const)
    it(`keeps “${answer}” where it can be taken back, in the next window too, also where nothing was done yet`, async () => {
      const key = `moments ${crypto.randomUUID()}`;
      const fair = { id: 'c-fair', name: 'Job fair in Mechelen', at: '2026-11-19T13:00:00+01:00' };
      const document = withSection(company({ ...afterEvents, steps: [] }), 'cues', [fair]);
      const first = await mount('vonk-goal-tracker', { document, space: { key } });
      await press(first, answer);
      await kept();
      const next = await mount('vonk-goal-tracker', { document, space: { key } });
      expect(parts(next, 'question')).to.have.length(0);
      const fold = part(next, 'history') as HTMLDetailsElement;
      fold.querySelector('summary')?.click();
      await until(() => parts(next, 'set-aside').length === 1, 'what was set aside');
      expect(textOf(part(next, 'set-aside')))
        .to.contain('Job fair in Mechelen')
        .and.contain(one);
      part(next, 'set-aside').querySelector('button')?.click();
      await until(() => parts(next, 'question').length === 1, 'the question');
      expect(parts(next, 'set-aside')).to.have.length(0);
    });

  it('sets nothing aside that was said to be for another goal', async () => {
    const tracker = await which();
    box(tracker, 1).click();
    await press(tracker, 'Save');
    for (const fold of parts(tracker, 'history')) fold.querySelector('summary')?.click();
    await until(() => parts(tracker, 'step').length > 0, 'what was done');
    expect(parts(tracker, 'set-aside')).to.have.length(0);
  });

  it('says that there was no moment yet, and counts none', async () => {
    const tracker = await mount('vonk-goal-tracker', {
      document: withSection(company({ ...afterEvents, steps: [] }), 'cues', []),
    });
    expect(textOf(part(tracker, 'ring'))).to.equal('no moment yet');
    expect(textOf(part(tracker, 'progress'))).to.equal('no moment yet');
  });

  it('says what was refused, and asks again which goals a moment is for', async () => {
    const problem = { code: 'denied', path: '', message: '' };
    const tracker = await which(undefined, { send: () => Promise.resolve({ status: 'refused', problem }) });
    await press(tracker, 'None of my goals');
    await until(() => textOf(tracker).includes('This was not kept.'), 'the refusal');
    expect(parts(tracker, 'which')).to.have.length(1);
  });

  it('asks nobody which goal where only one waits for moments, and takes "none of my goals" for an answer', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking, afterEvents) });
    const events = asked(tracker);
    expect(textOf(parts(tracker, 'ring')[1] as Element)).to.contain('1 of 2');
    await press(tracker, 'None of my goals');
    expect(events[0]?.data).to.include({ cue: 'c-fair' }).and.not.have.any.keys('goal', 'answer');
    expect(parts(tracker, 'question')).to.have.length(0);
    expect(textOf(parts(tracker, 'ring')[1] as Element)).to.contain('1 of 1');
    await press(tracker, 'Ask again');
    expect(textOf(part(tracker, 'question')))
      .to.contain('Job fair in Mechelen')
      .and.not.contain('None of my goals');
  });

  it('asks about a moment of certain acts only for goals of these', async () => {
    const fair = { id: 'c-fair', name: 'Job fair', at: '2026-11-19T13:00:00+01:00', acts: ['a-talk'] };
    const document = withSection(company(afterEvents, talkAfter), 'cues', [fair]);
    const tracker = await mount('vonk-goal-tracker', { document });
    expect(parts(tracker, 'which')).to.have.length(0);
    expect(
      parts(tracker, 'question').map((one) => one.closest('[data-goal]')?.getAttribute('data-goal')),
    ).to.deep.equal(['g-3']);
    expect(textOf(part(tracker, 'question'))).not.to.contain('None of my goals');
  });

  it('holds that question back in quiet hours, and from somebody who said that this is not for them', async () => {
    for (const preferences of [{ stance: 'yes', quietHours: { from: '00:00', to: '23:59' } }, { stance: 'no' }]) {
      const document = withSection(company(afterEvents, talkAfter), 'preferences', preferences);
      const tracker = await mount('vonk-goal-tracker', { document });
      await kept();
      expect(parts(tracker, 'which')).to.have.length(0);
    }
  });

  it('counts a step on the day that a person says, since the goal was set', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    const events = asked(tracker);
    await press(tracker, 'I did it');
    await press(tracker, 'On another day');
    const field = tracker.shadowRoot?.querySelector('#day') as HTMLInputElement;
    expect(tracker.shadowRoot?.activeElement?.id).to.equal('day');
    expect([field.min, field.value, field.max]).to.deep.equal(['2026-10-04', '2026-11-22', '2026-11-22']);
    field.value = '2026-10-03';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(field.validationMessage).to.equal('Choose a day from October 4, 2026 to November 22, 2026.');
    await press(tracker, 'Save');
    expect(events).to.have.length(1);
    field.value = '2026-10-20';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(field.validationMessage).to.equal('');
    await press(tracker, 'Save');
    await until(() => said(tracker).startsWith('Noted for'), 'the day to be kept');
    expect(said(tracker)).to.equal('Noted for October 20, 2026. One of three this month.');
    expect(events.at(-1)?.data).to.include({ goal: 'g-1', day: '2026-10-20' }).and.not.have.any.keys('note');
    expect(textOf(part(tracker, 'ring'))).to.contain('1 of 3');
    expect(parts(tracker, 'step').map((one) => textOf(one.querySelector('time') as Element))).to.deep.equal([
      'November 11, 2026',
      'October 20, 2026',
      'October 6, 2026',
    ]);
    await press(tracker, 'Take back');
    expect(parts(tracker, 'step')).to.have.length(2);
  });

  it('keeps the day when a note follows, and the note when the day follows', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    const events = asked(tracker);
    const type = (name: string, value: string): void => {
      const field = tracker.shadowRoot?.querySelector(`[name=${name}]`) as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    await press(tracker, 'I did it');
    await press(tracker, 'Add a note');
    type('note', 'With the neighbours.');
    await press(tracker, 'Save');
    await until(() => said(tracker) === 'Your note is kept.', 'the note');
    // Words that stand as they stood keep the language in which they were written.
    tracker.lang = 'en-GB';
    await kept();
    await press(tracker, 'On another day');
    type('day', '2026-11-02');
    await press(tracker, 'Save');
    await until(() => said(tracker).startsWith('Noted for'), 'the day');
    expect(events.at(-1)?.data).to.include({
      day: '2026-11-02',
      note: 'With the neighbours.',
      language: 'en',
    });
    await press(tracker, 'Add a note');
    type('note', 'With all neighbours.');
    await press(tracker, 'Save');
    await until(() => textOf(part(tracker, 'history')).includes('all neighbours'), 'the other note');
    expect(events.at(-1)?.data).to.include({
      day: '2026-11-02',
      note: 'With all neighbours.',
      language: 'en-GB',
    });
    expect(textOf(part(tracker, 'ring'))).to.contain('2 of 3');
  });

  it('offers no other day for a goal that was set today', async () => {
    const today = { ...talking, startedAt: '2026-11-22T08:00:00+01:00', steps: [] };
    const tracker = await mount('vonk-goal-tracker', { document: company(today) });
    await press(tracker, 'I did it');
    expect(textOf(part(tracker, 'notice'))).not.to.contain('On another day');
    await press(tracker, 'Add a note');
    expect(tracker.shadowRoot?.querySelector('#day')).to.equal(null);
  });

  for (const [name, label, goal] of [
    ['a step', 'I did it', talking],
    ['an answer about a moment', 'Done', afterEvents],
  ] as const)
    it(`takes a double click as one press: ${name}`, async () => {
      const tracker = await mount('vonk-goal-tracker', { document: company(goal) });
      const events = asked(tracker);
      const pressed = button(tracker, label);
      for (const detail of [1, 2]) {
        pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail }));
        await tracker.updateComplete;
      }
      await press(tracker, 'Take back');
      expect(events.filter(({ type }) => type !== 'step.take-back')).to.have.length(1);
    });

  it('folds away what was done, with its notes, the latest first', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    const history = part(tracker, 'history') as HTMLDetailsElement;
    expect(history.open).to.equal(false);
    expect(parts(tracker, 'step').map((one) => textOf(one))).to.deep.equal([
      'November 11, 2026 Over soup. Take back',
      'October 6, 2026 Take back',
    ]);
  });

  it('takes any step back, and names its day to a screen reader', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    await press(tracker, 'Take back: November 11, 2026');
    expect(parts(tracker, 'step')).to.have.length(1);
    expect(textOf(part(tracker, 'ring'))).to.contain('0 of 3');
  });

  it('lists a few steps, and more on request', async () => {
    const steps = Array.from({ length: 30 }, (_, index) => ({
      id: `s-${index}`,
      at: `2026-10-${String(index + 1).padStart(2, '0')}T09:00:00+02:00`,
      answer: 'done',
    }));
    const tracker = await mount('vonk-goal-tracker', { document: company({ ...talking, steps }) });
    expect(parts(tracker, 'step')).to.have.length(5);
    await press(tracker, 'Show 20 more');
    expect(parts(tracker, 'step')).to.have.length(25);
  });

  it('pauses a goal, folds it away, and resumes it, each with one press', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    await press(tracker, 'Pause');
    expect(parts(tracker, 'goal')).to.have.length(0);
    expect(textOf(part(tracker, 'resting'))).to.contain('One goal rests');
    expect(textOf(tracker)).to.contain('“Telling about it at the kitchen table” rests.');
    expect(focused(tracker)).to.equal('Resume');
    await press(tracker, 'Resume');
    expect(parts(tracker, 'goal')).to.have.length(1);
    expect(textOf(part(tracker, 'ring'))).to.contain('1 of 3');
    expect(focused(tracker)).to.equal('I did it');
  });

  it('stops a goal with as many presses as it resumes it', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    const events = asked(tracker);
    await press(tracker, 'Stop');
    expect(textOf(part(tracker, 'resting'))).to.contain('stopped');
    await press(tracker, 'Resume');
    expect(events.map(({ type }) => type)).to.deep.equal(['goal.stop', 'goal.resume']);
    expect(parts(tracker, 'goal')).to.have.length(1);
  });

  it('keeps each goal’s own fold open when another one goes away', async () => {
    const step = { id: 's-9', at: '2026-11-11T12:00:00+01:00', answer: 'done' };
    const other = { ...talking, id: 'g-9', steps: [step] };
    const tracker = await mount('vonk-goal-tracker', { document: company(talking, other) });
    const second = parts(tracker, 'history')[1] as HTMLDetailsElement;
    second.open = true;
    await press(tracker, 'Pause');
    expect((part(tracker, 'history') as HTMLDetailsElement).open).to.equal(true);
  });

  it('keeps what was done on the device for the next visit', async () => {
    const key = `goals ${crypto.randomUUID()}`;
    const first = await mount('vonk-goal-tracker', { document: company(talking), space: { key } });
    await press(first, 'I did it');
    await first.space?.request('preferences.set', { stance: 'maybe' });
    const next = await mount('vonk-goal-tracker', { document: company(talking), space: { key } });
    expect(textOf(part(next, 'ring'))).to.contain('2 of 3');
  });

  it('nudges on the day that the person chose, and stops at one press', async () => {
    const sunday = { ...talking, nudge: { every: 'week', weekday: 7 } };
    const tracker = await mount('vonk-goal-tracker', { document: company(sunday) });
    expect(textOf(part(tracker, 'nudge'))).to.contain('The nudge that you asked for');
    const events = asked(tracker);
    await press(tracker, 'No more nudges');
    expect(events[0]?.data).to.deep.equal({ goal: 'g-1', nudge: { every: 'none' } });
    expect(parts(tracker, 'nudge')).to.have.length(0);
  });

  it('holds nudges and questions back on other days, in quiet hours, and once a step was logged', async () => {
    const nudged = (weekday: number): Json => ({ ...talking, nudge: { every: 'week', weekday } });
    const monday = await mount('vonk-goal-tracker', { document: company(nudged(1)) });
    expect(parts(monday, 'nudge')).to.have.length(0);
    const quiet = await mount('vonk-goal-tracker', {
      document: withSection(company(nudged(7), afterEvents), 'preferences', {
        stance: 'yes',
        quietHours: { from: '00:00', to: '23:59' },
      }),
    });
    expect(parts(quiet, 'nudge')).to.have.length(0);
    expect(parts(quiet, 'question')).to.have.length(0);
    const logged = await mount('vonk-goal-tracker', { document: company(nudged(7)) });
    await press(logged, 'I did it');
    expect(parts(logged, 'nudge')).to.have.length(0);
  });

  const offers = (tracker: GoalTracker): string[] =>
    parts(tracker, 'offer').map((one) => textOf(one.querySelector('.offer-name') as Element));
  /** Asks for one more step after the other, to the top. */
  async function climbed(tracker: GoalTracker): Promise<GoalTracker> {
    while (parts(tracker, 'next-step').length > 0) {
      part(tracker, 'next-step').click();
      await tracker.updateComplete;
    }
    return tracker;
  }

  it('begins with one small step where nothing is set, and brings the next one only when it is asked for', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company() });
    expect(offers(tracker)).to.deep.equal(['Telling about it at the kitchen table']);
    const status = (): string => textOf(part(tracker, 'content').querySelector('.actions [role=status]') as Element);
    expect(status()).to.equal('');
    await press(tracker, 'Next step');
    expect(offers(tracker)).to.deep.equal(['Telling about it at the kitchen table', 'Liking a post']);
    expect(textOf(tracker.shadowRoot?.activeElement as Element)).to.contain('Liking a post');
    expect(status()).to.equal('2 steps to choose from');
    await climbed(tracker);
    expect(offers(tracker)).to.deep.equal([
      'Telling about it at the kitchen table',
      'Liking a post',
      'Writing a post of my own',
      'Joining a job fair',
    ]);
    expect(textOf(tracker)).not.to.contain('A short film of the site');
  });

  it('suggests nothing past the minutes that are left together, and more only to whoever asks for it', async () => {
    const week = (preferences: Json, ...done: readonly Json[]): Json => {
      const goals = done.length > 0 ? [{ ...talking, stoppedAt: '2026-11-22T08:00:00+01:00', steps: done }] : [];
      return { ...company(), goals, preferences };
    };
    const language = 'en-GB'; // Weeks begin on Monday.
    const tracker = await mount('vonk-goal-tracker', { document: week({ minutesPerWeek: 20 }), language });
    await press(tracker, 'Next step');
    // 5 and 1 minutes fit in 20; 15 more do not.
    expect(offers(tracker)).to.deep.equal(['Telling about it at the kitchen table', 'Liking a post']);
    expect(textOf(part(tracker, 'limits'))).to.equal(
      'What is suggested fits in the 20 minutes a week that you set yourself.',
    );
    await press(tracker, 'More, when you like');
    expect(offers(tracker)[2]).to.equal('Writing a post of my own');
    expect(textOf(tracker.shadowRoot?.activeElement as Element)).to.contain('Writing a post of my own');
    expect(parts(tracker, 'limits')).to.have.length(0);

    const step = { id: 's-1', at: '2026-11-21T12:00:00+01:00', answer: 'done', act: 'a-post' };
    const spent = await mount('vonk-goal-tracker', { document: week({ minutesPerWeek: 20 }, step), language });
    expect(offers(spent)).to.deep.equal(['Telling about it at the kitchen table']);
    expect(textOf(part(spent, 'next-step'))).to.equal('More, when you like');
    const none = await mount('vonk-goal-tracker', { document: week({ minutesPerWeek: 15 }, step), language });
    expect(offers(none)).to.deep.equal([]);
    expect(textOf(part(none, 'limits'))).to.equal(
      'Nothing here is sure to fit in what is left of your 15 minutes this week.',
    );
    // Today is Sunday: for some it is the first day of another week.
    const sunday = await mount('vonk-goal-tracker', {
      document: week({ minutesPerWeek: 15 }, step),
      language: 'en-US',
    });
    expect(offers(sunday)).to.have.length(1);
    const open = await mount('vonk-goal-tracker', { document: week({ minutesPerWeek: 10_080 }, step), language });
    expect([parts(open, 'limits').length, textOf(part(open, 'next-step'))]).to.deep.equal([0, 'Next step']);
  });

  it('claims nothing of what does not say how long it takes, and suggests it only where there is no limit', async () => {
    const acts = [
      { id: 'a-1', name: 'Tell a friend', place: 'in-person' },
      { id: 'a-2', name: 'Write a line', place: 'online', minutes: 5 },
    ];
    const step = { id: 's-1', at: '2026-11-21T12:00:00+01:00', answer: 'done' };
    const rested = { ...talking, act: 'a-1', stoppedAt: '2026-11-22T08:00:00+01:00', steps: [step] };
    const document = { ...company(), acts, preferences: { minutesPerWeek: 20 } };
    const tracker = await mount('vonk-goal-tracker', { document });
    expect(offers(tracker)).to.deep.equal(['Write a line']);
    const unsure = await mount('vonk-goal-tracker', { document: { ...document, goals: [rested] }, language: 'en-GB' });
    expect(offers(unsure)).to.deep.equal(['Write a line']);
    expect(parts(unsure, 'limits')).to.have.length(0);
    const free = await mount('vonk-goal-tracker', { document: { ...document, preferences: {} } });
    expect(offers(free)).to.deep.equal(['Tell a friend']);
  });

  it('suggests nothing in quiet hours, and says so', async () => {
    const preferences = { stance: 'yes', quietHours: { from: '00:00', to: '23:59' } };
    const tracker = await mount('vonk-goal-tracker', { document: { ...company(), preferences } });
    expect(offers(tracker)).to.deep.equal([]);
    expect(textOf(part(tracker, 'limits'))).to.equal('These are your quiet hours, so nothing is suggested.');
    expect(textOf(part(tracker, 'content'))).not.to.contain('Which small step');
    await press(tracker, 'More, when you like');
    expect(offers(tracker)).to.deep.equal(['Telling about it at the kitchen table']);
  });

  it('offers nothing while it is not known what the person said of themself', async () => {
    const slow = await serve({ body: { channels: { LinkedIn: 'private' } }, delay: 200 });
    const waiting = await mount('vonk-goal-tracker', { document: { ...company(), preferences: { href: slow.url } } });
    await climbed(waiting);
    expect(everythingIn(waiting)).not.to.match(/linkedin/i);
    const gone = await serve({ status: 503, body: {} });
    const unknown = await mount('vonk-goal-tracker', { document: { ...company(), preferences: { href: gone.url } } });
    await until(() => parts(unknown, 'skeleton').length === 0, 'the goals');
    expect([...parts(unknown, 'offer'), ...parts(unknown, 'new')]).to.have.length(0);
  });

  it('keeps a private channel private however it is spelled, and spells the others as their users do', async () => {
    const open = await climbed(await mount('vonk-goal-tracker', { document: company() }));
    expect(parts(open, 'offer').map(textOf).join()).to.contain('LinkedIn');
    const tracker = await climbed(
      await mount('vonk-goal-tracker', {
        document: withSection(company(), 'preferences', { channels: { 'Linked In': 'private' } }),
      }),
    );
    expect(parts(tracker, 'offer').map(textOf)).to.have.length(2);
    expect(everythingIn(tracker)).not.to.match(/linkedin/iu);
  });

  it('suggests no step that names a private channel in its words, in whatever language, or by an older name', async () => {
    const acts = [
      { id: 'a-1', name: { en: 'Write a post', nl: 'Schrijf iets op Twitter' }, place: 'online' },
      { id: 'a-2', name: 'Film it', place: 'online', channel: 'tweets on Twitter' },
      { id: 'a-3', name: 'Tell a friend', place: 'in-person' },
    ];
    const document = withSection(withSection(company(), 'acts', acts), 'preferences', { channels: { X: 'private' } });
    const tracker = await climbed(await mount('vonk-goal-tracker', { document }));
    expect(parts(tracker, 'offer').map(textOf)).to.deep.equal(['Tell a friend in person']);
  });

  it('offers starter sentences for the act, but for those with a private channel in them', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    expect(textOf(part(tracker, 'starters'))).to.contain('Do you know what I saw today?');
    const starters = ['I saw it on Linked In.', 'I saw it from the bridge.'];
    const acts = [{ id: 'a-talk', name: 'Talk', place: 'in-person', starters }];
    const preferences = { channels: { LinkedIn: 'private' } };
    const kept = await mount('vonk-goal-tracker', { document: { ...company(talking), acts, preferences } });
    expect(textOf(part(kept, 'starters')))
      .to.contain('from the bridge')
      .and.not.to.contain('Linked');
  });

  it('works with one act, no cues and three people', async () => {
    const document = withSection(minimalDocument(), 'acts', [{ id: 'a-1', name: 'Tell a friend', place: 'in-person' }]);
    const tracker = await mount('vonk-goal-tracker', { document });
    expect(parts(tracker, 'offer').map(textOf)).to.deep.equal(['Tell a friend in person']);
  });

  it('speaks of more steps only where some are offered', async () => {
    const none = await mount('vonk-goal-tracker', { document: withSection(company(), 'acts', []) });
    expect(textOf(part(none, 'new'))).to.equal('Set a goal');
    const some = await mount('vonk-goal-tracker', { document: company() });
    expect(textOf(part(some, 'new'))).to.equal('More steps, or one of your own');
  });

  it('shows a goal whose act is not in the document any more', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: without(company(talking), 'acts') });
    expect(textOf(part(tracker, 'name'))).to.equal('A step of your own');
  });

  it('says nothing of where goals are kept while it does not know whose they are', async () => {
    const { url } = await serve({ status: 503, body: {} });
    const failed = document.createElement('vonk-goal-tracker');
    failed.src = url;
    document.body.append(failed);
    await until(() => parts(failed, 'error').length === 1, 'the failure');
    expect(parts(failed, 'footer')).to.have.length(0);
    failed.remove();
    const own = await mount('vonk-goal-tracker', { document: company(talking) });
    expect(textOf(part(own, 'footer'))).to.contain('device');
  });

  it('says one sentence where nobody is signed in, and one where nothing is set up', async () => {
    const nobody = await mount('vonk-goal-tracker', { document: without(company(talking), 'viewer') });
    expect(textOf(part(nobody, 'content'))).to.equal('Sign in to your intranet to see this.');
    expect(everythingIn(nobody)).not.to.contain('kitchen');
    const bare = await mount('vonk-goal-tracker', { document: { vonk: 1, viewer: { id: 'p-1' } } });
    expect(parts(bare, 'unconfigured')).to.have.length(1);
  });

  it('waits for the acts before it shows anything, so that nothing jumps', async () => {
    const { url } = await serve({ body: { items: fullDocument()['acts'], next: null }, delay: 300 });
    const tracker = document.createElement('vonk-goal-tracker');
    tracker.data = { ...company(talking), acts: { href: url } };
    document.body.append(tracker);
    await until(() => tracker.shadowRoot?.querySelector('[part~=heading]') instanceof HTMLElement, 'the frame');
    expect(parts(tracker, 'goal')).to.have.length(0);
    expect(parts(tracker, 'skeleton')).to.have.length(1);
    await until(() => parts(tracker, 'goal').length === 1, 'the goals');
    tracker.remove();
  });

  it('replaces its invitation by the host’s own sentence', async () => {
    const own = document.createElement('p');
    own.slot = 'empty';
    own.textContent = 'Ours.';
    const tracker = await mount('vonk-goal-tracker', { document: company(), content: [own] });
    expect(own.assignedSlot).not.to.equal(null);
    expect(parts(tracker, 'offer')).not.to.have.length(0);
  });

  it('tells who sets up the page what is wrong, and nobody else', async () => {
    const broken = withSection(company(), 'acts', [{ id: 'a-talk', name: 'Talk', place: 'somewhere' }]);
    const reader = await mount('vonk-goal-tracker', { document: broken });
    expect(parts(reader, 'problems')).to.have.length(0);
    const preview = await mount('vonk-goal-tracker', { document: broken, attributes: { preview: '' } });
    await until(() => parts(preview, 'problems').some((one) => textOf(one).includes('/acts/0/place')), 'what is wrong');
  });

  it('speaks the language of the page', async () => {
    const texts = { nl: 'Drie keer per maand', fr: 'Trois fois par mois', de: 'Drei Mal im Monat' };
    for (const [language, text] of Object.entries(texts)) {
      const tracker = await mount('vonk-goal-tracker', { document: company(talking), language });
      expect(textOf(part(tracker, 'rhythm'))).to.equal(text);
    }
  });

  it('keeps keys that are typed in a field from the page', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(talking) });
    await press(tracker, 'I did it');
    await press(tracker, 'Add a note');
    let heard = 0;
    document.addEventListener('keydown', () => (heard += 1), { once: true });
    tracker.shadowRoot
      ?.querySelector('textarea')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true, composed: true }));
    expect(heard).to.equal(0);
  });
});
