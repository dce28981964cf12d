import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/kudos-wall/define.js';
import type { Action } from '../../src/contract/actions.js';
import { createProblem } from '../../src/contract/problem.js';
import type { Answer } from '../../src/state/space.js';
import type { KudosWall } from '../../src/widgets/kudos-wall/kudos-wall.js';
import type { Json } from '../fixtures/fixtures.js';
import { button, everythingIn, mount, part, parts, still, textOf, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

const note = (changes: Json = {}): Json => ({
  id: 'k-1',
  from: 'p-2',
  to: ['p-1'],
  text: 'You waited for me.',
  at: '2026-11-21T10:00:00+01:00',
  ...changes,
});

const company = (...kudos: Json[]): Json => ({
  vonk: 1,
  viewer: { id: 'p-1' },
  people: [
    { id: 'p-1', name: 'Noor Claes', team: 't-1' },
    { id: 'p-2', name: 'Jef Wouters', team: 't-1' },
    { id: 'p-3', name: 'Amina El Idrissi' },
  ],
  kudos,
});

const refused: Answer = {
  status: 'refused',
  problem: createProblem('refused', '/actions', { status: '409 (Too late)' }),
};

/** A wall whose service answers as told, and what was sent to it. */
async function wallOf(
  kudos: Json[],
  answer: (action: Action) => Answer = () => ({ status: 'done' }),
): Promise<{ wall: KudosWall; sent: Action[] }> {
  const sent: Action[] = [];
  const send = (action: Action): Promise<Answer> => {
    sent.push(action);
    return Promise.resolve(answer(action));
  };
  return { wall: await mount('vonk-kudos-wall', { document: company(...kudos), space: { send } }), sent };
}

const lastData = (sent: Action[]): unknown => sent.at(-1)?.data;
const focused = (wall: Element): Element | null | undefined => wall.shadowRoot?.activeElement;
const told = (wall: Element): string => (part(wall, 'status').textContent ?? '').trim();
const pressed = (wall: Element): string[] =>
  parts(wall, 'choice').flatMap((one) =>
    one.getAttribute('aria-pressed') === 'true' ? [one.textContent?.trim() ?? ''] : [],
  );
const external = (wall: Element): HTMLInputElement | undefined =>
  parts(wall, 'external')[0] as HTMLInputElement | undefined;
const type = (field: Element | null | undefined, text: string): void => {
  (field as HTMLTextAreaElement).value = text;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
};
const words = (wall: Element): HTMLTextAreaElement | null | undefined =>
  wall.shadowRoot?.querySelector('.panel textarea');
const press = (target: Element | null | undefined, key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  target?.dispatchEvent(event);
  return event;
};

describe('a note of vonk-kudos-wall', () => {
  afterEach(unmountAll);

  it('is made of few nodes', async () => {
    const { wall } = await wallOf([note({ from: 'p-3', to: ['p-2'], shown: 'everyone' })]);
    const walker = document.createTreeWalker(part(wall, 'item'), NodeFilter.SHOW_ALL);
    let nodes = 1;
    while (walker.nextNode()) nodes += 1;
    expect(nodes).to.be.at.most(45);
  });

  it('lets words run in the direction of their own script, whatever the language of the page', async () => {
    const { wall } = await wallOf([note({ text: 'תודה רבה.' }), note({ id: 'k-2', text: 'Thank you.' })]);
    const edges = parts(wall, 'text').map((text) => {
      const words = document.createRange();
      const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const placeOf = (at: number): number => {
        words.setStart(node, at);
        words.setEnd(node, at + 1);
        return words.getBoundingClientRect().left;
      };
      return Math.sign(placeOf(node.length - 1) - placeOf(0));
    });
    expect(edges).to.deep.equal([-1, 1]);
  });

  describe('the receiver decides', () => {
    const open = async (wall: KudosWall): Promise<void> => {
      button(wall, 'Who may see this?').click();
      await wall.updateComplete;
    };

    it('chooses among me, my team and all colleagues, nothing else, and nothing is shown to others before', async () => {
      const { wall, sent } = await wallOf([note()]);
      await open(wall);
      expect(parts(wall, 'choice').map((one) => one.textContent?.trim())).to.deep.equal([
        'Only me',
        'My team',
        'All colleagues',
      ]);
      expect(pressed(wall)).to.deep.equal(['Only me']);
      expect(parts(wall, 'external').length).to.equal(0);
      expect(sent).to.deep.equal([]);
      const [first, ...others] = parts(wall, 'choice').map((one) => one.getBoundingClientRect());
      for (const other of others) expect([other.width, other.height]).to.deep.equal([first?.width, first?.height]);
      await expect(await still(wall)).to.be.accessible();
    });

    it('shows the choice at once, sends it, and says it', async () => {
      const { wall, sent } = await wallOf([note()]);
      await open(wall);
      button(wall, 'My team').click();
      await wall.updateComplete;
      expect(pressed(wall)).to.deep.equal(['My team']);
      await until(() => told(wall) === 'The team sees this', 'the sentence');
      expect(sent.map(({ type }) => type)).to.deep.equal(['kudos.show']);
      expect(lastData(sent)).to.deep.equal({ kudos: 'k-1', shown: 'team', external: false });
    });

    it('asks for a second yes before anything goes outside, and never ticks it', async () => {
      const { wall, sent } = await wallOf([note()]);
      await open(wall);
      button(wall, 'All colleagues').click();
      await wall.updateComplete;
      expect(external(wall)?.checked).to.equal(false);
      await until(() => sent.length === 1);
      expect(lastData(sent)).to.deep.equal({ kudos: 'k-1', shown: 'everyone', external: false });
      external(wall)?.click();
      await until(() => sent.length === 2);
      expect(lastData(sent)).to.deep.equal({ kudos: 'k-1', shown: 'everyone', external: true });
      await until(() => told(wall).includes('told outside'));
    });

    it('takes the second yes back with the first one', async () => {
      const { wall, sent } = await wallOf([note({ shown: 'everyone', external: true })]);
      await open(wall);
      expect(external(wall)?.checked).to.equal(true);
      button(wall, 'My team').click();
      await until(() => sent.length === 1);
      expect(lastData(sent)).to.deep.equal({ kudos: 'k-1', shown: 'team', external: false });
      await wall.updateComplete;
      expect(parts(wall, 'external').length).to.equal(0);
      button(wall, 'All colleagues').click();
      await wall.updateComplete;
      expect(external(wall)?.checked).to.equal(false);
    });

    it('goes back to what was, and says why, when the service refuses', async () => {
      const { wall } = await wallOf([note({ shown: 'everyone' })], () => refused);
      await open(wall);
      external(wall)?.click();
      await until(() => parts(wall, 'said').length === 1, 'the reason');
      expect(part(wall, 'said').textContent).to.contain('Nothing has changed.').and.to.contain('Too late');
      expect(external(wall)?.checked).to.equal(false);
      expect(pressed(wall)).to.deep.equal(['All colleagues']);
      button(wall, 'Only me').click();
      await until(() => pressed(wall)[0] === 'All colleagues');
    });

    for (const [code, reason] of [
      ['denied', 'Sign in to your intranet'],
      ['unconfigured', 'Here, this is for reading only.'],
      ['unreachable', 'There is no connection right now.'],
      ['malformed', ''],
    ] as const)
      it(`says in plain words why it did not work: ${code}`, async () => {
        const { wall } = await wallOf([note()], () => ({
          status: 'refused',
          problem: createProblem(code, '/actions'),
        }));
        await open(wall);
        button(wall, 'My team').click();
        await until(() => parts(wall, 'said').length === 1, 'the reason');
        const said = part(wall, 'said').textContent ?? '';
        expect(said)
          .to.match(/^This did not go through. Nothing has changed./)
          .and.to.contain(reason);
        expect(said).not.to.match(/JSON|undefined|\{/);
      });

    it('goes back to what was when the host takes it over', async () => {
      const { wall, sent } = await wallOf([note()]);
      wall.addEventListener('vonk-kudos-show', (event) => event.preventDefault());
      await open(wall);
      button(wall, 'All colleagues').click();
      await until(() => pressed(wall)[0] === 'Only me');
      expect(sent).to.deep.equal([]);
    });

    it('follows the document when that says something newer', async () => {
      const put = [note({ shown: 'receiver', text: 'Mended.' })];
      const { wall } = await wallOf([note()], () => ({ status: 'done', changes: [{ section: 'kudos', put }] }));
      await open(wall);
      button(wall, 'My team').click();
      await until(() => textOf(wall).includes('Mended.'), 'the newer one');
      await wall.updateComplete;
      expect(pressed(wall)).to.deep.equal(['Only me']);
    });

    it('is asked only of the receiver', async () => {
      const { wall } = await wallOf([note({ to: ['p-3'], shown: 'everyone' })]);
      expect(parts(wall, 'audience')).to.have.length(0);
      expect(textOf(wall)).not.to.contain('Who may see this?');
    });

    it('closes with Escape and gives the focus back', async () => {
      const { wall } = await wallOf([note()]);
      await open(wall);
      const event = press(parts(wall, 'choice')[0], 'Escape');
      await until(() => parts(wall, 'choice').length === 0);
      await until(() => focused(wall) === button(wall, 'Who may see this?'));
      expect(event.defaultPrevented).to.equal(true);
    });
  });

  describe('reactions', () => {
    const by = (kind: string, ...people: string[]): Json => ({ kind, by: people });
    const names = (wall: Element): (string | null)[] =>
      parts(wall, 'reaction').map((one) => one.getAttribute('aria-label'));

    it('counts those of one note, each person once', async () => {
      const { wall } = await wallOf([note({ reactions: [by('heart', 'p-2', 'p-3', 'p-3'), by('heart', 'p-2')] })]);
      expect(names(wall)).to.deep.equal(['Heart, 2', 'Applause', 'Thank you']);
    });

    it('draws that note again, and no other', async () => {
      const notes = Array.from({ length: 8 }, (_, index) =>
        note({ id: `k-${index}`, at: `2026-11-1${index}T10:00:00Z` }),
      );
      const { wall } = await wallOf(notes);
      const formats = Intl.RelativeTimeFormat.prototype as Intl.RelativeTimeFormat;
      const { format } = formats;
      let times = 0;
      formats.format = function (value, unit) {
        times += 1;
        return format.call(this, value, unit);
      };
      try {
        parts(wall, 'reaction')[0]?.click();
        await until(() => parts(wall, 'reaction')[0]?.ariaPressed === 'true');
        await wall.updateComplete;
        expect(times).to.be.within(1, 3);
      } finally {
        formats.format = format;
      }
    });

    it('says what a picture means to who holds a pointer over it', async () => {
      const { wall } = await wallOf([note()]);
      const [heart] = parts(wall, 'reaction');
      expect(heart?.querySelector('title') ?? null).to.equal(null);
      heart?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      expect(heart?.querySelector('title')?.textContent).to.equal('Heart');
    });

    it('adds the viewer, and takes them away again', async () => {
      const { wall, sent } = await wallOf([note({ reactions: [by('clap', 'p-2')] })]);
      button(wall, 'Applause, 1').click();
      await wall.updateComplete;
      expect(button(wall, 'Applause, 2').getAttribute('aria-pressed')).to.equal('true');
      await until(() => sent.length === 1);
      expect(lastData(sent)).to.deep.equal({ kudos: 'k-1', kind: 'clap', on: true });
      button(wall, 'Applause, 2').click();
      await wall.updateComplete;
      expect(button(wall, 'Applause, 1').getAttribute('aria-pressed')).to.equal('false');
      await until(() => sent.length === 2);
      expect(lastData(sent)).to.deep.equal({ kudos: 'k-1', kind: 'clap', on: false });
    });

    it('takes it back when the service refuses', async () => {
      const { wall } = await wallOf([note()], () => refused);
      button(wall, 'Heart').click();
      await until(() => parts(wall, 'said').length === 1, 'the reason');
      expect(button(wall, 'Heart').getAttribute('aria-pressed')).to.equal('false');
    });
  });

  describe('an answer', () => {
    const open = async (wall: KudosWall): Promise<void> => {
      button(wall, 'Answer').click();
      await until(() => focused(wall) === words(wall), 'the field');
    };

    it('is sent by the receiver, stands below the note, and the focus stays there', async () => {
      const { wall, sent } = await wallOf([note()]);
      await open(wall);
      await expect(await still(wall)).to.be.accessible();
      type(words(wall), '  You would have done the same.  ');
      button(wall, 'Send').click();
      await until(() => parts(wall, 'answer').length === 1, 'the answer');
      await until(() => sent.length === 1);
      expect(lastData(sent)).to.deep.equal({
        kudos: 'k-1',
        text: 'You would have done the same.',
        language: 'en',
      });
      expect(part(wall, 'answer').textContent).to.contain('Noor Claes answers').and.to.contain('done the same');
      await until(() => focused(wall) === part(wall, 'item'));
      expect(() => button(wall, 'Answer')).to.throw();
    });

    it('keeps the words, with the reason, when it is refused', async () => {
      const { wall } = await wallOf([note()], () => refused);
      await open(wall);
      type(words(wall), 'Thank you, Jef.');
      button(wall, 'Send').click();
      await until(() => parts(wall, 'said').length === 1, 'the reason');
      expect(part(wall, 'said').textContent).to.contain('Your words are still here.').and.to.contain('Too late');
      expect(words(wall)?.value).to.equal('Thank you, Jef.');
      expect(told(wall)).to.contain('Your words are still here.');
    });

    it('keeps the words when it is closed and opened again', async () => {
      const { wall } = await wallOf([note()]);
      await open(wall);
      type(words(wall), 'Half a sentence');
      press(words(wall), 'Escape');
      await until(() => words(wall) === null);
      await open(wall);
      expect(words(wall)?.value).to.equal('Half a sentence');
    });

    it('is sent once, however often the button is pressed', async () => {
      const { wall, sent } = await wallOf([note()]);
      await open(wall);
      type(words(wall), 'Thank you.');
      const submit = button(wall, 'Send');
      submit.click();
      submit.click();
      await until(() => parts(wall, 'answer').length === 1);
      await until(() => sent.length > 0);
      expect(sent).to.have.length(1);
    });

    it('asks for a sentence where nothing was written', async () => {
      const { wall, sent } = await wallOf([note()]);
      await open(wall);
      button(wall, 'Send').click();
      await until(() => parts(wall, 'said').length === 1);
      expect(sent).to.deep.equal([]);
    });

    it('is offered to the receiver only, and only once', async () => {
      const answer = { text: 'Any time.', at: '2026-11-22T08:00:00+01:00' };
      const { wall } = await wallOf([note({ answer }), note({ id: 'k-2', to: ['p-3'], shown: 'everyone' })]);
      expect(() => button(wall, 'Answer')).to.throw();
    });

    it('keeps keys from the page', async () => {
      const { wall } = await wallOf([note()]);
      await open(wall);
      let heard = 0;
      const listen = (): void => void (heard += 1);
      document.addEventListener('keydown', listen);
      press(words(wall), 'z');
      document.removeEventListener('keydown', listen);
      expect(heard).to.equal(0);
    });
  });

  describe('more', () => {
    const own = (changes: Json = {}): Json => note({ from: 'p-1', to: ['p-3'], shown: 'everyone', ...changes });
    const open = async (wall: KudosWall, index = 0): Promise<void> => {
      parts(wall, 'item')[index]?.querySelector<HTMLElement>('[data-panel=more]')?.click();
      await until(() => wall.shadowRoot?.querySelector('.panel') !== null);
    };

    it('lets the giver take a note back, and moves the focus to the next one', async () => {
      const next = note({ id: 'k-2', to: ['p-3'], shown: 'everyone', text: 'Next.', at: '2026-11-20T10:00:00+01:00' });
      const { wall, sent } = await wallOf([own(), next]);
      await open(wall);
      part(wall, 'take-back').click();
      await until(() => told(wall) === 'You took it back.', 'the sentence');
      expect(sent.map(({ type, data }) => [type, data])).to.deep.equal([['kudos.take-back', { kudos: 'k-1' }]]);
      expect(parts(wall, 'text').map((one) => one.textContent)).to.deep.equal(['Next.']);
      await until(() => focused(wall) === part(wall, 'item'));
      expect(everythingIn(wall)).not.to.contain('You waited');
    });

    it('keeps the focus on the wall when the last note goes', async () => {
      const { wall } = await wallOf([own()]);
      await open(wall);
      part(wall, 'take-back').click();
      await until(() => focused(wall) === part(wall, 'status'), 'the focus');
      expect(textOf(wall)).to.contain('There are no thanks here yet.');
    });

    it('brings the note back when taking it back is refused', async () => {
      const { wall } = await wallOf([own()], () => refused);
      await open(wall);
      part(wall, 'take-back').click();
      await until(() => parts(wall, 'said').length === 1, 'the reason');
      expect(textOf(wall)).to.contain('You waited for me.');
    });

    it('reports a note of somebody else, with or without a reason, and thanks for it', async () => {
      const { wall, sent } = await wallOf([note({ to: ['p-3'], shown: 'everyone' })]);
      await open(wall);
      expect(parts(wall, 'take-back')).to.have.length(0);
      button(wall, 'Report it').click();
      await until(() => parts(wall, 'said').length === 1, 'the thanks');
      expect(part(wall, 'said').textContent).to.contain('It has been passed on.');
      expect(lastData(sent)).to.deep.equal({ kudos: 'k-1' });
      await until(() => focused(wall) === button(wall, 'More about this note'));
      await open(wall);
      type(words(wall), 'It names a customer.');
      button(wall, 'Report it').click();
      await until(() => sent.length === 2);
      expect(lastData(sent)).to.deep.equal({ kudos: 'k-1', reason: 'It names a customer.' });
    });

    it('opens one thing at a time', async () => {
      const { wall } = await wallOf([note(), note({ id: 'k-2', at: '2026-11-20T10:00:00+01:00' })]);
      await open(wall);
      await open(wall, 1);
      expect(wall.shadowRoot?.querySelectorAll('.panel')).to.have.length(1);
      expect(Boolean(parts(wall, 'item')[1]?.querySelector('.panel'))).to.equal(true);
    });
  });
});
