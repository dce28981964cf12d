import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { type SpaceOptions, createSpace } from '../../src/context/create-space.js';
import type { Action } from '../../src/contract/actions.js';
import { createId } from '../../src/sources/create-id.js';
import { openOutbox } from '../../src/sources/outbox/outbox.js';
import type { LiveListener } from '../../src/state/live.js';
import type { Answer, DeviceStorage, Loaded, OpenOutbox } from '../../src/state/ports.js';
import { valueOf } from '../../src/state/resource.js';
import { createSpaceStores } from '../../src/state/space-stores.js';
import type { Space } from '../../src/state/space.js';
import { ViewerCheck } from '../../src/state/viewer-check.js';
import { plainGoal as goal } from '../fixtures/minimal.js';
import { ManualWorld } from '../helpers/manual-world.js';
import { serve, until } from '../helpers/service.js';

type Json = Readonly<Record<string, unknown>>;
const host = 'https://example.org/';
const at = '2026-11-22T09:00:00+01:00';
const thanks = (id: string, to: string): Json => ({ id, from: 'p-3', to: [to], text: 'Thanks.', at });

/** A service of which the test says who is signed in: the document, what it links to, and changes are theirs. */
class Sessions {
  viewer: string | undefined = 'p-1';
  /** Whether the document says what it always says. */
  isDown = false;
  /** What the session answers where it belongs to the one who sends; a host's own way looks at nothing. */
  readonly carriedOut: (readonly [session: string, action: Action])[] = [];
  documents = 0;
  /** What is answered in every session. */
  answer: (() => Promise<Answer>) | undefined;
  forgotten = 0;
  more: Json = {};
  /** Called before something behind a link is given. */
  meanwhile: (href: string) => Promise<void> | void = () => undefined;
  readonly #given = new Map<string, unknown>();

  #document(): Json {
    return {
      vonk: 1,
      ...(this.viewer !== undefined && { viewer: { id: this.viewer } }),
      people: ['p-1', 'p-2', 'p-3'].map((id) => ({ id, name: id })),
      acts: [{ id: 'a-1', name: 'Talk about work', place: 'in-person' }],
      goals: { href: 'goals' },
      kudos: { href: 'kudos' },
      preferences: this.viewer === 'p-1' ? { stance: 'no' } : {},
      actions: { href: 'actions' },
      ...this.more,
    };
  }

  /** The same object for the same person, as a source that knows `ETag` gives it. */
  #same(key: string, make: () => unknown): Loaded {
    if (!this.#given.has(key)) this.#given.set(key, make());
    return { status: 'loaded', base: host, value: this.#given.get(key) };
  }

  readonly source = {
    load: (): Promise<Loaded> => {
      this.documents += 1;
      if (this.isDown)
        return Promise.resolve({ status: 'failed', problem: { code: 'denied', path: '', message: 'No.' } });
      return Promise.resolve(this.#same(`document ${this.viewer}`, () => this.#document()));
    },
    loadLink: async (href: string): Promise<Loaded> => {
      const { viewer } = this;
      const name = new URL(href).pathname.slice(1);
      const page = this.#same(`${href} ${viewer}`, () => {
        const items =
          name === 'goals'
            ? [goal(`g of ${viewer}`)]
            : [thanks(`k ${new URL(href).search} of ${viewer}`, viewer ?? '')];
        return { items, next: name === 'kudos' && !href.includes('?') ? 'kudos?2' : null };
      });
      await this.meanwhile(href);
      if (viewer === undefined)
        return name === 'goals' ? { status: 'failed', problem: { code: 'denied', path: '', message: 'No.' } } : page;
      return { ...page, isFor: (who: string | undefined) => who === viewer } as Loaded;
    },
    forget: (): void => {
      this.forgotten += 1;
    },
  };

  /** Changes; without a word about who sends, they are carried out for whoever is signed in. */
  readonly post = (_href: string, viewer: string) => this.#send(viewer);
  readonly send = this.#send(undefined);

  #send(viewer: string | undefined): (action: Action) => Promise<Answer> {
    return (action) => {
      if (this.answer) return this.answer();
      if (this.viewer === undefined || (viewer !== undefined && viewer !== this.viewer))
        return Promise.resolve({ status: 'signed-out' });
      this.carriedOut.push([this.viewer, action]);
      return Promise.resolve({ status: 'done' });
    };
  }
}

