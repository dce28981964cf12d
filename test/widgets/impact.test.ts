import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/impact/define.js';
import type { Action } from '../../src/contract/actions.js';
import { createProblem } from '../../src/contract/problem.js';
import type { Answer } from '../../src/state/space.js';
import { button, everythingIn, mount, part, parts, settled, textOf, unmountAll } from '../helpers/mount.js';
import { serve, until } from '../helpers/service.js';

type Json = Record<string, unknown>;

const letter = (changes: Json = {}): Json => ({
  id: 'fb-1',
  about: 's-1',
  text: 'She came to look, and stayed.',
  by: 'p-2',
  at: '2026-11-12T15:00:00+01:00',
  ...changes,
});

const goal = (...steps: Json[]): Json => ({
  id: 'g-1',
  act: 'a-talk',
  visibility: 'only-me',
  startedAt: '2026-09-01T09:00:00+02:00',
  rhythm: { kind: 'per', count: 2, period: 'month' },
  steps,
});
const done = (id: string, day: string, more: Json = {}): Json => ({
  id,
  at: `${day}T10:00:00+01:00`,
  answer: 'done',
  ...more,
});

const company = (changes: Json = {}): Json => ({
  vonk: 1,
  organisation: {
    name: 'Linde',
    contact: { person: 'p-3', text: 'Come by, next to the canteen.', href: 'mailto:els@linde.example' },
  },
  viewer: { id: 'p-1' },
  people: [
    { id: 'p-1', name: 'Noor Claes' },
    { id: 'p-2', name: 'Jef Wouters', role: 'Site manager' },
    { id: 'p-3', name: 'Els Peeters', role: 'Director' },
  ],
  acts: [
    { id: 'a-talk', name: 'A talk at the table', place: 'in-person' },
    { id: 'a-post', name: 'A post', place: 'online', channel: 'LinkedIn' },
  ],
  goals: [goal(done('s-1', '2026-10-06'))],
  feedback: [letter()],
  ...changes,
});

const answering = (...answers: Answer[]): { sent: Action[]; send: (action: Action) => Promise<Answer> } => {
  const sent: Action[] = [];
  return {
    sent,
    send: (action) => {
      sent.push(action);
      return Promise.resolve(answers[sent.length - 1] ?? { status: 'done' });
    },
  };
};

