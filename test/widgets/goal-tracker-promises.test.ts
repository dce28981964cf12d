import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import '../../src/context/define.js';
import { RequestEvent } from '../../src/internal/request-event.js';
import { type Language, languages, messagesNow } from '../../src/locale/languages.js';
import '../../src/widgets/goal-tracker/define.js';
import type { GoalTracker } from '../../src/widgets/goal-tracker/goal-tracker.js';
import { fullDocument, withSection } from '../fixtures/fixtures.js';
import { button, everythingIn, kept, mount, part, parts, testNow, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

type Json = Record<string, unknown>;

const secret = 'Zorgvuldig geheime wafel';
const goal = (more: Json = {}): Json => ({
  id: 'g-1',
  act: 'a-talk',
  visibility: 'only-me',
  startedAt: '2026-10-04T09:00:00+02:00',
  rhythm: { kind: 'per', count: 7, period: 'month' },
  treat: secret,
  steps: [{ id: 's-1', at: '2026-11-11T12:00:00+01:00', answer: 'done', note: `${secret} s` }],
  ...more,
});
const afterEvents = (more: Json = {}): Json =>
  goal({ id: 'g-2', rhythm: { kind: 'after', every: 'event' }, steps: [], treat: undefined, ...more });
const company = (preferences: Json, ...goals: readonly Json[]): Json => ({ ...fullDocument(), goals, preferences });

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const content = (tracker: GoalTracker): string => words(part(tracker, 'content'));
const dialog = (tracker: GoalTracker): HTMLDialogElement => part(tracker, 'dialog') as HTMLDialogElement;

async function press(tracker: GoalTracker, name: string | RegExp): Promise<void> {
  button(tracker, name).click();
  await kept();
  await tracker.updateComplete;
}

describe('a goal that is only the person’s (N9)', () => {
  afterEach(unmountAll);

  it('goes to no address, no log, no other store, and into no event but those that ask for a change', async () => {
    const told: string[] = [];
    const undo: (() => void)[] = [];
    const watch = <O extends object>(owner: O, name: keyof O, label: string): void => {
      const original = owner[name] as (...values: unknown[]) => unknown;
      owner[name] = function (this: unknown, ...values: unknown[]) {
        told.push(
          `${label} ${values.map((value) => (value instanceof Event ? describeEvent(value) : String(value))).join()}`,
        );
        return original.apply(this, values);
      } as O[keyof O];
      undo.push(() => (owner[name] = original as O[keyof O]));
    };
    watch(window, 'fetch', 'fetch');
    watch(XMLHttpRequest.prototype, 'open', 'xhr');
    watch(navigator, 'sendBeacon', 'beacon');
    watch(Storage.prototype, 'setItem', 'storage');
    watch(BroadcastChannel.prototype, 'postMessage', 'channel');
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) watch(console, level, 'console');
    watch(EventTarget.prototype, 'dispatchEvent', 'event');
    try {
      const tracker = await mount('vonk-goal-tracker', { document: company({ stance: 'yes' }, goal()) });
      told.length = 0;
      await press(tracker, 'I did it');
      await press(tracker, 'Change');
      (dialog(tracker).querySelector('[name=treat]') as HTMLInputElement).value = `${secret}!`;
      await press(tracker, 'Save');
      await until(() => parts(tracker, 'dialog').length === 0, 'the form to close');
      await press(tracker, 'Pause');
      await press(tracker, 'Resume');
      await press(tracker, /^Take back: November 11/);
      await press(tracker, 'Stop');
      await tracker.space?.request('preferences.set', { stance: 'maybe' });
    } finally {
      for (const back of undo) back();
    }
    expect(told.filter((line) => /^(fetch|xhr|beacon|storage|console) /.test(line))).to.deep.equal([]);
    // The one channel carries the name of the person's own store, so that another tab reads it again.
    expect(told.filter((line) => line.startsWith('channel'))).not.to.have.length(0);
    expect(told.filter((line) => line.includes(secret))).to.deep.equal([]);
    expect(told.some((line) => line.startsWith('event a request'))).to.equal(true);
  });

  it('stands in no attribute outside the widget, and nowhere on the page around it', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company({ stance: 'yes' }, goal()) });
    await press(tracker, 'I did it');
    expect(everythingIn(tracker)).to.contain(secret);
    expect(document.documentElement.outerHTML + document.title + location.href).not.to.contain(secret);
  });

  it('shows nothing of anybody’s goals to a viewer who is not there', async () => {
    const { viewer: _viewer, ...document } = company({ stance: 'yes' }, goal());
    const tracker = await mount('vonk-goal-tracker', { document });
    expect(everythingIn(tracker)).not.to.contain(secret);
  });
});

