import { expect } from '@open-wc/testing';
import { createDeviceStorage } from '../../src/sources/device.js';
import { testClock } from '../helpers/live.js';
import { until } from '../helpers/service.js';

describe('the storage of the device', () => {
  const fresh = (): string => `test ${crypto.randomUUID()}`;

  it('gives back what it was given, also to another opening of the same database', async () => {
    const key = fresh();
    await createDeviceStorage().update(key, () => ({ goals: [1] }));
    expect(await createDeviceStorage().read(key)).to.deep.equal({ value: { goals: [1] } });
  });

  it('has nothing under a key that was never written', async () => {
    expect(await createDeviceStorage().read(fresh())).to.deep.equal({ value: undefined });
  });

  it('makes no database by reading alone', async () => {
    const all = indexedDB.databases.bind(indexedDB);
    const open = IDBFactory.prototype.open;
    let opened = 0;
    indexedDB.databases = async () => (await all()).filter(({ name }) => name !== 'vonk');
    IDBFactory.prototype.open = function (...args) {
      opened += 1;
      return open.apply(this, args);
    };
    try {
      expect(await createDeviceStorage().read(fresh())).to.deep.equal({ value: undefined });
      expect(opened).to.equal(0);
    } finally {
      IDBFactory.prototype.open = open;
      Reflect.deleteProperty(indexedDB, 'databases');
    }
  });

  it('loses no change when two openings write at the same time', async () => {
    const key = fresh();
    const [one, two] = [createDeviceStorage(), createDeviceStorage()];
    const add = (stored: unknown): number => (typeof stored === 'number' ? stored : 0) + 1;
    await Promise.all(Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? one : two).update(key, add)));
    expect(await one.read(key)).to.deep.equal({ value: 50 });
  });

  it('tells another tab that something changed, until that one stops listening', async () => {
    const key = fresh();
    let told = 0;
    const stop = createDeviceStorage().listen(key, () => (told += 1));
    await createDeviceStorage().update(key, () => 1);
    await until(() => told === 1, 'the other tab to be told');
    stop();
    await createDeviceStorage().update(key, () => 2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).to.equal(1);
  });

  it('answers with a problem where the browser forbids storage', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
    try {
      const storage = createDeviceStorage();
      expect(await storage.read('x')).to.have.nested.property('problem.code', 'storage-unavailable');
      expect(await storage.update('x', () => 1)).to.have.nested.property('problem.code', 'storage-unavailable');
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('answers with a problem, and keeps what was there, when a change cannot be stored', async () => {
    const key = fresh();
    const storage = createDeviceStorage();
    await storage.update(key, () => 'before');
    const answer = await storage.update(key, () => () => 'functions cannot be stored');
    expect(answer).to.have.nested.property('problem.code', 'storage-unavailable');
    expect(await storage.read(key)).to.deep.equal({ value: 'before' });
  });

  it('answers with a problem where the browser never answers, and stores nothing late', async () => {
    const key = fresh();
    const clock = testClock();
    const storage = createDeviceStorage(clock);
    await storage.update(key, () => 'before');
    const holding = createDeviceStorage();
    // Another page that is at the database: its change does not come to an end.
    const { put } = IDBObjectStore.prototype;
    let isHeld = true;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...what) {
      IDBObjectStore.prototype.put = put;
      const turn = (): void => {
        if (isHeld) this.count().onsuccess = turn;
      };
      turn();
      return put.apply(this, what);
    };
    const held = holding.update(`${key} held`, () => 1);
    const late = storage.update(key, () => 'late');
    await new Promise((resolve) => setTimeout(resolve, 30));
    await clock.pass(5000);
    expect(await late).to.have.nested.property('problem.code', 'storage-unavailable');
    isHeld = false;
    await held;
    await clock.pass(60_000);
    expect(await storage.read(key)).to.deep.equal({ value: 'before' });
  });
});
