import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { StoreController } from '../../src/internal/store-controller.js';
import { valueOf } from '../../src/state/resource.js';
import type { Space } from '../../src/state/space.js';
import { following, ids, kudos, later, put, stopAll } from '../helpers/live-space.js';
import { until } from '../helpers/service.js';

/** Whatever else the machine does only makes a task longer: the calmest of so many bursts counts. */
const bursts = 4;

class Counting extends LitElement {
  readonly stores = new StoreController(this);
  readonly drawn: number[] = [];
  space: Space | undefined;
  frame = 0;

  override render() {
    this.drawn.push(this.frame);
    const list = this.space && valueOf(this.stores.get(this.space.sections.kudos));
    return html`${list?.items.length}`;
  }
}
customElements.define('test-counting', Counting);

/** The longest task while 1,000 arrive at once, in milliseconds, and the frames in which an element was drawn. */
async function burst(): Promise<{ longest: number; drawn: readonly number[] }> {
  const [space, source] = await following();
  const element = new Counting();
  element.space = space;
  document.body.append(element);
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const count = (): void => {
    element.frame += 1;
    if (element.isConnected) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  await source.send(...Array.from({ length: 1000 }, (_, index) => put(kudos(`k-${index + 10}`, { at: later(index) }))));
  await until(() => ids(space).length === 1001, 'all of them');
  await new Promise((resolve) => setTimeout(resolve, 60));
  observer.disconnect();
  element.remove();
  return { longest, drawn: element.drawn };
}

describe('how fast changes that arrive by themselves are taken in', function () {
  this.timeout(60_000);
  afterEach(stopAll);

  it('takes a burst of 1,000 in slices: no frame is too short for one, and nothing is drawn twice in a frame', async () => {
    let calmest = Infinity;
    for (let round = 0; round < bursts && calmest >= 50; round += 1) {
      const { longest, drawn } = await burst();
      expect(drawn.length).to.be.greaterThan(3).and.below(40);
      expect(new Set(drawn.slice(1)).size, 'frames in which it was drawn').to.equal(drawn.length - 1);
      calmest = Math.min(calmest, longest);
    }
    expect(calmest, 'longest task').to.be.below(50);
  });
});
