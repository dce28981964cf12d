import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import type { Action } from '../../src/contract/actions.js';
import { plantCount, stageOf } from '../../src/parts/garden.js';
import type { Answer } from '../../src/state/space.js';
import '../../src/widgets/leaderboard/define.js';
import type { Leaderboard } from '../../src/widgets/leaderboard/leaderboard.js';
import { type Json, fullDocument, manyPeople, withSection, without } from '../fixtures/fixtures.js';
import {
  everythingIn,
  mount,
  part,
  parts,
  settled,
  still,
  textOf,
  type MountOptions,
  unmountAll,
} from '../helpers/mount.js';
import { serve, until } from '../helpers/service.js';

const boardOf = (document: Json): Json => document['board'] as Json;
/** The full document with another board. The viewer is p-1, who takes part; p-16 does not. */
const withBoard = (changes: Json, more: Json = {}): Json => {
  const document = fullDocument();
  return { ...withSection(document, 'board', { ...boardOf(document), ...changes }), ...more };
};
const together = (changes: Json = {}, more: Json = {}): Json =>
  withBoard({ mode: 'together', together: { ...(boardOf(fullDocument())['together'] as Json), ...changes } }, more);
const newcomer = { viewer: { id: 'p-16' } };

const show = (document: unknown, options: MountOptions = {}): Promise<Leaderboard> =>
  mount('vonk-leaderboard', { document, ...options });
/** A service that notes what it gets. */
function service(answer: Answer = { status: 'done' }) {
  const sent: Action[] = [];
  const send = (action: Action): Promise<Answer> => {
    sent.push(action);
    return Promise.resolve(answer);
  };
  return { sent, space: { send } };
}
const names = (board: Leaderboard): string[] => parts(board, 'name').map((name) => name.textContent ?? '');
const press = async (board: Leaderboard, name: string): Promise<void> => {
  part(board, name).click();
  await board.updateComplete;
};
/** The part that has the focus. */
const focused = (board: Leaderboard): string | null | undefined =>
  board.shadowRoot?.activeElement?.getAttribute('part');

