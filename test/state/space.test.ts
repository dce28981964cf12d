import { expect } from '@open-wc/testing';
import { createSpace, type SpaceOptions } from '../../src/context/create-space.js';
import type { Action } from '../../src/contract/actions.js';
import { createDeviceStorage } from '../../src/sources/device.js';
import type { Answer, DeviceStorage, Space } from '../../src/state/space.js';
import { serve, until } from '../helpers/service.js';

const now = new Date('2026-11-22T09:00:00+01:00');

const company = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  vonk: 1,
  viewer: { id: 'p-1' },
  people: [
    { id: 'p-1', name: 'An Peeters', team: 't-1' },
    { id: 'p-2', name: 'Bram Claes', team: 't-1' },
    { id: 'p-3', name: 'Chloé Dubois', team: 't-2' },
  ],
  teams: [
    { id: 't-1', name: 'Planning' },
    { id: 't-2', name: 'Workshop' },
  ],
  acts: [{ id: 'a-1', name: 'Talk about work', place: 'in-person' }],
  feed: [
    {
      id: 'f-1',
      title: 'Open day',
      text: 'Come along.',
      reuse: 'adapt',
      publishedAt: '2026-11-01T09:00:00+01:00',
    },
  ],
  ...more,
});

const goal = {
  id: 'g-1',
  act: 'a-1',
  visibility: 'only-me',
  startedAt: '2026-11-01T09:00:00+01:00',
  rhythm: { kind: 'per', count: 2, period: 'month' },
  steps: [],
};

const spaces: (() => void)[] = [];

function start(options: SpaceOptions): Space {
  const space = createSpace({ now: () => now, key: `test ${crypto.randomUUID()}`, ...options });
  spaces.push(space.retain());
  return space;
}

async function started(options: SpaceOptions): Promise<Space> {
  const space = start(options);
  await until(() => space.document.get().status !== 'loading', 'the document');
  return space;
}

/** A listened-to store gives what its parts say now. */
function statusOf(space: Space, section: keyof Space['sections']): string {
  return space.sections[section].get().status;
}

