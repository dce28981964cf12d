import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { languageOf } from '../../src/locale/language-controller.js';
import { mount, part, settled, textOf, unmountAll } from '../helpers/mount.js';
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

  it('is found in a locale as systems write it', async () => {
    for (const [lang, tag, words] of [
      ['nl_BE', 'nl-BE', 'Waar we voor staan'],
      ['de_DE_formal', 'de-DE-formal', 'Wofür wir stehen'],
      ['fr_CA.UTF-8', 'fr-CA', 'Ce qui nous tient à cœur'],
      [' nl_BE@euro', 'nl-BE', 'Waar we voor staan'],
    ] as const) {
      const card = await mount('vonk-values-card', { document: data, language: lang });
      await until(() => textOf(card).includes(words), words);
      expect(part(card, 'base').lang).to.equal(tag);
      expect(languageOf(card)).to.equal(tag);
    }
  });

  it('is English, dates and all, on a page in a language that Vonk does not speak, but for the texts of the document', async () => {
    const values = [{ ...data.values[0], name: { es: 'Cuidado', en: 'Care' }, meaning: 'Nos cuidamos.' }];
    const kudos = [{ id: 'k-1', from: 'p-2', to: ['p-1'], text: 'x', at: '2026-09-22T09:00:00+02:00', value: 'v-1' }];
    const people = [
      { id: 'p-1', name: 'Noor' },
      { id: 'p-2', name: 'Kwame' },
    ];
    const wall = await mount('vonk-kudos-wall', {
      document: { vonk: 1, viewer: { id: 'p-1' }, people, values, kudos },
      language: 'es',
    });
    await until(() => textOf(wall).includes('September'), 'the day in English');
    expect(part(wall, 'base').lang).to.equal('en');
    expect(textOf(wall)).to.not.match(/septiembre|hace /);
    const element = await mount('vonk-values-card', { document: { vonk: 1, values }, language: 'es' });
    await until(() => textOf(element).includes('Cuidado'), 'the text in Spanish');
    expect(part(element, 'base').lang).to.equal('en');
    const languages = [...(element.shadowRoot?.querySelectorAll('[lang]') ?? [])];
    const ofText = (words: string): string | undefined =>
      languages
        .find((one) => one.getAttribute('part') !== 'base' && one.textContent?.trim() === words)
        ?.getAttribute('lang') ?? undefined;
    expect(ofText('Cuidado')).to.equal('es');
    expect(ofText('Nos cuidamos.')).to.equal('es');
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