/** A change that is asked for may tell what it asks; anything else tells all that it carries. */
function describeEvent(event: Event): string {
  if (event instanceof RequestEvent) return 'a request';
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  return `${event.type} ${JSON.stringify(detail) ?? ''}`;
}

describe('acts in person and online (N7)', () => {
  afterEach(unmountAll);

  it('shows one in person without scrolling, in a small window too', async () => {
    const acts = Array.from({ length: 30 }, (_, index) => ({
      id: `a-${index}`,
      name: `Something online, number ${index}, that takes two lines of a narrow column`,
      place: index === 29 ? 'in-person' : 'online',
      effort: index === 29 ? 5 : 1,
    }));
    const document = withSection(company({ stance: 'yes' }), 'acts', acts);
    const tracker = await mount('vonk-goal-tracker', { document, width: 320 });
    expect(parts(tracker, 'offer').map(words).join()).to.contain('in person');
    await press(tracker, 'More steps, or one of your own');
    const act = parts(tracker, 'act').find((one) => words(one).includes('in person'));
    const box = act?.getBoundingClientRect() ?? new DOMRect(0, Infinity);
    const end = dialog(tracker).querySelector('.dialog-end')?.getBoundingClientRect().top ?? 0;
    expect(box.bottom).to.be.at.most(Math.min(end, innerHeight));
  });

  it('counts both the same, with one press and no proof', async () => {
    for (const act of ['a-talk', 'a-like']) {
      const tracker = await mount('vonk-goal-tracker', { document: company({ stance: 'yes' }, goal({ act })) });
      let logs = 0;
      tracker.addEventListener('vonk-step-log', (event) => {
        logs += 1;
        expect((event as RequestEvent<'step.log'>).detail).to.have.all.keys('goal', 'step', 'answer');
      });
      await press(tracker, 'I did it');
      expect(logs).to.equal(1);
      expect(words(part(tracker, 'progress'))).to.equal('two of seven this month');
    }
  });

  it('has no field for whoever the person spoke with', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company({ stance: 'yes' }, goal()) });
    await press(tracker, 'I did it');
    await press(tracker, 'Add a note');
    await press(tracker, 'Set a goal');
    const fields = [...(tracker.shadowRoot?.querySelectorAll('input, textarea, select') ?? [])];
    const names = new Set(fields.map((one) => one.getAttribute('name')).filter((name) => name !== null));
    expect([...names].sort()).to.deep.equal([
      'act',
      'count',
      'day',
      'every',
      'kind',
      'minutes',
      'note',
      'nudge',
      'own',
      // A colleague who goes along with the goal, not somebody to whom it was told; and the search for them.
      'partner',
      'partner-name',
      'period',
      'place',
      'search',
      'treat',
      'visibility',
      'weekday',
    ]);
  });
});

