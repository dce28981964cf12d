import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { mount, part, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

/** Whether what a widget shows is laid out wherever it stands. */
const stands = (element: HTMLElement): boolean =>
  getComputedStyle(part(element, 'base')).getPropertyValue('content-visibility') === 'visible';

const above = document.createElement('div');

/** Puts a wall far below what is seen. */
async function mountFar(): Promise<HTMLElement> {
  above.style.blockSize = '20000px';
  document.body.prepend(above);
  return mount('vonk-kudos-wall', { document: fullDocument() });
}

describe('what is far from sight while a page fills', () => {
  afterEach(() => {
    unmountAll();
    above.remove();
    scrollTo(0, 0);
  });

  it('waits until the page stands, and then is as tall as what it shows', async () => {
    const element = await mountFar();
    const { height: kept } = part(element, 'base').getBoundingClientRect();
    expect(stands(element)).to.equal(false);
    await until(() => stands(element), 'the page to stand');
    expect(part(element, 'base').getBoundingClientRect().height).to.be.greaterThan(kept);
    expect(part(element, 'list').getBoundingClientRect().height).to.be.lessThan(
      part(element, 'base').getBoundingClientRect().height,
    );
  });

  it('is there as soon as somebody comes near', async () => {
    const element = await mountFar();
    element.scrollIntoView();
    await until(() => stands(element), 'what is in sight to stand');
    expect(part(element, 'item').getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('stands for good: what is drawn again is not left out again', async () => {
    const element = await mountFar();
    await until(() => stands(element), 'the page to stand');
    element.setAttribute('heading', 'Thanks to you all');
    element.setAttribute('density', 'compact');
    await (element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    expect(stands(element)).to.equal(true);
  });

  it('is over for a widget that goes away before, also when it comes back', async () => {
    const element = await mountFar();
    const place = element.parentElement as HTMLElement;
    element.remove();
    expect(element.matches(':state(fills)')).to.equal(false);
    place.append(element);
    expect(stands(element)).to.equal(true);
  });
});
