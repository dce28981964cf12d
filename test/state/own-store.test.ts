import { expect } from '@open-wc/testing';
import { createProblem } from '../../src/contract/problem.js';
import { OwnStore } from '../../src/state/own-store.js';
import type { DeviceStorage } from '../../src/state/ports.js';
import { until } from '../helpers/service.js';

const bases = { goal: () => undefined, goals: [], preferences: undefined };
const prefer = (stance: 'yes' | 'maybe' | 'no'): Parameters<OwnStore['keep']>[0] => ({
  id: 'a-1',
  type: 'preferences.set',
  at: '2026-11-22T09:00:00+01:00',
  data: { stance },
});

const keepItem: Parameters<OwnStore['keep']>[0] = {
  id: 'a-2',
  type: 'feed.keep',
  at: '2026-11-22T09:00:00+01:00',
  data: { item: 'i', kept: true },
};

/** A device of which the test says when a reading ends; what is read is what is stored when it is asked for. */
function slowDevice(): {
  device: DeviceStorage;
  stored: Map<string, unknown>;
  gates: (() => void)[];
  changed: () => void;
} {
  const stored = new Map<string, unknown>();
  const gates: (() => void)[] = [];
  let told: () => void = () => undefined;
  const device: DeviceStorage = {
    read: (key) => {
      const value = stored.get(key);
      return new Promise((resolve) => gates.push(() => resolve({ value })));
    },
    update: (key, change) => {
      stored.set(key, change(stored.get(key)));
      return Promise.resolve({ value: stored.get(key) });
    },
    listen: (_key, changed) => {
      told = changed;
      return () => undefined;
    },
  };
  return { device, stored, gates, changed: () => told() };
}

describe('what is the viewer’s own on the device', () => {
  it('is read again where it was changed while it was read', async () => {
    const { device, gates } = slowDevice();
    const keeper = new OwnStore({ key: 'k', device, base: () => bases, report: () => undefined });
    const reading = keeper.read({ id: 'p-1' });
    await keeper.keep(prefer('no'), { id: 'p-1' });
    gates[0]?.();
    await until(() => gates.length === 2, 'a further reading');
    gates[1]?.();
    expect((await reading).own.preferences).to.deep.equal({ stance: 'no' });
  });

  it('comes no more once somebody else is at the page', async () => {
    const { device, stored, gates, changed } = slowDevice();
    const keeper = new OwnStore({ key: 'k', device, base: () => bases, report: () => undefined });
    keeper.listen({ id: 'p-1' });
    stored.set('k p-1', { preferences: { stance: 'no' } });
    changed();
    await until(() => gates.length === 1);
    keeper.leave();
    keeper.listen({ id: 'p-2' });
    gates[0]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(keeper.own.get().preferences).to.equal(undefined);
  });

  it('shows what another tab changed', async () => {
    const { device, stored, gates, changed } = slowDevice();
    const keeper = new OwnStore({ key: 'k', device, base: () => bases, report: () => undefined });
    keeper.listen({ id: 'p-1' });
    stored.set('k p-1', { preferences: { stance: 'no' } });
    changed();
    await until(() => gates.length === 1);
    gates[0]?.();
    await until(() => keeper.own.get().preferences?.stance === 'no');
  });

  it('stays for as long as the page is open where it could not be stored, also when it is read again', async () => {
    let isFull = true;
    const problem = createProblem('storage-unavailable', '');
    let stored: unknown;
    const device: DeviceStorage = {
      read: () => Promise.resolve({ value: stored }),
      update: (_key, change) => {
        if (isFull) return Promise.resolve({ problem });
        stored = change(stored);
        return Promise.resolve({ value: stored });
      },
      listen: () => () => undefined,
    };
    const viewer = { id: 'p-1' };
    const keeper = new OwnStore({ key: 'k', device, base: () => bases, report: () => undefined });
    await keeper.keep(prefer('no'), viewer);
    // Another tab was quicker before the disk was full.
    stored = { preferences: { stance: 'yes', minutesPerWeek: 20 } };
    expect((await keeper.read(viewer)).own.preferences).to.deep.equal({ stance: 'no', minutesPerWeek: 20 });
    isFull = false;
    await keeper.keep(keepItem, viewer);
    expect(stored).to.deep.include({ preferences: { stance: 'no', minutesPerWeek: 20 }, marks: { i: { kept: true } } });
    // What is stored is the other tab's to change from now on.
    stored = { preferences: { stance: 'maybe' } };
    expect((await keeper.read(viewer)).own.preferences).to.deep.equal({ stance: 'maybe' });
  });

  it('that could not be stored is nobody else’s, and not stored for anybody else', async () => {
    const problem = createProblem('storage-unavailable', '');
    const device: DeviceStorage = {
      read: () => Promise.resolve({ value: undefined }),
      update: () => Promise.resolve({ problem }),
      listen: () => () => undefined,
    };
    const keeper = new OwnStore({ key: 'k', device, base: () => bases, report: () => undefined });
    keeper.listen({ id: 'p-1' });
    await keeper.keep(prefer('no'), { id: 'p-1' });
    keeper.leave();
    expect((await keeper.read({ id: 'p-2' })).own.preferences).to.equal(undefined);
  });
});
