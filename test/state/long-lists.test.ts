import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { createId } from '../../src/sources/create-id.js';
import { type Collection, mostHeld } from '../../src/state/collection.js';
import type { LiveListener } from '../../src/state/live.js';
import type { DocumentSource, Loaded } from '../../src/state/ports.js';
import { valueOf } from '../../src/state/resource.js';
import { createSpaceStores } from '../../src/state/space-stores.js';
import type { Space } from '../../src/state/space.js';
import { until } from '../helpers/service.js';

type Thing = Readonly<Record<string, unknown>> & { readonly id: string; readonly time: number };
const host = 'https://example.org/';
const start = Date.parse('2026-01-01T09:00:00Z');
const at = (time: number): string => new Date(start + time * 1000).toISOString();

const make = {
  kudos: (time: number): Thing => ({
    id: `k${time}`,
    time,
    from: 'p-2',
    to: ['p-1'],
    text: 'Thanks.',
    at: at(time),
    shown: 'everyone',
  }),
  cues: (time: number): Thing => ({ id: `c${time}`, time, name: 'A fair', at: at(time) }),
  values: (time: number): Thing => ({ id: `v${time}`, time, name: 'Together', meaning: 'x', behaviours: [] }),
} as const;
type Name = keyof typeof make;

/** A service with one long list, in the order in which pages give it. */
class ListService implements DocumentSource {
  things: Thing[] = [];
  pageSize = 700;
  /** What else the document says, and what a page names besides. */
  more: Record<string, unknown> = {};
  people: (things: readonly Thing[]) => unknown = () => undefined;
  /** Called before a further page is given. */
  meanwhile: () => void | Promise<void> = () => undefined;
  asked = 0;
  readonly #name: Name;

  constructor(name: Name) {
    this.#name = name;
  }

  /** From a time on, and further in the order of the list. */
  #page(from: number | undefined): Loaded {
    const isNewestFirst = this.#name === 'kudos';
    const ordered = [...this.things].sort((a, b) => (isNewestFirst ? b.time - a.time : a.time - b.time));
    const rest =
      from === undefined ? ordered : ordered.filter(({ time }) => (isNewestFirst ? time < from : time > from));
    const items = rest.slice(0, this.pageSize);
    const next = rest.length > items.length ? `list?from=${items.at(-1)?.time}` : null;
    const people = this.people(items);
    const value = {
      items: items.map(({ time: _time, ...item }) => item),
      next,
      ...(people !== undefined && { people }),
    };
    return { status: 'loaded', base: host, value };
  }

  load(): Promise<Loaded> {
    const value = {
      vonk: 1,
      viewer: { id: 'p-1' },
      people: [
        { id: 'p-1', name: 'An' },
        { id: 'p-2', name: 'Bram' },
      ],
      [this.#name]: { href: 'list' },
      ...this.more,
    };
    return Promise.resolve({ status: 'loaded', base: host, value });
  }

  async loadLink(href: string): Promise<Loaded> {
    this.asked += 1;
    const from = new URL(href).searchParams.get('from');
    const page = this.#page(from === null ? undefined : Number(from));
    if (from !== null) await this.meanwhile();
    return page;
  }
}

const stops: (() => void)[] = [];
type List = Collection<{ readonly id: string; readonly at?: string }>;

/** A space of one long list, and what a live stream would say to it. */
async function reading(
  service: ListService,
  name: Name,
): Promise<{ space: Space; list: () => List; live: LiveListener; settle: () => Promise<void> }> {
  let live: LiveListener | undefined;
  const space = createSpaceStores({
    key: `test ${crypto.randomUUID()}`,
    createId,
    source: service,
    live: {
      follow: (_address, listener) => {
        live = listener;
        return { again: () => undefined, stop: () => undefined };
      },
      whenDue: (_stream, run) => {
        run();
        return () => undefined;
      },
      nextFrame: (run) => queueMicrotask(run),
    },
  });
  stops.push(
    space.retain(),
    space.sections[name].listen(() => undefined),
  );
  await until(() => live !== undefined && space.sections[name].get().status !== 'loading', 'the list');
  if (!live) throw new Error('Nothing is followed.');
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  return { space, live, settle, list: () => valueOf<unknown>(space.sections[name].get()) as List };
}

