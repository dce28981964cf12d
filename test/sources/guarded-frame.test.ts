import { expect } from '@open-wc/testing';
import { createDeviceStorage } from '../../src/sources/device.js';
import { joinTabs } from '../../src/sources/live/tabs.js';
import { ManualWorld } from '../helpers/manual-world.js';
import { ScriptedService, closeTabs, done, openTab, wish } from '../helpers/outbox.js';
import { until } from '../helpers/service.js';

const fresh = (): string => `test ${crypto.randomUUID()}`;

describe('in a frame that the browser keeps from the device', () => {
  const Channel = globalThis.BroadcastChannel;
  afterEach(() => {
    globalThis.BroadcastChannel = Channel;
    closeTabs();
  });

  it('sends, and asks for a lock no more than once, where locks are refused', async () => {
    const world = new ManualWorld();
    let asked = 0;
    const request = (): Promise<unknown> => {
      asked += 1;
      // A loop would never end: after many rounds this one stops answering.
      return asked > 50 ? new Promise(() => undefined) : Promise.reject(new DOMException('No.', 'SecurityError'));
    };
    world.locks = { request } as unknown as LockManager;
    const tab = await openTab(fresh(), new ScriptedService(), world);
    void tab.outbox.add(wish());
    await until(() => tab.service.sent.length === 1, 'one request');
    tab.service.answer(done);
    await until(() => tab.states().length === 0);
    expect(asked).to.equal(1);
  });

  it('sends, follows, and reads where tabs may not speak to each other', async () => {
    globalThis.BroadcastChannel = class {
      constructor() {
        throw new DOMException('No.', 'SecurityError');
      }
    } as unknown as typeof BroadcastChannel;
    const tab = await openTab(fresh());
    void tab.outbox.add(wish());
    await until(() => tab.service.sent.length === 1, 'one request');
    let isLeading = false;
    const tabs = joinTabs(
      fresh(),
      () => undefined,
      () => {
        isLeading = true;
        return Promise.resolve();
      },
    );
    await until(() => isLeading, 'following');
    tabs.tell({ say: 'refresh' });
    tabs.leave();
    const device = createDeviceStorage();
    const key = fresh();
    const stop = device.listen(key, () => undefined);
    expect(await device.update(key, () => 1)).to.deep.equal({ value: 1 });
    stop();
  });
});
