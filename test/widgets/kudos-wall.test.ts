import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/kudos-wall/define.js';
import type { KudosWall } from '../../src/widgets/kudos-wall/kudos-wall.js';
import { type Json, fullDocument, manyKudos, minimalDocument, without } from '../fixtures/fixtures.js';
import { button, everythingIn, mount, part, parts, settled, still, textOf, unmountAll } from '../helpers/mount.js';
import { serve, until } from '../helpers/service.js';

const note = (changes: Json = {}): Json => ({
  id: 'k-1',
  from: 'p-2',
  to: ['p-3'],
  text: 'You waited for me.',
  at: '2026-11-21T10:00:00+01:00',
  shown: 'everyone',
  ...changes,
});

const company = (changes: Json = {}): Json => ({
  vonk: 1,
  viewer: { id: 'p-1' },
  teams: [
    { id: 't-1', name: 'Site' },
    { id: 't-2', name: 'Office' },
  ],
  people: [
    { id: 'p-1', name: 'Noor Claes', team: 't-1' },
    { id: 'p-2', name: 'Jef Wouters', team: 't-1' },
    { id: 'p-3', name: 'Amina El Idrissi', team: 't-2' },
    { id: 'p-4', name: 'Lotte Vermeulen', team: 't-2' },
    { id: 'p-5', name: 'Tom De Smet' },
  ],
  values: [
    {
      id: 'v-1',
      name: { en: 'Care', nl: 'Zorg' },
      meaning: 'We look twice.',
      behaviours: [{ id: 'b-1', kind: 'applauded', text: 'Asking how it goes.' }],
    },
    { id: 'v-2', name: 'Craft', meaning: 'We make it last.', behaviours: [] },
  ],
  kudos: [note()],
  ...changes,
});

const send = () => Promise.resolve({ status: 'done' } as const);
const texts = (wall: Element): (string | null)[] => parts(wall, 'text').map((one) => one.textContent);
const item = (wall: Element, index = 0): HTMLElement => {
  const found = parts(wall, 'item')[index];
  if (!found) throw new Error(`There is no note ${index}.`);
  return found;
};
const focused = (wall: Element): Element | null | undefined => wall.shadowRoot?.activeElement;

/** What is read aloud of "show more". */
const aloud = (wall: Element): HTMLElement =>
  [...(wall.shadowRoot?.querySelectorAll<HTMLElement>('[role=status]') ?? [])].find(
    (one) =>
      one.getAttribute('part') !== 'status' &&
      !('arrivals' in one.dataset) &&
      !one.closest('[part~=item], dialog, [part=pending]'),
  ) as HTMLElement;