const many = (name: Name, count: number, from = 0): Thing[] =>
  Array.from({ length: count }, (_, index) => make[name](from + index));
const ids = ({ items }: List): string[] => items.map(({ id }) => id);
const given = ({ time: _time, ...thing }: Thing): unknown => thing;

describe('a long list', () => {
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  it('grows to its bound, says so, and asks for no further page', async () => {
    const service = new ListService('kudos');
    service.things = many('kudos', mostHeld + 2000);
    const { space, list } = await reading(service, 'kudos');
    for (let page = 0; list().next !== undefined; page += 1) {
      expect(list().isFull).to.equal(false);
      const before = ids(list());
      await space.loadMore('kudos');
      expect(ids(list()).slice(0, before.length), `page ${page}`).to.deep.equal(before);
    }
    expect(list().items.length).to.equal(mostHeld);
    expect(list().isFull).to.equal(true);
    const { asked } = service;
    await space.loadMore('kudos');
    expect(service.asked).to.equal(asked);
  });

  it('that ends just at its bound is whole', async () => {
    const service = new ListService('kudos');
    service.pageSize = mostHeld / 2;
    service.things = many('kudos', mostHeld);
    const { space, list } = await reading(service, 'kudos');
    await space.loadMore('kudos');
    expect([list().items.length, list().next, list().isFull]).to.deep.equal([mostHeld, undefined, false]);
  });

  for (const [name, first] of [
    ['kudos', mostHeld + 500 - 1],
    ['cues', 500],
    ['values', 0],
  ] as const)
    it(`whose first page alone is longer is cut, and whoever can mend it is told (${name})`, async () => {
      const service = new ListService(name);
      service.pageSize = 100_000;
      service.things = many(name, mostHeld + 500);
      const { space, list } = await reading(service, name);
      expect(list().items.length).to.equal(mostHeld);
      expect(list().items[0]?.id).to.equal(make[name](first).id);
      expect(list().isFull).to.equal(true);
      const told = space.problems.get().filter(({ code }) => code === 'too-large');
      expect(told.map(({ path }) => path)).to.deep.equal([`${host}list#/${name}/items`]);
    });

  it('in the document itself is as long as it stands there, and lets the oldest go for what arrives', async () => {
    for (const count of [mostHeld, mostHeld + 300]) {
      const service = new ListService('kudos');
      service.more = { kudos: many('kudos', count).map(given) };
      const { space, list, live, settle } = await reading(service, 'kudos');
      expect([list().items.length, list().isFull]).to.deep.equal([count, false]);
      const oldest = list().get('k0');
      live.change({ section: 'kudos', put: many('kudos', 3, 90_000).map(given) });
      await settle();
      expect([list().items.length, list().isFull]).to.deep.equal([count, true]);
      expect(ids(list()).slice(0, 4)).to.deep.equal(['k90002', 'k90001', 'k90000', `k${count - 1}`]);
      expect(list().get('k0')).to.equal(undefined);
      expect(oldest && list().isBehind(oldest), 'still shown where it was shown').to.equal(true);
      space.reload();
      await until(() => list().get('k0') !== undefined, 'the document');
      expect([list().items.length, list().isFull]).to.deep.equal([count, false]);
    }
  });

  it('of moments to come lets the oldest go, and not the next one', async () => {
    const service = new ListService('cues');
    service.more = { cues: many('cues', mostHeld).map(given) };
    const { list, live, settle } = await reading(service, 'cues');
    live.change({ section: 'cues', put: [given(make.cues(90_000))] });
    await settle();
    expect(list().items.length).to.equal(mostHeld);
    expect([list().items[0]?.id, list().items.at(-1)?.id]).to.deep.equal(['c1', 'c90000']);
  });

  it('is not empty because nothing of it is for this viewer', async () => {
    const service = new ListService('kudos');
    service.pageSize = 100_000;
    service.things = many('kudos', mostHeld + 1).map((one) => ({ ...one, to: ['p-2'], shown: 'receiver' }));
    const { list } = await reading(service, 'kudos');
    expect([list().items.length, list().isFull]).to.deep.equal([0, true]);
  });

  it('stays what it became while a page of what it was is on its way', async () => {
    const service = new ListService('kudos');
    service.pageSize = 3;
    service.things = many('kudos', 9);
    const { space, list, live } = await reading(service, 'kudos');
    service.meanwhile = async () => {
      service.meanwhile = () => undefined;
      // More than a page came unseen: the list begins anew, and goes on from there.
      service.things.push(...many('kudos', 5, 100));
      await live.refresh(true);
    };
    await space.loadMore('kudos');
    expect(ids(list())).to.deep.equal(['k104', 'k103', 'k102']);
    while (list().next !== undefined) await space.loadMore('kudos');
    expect(list().items.length).to.equal(14);
  });

  it('shows nothing again that was taken out while a page with it was on its way', async () => {
    const service = new ListService('kudos');
    service.pageSize = 3;
    service.things = many('kudos', 6);
    const { space, list, live, settle } = await reading(service, 'kudos');
    service.meanwhile = async () => {
      live.change({ section: 'kudos', remove: ['k1'] });
      await settle();
    };
    await space.loadMore('kudos');
    await settle();
    expect(ids(list())).to.deep.equal(['k5', 'k4', 'k3', 'k2', 'k0']);
  });

  it('that somebody waits for twice grows once', async () => {
    const service = new ListService('kudos');
    service.pageSize = 3;
    service.things = many('kudos', 12);
    const { space, list } = await reading(service, 'kudos');
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let count = 0;
    service.meanwhile = () => ((count += 1) === 1 ? held : undefined);
    const slow = space.loadMore('kudos');
    await space.loadMore('kudos');
    await space.loadMore('kudos');
    const next = list().next;
    release();
    await slow;
    expect(list().next, 'where it goes on').to.equal(next);
    expect(list().items.length).to.equal(9);
  });

  const steps = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constant({ kind: 'more' } as const) },
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant('arrive' as const), count: fc.constantFrom(1, 40, 2600) }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('unseen' as const), count: fc.constantFrom(1, 3, 900) }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('remove' as const),
          part: fc.double({ min: 0, max: 0.999, noNaN: true }),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ kind: 'again' } as const) },
    ),
    { minLength: 1, maxLength: 12 },
  );

  for (const name of ['kudos', 'cues', 'values'] as const)
    it(`is never longer than its bound, in order, without doubles and without a gap, whatever happens (${name})`, async function () {
      this.timeout(60_000);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(400, 1100, 6000),
          fc.constantFrom(300, 4000, 7000),
          steps,
          async (pageSize, count, todo) => {
            const service = new ListService(name);
            Object.assign(service, { pageSize, things: many(name, count) });
            const { space, list, live, settle } = await reading(service, name);
            let time = 100_000;
            try {
              for (const step of todo) {
                const before = list();
                if (step.kind === 'more') await space.loadMore(name);
                else if (step.kind === 'remove') {
                  const gone = service.things[Math.floor(step.part * service.things.length)]?.id ?? '';
                  service.things = service.things.filter(({ id }) => id !== gone);
                  live.change({ section: name, remove: [gone] });
                  await settle();
                } else {
                  if (step.kind !== 'again') {
                    const come = many(name, step.count, (time += 10_000));
                    service.things.push(...come);
                    if (step.kind === 'arrive') live.change({ section: name, put: come.map(given) });
                    await settle();
                  }
                  if (step.kind !== 'arrive') await live.refresh(true);
                }
                const now = list();
                const held = ids(now);
                expect(held.length).to.be.at.most(mostHeld);
                expect(new Set(held).size).to.equal(held.length);
                if (now.isFull) expect(now.next).to.equal(undefined);
                if (name !== 'values') {
                  const times = now.items.map((one) => Date.parse(one.at ?? ''));
                  expect(times).to.deep.equal([...times].sort((a, b) => (name === 'kudos' ? b - a : a - b)));
                }
                // A further page takes nothing away.
                if (step.kind === 'more') expect(before.items.every(({ id }) => now.get(id))).to.equal(true);
                if (name !== 'kudos') continue;
                // It holds what the service has, as far as it reaches, and goes on where it ends.
                const newest = [...service.things].sort((a, b) => b.time - a.time).map(({ id }) => id);
                expect(held).to.deep.equal(newest.slice(0, held.length));
                const from = now.next === undefined ? undefined : Number(new URL(now.next).searchParams.get('from'));
                if (from !== undefined)
                  expect(service.things.filter((one) => one.time >= from && !now.get(one.id))).to.deep.equal([]);
                else if (!now.isFull) expect(held.length).to.equal(newest.length);
              }
            } finally {
              stops.splice(0).forEach((stop) => stop());
            }
          },
        ),
        { numRuns: 40 },
      );
    });
});

