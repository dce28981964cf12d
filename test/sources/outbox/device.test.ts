import { expect } from '@open-wc/testing';
import { fc } from '../../helpers/fast-check.js';
import type { Action } from '../../../src/contract/actions.js';
import { OutboxStore } from '../../../src/sources/outbox/store.js';
import { ManualWorld } from '../../helpers/manual-world.js';
import {
  ScriptedService,
  type Tab,
  act,
  closeTabs,
  done,
  give,
  openTab,
  refused,
  show,
  unknown,
  wish,
} from '../../helpers/outbox.js';
import { until } from '../../helpers/service.js';

const fresh = (): string => `test ${crypto.randomUUID()}`;
const react = (): Action => act('kudos.react', { kudos: 'k-1', kind: 'heart', on: true });
const ids = (actions: readonly Action[]): readonly string[] => actions.map(({ id }) => id);
const sent = (tab: Tab, count: number): Promise<void> =>
  until(() => tab.service.sent.length === count, `${count} requests, of ${tab.service.sent.length}`);
const storedIn = async (key: string): Promise<readonly unknown[]> =>
  (await new OutboxStore(key).all()).map(({ action }) => action);
const stored = async (key: string): Promise<number> => (await storedIn(key)).length;
/** Long enough for whatever should not happen to happen. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('No reason was given.'));
  });

/** What somebody does who clears the data of this site. */
const deleteDatabase = (): Promise<unknown> => answerOf(indexedDB.deleteDatabase('vonk-outbox'));

