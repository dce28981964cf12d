import { expect } from '@open-wc/testing';
import '../../src/widgets/values-card/define.js';
import { textOf, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

/** Alone in its file: the first widget of a page is the one that can lose its question. */
describe('a provider that arrives late', () => {
  afterEach(unmountAll);

  it('serves the very first widget of the page, defined before any space', async () => {
    const frame = document.createElement('div');
    frame.className = 'vonk-test-frame';
    frame.lang = 'en';
    frame.innerHTML = '<vonk-space><vonk-values-card></vonk-values-card></vonk-space>';
    document.body.append(frame);
    expect(customElements.get('vonk-space')).to.equal(undefined);
    const card = frame.querySelector('vonk-values-card') as HTMLElement;
    await until(() => textOf(card).includes('This has not been set up yet.'));
    const space = frame.querySelector('vonk-space') as HTMLElement & { data: unknown };
    space.data = { vonk: 1, values: [{ id: 'v-1', name: 'Care', meaning: 'x', behaviours: [] }] };
    await import('../../src/context/define.js');
    await until(() => textOf(card).includes('Care'), 'the late space');
  });
});
