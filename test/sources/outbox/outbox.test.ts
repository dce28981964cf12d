import { expect } from '@open-wc/testing';
import type { Action } from '../../../src/contract/actions.js';
import { OutboxStore } from '../../../src/sources/outbox/store.js';
import type { Answer } from '../../../src/state/ports.js';
import { ManualWorld } from '../../helpers/manual-world.js';
import {
  ScriptedService,
  type Tab,
  act,
  closeTabs,
  done,
  give,
  openTab,
  refusal,
  refused,
  show,
  signedOut,
  unknown,
  wish,
} from '../../helpers/outbox.js';
import { until } from '../../helpers/service.js';

const fresh = (): string => `test ${crypto.randomUUID()}`;
const ids = (actions: readonly Action[]): readonly string[] => actions.map(({ id }) => id);
const sent = (tab: Tab, count: number): Promise<void> =>
  until(() => tab.service.sent.length === count, `${count} requests, of ${tab.service.sent.length}`);
const stored = async (key: string): Promise<number> => (await new OutboxStore(key).all()).length;
/** Long enough for whatever should not happen to happen. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe('the outbox', () => {
  afterEach(closeTabs);

  it('stores a change before it sends it, and lets it go when it is carried out', async () => {
    const key = fresh();
    const tab = await openTab(key);
    const action = wish();
    const outcome = tab.outbox.add(action);
    expect(tab.service.sent).to.have.length(0);
    await sent(tab, 1);
    expect((await new OutboxStore(key).all()).map((one) => one.action)).to.deep.equal([action]);
    tab.service.answer(done);
    expect(await outcome).to.deep.equal({ status: 'done' });
    expect(tab.outbox.entries.get()).to.deep.equal([]);
    await until(async () => (await stored(key)) === 0, 'the device to forget it');
  });

  it('refuses at once what no service could read', async () => {
    const key = fresh();
    const tab = await openTab(key);
    const outcome = await tab.outbox.add({ ...wish(), data: { text: 7 } } as unknown as Action);
    expect(outcome).to.have.nested.property('problem.code', 'wrong-type');
    expect(await stored(key)).to.equal(0);
  });

  it('tells that a change waits when no answer comes within a few seconds, and carries it out all the same', async () => {
    const tab = await openTab(fresh());
    const outcome = tab.outbox.add(wish());
    await sent(tab, 1);
    tab.world.pass(3000);
    expect(await outcome).to.deep.equal({ status: 'waiting' });
    tab.service.answer(done);
    await until(() => tab.outbox.entries.get().length === 0);
    expect(tab.settled).to.have.length(1);
  });

  it('keeps what was refused, with the reason, until the person puts it away, and holds nothing else up', async () => {
    const key = fresh();
    const tab = await openTab(key);
    const outcome = tab.outbox.add(give('k-1'));
    void tab.outbox.add(show('k-1'));
    await sent(tab, 1);
    tab.service.answer(refused);
    expect(await outcome).to.deep.equal(refused);
    await sent(tab, 2);
    tab.service.answer(done);
    await until(() => tab.states().length === 1);
    expect(tab.outbox.entries.get()[0]).to.deep.include({ status: 'refused', problem: refusal, canWithdraw: true });
    tab.outbox.close();
    const next = await openTab(key);
    expect(next.outbox.entries.get()[0]).to.have.nested.property('problem.details.status', '422');
    expect(await next.outbox.withdraw(next.outbox.entries.get()[0]?.action.id ?? '')).to.equal(true);
    expect(await stored(key)).to.equal(0);
    expect(next.service.sent).to.have.length(0);
  });

  it('sends again what may not have arrived, under the same id, after a pause that grows', async () => {
    const tab = await openTab(fresh());
    const action = wish();
    void tab.outbox.add(action);
    for (const [attempt, pause] of [2000, 4000, 8000].entries()) {
      await sent(tab, attempt + 1);
      tab.service.answer(unknown);
      await until(() => tab.states()[0] === 'waiting');
      tab.world.pass(pause - 1);
      await aWhile();
      expect(tab.service.sent).to.have.length(attempt + 1);
      tab.world.pass(1);
    }
    await sent(tab, 4);
    expect(new Set(ids(tab.service.sent)).size).to.equal(1);
  });

  it('waits at least as long as the service asks for, also after another tab was looked at', async () => {
    const tab = await openTab(fresh());
    void tab.outbox.add(wish());
    await sent(tab, 1);
    tab.service.answer({ status: 'unknown', retryAfter: 600 });
    await until(() => tab.states()[0] === 'waiting');
    void tab.outbox.add(wish());
    dispatchEvent(new Event('online'));
    tab.world.pass(599_999);
    await aWhile();
    expect(tab.service.sent).to.have.length(1);
    tab.world.pass(1);
    await sent(tab, 3);
  });

  const wakes: readonly (readonly [string, (tab: Tab) => void])[] = [
    ['the network is back', () => dispatchEvent(new Event('online'))],
    ['the page becomes visible', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the page comes back from the history', () => dispatchEvent(new Event('pageshow'))],
    ['the person asks for it', ({ outbox }) => outbox.retry()],
  ];
  for (const [title, wake] of wakes) {
    it(`tries again at once when ${title}`, async () => {
      const tab = await openTab(fresh());
      void tab.outbox.add(wish());
      await sent(tab, 1);
      tab.service.answer(unknown);
      await until(() => tab.states()[0] === 'waiting');
      await aWhile();
      wake(tab);
      await sent(tab, 2);
    });
  }

  it('counts a request as lost after twenty seconds, and breaks it off', async () => {
    const tab = await openTab(fresh());
    void tab.outbox.add(wish());
    await sent(tab, 1);
    tab.world.pass(20_000);
    await until(() => tab.states()[0] === 'waiting');
    expect(tab.service.signals[0]?.aborted).to.equal(true);
    tab.world.pass(2000);
    await sent(tab, 2);
  });

  it('takes a host’s own way of sending that throws, or answers nonsense, for an unknown end', async () => {
    for (const answer of [() => Promise.reject(new Error('No.')), () => Promise.resolve(undefined)]) {
      const service = new ScriptedService();
      let calls = 0;
      const send = (): Promise<unknown> => {
        calls += 1;
        return answer();
      };
      const tab = await openTab(fresh(), Object.assign(service, { send: send as () => Promise<Answer> }));
      void tab.outbox.add(wish());
      await until(() => calls === 1 && tab.states()[0] === 'waiting');
      tab.world.pass(2000);
      await until(() => calls === 2);
    }
  });

  it('settles what a host says is done, whatever stands in its changes', async () => {
    const strange: readonly (readonly [unknown, unknown])[] = [
      [{}, []],
      ['all', []],
      [[{ section: 'kudos', put: { id: 'k-1' } }, null], [{ section: 'kudos' }]],
      [null, []],
    ];
    for (const [changes, read] of strange) {
      const key = fresh();
      const tab = await openTab(key);
      const outcome = tab.outbox.add(wish());
      await sent(tab, 1);
      tab.service.answer({ status: 'done', changes } as Answer);
      expect(await outcome).to.deep.equal({ status: 'done' });
      expect(tab.settled[0]?.[1]).to.deep.equal({ status: 'done', changes: read });
      await until(async () => (await stored(key)) === 0, 'the device to forget it');
    }
  });

  describe('while nobody is signed in', () => {
    it('keeps everything and sends nothing further until the person wants it', async () => {
      const tab = await openTab(fresh());
      const first = wish();
      const outcome = tab.outbox.add(first);
      await sent(tab, 1);
      tab.service.answer(signedOut);
      expect(await outcome).to.deep.equal({ status: 'waiting' });
      expect(await tab.outbox.add(wish())).to.deep.equal({ status: 'waiting' });
      tab.world.pass(86_400_000);
      await aWhile();
      expect(tab.service.sent).to.have.length(1);
      expect(tab.states()).to.deep.equal(['signed-out', 'signed-out']);
      tab.outbox.retry();
      await sent(tab, 3);
    });

    it('tries what was denied after everything else, so that it keeps nothing from being tried', async () => {
      const tab = await openTab(fresh());
      const denied = [wish(), wish(), wish(), wish()];
      for (const action of denied) void tab.outbox.add(action);
      await sent(tab, 4);
      for (const action of denied) tab.service.answer(signedOut, action);
      await until(() => tab.states().every((state) => state === 'signed-out'));
      await until(() => tab.service.underWay.length === 0);
      const other = wish();
      const outcome = tab.outbox.add(other);
      await aWhile();
      expect(tab.service.sent, 'nobody is signed in').to.have.length(4);
      tab.outbox.retry();
      await sent(tab, 8);
      expect(ids(tab.service.underWay)).to.have.members(ids([other, ...denied.slice(0, 3)]));
      expect(tab.service.sent[4]?.id, 'it goes first').to.equal(other.id);
      // The same ones are denied again, and this one got through all the same.
      for (const action of denied.slice(0, 3)) tab.service.answer(signedOut, action);
      tab.service.answer(done, other);
      await outcome;
      await until(() => tab.states().length === 4);
      expect(tab.settled.map(([action]) => action)).to.deep.equal([other]);
    });

    it('can be taken back, since the service did nothing with it', async () => {
      const tab = await openTab(fresh());
      const action = wish();
      void tab.outbox.add(action);
      await sent(tab, 1);
      tab.service.answer(signedOut);
      await until(() => tab.states()[0] === 'signed-out');
      await until(() => tab.outbox.entries.get()[0]?.canWithdraw === true);
      expect(await tab.outbox.withdraw(action.id)).to.equal(true);
    });
  });

  describe('one thing after the other', () => {
    it('keeps the order of one subject, and lets others pass', async () => {
      const tab = await openTab(fresh());
      const [first, second, other] = [give('k-1'), show('k-1'), give('k-2')];
      for (const action of [first, second, other]) void tab.outbox.add(action);
      await sent(tab, 2);
      expect(ids(tab.service.sent)).to.have.members([first.id, other.id]);
      tab.service.answer(unknown, first);
      tab.service.answer(done, other);
      await until(() => tab.states().length === 2);
      await aWhile();
      expect(tab.service.sent).to.have.length(2);
      tab.world.pass(2000);
      await sent(tab, 3);
      tab.service.answer(done, first);
      await sent(tab, 4);
      expect(tab.service.sent[3]?.id).to.equal(second.id);
    });

    it('sends no more than four at once', async () => {
      const tab = await openTab(fresh());
      for (let count = 0; count < 9; count += 1) void tab.outbox.add(wish());
      await sent(tab, 4);
      await until(() => tab.outbox.entries.get().every(({ isPlaced }) => isPlaced));
      expect(tab.service.underWay).to.have.length(4);
      tab.service.answer(done);
      await sent(tab, 5);
      expect(tab.service.underWay).to.have.length(4);
    });

    it('goes by the order in which changes came in, whatever the clock says', async () => {
      const key = fresh();
      const tab = await openTab(key, new ScriptedService());
      const late = { ...give('k-1'), at: '2090-01-01T00:00:00Z' };
      const early = { ...show('k-1'), at: '1970-01-01T00:00:00Z', id: '00000000-0000-7000-8000-000000000000' };
      void tab.outbox.add(late);
      void tab.outbox.add(early);
      await sent(tab, 1);
      tab.outbox.close();
      const next = await openTab(key);
      await sent(next, 1);
      next.service.answer(done);
      await sent(next, 2);
      expect(ids(next.service.sent)).to.deep.equal([late.id, early.id]);
    });

    it('slows down for everybody when nothing gets through, and not for one that fails', async () => {
      const tab = await openTab(fresh());
      for (let count = 0; count < 12; count += 1) void tab.outbox.add(wish());
      await sent(tab, 4);
      for (let count = 0; count < 4; count += 1) tab.service.answer(unknown);
      await until(() => tab.service.underWay.length === 0);
      await aWhile();
      // The fourth in vain made all of them wait; up to three others may have gone before that.
      const tried = tab.service.sent.length;
      expect(tried).to.be.below(8);
      await aWhile();
      expect(tab.service.sent).to.have.length(tried);
      tab.world.pass(2000);
      await until(() => tab.service.sent.length > tried);
    });
  });

  describe('taking back', () => {
    it('is possible until it is sent, and nobody sends it then', async () => {
      const key = fresh();
      const tab = await openTab(key);
      const [first, second] = [give('k-1'), show('k-1')];
      void tab.outbox.add(first);
      void tab.outbox.add(second);
      await sent(tab, 1);
      expect(tab.outbox.entries.get().map(({ canWithdraw }) => canWithdraw)).to.deep.equal([false, true]);
      expect(await tab.outbox.withdraw(first.id)).to.equal(false);
      expect(await tab.outbox.withdraw(second.id)).to.equal(true);
      expect(await tab.outbox.withdraw('nothing')).to.equal(false);
      tab.service.answer(done);
      await until(() => tab.outbox.entries.get().length === 0);
      expect(tab.service.sent).to.have.length(1);
      // The person knows: this was no answer of the service.
      expect(tab.settled).to.have.length(1);
      await until(async () => (await stored(key)) === 0);
    });

    it('stays possible while there is no connection at all', async () => {
      const tab = await openTab(fresh());
      const action = wish();
      void tab.outbox.add(action);
      await sent(tab, 1);
      tab.service.answer({ status: 'unsent' });
      await until(() => tab.outbox.entries.get()[0]?.canWithdraw === true);
      expect(await tab.outbox.withdraw(action.id)).to.equal(true);
      expect(tab.outbox.entries.get()).to.have.length(0);
    });

    it('is not possible any more once it may have arrived, also not after a crash', async () => {
      const key = fresh();
      const tab = await openTab(key);
      const action = wish();
      void tab.outbox.add(action);
      await sent(tab, 1);
      tab.outbox.close(); // What a crash leaves behind: the record, and no answer.
      const next = await openTab(key);
      expect(next.outbox.entries.get()[0]?.canWithdraw).to.equal(false);
      expect(await next.outbox.withdraw(action.id)).to.equal(false);
    });
  });

  describe('after a reload or a crash', () => {
    it('goes on with what was not settled, under the same ids', async () => {
      const key = fresh();
      const tab = await openTab(key);
      const actions = [give('k-1'), give('k-2')];
      for (const action of actions) void tab.outbox.add(action);
      await sent(tab, 2);
      tab.outbox.close();
      const next = await openTab(key);
      await sent(next, 2);
      expect(ids(next.service.sent)).to.have.members(ids(actions));
    });

    it('shows and sends nothing of what it cannot read, tells it, and keeps it aside', async () => {
      const key = fresh();
      const store = new OutboxStore(key);
      const changes = [{ id: 'x', type: 'kudos.rename', at: 'now', data: {} }, 'nonsense', wish()];
      await store.add(changes.map((action) => ({ action })));
      const tab = await openTab(key);
      await sent(tab, 1);
      expect(tab.outbox.entries.get()).to.have.length(1);
      expect(tab.problems).to.have.length(2);
      for (const { path } of tab.problems) expect(path).to.match(/^outbox#/);
      tab.service.answer(done);
      await until(() => tab.outbox.entries.get().length === 0);
      await aWhile();
      expect(await stored(key)).to.equal(2);
    });
  });

  describe('in two tabs', () => {
    it('sends from one of them only, shows the same in both, and settles both', async () => {
      const key = fresh();
      const one = await openTab(key);
      const two = await openTab(key);
      const action = give('k-1');
      const outcome = two.outbox.add(action);
      await sent(one, 1);
      await until(() => two.states()[0] === 'sending' && one.states()[0] === 'sending', 'both to show it');
      const changes = [{ section: 'kudos', remove: ['k-9'] }] as const;
      one.service.answer({ status: 'done', changes });
      expect(await outcome).to.deep.equal({ status: 'done' });
      expect(two.outbox.entries.get()).to.deep.equal([]);
      expect(two.settled).to.deep.equal([[action, { status: 'done', changes }]]);
      expect(two.service.sent).to.have.length(0);
    });

    it('never tells another tab the words of what is the viewer’s own', async () => {
      const key = fresh();
      const said: unknown[] = [];
      const channel = new BroadcastChannel(`vonk-outbox ${key}`);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => said.push(data);
      const one = await openTab(key);
      const two = await openTab(key);
      const rhythm = { kind: 'after', every: 'secret party' } as const;
      void two.outbox.add(act('goal.set', { goal: 'g-1', act: 'a-1', rhythm }));
      await sent(one, 1);
      one.service.answer({ status: 'done', changes: [{ section: 'goals', put: [{ id: 'g-1', rhythm }] }] });
      await until(() => two.settled.length === 1 && said.length > 2);
      channel.close();
      expect(JSON.stringify(said)).not.to.contain('secret');
    });

    it('passes over what others of the same origin say there', async () => {
      const key = fresh();
      const errors: unknown[] = [];
      const note = (event: PromiseRejectionEvent): void => void errors.push(event.reason);
      addEventListener('unhandledrejection', note);
      const tab = await openTab(key);
      void tab.outbox.add(give('k-1'));
      await sent(tab, 1);
      const id = tab.service.sent[0]?.id;
      const channel = new BroadcastChannel(`vonk-outbox ${key}`);
      const said = [null, 'gone', 7, [], {}, { type: 'gone' }, { type: 'gone', id, answer: 'yes' }, { type: 'added' }];
      for (const one of [...said, { type: 'changed', id: 7 }, { type: 'nothing', id }]) channel.postMessage(one);
      await aWhile();
      channel.close();
      removeEventListener('unhandledrejection', note);
      expect(errors).to.deep.equal([]);
      expect(tab.states()).to.deep.equal(['sending']);
    });

    it('hands on what has the shape of changes, and nothing else that is said there', async () => {
      const key = fresh();
      const tab = await openTab(key);
      const channel = new BroadcastChannel(`vonk-outbox ${key}`);
      for (const changes of [5, 'all', [7, { section: 'kudos', put: 5, remove: ['k-1', 7] }]])
        channel.postMessage({ type: 'gone', id: 'a-1', isWhole: true, answer: { status: 'done', changes } });
      await until(() => tab.settled.length === 3);
      channel.close();
      const changes = [[], [], [{ section: 'kudos', remove: ['k-1'] }]];
      expect(tab.settled).to.deep.equal(changes.map((some) => [undefined, { status: 'done', changes: some }]));
    });

    it('tells nobody of anything once it is closed', async () => {
      const key = fresh();
      const tab = await openTab(key);
      const [first, second] = [give('k-1'), show('k-1')];
      void tab.outbox.add(first);
      void tab.outbox.add(second);
      await sent(tab, 1);
      await until(async () => (await stored(key)) === 2);
      const store = new OutboxStore(key);
      // Another tab has settled it, and is about to tell.
      for (const one of (await store.all()).slice(1)) await store.remove(one);
      tab.service.answer(done);
      await until(() => tab.settled.length === 1);
      await aWhile();
      tab.outbox.close();
      tab.world.pass(1000);
      expect(tab.settled.map(([action]) => action)).to.deep.equal([first]);
      expect(tab.service.sent).to.have.length(1);
    });

    it('hands the sending over when the one that sends goes away', async () => {
      const key = fresh();
      const one = await openTab(key);
      const two = await openTab(key);
      void two.outbox.add(wish());
      await sent(one, 1);
      one.outbox.close();
      await sent(two, 1);
      two.service.answer(done);
      await until(() => two.outbox.entries.get().length === 0);
    });

    it('hands the sending over when the one that sends is frozen', async () => {
      const key = fresh();
      const one = await openTab(key);
      const two = await openTab(key);
      // Both tabs of the test live in one page: the one that holds the lock gives it away, and stands in line again.
      document.dispatchEvent(new Event('freeze'));
      document.dispatchEvent(new Event('resume'));
      void one.outbox.add(wish());
      await until(() => one.service.sent.length + two.service.sent.length === 1, 'one of them to send');
    });

    it('takes the sending over from a tab that does not answer any more', async () => {
      const key = fresh();
      let release: () => void = () => undefined;
      const hung = navigator.locks.request(
        `vonk-outbox ${key}`,
        () => new Promise<void>((resolve) => (release = resolve)),
      );
      hung.catch(() => undefined);
      const tab = await openTab(key);
      void tab.outbox.add(wish());
      tab.outbox.retry();
      await aWhile();
      expect(tab.service.sent).to.have.length(0);
      tab.world.pass(5000);
      await sent(tab, 1);
      release();
    });

    it('takes nothing back that another one may be sending by now', async () => {
      const key = fresh();
      const tab = await openTab(key);
      const action = wish();
      void tab.outbox.add(action);
      await sent(tab, 1);
      let release: () => void = () => undefined;
      // The other tab sends it too: this one did not answer.
      const other = navigator.locks.request(
        `vonk-outbox ${key}`,
        { steal: true },
        () => new Promise<void>((resolve) => (release = resolve)),
      );
      await aWhile();
      tab.service.answer(signedOut);
      await aWhile();
      expect(await tab.outbox.withdraw(action.id)).to.equal(false);
      expect(await stored(key)).to.equal(1);
      release();
      await other;
    });

    it('knows what was settled while it heard nothing, when it comes back and another one sends', async () => {
      const key = fresh();
      let release: () => void = () => undefined;
      const other = navigator.locks.request(
        `vonk-outbox ${key}`,
        () => new Promise<void>((resolve) => (release = resolve)),
      );
      const tab = await openTab(key);
      const action = wish();
      void tab.outbox.add(action);
      const store = new OutboxStore(key);
      await until(async () => (await store.all()).length === 1);
      const [one] = await store.all();
      if (one) await store.remove(one);
      dispatchEvent(new Event('pageshow'));
      await until(() => tab.states().length === 0, 'it to leave');
      expect(tab.settled).to.deep.equal([[action, undefined]]);
      release();
      await other;
    });

    it('takes a change back for both', async () => {
      const key = fresh();
      const one = await openTab(key);
      const two = await openTab(key);
      void one.outbox.add(give('k-1'));
      const second = show('k-1');
      void one.outbox.add(second);
      await until(() => two.states().length === 2);
      expect(await two.outbox.withdraw(second.id)).to.equal(true);
      await until(() => one.states().length === 1);
      one.service.answer(done);
      await until(() => one.states().length === 0);
      await aWhile();
      expect(one.service.sent).to.have.length(1);
    });

    it('knows in both that nobody is signed in', async () => {
      const key = fresh();
      const one = await openTab(key);
      const two = await openTab(key);
      void one.outbox.add(wish());
      await sent(one, 1);
      one.service.answer(signedOut);
      await until(() => two.states()[0] === 'signed-out');
      two.outbox.retry();
      await sent(one, 2);
    });

    it('works without locks, as on pages without https', async () => {
      const world = new ManualWorld();
      world.locks = undefined;
      const tab = await openTab(fresh(), new ScriptedService(), world);
      void tab.outbox.add(wish());
      await sent(tab, 1);
      tab.service.answer(done);
      await until(() => tab.states().length === 0);
    });
  });

  it('forgets what was refused before, once the service forgot the person', async () => {
    const key = fresh();
    await new OutboxStore(key).add([{ action: 'nonsense of an older release' }]);
    const tab = await openTab(key);
    void tab.outbox.add(wish());
    await sent(tab, 1);
    tab.service.answer(refused);
    const erased = tab.outbox.add(act('me.erase', {}));
    await sent(tab, 2);
    tab.service.answer(done);
    await erased;
    expect(tab.outbox.entries.get()).to.deep.equal([]);
    await until(async () => (await stored(key)) === 0, 'the device to forget');
  });

  it('gives an export to whoever asked for it, and to nobody else', async () => {
    const key = fresh();
    const one = await openTab(key);
    const two = await openTab(key);
    const outcome = two.outbox.add(act('me.export', {}));
    await sent(two, 1);
    expect(await stored(key)).to.equal(0);
    two.service.answer({ status: 'done', export: { goals: [] } });
    expect(await outcome).to.deep.equal({ status: 'done', export: { goals: [] } });
    expect(one.settled).to.deep.equal([]);
  });
});
