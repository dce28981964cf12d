import { expect } from '@open-wc/testing';
import { createSpace } from '../../src/context/create-space.js';
import { createProblem } from '../../src/contract/problem.js';
import type { DeviceStorage, Space } from '../../src/state/space.js';
import { fullDocument, without } from '../fixtures/fixtures.js';
import { until } from '../helpers/service.js';

const problem = createProblem('storage-unavailable', '');

/** A device of which the test says what works. */
function device(works: { reading: boolean; writing: boolean }): DeviceStorage {
  const stored = new Map<string, unknown>();
  return {
    read: (key) => Promise.resolve(works.reading ? { value: stored.get(key) } : { problem }),
    update: (key, change) => {
      if (!works.writing) return Promise.resolve({ problem });
      stored.set(key, change(stored.get(key)));
      return Promise.resolve({ value: stored.get(key) });
    },
    listen: () => () => undefined,
  };
}

async function opened(works: { reading: boolean; writing: boolean }, document: unknown): Promise<Space> {
  const space = createSpace({ data: document, key: `keeping ${crypto.randomUUID()}`, device: device(works) });
  space.retain();
  await until(() => space.document.get().status === 'ready', 'the document');
  return space;
}

const own = without(fullDocument(), 'actions');
const keep = (space: Space): Promise<unknown> => space.request('feed.keep', { item: 'f-1', kept: true });

describe('where what is the viewer’s own is kept without a service', () => {
  it('is the device, once it was asked', async () => {
    const space = await opened({ reading: true, writing: true }, own);
    await keep(space);
    expect(space.keeping.get()).to.equal('device');
  });

  it('is the page alone where the device does not answer, before anything is shown', async () => {
    const space = await opened({ reading: false, writing: false }, own);
    expect(space.keeping.get()).to.equal('memory');
  });

  it('is the page alone from the first change that could not be stored, and the device again once all are', async () => {
    const works = { reading: true, writing: false };
    const space = await opened(works, own);
    expect(space.keeping.get()).to.equal('device');
    await keep(space);
    expect(space.keeping.get()).to.equal('memory');
    works.writing = true;
    await keep(space);
    expect(space.keeping.get()).to.equal('device');
  });

  it('is said of changes that wait where there is a service, whatever the device does', async () => {
    const space = await opened({ reading: false, writing: false }, { ...fullDocument(), actions: { href: 'actions' } });
    expect(space.can('me.export')).to.equal(true);
    expect(space.keeping.get()).to.equal('device');
  });
});
