import { expect } from '@open-wc/testing';
import { type SpaceOptions, createSpace } from '../../src/context/create-space.js';
import type { SectionName } from '../../src/contract/document.js';
import { createDeviceStorage } from '../../src/sources/device.js';
import { valueOf } from '../../src/state/resource.js';
import type { Outcome, Space } from '../../src/state/space.js';
import { type TestService, serve, until } from '../helpers/service.js';

const at = '2026-11-22T09:00:00+01:00';
const kudos = { id: 'k-1', from: 'p-2', to: ['p-1'], text: 'Thanks.', at };
const company = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  vonk: 1,
  viewer: { id: 'p-1' },
  people: [
    { id: 'p-1', name: 'An Peeters' },
    { id: 'p-2', name: 'Bram Claes' },
  ],
  acts: [{ id: 'a-1', name: 'Talk about work', place: 'in-person' }],
  kudos: [kudos],
  goals: [],
  ...more,
});

const stops: (() => void)[] = [];
async function started(options: SpaceOptions): Promise<Space> {
  const space = createSpace({ key: `test ${crypto.randomUUID()}`, ...options });
  stops.push(space.retain());
  await until(() => space.document.get().status !== 'loading', 'the document');
  return space;
}
const served = (service: TestService, more: Record<string, unknown> = {}): Record<string, unknown> =>
  company({ actions: { href: service.url }, ...more });
const reactions = (space: Space): number | undefined =>
  valueOf(space.sections.kudos.get())?.get('k-1')?.reactions?.[0]?.by.length;
const posted = async (service: TestService): Promise<readonly string[]> =>
  (await service.requests()).map(({ body }) => (JSON.parse(body) as { type: string }).type);
const react = (space: Space, on = true): Promise<Outcome> =>
  space.request('kudos.react', { kudos: 'k-1', kind: 'heart', on });

