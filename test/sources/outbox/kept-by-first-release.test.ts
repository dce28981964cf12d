/** What version 0.1.0 left on a device is opened, sent and settled by this one. Names and shapes here never follow the code. */
import { expect } from '@open-wc/testing';
import { createSpace } from '../../../src/context/create-space.js';
import type { Space } from '../../../src/state/space.js';
import { valueOf } from '../../../src/state/resource.js';
import { serve, until } from '../../helpers/service.js';

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('No reason was given.'));
  });

/** Opens a database just as 0.1.0 made it, or as it stands. */
async function open(name: string, create: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => create(request.result);
  return answerOf(request);
}

const openOutbox = (): Promise<IDBDatabase> =>
  open(
    'vonk-outbox',
    (database) =>
      void database
        .createObjectStore('changes', { keyPath: 'sequence', autoIncrement: true })
        .createIndex('outbox', 'outbox'),
  );
const openOwn = (): Promise<IDBDatabase> => open('vonk', (database) => void database.createObjectStore('own'));

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('It was aborted.'));
  });

/** Writes as 0.1.0 did; a change in memory that was stored later stands at a place between two others. */
async function leaveChanges(records: readonly object[]): Promise<void> {
  const database = await openOutbox();
  const transaction = database.transaction('changes', 'readwrite');
  const done = ended(transaction);
  for (const record of records) transaction.objectStore('changes').add(record);
  await done;
  database.close();
}

async function changesLeft(outbox: string): Promise<readonly { readonly action: { readonly id: string } }[]> {
  const database = await openOutbox();
  const changes = database.transaction('changes').objectStore('changes').index('outbox');
  const found = (await answerOf(changes.getAll(outbox))) as readonly { readonly action: { readonly id: string } }[];
  database.close();
  return found;
}

async function leaveOwn(key: string, value: unknown): Promise<void> {
  const database = await openOwn();
  const transaction = database.transaction('own', 'readwrite');
  const done = ended(transaction);
  transaction.objectStore('own').put(value, key);
  await done;
  database.close();
}

const at = '2026-11-22T09:00:00+01:00';
const rhythm = { kind: 'per', count: 1, period: 'week' };
const company = {
  vonk: 1,
  viewer: { id: 'p-1' },
  people: [
    { id: 'p-1', name: 'An Peeters' },
    { id: 'p-2', name: 'Bram Claes' },
  ],
  acts: [{ id: 'a-1', name: 'Talk about work', place: 'in-person' }],
  kudos: [],
  goals: [],
};

/** The ids sort by time, as those of 0.1.0 do. */
const id = (count: number): string => `01939f3a-0000-7000-8000-00000000000${count}`;

