import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { settled } from '../helpers/mount.js';
import { serve } from '../helpers/service.js';

const widgets = ['vonk-values-card', 'vonk-kudos-wall', 'vonk-leaderboard', 'vonk-impact', 'vonk-preferences'] as const;

/** Puts widgets on the page that share one document, and answers what their live regions said while they waited. */
async function said(delay: number): Promise<readonly { readonly text: string; readonly at: number }[]> {
  const service = await serve({ body: fullDocument(), delay });
  const frame = document.createElement('div');
  frame.lang = 'en';
  const heard: { text: string; at: number }[] = [];
  const start = performance.now();
  const elements = widgets.map((tag) => {
    const element = document.createElement(tag);
    element.setAttribute('src', service.url);
    frame.append(element);
    return element;
  });
  document.body.append(frame);
  const observers = elements.map((element) => {
    const observer = new MutationObserver(() => {
      for (const region of element.shadowRoot?.querySelectorAll<HTMLElement>('[data-loading]') ?? []) {
        const text = region.textContent ?? '';
        if (text !== '' && region.dataset['heard'] === undefined) {
          region.dataset['heard'] = '';
          heard.push({ text, at: performance.now() - start });
        }
      }
    });
    observer.observe(element.shadowRoot as ShadowRoot, { childList: true, subtree: true, characterData: true });
    return observer;
  });
  for (const element of elements) await settled(element);
  for (const observer of observers) observer.disconnect();
  frame.remove();
  return heard;
}

describe('while widgets wait', () => {
  it('one of them says so, once for the page, when the shape of what comes is seen', async () => {
    const heard = await said(900);
    expect(heard.map(({ text }) => text)).to.deep.equal(['One moment.']);
    expect(heard[0]?.at).to.be.at.least(200);
  });

  it('says it again when the page waits another time, and never for what comes at once', async () => {
    expect(await said(0)).to.deep.equal([]);
    expect((await said(900)).map(({ text }) => text)).to.deep.equal(['One moment.']);
  });
});