describe('vonk-leaderboard', () => {
  afterEach(unmountAll);

  describe('together', () => {
    it('says the number in a sentence, what it is for and from when to when', async () => {
      const board = await show(together());
      expect(part(board, 'sum').textContent?.trim()).to.equal('214 of 300 acts, together');
      expect(part(board, 'goal').textContent?.replace(/\s+/g, ' ').trim()).to.equal('For a bench at the Nete bridge');
      expect(part(board, 'period').textContent?.trim()).to.equal(
        'From September\u00a01,\u00a02026 to November\u00a030,\u00a02026',
      );
    });

    it('is how a board is shown when its mode is not known, and names nobody', async () => {
      for (const mode of [undefined, 'ranking', null, 3]) {
        const board = await show(withBoard({ mode }));
        expect(part(board, 'sum').textContent).to.contain('214');
        expect(parts(board, 'list')).to.have.length(0);
        for (const { name } of fullDocument()['people'] as { name: string }[])
          expect(everythingIn(board)).not.to.contain(name);
      }
    });

    it('grows a garden with the share of the target: from bare soil, and all in bloom at the target', async () => {
      const blooming = async (count: number): Promise<number> => {
        const board = await show(together({ count, target: 100, history: undefined }));
        return part(board, 'garden').querySelectorAll('g > g').length;
      };
      const grown = await Promise.all([0, 1, 30, 60, 99, 100, 140].map(blooming));
      expect(grown[0]).to.equal(0);
      expect(grown.slice(1)).to.deep.equal([...grown.slice(1)].sort((a, b) => a - b));
      expect(grown.slice(5)).to.deep.equal([24, 24]);
      const sprouts = await show(together({ count: 1, target: 100, history: undefined }));
      expect(part(sprouts, 'garden').querySelectorAll('.garden-stem')).to.have.length(1);
    });

    it('lets each plant grow through every stage, and brings the last one to bloom only at the whole target', () => {
      for (let turn = 0; turn < plantCount; turn += 1) {
        const stages = Array.from({ length: 1001 }, (_, share) => stageOf(share / 1000, turn));
        expect(stages).to.deep.equal([...stages].sort((a, b) => a - b));
        expect(new Set(stages).size).to.equal(5);
      }
      expect(stageOf(0.999, plantCount - 1)).to.equal(3);
      expect([stageOf(-1, 0), stageOf(7, plantCount - 1)]).to.deep.equal([0, 4]);
    });

    it('draws a plain bar instead where the page asks for it', async () => {
      const board = await show(together({ count: 50, target: 200, history: undefined }), {
        attributes: { meter: 'bar' },
      });
      expect(parts(board, 'garden')).to.have.length(0);
      expect(part(board, 'bar').querySelector('.bar-fill')?.getAttribute('width')).to.equal('25%');
    });

    it('has a warm word at the target and past it, and none before', async () => {
      for (const [count, isReached] of [
        [299, false],
        [300, true],
        [512, true],
      ] as const)
        expect(parts(await show(together({ count, history: undefined })), 'reached')).to.have.length(isReached ? 1 : 0);
    });

    it('shows only the count where nobody set a target', async () => {
      const board = await show(together({ target: undefined, for: undefined }));
      expect(part(board, 'sum').textContent?.trim()).to.equal('214 acts, together');
      expect(parts(board, 'garden')).to.have.length(0);
      expect(parts(board, 'goal')).to.have.length(0);
    });

    it('tells how it grew as a table that anybody can read', async () => {
      const table = part(await show(together()), 'history');
      expect(
        [...table.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim()),
      ).to.deep.equal(['Sep 1 80', 'Oct 1 89', 'Nov 1 45']);
      expect([...table.querySelectorAll('th[scope]')].map((head) => head.textContent)).to.include('Acts');
    });

    it('shows no number and bare soil for too few people, whatever was counted', async () => {
      const few = await show(together({ participants: 4 }));
      const none = await show(withBoard({ mode: 'together', together: undefined }));
      expect(everythingIn(few)).to.equal(everythingIn(none));
      expect(textOf(few)).to.contain('There is nothing to add up yet.').and.not.match(/\d/);
      expect(parts(few, 'garden')).to.have.length(1);
      expect(part(few, 'garden').querySelectorAll('.garden-stem')).to.have.length(0);
    });

    it('tells the viewer their own part, once they take part', async () => {
      expect(textOf(await show(together()))).to.contain('5 of these are yours. Only you see this number.');
      const other = await show(together({}, newcomer));
      expect(parts(other, 'own')).to.have.length(1); // p-16 has a record of their own in this document
      const unasked = await show(
        withSection(together({}, newcomer), 'board', { ...boardOf(together()), self: { count: 5 } }),
      );
      expect(parts(unasked, 'own')).to.have.length(0);
    });

    it('speaks of it in the language of the page', async () => {
      const dutch = await show(together(), { language: 'nl-BE' });
      expect(part(dutch, 'sum').textContent?.trim()).to.equal('214 van de 300 acties, samen');
      expect(textOf(dutch)).to.contain('een bank aan de Netebrug');
    });
  });

  describe('people', () => {
    it('lists those in the first half who said yes, with rank, name and count, and equal counts equally', async () => {
      const board = await show(withBoard({}, newcomer));
      expect(parts(board, 'row').map((row) => row.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
        '1 Jef Wouters 14 acts',
        '2 Amina El Idrissi 12 acts',
        '2 Lotte Vermeulen 12 acts',
        '4 Tom De Smet 11 acts',
        '5 Fatma Yilmaz 9 acts',
        '6 Bram Goossens 8 acts',
      ]);
      const list = part(board, 'list');
      expect(list.getAttribute('role')).to.equal('list');
      expect(list.getAttribute('aria-label')).to.equal('Colleagues who said yes');
    });

    it('shows the viewer their own row below the list, without a place and without a bar', async () => {
      const own = part(await show(fullDocument()), 'own');
      expect(own.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Only you see this row. Noor Claes 5 acts');
      expect(own.querySelector('[part=rank], [part=bar]')).to.equal(null);
    });

    it('marks the viewer in the list instead, where they stand there', async () => {
      const board = await show(withBoard({}, { viewer: { id: 'p-2' } }));
      expect(parts(board, 'row')[0]?.textContent).to.contain('You');
      expect(parts(board, 'own')).to.have.length(0);
    });

    it('always says with the same sentence that taking part is free and that not all are listed', async () => {
      const boards = [fullDocument(), withBoard({ entries: [] }), withBoard({ minimumGroup: 30 }), together()];
      for (const document of boards)
        expect(part(await show(document), 'footer').textContent?.trim()).to.equal(
          'Taking part is a free choice, so not all colleagues are counted or listed here.',
        );
    });

    it('is silent about too few people, without any number', async () => {
      const board = await show(withBoard({ minimumGroup: 13 }));
      expect(textOf(board)).to.contain('There is no list to show right now.').and.not.match(/\d/);
      expect(parts(board, 'row')).to.have.length(0);
      expect(parts(board, 'own')).to.have.length(0);
    });

    it('shows thousands a page at a time, and moves the focus to the first that came', async () => {
      const people = manyPeople(2000);
      const entries = people.map(({ id }, index) => ({
        person: id,
        count: 5000 - index,
        consent: { status: 'in', at: '2026-09-02T10:00:00+02:00', textVersion: 'board-2' },
      }));
      const start = performance.now();
      const board = await show({ ...withBoard({ entries, self: undefined }), people });
      expect(performance.now() - start).to.be.below(1500);
      expect(parts(board, 'row')).to.have.length(10);
      expect(part(board, 'row').getAttribute('aria-setsize')).to.equal('1000');
      await press(board, 'more');
      await board.updateComplete;
      const rows = parts(board, 'row');
      expect(rows).to.have.length(60);
      expect(rows[59]?.getAttribute('aria-posinset')).to.equal('60');
      expect(rows[10]?.matches(':focus')).to.equal(true);
      for (let page = 0; page < 19; page += 1) await press(board, 'more');
      expect(parts(board, 'row')).to.have.length(1000);
      expect(parts(board, 'more')).to.have.length(0);
    });

    it('waits for the names of all who said yes before it ranks', async () => {
      const people = fullDocument()['people'] as Json[];
      const last = await serve({ body: { items: people.slice(6), next: null }, delay: 150 });
      const first = await serve({ body: { items: people.slice(0, 6), next: last.url }, delay: 150 });
      const board = await show({ ...fullDocument(), people: { href: first.url } });
      expect(textOf(board)).not.to.contain('There is no list');
      await until(() => parts(board, 'row').length > 0, 'the list');
      expect(names(board)).to.include('Bram Goossens');
      expect(parts(board, 'row')).to.have.length(6);
      expect(await last.asked()).to.have.length(1);
    });

    it('shows whom it knows where a page of names does not come', async () => {
      const people = fullDocument()['people'] as Json[];
      const last = await serve({ status: 500 });
      const first = await serve({ body: { items: people.slice(0, 10), next: last.url } });
      const board = await show({ ...fullDocument(), people: { href: first.url } });
      await until(() => parts(board, 'row').length > 0, 'the list');
      expect(parts(board, 'row')).to.have.length(5);
      expect(await last.asked()).to.have.length(1);
    });
  });

  describe('taking part', () => {
    const outside = (more: Json = {}): Json => withBoard({ self: { count: 3 } }, { ...newcomer, ...more });

    it('shows the newest wording in full before the yes, and asks for exactly that version', async () => {
      const { sent, space } = service();
      const board = await show(outside(), { space });
      expect(parts(board, 'join')).to.have.length(0);
      await press(board, 'open');
      expect(part(board, 'consent-text').textContent).to.equal(
        'My name and my number of acts may be on the board. One click takes me off again.',
      );
      expect(sent).to.have.length(0);
      await press(board, 'join');
      await until(() => sent.length > 0, 'the request');
      expect(sent[0]).to.include({ type: 'board.join' });
      expect(sent[0]?.data).to.deep.equal({ textVersion: 'board-2' });
      await settled(board);
      expect(textOf(board)).to.contain('You take part.');
      expect(part(board, 'own').textContent).to.contain('Liesbeth Van den Broeck');
      expect(focused(board)).to.equal('taking-part');
    });

    it('takes the highest version for the newest, wherever the document puts it', async () => {
      const text = (version: string) => ({ version, text: `Words of ${version}.` });
      const consentTexts = [text('9'), text('10'), text('2'), text('')];
      const board = await show(withBoard({ consentTexts, entries: [], self: undefined }, newcomer), {
        space: service().space,
      });
      await press(board, 'open');
      expect(part(board, 'consent-text').textContent).to.equal('Words of 10.');
    });

    it('lets somebody decline in the same breath, and puts the focus back', async () => {
      const { sent, space } = service();
      const board = await show(outside(), { space });
      await press(board, 'open');
      await press(board, 'decline');
      await board.updateComplete;
      expect(sent).to.have.length(0);
      expect(focused(board)).to.equal('open');
    });

    it('takes no more steps to leave than to join', async () => {
      const { space } = service();
      const board = await show(outside(), { space });
      const clicks = async (way: readonly string[], isThere: boolean): Promise<number> => {
        let count = 0;
        for (const name of way) {
          await press(board, name);
          count += 1;
          if (textOf(board).includes('You take part.') === isThere) break;
        }
        expect(textOf(board).includes('You take part.')).to.equal(isThere);
        return count;
      };
      const joining = await clicks(['open', 'join'], true);
      const leaving = await clicks(['leave'], false);
      expect(leaving).to.be.at.most(joining);
      expect(leaving).to.equal(1);
    });

    it('drops somebody from every board on the page before the next frame after one click', async () => {
      let answer: ((answer: Answer) => void) | undefined;
      const send = (): Promise<Answer> => new Promise((resolve) => (answer = resolve));
      const one = await show(withBoard({}, { viewer: { id: 'p-2' } }), { space: { send } });
      const two = document.createElement('vonk-leaderboard');
      one.parentElement?.append(two);
      await settled(two);
      expect(names(two)).to.include('Jef Wouters');
      let hasTaskPassed = false;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (hasTaskPassed = true);
      port2.postMessage('');
      part(one, 'leave').click();
      await one.updateComplete;
      await two.updateComplete;
      expect(hasTaskPassed).to.equal(false); // No frame can have been drawn.
      port1.close();
      for (const board of [one, two]) {
        expect(everythingIn(board)).not.to.contain('Jef Wouters');
        expect(names(board)[0]).to.equal('Amina El Idrissi');
      }
      await until(() => focused(one) === 'taking-part', 'the focus');
      await until(() => answer !== undefined, 'the change to be sent');
      answer?.({ status: 'done' });
      await until(() => parts(one, 'message').some((message) => message.textContent !== ''), 'the answer');
      expect(part(one, 'message').textContent).to.contain('You have stopped.');
      expect(part(two, 'message').textContent).to.equal('');
      expect(focused(one)).to.equal('taking-part');
    });

    it('takes its answer away when it does not hold any more', async () => {
      const { space } = service();
      const one = await show(fullDocument(), { space });
      const two = document.createElement('vonk-leaderboard');
      one.parentElement?.append(two);
      await settled(two);
      await press(one, 'leave');
      await until(() => textOf(one).includes('You have stopped.'), 'the answer');
      await press(two, 'open');
      await press(two, 'join');
      await until(() => textOf(two).includes('Welcome.'), 'the other answer');
      expect(textOf(one)).not.to.contain('You have stopped.');
    });

    it('says why when it is refused, and that nothing has changed', async () => {
      const refusal = { code: 'denied', path: '', message: '' } as const;
      const { space } = service({ status: 'refused', problem: refusal });
      const board = await show(outside(), { space });
      await press(board, 'open');
      await press(board, 'join');
      await until(() => parts(board, 'message').some((message) => message.textContent !== ''), 'the answer');
      expect(part(board, 'message').textContent).to.equal(
        'This did not work. Nothing has changed. Sign in to your intranet to see this.',
      );
      expect(part(board, 'message').getAttribute('role')).to.equal('status');
      expect(parts(board, 'open')).to.have.length(1);
    });

    it('lets the page take over', async () => {
      const { sent, space } = service();
      const board = await show(outside(), { space });
      const asked: unknown[] = [];
      board.addEventListener('vonk-board-join', (event) => {
        event.preventDefault();
        asked.push(event.detail);
      });
      await press(board, 'open');
      await press(board, 'join');
      expect(asked).to.deep.equal([{ textVersion: 'board-2' }]);
      expect(sent).to.have.length(0);
      expect(parts(board, 'open')).to.have.length(1);
    });

    it('says with whom it is arranged where no service carries it out, naming nobody', async () => {
      const board = await show(outside());
      expect(parts(board, 'open')).to.have.length(0);
      expect(textOf(board)).to.contain('Joining and leaving are arranged with whoever looks after this page.');
      expect(textOf(board)).to.contain('Els is glad to help, also with half a question.');
      expect(everythingIn(board)).not.to.contain('Els Peeters');
      const shared = await show(together());
      expect(textOf(shared)).to.contain('arranged with').and.not.to.contain('Els');
    });

    it('asks nobody for whom this is nothing, and still lets them leave', async () => {
      const { space } = service();
      const preferences = { stance: 'no' };
      const outsider = await show(outside({ preferences }), { space });
      expect(parts(outsider, 'taking-part')).to.have.length(0);
      expect(parts(outsider, 'row')).to.have.length(6);
      const unserved = await show(outside({ preferences }));
      expect(parts(unserved, 'taking-part')).to.have.length(0);
      const member = await show(withBoard({}, { preferences }), { space });
      await press(member, 'leave');
      expect(names(member)).not.to.include('Noor Claes');
      await settled(member);
      await until(() => textOf(member).includes('You have stopped.'), 'the answer');
      expect(parts(member, 'open')).to.have.length(0);
    });

    it('asks nobody who is not signed in', async () => {
      const { space } = service();
      const board = await show(without(fullDocument(), 'viewer'), { space });
      expect(parts(board, 'row')).to.have.length(6);
      expect(parts(board, 'taking-part')).to.have.length(0);
    });

    it('asks nobody where there is no wording to agree to', async () => {
      const { space } = service();
      for (const consentTexts of [[], [{ version: 'board-3', text: '  ' }]])
        expect(
          parts(await show(withBoard({ consentTexts, self: undefined, entries: [] }, newcomer), { space }), 'open'),
        ).to.have.length(0);
    });
  });

  describe('for somebody who joined the organisation today', () => {
    const today = { viewer: { id: 'p-1', joinedAt: '2026-11-22T08:00:00+01:00' } };

    it('shows no stretch of time from before', async () => {
      expect(parts(await show(together()), 'history')).to.have.length(1);
      const board = await show(together({}, today));
      expect(parts(board, 'history')).to.have.length(0);
      expect(part(board, 'sum').textContent).to.contain('214 of 300');
    });

    it('shows no period that was over before', async () => {
      const past = { period: { from: '2026-06-01', to: '2026-08-31' } };
      const board = await show(withBoard({ ...past, mode: 'together' }, today));
      expect(parts(board, 'sum')).to.have.length(0);
      expect(parts(board, 'period')).to.have.length(0);
    });

    it('compares them with nobody: no percentage, and no bar beside their own number', async () => {
      const board = await show(withBoard({}, today));
      expect(everythingIn(part(board, 'own'))).not.to.contain('%');
      expect(textOf(board)).not.to.contain('%');
    });
  });

  it('is accessible as a garden, as a bar, as a list, and while somebody reads what taking part means', async () => {
    await expect(await show(together())).to.be.accessible();
    await expect(await show(together(), { attributes: { meter: 'bar' } })).to.be.accessible();
    const { space } = service();
    const board = await show(withBoard({ self: { count: 3 } }, newcomer), { space });
    await expect(await still(board)).to.be.accessible();
    await press(board, 'open');
    await expect(await still(board)).to.be.accessible();
  });

  it('refuses a board that measures what others did, and tells an editor where', async () => {
    for (const measure of ['reach', 'likes', 'clicks', 'followers', 'sentiment']) {
      const reader = await show(withBoard({ measure }));
      expect(textOf(reader)).to.contain('This cannot be shown right now.');
      expect(parts(reader, 'sum').concat(parts(reader, 'row'), parts(reader, 'problems'))).to.have.length(0);
      const editor = await show(withBoard({ measure }), { attributes: { preview: '' } });
      await until(() => parts(editor, 'problems').length > 0, 'the problems');
      expect(part(editor, 'problems').textContent).to.contain('/board/measure');
    }
  });

  it('says that it is not set up where the document has no board', async () => {
    expect(textOf(await show(without(fullDocument(), 'board')))).to.contain('This has not been set up yet.');
  });

  it('keeps the place of the garden while the board is on its way', async () => {
    const slow = await serve({ body: boardOf(together()), delay: 400 });
    const board = document.createElement('vonk-leaderboard');
    const frame = document.createElement('div');
    frame.className = 'vonk-test-frame';
    frame.lang = 'en';
    board.data = { ...fullDocument(), board: { href: slow.url } };
    frame.append(board);
    document.body.append(frame);
    await until(() => parts(board, 'skeleton').length > 0, 'the skeleton');
    const shape = board.shadowRoot?.querySelector('.skeleton-plot');
    const before = shape?.getBoundingClientRect().height ?? 0;
    await until(() => parts(board, 'garden').length > 0, 'the garden');
    expect(part(board, 'garden').getBoundingClientRect().height).to.be.closeTo(before, 40);
  });
});