describe('a device with what version 0.1.0 kept', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  function started(key: string, src: string): Space {
    const space = createSpace({ key, src });
    stops.push(space.retain());
    return space;
  }

  it('sends every change that was not settled, in order and under its id, and forgets each when it is', async () => {
    const key = `test ${crypto.randomUUID()}`;
    const outbox = `${key} p-1`;
    const actions = await serve({ done: {} });
    const document = await serve({ body: { ...company, actions: { href: actions.url } } });
    const give = { id: id(1), type: 'kudos.give', at, data: { kudos: 'k-1', to: ['p-2'], text: 'Thanks.' } };
    const share = { id: id(2), type: 'kudos.show', at, data: { kudos: 'k-1', shown: 'team' } };
    const wish = { id: id(3), type: 'wish.share', at, data: { text: 'More light.' } };
    const refused = { id: id(4), type: 'goal.set', at, data: { goal: 'g-1', act: 'a-1', rhythm } };
    const { sequence } = await (async () => {
      // Its first record is the mark by which it knows a database again.
      await leaveChanges([
        { outbox: '', action: '01939f3a-0000-7000-8000-0000000000ff' },
        { outbox, action: give, isSent: true },
      ]);
      return (await changesLeft(outbox))[0] as unknown as { readonly sequence: number };
    })();
    await leaveChanges([
      { outbox, action: share, sequence: sequence + 2 ** -20 },
      {
        outbox,
        action: refused,
        isSent: true,
        problem: { code: 'refused', path: '/actions', details: { status: '422' } },
      },
      { outbox, action: wish, isSent: false },
      { outbox, action: 'nonsense of a release that is not yet' },
    ]);

    const space = started(key, document.url);
    await until(() => space.pending.get().length > 0, 'what waits to be shown');
    await until(async () => (await changesLeft(outbox)).length === 2, 'all that can be to be settled');

    const asked = (await actions.requests()).map(({ body }) => JSON.parse(body) as { readonly id: string });
    expect(asked.filter((one) => one.id === id(1) || one.id === id(2))).to.deep.equal([give, share]);
    expect(asked.filter((one) => one.id === id(3))).to.deep.equal([wish]);
    expect(asked).to.have.length(3);
    await until(() => space.pending.get().length === 1);
    const [left] = space.pending.get();
    expect(left).to.deep.include({ action: refused, status: 'refused', canWithdraw: true });
    expect(left?.problem).to.deep.include({ code: 'refused', path: '/actions', details: { status: '422' } });
    expect(space.keeping.get()).to.equal('device');

    // What it cannot read stays for a release that can; what was refused goes when the person puts it away.
    expect(await space.withdraw(id(4))).to.equal(true);
    expect((await changesLeft(outbox)).map(({ action }) => action as unknown)).to.deep.equal([
      'nonsense of a release that is not yet',
    ]);
  });

  it('lets nobody take back what 0.1.0 may have sent, and does what it had not sent', async () => {
    const key = `test ${crypto.randomUUID()}`;
    const outbox = `${key} p-1`;
    const actions = await serve({ status: 503 });
    const document = await serve({ body: { ...company, actions: { href: actions.url } } });
    const give = { id: id(5), type: 'kudos.give', at, data: { kudos: 'k-2', to: ['p-2'], text: 'Thanks.' } };
    const share = { id: id(6), type: 'kudos.show', at, data: { kudos: 'k-2', shown: 'team' } };
    await leaveChanges([
      { outbox, action: give, isSent: true },
      { outbox, action: share },
    ]);

    const space = started(key, document.url);
    await until(() => space.pending.get().length === 2, 'what waits to be shown');

    expect(space.pending.get().map(({ canWithdraw }) => canWithdraw)).to.deep.equal([false, true]);
    expect(await space.withdraw(id(5))).to.equal(false);
    expect(await space.withdraw(id(6))).to.equal(true);
    expect((await changesLeft(outbox)).map(({ action }) => action.id)).to.deep.equal([id(5)]);
  });

  it('shows what is the viewer’s own, and adds to it', async () => {
    const key = `test ${crypto.randomUUID()}`;
    const document = await serve({
      body: { ...company, feed: [{ id: 'f-1', title: 'A walk', url: 'https://example.org/', at }] },
    });
    const goal = {
      id: 'g-1',
      act: 'a-1',
      rhythm,
      visibility: 'only-me',
      startedAt: at,
      steps: [{ id: 's-1', at, answer: 'done' }],
    };
    const own = {
      goals: [goal],
      preferences: { stance: 'maybe' },
      marks: { 'f-1': { kept: true, rating: 'worked' } },
      acts: [{ id: 'a-9', name: 'Write about work', place: 'online', status: 'proposed' }],
    };
    await leaveOwn(`${key} p-1`, own);

    const space = started(key, document.url);
    await until(() => space.document.get().status === 'ready');
    expect(space.exportOwn()).to.deep.equal(own);
    expect(space.stance.get()).to.equal('maybe');
    expect(valueOf(space.sections.goals.get())?.items.map((one) => one.id)).to.deep.equal(['g-1']);

    await space.request('step.log', { goal: 'g-1', step: 's-2', answer: 'done' });
    const database = await openOwn();
    const stored: unknown = await answerOf(database.transaction('own').objectStore('own').get(`${key} p-1`));
    database.close();
    expect(stored).to.deep.equal(space.exportOwn());
    expect(stored).to.have.nested.property('goals[0].steps').with.length(2);
    expect(stored).to.deep.include({ preferences: own.preferences, marks: own.marks, acts: own.acts });
  });
});
