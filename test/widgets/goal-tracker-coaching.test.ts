import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import type { RequestEvent } from '../../src/internal/request-event.js';
import type { Action } from '../../src/contract/actions.js';
import type { Answer } from '../../src/state/space.js';
import '../../src/widgets/goal-tracker/define.js';
import type { GoalTracker } from '../../src/widgets/goal-tracker/goal-tracker.js';
import { fullDocument, withSection, without } from '../fixtures/fixtures.js';
import { button, kept, mount, part, parts, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

type Json = Record<string, unknown>;

const company = (): Json => ({ ...fullDocument(), goals: [], preferences: { stance: 'yes' } });
const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const told = (tracker: GoalTracker): string => words(part(tracker, 'coaching').querySelector('.coach-told') as Element);
const field = (tracker: GoalTracker): HTMLTextAreaElement | null | undefined =>
  tracker.shadowRoot?.querySelector<HTMLTextAreaElement>('#coach-about');

const withService = (document: Json, answer: (action: Action) => Answer): Promise<GoalTracker> =>
  mount('vonk-goal-tracker', { document, space: { send: (action) => Promise.resolve(answer(action)) } });

async function press(tracker: GoalTracker, name: string | RegExp): Promise<void> {
  button(tracker, name).click();
  await kept();
  await tracker.updateComplete;
}

describe('coaching in vonk-goal-tracker', () => {
  afterEach(unmountAll);

  it('names each coach and what they are good at, folded away', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company() });
    expect((part(tracker, 'coaching') as HTMLDetailsElement).open).to.equal(false);
    expect(parts(tracker, 'coach').map(words).join()).to.match(/Sofie Maes.*Finding words for what you do/);
  });

  it('says how to reach a coach where nothing can be sent, and offers no button that does nothing', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company() });
    expect(words(part(tracker, 'coaching'))).to.contain('Reach them the way you reach any colleague');
    for (const coach of parts(tracker, 'coach')) expect(coach.querySelector('button')).to.equal(null);
    for (const request of parts(tracker, 'request')) expect(request.querySelector('button')).to.equal(null);
  });

  it('links to the page of a coach who has one', async () => {
    const people = (fullDocument()['people'] as readonly Json[]).map((person) =>
      person['id'] === 'p-8' ? { ...person, profile: 'https://intranet.example/sofie' } : person,
    );
    const tracker = await mount('vonk-goal-tracker', { document: withSection(company(), 'people', people) });
    expect(part(tracker, 'coach').querySelector('a')?.href).to.equal('https://intranet.example/sofie');
  });

  it('asks a coach, with or without a word about what, and shows what came of it', async () => {
    const coaching = company()['coaching'] as Json;
    const tracker = await withService(company(), (action) => ({
      status: 'done',
      changes: [
        {
          section: 'coaching',
          put: [
            {
              ...coaching,
              requests: [{ id: 'r-9', coach: 'p-8', at: action.at, about: 'A first sentence', status: 'asked' }],
            },
          ],
        },
      ],
    }));
    const events: unknown[] = [];
    tracker.addEventListener('vonk-coaching-ask', (event) =>
      events.push((event as RequestEvent<'coaching.ask'>).detail),
    );
    (part(tracker, 'coaching') as HTMLDetailsElement).open = true;
    await press(tracker, 'Ask: Sofie Maes');
    const about = field(tracker);
    expect(tracker.shadowRoot?.activeElement?.id).to.equal('coach-about');
    if (about) about.value = ' A first sentence ';
    await press(tracker, 'Send');
    expect(events).to.have.length(1);
    expect(events[0]).to.include({ coach: 'p-8', about: 'A first sentence', language: 'en' });
    await until(
      () => told(tracker) === 'Your intranet has your question for Sofie Maes. They know once you tell them.',
      'what came of it',
    );
    expect(parts(tracker, 'request').map(words)).to.have.length(1);
    expect(words(part(tracker, 'request'))).to.match(/Sofie Maes A first sentence asked/);
    expect(tracker.shadowRoot?.activeElement?.localName).to.equal('summary');
  });

  it('takes what nobody can see for no word', async () => {
    const tracker = await withService(company(), () => ({ status: 'done' }));
    const events: unknown[] = [];
    tracker.addEventListener('vonk-coaching-ask', (event) =>
      events.push((event as RequestEvent<'coaching.ask'>).detail),
    );
    await press(tracker, 'Ask: Sofie Maes');
    const about = field(tracker);
    if (about) about.value = ' \u200b\u3164';
    await press(tracker, 'Send');
    expect(events).to.have.length(1);
    expect(events[0]).to.not.have.property('about');
  });

  it('keeps what was typed when the service refuses it', async () => {
    const tracker = await withService(company(), () => ({
      status: 'refused',
      problem: { code: 'denied', path: '', message: '' },
    }));
    await press(tracker, 'Ask: Sofie Maes');
    const about = field(tracker);
    if (about) about.value = 'A first sentence';
    await press(tracker, 'Send');
    await until(() => /^This was not kept\./.test(told(tracker)), 'what came of it');
    expect(field(tracker)?.value).to.equal('A first sentence');
  });

  it('can be declined in the same breath', async () => {
    const tracker = await withService(company(), () => ({ status: 'done' }));
    (part(tracker, 'coaching') as HTMLDetailsElement).open = true;
    await press(tracker, 'Ask: Sofie Maes');
    await press(tracker, 'Not now');
    expect(field(tracker)).to.equal(null);
    expect(tracker.shadowRoot?.activeElement?.localName).to.equal('summary');
  });

  it('withdraws a question that is still open, and no other', async () => {
    const tracker = await withService(company(), () => ({ status: 'done' }));
    const events: unknown[] = [];
    tracker.addEventListener('vonk-coaching-cancel', (event) =>
      events.push((event as RequestEvent<'coaching.cancel'>).detail),
    );
    const open = parts(tracker, 'request').map((request) => request.querySelector('button') !== null);
    expect(open).to.deep.equal([true, true, false, false]);
    expect(parts(tracker, 'request').map((one) => words(one.querySelector('.hint') as Element))).to.deep.equal([
      'planned · November 16, 2026',
      'asked · November 21, 2026',
      'done · June 2, 2026',
      'withdrawn · May 2, 2026',
    ]);
    await press(tracker, 'Withdraw');
    expect(events).to.deep.equal([{ request: 'r-1' }]);
    await until(() => told(tracker) === 'Your question is withdrawn.', 'what came of it');
  });

  it('is not there where the document has no coaches', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: without(company(), 'coaching') });
    expect(parts(tracker, 'coaching')).to.have.length(0);
  });
});
