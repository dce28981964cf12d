import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { StoreController } from '../../src/internal/store-controller.js';
import { valueOf } from '../../src/state/resource.js';
import { following, ids, kudos, later, put, stopAll } from '../helpers/live-space.js';
import { until } from '../helpers/service.js';

describe('how fast changes that arrive by themselves are taken in', () => {
  afterEach(stopAll);

  it('takes a burst of 1,000 in slices: no frame is too short for one, and nothing is drawn twice in a frame', async () => {
    const [space, source] = await following();
    let frame = 0;
    let isOver = false;
    const drawn: number[] = [];
    class Counting extends LitElement {
      readonly stores = new StoreController(this);
      override render() {
        drawn.push(frame);
        return html`${valueOf(this.stores.get(space.sections.kudos))?.items.length}`;
      }
    }
    customElements.define('test-counting', Counting);
    const element = document.createElement('test-counting');
    document.body.append(element);
    let longest = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    const count = (): void => {
      frame += 1;
      if (!isOver) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    await source.send(
      ...Array.from({ length: 1000 }, (_, index) => put(kudos(`k-${index + 10}`, { at: later(index) }))),
    );
    await until(() => ids(space).length === 1001, 'all of them');
    await new Promise((resolve) => setTimeout(resolve, 60));
    isOver = true;
    observer.disconnect();
    element.remove();
    expect(longest, 'longest task').to.be.below(50);
    expect(drawn.length).to.be.greaterThan(3).and.below(40);
    expect(new Set(drawn.slice(1)).size, 'frames in which it was drawn').to.equal(drawn.length - 1);
  });
});
