import { expect } from '@open-wc/testing';
import { createSpace } from '../../src/context/create-space.js';
import { valueOf } from '../../src/state/resource.js';
import type { Space } from '../../src/state/space.js';
import { plainGoal as goal } from '../fixtures/minimal.js';
import { stream } from '../helpers/live.js';
import { type ServiceAnswer, serve, until } from '../helpers/service.js';

type Json = Readonly<Record<string, unknown>>;

const page = (viewer: string, more: Json = {}): Json => ({ vonk: 1, viewer: { id: viewer }, ...more });
const meantFor = (viewer: string, body: unknown, etag?: string): ServiceAnswer => ({
  headers: { 'vonk-viewer': viewer },
  body,
  ...(etag !== undefined && { etag }),
});
const goalsOf = (viewer: string, etag?: string): ServiceAnswer =>
  meantFor(viewer, { items: [goal(`g of ${viewer}`)], next: null }, etag);

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
const stops: (() => void)[] = [];

function start(options: Parameters<typeof createSpace>[0]): Space {
  const space = createSpace({ key: `test ${crypto.randomUUID()}`, ...options });
  const { goals, people } = space.sections;
  stops.push(
    space.retain(),
    goals.listen(() => undefined),
    people.listen(() => undefined),
  );
  return space;
}

const goals = (space: Space): readonly string[] =>
  (valueOf(space.sections.goals.get())?.items ?? []).map(({ id }) => id);
const names = (space: Space): readonly string[] =>
  (valueOf(space.sections.people.get())?.items ?? []).map(({ name }) => name);

describe('an answer that is meant for somebody else than the page shows', () => {
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  it('brings nobody who was looked up by name, and the page looks anew who is there', async () => {
    const found = await serve(meantFor('p-2', { items: [{ id: 'p-9', name: 'Only for p-2' }], next: null }));
    const people = { href: 'people.json', find: `${found.url}?q={q}` };
    const document = await serve({ body: page('p-1', { people }) });
    const space = start({ src: document.url });
    await until(() => space.viewer.get()?.id === 'p-1');
    await until(() => space.sections.people.get().status !== 'loading');
    let brought: unknown;
    const asked = (await document.asked()).length;
    await space.findPeople('only').then(
      (people) => (brought = people),
      () => undefined,
    );
    expect(brought).to.equal(undefined);
    expect(names(space)).to.deep.equal([]);
    await until(async () => (await document.asked()).length > asked, 'a look who is here');
  });

  it('brings nobody whom the one before had looked up, where it comes late', async () => {
    const someone = { items: [{ id: 'p-9', name: 'Only for p-1' }], next: null };
    const found = await serve({ body: someone, delay: 400 });
    const people = { href: (await serve({ body: { items: [], next: null } })).url, find: `${found.url}?q={q}` };
    const document = await serve({ body: page('p-1', { people }) });
    const space = start({ src: document.url });
    await until(() => space.viewer.get()?.id === 'p-1');
    const late = space.findPeople('only').catch(() => []);
    await until(async () => (await found.asked()).length === 1);
    await document.change({ body: page('p-2', { people }) });
    await found.change({ body: { items: [{ id: 'p-8', name: 'Only for p-2' }], next: null } });
    space.reload();
    await until(() => space.viewer.get()?.id === 'p-2' && space.sections.people.get().status !== 'loading');
    expect((await space.findPeople('only')).map(({ name }) => name)).to.deep.equal(['Only for p-2']);
    await late;
    await aWhile();
    expect(names(space)).to.deep.equal(['Only for p-2']);
    expect((await space.findPeople('only')).map(({ name }) => name)).to.deep.equal(['Only for p-2']);
  });

  it('is asked for again, whole, where a service says of it that nothing changed for the one who is back', async () => {
    const list = await serve(goalsOf('p-2', '"1"'));
    const document = await serve({ body: page('p-1', { goals: { href: list.url } }) });
    const space = start({ src: document.url });
    await until(() => space.sections.goals.get().status === 'failed');
    // A careless service counts the same for everybody.
    await list.change(goalsOf('p-1', '"1"'));
    space.reload();
    await until(() => goals(space).length > 0, 'the list');
    expect(goals(space)).to.deep.equal(['g of p-1']);
  });

  for (const isInline of [false, true])
    it(`is asked for again once it is known that the person is the same (${isInline ? 'a document in the page' : 'by address'})`, async () => {
      const list = await serve(goalsOf('p-2'), goalsOf('p-1'));
      const body = page('p-1', { goals: { href: list.url } });
      const document = await serve({ body });
      const space = start(isInline ? { data: body } : { src: document.url });
      await until(() => goals(space).join() === 'g of p-1', 'the list of the one who is here');
    });

  it('is not asked for without end where the service never says anything else', async () => {
    const list = await serve(goalsOf('p-2'));
    const space = start({ data: page('p-1', { goals: { href: list.url } }) });
    await until(() => space.sections.goals.get().status === 'failed');
    await new Promise((resolve) => setTimeout(resolve, 6500));
    expect((await list.asked()).length).to.be.within(2, 3);
  }).timeout(12_000);

  it('is no stream to listen to, and the page looks anew who is there', async () => {
    const live = await stream({ headers: { 'vonk-viewer': 'p-2' } });
    const document = await serve({ body: page('p-1', { goals: [], live: { href: live.url } }) });
    const space = start({ src: document.url });
    await until(async () => (await live.visits()).length > 0, 'the stream to be asked for');
    await live.send({ id: '1', data: { section: 'goals', put: [goal('g of p-2')] } });
    await until(async () => (await document.asked()).length > 1, 'a look who is here');
    await aWhile();
    expect(goals(space)).to.deep.equal([]);
    await live.set({ headers: { 'vonk-viewer': 'p-1' } });
    await until(async () => (await live.open()) === 1, 'the stream of the one who is here');
    await live.send({ id: '2', data: { section: 'goals', put: [goal('g of p-1')] } });
    await until(() => goals(space).length > 0, 'what changed');
    expect(goals(space)).to.deep.equal(['g of p-1']);
  });
});
