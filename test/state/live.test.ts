import { expect } from '@open-wc/testing';
import { valueOf } from '../../src/state/resource.js';
import type { Space } from '../../src/state/space.js';
import { type TestStream, stream, testClock, testPage } from '../helpers/live.js';
import { company, following, ids, kudos, later, put, start, stopAll } from '../helpers/live-space.js';
import { serve, until } from '../helpers/service.js';

describe('changes that arrive by themselves', () => {
  afterEach(stopAll);

  it('shows what is put in, put over and taken out', async () => {
    const [space, source] = await following();
    await source.send(put(kudos('k-2', { at: later(1) })));
    await until(() => ids(space).join() === 'k-2,k-1', 'the new one, newest first');
    await source.send(put(kudos('k-1', { text: 'Edited.' })), { data: { section: 'kudos', remove: ['k-2'] } });
    await until(() => ids(space).join() === 'k-1');
    expect(valueOf(space.sections.kudos.get())?.get('k-1')?.text).to.equal('Edited.');
  });

  it('lets what is wrong cost only itself, and tells where it is', async () => {
    const [space, source] = await following();
    await source.send(
      { data: 'no JSON' },
      { data: [1, 2] },
      { data: { section: 7 } },
      { data: { section: 'kudos', put: 'all' } },
      { data: { section: 'kudos', remove: [1] } },
      put(kudos('k-x', { text: 7 }), kudos('k-3', { at: later(2) })),
      { data: { section: 'kudos', put: [null, { to: [] }] } },
      { data: { section: 'feed', put: [{ id: 'f', link: 'javascript:alert(1)' }] } },
      put(kudos('k-4', { at: later(3) })),
    );
    await until(() => ids(space).includes('k-4'), 'what is right');
    expect(ids(space)).to.deep.equal(['k-4', 'k-3', 'k-1']);
    const told = space.problems.get();
    expect(told.map(({ code }) => code)).to.include.members(['malformed', 'wrong-type', 'missing-field']);
    expect(told.some(({ path }) => path.includes('/kudos/put'))).to.equal(true);
  });

  it('passes over sections that it does not know, and never changes who looks', async () => {
    const [space, source] = await following();
    await source.send(
      { data: { section: 'weather', put: [{ rain: true }] } },
      { data: { section: '__proto__', put: [{ rain: true }] } },
      { data: { section: 'viewer', put: [{ id: 'p-2', canEdit: true }] } },
      put(kudos('k-2', { at: later(1) })),
    );
    await until(() => ids(space).includes('k-2'));
    expect(space.viewer.get()?.id).to.equal('p-1');
    expect(space.viewer.get()?.canEdit).to.equal(undefined);
    expect(space.problems.get()).to.deep.equal([]);
  });

  it('reads the viewer’s own again in each further tab, with one request that asks whether it changed', async () => {
    const goal = (treat: string): Record<string, unknown> => ({
      ...{ id: 'g-1', act: 'a-1', visibility: 'only-me', startedAt: '2026-11-20T10:00:00+01:00', steps: [], treat },
      rhythm: { kind: 'after', every: 'Event' },
    });
    const goals = await serve({ etag: '"1"', body: { items: [goal('tea')], next: null } });
    const feed = await serve({ etag: '"1"', body: { items: [], next: null } });
    const more = {
      acts: [{ id: 'a-1', name: 'Talk', place: 'in-person' }],
      ...{ goals: { href: goals.url }, feed: { href: feed.url } },
    };
    const [first, source] = await following(more);
    const second = await start({ data: company({ live: { href: source.url }, ...more }) });
    const treatIn = (space: Space): string | undefined => valueOf(space.sections.goals.get())?.get('g-1')?.treat;
    // Each reads, and reads once more when it knows from where it follows.
    await until(
      async () => (await goals.asked()).length === 4 && (await feed.asked()).length === 4,
      'both to be there',
    );
    await goals.change({ etag: '"2"', body: { items: [goal('cake')], next: null } });
    await source.send({ data: { section: 'goals', put: [goal('cake')] } });
    await until(() => treatIn(first) === 'cake' && treatIn(second) === 'cake', 'both to show it');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect((await goals.asked()).slice(4)).to.deep.equal(['"1"']);
    expect(await feed.asked()).to.have.length(4);
  });

  it('never shows thanks that the viewer may not see', async () => {
    const [space, source] = await following();
    await source.send(
      put(kudos('k-2', { to: ['p-3'], shown: 'receiver', at: later(1) })),
      put(kudos('k-3', { to: ['p-3'], at: later(2) })),
    );
    await until(() => ids(space).includes('k-3'));
    expect(ids(space)).to.deep.equal(['k-3', 'k-1']);
    await source.send(put(kudos('k-3', { to: ['p-3'], shown: 'receiver', at: later(2) })));
    await until(() => !ids(space).includes('k-3'), 'the receiver to be heard');
  });

  it('knows people who arrive, and keeps them when the list of people is read again', async () => {
    const people = [
      { id: 'p-1', name: 'An Peeters' },
      { id: 'p-2', name: 'Bram Claes' },
    ];
    const list = await serve({ etag: '"1"', body: { items: people, next: null } });
    const [space, source] = await following({ people: { href: list.url } });
    await source.send(
      { data: { section: 'people', put: [{ id: 'p-9', name: 'Dirk Maes' }] } },
      put(kudos('k-2', { from: 'p-9', at: later(1) })),
    );
    await until(() => ids(space).includes('k-2'));
    const nameOf = (id: string): string | undefined => valueOf(space.sections.people.get())?.get(id)?.name;
    expect(nameOf('p-9')).to.equal('Dirk Maes');
    expect(space.problems.get()).to.deep.equal([]);
    await list.change({ etag: '"2"', body: { items: [...people, { id: 'p-3', name: 'Chloé Dubois' }], next: null } });
    await source.send({ id: '1', event: 'reset', data: {} });
    await until(() => nameOf('p-3') !== undefined, 'the list to be read again');
    expect(nameOf('p-9')).to.equal('Dirk Maes');
  });

  it('takes somebody who arrives for known, where the document lists its people', async () => {
    const [space, source] = await following();
    await source.send(
      { data: { section: 'people', put: [{ id: 'p-9', name: 'Dirk Maes' }] } },
      put(kudos('k-2', { from: 'p-9', at: later(1) })),
    );
    await until(() => ids(space).includes('k-2'));
    expect(space.problems.get()).to.deep.equal([]);
  });

  it('keeps the viewer’s own unsettled change over what arrives about the same thing', async () => {
    const [space, source] = await following(
      { kudos: [kudos('k-1', { reactions: [] })] },
      { send: () => new Promise(() => undefined) },
    );
    void space.request('kudos.react', { kudos: 'k-1', kind: 'heart', on: true });
    const hearts = (): readonly string[] | undefined =>
      valueOf(space.sections.kudos.get())
        ?.get('k-1')
        ?.reactions?.find(({ kind }) => kind === 'heart')?.by;
    await until(() => hearts()?.includes('p-1') === true, 'the own heart');
    await source.send(put(kudos('k-1', { reactions: [{ kind: 'heart', by: ['p-3'] }] })));
    await until(() => hearts()?.includes('p-3') === true, 'the other heart');
    expect([...(hearts() ?? [])].sort()).to.deep.equal(['p-1', 'p-3']);
  });

  describe('reading again', () => {
    const linked = async (): Promise<{
      document: Awaited<ReturnType<typeof serve>>;
      list: Awaited<ReturnType<typeof serve>>;
      source: TestStream;
    }> => {
      const source = await stream();
      const list = await serve({ etag: '"l1"', body: { items: [kudos('k-1')], next: null } });
      const document = await serve({
        etag: '"d1"',
        body: company({ kudos: { href: list.url }, live: { href: source.url } }),
      });
      return { document, list, source };
    };

    it('asks only for what changed, and draws nothing anew where nothing did', async () => {
      const { document, list, source } = await linked();
      const space = await start({ src: document.url });
      await until(() => ids(space).length === 1);
      await until(async () => (await list.asked()).length === 2, 'a further question');
      expect(await document.asked()).to.deep.equal(['', '"d1"']);
      expect(await list.asked()).to.deep.equal(['', '"l1"']);
      const before = space.sections.kudos.get();
      await source.send({ id: '1', event: 'reset', data: {} });
      await until(async () => (await list.asked()).length === 3, 'reading again');
      expect(space.sections.kudos.get()).to.equal(before);
      await list.change({ etag: '"l2"', body: { items: [kudos('k-2', { at: later(1) })], next: null } });
      await source.send({ id: '2', event: 'reset', data: {} });
      await until(() => ids(space).join() === 'k-2', 'what is there now');
    });

    it('never puts an answer that is older over a change that came meanwhile', async () => {
      const { document, list, source } = await linked();
      const space = await start({ src: document.url });
      await until(async () => (await list.asked()).length === 2);
      await list.change({ etag: '"l2"', delay: 150, body: { items: [kudos('k-1', { text: 'Older.' })], next: null } });
      await source.send({ id: '1', event: 'reset', data: {} });
      await until(async () => (await list.asked()).length === 3);
      await source.send(put(kudos('k-1', { text: 'Newer.' }), kudos('k-5', { at: later(9) })));
      await until(() => ids(space).includes('k-5'));
      expect(valueOf(space.sections.kudos.get())?.get('k-1')?.text).to.equal('Newer.');
    });

    it('never puts an older answer over a newer change when the page itself asks again', async () => {
      const { document, list, source } = await linked();
      const space = await start({ src: document.url });
      await until(async () => (await list.asked()).length === 2);
      await list.change({ etag: '"l2"', delay: 150, body: { items: [kudos('k-1', { text: 'Older.' })], next: null } });
      space.reload();
      await until(async () => (await list.asked()).length === 3);
      await source.send(put(kudos('k-1', { text: 'Newer.' }), kudos('k-5', { at: later(9) })));
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(ids(space)).to.deep.equal(['k-5', 'k-1']);
      expect(valueOf(space.sections.kudos.get())?.get('k-1')?.text).to.equal('Newer.');
    });

    it('never puts an older answer over what was carried out meanwhile, however many wait for that answer', async () => {
      const source = await stream();
      const body = company({ preferences: { stance: 'no' }, live: { href: source.url } });
      const document = await serve({ etag: '"d1"', body });
      const space = await start({ src: document.url, send: () => Promise.resolve({ status: 'done' }) });
      await until(async () => (await document.asked()).length === 2, 'a further question');
      await document.change({ etag: '"d2"', delay: 200, body: { ...body, kudos: [kudos('k-6')] } });
      space.reload();
      await until(async () => (await document.asked()).length === 3, 'reading again');
      await space.request('preferences.set', { stance: 'yes' });
      await source.send({ id: '1', event: 'reset', data: {} });
      await until(() => ids(space).join() === 'k-6', 'the older answer');
      expect(space.stance.get()).to.equal('yes');
    });

    for (const where of ['behind a link', 'in the document itself'])
      it(`lets go of what arrived and was undone unseen, though the answer is the same as before (${where})`, async () => {
        const { document, list, source } = await linked();
        if (where !== 'behind a link')
          await document.change({ etag: '"d2"', body: company({ live: { href: source.url } }) });
        const asked = where === 'behind a link' ? list : document;
        const space = await start({ src: document.url });
        await until(async () => (await asked.asked()).length === 2);
        await source.send({ id: '1', ...put(kudos('k-2', { at: later(1) })) });
        await until(() => ids(space).join() === 'k-2,k-1');
        await source.send({ id: '2', event: 'reset', data: {} });
        await until(() => ids(space).join() === 'k-1', 'what the service says');
      });

    it('asks now and then where there is no stream, and not for a document that was handed over', async () => {
      const list = await serve({ etag: '"l1"', body: { items: [kudos('k-1')], next: null } });
      const document = await serve({ etag: '"d1"', body: company({ kudos: { href: list.url } }) });
      const clock = testClock();
      const live = { clock, page: testPage() };
      const space = await start({ src: document.url, live });
      await start({ data: company({ kudos: { href: list.url } }), live: { clock: testClock(), page: testPage() } });
      await until(async () => (await list.asked()).length === 2);
      await until(() => clock.waits.includes(10_000), 'what asks again to be due');
      await clock.pass(10_000);
      await until(() => clock.waits.includes(60_000), 'waiting');
      await list.change({ etag: '"l2"', body: { items: [kudos('k-2')], next: null } });
      await clock.pass(60_000);
      await until(() => ids(space).join() === 'k-2', 'what changed');
      expect(await document.asked()).to.deep.equal(['', '"d1"']);
      expect(await list.asked()).to.deep.equal(['', '', '"l1"']);
    });
  });

  it('stays bounded however many arrive, and says that it is full', async function () {
    this.timeout(20_000);
    const first = await serve({ body: { items: [kudos('k-1', { at: later(0) })], next: null } });
    const [space, source] = await following({ kudos: { href: first.url } });
    await until(() => ids(space).length === 1);
    for (let part = 0; part < 11; part += 1) {
      const from = part * 500;
      await source.send(
        ...Array.from({ length: 500 }, (_, index) => put(kudos(`n-${from + index}`, { at: later(10 + from + index) }))),
      );
      await until(() => ids(space)[0] === `n-${from + 499}`, 'the newest');
      expect(ids(space).length).to.equal(Math.min(from + 501, 5000));
      expect(valueOf(space.sections.kudos.get())?.isFull).to.equal(from + 501 > 5000);
    }
  });
});
