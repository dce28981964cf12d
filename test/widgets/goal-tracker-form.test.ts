import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import type { ActionType } from '../../src/contract/actions.js';
import type { RequestEvent } from '../../src/internal/request-event.js';
import '../../src/widgets/goal-tracker/define.js';
import type { GoalTracker } from '../../src/widgets/goal-tracker/goal-tracker.js';
import { fullDocument, manyPeople } from '../fixtures/fixtures.js';
import { button, kept, mount, part, parts, still, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

type Json = Record<string, unknown>;

const goal: Json = {
  id: 'g-1',
  act: 'a-talk',
  visibility: 'only-me',
  startedAt: '2026-10-04T09:00:00+02:00',
  rhythm: { kind: 'per', count: 3, period: 'month' },
  treat: 'A waffle',
  steps: [{ id: 's-1', at: '2026-11-11T12:00:00+01:00', answer: 'done' }],
};
const company = (...goals: readonly Json[]): Json => ({ ...fullDocument(), goals, preferences: { stance: 'yes' } });

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const form = (tracker: GoalTracker): HTMLFormElement =>
  tracker.shadowRoot?.querySelector('dialog form') as HTMLFormElement;
const field = <T extends HTMLElement = HTMLInputElement>(tracker: GoalTracker, selector: string): T =>
  form(tracker).querySelector(selector) as T;
const isOpen = (tracker: GoalTracker): boolean => tracker.shadowRoot?.querySelector('dialog')?.open ?? false;
const isSeen = (element: Element | null): boolean => element?.checkVisibility() ?? false;

/** What was asked for, in order. */
function asked(tracker: GoalTracker): { readonly type: ActionType; readonly data: Json }[] {
  const found: { type: ActionType; data: Json }[] = [];
  for (const name of ['vonk-goal-set', 'vonk-goal-change', 'vonk-act-propose'])
    tracker.addEventListener(name, (event) => {
      const { action, detail } = event as RequestEvent<ActionType>;
      found.push({ type: action, data: detail });
    });
  return found;
}

async function press(tracker: GoalTracker, name: string | RegExp): Promise<void> {
  const found = button(tracker, name);
  found.focus();
  found.click();
  await kept();
  await tracker.updateComplete;
}

/** Asks for the next step until one is in sight. */
async function climbTo(tracker: GoalTracker, name: string): Promise<void> {
  while (!parts(tracker, 'offer').some((one) => words(one).startsWith(name))) await press(tracker, 'Next step');
}

/** Types into the field that finds a partner. */
async function search(tracker: GoalTracker, text: string): Promise<void> {
  const input = field(tracker, '#picker');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await tracker.updateComplete;
}
const offered = (tracker: GoalTracker): string[] => [...form(tracker).querySelectorAll('[role=option]')].map(words);

/** Presses, and waits until the form has closed on it. */
async function carryOut(tracker: GoalTracker, name: 'Save' | 'Set this goal'): Promise<void> {
  await press(tracker, name);
  await until(() => !isOpen(tracker), 'the form to close');
  await tracker.updateComplete;
}

async function opened(...goals: readonly Json[]): Promise<GoalTracker> {
  const tracker = await mount('vonk-goal-tracker', { document: company(...goals) });
  await press(tracker, goals.length > 0 ? 'Set a goal' : 'More steps, or one of your own');
  return tracker;
}

describe('setting a goal in vonk-goal-tracker', () => {
  afterEach(unmountAll);

  it('opens on an act that was pressed, and sets it with one more press', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company() });
    const events = asked(tracker);
    await climbTo(tracker, 'Liking a post');
    await press(tracker, /^Liking a post/);
    expect(field(tracker, '[name=act]:checked').value).to.equal('a-like');
    await carryOut(tracker, 'Set this goal');
    expect(isOpen(tracker)).to.equal(false);
    expect(events.map(({ type }) => type)).to.deep.equal(['goal.set']);
    const { goal: id, ...data } = events[0]?.data ?? {};
    expect(id).to.be.a('string');
    expect(data).to.deep.equal({
      act: 'a-like',
      rhythm: { kind: 'per', count: 1, period: 'month' },
      visibility: 'only-me',
    });
    expect(words(part(tracker, 'notice'))).to.contain('Your goal is set.');
    expect(words(tracker.shadowRoot?.activeElement as Element)).to.equal('I did it');
  });

  it('asks nothing more than an act, and ticks nothing but the quietest choices', async () => {
    const tracker = await opened();
    expect(field(tracker, '[name=act]:checked')).to.equal(null);
    expect(field(tracker, '[name=visibility]:checked').value).to.equal('only-me');
    expect(field<HTMLSelectElement>(tracker, '[name=nudge]').value).to.equal('none');
    expect(field<HTMLSelectElement>(tracker, '[name=count]').value).to.equal('1');
    expect(
      [...field<HTMLSelectElement>(tracker, '[name=count]').options].map(({ value }) => Number(value)),
    ).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('can be declined at any time, and keeps what was typed until the next time', async () => {
    const tracker = await opened();
    const events = asked(tracker);
    field(tracker, '[data-own]').click();
    field(tracker, '[name=own]').value = 'Bake for the street';
    await press(tracker, 'Not now');
    expect(isOpen(tracker)).to.equal(false);
    expect(events).to.deep.equal([]);
    await press(tracker, 'More steps, or one of your own');
    expect(field(tracker, '[name=own]').value).to.equal('Bake for the street');
  });

  it('says what is still open, and goes there', async () => {
    const tracker = await opened();
    await press(tracker, 'Set this goal');
    expect(words(field(tracker, '#form-problem'))).to.equal('Choose a step, or write one of your own.');
    expect(tracker.shadowRoot?.activeElement?.getAttribute('name')).to.equal('act');
    field(tracker, '[value=a-talk]').click();
    field(tracker, '[value=after]').click();
    await press(tracker, 'Set this goal');
    expect(words(field(tracker, '#form-problem'))).to.equal('Write after which moment.');
    field(tracker, '[name=every]').value = 'customer visit';
    field(tracker, '[name=visibility][value=partner]').click();
    await press(tracker, 'Set this goal');
    expect(words(field(tracker, '#form-problem'))).to.equal('Pick a colleague, or choose “Only me”.');
    expect(isOpen(tracker)).to.equal(true);
  });

  it('shows a field only where it is chosen', async () => {
    const tracker = await opened();
    expect(isSeen(field(tracker, '[name=own]'))).to.equal(false);
    expect(isSeen(field(tracker, '[name=every]'))).to.equal(false);
    expect(isSeen(field(tracker, '[name=count]'))).to.equal(true);
    field(tracker, '[data-own]').click();
    field(tracker, '[value=after]').click();
    expect(isSeen(field(tracker, '[name=own]'))).to.equal(true);
    expect(isSeen(field(tracker, '[name=every]'))).to.equal(true);
    expect(isSeen(field(tracker, '[name=count]'))).to.equal(false);
  });

  it('takes every choice: a rhythm, a treat, a nudge', async () => {
    const tracker = await opened();
    const events = asked(tracker);
    await press(tracker, 'All steps');
    field(tracker, '[value=a-post]').click();
    field<HTMLSelectElement>(tracker, '[name=count]').value = '3';
    field<HTMLSelectElement>(tracker, '[name=period]').value = 'quarter';
    field(tracker, '[name=treat]').value = ' A long bath ';
    field<HTMLSelectElement>(tracker, '[name=nudge]').value = 'month';
    field<HTMLSelectElement>(tracker, '[name=weekday]').value = '5';
    await carryOut(tracker, 'Set this goal');
    expect(events[0]?.data).to.deep.include({
      rhythm: { kind: 'per', count: 3, period: 'quarter' },
      treat: 'A long bath',
      nudge: { every: 'month', weekday: 5 },
    });
    expect(words(part(tracker, 'rhythm'))).to.equal('Three times a quarter');
  });

  it('sets a goal for after every moment, in the person’s own words', async () => {
    const tracker = await opened();
    field(tracker, '[value=a-talk]').click();
    field(tracker, '[value=after]').click();
    field(tracker, '[name=every]').value = 'customer visit';
    await carryOut(tracker, 'Set this goal');
    expect(words(part(tracker, 'rhythm'))).to.equal('After every customer visit');
    expect(words(part(tracker, 'ring'))).to.equal('no moment yet');
  });

  it('says in which language a moment and a treat were written, and leaves that of words that stay', async () => {
    const event = { ...goal, rhythm: { kind: 'after', every: 'evenement' }, treat: 'Taart', language: 'nl' };
    const tracker = await mount('vonk-goal-tracker', { document: company(event), language: 'en-GB' });
    const events = asked(tracker);
    await press(tracker, 'Change');
    await carryOut(tracker, 'Save');
    expect(events.at(-1)?.data).to.deep.include({ rhythm: { kind: 'after', every: 'evenement' } });
    expect(events.at(-1)?.data).not.to.have.any.keys('treat', 'language');
    await press(tracker, 'Change');
    field(tracker, '[name=every]').value = 'fair';
    field(tracker, '[name=treat]').value = 'Cake';
    await carryOut(tracker, 'Save');
    expect(events.at(-1)?.data).to.deep.include({
      rhythm: { kind: 'after', every: { 'en-GB': 'fair' } },
      treat: 'Cake',
      language: 'en-GB',
    });
    expect(part(tracker, 'treat').querySelector('[lang]')).to.equal(null);
    expect(words(part(tracker, 'rhythm'))).to.equal('After every fair');
  });

  it('gives an act of one’s own to the person at once', async () => {
    const tracker = await opened();
    const events = asked(tracker);
    field(tracker, '[data-own]').click();
    field(tracker, '[name=own]').value = 'Bake for the street';
    field(tracker, '[name=minutes]').value = '45';
    await carryOut(tracker, 'Set this goal');
    expect(events.map(({ type }) => type)).to.deep.equal(['act.propose', 'goal.set']);
    const { act, ...proposed } = events[0]?.data ?? {};
    expect(proposed).to.deep.equal({ name: 'Bake for the street', place: 'in-person', language: 'en', minutes: 45 });
    expect(events[1]?.data['act']).to.equal(act);
    expect(words(part(tracker, 'name'))).to.equal('Bake for the street');
    expect(words(part(tracker, 'goal'))).to.contain('in person');
    await press(tracker, 'Set a goal');
    await press(tracker, 'All steps');
    expect(words(form(tracker))).to.contain('Bake for the street');
  });

  it('finds a partner among many by a few letters, accents or not', async () => {
    const people = [{ id: 'p-1', name: 'Noor' }, ...manyPeople(300).slice(1), { id: 'p-z', name: 'Zoë Ümit' }];
    const tracker = await mount('vonk-goal-tracker', { document: { ...company(), people } });
    const events = asked(tracker);
    await climbTo(tracker, 'Liking a post');
    await press(tracker, /^Liking a post/);
    field(tracker, '[name=visibility][value=partner]').click();
    expect(offered(tracker)).to.deep.equal([]);
    await search(tracker, 'umit');
    expect(offered(tracker)).to.deep.equal(['Zoë Ümit']);
    field<HTMLElement>(tracker, '[role=option]').click();
    await tracker.updateComplete;
    await expect(await still(tracker)).to.be.accessible();
    await carryOut(tracker, 'Set this goal');
    expect(events[0]?.data).to.include({ visibility: 'partner', partner: 'p-z' });
    expect(words(part(tracker, 'goal'))).to.contain('With Zoë Ümit; here only you see it');
  });

  it('takes another partner in the place of the first, and says where there is none yet', async () => {
    const people = manyPeople(300);
    const tracker = await mount('vonk-goal-tracker', { document: { ...company(), people } });
    const events = asked(tracker);
    await climbTo(tracker, 'Liking a post');
    await press(tracker, /^Liking a post/);
    field(tracker, '[name=visibility][value=partner]').click();
    await press(tracker, 'Set this goal');
    expect(words(field(tracker, '#form-problem'))).to.equal('Pick a colleague, or choose “Only me”.');
    expect(tracker.shadowRoot?.activeElement?.id).to.equal('picker');
    for (const index of [20, 30]) {
      await search(tracker, String(people[index]?.['name']));
      field<HTMLElement>(tracker, '[role=option]').click();
      await tracker.updateComplete;
    }
    expect(form(tracker).querySelectorAll('.picked-one')).to.have.length(1);
    await carryOut(tracker, 'Set this goal');
    expect(people.slice(30).map(({ id }) => id)).to.include(events[0]?.data['partner']);
  });

  it('looks a partner up by name where not all colleagues are at hand', async () => {
    const queries: string[] = [];
    const found = [
      { id: 'p-1', name: 'Noor Elsen' },
      { id: 'p-50', name: 'Els Peeters', role: 'Nurse' },
    ];
    const fetch: typeof globalThis.fetch = (input) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      const query = url.searchParams.get('q');
      if (query !== null) queries.push(query);
      return Promise.resolve(Response.json({ items: query === null ? [{ id: 'p-1', name: 'Noor Elsen' }] : found }));
    };
    const people = { href: 'people', find: 'people?q={q}' };
    const tracker = await mount('vonk-goal-tracker', {
      document: { ...company(), people },
      space: { fetch, base: location.href, send: () => Promise.resolve({ status: 'done' }) },
    });
    const events = asked(tracker);
    await climbTo(tracker, 'Liking a post');
    await press(tracker, /^Liking a post/);
    field(tracker, '[name=visibility][value=partner]').click();
    await search(tracker, 'els');
    await until(() => offered(tracker).length > 0, 'who was found');
    expect(queries).to.deep.equal(['els']);
    expect(offered(tracker), 'never the person themself').to.deep.equal(['Els PeetersNurse']);
    field<HTMLElement>(tracker, '[role=option]').click();
    await tracker.updateComplete;
    await carryOut(tracker, 'Set this goal');
    expect(events[0]?.data).to.include({ visibility: 'partner', partner: 'p-50' });
    expect(words(part(tracker, 'goal'))).to.contain('With Els Peeters; here only you see it');
    await press(tracker, 'Change');
    expect(words(field(tracker, '.picked-one'))).to.contain('Els Peeters');
    field(tracker, '[value=only-me]').click();
    await carryOut(tracker, 'Save');
    expect(events[1]?.data).to.include({ visibility: 'only-me' }).and.not.have.property('partner');
  });

  it('never offers the person themself as a partner', async () => {
    const people = fullDocument()['people'] as readonly Json[];
    const tracker = await mount('vonk-goal-tracker', { document: { ...company(), people: people.slice(0, 3) } });
    await climbTo(tracker, 'Liking a post');
    await press(tracker, /^Liking a post/);
    const offered = [...form(tracker).querySelectorAll<HTMLInputElement>('[name=partner]')].map(({ value }) => value);
    expect(offered).to.deep.equal(['p-2', 'p-3']);
  });

  it('says that a partner is not told, with or without a service', async () => {
    const tracker = await mount('vonk-goal-tracker', {
      document: company(),
      space: { send: () => Promise.resolve({ status: 'done' }) },
    });
    await press(tracker, 'More steps, or one of your own');
    field(tracker, '[name=visibility][value=partner]').click();
    expect(words(form(tracker))).to.contain('your partner knows once you tell them');
  });

  it('shows more acts on request, and goes on with the first new one', async () => {
    const acts = Array.from({ length: 20 }, (_, index) => ({
      id: `a-${index}`,
      name: `Act ${index}`,
      place: index === 19 ? 'online' : 'in-person',
      effort: (index % 5) + 1,
    }));
    const tracker = await mount('vonk-goal-tracker', { document: { ...company(), acts } });
    await press(tracker, 'More steps, or one of your own');
    const shown = (): string[] => parts(tracker, 'act').map((act) => act.querySelector('input')?.value ?? '');
    const held = (): string => (tracker.shadowRoot?.activeElement as HTMLInputElement).value;
    const next = async (): Promise<void> => {
      field(tracker, '.form [part=next-step]').click();
      await kept();
    };
    // One step, the smallest in person; then one after the other, by effort.
    expect(shown()).to.deep.equal(['a-0']);
    await next();
    expect(shown()).to.deep.equal(['a-0', 'a-5']);
    expect(held()).to.equal('a-5');
    expect(field(tracker, '[name=act]:checked'), 'nothing is chosen by looking').to.equal(null);
    await next();
    expect(shown()).to.deep.equal(['a-0', 'a-5', 'a-10']);
    await press(tracker, 'All steps');
    expect(shown()).to.have.length(20);
    expect(held()).to.equal('a-15');
    expect(words(form(tracker))).not.to.match(/Next step|All steps/);
  });

  it('keeps the step in sight that was chosen, whatever else is', async () => {
    const acts = [1, 2, 3, 4].map((effort) => ({
      id: `a-${effort}`,
      name: `Act ${effort}`,
      place: 'in-person',
      effort,
    }));
    const tracker = await mount('vonk-goal-tracker', { document: { ...company(), acts } });
    await press(tracker, 'More steps, or one of your own');
    await press(tracker, 'All steps');
    field(tracker, '[value=a-4]').click();
    await press(tracker, 'Not now');
    await press(tracker, 'More steps, or one of your own');
    expect(field(tracker, '[name=act]:checked').value).to.equal('a-4');
    expect(parts(tracker, 'act')).to.have.length(2);
  });

  it('stays open with all that was filled in when the service refuses', async () => {
    const tracker = await mount('vonk-goal-tracker', {
      document: company(),
      space: {
        send: () => Promise.resolve({ status: 'refused', problem: { code: 'denied', path: '', message: '' } }),
      },
    });
    await climbTo(tracker, 'Liking a post');
    await press(tracker, /^Liking a post/);
    field(tracker, '[name=treat]').value = 'A long bath';
    await press(tracker, 'Set this goal');
    await until(() => words(field(tracker, '#form-problem')) !== '', 'the reason');
    expect(isOpen(tracker)).to.equal(true);
    expect(words(field(tracker, '#form-problem'))).to.match(/^This was not kept\./);
    expect(field(tracker, '[name=treat]').value).to.equal('A long bath');
    expect(parts(tracker, 'goal')).to.have.length(0);
  });

  it('sets one goal, however fast it is pressed', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company() });
    const events = asked(tracker);
    await climbTo(tracker, 'Liking a post');
    await press(tracker, /^Liking a post/);
    const set = button(tracker, 'Set this goal');
    set.click();
    set.click();
    await until(() => !isOpen(tracker), 'the form to close');
    expect(events).to.have.length(1);
  });

  it('is not left open on the page when the widget is moved', async () => {
    const tracker = await opened();
    const frame = tracker.parentElement as Element;
    tracker.remove();
    frame.append(tracker);
    await kept();
    expect(isOpen(tracker)).to.equal(false);
  });
});