describe('vonk-kudos-wall', () => {
  afterEach(unmountAll);

  it('shows who thanks whom, for what, when, and what the receiver answered', async () => {
    const kudos = note({
      value: 'v-1',
      behaviour: 'b-1',
      team: 't-1',
      answer: { text: 'Any time.', at: '2026-11-22T08:00:00+01:00' },
    });
    const wall = await mount('vonk-kudos-wall', { document: company({ kudos: [kudos] }) });
    expect(part(wall, 'names').textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'Jef Wouters thanks Amina El Idrissi',
    );
    expect(texts(wall)).to.deep.equal(['You waited for me.']);
    expect(part(wall, 'value').textContent).to.equal('Care');
    expect(part(wall, 'behaviour').textContent).to.equal('Asking how it goes.');
    expect(part(wall, 'team').textContent).to.equal('Site');
    expect(part(wall, 'answer').textContent).to.contain('Amina El Idrissi answers').and.to.contain('Any time.');
    const time = item(wall).querySelector('time');
    expect(time?.getAttribute('datetime')).to.equal('2026-11-21T10:00:00+01:00');
    expect(time?.textContent?.trim()).to.equal('yesterday');
    expect(parts(wall, 'avatar')).to.have.length(2);
  });

  it('names each note by its people for assistive technology', async () => {
    const wall = await mount('vonk-kudos-wall', { document: company({ kudos: [note(), note({ id: 'k-2' })] }) });
    const names = parts(wall, 'item').map((one) =>
      wall.shadowRoot?.getElementById(one.getAttribute('aria-labelledby') ?? ''),
    );
    expect(names[0]?.textContent).to.contain('Jef Wouters');
    expect(names[1]).not.to.equal(names[0]);
    await expect(await still(wall)).to.be.accessible();
  });

  it('shows the newest first, however many reactions another has', async () => {
    const loved = { reactions: [{ kind: 'heart', by: ['p-1', 'p-2', 'p-3', 'p-4'] }] };
    const wall = await mount('vonk-kudos-wall', {
      document: company({
        kudos: [
          note({ id: 'k-1', text: 'Oldest.', at: '2026-11-01T10:00:00+01:00', ...loved }),
          note({ id: 'k-2', text: 'Newest.', at: '2026-11-21T10:00:00+01:00' }),
          note({ id: 'k-3', text: 'Between.', at: '2026-11-11T10:00:00+01:00', ...loved }),
        ],
      }),
    });
    expect(texts(wall)).to.deep.equal(['Newest.', 'Between.', 'Oldest.']);
  });

  it('keeps line breaks and never reads markup in a sentence', async () => {
    const text = 'One.\nTwo. <img src=x onerror=alert(1)>';
    const wall = await mount('vonk-kudos-wall', { document: company({ kudos: [note({ text })] }) });
    expect(texts(wall)).to.deep.equal([text]);
    expect(getComputedStyle(part(wall, 'text')).whiteSpaceCollapse).to.equal('preserve-breaks');
    expect(Boolean(wall.shadowRoot?.querySelector('img'))).to.equal(false);
  });

  it('calls somebody whom the document does not know a colleague, and shows no id at all', async () => {
    const kudos = note({
      from: 'gone-1',
      to: ['gone-2', 'gone-3'],
      value: 'v-gone',
      behaviour: 'b-gone',
      team: 't-gone',
    });
    const wall = await mount('vonk-kudos-wall', { document: company({ kudos: [kudos] }), space: { send } });
    expect(part(wall, 'names').textContent?.replace(/\s+/g, ' ').trim()).to.equal('A colleague thanks 2 colleagues');
    expect(everythingIn(wall)).not.to.match(/gone-|k-1/);
  });

  it('spells out a few names and counts the others of that note', async () => {
    const wall = await mount('vonk-kudos-wall', {
      document: company({ kudos: [note({ from: 'p-5', to: ['p-1', 'p-2', 'p-3', 'p-4', 'gone'] })] }),
    });
    expect(part(wall, 'names').textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'Tom De Smet thanks Noor Claes, Jef Wouters, Amina El Idrissi, and 2 others',
    );
  });

  it('marks a private note for its receiver with an envelope, and a shown one without', async () => {
    const wall = await mount('vonk-kudos-wall', {
      document: company({
        kudos: [
          note({ id: 'k-1', to: ['p-1'], shown: undefined, text: 'Private.' }),
          note({ id: 'k-2', to: ['p-1'], shown: 'team', at: '2026-11-20T10:00:00+01:00' }),
          note({ id: 'k-3', to: ['p-1', 'p-2'], shown: 'receiver', at: '2026-11-19T10:00:00+01:00' }),
        ],
      }),
    });
    const [only, team, several] = parts(wall, 'audience');
    expect(only?.textContent).to.contain('Only you see this');
    expect(Boolean(only?.querySelector('svg'))).to.equal(true);
    expect(team?.textContent).to.contain('The team sees this');
    expect(Boolean(team?.querySelector('svg'))).to.equal(false);
    expect(several?.textContent).to.contain('Only those who received it see this');
  });

  it('folds a long sentence and shows all of it when asked', async () => {
    const wall = await mount('vonk-kudos-wall', {
      document: company({ kudos: [note({ text: 'Thanks a lot. '.repeat(150) })] }),
    });
    const text = part(wall, 'text');
    const folded = text.clientHeight;
    expect(text.scrollHeight).to.be.greaterThan(folded);
    const unfold = button(wall, 'Read on');
    unfold.click();
    await wall.updateComplete;
    expect(text.clientHeight).to.equal(text.scrollHeight);
    expect(unfold.getAttribute('aria-expanded')).to.equal('true');
    expect(unfold.textContent?.trim()).to.equal('Show less');
  });

  it('folds a long answer too, and names nobody where several could have given it', async () => {
    const answer = { text: 'Any time. '.repeat(150), at: '2026-11-22T08:00:00+01:00' };
    const wall = await mount('vonk-kudos-wall', {
      document: company({ kudos: [note({ to: ['p-3', 'p-4'], answer })] }),
    });
    const reply = part(wall, 'reply');
    expect(reply.scrollHeight).to.be.greaterThan(reply.clientHeight);
    expect(part(wall, 'answer').textContent).to.contain('An answer').and.not.to.contain('answers');
    button(wall, 'Read on').click();
    await wall.updateComplete;
    expect(reply.clientHeight).to.equal(reply.scrollHeight);
  });

  describe('more than one page', () => {
    const many = (count: number): Json => ({ ...fullDocument(), kudos: manyKudos(count) });

    it('shows twenty, then twenty more, and moves the focus to the first new note', async () => {
      const wall = await mount('vonk-kudos-wall', { document: many(45) });
      expect(parts(wall, 'item')).to.have.length(20);
      // Not all of them are on the page at a time.
      const place = (): string | null | undefined =>
        focused(wall)?.closest('[data-row]')?.getAttribute('aria-posinset');
      part(wall, 'more').click();
      await until(() => place() === '21', 'the focus on the first of twenty more');
      part(wall, 'more').click();
      await until(() => place() === '41', 'the focus on the first of the rest');
      expect(parts(wall, 'more')).to.have.length(0);
      expect(focused(wall)?.closest('[data-row]')?.getAttribute('aria-setsize')).to.equal('45');
    });

    it('shows as many first as the page asks for', async () => {
      const wall = await mount('vonk-kudos-wall', { document: many(45), attributes: { limit: '3' } });
      expect(parts(wall, 'item')).to.have.length(3);
    });

    it('takes the usual number where the limit is no number', async () => {
      const wall = await mount('vonk-kudos-wall', { document: many(45), attributes: { limit: 'some' } });
      expect(parts(wall, 'item')).to.have.length(20);
    });

    const linked = async (...pages: Json[][]): Promise<KudosWall> => {
      let next: string | null = null;
      for (const items of pages.reverse()) next = (await serve({ body: { items, next, total: 999 } })).url;
      const wall = await mount('vonk-kudos-wall', { document: company({ kudos: { href: next } }) });
      await settled(wall);
      return wall;
    };

    it('fetches the next page of a linked list, past one that holds nothing for this viewer', async () => {
      const hidden = note({ id: 'k-2', shown: 'receiver', text: 'Hidden.', at: '2026-11-20T10:00:00+01:00' });
      const last = note({ id: 'k-3', text: 'From the last page.', at: '2026-11-19T10:00:00+01:00' });
      const wall = await linked([note()], [hidden], [last]);
      expect(texts(wall)).to.deep.equal(['You waited for me.']);
      part(wall, 'more').click();
      await until(() => parts(wall, 'item').length === 2, 'the last page');
      await until(() => focused(wall) === item(wall, 1), 'the focus');
      expect(texts(wall)[1]).to.equal('From the last page.');
      expect(parts(wall, 'more')).to.have.length(0);
      expect(everythingIn(wall)).not.to.match(/Hidden|999/);
    });

    it('says that it was all where the last page brought nothing, and keeps the focus on the wall', async () => {
      const wall = await linked([note()], [note({ id: 'k-2', shown: 'receiver' })]);
      part(wall, 'more').focus();
      part(wall, 'more').click();
      const told = aloud(wall);
      await until(() => told.textContent?.trim() === 'That was all.', 'the sentence');
      await until(() => parts(wall, 'more').length === 0);
      expect(focused(wall) === item(wall)).to.equal(true);
    });

    it('says in one sentence where the page holds no more, and offers no button that does nothing', async () => {
      const older = Array.from({ length: 5001 }, (_, index) => note({ id: `k-old-${index}`, shown: 'receiver' }));
      const wall = await linked([note()], [note({ id: 'k-2', text: 'Older.' }), ...older], [note({ id: 'k-3' })]);
      expect(textOf(wall)).not.to.contain('no further back');
      part(wall, 'more').click();
      await until(() => parts(wall, 'item').length === 2, 'what there is room for');
      await wall.updateComplete;
      expect(textOf(wall)).to.contain('This page shows no further back; older ones are still where they are kept.');
      expect(parts(wall, 'more')).to.have.length(0);
    });

    it('says so aloud too where the last page that fits brought nothing for this viewer', async () => {
      const older = Array.from({ length: 5001 }, (_, index) => note({ id: `k-old-${index}`, shown: 'receiver' }));
      const wall = await linked([note()], older);
      part(wall, 'more').focus();
      part(wall, 'more').click();
      await until(() => (part(wall, 'status').textContent ?? '').includes('no further back'), 'the sentence');
      await until(() => parts(wall, 'more').length === 0);
      expect(focused(wall) === item(wall)).to.equal(true);
      expect(textOf(wall)).not.to.contain('That was all.');
    });

    it('says that the rest did not come, and lets one try again', async () => {
      const second = await serve({ status: 500, body: {} });
      const first = await serve({ body: { items: [note()], next: second.url } });
      const wall = await mount('vonk-kudos-wall', { document: company({ kudos: { href: first.url } }) });
      const told = aloud(wall);
      expect(told.textContent?.trim(), 'before').to.equal('');
      part(wall, 'more').click();
      await until(() => told.textContent?.includes('The rest did not come.') === true, 'the sentence');
      expect(told.checkVisibility(), 'where the button is').to.equal(true);
      expect(told.classList.contains('visually-hidden')).to.equal(false);
      expect(part(wall, 'status').textContent?.trim(), 'said once').to.equal('');
      // The same once more is said once more.
      const said: string[] = [];
      const watch = new MutationObserver(() => said.push(told.textContent?.trim() ?? ''));
      watch.observe(told, { childList: true, characterData: true, subtree: true });
      part(wall, 'more').click();
      await until(() => said.length > 1, 'the sentence again');
      expect(said[0]).to.equal('');
      expect(said.at(-1)).to.contain('The rest did not come.');
      watch.disconnect();
      expect(texts(wall)).to.deep.equal(['You waited for me.']);
      await second.change({
        body: { items: [note({ id: 'k-2', text: 'Later.', at: '2026-11-02T10:00:00+01:00' })], next: null },
      });
      part(wall, 'more').click();
      await until(() => parts(wall, 'item').length === 2, 'the rest');
      expect(told.textContent?.trim()).to.equal('');
    });

    it('says aloud that there is more to look through where several pages held nothing for this viewer', async () => {
      const pages = Array.from({ length: 8 }, (_, index) => [note({ id: `k-h-${index}`, shown: 'receiver' })]);
      const wall = await linked([note()], ...pages);
      const told = aloud(wall);
      part(wall, 'more').click();
      await until(() => told.textContent?.includes('There is more to look through.') === true, 'the sentence');
      expect(parts(wall, 'more')).to.have.length(1);
    });
  });

  describe('showing fewer', () => {
    const several = company({
      kudos: [
        note({ id: 'k-1', text: 'Care for Amina.', value: 'v-1' }),
        note({ id: 'k-2', text: 'Craft for Noor.', value: 'v-2', to: ['p-1'] }),
        note({ id: 'k-3', text: 'Care for Noor.', value: 'v-1', to: ['p-1', 'p-3'], at: '2026-11-02T10:00:00+01:00' }),
      ],
    });
    const choose = (wall: Element, value: string): void => {
      const select = wall.shadowRoot?.querySelector<HTMLSelectElement>('#about');
      if (!select) throw new Error('There is no choice of values.');
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };

    it('shows only thanks that name the chosen value, and all again', async () => {
      const wall = await mount('vonk-kudos-wall', { document: several });
      choose(wall, 'v-1');
      await wall.updateComplete;
      expect(texts(wall)).to.deep.equal(['Care for Amina.', 'Care for Noor.']);
      choose(wall, '');
      await wall.updateComplete;
      expect(texts(wall)).to.have.length(3);
    });

    it('shows only thanks to the viewer, together with a value', async () => {
      const wall = await mount('vonk-kudos-wall', { document: several });
      button(wall, 'For me').click();
      await wall.updateComplete;
      expect(button(wall, 'For me').getAttribute('aria-pressed')).to.equal('true');
      expect(texts(wall)).to.deep.equal(['Craft for Noor.', 'Care for Noor.']);
      choose(wall, 'v-2');
      await wall.updateComplete;
      expect(texts(wall)).to.deep.equal(['Craft for Noor.']);
    });

    it('shows only one value where the page names it, and offers no other', async () => {
      const wall = await mount('vonk-kudos-wall', { document: several, attributes: { value: 'v-2' } });
      expect(texts(wall)).to.deep.equal(['Craft for Noor.']);
      expect(Boolean(wall.shadowRoot?.querySelector('#about'))).to.equal(false);
    });

    it('says so calmly where the choice leaves nothing', async () => {
      const wall = await mount('vonk-kudos-wall', { document: several, attributes: { value: 'v-none' } });
      expect(textOf(wall)).to.contain('There is nothing here with this choice.');
    });

    it('offers no filter that would change nothing', async () => {
      const wall = await mount('vonk-kudos-wall', { document: company() });
      expect(parts(wall, 'to-me')).to.have.length(0);
      expect(Boolean(wall.shadowRoot?.querySelector('select'))).to.equal(false);
    });
  });

  describe('who looks', () => {
    it('shows somebody who is not signed in only what all may see, for reading', async () => {
      const document = without(
        company({ kudos: [note(), note({ id: 'k-2', shown: 'team', text: 'For the team.' })] }),
        'viewer',
      );
      const wall = await mount('vonk-kudos-wall', { document, space: { send } });
      expect(texts(wall)).to.deep.equal(['You waited for me.']);
      expect(textOf(wall)).to.contain('Nobody is signed in');
      expect(wall.shadowRoot?.querySelectorAll('button')).to.have.length(0);
    });

    it('says that it is for reading only where there is no service, and offers nothing to change', async () => {
      const kudos = [note({ to: ['p-1'], shown: 'receiver', reactions: [{ kind: 'heart', by: ['p-2'] }] })];
      const wall = await mount('vonk-kudos-wall', { document: company({ kudos }) });
      expect(textOf(wall)).to.contain('Here, this is for reading only.');
      expect(textOf(wall)).to.contain('Only you see this');
      expect(part(wall, 'reaction').textContent?.replace(/\s+/g, ' ').trim()).to.equal('Heart 1');
      expect(wall.shadowRoot?.querySelectorAll('button, form, dialog')).to.have.length(0);
    });

    it('lets somebody for whom telling outside is nothing go on giving thanks', async () => {
      const wall = await mount('vonk-kudos-wall', {
        document: company({ preferences: { stance: 'no' } }),
        space: { send },
      });
      expect(parts(wall, 'give')).to.have.length(1);
    });

    it('shows a manager nothing else than a colleague', async () => {
      const kudos = [note(), note({ id: 'k-2', shown: 'receiver', text: 'Private.' })];
      const people = (role: string): Json[] =>
        (company()['people'] as Json[]).map((person) => (person['id'] === 'p-1' ? { ...person, role } : person));
      const walls = await Promise.all(
        ['Manager', 'Welder'].map((role) =>
          mount('vonk-kudos-wall', { document: company({ kudos, people: people(role) }) }),
        ),
      );
      expect(textOf(walls[0] as Element)).to.equal(textOf(walls[1] as Element));
    });
  });

  describe('every state', () => {
    it('invites where there is nothing yet, and the page may say it its own way', async () => {
      const own = document.createElement('p');
      own.slot = 'empty';
      own.textContent = 'Be the first.';
      const wall = await mount('vonk-kudos-wall', {
        document: company({ kudos: [] }),
        content: [own],
        space: { send },
      });
      expect(textOf(wall)).to.contain('There are no thanks here yet.');
      expect(Boolean(own.assignedSlot)).to.equal(true);
      expect(parts(wall, 'give')).to.have.length(1);
    });

    it('invites nobody to thank where that is not possible', async () => {
      const wall = await mount('vonk-kudos-wall', { document: company({ kudos: [] }) });
      expect(textOf(wall)).to.contain('There are no thanks here yet.');
      expect(textOf(wall)).not.to.contain('A first one may be small.');
    });

    it('says that it was not set up', async () => {
      const wall = await mount('vonk-kudos-wall', { document: without(company(), 'kudos'), space: { send } });
      expect(part(wall, 'unconfigured').textContent).to.contain('not been set up');
      expect(wall.shadowRoot?.querySelectorAll('button')).to.have.length(0);
    });

    it('says that it cannot be shown, and tries again', async () => {
      const page = await serve({ status: 500, body: {} });
      const wall = await mount('vonk-kudos-wall', { document: company({ kudos: { href: page.url } }) });
      await until(() => parts(wall, 'error').length === 1, 'the failure');
      await page.change({ body: { items: [note()], next: null } });
      part(wall, 'retry').click();
      await until(() => parts(wall, 'item').length === 1, 'the notes');
    });

    it('shows the shape of what comes while it is on its way', async () => {
      const page = await serve({ body: { items: [note()], next: null }, delay: 30_000 });
      const wall = await mount('vonk-kudos-wall', { document: company({ kudos: { href: page.url } }) });
      expect(parts(wall, 'skeleton')).to.have.length(1);
      expect(wall.shadowRoot?.querySelector('[role=status]:not([part])')?.textContent).to.equal('One moment.');
      expect(parts(wall, 'item')).to.have.length(0);
    });

    it('works for three people and two notes', async () => {
      const kudos = [
        note({ id: 'k-1', from: 'sam', to: ['hanne'], shown: 'receiver' }),
        note({ id: 'k-2', from: 'hanne', to: ['joke'], at: '2026-11-20T10:00:00+01:00' }),
      ];
      const wall = await mount('vonk-kudos-wall', { document: { ...minimalDocument(), kudos }, space: { send } });
      expect(parts(wall, 'item')).to.have.length(2);
      expect(parts(wall, 'give')).to.have.length(1);
      await expect(await still(wall)).to.be.accessible();
    });

    it('names what is to be mended in the preview', async () => {
      const kudos = [note({ from: 'gone' }), { id: 'k-2' }];
      const wall = await mount('vonk-kudos-wall', { document: company({ kudos }), attributes: { preview: '' } });
      await until(() => parts(wall, 'problems').length === 1, 'the problems');
      expect(part(wall, 'problems').textContent).to.contain('/kudos/0/from').and.to.contain('/kudos/1');
      expect(parts(wall, 'item')).to.have.length(1);
    });

    it('speaks the language of the page', async () => {
      const wall = await mount('vonk-kudos-wall', {
        document: company({ kudos: [note({ value: 'v-1', to: ['p-1'] })] }),
        language: 'nl-BE',
        space: { send },
      });
      expect(part(wall, 'names').textContent).to.contain('bedankt');
      expect(part(wall, 'value').textContent).to.equal('Zorg');
      expect(Boolean(button(wall, 'Bedank een collega'))).to.equal(true);
      expect(item(wall).querySelector('time')?.textContent?.trim()).to.equal('gisteren');
    });

    for (const width of [280, 700, 1200])
      it(`fits in a column of ${width} pixels, and reads row by row`, async () => {
        const people = (company()['people'] as Json[]).map((person) => ({ ...person, name: 'W'.repeat(60) }));
        const kudos = manyKudos(7).map((one, index) => ({ ...one, text: 'W'.repeat(index === 2 ? 2000 : 80) }));
        const wall = await mount('vonk-kudos-wall', { document: company({ people, kudos }), width, space: { send } });
        const outside = wall.getBoundingClientRect();
        const boxes = parts(wall, 'item').map((one) => one.getBoundingClientRect());
        for (const box of boxes) expect(box.right).to.be.at.most(outside.right);
        for (const [index, box] of boxes.entries()) {
          const before = boxes[index - 1];
          if (before) expect(box.top > before.top || (box.top === before.top && box.left > before.left)).to.equal(true);
        }
        expect(new Set(boxes.map(({ left }) => left)).size).to.equal(width < 640 ? 1 : width < 1000 ? 2 : 3);
      });
  });
});
