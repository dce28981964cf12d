import { expect } from '@open-wc/testing';
import '../../src/define.js';
import spanish from '../../src/locale/further/es.json';
import { languageOf } from '../../src/locale/language-controller.js';
import { mount, part, settled, textOf, unmountAll } from '../helpers/mount.js';
import { serve, until } from '../helpers/service.js';

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

describe('a language that a page names', () => {
  afterEach(unmountAll);

  it('is spoken by every widget of a space, dates and plurals too, and English stands in for what it does not say', async () => {
    const { retry: _retry, unconfigured: _unconfigured, ...common } = spanish.common;
    const file = await serve({ body: { ...spanish, common } });
    const people = [
      { id: 'p-1', name: 'Noor' },
      { id: 'p-2', name: 'Kwame' },
    ];
    const kudos = [{ id: 'k-1', from: 'p-2', to: ['p-1'], text: 'x', at: '2026-09-22T09:00:00+02:00', value: 'v-1' }];
    const frame = document.createElement('div');
    frame.className = 'vonk-test-frame';
    frame.lang = 'es-MX';
    const space = document.createElement('vonk-space');
    space.setAttribute('messages-src', file.url);
    space.data = { vonk: 1, viewer: { id: 'p-1' }, people, values: data.values, kudos };
    const card = document.createElement('vonk-values-card');
    const wall = document.createElement('vonk-kudos-wall');
    const board = document.createElement('vonk-leaderboard');
    const said = new Set<string>();
    space.append(card, wall, board);
    frame.append(space);
    document.body.append(frame);
    await until(() => {
      said.add(textOf(card));
      return textOf(card).includes('Lo que defendemos');
    }, 'Spanish');
    expect(
      [...said].filter((words) => words.includes('What we stand for')),
      'no English before it',
    ).to.deep.equal([]);
    await until(() => textOf(wall).includes('22 de septiembre'), 'the day in Spanish');
    expect(textOf(wall)).to.contain('Agradecimientos').and.contain('da las gracias a');
    expect(part(card, 'base').lang).to.equal('es-MX');
    expect(part(board, 'unconfigured').textContent).to.equal('This has not been set up yet.');
    expect(await file.asked(), 'asked for once').to.have.length(1);

    frame.lang = 'nl';
    await until(() => textOf(card).includes('Waar we voor staan'));
    frame.lang = 'es';
    await until(() => textOf(card).includes('Lo que defendemos'));
    const late = document.createElement('vonk-impact');
    space.append(late);
    await until(() => textOf(late).includes('Lo que trajo'), 'a widget that came later');
  });

  it('may be one that Vonk speaks, in other words, and a single widget may name it', async () => {
    const own = { language: 'fr', 'values-card': { valuesHeading: 'Nos repères', valuesWhy: 5, __proto__: null } };
    const file = await serve({ body: own });
    const card = await mount('vonk-values-card', {
      document: data,
      language: 'fr',
      attributes: { 'messages-src': file.url },
    });
    await until(() => textOf(card).includes('Nos repères'));
    expect(textOf(card)).to.contain('Nos valeurs');
  });

  for (const [what, answer, said] of [
    ['is no JSON', { body: '{ "language": "xx", }' }, 'This is not valid JSON.'],
    ['is a page', { body: '<!doctype html><p>Sign in</p>' }, 'a page of the web'],
    ['is something else', { body: { common: {} } }, 'Write a language, such as { "language": "es"'],
    ['is a list', { body: [] }, 'Write a language'],
    ['is not there', { status: 404 }, 'There is nothing at this address.'],
    ['breaks', { status: 500 }, 'status 500'],
  ] as const)
    it(`is told to whoever sets up the page where it ${what}; readers get the usual language`, async () => {
      const file = await serve(answer);
      const card = await mount('vonk-values-card', {
        document: data,
        attributes: { 'messages-src': file.url, preview: '' },
      });
      await until(() => textOf(card).includes(said), said);
      expect(textOf(card)).to.contain('What we stand for').and.contain(file.url);
    });
});