describe('if–then goals (N8)', () => {
  afterEach(unmountAll);

  const cues = [
    { id: 'c-1', name: 'Fair', at: '2026-11-12T09:00:00+01:00' },
    { id: 'c-2', name: 'Visit', at: '2026-11-18T09:00:00+01:00' },
    { id: 'c-3', name: 'Lecture', at: '2026-11-28T09:00:00+01:00' },
  ];
  const visited = async (): Promise<GoalTracker> =>
    mount('vonk-goal-tracker', {
      document: withSection(
        company(
          { stance: 'yes' },
          afterEvents({ steps: [{ id: 's-9', at: '2026-11-02T09:00:00+01:00', answer: 'done' }] }),
        ),
        'cues',
        cues,
      ),
    });

  it('asks about each moment once, one at a time, and never about one that is still to come', async () => {
    const tracker = await visited();
    const asked: string[] = [];
    for (;;) {
      const question = parts(tracker, 'question')[0];
      if (!question) break;
      asked.push(words(question).replace(/:.*/, ''));
      await press(tracker, 'Not this time');
    }
    expect(asked).to.deep.equal(['Visit, Wednesday', 'Fair, Nov 12']);
  });

  it('changes no colour and no counter by "not this time"', async () => {
    const tracker = await visited();
    const looks = (): unknown[] => {
      const card = part(tracker, 'goal');
      const all = [card, ...card.querySelectorAll('*')].filter((one) => !one.closest('.goal-step, [part=history]'));
      return all.map((one) => {
        const { color, backgroundColor, stroke } = getComputedStyle(one);
        return [one.localName, color, backgroundColor, stroke, one.children.length === 0 ? words(one) : ''];
      });
    };
    const before = looks();
    await press(tracker, 'Not this time');
    expect(looks()).to.deep.equal(before);
    expect(words(part(tracker, 'progress'))).to.equal('one of three moments');
    expect(words(part(tracker, 'notice'))).to.contain('Fine. That changes nothing.');
  });

  it('asks no more at all once told to, until the person takes that back', async () => {
    const tracker = await visited();
    await press(tracker, 'Stop asking');
    expect(parts(tracker, 'question')).to.have.length(0);
    expect(parts(tracker, 'next')).to.have.length(0);
    expect(parts(tracker, 'log')).to.have.length(1);
    await press(tracker, /^Ask again/);
    expect(parts(tracker, 'question')).to.have.length(1);
  });
});

