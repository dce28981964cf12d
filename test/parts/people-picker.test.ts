import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import '../../src/widgets/kudos-wall/define.js';
import type { Action } from '../../src/contract/actions.js';
import type { KudosWall } from '../../src/widgets/kudos-wall/kudos-wall.js';
import { type Json, manyPeople } from '../fixtures/fixtures.js';
import { mount, part, parts, still, textOf, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

/** A request for people, to be answered when the test says so. */
interface Asked {
  readonly query: string;
  readonly signal: AbortSignal | undefined;
  answer(people: readonly Json[]): void;
  refuse(): void;
}

const everybody = [
  { id: 'p-1', name: 'Noor Claes' },
  { id: 'p-2', name: 'Jef Wouters' },
];

/** A wall with the form open, where only a page of people is at hand and others are looked up. */
async function wallOf(
  people: unknown,
  atHand: readonly Json[] = everybody,
): Promise<{ wall: KudosWall; asked: Asked[]; sent: Action[] }> {
  const asked: Asked[] = [];
  const sent: Action[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const query = url.searchParams.get('q');
    if (query === null) return Promise.resolve(Response.json({ items: atHand }));
    return new Promise((resolve) =>
      asked.push({
        query,
        signal: init?.signal ?? undefined,
        answer: (items) => resolve(Response.json({ items })),
        refuse: () => resolve(new Response('', { status: 503 })),
      }),
    );
  };
  const wall = await mount('vonk-kudos-wall', {
    document: { vonk: 1, viewer: { id: 'p-1' }, people, kudos: [] },
    space: {
      fetch,
      base: location.href,
      send: (action) => {
        sent.push(action);
        return Promise.resolve({ status: 'done' });
      },
    },
  });
  await until(() => parts(wall, 'give').length === 1, 'the button');
  part(wall, 'give').click();
  await until(() => field(wall) !== null, 'the form');
  return { wall, asked, sent };
}

const linked = { href: 'people', find: 'people?q={q}' };
const field = (wall: Element): HTMLInputElement | null =>
  wall.shadowRoot?.querySelector<HTMLInputElement>('#picker') ?? null;
const list = (wall: Element): Element | null => wall.shadowRoot?.querySelector('#picker-list') ?? null;
const told = (wall: Element): string => wall.shadowRoot?.querySelector('.picker-told')?.textContent?.trim() ?? '';
const offered = (wall: Element): string[] =>
  [...(wall.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map((one) => (one.textContent ?? '').trim());
async function type(wall: KudosWall, text: string): Promise<void> {
  const input = field(wall);
  if (!input) throw new Error('There is no field.');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await wall.updateComplete;
}
async function press(wall: KudosWall, key: string): Promise<void> {
  field(wall)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  await wall.updateComplete;
}

describe('choosing a colleague among very many', () => {
  afterEach(unmountAll);

  it('looks up what was typed once typing rests, and offers who was found, by keyboard alone', async () => {
    const { wall, asked, sent } = await wallOf(linked);
    await type(wall, 'e');
    await type(wall, 'el');
    await type(wall, 'els');
    expect(asked, 'before typing rests').to.have.length(0);
    expect(told(wall)).to.equal('Looking for colleagues.');
    expect(list(wall)?.getAttribute('aria-busy')).to.equal('true');
    await until(() => asked.length > 0, 'the question');
    asked[0]?.answer([
      { id: 'p-50', name: 'Els Peeters' },
      { id: 'p-51', name: 'Elsa Bakker' },
    ]);
    await until(() => offered(wall).length === 2, 'the offers');
    expect(asked.map(({ query }) => query)).to.deep.equal(['els']);
    expect(told(wall)).to.equal('2 colleagues found');
    expect(list(wall)?.getAttribute('aria-busy')).to.equal('false');
    await expect(await still(wall)).to.be.accessible();

    await press(wall, 'ArrowDown');
    await press(wall, 'Enter');
    expect(wall.shadowRoot?.querySelector('.picked-one')?.textContent).to.contain('Elsa Bakker');
    const text = wall.shadowRoot?.querySelector<HTMLTextAreaElement>('#give-text');
    if (text) text.value = 'For the map.';
    text?.dispatchEvent(new Event('input', { bubbles: true }));
    part(wall, 'send').click();
    await until(() => sent.length === 1, 'the thanks');
    expect(sent[0]?.data).to.deep.include({ to: ['p-51'] });
    await until(() => textOf(wall).includes('is on its way to Elsa Bakker'), 'her name in the sentence');
  });

  it('offers colleagues at hand at once, and leaves them in their place when others come', async () => {
    const { wall, asked } = await wallOf(linked);
    await type(wall, 'je');
    expect(offered(wall)).to.deep.equal(['Jef Wouters']);
    await until(() => asked.length === 1);
    asked[0]?.answer([
      { id: 'p-60', name: 'Jeanne Aerts' },
      { id: 'p-2', name: 'Jef Wouters' },
    ]);
    await until(() => offered(wall).length === 2, 'the other one');
    expect(offered(wall)).to.deep.equal(['Jef Wouters', 'Jeanne Aerts']);
  });

  it('gives a question up when typing goes on, and drops its answer when that comes late', async () => {
    const { wall, asked } = await wallOf(linked);
    await type(wall, 'anna');
    await until(() => asked.length === 1);
    await type(wall, 'bob');
    await until(() => asked.length === 2);
    expect(asked[0]?.signal?.aborted).to.equal(true);
    asked[1]?.answer([{ id: 'p-71', name: 'Bob Maes' }]);
    await until(() => offered(wall).length === 1);
    asked[0]?.answer([{ id: 'p-70', name: 'Anna Bobbaers' }]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(offered(wall)).to.deep.equal(['Bob Maes']);
  });

  it('says that there is nobody by that name once that is known', async () => {
    const { wall, asked } = await wallOf(linked);
    await type(wall, 'zzz');
    expect(told(wall)).to.equal('Looking for colleagues.');
    await until(() => asked.length === 1);
    asked[0]?.answer([]);
    await until(() => told(wall) === 'There is nobody here by that name.');
  });

  it('says calmly that looking up does not work, and looks again at the next letter', async () => {
    const { wall, asked } = await wallOf(linked);
    await type(wall, 'els');
    await until(() => asked.length === 1);
    asked[0]?.refuse();
    await until(() => told(wall).startsWith('Looking colleagues up does not work right now.'));
    await type(wall, 'elsa');
    await until(() => asked.length === 2);
    asked[1]?.answer([{ id: 'p-51', name: 'Elsa Bakker' }]);
    await until(() => told(wall) === '1 colleague found');
  });

  it('asks nothing and leaves nothing running once it is off the page', async () => {
    const { wall, asked } = await wallOf(linked);
    await type(wall, 'els');
    await until(() => asked.length === 1);
    await type(wall, 'elsa');
    const frame = wall.parentElement;
    wall.remove();
    expect(asked[0]?.signal?.aborted).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(asked, 'after typing would have rested').to.have.length(1);
    frame?.append(wall);
    await wall.updateComplete;
    part(wall, 'give').click();
    await until(() => (field(wall)?.checkVisibility() ?? false) && !!wall.shadowRoot?.querySelector('dialog[open]'));
    await type(wall, 'elsa b');
    await until(() => asked.length === 2, 'a question again');
    wall.remove();
    expect(asked[1]?.signal?.aborted).to.equal(true);
  });

  it('asks nobody where everybody is at hand', async () => {
    const { wall, asked } = await wallOf(manyPeople(5000));
    const { name } = manyPeople(5000)[4999] as { name: string };
    await type(wall, name);
    expect(offered(wall).some((one) => one.includes(name))).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(asked).to.have.length(0);
  });

  it('offers a whole name first, however many at hand begin alike, and leaves the choice where it was', async () => {
    const jorises = Array.from({ length: 25 }, (_, index) => ({ id: `j-${index}`, name: `Joris Jansma ${index}` }));
    const { wall, asked } = await wallOf({ ...linked, href: 'people?jorises' }, jorises);
    await type(wall, 'joris jan');
    await press(wall, 'ArrowDown');
    expect(offered(wall)).to.have.length(20);
    await until(() => asked.length === 1);
    asked[0]?.answer([
      { id: 'j-3', name: 'Joris Jansma 3' },
      { id: 'p-80', name: 'Jan, Joris' },
    ]);
    await until(() => offered(wall)[0] === 'Jan, Joris', 'the whole name');
    expect(offered(wall).slice(1, 3)).to.deep.equal(['Joris Jansma 0', 'Joris Jansma 1']);
    await press(wall, 'Enter');
    expect(wall.shadowRoot?.querySelector('.picked-one')?.textContent).to.contain('Joris Jansma 1');
  });

  it('forgives a mistake, once nobody is known by the name as it is typed', async () => {
    const { wall, asked } = await wallOf(linked);
    await type(wall, 'noor claas');
    expect(offered(wall)).to.deep.equal([]);
    await until(() => asked.length === 1);
    asked[0]?.answer([]);
    await until(() => told(wall) === 'There is nobody here by that name.', 'nobody: the viewer is not offered');
    await type(wall, 'jef woutres');
    await until(() => asked.length === 2);
    asked[1]?.answer([]);
    await until(() => offered(wall).length === 1);
    expect(offered(wall)).to.deep.equal(['Jef Wouters']);
  });

  it('tells people of one name apart: by role, team, the end of an address, or the id', async () => {
    const profile = 'https://people.example.com/jan-maes-2';
    const { wall } = await wallOf([
      { id: 'p-1', name: 'Noor Claes' },
      { id: 'a-1', name: 'Ann Peeters' },
      { id: 'a-2', name: 'Peeters Ann', role: 'Baker' },
      { id: 'a-3', name: 'Ann  Peeters' },
      { id: 'j-1', name: 'Jan Maes', role: 'Baker', profile: 'https://people.example.com/jan-maes' },
      { id: 'j-2', name: 'Jan Maes', role: 'Baker', profile },
      { id: 'e-1', name: 'Els Bos', role: 'Baker' },
      { id: 'e-2', name: 'Els Bos', role: 'Miller' },
    ]);
    const lines = (): string[] =>
      [...(wall.shadowRoot?.querySelectorAll('.offer-about') ?? [])].map(({ textContent }) => textContent);
    await type(wall, 'ann pe');
    expect(lines().toSorted()).to.deep.equal(['Baker', 'a-1', 'a-3']);
    await type(wall, 'els');
    expect(lines()).to.deep.equal(['Baker', 'Miller']);
    await type(wall, 'jan m');
    expect(lines()).to.deep.equal(['Baker · jan-maes', 'Baker · jan-maes-2']);
    await press(wall, 'ArrowDown');
    await press(wall, 'Enter');
    const picked = wall.shadowRoot?.querySelector('.picked-one');
    expect(picked?.textContent).to.contain('Jan Maes · Baker · jan-maes-2');
    expect(picked?.ariaLabel).to.equal('Take Jan Maes · Baker · jan-maes-2 off');
  });
});