describe('changing a goal in vonk-goal-tracker', () => {
  afterEach(unmountAll);

  it('celebrates a goal that is reached by asking less of oneself just the same', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company(goal) });
    await press(tracker, 'Change');
    expect(field<HTMLSelectElement>(tracker, '[name=count]').value).to.equal('3');
    field<HTMLSelectElement>(tracker, '[name=count]').value = '1';
    await carryOut(tracker, 'Save');
    expect(words(part(tracker, 'notice'))).to.contain(
      'You reached it. One of one this month. Time for your treat: A waffle.',
    );
    expect(tracker.shadowRoot?.querySelectorAll('.ring-spark')).not.to.have.length(0);
  });

  it('takes away a treat, a nudge and a partner', async () => {
    const shared = {
      ...goal,
      visibility: 'partner',
      partner: 'p-3',
      agreed: true,
      nudge: { every: 'week', weekday: 2 },
    };
    const tracker = await mount('vonk-goal-tracker', { document: company(shared) });
    const events = asked(tracker);
    await press(tracker, 'Change');
    expect(field<HTMLSelectElement>(tracker, '[name=nudge]').value).to.equal('week');
    expect(field<HTMLSelectElement>(tracker, '[name=weekday]').value).to.equal('2');
    field(tracker, '[value=only-me]').click();
    field(tracker, '[name=treat]').value = '';
    field<HTMLSelectElement>(tracker, '[name=nudge]').value = 'none';
    await carryOut(tracker, 'Save');
    expect(events[0]?.data).to.deep.equal({
      goal: 'g-1',
      rhythm: { kind: 'per', count: 3, period: 'month' },
      visibility: 'only-me',
      treat: '',
      nudge: { every: 'none' },
    });
    const kept = (tracker.space?.exportOwn() as { goals: Json[] }).goals[0] ?? {};
    expect(kept).to.have.all.keys('id', 'act', 'visibility', 'startedAt', 'rhythm', 'steps');
    expect(words(part(tracker, 'goal'))).to.contain('Only me');
  });

  it('keeps an agreement while the partner stays, and drops it with another one', async () => {
    const shared = { ...goal, visibility: 'partner', partner: 'p-3', agreed: true };
    const tracker = await mount('vonk-goal-tracker', { document: company(shared) });
    await press(tracker, 'Change');
    await carryOut(tracker, 'Save');
    expect(words(part(tracker, 'goal'))).to.contain('Agreed with Amina El Idrissi');
    await tracker.space?.request('goal.change', { goal: 'g-1', partner: 'p-2' });
    await tracker.updateComplete;
    expect(words(part(tracker, 'goal'))).not.to.contain('Agreed');
  });

  it('keeps the other languages of a moment whose words stay', async () => {
    const every = { nl: 'evenement', en: 'event' };
    const tracker = await mount('vonk-goal-tracker', {
      document: company({ ...goal, rhythm: { kind: 'after', every }, steps: [] }),
    });
    const events = asked(tracker);
    await press(tracker, 'Change');
    expect(field(tracker, '[name=every]').value).to.equal('event');
    await carryOut(tracker, 'Save');
    expect(events[0]?.data['rhythm']).to.deep.equal({ kind: 'after', every });
  });

  it('keeps a target that is larger than the form offers', async () => {
    const many = { ...goal, rhythm: { kind: 'per', count: 40, period: 'week' } };
    const tracker = await mount('vonk-goal-tracker', { document: company(many) });
    const events = asked(tracker);
    await press(tracker, 'Change');
    await carryOut(tracker, 'Save');
    expect(events[0]?.data['rhythm']).to.deep.equal({ kind: 'per', count: 40, period: 'week' });
  });

  it('begins anew for another goal', async () => {
    const other = { ...goal, id: 'g-2', act: 'a-post', treat: 'A walk', steps: [] };
    const tracker = await mount('vonk-goal-tracker', { document: company(goal, other) });
    await press(tracker, 'Change');
    field(tracker, '[name=treat]').value = 'Something else';
    await press(tracker, 'Not now');
    const second = parts(tracker, 'goal')[1]?.querySelectorAll<HTMLElement>('.goal-ways button')[0];
    second?.click();
    await kept();
    expect(field(tracker, '[name=treat]').value).to.equal('A walk');
    expect(words(field(tracker, '#form-title'))).to.equal('Writing a post of my own');
  });
});