describe('no guilt, in any language (N10)', () => {
  afterEach(unmountAll);

  const forbidden: Readonly<Record<Language, readonly string[]>> = {
    en: [
      'missed',
      'behind',
      'fail',
      'failed',
      'failure',
      'broken',
      'streak',
      'must',
      'should',
      'lost',
      'late',
      'everyone',
    ],
    nl: [
      'gemist',
      'mist',
      'achter',
      'achterop',
      'achterstand',
      'mislukt',
      'gefaald',
      'gebroken',
      'verbroken',
      'reeks',
      'moet',
      'moeten',
      'iedereen',
    ],
    fr: [
      'manqué',
      'raté',
      'retard',
      'échec',
      'échoué',
      'brisé',
      'rompu',
      'série',
      'devez',
      'doit',
      'devoir',
      'faut',
      'tout le monde',
    ],
    de: [
      'verpasst',
      'versäumt',
      'hinterher',
      'Rückstand',
      'gescheitert',
      'fehlgeschlagen',
      'gebrochen',
      'unterbrochen',
      'Serie',
      'Strähne',
      'muss',
      'musst',
      'müssen',
      'jeder',
    ],
  };
  const findForbidden = (text: string, language: Language): string | undefined =>
    forbidden[language].find((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text));

  const instant = fc
    .date({ min: new Date('2024-01-01'), max: testNow, noInvalidDate: true })
    .map((date) => date.toISOString());
  const stepOf = (steps: readonly (readonly [string, string])[], id: string): Json[] =>
    steps.map(([at, answer], index) => ({ id: `${id}-${index}`, at, answer, note: 'Soep.' }));
  const anyGoals = fc
    .array(
      fc.record({
        startedAt: instant,
        rhythm: fc.oneof(
          fc.record({
            kind: fc.constant('per'),
            count: fc.integer({ min: 1, max: 30 }),
            period: fc.constantFrom('week', 'month', 'quarter'),
          }),
          fc.constant({ kind: 'after', every: 'event' }),
        ),
        steps: fc.array(fc.tuple(instant, fc.constantFrom('done', 'not-this-time', 'stop-asking')), { maxLength: 20 }),
        pausedAt: fc.option(instant, { nil: undefined }),
        stoppedAt: fc.option(instant, { nil: undefined }),
        nudge: fc.option(fc.constant({ every: 'week', weekday: 7 }), { nil: undefined }),
        act: fc.constantFrom('a-talk', 'a-like'),
      }),
      { maxLength: 4 },
    )
    .map((all) =>
      all.map((one, index) => ({
        ...one,
        id: `g-${index}`,
        visibility: 'only-me',
        steps: stepOf(one.steps, `s-${index}`),
      })),
    );

  it('says no word of obligation or loss, whatever the goals, the time, and what is pressed', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyGoals,
        fc.constantFrom(...languages),
        fc.date({ min: testNow, max: new Date('2027-12-31'), noInvalidDate: true }),
        fc.constantFrom('yes', 'maybe', 'no', undefined),
        fc.nat(),
        async (goals, language, now, stance, choice) => {
          const tracker = await mount('vonk-goal-tracker', {
            document: company({ ...(stance && { stance }) }, ...(goals as readonly Json[])),
            language,
            space: { now: () => now },
          });
          try {
            const buttons = [...(tracker.shadowRoot?.querySelectorAll('button') ?? [])];
            buttons[choice % Math.max(buttons.length, 1)]?.click();
            await kept();
            const text = `${tracker.shadowRoot?.textContent ?? ''} ${everythingIn(tracker)}`;
            expect(text).to.contain(messagesNow(language, ['goal-tracker'])?.goalsHeading);
            expect(findForbidden(text, language)).to.equal(undefined);
          } finally {
            unmountAll();
          }
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(60_000);

  it('would find such a word', () => {
    expect(findForbidden('You missed it', 'en')).to.equal('missed');
    expect(findForbidden('Je moet nog', 'nl')).to.equal('moet');
    expect(findForbidden('Vous êtes en retard', 'fr')).to.equal('retard');
    expect(findForbidden('Du musst', 'de')).to.equal('musst');
    expect(findForbidden('moetje hinterherum', 'nl')).to.equal(undefined);
  });
});

describe('a ladder of small steps (N24), within the minutes of the week (N31)', () => {
  afterEach(unmountAll);

  const anyAct = fc.record(
    {
      place: fc.constantFrom('in-person', 'online'),
      channel: fc.constantFrom('LinkedIn', 'Instagram', 'the school gate'),
      minutes: fc.integer({ min: 0, max: 40 }),
      effort: fc.integer({ min: 1, max: 5 }),
      status: fc.constantFrom('agreed', 'proposed'),
    },
    { requiredKeys: ['place'] },
  );
  type AnyAct = Json & { readonly id: string; readonly minutes?: number; readonly effort?: number };

  it('begins with one that needs no account, goes up by effort, and stays within what is left together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyAct, { maxLength: 8 }),
        fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -9, max: 0 })), { maxLength: 4 }),
        async (drawn, minutesPerWeek, done) => {
          const acts: AnyAct[] = drawn.map((act, index) => ({ ...act, id: `a-${index}`, name: `Act ${index}` }));
          const goals = done.flatMap(([index, days], at) => {
            const act = acts[index];
            if (!act) return [];
            const day = new Date(testNow.getTime() + days * 86_400_000).toISOString();
            const steps = [{ id: `s-${at}`, at: day, answer: 'done' }];
            return [goal({ id: `g-${at}`, act: act.id, stoppedAt: testNow.toISOString(), steps })];
          });
          const preferences = {
            stance: 'yes',
            channels: { LinkedIn: 'private' },
            ...(minutesPerWeek !== undefined && { minutesPerWeek }),
          };
          const document = { ...company(preferences, ...goals), acts };
          const tracker = await mount('vonk-goal-tracker', { document, language: 'en-GB' });
          try {
            const offered = (): AnyAct[] =>
              parts(tracker, 'offer').map(
                (one) => acts.find(({ name }) => words(one).startsWith(`${name as string} `)) as AnyAct,
              );
            const next = (): string => parts(tracker, 'next-step').map(words).join();
            const climb = async (): Promise<unknown> => {
              part(tracker, 'next-step').click();
              return tracker.updateComplete;
            };
            const mayBe = acts.filter(
              ({ id, status, channel }) =>
                channel !== 'LinkedIn' && (status !== 'proposed' || goals.some((one) => one['act'] === id)),
            );
            // Week of Monday 16 to Sunday 22 November.
            const monday = new Date(testNow.getFullYear(), testNow.getMonth(), testNow.getDate() - 6).getTime();
            const spent = goals
              .filter(({ steps }) => Date.parse((steps as { at: string }[])[0]?.at ?? '') >= monday)
              .map((one) => acts.find(({ id }) => id === one['act'])?.minutes);
            const left =
              minutesPerWeek === undefined
                ? Infinity
                : Math.max(0, minutesPerWeek - spent.reduce<number>((sum, minutes = 0) => sum + minutes, 0));
            expect(offered().length).to.be.at.most(1);
            while (next() === 'Next step') await climb();
            const within = offered();
            const total = within.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
            expect(total).to.be.at.most(left);
            if (minutesPerWeek !== undefined) for (const { minutes } of within) expect(minutes).to.be.a('number');
            const claim = parts(tracker, 'limits').map(words).join();
            if (claim.startsWith('What is suggested fits')) {
              expect(spent).not.to.include(undefined);
              expect(total).to.be.at.most(left);
            }
            // What would fit alone decides about the first: in person, or without a channel.
            const alone = mayBe.filter(({ minutes }) => minutesPerWeek === undefined || (minutes ?? Infinity) <= left);
            const needsNone = ({ place, channel }: AnyAct): boolean => place === 'in-person' || channel === undefined;
            if (alone.some(needsNone)) expect(needsNone(within[0] as AnyAct)).to.equal(true);
            expect(within.length > 0).to.equal(alone.length > 0);
            const efforts = within.slice(1).map(({ effort = 3 }) => effort);
            expect(efforts).to.deep.equal([...efforts].sort((a, b) => a - b));
            while (next() !== '') await climb();
            expect(
              offered()
                .map(({ id }) => id)
                .sort(),
            ).to.deep.equal(mayBe.map(({ id }) => id).sort());
          } finally {
            unmountAll();
          }
        },
      ),
      { numRuns: 30 },
    );
  }).timeout(60_000);
});

