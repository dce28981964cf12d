import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/kudos-wall/define.js';
import type { KudosWall } from '../../src/widgets/kudos-wall/kudos-wall.js';
import { type TestStream, stream } from '../helpers/live.js';
import { button, mount, part, parts, settled, unmountAll } from '../helpers/mount.js';
import { serve, until } from '../helpers/service.js';

const at = (minute: number): string => new Date(Date.parse('2026-11-20T10:00:00Z') + minute * 60_000).toISOString();
const note = (id: number, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: `k-${id}`,
  from: 'p-2',
  to: ['p-3'],
  text: `Note ${id}.`,
  at: at(id),
  shown: 'everyone',
  ...changes,
});

const company = (more: Record<string, unknown>): Record<string, unknown> => ({
  vonk: 1,
  viewer: { id: 'p-1' },
  people: [
    { id: 'p-1', name: 'Noor Claes' },
    { id: 'p-2', name: 'Jef Wouters' },
    { id: 'p-3', name: 'Amina El Idrissi' },
  ],
  ...more,
});

interface Options {
  readonly language?: string;
  readonly width?: number;
  readonly count?: number;
  readonly more?: Record<string, unknown>;
}

async function wallWith({ language, width = 400, count = 12, more }: Options = {}): Promise<[KudosWall, TestStream]> {
  const source = await stream();
  const kudos = Array.from({ length: count }, (_, index) => note(index));
  const wall = await mount('vonk-kudos-wall', {
    document: company({ kudos, live: { href: source.url }, ...more }),
    width,
    ...(language !== undefined && { language }),
    space: { send: () => Promise.resolve({ status: 'done' }) },
  });
  await until(async () => (await source.open()) === 1, 'an open stream');
  return [wall, source];
}

const put = (...notes: unknown[]): { data: unknown } => ({ data: { section: 'kudos', put: notes } });
const remove = (...ids: number[]): { data: unknown } => ({
  data: { section: 'kudos', remove: ids.map((id) => `k-${id}`) },
});
const texts = (wall: Element): string[] => parts(wall, 'text').map((one) => one.textContent ?? '');
const nth = (wall: Element, index: number): HTMLElement => {
  const found = parts(wall, 'item')[index];
  if (!found) throw new Error(`There is no note ${index}.`);
  return found;
};
const saysNew = (wall: Element, label: string): Promise<void> =>
  until(() => parts(wall, 'arrivals')[0]?.textContent?.trim() === label, `"${label}"`);