describe('a space', () => {
  afterEach(() => {
    for (const stop of spaces.splice(0)) stop();
  });

  it('is loading first, and then ready section by section', async () => {
    const space = start({ data: company() });
    expect(statusOf(space, 'people')).to.equal('loading');
    await until(() => statusOf(space, 'people') === 'ready');
    expect(statusOf(space, 'kudos')).to.equal('failed');
    expect(space.sections.kudos.get()).to.have.nested.property('problem.code', 'unconfigured');
  });

  it('says "empty" for a list without anything in it', async () => {
    const space = await started({ data: company({ kudos: [], values: [] }) });
    expect(statusOf(space, 'kudos')).to.equal('empty');
    expect(statusOf(space, 'values')).to.equal('empty');
  });

  it('fails every section with the reason when the document does not come', async () => {
    const service = await serve({ status: 403 });
    const space = await started({ src: service.url });
    for (const section of ['people', 'board', 'goals'] as const)
      expect(space.sections[section].get()).to.have.nested.property('problem.code', 'denied');
  });

  it('shows the document when it comes after a failure', async () => {
    const service = await serve({ status: 500 });
    const space = await started({ src: service.url });
    await service.change({ body: company() });
    space.reload();
    await until(() => statusOf(space, 'people') === 'ready');
  });

  it('keeps what it showed when a later reading fails', async () => {
    const service = await serve({ body: company() });
    const space = await started({ src: service.url });
    await service.change({ status: 500 });
    space.reload();
    await until(() => space.problems.get().length > 0, 'the problem');
    expect(statusOf(space, 'people')).to.equal('ready');
  });

  it('never throws on an address that is none', async () => {
    for (const src of ['http://', 'javascript:alert(1)', 'file:///etc/hosts']) {
      const space = await started({ src });
      expect(space.document.get(), src).to.have.nested.property('problem.code', 'unsafe-address');
    }
  });

  it('names a newer contract instead of guessing at it', async () => {
    const space = await started({ data: { ...company(), vonk: 2 } });
    expect(space.document.get()).to.have.nested.property('problem.code', 'unsupported-version');
  });

  describe('with linked sections', () => {
    it('follows the link, and then the next page when it is asked to', async () => {
      const second = await serve({
        body: { items: [{ id: 'v-2', name: 'Care', meaning: 'x', behaviours: [] }], next: null },
      });
      const first = await serve({
        body: { items: [{ id: 'v-1', name: 'Together', meaning: 'x', behaviours: [] }], next: second.url, total: 2 },
      });
      const space = await started({ data: company({ values: { href: first.url } }) });
      await until(() => statusOf(space, 'values') === 'ready');
      const values = space.sections.values.get();
      expect(values.status === 'ready' && values.value.items.map(({ id }) => id)).to.deep.equal(['v-1']);
      await space.loadMore('values');
      const more = space.sections.values.get();
      expect(more.status === 'ready' && more.value.items.map(({ id }) => id)).to.deep.equal(['v-1', 'v-2']);
      expect(more.status === 'ready' && more.value.next).to.equal(undefined);
    });

    it('keeps the first page when the next one does not come', async () => {
      const second = await serve({ status: 500 });
      const first = await serve({
        body: { items: [{ id: 'v-1', name: 'Together', meaning: 'x', behaviours: [] }], next: second.url },
      });
      const space = await started({ data: company({ values: { href: first.url } }) });
      await until(() => statusOf(space, 'values') === 'ready');
      await space.loadMore('values');
      expect(statusOf(space, 'values')).to.equal('ready');
      expect(space.problems.get().some(({ code }) => code === 'refused')).to.equal(true);
    });

    it('keeps the first page when the next one is no page', async () => {
      const second = await serve({ body: { items: 'none' } });
      const first = await serve({
        body: { items: [{ id: 'v-1', name: 'Together', meaning: 'x', behaviours: [] }], next: second.url },
      });
      const space = await started({ data: company({ values: { href: first.url } }) });
      await until(() => statusOf(space, 'values') === 'ready');
      await space.loadMore('values');
      expect(statusOf(space, 'values')).to.equal('ready');
      expect(space.problems.get().map(({ code }) => code)).to.contain('wrong-type');
    });

    it('fails only the section whose link fails', async () => {
      const service = await serve({ status: 404 });
      const space = await started({ data: company({ values: { href: service.url } }) });
      await until(() => statusOf(space, 'values') === 'failed');
      expect(statusOf(space, 'people')).to.equal('ready');
    });

    it('checks consent in a linked board against the versions that it lists', async () => {
      const consent = { status: 'in', at: '2026-01-01T09:00:00Z', textVersion: '1' };
      const service = await serve({
        body: {
          measure: 'acts',
          mode: 'people',
          period: { from: '2026-11-01', to: '2026-11-30' },
          consentTexts: [{ version: '1', text: 'Yes' }],
          entries: [
            { person: 'p-1', count: 2, consent },
            { person: 'p-2', count: 3, consent: { ...consent, textVersion: '2' } },
          ],
        },
      });
      const space = await started({ data: company({ board: { href: service.url } }) });
      await until(() => statusOf(space, 'board') === 'ready');
      const board = space.sections.board.get();
      expect(board.status === 'ready' && board.value.entries?.map(({ person }) => person)).to.deep.equal(['p-1']);
    });
  });

  describe('without a service', () => {
    it('keeps a goal and its steps on the device, for the next visit too', async () => {
      const key = `test ${crypto.randomUUID()}`;
      const space = await started({ data: company(), key });
      expect(statusOf(space, 'goals')).to.equal('empty');
      const id = space.createId();
      await space.request('goal.set', { goal: id, act: 'a-1', rhythm: { kind: 'per', count: 2, period: 'month' } });
      await space.request('step.log', { goal: id, step: space.createId(), answer: 'done' });
      const next = await started({ data: company(), key });
      const goals = next.sections.goals.get();
      expect(goals.status === 'ready' && goals.value.items[0]).to.deep.include({
        id,
        act: 'a-1',
        visibility: 'only-me',
      });
      expect(goals.status === 'ready' && goals.value.items[0]?.steps).to.have.length(1);
    });

    it('lays steps over a goal of the document', async () => {
      const space = await started({ data: company({ goals: [goal] }) });
      await space.request('step.log', { goal: 'g-1', step: 's-1', answer: 'done' });
      const goals = space.sections.goals.get();
      expect(goals.status === 'ready' && goals.value.get('g-1')?.steps.map(({ id }) => id)).to.deep.equal(['s-1']);
      expect(goals.status === 'ready' && goals.value.items).to.have.length(1);
    });

    it('keeps one person’s things from another on the same device', async () => {
      const key = `test ${crypto.randomUUID()}`;
      const one = await started({ data: company(), key });
      await one.request('preferences.set', { stance: 'no' });
      const other = await started({ data: company({ viewer: { id: 'p-2' } }), key });
      expect(other.stance.get()).to.equal(undefined);
    });

    it('knows a "not for me" from the first moment that anything is ready', async () => {
      const key = `test ${crypto.randomUUID()}`;
      await (await started({ data: company(), key })).request('preferences.set', { stance: 'no' });
      const space = start({ data: company(), key });
      const seen: unknown[] = [];
      const stop = space.sections.feed.listen((feed) => feed.status === 'ready' && seen.push(space.stance.get()));
      await until(() => statusOf(space, 'feed') === 'ready');
      stop();
      expect(seen).to.deep.equal(seen.map(() => 'no'));
      expect(space.stance.get()).to.equal('no');
    });

    it('changes only the preferences that are given', async () => {
      const space = await started({ data: company({ preferences: { stance: 'yes', minutesPerWeek: 20 } }) });
      await space.request('preferences.set', { minutesPerWeek: 10 });
      expect(space.sections.preferences.get()).to.deep.equal({
        status: 'ready',
        value: { stance: 'yes', minutesPerWeek: 10 },
      });
    });

    it('remembers kept and rated items', async () => {
      const space = await started({ data: company() });
      await space.request('feed.keep', { item: 'f-1', kept: true });
      await space.request('feed.rate', { item: 'f-1', rating: 'worked' });
      const feed = space.sections.feed.get();
      expect(feed.status === 'ready' && feed.value.get('f-1')).to.deep.include({ kept: true, rating: 'worked' });
    });

    it('shows another tab what this one changed', async () => {
      const key = `test ${crypto.randomUUID()}`;
      const one = await started({ data: company(), key });
      const other = await started({ data: company(), key, device: createDeviceStorage() });
      const stop = other.stance.listen(() => undefined);
      await one.request('preferences.set', { stance: 'maybe' });
      await until(() => other.stance.get() === 'maybe', 'the other tab');
      stop();
    });

    it('loses nothing and shows nothing old when changes come quickly after each other', async () => {
      const key = `test ${crypto.randomUUID()}`;
      const space = await started({ data: company(), key });
      const seen: unknown[] = [];
      const stop = space.sections.preferences.listen(
        (now) => now.status === 'ready' && seen.push(now.value.minutesPerWeek),
      );
      const wanted = Array.from({ length: 20 }, (_, index) => index);
      await Promise.all(wanted.map((minutesPerWeek) => space.request('preferences.set', { minutesPerWeek })));
      await new Promise((resolve) => setTimeout(resolve, 100));
      stop();
      const told = seen.filter((value) => value !== undefined);
      expect(told).to.deep.equal([...told].sort((a, b) => Number(a) - Number(b)));
      const next = await started({ data: company(), key });
      expect(next.sections.preferences.get()).to.have.nested.property('value.minutesPerWeek', 19);
    });

    it('does not take preferences that cannot be read for preferences without an answer', async () => {
      const service = await serve({ status: 500 });
      const space = await started({ data: company({ preferences: { href: service.url } }) });
      await until(() => statusOf(space, 'preferences') !== 'loading');
      expect(statusOf(space, 'preferences')).to.equal('failed');
    });

    it('forgets all that is the viewer’s own when they say so', async () => {
      const key = `test ${crypto.randomUUID()}`;
      const space = await started({ data: company(), key });
      await space.request('preferences.set', { stance: 'yes' });
      await space.request('me.erase', {});
      expect(space.exportOwn()).to.deep.equal({ goals: [], marks: {}, acts: [] });
      const next = await started({ data: company(), key });
      expect(next.stance.get()).to.equal(undefined);
    });

    it('cannot do what needs others, and says so', async () => {
      const space = await started({ data: company() });
      expect(space.can('kudos.give')).to.equal(false);
      const outcome = await space.request('kudos.give', { kudos: 'k-1', to: ['p-2'], text: 'Thanks.' });
      expect(outcome).to.have.nested.property('problem.code', 'unconfigured');
    });

    it('lets nobody change anything while nobody is signed in', async () => {
      const { viewer: _viewer, ...unsigned } = company();
      const space = await started({ data: { ...unsigned, goals: [goal], preferences: { stance: 'yes' } } });
      expect(space.can('goal.set')).to.equal(false);
      expect(await space.request('preferences.set', { stance: 'no' })).to.have.property('status', 'refused');
      for (const section of ['goals', 'preferences', 'feedback'] as const)
        expect(space.sections[section].get()).to.have.nested.property('problem.code', 'denied');
    });

    it('goes on in memory and tells it where the device keeps nothing', async () => {
      const problem = { code: 'storage-unavailable', path: '', message: 'No.' } as const;
      const device: DeviceStorage = {
        read: () => Promise.resolve({ problem }),
        update: () => Promise.resolve({ problem }),
        listen: () => () => undefined,
      };
      const space = await started({ data: company(), device });
      await space.request('preferences.set', { stance: 'maybe' });
      expect(space.stance.get()).to.equal('maybe');
      expect(space.problems.get().map(({ code }) => code)).to.contain('storage-unavailable');
    });

    it('reads what an older release or another program left on the device, as far as it can', async () => {
      const key = `test ${crypto.randomUUID()}`;
      await createDeviceStorage().update(`${key} p-1`, () => ({
        goals: [goal, { id: 'broken' }, 7],
        preferences: { stance: 'perhaps', minutesPerWeek: 15 },
        marks: { 'f-1': { kept: 'yes' }, __proto__: null },
        acts: 'none',
      }));
      const space = await started({ data: company(), key });
      const goals = space.sections.goals.get();
      expect(goals.status === 'ready' && goals.value.items.map(({ id }) => id)).to.deep.equal(['g-1']);
      expect(space.sections.preferences.get()).to.have.nested.property('value.minutesPerWeek', 15);
      expect(space.stance.get()).to.equal(undefined);
    });
  });

  describe('with a service of the host’s own', () => {
    const board = {
      measure: 'acts',
      mode: 'people',
      period: { from: '2026-11-01', to: '2026-11-30' },
      consentTexts: [{ version: '1', text: 'Yes' }],
      entries: [{ person: 'p-1', count: 4, consent: { status: 'in', at: '2026-01-01T09:00:00Z', textVersion: '1' } }],
    };
    const people = (space: Space): readonly string[] | undefined => {
      const found = space.sections.board.get();
      return found.status === 'ready' ? found.value.entries?.map(({ person }) => person) : undefined;
    };

    it('drops a person from the board before anything is sent', async () => {
      let answer: (value: Answer) => void = () => undefined;
      const sent: Action[] = [];
      const space = await started({
        data: company({ board }),
        send: (action) => {
          sent.push(action);
          return new Promise<Answer>((resolve) => (answer = resolve));
        },
      });
      expect(people(space)).to.deep.equal(['p-1']);
      const leaving = space.request('board.leave', {});
      expect(people(space)).to.deep.equal([]);
      await until(() => sent.length === 1, 'the change to be sent');
      answer({ status: 'done' });
      expect(await leaving).to.deep.equal({ status: 'done' });
      expect(people(space)).to.deep.equal([]);
      expect(sent).to.have.length(1);
      expect(Object.keys(sent[0] ?? {}).sort()).to.deep.equal(['at', 'data', 'id', 'type']);
    });

    it('takes a change back when it is refused', async () => {
      const problem = { code: 'denied', path: '', message: 'Not now.' } as const;
      const space = await started({
        data: company({ board }),
        send: () => Promise.resolve({ status: 'refused', problem }),
      });
      expect(await space.request('board.leave', {})).to.deep.equal({ status: 'refused', problem });
      expect(people(space)).to.deep.equal(['p-1']);
    });

    it('shows what the service answers', async () => {
      const space = await started({
        data: company({ kudos: [] }),
        send: () =>
          Promise.resolve({
            status: 'done',
            changes: [
              {
                section: 'kudos',
                put: [{ id: 'k-1', from: 'p-2', to: ['p-1'], text: 'Thanks.', at: '2026-11-22T09:00:00+01:00' }],
              },
            ],
          }),
      });
      await space.request('kudos.give', { kudos: 'k-9', to: ['p-2'], text: 'Thanks.' });
      const kudos = space.sections.kudos.get();
      expect(kudos.status === 'ready' && kudos.value.items.map(({ id }) => id)).to.deep.equal(['k-1']);
    });
  });

  describe('shows kudos', () => {
    const kudos = [
      { id: 'mine', from: 'p-2', to: ['p-1'], text: 'a', at: '2026-11-20T09:00:00Z' },
      { id: 'others', from: 'p-1', to: ['p-2'], text: 'b', at: '2026-11-19T09:00:00Z' },
      { id: 'team', from: 'p-3', to: ['p-2'], text: 'c', at: '2026-11-21T09:00:00Z', shown: 'team' },
      { id: 'other-team', from: 'p-1', to: ['p-3'], text: 'd', at: '2026-11-18T09:00:00Z', shown: 'team' },
      { id: 'all', from: 'p-1', to: ['p-3'], text: 'e', at: '2026-11-17T09:00:00Z', shown: 'everyone' },
      { id: 'unheard-of', from: 'p-1', to: ['p-3'], text: 'f', at: '2026-11-16T09:00:00Z', shown: 'public' },
    ];
    const ids = (space: Space): readonly string[] => {
      const found = space.sections.kudos.get();
      return found.status === 'ready' ? found.value.items.map(({ id }) => id) : [];
    };

    it('to their receiver, to the receiver’s team, or to all, newest first', async () => {
      expect(ids(await started({ data: company({ kudos }) }))).to.deep.equal(['team', 'mine', 'all']);
    });

    it('shown to all only, while nobody is signed in', async () => {
      const { viewer: _viewer, ...unsigned } = company({ kudos });
      expect(ids(await started({ data: unsigned }))).to.deep.equal(['all']);
    });
  });

  it('tells nobody on the page who gave no consent', async () => {
    const space = await started({
      data: company({
        board: {
          measure: 'acts',
          period: { from: '2026-11-01', to: '2026-11-30' },
          consentTexts: [],
          entries: [{ person: 'p-2', count: 'many', consent: { status: 'out' } }],
        },
        values: [
          {
            id: 'v-1',
            name: 'x',
            meaning: 'x',
            behaviours: [],
            stories: [{ text: 'x', by: 'p-2', consent: { status: 'out' } }],
          },
        ],
        guidelines: [{}],
      }),
    });
    expect(space.problems.get().map(({ path }) => path)).to.deep.equal(['/guidelines/0', '/guidelines/0']);
  });

  it('renews the present moment only while somebody listens, and stops with the last one', async () => {
    let time = now;
    const space = await started({ data: company(), now: () => time });
    time = new Date(now.getTime() + 3_600_000);
    const stop = space.minute.listen(() => undefined);
    expect(space.minute.get().getTime()).to.equal(time.getTime());
    stop();
  });
});