describe('the outbox and the device', () => {
  afterEach(closeTabs);

  describe('where the device keeps nothing', () => {
    const add = IDBObjectStore.prototype.add;
    const open = IDBFactory.prototype.open;

    afterEach(() => {
      IDBObjectStore.prototype.add = add;
      IDBFactory.prototype.open = open;
    });

    it('goes on in memory, tells it, and asks before the page goes while something is unsent', async () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not here.', 'SecurityError');
      };
      const tab = await openTab(fresh());
      expect(tab.outbox.keeping.get()).to.equal('memory');
      expect(tab.problems[0]?.code).to.equal('storage-unavailable');
      expect(leaves()).to.equal(true);
      const outcome = tab.outbox.add(wish());
      await sent(tab, 1);
      expect(leaves()).to.equal(false);
      tab.service.answer(done);
      expect(await outcome).to.deep.equal({ status: 'done' });
      expect(leaves()).to.equal(true);
    });

    it('loses nothing when the disk is full in the middle', async () => {
      const key = fresh();
      const tab = await openTab(key);
      void tab.outbox.add(give('k-1'));
      await sent(tab, 1);
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
      void tab.outbox.add(show('k-1'));
      await until(() => tab.outbox.keeping.get() === 'memory');
      IDBObjectStore.prototype.add = add;
      void tab.outbox.add(react());
      for (const count of [1, 2, 3]) {
        await sent(tab, count);
        tab.service.answer(done);
      }
      expect(tab.service.sent.map(({ type }) => type)).to.deep.equal(['kudos.give', 'kudos.show', 'kudos.react']);
      await until(async () => (await stored(key)) === 0);
    });

    it('opens the device again where the browser lost the connection without a word', async () => {
      const key = fresh();
      const tab = await openTab(key);
      const { transaction } = IDBDatabase.prototype;
      const lost = new Set<IDBDatabase>();
      let isLost = false;
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...how) {
        if (!isLost) {
          isLost = true;
          lost.add(this);
        }
        if (lost.has(this)) throw new DOMException('Closed.', 'InvalidStateError');
        return transaction.apply(this, how);
      };
      try {
        void tab.outbox.add(wish());
        await sent(tab, 1);
        expect(tab.outbox.keeping.get()).to.equal('device');
        expect(await stored(key)).to.equal(1);
        tab.service.answer(done);
        await until(async () => (await stored(key)) === 0);
      } finally {
        IDBDatabase.prototype.transaction = transaction;
      }
    });

    it('keeps the order where the browser breaks off storing, and what came in after is stored at once', async () => {
      const key = fresh();
      const tab = await openTab(key);
      let isBrokenOff = false;
      IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...how) {
        const request = add.apply(this, how);
        if (!isBrokenOff) this.transaction.abort();
        isBrokenOff = true;
        return request;
      };
      void tab.outbox.add(give('k-1'));
      void tab.outbox.add(show('k-1'));
      void tab.outbox.add(react());
      for (const count of [1, 2, 3]) {
        await sent(tab, count);
        tab.service.answer(done);
      }
      expect(tab.service.sent.map(({ type }) => type)).to.deep.equal(['kudos.give', 'kudos.show', 'kudos.react']);
      expect(tab.outbox.keeping.get()).to.equal('device');
      await until(async () => (await stored(key)) === 0);
    });

    it('stays until nothing would be lost with it', async () => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
      const tab = await openTab(fresh());
      void tab.outbox.add(wish());
      await sent(tab, 1);
      tab.outbox.drain();
      tab.service.answer(unknown);
      await aWhile();
      tab.world.pass(2000);
      await sent(tab, 2);
      tab.service.answer(done);
      await until(() => leaves());
    });
  });

  it('leaves no connection to the device behind', async () => {
    const { open } = IDBFactory.prototype;
    const { close } = IDBDatabase.prototype;
    const opened = new Set<IDBDatabase>();
    IDBFactory.prototype.open = function (this: IDBFactory, ...how) {
      const request = open.apply(this, how);
      request.addEventListener('success', () => opened.add(request.result));
      return request;
    };
    IDBDatabase.prototype.close = function (this: IDBDatabase) {
      opened.delete(this);
      close.call(this);
    };
    try {
      const key = fresh();
      const tab = await openTab(key);
      void tab.outbox.add(wish());
      await sent(tab, 1);
      await aWhile();
      expect(opened.size).to.equal(1);
      tab.outbox.close();
      // Asked for too late to be sent, and kept all the same.
      expect(await tab.outbox.add(wish())).to.deep.equal({ status: 'waiting' });
      await until(() => opened.size === 0, 'the last connection to be closed');
    } finally {
      IDBFactory.prototype.open = open;
      IDBDatabase.prototype.close = close;
    }
  });

  describe('that has room again', () => {
    const { add } = IDBObjectStore.prototype;
    const fill = (): void => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    };
    const free = (): void => {
      IDBObjectStore.prototype.add = add;
    };
    afterEach(free);

    async function withTwoInMemory(): Promise<{ key: string; tab: Tab; actions: readonly Action[] }> {
      const key = fresh();
      const tab = await openTab(key);
      const actions = [give('k-1'), show('k-1'), react()];
      void tab.outbox.add(give('k-1'));
      await sent(tab, 1);
      tab.service.answer(done);
      await until(async () => (await stored(key)) === 0);
      fill();
      void tab.outbox.add(actions[0] as Action);
      void tab.outbox.add(actions[1] as Action);
      await sent(tab, 2);
      tab.service.answer(unknown);
      await until(() => tab.states()[0] === 'waiting');
      expect(tab.outbox.keeping.get()).to.equal('memory');
      expect(leaves()).to.equal(false);
      free();
      return { key, tab, actions };
    }

    it('is given what waits in memory with the next change, in order, and is said to keep again', async () => {
      const { key, tab, actions } = await withTwoInMemory();
      void tab.outbox.add(actions[2] as Action);
      await until(() => tab.outbox.keeping.get() === 'device', 'the device to keep again');
      expect(await storedIn(key)).to.deep.equal(actions);
      expect(leaves()).to.equal(true);
      tab.outbox.close();
      const next = await openTab(key);
      for (const count of [1, 2, 3]) {
        await sent(next, count);
        next.service.answer(done);
      }
      expect(ids(next.service.sent)).to.deep.equal(ids(actions));
    });

    it('is given what waits in memory within a minute, also when nothing else happens', async () => {
      const { key, tab, actions } = await withTwoInMemory();
      tab.service.sent.length = 0;
      await aWhile();
      tab.world.pass(60_000);
      await sent(tab, 1);
      await until(() => tab.outbox.keeping.get() === 'device', 'the device to keep again');
      expect(await storedIn(key)).to.deep.equal(actions.slice(0, 2));
    });

    it('keeps the place of what came in before a change of another tab', async () => {
      const { key, tab, actions } = await withTwoInMemory();
      const other = await openTab(key);
      void other.outbox.add(actions[2] as Action);
      await until(() => tab.states().length === 3, 'it to be known');
      dispatchEvent(new Event('online'));
      await until(() => tab.outbox.keeping.get() === 'device', 'the device to keep again');
      expect(await storedIn(key)).to.deep.equal(actions);
    });
  });

  describe('that lost its database', () => {
    it('is given again what was not settled, in order, and what is new comes after it', async () => {
      const key = fresh();
      const tab = await openTab(key);
      const [no, first, second, third] = [wish(), give('k-1'), show('k-1'), react()];
      void tab.outbox.add(no);
      await sent(tab, 1);
      tab.service.answer(refused);
      void tab.outbox.add(first);
      void tab.outbox.add(second);
      await sent(tab, 2);
      await deleteDatabase();
      await until(async () => (await stored(key)) === 3, 'all of them to be stored again');
      void tab.outbox.add(third);
      await until(async () => (await stored(key)) === 4, 'the new one to be stored');
      expect(await storedIn(key)).to.deep.equal([no, first, second, third]);
      expect(tab.outbox.keeping.get()).to.equal('device');
      for (const count of [2, 3, 4]) {
        await sent(tab, count);
        tab.service.answer(done);
      }
      await until(() => tab.states().join() === 'refused');
      expect(ids(tab.service.sent)).to.deep.equal(ids([no, first, second, third]));
      await until(async () => (await stored(key)) === 1, 'the refused one to be left');
      tab.outbox.close();
      const next = await openTab(key);
      expect(next.states()).to.deep.equal(['refused']);
    });

    it('stores nothing again where nothing waits', async () => {
      const key = fresh();
      const tab = await openTab(key);
      await aWhile(); // Until the outboxes of other tests have come to rest.
      await deleteDatabase();
      await aWhile();
      const found = await indexedDB.databases();
      expect(found.map(({ name }) => name)).not.to.include('vonk-outbox');
      void tab.outbox.add(wish());
      await sent(tab, 1);
      expect(await stored(key)).to.equal(1);
    });

    it('is given each change once by two tabs, and each is sent once', async () => {
      const key = fresh();
      const service = new ScriptedService();
      const one = await openTab(key, service);
      const two = await openTab(key, service);
      const actions = [give('k-1'), show('k-1'), react()];
      void one.outbox.add(actions[0] as Action);
      await until(() => two.states()[0] === 'sending');
      void two.outbox.add(actions[1] as Action);
      await until(() => one.states().length === 2);
      const deleting = deleteDatabase();
      void two.outbox.add(actions[2] as Action);
      await deleting;
      await until(async () => (await stored(key)) === 3, 'all of them to be stored again');
      await until(() => [one, two].every((tab) => tab.states().length === 3));
      for (const count of [1, 2, 3]) {
        await sent(one, count);
        service.answer(done);
      }
      await until(() => [one, two].every((tab) => tab.states().length === 0), 'both to know of it');
      await aWhile();
      expect(ids(service.sent)).to.deep.equal(ids(actions));
      expect(await stored(key)).to.equal(0);
    });

    it('loses nothing, mixes nothing up and sends nothing twice, whenever that happens', async () => {
      const steps = fc.array(fc.constantFrom('add', 'add', 'delete', 'done', 'unknown', 'pass'), { maxLength: 14 });
      await fc.assert(
        fc.asyncProperty(steps, async (what) => {
          const key = fresh();
          const tab = await openTab(key);
          const added: Action[] = [];
          let unanswered = 0;
          const add = (): void => {
            const action = added.length === 0 ? give('k-1') : show('k-1');
            added.push(action);
            void tab.outbox.add(action);
          };
          const deletions: Promise<unknown>[] = [];
          for (const step of what) {
            if (step === 'add') add();
            else if (step === 'delete') deletions.push(deleteDatabase());
            else if (step === 'pass') {
              await aWhile();
              if (tab.service.underWay.length === 0) tab.world.pass(300_000);
            } else if (tab.service.underWay.length > 0) {
              if (step === 'unknown') unanswered += 1;
              tab.service.answer(step === 'done' ? done : unknown);
              await Promise.resolve();
            }
          }
          await Promise.all(deletions);
          const isEmpty = (): boolean => tab.states().length === 0;
          await until(async () => {
            if (tab.service.underWay.length > 0) tab.service.answer(done);
            else if (!isEmpty()) tab.outbox.retry();
            await Promise.resolve();
            return isEmpty();
          }, 'everything to be carried out');
          const order = [...new Set(ids(tab.service.sent))];
          expect(order).to.deep.equal(ids(added));
          expect(tab.service.sent).to.have.length(added.length + unanswered);
          expect(tab.settled.map(([action]) => action?.id)).to.deep.equal(ids(added));
          // What could not be taken out at once, since too much time passed meanwhile, is taken out within a minute.
          for (let minute = 0; minute < 3 && (await stored(key)) > 0; minute += 1) {
            await aWhile();
            tab.world.pass(60_000);
            await aWhile();
          }
          expect(await stored(key)).to.equal(0);
          tab.outbox.close();
        }),
        { numRuns: 60 },
      );
    }).timeout(60_000);
  });

  describe('that does not answer', () => {
    const { open } = IDBFactory.prototype;
    const { abort } = IDBTransaction.prototype;
    let release: () => void = () => undefined;

    afterEach(() => {
      IDBFactory.prototype.open = open;
      IDBTransaction.prototype.abort = abort;
      release();
      release = () => undefined;
    });

    /** Another page that is at the database, and does not come to an end. */
    async function hold(): Promise<void> {
      const database = await answerOf(indexedDB.open('vonk-outbox', 1));
      const changes = database.transaction('changes', 'readwrite').objectStore('changes');
      let isOver = false;
      const goOn = (): void => {
        if (!isOver) changes.count().onsuccess = goOn;
        else database.close();
      };
      goOn();
      release = () => (isOver = true);
    }

    it('is not waited for when it never opens: changes go on in memory, and the person is told', async () => {
      const key = fresh();
      IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
      const world = new ManualWorld();
      const opening = openTab(key, new ScriptedService(), world);
      await aWhile();
      world.pass(5000);
      const tab = await opening;
      expect(tab.outbox.keeping.get()).to.equal('memory');
      expect(tab.problems.map(({ code }) => code)).to.include('storage-unavailable');
      const action = wish();
      void tab.outbox.add(action);
      await sent(tab, 1);
      expect(leaves()).to.equal(false);
      tab.service.answer(unknown);
      await until(() => tab.states()[0] === 'waiting');
      tab.world.pass(2000);
      await sent(tab, 2);
      tab.service.answer(done);
      await until(() => tab.states().length === 0);
      expect(leaves()).to.equal(true);
    });

    it('is given what waits once it opens after all', async () => {
      const key = fresh();
      const held: (() => void)[] = [];
      IDBFactory.prototype.open = function (this: IDBFactory, ...how) {
        const request = open.apply(this, how);
        const late = { result: undefined } as Record<string, unknown>;
        request.onsuccess = () => {
          late['result'] = request.result;
          held.push(() => (late['onsuccess'] as () => void)());
        };
        return late as unknown as IDBOpenDBRequest;
      };
      const world = new ManualWorld();
      const opening = openTab(key, new ScriptedService(), world);
      await until(() => held.length === 1);
      world.pass(5000);
      const tab = await opening;
      const action = wish();
      void tab.outbox.add(action);
      await sent(tab, 1);
      held[0]?.();
      tab.service.answer(unknown);
      await until(() => tab.states()[0] === 'waiting');
      IDBFactory.prototype.open = open;
      await aWhile();
      tab.world.pass(60_000);
      await sent(tab, 2);
      tab.service.answer(unknown);
      await until(() => tab.outbox.keeping.get() === 'device', 'the device to keep again');
      expect(await storedIn(key)).to.deep.equal([action]);
    });

    it('is not waited for when it hangs while storing, and stores nothing late', async () => {
      const key = fresh();
      const tab = await openTab(key);
      await hold();
      const action = wish();
      void tab.outbox.add(action);
      await aWhile();
      expect(tab.service.sent).to.have.length(0);
      tab.world.pass(5000);
      await sent(tab, 1);
      expect(tab.outbox.keeping.get()).to.equal('memory');
      expect(leaves()).to.equal(false);
      release();
      await aWhile();
      expect(await stored(key)).to.equal(0);
      tab.service.answer(done);
      await until(() => tab.states().length === 0);
      tab.world.pass(60_000);
      await until(() => tab.outbox.keeping.get() === 'device');
      expect(tab.service.sent).to.have.length(1);
    });

    for (const [title, isSettled] of [
      ['settled by then', true],
      ['still waiting', false],
    ] as const)
      it(`sends nothing twice when it stores late what could not be stopped, and was ${title}`, async () => {
        const key = fresh();
        const tab = await openTab(key);
        await hold();
        const action = wish();
        IDBTransaction.prototype.abort = () => {
          throw new DOMException('It is being stored.', 'InvalidStateError');
        };
        void tab.outbox.add(action);
        await aWhile();
        tab.world.pass(5000);
        await sent(tab, 1);
        tab.service.answer(isSettled ? done : unknown);
        await until(() => tab.states().join() === (isSettled ? '' : 'waiting'));
        release();
        await until(async () => (await stored(key)) === 1, 'it to be stored late');
        IDBTransaction.prototype.abort = abort;
        if (!isSettled) {
          tab.outbox.retry();
          await sent(tab, 2);
          tab.service.answer(done);
          await until(() => tab.states().length === 0);
        }
        tab.world.pass(60_000);
        await until(async () => (await stored(key)) === 0, 'the rest to be taken out');
        tab.outbox.retry();
        await aWhile();
        expect(tab.service.sent).to.have.length(isSettled ? 1 : 2);
        expect(tab.settled).to.have.length(1);
        expect(tab.outbox.keeping.get()).to.equal('device');
      });

    it('is not waited for when it is to be deleted, and another page holds on to it', async () => {
      const key = fresh();
      const tab = await openTab(key);
      const [first, second] = [give('k-1'), show('k-1')];
      void tab.outbox.add(first);
      await sent(tab, 1);
      const holding = await answerOf(indexedDB.open('vonk-outbox', 1));
      release = () => holding.close();
      const deleting = deleteDatabase();
      await aWhile();
      void tab.outbox.add(second);
      await aWhile();
      tab.world.pass(5000);
      await until(() => tab.outbox.keeping.get() === 'memory');
      tab.service.answer(unknown);
      await until(() => tab.states()[0] === 'waiting');
      release();
      await deleting;
      tab.world.pass(60_000);
      await until(() => tab.outbox.keeping.get() === 'device', 'the device to keep again');
      expect(await storedIn(key)).to.deep.equal([first, second]);
      await sent(tab, 2);
      tab.service.answer(done);
      await sent(tab, 3);
      tab.service.answer(done);
      await until(() => tab.states().length === 0);
      expect(ids(tab.service.sent)).to.deep.equal(ids([first, first, second]));
    });
  });
});