const focused = (wall: Element): Element | null | undefined => wall.shadowRoot?.activeElement;
const told = (wall: Element): string => wall.shadowRoot?.querySelector('[data-arrivals]')?.textContent?.trim() ?? '';
const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('vonk-kudos-wall, while things arrive', () => {
  afterEach(() => {
    unmountAll();
    scrollTo(0, 0);
  });

  it('holds back what arrives behind one button, and moves nothing that is read', async () => {
    const [wall, source] = await wallWith();
    scrollTo(0, nth(wall, 3).getBoundingClientRect().top + scrollY - 20);
    await frame();
    const before = parts(wall, 'item').map((one) => one.getBoundingClientRect().top);
    await source.send(put(note(100)), put(note(101), note(102)));
    await saysNew(wall, '3 new');
    await frame();
    expect(parts(wall, 'item').map((one) => one.getBoundingClientRect().top)).to.deep.equal(before);
    expect(texts(wall)[0]).to.equal('Note 11.');
    const box = part(wall, 'arrivals').getBoundingClientRect();
    expect(box.top).to.be.greaterThan(-1).and.below(innerHeight);
  });

  it('moves nothing at the very top either', async () => {
    const [wall, source] = await wallWith();
    const before = parts(wall, 'item').map((one) => one.getBoundingClientRect().top);
    await source.send(put(note(100)));
    await saysNew(wall, '1 new');
    await frame();
    expect(parts(wall, 'item').map((one) => one.getBoundingClientRect().top)).to.deep.equal(before);
  });

  it('shows at once what arrives where nobody reads yet: below what is on the screen', async () => {
    const [wall, source] = await wallWith();
    const room = document.createElement('div');
    room.style.blockSize = '3000px';
    document.body.prepend(room);
    try {
      await source.send(put(note(100)));
      await until(() => texts(wall)[0] === 'Note 100.', 'the new note');
      expect(parts(wall, 'arrivals')).to.have.length(0);
    } finally {
      room.remove();
    }
  });

  it('shows it when it is asked for, and takes the keyboard to the first of it', async () => {
    const [wall, source] = await wallWith();
    await source.send(put(note(100)), put(note(101)));
    await saysNew(wall, '2 new');
    button(wall, '2 new').focus();
    button(wall, '2 new').click();
    await until(() => texts(wall)[0] === 'Note 101.', 'the newest note');
    await settled(wall);
    expect(texts(wall).slice(0, 3)).to.deep.equal(['Note 101.', 'Note 100.', 'Note 11.']);
    expect(focused(wall)).to.equal(nth(wall, 0));
    expect(parts(wall, 'arrivals')).to.have.length(0);
    expect(told(wall)).to.equal('');
  });

  it('says once, politely, that there is something new, however much arrives', async () => {
    const [wall, source] = await wallWith();
    const said: string[] = [];
    const region = wall.shadowRoot?.querySelector('[data-arrivals]');
    if (!region) throw new Error('There is no live region.');
    expect(region.getAttribute('role')).to.equal('status');
    const observer = new MutationObserver(() => said.push(told(wall)));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    for (let id = 100; id < 110; id += 1) await source.send(put(note(id)));
    await saysNew(wall, '10 new');
    await until(() => told(wall) !== '', 'the sentence');
    await source.send(put(note(200)));
    await saysNew(wall, '11 new');
    await new Promise((resolve) => setTimeout(resolve, 400));
    observer.disconnect();
    // How many there were by then hangs on how fast they came.
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^\d+ new: Kudos$/);
  });

  it('says it in the language of the page', async () => {
    const [wall, source] = await wallWith({ language: 'nl' });
    await source.send(put(note(100)));
    await saysNew(wall, '1 nieuw');
  });

  it('shows the viewer’s own new thanks at once, and goes on holding back the others', async () => {
    const [wall, source] = await wallWith();
    await source.send(put(note(100)));
    await saysNew(wall, '1 new');
    await source.send(put(note(101, { from: 'p-1' })));
    await until(() => texts(wall)[0] === 'Note 101.', 'the own note');
    expect(texts(wall)[1]).to.equal('Note 11.');
    await saysNew(wall, '1 new');
  });

  it('shows an edit at once, where the note stands, with the focus inside it', async () => {
    const [wall, source] = await wallWith();
    const reaction = nth(wall, 2).querySelector<HTMLElement>('[part=reaction]');
    reaction?.focus();
    await source.send(put(note(9, { text: 'Edited.' })), put(note(100)));
    await until(() => texts(wall)[2] === 'Edited.', 'the edit');
    expect(focused(wall)).to.equal(reaction);
    expect(parts(wall, 'item')).to.have.length(12);
  });

  it('leaves the room of a note that goes away while it is read, says so, and keeps the keyboard there', async () => {
    const [wall, source] = await wallWith();
    nth(wall, 1).querySelector<HTMLElement>('[part=reaction]')?.focus();
    const before = parts(wall, 'item').map((one) => one.getBoundingClientRect().top);
    await source.send(remove(10));
    await until(() => parts(wall, 'item').length === 11, 'the note to go');
    await frame();
    const after = parts(wall, 'item').map((one) => one.getBoundingClientRect().top);
    expect(after).to.deep.equal([before[0], ...before.slice(2)]);
    const row = focused(wall);
    expect(row?.textContent?.trim()).to.equal('This is no longer shown.');
    // It comes back: the room is a note again.
    await source.send(put(note(10)));
    await until(() => parts(wall, 'item').length === 12, 'the note to come back');
    expect(texts(wall)[1]).to.equal('Note 10.');
  });

  it('never keeps anything of a note whose receiver hides it', async () => {
    const [wall, source] = await wallWith();
    await source.send(put(note(10, { shown: 'receiver' })));
    await until(() => parts(wall, 'item').length === 11, 'the note to go');
    expect(wall.shadowRoot?.textContent).to.not.include('Note 10.');
  });

  it('leaves no room where the viewer takes a note back', async () => {
    const [wall] = await wallWith({ more: { kudos: [note(2), note(1, { from: 'p-1' }), note(0)] } });
    nth(wall, 1).querySelector<HTMLElement>('[data-panel=more]')?.click();
    await settled(wall);
    button(wall, 'Take it back').click();
    await until(() => parts(wall, 'item').length === 2, 'the note to go');
    expect(wall.shadowRoot?.querySelectorAll('[data-row]')).to.have.length(2);
  });

  it('does not count as new what was there before, though people came later', async () => {
    const source = await stream();
    const people = await serve({
      delay: 100,
      body: {
        items: [
          { id: 'p-1', name: 'Noor Claes', team: 't-1' },
          { id: 'p-3', name: 'Amina El Idrissi', team: 't-1' },
        ],
        next: null,
      },
    });
    const wall = await mount('vonk-kudos-wall', {
      document: company({
        teams: [{ id: 't-1', name: 'Site' }],
        people: { href: people.url },
        kudos: [note(1), note(2, { shown: 'team' })],
        live: { href: source.url },
      }),
    });
    await until(() => texts(wall).join() === 'Note 2.,Note 1.', 'the note for the team');
    expect(parts(wall, 'arrivals')).to.have.length(0);
  });

  it('begins anew when something else is chosen', async () => {
    const [wall, source] = await wallWith();
    await source.send(put(note(100, { to: ['p-1'] })));
    await saysNew(wall, '1 new');
    part(wall, 'to-me').click();
    await until(() => texts(wall).join() === 'Note 100.', 'the one to me');
    expect(parts(wall, 'arrivals')).to.have.length(0);
  });

  it('goes on below as before while something is held back', async () => {
    const [wall, source] = await wallWith({ count: 50 });
    expect(parts(wall, 'item')).to.have.length(20);
    await source.send(put(note(100)));
    await saysNew(wall, '1 new');
    part(wall, 'more').click();
    // Not all of them are on the page at a time.
    const row = (place: number): HTMLElement | null =>
      wall.shadowRoot?.querySelector<HTMLElement>(`[data-row][aria-posinset="${place}"]`) ?? null;
    await until(() => row(21) !== null, 'twenty more');
    expect(row(21)?.querySelector('[part~=text]')?.textContent).to.equal('Note 29.');
    expect(row(21)?.getAttribute('aria-setsize')).to.equal('-1');
  });

  it('stays as small over 5,000 arrivals as it was, and shows them when asked', async function () {
    this.timeout(30_000);
    const list = await serve({ body: { items: Array.from({ length: 20 }, (_, index) => note(index)), next: null } });
    const [wall, source] = await wallWith({ more: { kudos: { href: list.url } } });
    await until(() => parts(wall, 'item').length === 20);
    const nodes = (): number => wall.shadowRoot?.querySelectorAll('*').length ?? 0;
    const before = nodes();
    const shown = texts(wall);
    for (let round = 0; round < 10; round += 1) {
      await source.send(...Array.from({ length: 500 }, (_, index) => put(note(100 + round * 500 + index))));
      await until(() => wall.space?.sections.kudos.get().status === 'ready');
    }
    const newest = (): string | undefined => {
      const kudos = wall.space?.sections.kudos.get();
      return kudos?.status === 'ready' ? kudos.value.items[0]?.id : undefined;
    };
    await until(() => newest() === 'k-5099', 'all of them');
    await settled(wall);
    expect(nodes()).to.be.below(before + 10);
    // What is read stays, though the list itself was cut long ago.
    expect(texts(wall)).to.deep.equal(shown);
    part(wall, 'arrivals').click();
    await until(() => texts(wall)[0] === 'Note 5099.', 'the newest');
    expect(nodes()).to.be.below(before + 10);
  });
});