describe('a space whose document says where changes go', () => {
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  it('can do what needs others, shows it at once, sends it there, and shows what the answer says', async () => {
    const put = [{ ...kudos, reactions: [{ kind: 'heart', by: ['p-1', 'p-2'] }] }];
    const service = await serve({ done: { changes: [{ section: 'kudos', put }] } });
    const space = await started({ data: served(service) });
    expect(space.can('kudos.give')).to.equal(true);
    const outcome = react(space);
    expect(reactions(space)).to.equal(1);
    expect(await outcome).to.deep.equal({ status: 'done' });
    expect(reactions(space)).to.equal(2);
    expect(space.pending.get()).to.deep.equal([]);
    const [request] = await service.requests();
    expect(request?.headers['vonk-viewer']).to.equal('p-1');
  });

  it('keeps what was done and not told until the document is read again', async () => {
    const service = await serve({ done: {} });
    const source = await serve({ body: served(service) });
    const space = await started({ src: source.url });
    await react(space);
    expect(reactions(space)).to.equal(1);
    await source.change({ body: served(service, { acts: [] }) });
    space.reload();
    await until(() => space.sections.acts.get().status === 'empty');
    expect(reactions(space)).to.equal(undefined);
  });

  it('lets go of what was done and not told as soon as the service says something newer about it', async () => {
    const put = [{ ...kudos, reactions: [{ kind: 'heart', by: ['p-2'] }] }];
    const service = await serve({ done: {} }, { done: { changes: [{ section: 'kudos', put }] } });
    const space = await started({ data: served(service) });
    await react(space);
    await react(space, false);
    expect(reactions(space)).to.equal(1);
    expect(valueOf(space.sections.kudos.get())?.get('k-1')?.reactions?.[0]?.by).to.deep.equal(['p-2']);
  });

  it('lets one refusal wipe nothing of another change', async () => {
    const service = await serve({ delay: 50, status: 422 }, { delay: 50, done: {} });
    const space = await started({ data: served(service) });
    const shown = space.request('kudos.show', { kudos: 'k-1', shown: 'everyone' });
    const reacted = react(space);
    expect(valueOf(space.sections.kudos.get())?.get('k-1')?.shown).to.equal('everyone');
    expect((await shown).status).to.equal('refused');
    expect(valueOf(space.sections.kudos.get())?.get('k-1')?.shown).to.equal(undefined);
    expect(reactions(space)).to.equal(1);
    await reacted;
    expect(reactions(space)).to.equal(1);
    const [left] = space.pending.get();
    expect(left).to.deep.include({ status: 'refused' });
    expect(await space.withdraw(left?.action.id ?? '')).to.equal(true);
    expect(space.pending.get()).to.deep.equal([]);
  });

  it('shows and sends after a reload what was not settled before', async () => {
    const key = `test ${crypto.randomUUID()}`;
    const service = await serve({ status: 401 });
    const space = await started({ data: served(service), key });
    expect(await react(space)).to.deep.equal({ status: 'waiting' });
    for (const stop of stops.splice(0)) stop();
    const next = await started({ data: served(service), key });
    expect(reactions(next)).to.equal(1);
    expect(next.pending.get()).to.have.length(1);
    await service.change({ done: {} });
    next.retry();
    await until(() => next.pending.get().length === 0);
    expect(reactions(next)).to.equal(1);
  });

  it('knows a "not for me" that waits in the outbox from the first moment that anything is ready', async () => {
    const key = `test ${crypto.randomUUID()}`;
    const service = await serve({ status: 401 });
    const before = await started({ data: served(service), key });
    await before.request('preferences.set', { stance: 'no' });
    for (const stop of stops.splice(0)) stop();
    const space = createSpace({ data: served(service), key });
    const seen: unknown[] = [];
    const stop = space.sections.kudos.listen((found) => found.status === 'ready' && seen.push(space.stance.get()));
    stops.push(stop, space.retain());
    await until(() => seen.length > 0);
    expect(seen[0]).to.equal('no');
  });

  it('never sends one person’s change while another is the viewer', async () => {
    const key = `test ${crypto.randomUUID()}`;
    const service = await serve({ status: 401 });
    const source = await serve({ body: served(service) });
    const space = await started({ src: source.url, key });
    await react(space);
    await source.change({ body: served(service, { viewer: { id: 'p-2' } }) });
    await service.change({ done: {} });
    space.reload();
    await until(() => space.viewer.get()?.id === 'p-2');
    space.retry();
    expect(space.pending.get()).to.deep.equal([]);
    expect(reactions(space)).to.equal(undefined);
    await space.request('wish.share', { text: 'More light.' });
    expect((await service.requests()).map(({ headers }) => headers['vonk-viewer'])).to.deep.equal(['p-1', 'p-2']);
    await source.change({ body: served(service) });
    space.reload();
    await until(() => space.viewer.get()?.id === 'p-1' && space.pending.get().length === 0);
    await until(async () => (await posted(service)).filter((type) => type === 'kudos.react').length === 2);
  });

  it('lets nobody do anything while the page goes over from one person to another', async () => {
    const service = await serve({ done: {} });
    const source = await serve({ body: served(service) });
    const space = await started({ src: source.url });
    await source.change({ body: served(service, { viewer: { id: 'p-2' } }) });
    const outcomes: Promise<Outcome>[] = [];
    const stop = space.viewer.listen((viewer) => {
      if (!viewer) outcomes.push(react(space));
    });
    stops.push(stop);
    space.reload();
    await until(() => space.viewer.get()?.id === 'p-2');
    expect(await Promise.all(outcomes)).to.have.nested.property('[0].problem.code', 'denied');
    expect(await service.requests()).to.deep.equal([]);
  });

  it('keeps for the service what is asked for while no widget is on the page', async () => {
    const key = `test ${crypto.randomUUID()}`;
    const service = await serve({ done: {} });
    const space = await started({ data: served(service), key });
    for (const stop of stops.splice(0)) stop();
    await space.request('preferences.set', { stance: 'no' });
    expect(await posted(service)).to.deep.equal(['preferences.set']);
  });

  it('forgets what the device keeps, once the service forgot the person', async () => {
    const key = `test ${crypto.randomUUID()}`;
    const device = createDeviceStorage();
    await device.update(`${key} p-1`, () => ({ preferences: { stance: 'yes' } }));
    const service = await serve({ done: {} });
    const space = await started({ data: served(service), key });
    expect(await space.request('me.erase', {})).to.deep.equal({ status: 'done' });
    await until(async () => {
      const kept = await device.read(`${key} p-1`);
      return 'value' in kept && kept.value === undefined;
    }, 'the device to forget');
  });

  it('gives the export that the service makes', async () => {
    const service = await serve({ done: { export: { kudos: [1] } } });
    const space = await started({ data: served(service) });
    expect(await space.request('me.export', {})).to.deep.equal({ status: 'done', export: { kudos: [1] } });
  });

  it('asks with the host’s own fetch, for the document, what it links to, and changes', async () => {
    const service = await serve({ done: {} });
    const goals = await serve({ body: { items: [], next: null } });
    const source = await serve({ body: served(service, { goals: { href: goals.url } }) });
    const withToken: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', 'Bearer t');
      return fetch(input, { ...init, headers });
    };
    const space = await started({ src: source.url, fetch: withToken });
    await until(() => space.sections.goals.get().status === 'empty');
    await react(space);
    for (const one of [service, goals, source])
      expect((await one.requests()).map(({ headers }) => headers['authorization'])).to.deep.equal(['Bearer t']);
  });

  it('draws several changes of one section in one step', async () => {
    const put = (id: string): Record<string, unknown> => ({ section: 'kudos', put: [{ ...kudos, id }] });
    const service = await serve({ done: { changes: [put('k-2'), put('k-3'), put('k-4')] } });
    const space = await started({ data: served(service) });
    const counts = new Set<number | undefined>();
    stops.push(space.sections.kudos.subscribe((found) => counts.add(valueOf(found)?.items.length)));
    await space.request('wish.share', { text: 'More light.' });
    expect([...counts]).to.deep.equal([1, 4]);
  });

  it('survives an answer that is full of nonsense, and tells it', async () => {
    const changes = [
      { section: 'nothing', put: [1] },
      { section: 'kudos', put: [7, null, { id: 'k-9' }] },
      { section: '__proto__', put: [] },
      { section: 'board', put: ['x'] },
      { section: 'goals', put: [null] },
    ];
    const service = await serve({ done: { changes } });
    const space = await started({ data: served(service) });
    expect(await react(space)).to.deep.equal({ status: 'done' });
    expect(space.problems.get().length).to.be.above(0);
    expect(valueOf(space.sections.kudos.get())?.items).to.have.length(1);
  });

  it('says nothing of a private goal anywhere but in the change itself', async () => {
    const service = await serve({ status: 500 });
    const space = await started({ data: served(service) });
    const seen: string[] = [];
    const { log, warn, error } = console;
    console.log = console.warn = console.error = (...said: unknown[]) => seen.push(JSON.stringify(said));
    try {
      const rhythm = { kind: 'after', every: 'my secret moment' } as const;
      void space.request('goal.set', { goal: 'g-1', act: 'a-1', rhythm });
      await until(async () => (await service.requests()).length > 0);
    } finally {
      Object.assign(console, { log, warn, error });
    }
    expect(JSON.stringify([seen, space.problems.get()])).not.to.contain('secret');
    const [request] = await service.requests();
    expect(JSON.stringify(request?.headers)).not.to.contain('secret');
  });
});