describe('vonk-impact', () => {
  afterEach(unmountAll);

  it('tells who says what came of which step, and when', async () => {
    const impact = await mount('vonk-impact', { document: company() });
    expect(part(impact, 'text').textContent).to.equal('She came to look, and stayed.');
    expect(textOf(impact)).to.contain('About: A talk at the table, October 6, 2026');
    expect(part(impact, 'date').textContent).to.contain('November 12, 2026');
    expect(part(impact, 'signature').textContent).to.match(/Jef Wouters\s+Site manager/);
    expect(parts(impact, 'avatar')[0]?.dataset['initials']).to.equal('JW');
  });

  it('names the act of the step itself where the goal is about another one', async () => {
    const impact = await mount('vonk-impact', {
      document: company({ goals: [goal(done('s-1', '2026-10-06', { act: 'a-post' }))] }),
    });
    expect(part(impact, 'about').textContent).to.match(/A post, October 6, 2026/);
  });

  it('speaks of something that the viewer did where the step is nowhere on this page', async () => {
    const impact = await mount('vonk-impact', { document: company({ feedback: [letter({ about: 'elsewhere' })] }) });
    expect(part(impact, 'about').textContent?.replace(/\s+/g, ' ').trim()).to.equal('About: something you did');
  });

  it('puts the outcome and what it brought the viewer in words', async () => {
    const impact = await mount('vonk-impact', {
      document: company({ feedback: [letter({ outcome: 'hire', broughtYou: 'A plant on your desk.' })] }),
    });
    expect(part(impact, 'outcome').textContent).to.contain('A new colleague came of it.');
    expect(part(impact, 'brought').textContent).to.contain('A plant on your desk.');
  });

  it('gives every number with its source, and says where there is none', async () => {
    const impact = await mount('vonk-impact', {
      language: 'nl',
      document: company({
        feedback: [
          letter({
            numbers: [
              { label: { nl: 'bezoekers', en: 'visitors' }, value: 12345.5, source: 'Telling aan de deur' },
              { label: 'stoelen', value: 3 },
            ],
          }),
        ],
      }),
    });
    const lines = [...part(impact, 'numbers').querySelectorAll('li')].map((line) =>
      line.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).to.deep.equal(['12.345,5 bezoekers Bron: Telling aan de deur', '3 stoelen Geen bron genoemd']);
  });

  it('shows the newest letter first and largest, and older ones when asked', async () => {
    const feedback = Array.from({ length: 6 }, (_, index) =>
      letter({ id: `fb-${index}`, text: `Letter ${index}`, at: `2026-11-0${index + 1}T10:00:00+01:00` }),
    );
    const impact = await mount('vonk-impact', { document: company({ feedback }) });
    const words = (): (string | null)[] => parts(impact, 'text').map(({ textContent }) => textContent);
    expect(words()).to.deep.equal(['Letter 5', 'Letter 4', 'Letter 3']);
    const size = (index: number): number =>
      parseFloat(getComputedStyle(parts(impact, 'text')[index] as Element).fontSize);
    expect(size(0)).to.be.greaterThan(size(1));

    part(impact, 'older').click();
    await until(() => words().length === 6, 'older letters');
    expect(words().slice(3)).to.deep.equal(['Letter 2', 'Letter 1', 'Letter 0']);
    expect(impact.shadowRoot?.activeElement?.textContent).to.contain('Letter 2');
    expect(parts(impact, 'older')).to.have.length(0);
  });

  it('fetches the next page when older letters stand there', async () => {
    const second = await serve({
      body: {
        items: [letter({ id: 'fb-9', text: 'From the next page.', at: '2026-01-01T10:00:00+01:00' })],
        next: null,
      },
    });
    const first = await serve({ body: { items: [letter()], next: second.url } });
    const impact = await mount('vonk-impact', { document: company({ feedback: { href: first.url } }) });
    await until(() => parts(impact, 'older').length === 1, 'the first page');
    expect(textOf(impact)).not.to.contain('From the next page.');
    part(impact, 'older').click();
    await until(() => textOf(impact).includes('From the next page.'), 'the next page');
    expect(parts(impact, 'older')).to.have.length(0);
  });

  it('keeps the line breaks of a letter and never reads markup in it', async () => {
    const text = 'One.\nTwo. <img src=x onerror=alert(1)>';
    const impact = await mount('vonk-impact', { document: company({ feedback: [letter({ text })] }) });
    expect(part(impact, 'text').textContent).to.equal(text);
    expect(getComputedStyle(part(impact, 'text')).whiteSpaceCollapse).to.equal('preserve-breaks');
    expect(impact.shadowRoot?.querySelector('img')).to.equal(null);
  });

  describe('honest silence', () => {
    const silent = (more: Json = {}): Json =>
      company({ feedback: [], goals: [goal(done('s-old', '2026-11-01'), done('s-new', '2026-11-20'))], ...more });

    it('says that nobody has told yet what came of a step, once some days have passed', async () => {
      const impact = await mount('vonk-impact', { document: silent() });
      const silence = part(impact, 'silence').textContent ?? '';
      expect(silence).to.contain('After 14 days');
      expect(silence).to.contain('November 1, 2026');
      expect(silence).not.to.contain('November 20, 2026');
    });

    it('waits as long as the page says', async () => {
      const patient = await mount('vonk-impact', { document: silent(), attributes: { 'wait-days': '60' } });
      expect(parts(patient, 'silence')).to.have.length(0);
      const eager = await mount('vonk-impact', { document: silent(), attributes: { 'wait-days': '1' } });
      expect(part(eager, 'silence').textContent).to.contain('After 1 day ');
      expect(part(eager, 'silence').textContent).to.contain('November 20, 2026');
    });

    it('says nothing of what was answered, or was not done', async () => {
      const impact = await mount('vonk-impact', {
        document: company({
          goals: [goal(done('s-1', '2026-10-06'), { ...done('s-2', '2026-10-07'), answer: 'not-this-time' })],
        }),
      });
      expect(parts(impact, 'silence')).to.have.length(0);
    });

    it('says nothing of what may be answered on a page that was not fetched', async () => {
      const first = await serve({
        body: { items: [letter({ about: 'x', at: '2026-10-20T10:00:00+02:00' })], next: 'more' },
      });
      const impact = await mount('vonk-impact', {
        document: company({
          feedback: { href: first.url },
          goals: [goal(done('s-a', '2026-10-10'), done('s-b', '2026-10-25'))],
        }),
      });
      await until(() => parts(impact, 'silence').length === 1, 'the silence');
      expect(part(impact, 'silence').textContent).to.contain('October 25');
      expect(part(impact, 'silence').textContent).not.to.contain('October 10');
    });

    it('says whom to ask where there is no service', async () => {
      const impact = await mount('vonk-impact', { document: silent() });
      expect(parts(impact, 'ask')).to.have.length(0);
      const silence = part(impact, 'silence');
      expect(silence.textContent).to.match(/Els Peeters, Director/);
      expect(silence.textContent).to.contain('Come by, next to the canteen.');
      expect(silence.querySelector('a')?.href).to.equal('mailto:els@linde.example');
    });

    it('asks at one press, with the step and nothing else, and says that it did', async () => {
      const { send, sent } = answering();
      const impact = await mount('vonk-impact', { document: silent(), space: { send } });
      button(impact, 'Ask what came of it').click();
      await until(() => textOf(impact).includes('Noted that'), 'the answer');
      expect(sent.map(({ type, data }) => ({ type, data }))).to.deep.equal([
        { type: 'feedback.ask', data: { step: 's-old' } },
      ]);
      expect(parts(impact, 'ask')).to.have.length(0);
      expect(impact.shadowRoot?.activeElement?.textContent).to.equal(
        'Noted that you would like to know. If somebody tells you, you read it here.',
      );
    });

    it('says why when asking is refused, and can be asked again', async () => {
      const { send } = answering({ status: 'refused', problem: createProblem('refused', '/', { status: 422 }) });
      const impact = await mount('vonk-impact', { document: silent(), space: { send } });
      button(impact, 'Ask what came of it').click();
      await until(() => textOf(impact).includes('That was not carried out.'), 'the reason');
      expect(parts(impact, 'ask')).to.have.length(1);
    });

    it('leaves asking to a host that takes it over', async () => {
      const { send, sent } = answering();
      const impact = await mount('vonk-impact', { document: silent(), space: { send } });
      let asked: unknown;
      impact.addEventListener('vonk-feedback-ask', (event) => {
        event.preventDefault();
        asked = event.detail;
      });
      button(impact, 'Ask what came of it').click();
      await impact.updateComplete;
      expect(asked).to.deep.equal({ step: 's-old' });
      expect(sent).to.have.length(0);
    });
  });

  it('still shows what came to somebody who said "not for me", and asks for nothing more', async () => {
    const { send } = answering();
    const goals = [goal(done('s-1', '2026-10-06'), done('s-2', '2026-10-07'))];
    const impact = await mount('vonk-impact', {
      document: company({ goals, preferences: { stance: 'no' } }),
      space: { send },
    });
    expect(textOf(impact)).to.contain('She came to look, and stayed.');
    expect(parts(impact, 'silence')).to.have.length(0);
    expect(impact.shadowRoot?.querySelectorAll('button')).to.have.length(0);

    const other = await mount('vonk-impact', {
      document: company({ goals, feedback: [], preferences: { stance: 'no' } }),
      space: { send },
    });
    expect(textOf(other)).not.to.contain('counts as much as a post');
    expect(parts(other, 'silence')).to.have.length(0);
  });

  it('offers help after unpleasant reactions, and with taking back, at one press each', async () => {
    const impact = await mount('vonk-impact', {
      document: company({
        organisation: {
          name: 'Linde',
          contact: { person: 'p-3' },
          aftercare: {
            text: 'It says nothing about you.',
            steps: ['Put the phone away.', 'Call Els.'],
            href: 'https://linde.example/care',
          },
        },
      }),
    });
    const [reactions, takeBack] = part(impact, 'aftercare').querySelectorAll('details');
    if (!reactions || !takeBack) throw new Error('Two offers were expected.');
    expect(reactions.open || takeBack.open).to.equal(false);
    reactions.querySelector('summary')?.click();
    takeBack.querySelector('summary')?.click();
    expect(reactions.open && takeBack.open).to.equal(true);
    expect(textOf(reactions)).to.contain('It says nothing about you.');
    expect([...reactions.querySelectorAll('li')].map((step) => step.textContent)).to.deep.equal([
      'Put the phone away.',
      'Call Els.',
    ]);
    expect(textOf(reactions)).to.contain('Els Peeters');
    expect(reactions.querySelector('a')?.href).to.equal('https://linde.example/care');
    expect(textOf(takeBack)).to.contain('without a reason');
    expect(textOf(takeBack)).to.contain('It keeps counting in your goal.');
    expect(textOf(takeBack)).to.contain('Els Peeters');
  });

  it('has words of its own for aftercare where the organisation has none', async () => {
    const impact = await mount('vonk-impact', { document: company({ organisation: { name: 'Linde' } }) });
    expect(part(impact, 'aftercare').textContent).to.contain('You are not on your own.');
    expect(parts(impact, 'contact')).to.have.length(0);
  });

  it('invites without pressure while there is nothing, and takes the words of the page instead', async () => {
    const empty = company({ feedback: [], goals: [] });
    const impact = await mount('vonk-impact', { document: empty });
    expect(textOf(impact)).to.contain('A chat over coffee counts as much as a post.');
    const words = Object.assign(document.createElement('p'), { slot: 'empty', textContent: 'Ours.' });
    await mount('vonk-impact', { document: empty, content: [words] });
    expect(words.assignedSlot).to.not.equal(null);
    expect(words.checkVisibility({ contentVisibilityAuto: false })).to.equal(true);
  });

  it('shows one sentence and nothing of anybody while nobody is signed in', async () => {
    const { viewer: _viewer, ...document } = company();
    const impact = await mount('vonk-impact', { document });
    expect(part(impact, 'denied').textContent).to.contain('Sign in');
    expect(everythingIn(impact)).not.to.contain('She came to look');
    expect(parts(impact, 'aftercare')).to.have.length(0);
  });

  it('says that it is not set up without its section, and works again when a failed document comes', async () => {
    const { feedback: _feedback, ...bare } = company();
    const impact = await mount('vonk-impact', { document: bare });
    expect(parts(impact, 'unconfigured')).to.have.length(1);

    const service = await serve({ status: 500 });
    const failing = await mount('vonk-impact', { attributes: { src: service.url } });
    await until(() => parts(failing, 'error').length === 1, 'the failure');
    await service.change({ body: company() });
    part(failing, 'retry').click();
    await until(() => textOf(failing).includes('stayed.'), 'the letter');
  });

  it('waits for the names before it shows a letter', async () => {
    const people = await serve({ body: { items: company()['people'], next: null }, delay: 100 });
    const impact = await mount('vonk-impact', { document: company({ people: { href: people.url } }) });
    let unsigned = false;
    await until(() => {
      unsigned ||= textOf(impact).includes('A colleague');
      return textOf(impact).includes('Jef Wouters');
    }, 'the name');
    expect(unsigned).to.equal(false);
  });

  it('holds long names and long words at 280 px', async () => {
    const impact = await mount('vonk-impact', {
      width: 280,
      document: company({
        people: [
          { id: 'p-2', name: 'Maximiliana Alexandrina van der Westhuizen-Vandenbroucke II', role: 'x'.repeat(120) },
        ],
        feedback: [
          letter({
            text: 'Donaudampfschifffahrt'.repeat(20),
            broughtYou: 'y'.repeat(300),
            numbers: [{ label: 'z'.repeat(200), value: 1e15, source: 'w'.repeat(200) }],
          }),
        ],
      }),
    });
    await settled(impact);
    const base = part(impact, 'base');
    expect(base.scrollWidth).to.be.at.most(base.clientWidth);
  });
});
