import { expect } from '@open-wc/testing';
import '../../src/widgets/values-card/define.js';
import { languageOf } from '../../src/locale/language-controller.js';
import { settled, textOf, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

const data = { vonk: 1, values: [{ id: 'v-1', name: { nl: 'Zorg', en: 'Care' }, meaning: 'x', behaviours: [] }] };

describe('the language of a widget', () => {
  afterEach(unmountAll);

  it('is that of the nearest lang, also across shadow roots, and changes with it', async () => {
    const frame = document.createElement('div');
    frame.className = 'vonk-test-frame';
    frame.lang = 'nl';
    const host = document.createElement('div');
    const element = document.createElement('vonk-values-card');
    element.data = data;
    host.attachShadow({ mode: 'open' }).append(element);
    frame.append(host);
    document.body.append(frame);
    await settled(element);
    await until(() => textOf(element).includes('Waar we voor staan'));
    expect(textOf(element)).to.contain('Zorg');

    frame.lang = 'fr';
    await until(() => textOf(element).includes('Ce qui nous tient à cœur'));
    host.lang = 'de';
    await until(() => textOf(element).includes('Wofür wir stehen'));
    element.lang = 'en';
    await until(() => textOf(element).includes('What we stand for'));
    expect(textOf(element)).to.contain('Care');
  });

  it('is the browser’s own where the page says nothing, and an empty lang says nothing', () => {
    const outer = document.createElement('div');
    outer.lang = 'fr';
    const unknown = document.createElement('div');
    unknown.lang = '';
    const inner = document.createElement('p');
    unknown.append(inner);
    outer.append(unknown);
    expect(languageOf(inner)).to.equal('fr');
    outer.removeAttribute('lang');
    expect(languageOf(inner)).to.equal(navigator.language);
  });

  it('does not listen any more after it left the page', async () => {
    const frame = document.createElement('div');
    frame.className = 'vonk-test-frame';
    frame.lang = 'nl';
    const element = document.createElement('vonk-values-card');
    element.data = data;
    frame.append(element);
    document.body.append(frame);
    await settled(element);
    element.remove();
    frame.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(element.isUpdatePending).to.equal(false);
  });
});
