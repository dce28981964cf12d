import { expect } from '@open-wc/testing';
import { type SpaceOptions, createSpace } from '../../src/context/create-space.js';
import type { Action } from '../../src/contract/actions.js';
import { createId } from '../../src/sources/create-id.js';
import { openOutbox } from '../../src/sources/outbox/outbox.js';
import type { Answer, Outbox, OutboxPorts } from '../../src/state/ports.js';
import { valueOf } from '../../src/state/resource.js';
import { createSpaceStores } from '../../src/state/space-stores.js';
import type { Space } from '../../src/state/space.js';
import { stream } from '../helpers/live.js';
import { ManualWorld } from '../helpers/manual-world.js';
import { type ServiceAnswer, serve, until } from '../helpers/service.js';

const at = '2026-11-22T09:00:00+01:00';
const goal = {
  act: 'a-1',
  visibility: 'only-me',
  startedAt: at,
  steps: [],
  rhythm: { kind: 'per', count: 1, period: 'week' },
};
const company = (viewer: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  vonk: 1,
  viewer: { id: viewer },
  people: [
    { id: 'p-1', name: 'An Peeters' },
    { id: 'p-2', name: 'Bram Claes' },
  ],
  acts: [{ id: 'a-1', name: 'Talk about work', place: 'in-person' }],
  goals: [],
  ...more,
});
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

const stops: (() => void)[] = [];
async function started(options: SpaceOptions): Promise<Space> {
  const space = createSpace({ key: `test ${crypto.randomUUID()}`, ...options });
  stops.push(space.retain());
  await until(() => space.document.get().status !== 'loading', 'the document');
  return space;
}

/** A space of which the test says who is at the page, and what the service answers to whom. */
function scripted(open: (ports: OutboxPorts) => Promise<Outbox>): {
  space: Space;
  sent: readonly (readonly [viewer: string, action: Action])[];
  script: { viewer: string; answer: Answer };
} {
  const script: { viewer: string; answer: Answer } = { viewer: 'p-1', answer: { status: 'unknown' } };
  const sent: (readonly [string, Action])[] = [];
  const space = createSpaceStores({
    key: `test ${crypto.randomUUID()}`,
    createId,
    openOutbox: open,
    post: (_href, viewer) => (action) => {
      sent.push([viewer, action]);
      return Promise.resolve(script.answer);
    },
    source: {
      load: () =>
        Promise.resolve({
          status: 'loaded',
          base: 'https://example.org/document',
          value: company(script.viewer, { actions: { href: '/actions' } }),
        }),
      loadLink: () => Promise.reject(new Error('There are no links.')),
    },
  });
  return { space, sent, script };
}

describe('between two people at one page', () => {
  const add = IDBObjectStore.prototype.add;
  afterEach(() => {
    IDBObjectStore.prototype.add = add;
    for (const stop of stops.splice(0)) stop();
  });

  it('sends nothing of the one in the name of the other, also where the device keeps nothing', async () => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    const world = new ManualWorld();
    const opened: Outbox[] = [];
    const { space, sent, script } = scripted(async (ports) => {
      const outbox = await openOutbox(ports, world);
      opened.push(outbox);
      return outbox;
    });
    const leave = space.retain();
    await until(() => space.viewer.get()?.id === 'p-1');
    const outcome = space.request('wish.share', { text: 'More light.' });
    await until(() => sent.length === 1 && space.pending.get()[0]?.status === 'waiting');
    leave();
    script.viewer = 'p-2';
    script.answer = { status: 'done' };
    stops.push(space.retain(), () => opened.forEach((outbox) => outbox.close()));
    await until(() => space.viewer.get()?.id === 'p-2');
    world.pass(3000);
    await outcome;
    world.pass(600_000);
    await aWhile();
    expect(sent.map(([viewer]) => viewer)).to.deep.equal(['p-1']);
  });

  it('closes an outbox that nobody waits for any more', async () => {
    const world = new ManualWorld();
    const opened: Outbox[] = [];
    const closed: Outbox[] = [];
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const { space } = scripted(async (ports) => {
      await gate;
      const outbox = await openOutbox(ports, world);
      opened.push(outbox);
      const close = outbox.close.bind(outbox);
      outbox.close = () => {
        closed.push(outbox);
        close();
      };
      return outbox;
    });
    const leave = space.retain();
    await until(() => space.can('wish.share'), 'the outbox to be asked for');
    leave();
    go();
    await until(() => opened.length === 1);
    await aWhile();
    expect(closed.length).to.equal(1);
  });

  it('lets no change go with the page while the outbox that is to keep it is still being opened', async () => {
    const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const world = new ManualWorld();
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const { space, script } = scripted(async (ports) => {
      await gate;
      return openOutbox(ports, world);
    });
    script.answer = { status: 'done' };
    stops.push(space.retain());
    await until(() => space.can('wish.share'), 'the outbox to be asked for');
    expect(leaves(), 'before there is a change').to.equal(true);
    const outcome = space.request('wish.share', { text: 'More light.' });
    expect(leaves(), 'while nothing keeps it').to.equal(false);
    go();
    expect(await outcome).to.deep.equal({ status: 'done' });
    expect(leaves(), 'once it was carried out').to.equal(true);
  });

  it('has one outbox for the one who is back, also where the first one was still being opened', async () => {
    const world = new ManualWorld();
    const open = new Set<Outbox>();
    const gates: (() => void)[] = [];
    const { space, script } = scripted(async (ports) => {
      await new Promise<void>((resolve) => gates.push(resolve));
      const outbox = await openOutbox(ports, world);
      open.add(outbox);
      const close = outbox.close.bind(outbox);
      outbox.close = () => {
        open.delete(outbox);
        close();
      };
      return outbox;
    });
    stops.push(space.retain(), () => open.forEach((outbox) => outbox.close()));
    for (const [index, viewer] of ['p-1', 'p-2', 'p-1'].entries()) {
      script.viewer = viewer;
      if (index > 0) space.reload();
      await until(() => gates.length === index + 1, 'an outbox to be asked for');
    }
    for (const open of gates) open();
    await until(() => space.viewer.get()?.id === 'p-1');
    await aWhile();
    expect(open.size).to.equal(1);
  });

  it('shows nothing that still arrives for the one before to the other', async () => {
    const live = await stream();
    const slow = await serve({ body: { items: [], next: null } });
    const served = (viewer: string): ServiceAnswer => ({
      body: company(viewer, { live: { href: live.url }, kudos: { href: slow.url } }),
    });
    const source = await serve(served('p-1'));
    const space = await started({ src: source.url });
    await until(async () => (await live.open()) === 1);
    await until(async () => (await slow.asked()).length === 2, 'reading once the stream is open');
    await source.change(served('p-2'));
    await slow.change({ delay: 1000, etag: '"2"', body: { items: [], next: null } });
    space.reload();
    await until(() => space.viewer.get()?.id === 'p-2');
    await live.send({ id: '1', data: { section: 'goals', put: [{ ...goal, id: 'g-1' }] } });
    for (let round = 0; round < 5; round += 1) await aWhile();
    expect(space.sections.kudos.get().status).to.equal('loading');
    const goals = valueOf(space.sections.goals.get())?.items ?? [];
    expect(goals.map(({ id }) => id)).to.deep.equal([]);
  });
});