describe('somebody for whom this is not (N11), and nudges (B9)', () => {
  afterEach(unmountAll);

  it('is not called to set a goal, to be coached, or to answer; what they have goes on', async () => {
    const { coaching: _coaching, ...document } = company(
      { stance: 'no' },
      goal({ nudge: { every: 'week', weekday: 7 } }),
      afterEvents(),
    );
    const tracker = await mount('vonk-goal-tracker', { document });
    for (const name of ['new', 'offer', 'question', 'next', 'nudge', 'starters', 'coaching', 'dialog'])
      expect(parts(tracker, name), name).to.have.length(0);
    expect(content(tracker)).not.to.match(/Set a goal|coach/i);
    expect(tracker.shadowRoot?.querySelectorAll('.button-primary')).to.have.length(0);
    await press(tracker, 'I did it');
    expect(words(part(tracker, 'progress'))).to.equal('two of seven this month');
    await press(tracker, 'Stop');
    expect(parts(tracker, 'goal')).to.have.length(1);
    await press(tracker, 'Resume');
    expect(parts(tracker, 'goal')).to.have.length(2);
  });

  it('reads one warm sentence where there are no goals', async () => {
    const { coaching: _coaching, ...document } = company({ stance: 'no' });
    const tracker = await mount('vonk-goal-tracker', { document });
    expect(content(tracker)).to.equal('There are no goals here, and that is fine.');
  });

  it('keeps seeing their questions to a coach, without being offered one', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company({ stance: 'no' }) });
    expect(parts(tracker, 'request')).to.have.length(4);
    expect(parts(tracker, 'coach')).to.have.length(0);
  });

  it('is called no more from the moment they say so', async () => {
    const tracker = await mount('vonk-goal-tracker', { document: company({ stance: 'yes' }) });
    await press(tracker, 'More steps, or one of your own');
    await tracker.space?.request('preferences.set', { stance: 'no' });
    await tracker.updateComplete;
    expect(parts(tracker, 'offer')).to.have.length(0);
    expect(parts(tracker, 'dialog')).to.have.length(0);
  });

  it('nudges only those who said yes or maybe', async () => {
    const nudged = goal({ nudge: { every: 'week', weekday: 7 } });
    for (const [preferences, count] of [
      [{ stance: 'yes' }, 1],
      [{ stance: 'maybe' }, 1],
      [{}, 0],
    ] as const) {
      const tracker = await mount('vonk-goal-tracker', { document: company(preferences, nudged) });
      expect(parts(tracker, 'nudge')).to.have.length(count);
      await press(tracker, 'Change');
      expect(dialog(tracker).querySelectorAll('[name=nudge]')).to.have.length(count);
    }
  });
});