const stops: (() => void)[] = [];

interface Page {
  readonly space: Space;
  readonly service: Sessions;
  readonly world: ManualWorld;
  live(): LiveListener | undefined;
}

async function openPage({
  key = `test ${crypto.randomUUID()}`,
  hasOwnWay = false,
  service = new Sessions(),
  isReady,
}: { key?: string; hasOwnWay?: boolean; service?: Sessions; isReady?: () => boolean } = {}): Promise<Page> {
  const world = new ManualWorld();
  let live: LiveListener | undefined;
  const open: OpenOutbox = async (ports) => {
    const outbox = await openOutbox(ports, world);
    stops.push(() => outbox.close());
    return outbox;
  };
  const space = createSpaceStores({
    key,
    createId,
    openOutbox: open,
    source: service.source,
    ...(hasOwnWay ? { send: service.send } : { post: service.post }),
    live: {
      follow: (_address, listener) => {
        live = listener;
        return { again: () => undefined, stop: () => (live = undefined) };
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
    space.sections.goals.listen(() => undefined),
    space.sections.kudos.listen(() => undefined),
    space.stance.listen(() => undefined),
  );
  await until(isReady ?? (() => space.document.get().status === 'ready' && goals(space).length > 0), 'the page');
  return { space, service, world, live: () => live };
}

const goals = (space: Space): string[] => (valueOf(space.sections.goals.get())?.items ?? []).map(({ id }) => id);
const kudos = (space: Space): string[] => (valueOf(space.sections.kudos.get())?.items ?? []).map(({ id }) => id);
const waiting = (space: Space): string[] => space.pending.get().map(({ action }) => action.type);
const wish = (space: Space): unknown => space.request('wish.share', { text: 'More light.' });
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** Everything of a space that a person could see. */
const seen = (space: Space): unknown => [
  space.viewer.get(),
  space.document.get().status,
  goals(space),
  kudos(space),
  space.stance.get(),
  space.problems.get(),
];

describe('when somebody else signs in while a page stays open', () => {
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  it('shows what the other person sees, as soon as a change is answered so', async () => {
    const { space, service } = await openPage();
    expect(space.stance.get()).to.equal('no');
    service.viewer = 'p-2';
    wish(space);
    await until(() => goals(space).join() === 'g of p-2', 'the goals of the other');
    expect(space.viewer.get()?.id).to.equal('p-2');
    await until(() => kudos(space).join() === 'k  of p-2');
    expect(space.stance.get()).to.equal(undefined);
    expect(waiting(space)).to.deep.equal([]);
    expect(service.carriedOut).to.deep.equal([]);
    expect(service.forgotten).to.equal(1);
  });

  it('shows what is there for nobody, where nobody is signed in', async () => {
    const { space, service } = await openPage();
    service.viewer = undefined;
    wish(space);
    await until(() => space.viewer.get() === undefined && space.document.get().status === 'ready', 'nobody');
    await until(() => space.sections.kudos.get().status !== 'loading');
    for (const own of ['goals', 'preferences'] as const)
      expect(space.sections[own].get()).to.have.nested.property('problem.code', 'denied');
    expect(space.can('wish.share')).to.equal(false);
  });

  it('keeps what waits while nobody is there, shows nothing of it in any section, and goes on by itself once they are back', async () => {
    const { space, service } = await openPage();
    service.more = { coaching: { coaches: [{ person: 'p-3' }] }, feed: [] };
    service.viewer = undefined;
    void space.request('act.propose', { act: 'a-2', name: 'Write', place: 'online' });
    await until(() => space.viewer.get() === undefined && space.document.get().status === 'ready', 'nobody');
    await aWhile();
    expect(space.pending.get().map(({ status }) => status)).to.deep.equal(['signed-out']);
    expect(valueOf(space.sections.acts.get())?.items.map(({ id }) => id)).to.deep.equal(['a-1']);
    service.viewer = 'p-1';
    dispatchEvent(new Event('online'));
    await until(() => service.carriedOut.length === 1, 'what waited');
    expect(space.viewer.get()?.id).to.equal('p-1');
    expect(goals(space)).to.deep.equal(['g of p-1']);
  });

  for (const hasOwnWay of [false, true])
    it(`sends nothing of the one in the name of the other, and all of it once they are back (${hasOwnWay ? 'the host’s own way' : 'an address'})`, async () => {
      const { space, service } = await openPage({ hasOwnWay });
      service.viewer = undefined;
      service.isDown = true;
      wish(space);
      await until(() => space.pending.get()[0]?.status === 'signed-out', 'signed out');
      expect(space.viewer.get()?.id, 'still the page of the first').to.equal('p-1');
      service.viewer = 'p-2';
      service.isDown = false;
      space.retry();
      await until(() => goals(space).join() === 'g of p-2', 'the other');
      expect(waiting(space)).to.deep.equal([]);
      void space.request('act.propose', { act: 'a-2', name: 'Write', place: 'online' });
      await until(() => service.carriedOut.length === 1, 'the change of the other');
      await aWhile();
      service.viewer = 'p-1';
      space.retry();
      await until(() => service.carriedOut.length === 2, 'what waited');
      expect(service.carriedOut.map(([session, { type }]) => [session, type])).to.deep.equal([
        ['p-2', 'act.propose'],
        ['p-1', 'wish.share'],
      ]);
    });

  it('sends nothing in the name of the other either when the outbox wakes by itself', async () => {
    const { space, service } = await openPage({ hasOwnWay: true });
    service.viewer = undefined;
    service.isDown = true;
    wish(space);
    await until(() => space.pending.get()[0]?.status === 'signed-out', 'signed out');
    service.viewer = 'p-2';
    service.isDown = false;
    dispatchEvent(new Event('online'));
    await until(() => goals(space).join() === 'g of p-2', 'the other');
    await aWhile();
    expect(service.carriedOut).to.deep.equal([]);
  });

  it('shows what waits of the other person', async () => {
    const key = `test ${crypto.randomUUID()}`;
    const before = new Sessions();
    before.viewer = 'p-2';
    const earlier = await openPage({ key, service: before });
    before.isDown = true;
    before.viewer = undefined;
    void earlier.space.request('goal.stop', { goal: 'g of p-2' });
    await until(() => waiting(earlier.space).length === 1);
    stops.splice(0).forEach((stop) => stop());

    const { space, service } = await openPage({ key });
    const shown = new Set<string>();
    stops.push(space.pending.listen(() => shown.add(`${space.viewer.get()?.id} ${waiting(space).join()}`)));
    const left: string[][] = [];
    stops.push(space.document.listen(({ status }) => status === 'loading' && left.push(waiting(space))));
    service.viewer = 'p-2';
    wish(space);
    await until(() => service.carriedOut.length === 1, 'the change of the other');
    expect(left, 'what waits while the page goes over').to.deep.equal([[]]);
    expect(service.carriedOut.map(([session, { type }]) => [session, type])).to.deep.equal([['p-2', 'goal.stop']]);
    expect([...shown].some((one) => one.endsWith(' goal.stop'))).to.equal(true);
    expect([...shown]).not.to.include('p-2 wish.share');
  });

  it('changes nothing where the document does not come, and nothing is blank meanwhile', async () => {
    const { space, service } = await openPage();
    await until(() => kudos(space).length === 1);
    const before = seen(space);
    const blank: unknown[] = [];
    stops.push(space.document.listen(({ status }) => blank.push(status)));
    service.isDown = true;
    service.viewer = undefined;
    wish(space);
    await until(() => service.documents === 2, 'the document to be asked for');
    await aWhile();
    expect(seen(space)).to.deep.equal(before);
    expect(blank).to.deep.equal([]);
  });

  it('goes on as before where it is the same person, and sends what waits', async () => {
    const { space, service } = await openPage();
    await until(() => kudos(space).length === 1);
    const before = seen(space);
    const { goals: mine } = space.sections;
    const held = mine.get();
    service.viewer = undefined;
    service.isDown = true;
    wish(space);
    await until(() => space.pending.get()[0]?.status === 'signed-out');
    service.viewer = 'p-1';
    service.isDown = false;
    space.retry();
    await until(() => service.carriedOut.length === 1 && waiting(space).length === 0, 'what waited');
    expect(seen(space)).to.deep.equal(before);
    expect(mine.get()).to.equal(held);
    expect(service.forgotten).to.equal(0);
  });

  for (const isDown of [false, true])
    it(`goes on by itself once they are back, where the page ${isDown ? 'could not be read' : 'was there for nobody'} meanwhile`, async () => {
      const { space, service } = await openPage();
      service.viewer = undefined;
      service.isDown = isDown;
      wish(space);
      await until(() => space.pending.get()[0]?.status === 'signed-out' && service.documents === 2, 'signed out');
      await aWhile();
      service.viewer = 'p-1';
      service.isDown = false;
      dispatchEvent(new Event('focus'));
      await until(() => service.documents === 3, 'the look');
      await until(() => service.carriedOut.length === 1 && waiting(space).length === 0, 'what waited');
      expect(space.viewer.get()?.id).to.equal('p-1');
    });

  for (const nudge of ['wakes by itself', 'is told to try again'])
    it(`sends nothing while it cannot be looked who has signed in, where the outbox ${nudge} (the host’s own way)`, async () => {
      const { space, service } = await openPage({ hasOwnWay: true });
      service.viewer = undefined;
      service.isDown = true;
      wish(space);
      await until(() => space.pending.get()[0]?.status === 'signed-out' && service.documents === 2, 'signed out');
      service.viewer = 'p-2';
      if (nudge === 'wakes by itself') dispatchEvent(new Event('online'));
      else space.retry();
      await until(() => service.documents > 2, 'a further look');
      await aWhile();
      expect(service.carriedOut).to.deep.equal([]);
      service.viewer = 'p-1';
      service.isDown = false;
      dispatchEvent(new Event('focus'));
      await until(() => service.carriedOut.length === 1, 'what waited');
      expect(service.carriedOut[0]?.[0]).to.equal('p-1');
    });

  it('is not sent again and again where the page can be read and the change alone is denied', async () => {
    const { space, service } = await openPage({ hasOwnWay: true });
    let asked = 0;
    const denied = (): Promise<Answer> => {
      asked += 1;
      return Promise.resolve({ status: 'signed-out' });
    };
    service.answer = denied;
    wish(space);
    await until(() => space.pending.get()[0]?.status === 'signed-out' && service.documents === 2, 'the look');
    for (let times = 0; times < 3; times += 1) {
      dispatchEvent(new Event('focus'));
      await aWhile();
    }
    expect(asked).to.equal(1);
  });

  it('asks once, however many changes are answered so', async () => {
    const { space, service } = await openPage();
    service.isDown = true;
    service.viewer = undefined;
    for (let count = 0; count < 12; count += 1) wish(space);
    await until(() => space.pending.get().filter(({ status }) => status === 'signed-out').length === 12);
    for (let count = 0; count < 10; count += 1) {
      dispatchEvent(new Event('online'));
      space.retry();
    }
    await aWhile();
    expect(service.documents - 1).to.equal(1);
  });

  it('takes in nothing that was on its way for the one before', async () => {
    const { space, service, live } = await openPage();
    await until(() => kudos(space).length === 1);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    service.meanwhile = (href) => (href.includes('?') ? held : undefined);
    const more = space.loadMore('kudos');
    await aWhile();
    const first = live();
    service.viewer = 'p-2';
    wish(space);
    await until(() => kudos(space).join() === 'k  of p-2', 'the other');
    release();
    await more;
    first?.change({ section: 'goals', put: [goal('g late')] });
    await aWhile();
    expect(kudos(space)).to.deep.equal(['k  of p-2']);
    expect(goals(space)).to.deep.equal(['g of p-2']);
  });

  it('takes in nothing that was on its way for the one before when that was read quietly, too', async () => {
    const { space, service, live } = await openPage();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    service.more = { organisation: { name: 'x' } };
    service.meanwhile = (href) => (href.endsWith('goals') && service.viewer === 'p-1' ? held : undefined);
    const slow = live()?.refresh(true);
    await aWhile();
    service.viewer = 'p-2';
    wish(space);
    await until(() => goals(space).join() === 'g of p-2', 'the other');
    release();
    await slow;
    await aWhile();
    expect(goals(space)).to.deep.equal(['g of p-2']);
  });

  it('holds nothing any more of what was the first person’s own, from the first moment on', async () => {
    const stored = new Map<string, unknown>([
      ['x p-1', { goals: [goal('g-1')], preferences: { stance: 'no' }, marks: {}, acts: [] }],
    ]);
    const gates: (() => void)[] = [];
    const device: DeviceStorage = {
      read: (name) =>
        name.endsWith('p-1')
          ? Promise.resolve({ value: stored.get(name) })
          : new Promise((resolve) => gates.push(() => resolve({ value: stored.get(name) }))),
      update: (name, change) => {
        stored.set(name, change(stored.get(name)));
        return Promise.resolve({ value: stored.get(name) });
      },
      listen: () => () => undefined,
    };
    const service = await serve({ body: { vonk: 1, viewer: { id: 'p-1' } } });
    const space = createSpace({ src: service.url, key: 'x', device });
    stops.push(space.retain());
    await until(() => space.stance.get() === 'no');
    await service.change({ body: { vonk: 1, viewer: { id: 'p-2' } } });
    space.retry();
    await until(() => gates.length === 1, 'the device to be asked');
    expect(JSON.stringify([space.exportOwn(), space.sections.goals.get(), space.stance.get() ?? null])).not.to.match(
      /g-1|no/,
    );
    gates[0]?.();
    await until(() => space.viewer.get()?.id === 'p-2');
    expect(space.exportOwn()).to.deep.equal({ goals: [], marks: {}, acts: [] });
  });

  it('loses nothing of the first person where the device keeps nothing, and sends it when they are back', async () => {
    const { add } = IDBObjectStore.prototype;
    stops.push(() => (IDBObjectStore.prototype.add = add));
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    const { space, service } = await openPage();
    service.viewer = 'p-2';
    wish(space);
    await until(() => goals(space).join() === 'g of p-2', 'the other');
    expect(waiting(space)).to.deep.equal([]);
    dispatchEvent(new Event('online'));
    await aWhile();
    expect(service.carriedOut).to.deep.equal([]);
    service.viewer = 'p-1';
    space.retry();
    await until(() => goals(space).join() === 'g of p-1', 'the first again');
    dispatchEvent(new Event('online'));
    await until(() => service.carriedOut.length === 1, 'what was kept in memory');
    expect(service.carriedOut[0]?.[0]).to.equal('p-1');
  });

  it('shows what was read last, also where an earlier reading waits for the device', async () => {
    const gates: (() => void)[] = [];
    let isSlow = false;
    const device: DeviceStorage = {
      read: () =>
        isSlow
          ? new Promise((resolve) => gates.push(() => resolve({ value: undefined })))
          : Promise.resolve({ value: undefined }),
      update: () => Promise.resolve({ value: undefined }),
      listen: () => () => undefined,
    };
    let live: LiveListener | undefined;
    let name = 'first';
    const space = createSpaceStores({
      key: 'test',
      createId,
      device,
      post: () => () => Promise.resolve({ status: 'done' }),
      source: {
        load: () =>
          Promise.resolve({
            status: 'loaded',
            base: host,
            value: {
              vonk: 1,
              viewer: { id: 'p-1' },
              organisation: { name },
              ...(name === 'third' && { actions: { href: 'actions' } }),
            },
          }),
        loadLink: () => Promise.reject(new Error('There are no links.')),
      },
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
    stops.push(space.retain());
    const shown = (): unknown => valueOf(space.sections.organisation.get())?.name;
    await until(() => live !== undefined);
    isSlow = true;
    name = 'second';
    const slow = live?.refresh(true);
    await until(() => gates.length === 1);
    name = 'third';
    space.retry();
    await until(() => shown() === 'third');
    gates[0]?.();
    await slow;
    expect(shown()).to.equal('third');
    expect(space.can('wish.share'), 'changes go where the newer one says').to.equal(true);
  });

  it('goes over to the other person over HTTP too, with nothing that was to hold for a while', async () => {
    const started = (options: SpaceOptions): Space => {
      const space = createSpace({ key: `test ${crypto.randomUUID()}`, ...options });
      stops.push(
        space.retain(),
        space.sections.goals.listen(() => undefined),
      );
      return space;
    };
    const mine = { headers: { 'cache-control': 'max-age=600' } };
    const actions = await serve({ status: 401 });
    const list = await serve({ ...mine, etag: '"1"', body: { items: [goal('g of p-1')], next: null } });
    const page = (viewer: string): Json => ({
      vonk: 1,
      viewer: { id: viewer },
      goals: { href: list.url },
      actions: { href: actions.url },
    });
    const document = await serve({ ...mine, body: page('p-1') });
    const space = started({ src: document.url });
    await until(() => goals(space).join() === 'g of p-1');
    const asked = (await list.asked()).length;
    await document.change({ ...mine, body: page('p-2') });
    await list.change({ ...mine, etag: '"1"', body: { items: [goal('g of p-2')], next: null } });
    wish(space);
    await until(() => goals(space).join() === 'g of p-2', 'the other');
    // With the first person’s ETag a careless service would say that nothing changed.
    expect((await list.asked())[asked]).to.equal('');
    await actions.change({ done: {} });
    void wish(space);
    await until(async () => (await actions.requests()).length === 2);
    expect((await actions.requests()).map(({ headers }) => headers['vonk-viewer'])).to.deep.equal(['p-1', 'p-2']);
  });

  it('takes in no further page of the other, and goes over to them for it', async () => {
    const { space, service } = await openPage();
    await until(() => kudos(space).length === 1);
    const shown: unknown[] = [];
    stops.push(space.sections.kudos.listen(() => shown.push([space.viewer.get()?.id, kudos(space).join()])));
    service.viewer = 'p-2';
    await space.loadMore('kudos');
    await until(() => kudos(space).join() === 'k  of p-2', 'the other');
    expect(space.viewer.get()?.id).to.equal('p-2');
    for (const [who, ids] of shown as [string | undefined, string][])
      if (who === 'p-1') expect(ids).to.equal('k  of p-1');
    await space.loadMore('kudos');
    expect(kudos(space)).to.have.length(2);
  });

  it('takes in no list of the other that comes after the document of the first', async () => {
    const service = new Sessions();
    const answered = service.source.loadLink;
    // The session changes after the document, before what it links to.
    service.source.loadLink = (href) => {
      service.viewer = 'p-2';
      return answered(href);
    };
    const { space } = await openPage({ service });
    expect(space.viewer.get()?.id).to.equal('p-2');
    expect(goals(space)).to.deep.equal(['g of p-2']);
  });

  it('shows nothing of a list that is always another’s, and does not ask without end', async () => {
    const service = new Sessions();
    const answered = service.source.loadLink;
    service.source.loadLink = async (href) => ({ ...(await answered(href)), isFor: () => false }) as Loaded;
    const { space } = await openPage({ service, isReady: () => service.documents === 2 });
    await aWhile();
    expect(space.sections.goals.get()).to.have.nested.property('problem.code', 'denied');
    expect(service.documents).to.equal(2);
  });

  it('reads from a header whose an answer is, over HTTP', async () => {
    const first = await serve();
    const list = (viewer: string, body: Json) => ({ headers: { 'vonk-viewer': viewer }, body });
    const next = await serve(list('p-2', { items: [thanks('k-2', 'p-2')], next: null }));
    await first.change(list('zo%C3%AB', { items: [thanks('k-1', 'zoë')], next: next.url }));
    const page = (viewer: string): Json => ({ vonk: 1, viewer: { id: viewer }, kudos: { href: first.url } });
    const document = await serve({ body: page('zoë') });
    const space = createSpace({ key: `test ${crypto.randomUUID()}`, src: document.url });
    const shown = new Set<string>();
    stops.push(
      space.retain(),
      space.sections.kudos.listen(
        () => kudos(space).length > 0 && shown.add(`${space.viewer.get()?.id} ${kudos(space).join()}`),
      ),
    );
    await until(() => kudos(space).join() === 'k-1');
    await document.change({ body: page('p-2') });
    await first.change(list('p-2', { items: [thanks('k-3', 'p-2')], next: next.url }));
    await space.loadMore('kudos');
    await until(() => kudos(space).join() === 'k-3', 'the other');
    await space.loadMore('kudos');
    expect([...shown]).to.deep.equal(['zoë k-1', 'p-2 k-3', 'p-2 k-3,k-2']);
  });

  it('never carries a change out for anybody but its owner, whoever signs in and out in whatever order', async function () {
    this.timeout(60_000);
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('p-1', 'p-2', undefined).map((viewer) => ({ viewer })) },
      { weight: 3, arbitrary: fc.constant({ ask: true }) },
      { weight: 2, arbitrary: fc.constantFrom('retry', 'wake', 'refresh', 'more').map((nudge) => ({ nudge })) },
      { weight: 1, arbitrary: fc.boolean().map((isDown) => ({ isDown })) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const { space, service, live } = await openPage();
        const owners = new Map<string, string>();
        try {
          for (const one of steps) {
            if ('viewer' in one) service.viewer = one.viewer;
            else if ('isDown' in one) service.isDown = one.isDown;
            else if ('ask' in one) {
              const viewer = space.viewer.get()?.id;
              const text = crypto.randomUUID();
              if (viewer !== undefined) owners.set(text, viewer);
              void space.request('wish.share', { text });
            } else if (one.nudge === 'more') void space.loadMore('kudos');
            else if (one.nudge === 'retry') space.retry();
            else if (one.nudge === 'wake') dispatchEvent(new Event('online'));
            else void live()?.refresh(true);
            await new Promise((resolve) => setTimeout(resolve, 10));
            const who = space.viewer.get()?.id;
            expect(goals(space)).to.deep.equal(goals(space).filter((id) => id === `g of ${who}`));
            for (const id of kudos(space)) expect(id).to.match(new RegExp(` of (${who}|undefined)$`));
          }
          for (const [session, { data }] of service.carriedOut)
            expect(session).to.equal(owners.get((data as { text: string }).text));
        } finally {
          stops.splice(0).forEach((stop) => stop());
        }
      }),
      { numRuns: 40, includeErrorInReport: true },
    );
  });
});

describe('looking who is at the page', () => {
  /** Time that passes when told to, and looks that end when told to. */
  function looks(): {
    check: ViewerCheck;
    pass: (milliseconds: number) => Promise<void>;
    count: () => number;
    end: () => void;
    goAway: (away: boolean) => void;
  } {
    const world = new ManualWorld();
    let count = 0;
    let ends: (() => void)[] = [];
    let isAway = false;
    const check = new ViewerCheck(
      () => {
        count += 1;
        return new Promise<void>((resolve) => ends.push(resolve));
      },
      () => isAway,
      { now: world.now, after: world.after },
    );
    const pass = async (milliseconds: number): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve));
      world.pass(milliseconds);
      await new Promise((resolve) => setTimeout(resolve));
    };
    const end = (): void => {
      for (const one of ends) one();
      ends = [];
    };
    return { check, pass, count: () => count, end, goAway: (away) => (isAway = away) };
  }

  it('happens at once, and for many doubts once in five seconds', async () => {
    const { check, pass, count, end } = looks();
    check.doubt();
    await pass(0);
    expect(count()).to.equal(1);
    end();
    for (let second = 0; second < 4; second += 1) {
      for (let times = 0; times < 20; times += 1) check.doubt();
      await pass(1000);
    }
    expect(count()).to.equal(1);
    await pass(1000);
    expect(count()).to.equal(2);
    end();
    await pass(60_000);
    expect(count()).to.equal(2);
  });

  it('happens anew for somebody who asks while one is under way, and once a second at most', async () => {
    const { check, pass, count, end } = looks();
    const resolved: string[] = [];
    void check.look().then(() => resolved.push('first'));
    await pass(0);
    void check.look().then(() => resolved.push('second'));
    void check.look().then(() => resolved.push('third'));
    await pass(5000);
    expect([count(), resolved]).to.deep.equal([1, []]);
    end();
    await pass(0);
    expect([count(), resolved]).to.deep.equal([2, ['first']]);
    end();
    await pass(0);
    expect(resolved).to.deep.equal(['first', 'second', 'third']);
    for (let times = 0; times < 20; times += 1) void check.look();
    await pass(999);
    expect(count()).to.equal(2);
    await pass(1);
    expect(count()).to.equal(3);
  });

  it('happens more and more seldom while somebody is away, when the window is turned to, and no more once they are back', async () => {
    const { check, pass, count, end, goAway } = looks();
    goAway(true);
    check.doubt();
    await pass(0);
    const seen: number[] = [];
    for (let second = 0; second < 120; second += 1) {
      end();
      await pass(0);
      seen.push(count());
      await pass(1000);
    }
    expect(seen[6]).to.equal(2);
    expect(seen.at(-1)).to.be.within(5, 9);
    end();
    await pass(2000);
    const before = count();
    dispatchEvent(new Event('focus'));
    await pass(0);
    expect(count()).to.equal(before + 1);
    goAway(false);
    end();
    await pass(120_000);
    end();
    await pass(120_000);
    dispatchEvent(new Event('focus'));
    await pass(2000);
    expect(count()).to.equal(before + 1);
  });
});