describe('people who come with what names them', () => {
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  const names = (space: Space): Collection<{ readonly id: string; readonly name: string }> | undefined =>
    valueOf(space.sections.people.get());

  it('are known for as long as the page holds what names them, and let go when they become very many', async () => {
    const service = new ListService('kudos');
    service.pageSize = 1000;
    service.things = many('kudos', 3000).map((one) => ({ ...one, from: `a${one.time}`, to: ['p-1', `b${one.time}`] }));
    service.people = (things) => things.flatMap(({ time }) => [`a${time}`, `b${time}`].map((id) => ({ id, name: id })));
    const { space, list, live, settle } = await reading(service, 'kudos');
    stops.push(space.sections.people.listen(() => undefined));
    while (list().next !== undefined) await space.loadMore('kudos');
    expect(names(space)?.items.length).to.equal(6002);
    for (let round = 0; round < 20; round += 1) {
      const put = Array.from({ length: 500 }, (_, index) => ({ id: `x${round}-${index}`, name: 'Somebody' }));
      live.change({ section: 'people', put });
      await settle();
    }
    expect(names(space)?.items.length, 'known in the end').to.be.below(13_000);
    for (const { id } of service.things) {
      const note = list().get(id) as unknown as { from: string; to: string[] };
      expect([note.from, ...note.to].every((person) => names(space)?.get(person))).to.equal(true);
    }
    expect(names(space)?.get('x19-499')?.name).to.equal('Somebody');
    expect(names(space)?.get('x0-0')).to.equal(undefined);
  });

  it('leave no less room for the list of people itself', async () => {
    const service = new ListService('kudos');
    service.things = many('kudos', 1).map((one) => ({ ...one, from: 'a1' }));
    service.people = () => Array.from({ length: 4999 }, (_, index) => ({ id: `a${index}`, name: 'Somebody' }));
    const people = [{ id: 'p-1', name: 'An' }];
    service.more = { people: { href: 'people' } };
    const load = service.loadLink.bind(service);
    service.loadLink = (href) =>
      new URL(href).pathname !== '/people'
        ? load(href)
        : Promise.resolve({
            status: 'loaded',
            base: host,
            value: href.includes('2')
              ? { items: [{ id: 'p-3', name: 'Chloé' }], next: null }
              : { items: people, next: 'people?2' },
          });
    const { space } = await reading(service, 'kudos');
    stops.push(space.sections.people.listen(() => undefined));
    await until(() => names(space)?.get('a1') !== undefined && names(space)?.next !== undefined);
    await space.loadMore('people');
    expect(names(space)?.get('p-3')?.name).to.equal('Chloé');
    expect(valueOf(space.sections.people.get())?.isFull).to.equal(false);
  });

  it('who left do not come back when the list of people is read again', async () => {
    const service = new ListService('kudos');
    const { space, live, settle } = await reading(service, 'kudos');
    stops.push(space.sections.people.listen(() => undefined));
    live.change({ section: 'people', put: [{ id: 'p-9', name: 'Dirk' }] });
    await settle();
    expect(names(space)?.get('p-9')?.name).to.equal('Dirk');
    live.change({ section: 'people', remove: ['p-9'] });
    await settle();
    expect(names(space)?.get('p-9')).to.equal(undefined);
    await live.refresh(true);
    expect(names(space)?.get('p-9')).to.equal(undefined);
  });
});
