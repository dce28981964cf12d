/** React from 19 on and Vue set properties where a page writes text; React writes names of properties on a server. */
import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { fullDocument } from '../fixtures/fixtures.js';
import { mount, part, settled, unmountAll } from '../helpers/mount.js';

describe('what a property is given as text', () => {
  afterEach(unmountAll);

  it('is read as its attribute is', () => {
    const card = document.createElement('vonk-values-card');
    const wall = document.createElement('vonk-kudos-wall');
    const impact = document.createElement('vonk-impact');
    const space = document.createElement('vonk-space');
    Object.assign(card, {
      preview: 'false',
      screen: '',
      headingLevel: '3',
      value: '7',
      messages: '{ "retry": "Again" }',
    });
    Object.assign(wall, { limit: '3', preview: 'true' });
    Object.assign(impact, { waitDays: '5' });
    Object.assign(space, { messages: '{ "retry": "Again" }' });

    expect([card.preview, card.screen, card.headingLevel, card.value]).to.deep.equal([false, true, 3, '7']);
    expect([wall.limit, wall.preview, impact.waitDays]).to.deep.equal([3, true, 5]);
    expect([card.messages, space.messages]).to.deep.equal([{ retry: 'Again' }, { retry: 'Again' }]);
  });

  it('goes by the name of the property too, as an attribute without hyphens', async () => {
    const card = await mount('vonk-values-card', { document: fullDocument(), attributes: { headinglevel: '4' } });
    expect(part(card, 'heading').getAttribute('aria-level')).to.equal('4');

    card.setAttribute('heading-level', '3');
    await settled(card);
    expect(part(card, 'heading').getAttribute('aria-level')).to.equal('3');

    const impact = await mount('vonk-impact', { attributes: { waitdays: '9' } });
    expect(impact.waitDays).to.equal(9);
  });
});