describe('somebody who joins late (N25), and whoever looks (N26)', () => {
  afterEach(unmountAll);

  it('sees no moment and no period from before they set the goal', async () => {
    const today = '2026-11-22T08:00:00+01:00';
    const step = { id: 's-1', at: '2026-11-22T08:30:00+01:00', answer: 'done' };
    const tracker = await mount('vonk-goal-tracker', {
      document: company(
        { stance: 'yes' },
        goal({ startedAt: today, steps: [step] }),
        afterEvents({ startedAt: today }),
      ),
    });
    expect(parts(tracker, 'question')).to.have.length(0);
    expect([...part(tracker, 'chart-table').querySelectorAll('tbody tr')].map(words)).to.deep.equal([
      'November 2026 1',
    ]);
    expect(words(part(tracker, 'ring'))).to.equal('1 of 7this month');
    expect(content(tracker)).not.to.contain('%');
  });

  it('sees of the past only periods in which they did something', async () => {
    const steps = ['2026-06-03', '2026-09-04', '2026-11-02'].map((day, index) => ({
      id: `s-${index}`,
      at: `${day}T12:00:00+02:00`,
      answer: 'done',
    }));
    const tracker = await mount('vonk-goal-tracker', {
      document: company({ stance: 'yes' }, goal({ startedAt: '2026-01-01T09:00:00+01:00', steps })),
    });
    const rows = [...part(tracker, 'chart-table').querySelectorAll('tbody th')].map(words);
    expect(rows).to.deep.equal(['June 2026', 'September 2026', 'November 2026']);
  });

  it('sees the same as somebody who may edit the page', async () => {
    const document = company({ stance: 'yes' }, goal(), afterEvents());
    const one = await mount('vonk-goal-tracker', { document });
    const editor = await mount('vonk-goal-tracker', {
      document: withSection(document, 'viewer', { id: 'p-1', canEdit: true }),
    });
    expect(part(editor, 'content').innerHTML.replace(/lit\$\d+\$/g, '')).to.equal(
      part(one, 'content').innerHTML.replace(/lit\$\d+\$/g, ''),
    );
  });
});