describe('what stands behind links', () => {
  const person = (id: string, name: string): Record<string, unknown> => ({ id, name });
  const names = (space: Space): readonly string[] =>
    valueOf(space.sections.people.get())?.items.map(({ name }) => name) ?? [];
  const status = (space: Space, section: SectionName): string => space.sections[section].get().status;

  it('brings the people whom a page names', async () => {
    const body = { items: [{ ...kudos, from: 'p-7' }], next: null, people: [person('p-7', 'Zoë Willems')] };
    const page = await serve({ body });
    const space = await started({ data: company({ kudos: { href: page.url } }) });
    await until(() => status(space, 'kudos') === 'ready');
    expect(names(space)).to.deep.equal(['An Peeters', 'Bram Claes', 'Zoë Willems']);
  });

  it('finds people where they are too many to send, and among those who are known otherwise', async () => {
    const found = await serve({ body: { items: [person('p-8', 'Wim')], next: null } });
    const people = await serve({ body: { items: [person('p-1', 'An Peeters')], next: null } });
    const linked = await started({
      data: company({ people: { href: people.url, find: `${found.url}?q={q}` } }),
    });
    await until(() => status(linked, 'people') === 'ready');
    expect((await linked.findPeople('a&b ')).map(({ name }) => name)).to.deep.equal(['Wim']);
    expect(names(linked)).to.contain('Wim');
    const inline = await started({ data: company({ people: [person('p-1', 'André'), person('p-2', 'Bram')] }) });
    expect((await inline.findPeople('ANDRE')).map(({ id }) => id)).to.deep.equal(['p-1']);
    expect(await inline.findPeople('', AbortSignal.abort())).to.have.length(2);
  });

  it('stays on the page while it is asked for again, and is not read again when it did not change', async () => {
    const values = [{ id: 'v-1', name: 'Together', meaning: 'x', behaviours: [] }];
    const page = await serve({ body: { items: values, next: null }, etag: '"1"' });
    const source = await serve({ body: company({ values: { href: page.url } }) });
    const space = await started({ src: source.url });
    await until(() => status(space, 'values') === 'ready');
    const seen = new Set<unknown>();
    stops.push(space.sections.values.subscribe((found) => seen.add(found.status)));
    const before = valueOf(space.sections.values.get());
    space.reload();
    await until(async () => (await page.asked()).length === 2);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await page.asked()).to.deep.equal(['', '"1"']);
    expect([...seen]).to.deep.equal(['ready']);
    expect(valueOf(space.sections.values.get())).to.equal(before);
  });

  it('keeps the further pages of a list when its first page is read again', async () => {
    const value = (id: string): Record<string, unknown> => ({ id, name: id, meaning: 'x', behaviours: [] });
    const second = await serve({ body: { items: [value('v-2')], next: null } });
    const first = await serve({ body: { items: [value('v-1')], next: second.url } });
    const source = await serve({ body: company({ values: { href: first.url } }) });
    const space = await started({ src: source.url });
    const ids = (): readonly string[] => valueOf(space.sections.values.get())?.items.map(({ id }) => id) ?? [];
    await until(() => ids().length === 1);
    await space.loadMore('values');
    await first.change({ body: { items: [value('v-0'), value('v-1')], next: second.url } });
    space.reload();
    await until(() => ids().length === 3);
    expect(ids()).to.deep.equal(['v-0', 'v-1', 'v-2']);
  });
});
