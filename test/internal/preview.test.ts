import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { mount, part, parts, settled, textOf, unmountAll } from '../helpers/mount.js';
import { serve, until } from '../helpers/service.js';

/** The smallest document of the README. */
const smallest = {
  vonk: 1,
  values: [
    {
      id: 'v-1',
      name: { nl: 'Samen', en: 'Together' },
      meaning: { nl: 'We helpen voor er gevraagd wordt.', en: 'We help before anybody asks.' },
      behaviours: [{ id: 'b-1', kind: 'everyday', text: 'Ask who else is waiting for this.' }],
    },
  ],
};

interface Page {
  readonly document?: unknown;
  readonly attributes?: Record<string, string>;
  readonly language?: string;
}

/** What the preview of an element lists, once it lists this. */
async function listed(tag: keyof HTMLElementTagNameMap, page: Page, wanted: string): Promise<string> {
  const element = await mount(tag, { ...page, attributes: { preview: '', ...page.attributes } });
  await until(() => (parts(element, 'problems')[0]?.textContent ?? '').includes(wanted), wanted);
  return (part(element, 'problems').textContent ?? '').replace(/\s+/g, ' ');
}

describe('the preview', () => {
  afterEach(unmountAll);

  it('names what the document lacks for a widget, with the least that would do', async () => {
    const wall = await listed('vonk-kudos-wall', { document: smallest }, 'no "kudos"');
    expect(wall).to.contain('The document has no "kudos".').and.contain('the least is "kudos": [{ "id": "k-1"');
    expect(wall).to.contain('The document has no "viewer".').and.contain('"viewer": { "id": "v-1" }');
    const tracker = await listed('vonk-goal-tracker', { document: smallest }, 'no "viewer"');
    expect(tracker).to.contain('The document has no "acts".');
    expect(await listed('vonk-content-feed', { document: smallest }, 'no "feed"')).to.contain('no "guidelines"');
    expect(await listed('vonk-leaderboard', { document: smallest }, 'no "board"')).to.contain('"measure": "acts"');
    await listed('vonk-preferences', { document: smallest }, 'no "viewer"');
    await listed('vonk-impact', { document: smallest }, 'no "viewer"');
    const card = await mount('vonk-values-card', { document: smallest, attributes: { preview: '' } });
    await settled(card);
    expect(parts(card, 'problems')).to.have.length(0);
  });

  it('says of a file for everybody that all are shown as its viewer, and asks for no viewer there', async () => {
    const person = { id: 'a', name: 'A' };
    const document = { ...smallest, people: [person], kudos: [], viewer: { id: 'a' } };
    const said = 'Whoever opens this page is shown as this person.';
    const shared = await serve({ body: document });
    expect(await listed('vonk-kudos-wall', { attributes: { src: shared.url } }, said)).to.contain('/viewer');
    const inSpace = await mount('vonk-space', { attributes: { src: shared.url } });
    inSpace.innerHTML = '<vonk-kudos-wall preview></vonk-kudos-wall>';
    const inside = inSpace.querySelector('vonk-kudos-wall') as HTMLElementTagNameMap['vonk-kudos-wall'];
    await until(() => (parts(inside, 'problems')[0]?.textContent ?? '').includes(said), said);
    unmountAll();

    // In data of the page it may be one person's; a service knows who looks.
    const served = await serve({ body: { ...document, actions: { href: shared.url } } });
    const without = await serve({ body: { ...smallest, people: [person], kudos: [] } });
    for (const page of [{ document }, { attributes: { src: served.url } }, { attributes: { src: without.url } }]) {
      const wall = await mount('vonk-kudos-wall', { ...page, attributes: { ...page.attributes, preview: '' } });
      await settled(wall);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(parts(wall, 'problems'), JSON.stringify(page)).to.have.length(0);
      wall.remove();
    }
    await listed('vonk-goal-tracker', { attributes: { src: without.url } }, 'no "viewer"');
  });

  it('names what is not known, with what was meant, in the language of the page', async () => {
    const document = { ...smallest, kudo: [], values: [{ ...smallest.values[0], photo: 'x' }] };
    const text = await listed('vonk-values-card', { document, language: 'nl' }, '/kudo');
    expect(text).to.contain('/kudo Deze naam is hier niet bekend en wordt niet gelezen. Bedoelde je "kudos"?');
    expect(text).to.contain('/values/0/photo Deze naam');
  });

  it('leaves out what follows from a misspelt name, and says how much that is', async () => {
    const [value] = smallest.values;
    const { name, ...rest } = value ?? {};
    const document = {
      ...smallest,
      people: [{ id: 'a', name: 'A' }],
      viewer: { id: 'a' },
      values: [{ ...rest, naam: name }],
      kudos: [{ id: 'k', from: 'a', to: ['a'], value: 'v-1', text: 'Thanks', at: '2026-11-01T09:00:00Z' }],
    };
    const card = await listed('vonk-values-card', { document }, '/values/0/naam');
    expect(card).to.contain('What follows from this is not listed (2).');
    expect(card).not.to.contain('missing-field');
    const wall = await listed('vonk-kudos-wall', { document }, '/values/0/naam');
    expect(wall).to.contain('What follows from this is not listed (2).').and.not.to.contain('unknown-reference');
    const linked = await serve({ body: { items: document.values, next: null } });
    const behind = await listed(
      'vonk-kudos-wall',
      { document: { ...document, values: { href: linked.url } } },
      '#/values/items/0/naam',
    );
    expect(behind).to.contain('What follows from this is not listed (');
  });

  it('looks behind links too, at each page', async () => {
    const list = await serve({
      body: { items: [{ id: 'v-2', name: 'Zorg', meaning: '<b>x</b>', photo: 1 }], next: null },
    });
    const text = await listed(
      'vonk-values-card',
      { document: { vonk: 1, values: { href: list.url } } },
      '/items/0/photo',
    );
    expect(text).to.contain(`${list.url}#/values/items/0/meaning`).and.contain('This text holds HTML');
  });

  it('tells nothing of this to readers, nor with preview="false"', async () => {
    for (const attributes of [undefined, { preview: 'false' }, { preview: 'FALSE' }]) {
      const element = await mount('vonk-kudos-wall', {
        document: { ...smallest, kudo: [] },
        ...(attributes && { attributes }),
      });
      await settled(element);
      expect(parts(element, 'problems')).to.have.length(0);
    }
  });

  it('names the kind of a mistake in JSON, with line and column', async () => {
    for (const [body, words] of [
      ['{\n "vonk": 1\n "people": []}', 'Line 3, column 2. A comma is missing before this.'],
      ['{\n "vonk": 1,\n}', 'Line 3, column 1. There is a comma too many before this.'],
      ['{ \u201cvonk\u201d: 1 }', 'Line 1, column 3. There are curly quotes around a text'],
      ['{ // x\n"vonk": 1 }', 'Line 1, column 3. There is a comment here, and JSON has none.'],
      ['{\u00a0"vonk": 1 }', 'Line 1, column 2. There is a space here that does not break'],
    ] as const) {
      const { url } = await serve({ body });
      expect(await listed('vonk-values-card', { attributes: { src: url } }, 'Line'), body).to.contain(words);
      unmountAll();
    }
  });

  it('names what stands twice in the text of a document, with line and column', async () => {
    const text = JSON.stringify(smallest).replace('"values"', '\n"values":[],\n "values"');
    const { url } = await serve({ body: text });
    const told = await listed('vonk-values-card', { attributes: { src: url } }, 'stands twice');
    expect(told).to.contain('/values This name stands twice').and.contain('on line 2').and.contain('Line 3, column 2.');
  });

  it('names credentials that belong on the space around, and those of a space that say nothing', async () => {
    const space = document.createElement('vonk-space');
    space.data = smallest;
    space.setAttribute('credentials', 'bogus');
    space.innerHTML = '<vonk-values-card preview credentials="include"></vonk-values-card>';
    document.body.append(space);
    const card = space.firstElementChild as HTMLElement;
    const told = (): string => (parts(card, 'problems')[0]?.textContent ?? '').replace(/\s+/g, ' ');
    await until(() => told().includes('<vonk-space>'), 'the attribute of the space');
    expect(told()).to.contain('Write credentials on the element around it that has src');
    expect(told()).to.contain('credentials="include", "same-origin" or "omit"');
    space.remove();
    await listed('vonk-values-card', { document: smallest, attributes: { credentials: 'bogus' } }, '"same-origin"');
  });

  it('knows the sentences of all widgets, where a space words some anew', async () => {
    const space = document.createElement('vonk-space');
    space.data = smallest;
    space.setAttribute('messages', '{ "kudosHeading": "x", "_own": "x", "nl": { "kudosGiv": "x" }, "qqqqqqqq": "x" }');
    space.innerHTML = '<vonk-values-card preview></vonk-values-card>';
    document.body.append(space);
    const card = space.firstElementChild as HTMLElement;
    const told = (): string => (parts(card, 'problems')[0]?.textContent ?? '').replace(/\s+/g, ' ');
    await until(() => told().includes('kudosGiv'), 'what is wrong in the words of the space');
    expect(told()).to.contain('Did you mean "kudosGive"?').and.contain('<vonk-space> messages/qqqqqqqq');
    expect(told()).not.to.contain('"kudosHeading"').and.not.to.contain('_own');
    space.remove();
  });

  it('names attributes that say nothing', async () => {
    for (const [attributes, ...words] of [
      [{ srcc: 'x.json' }, 'The attribute "srcc" is not known', 'Did you mean "src"?'],
      [{ 'heading-lvl': '3' }, 'Did you mean "heading-level"?'],
      [{ 'heading-level': 'h3' }, 'The attribute "heading-level"', 'Write heading-level="3"'],
      [{ 'heading-level': '7' }, 'Write heading-level="3"'],
      [{ density: 'compac' }, 'The attribute "density"', 'density="compact"'],
      [{ messages: '{ \u201ckudosHeading\u201d: "x" }' }, 'The attribute "messages"', 'straight quotes'],
      [
        { messages: '{ "valueHeading": "x" }' },
        'No sentence is called "valueHeading"',
        'Did you mean "valuesHeading"?',
      ],
      [{ messages: '{ "nl": { "valueHeading": "x" } }' }, 'Did you mean "valuesHeading"?'],
      [{ messages: '{ "zzz zzz zzz": "x" }' }, 'messages/zzz zzz zzz', 'Known here: valuesHeading'],
      [{ src: 'www.example.com/company.json' }, 'The attribute "src"', 'https://www.example.com/company.json'],
      [{ data: '{"vonk":1}' }, 'The attribute "data"', '<script type="application/json">'],
    ] as const) {
      const text = await listed('vonk-values-card', { document: smallest, attributes: { ...attributes } }, words[0]);
      for (const one of words) expect(text).to.contain(one);
      unmountAll();
    }
    const card = await mount('vonk-values-card', {
      document: smallest,
      attributes: {
        preview: 'true',
        density: 'compact',
        'heading-level': '3',
        id: 'x',
        class: 'y',
        'data-x': '1',
        theme: 'z',
      },
    });
    await settled(card);
    expect(parts(card, 'problems')).to.have.length(0);
  });

  const withThemes = { ...smallest, organisation: { name: 'Linde', themes: [{ id: 't-1', name: 'Craft' }] } };
  for (const [tag, attributes, words] of [
    ['vonk-kudos-wall', { limit: 'veel' }, 'limit="12", a whole number'],
    ['vonk-kudos-wall', { limit: '0' }, 'limit="12", a whole number'],
    ['vonk-kudos-wall', { value: 'v-9' }, '<vonk-kudos-wall> value="v-9" Nothing in "values" has this id.'],
    ['vonk-values-card', { value: 'v-9' }, 'Nothing in "values" has this id.'],
    ['vonk-content-feed', { theme: 't-9' }, 'Nothing in "organisation.themes" has this id.'],
    ['vonk-leaderboard', { meter: 'tuin' }, 'meter="garden" or meter="bar"'],
    ['vonk-impact', { 'wait-days': 'lang' }, 'wait-days="14"'],
  ] as const)
    it(`names a value of ${tag} that cannot be read: ${JSON.stringify(attributes)}`, async () => {
      expect(await listed(tag, { document: withThemes, attributes: { ...attributes } }, words)).to.contain(words);
    });

  it('tells nothing of values that can', async () => {
    for (const [tag, attributes] of [
      ['vonk-kudos-wall', { limit: ' 3 ', value: 'v-1', readonly: '' }],
      ['vonk-content-feed', { theme: 't-1', readonly: 'false' }],
      ['vonk-leaderboard', { meter: 'bar' }],
    ] as const) {
      const text = await listed(tag, { document: withThemes, attributes: { ...attributes } }, 'The document has no');
      expect(text).not.to.contain('wrong-attribute').and.not.to.contain('unknown-reference');
    }
  });

  it('names tags of the page that are misspelt, and those that were not closed', async () => {
    const page = document.createElement('div');
    page.innerHTML = '<vonk-kudoswall></vonk-kudoswall>';
    document.body.append(page);
    const text = await listed('vonk-values-card', { document: smallest }, 'vonk-kudoswall');
    expect(text).to.contain('Did you mean <vonk-kudos-wall>?');
    unmountAll();
    page.innerHTML = '<vonk-values-card preview /> <vonk-kudos-wall></vonk-kudos-wall>';
    const card = page.firstElementChild as HTMLElement;
    await until(() => textOf(card).includes('was not closed'), 'the tag that was not closed');
    expect(textOf(card)).to.contain('<vonk-values-card></vonk-values-card>');
    page.remove();
  });

  it('says what an address is that gives no JSON, and asks a reader to sign in', async () => {
    const page = await serve({ body: '<!doctype html><title>Sign in</title>' });
    const text = await listed('vonk-values-card', { attributes: { src: page.url } }, 'page of the web');
    expect(text).to.contain('sign in, then load this page again');
    const reader = await mount('vonk-values-card', { attributes: { src: page.url } });
    await until(() => parts(reader, 'denied').length > 0, 'the sentence to sign in');
  });

  it('is there for every widget of a space that asks for it, and gone when the space does not any more', async () => {
    const frame = document.createElement('div');
    frame.className = 'vonk-test-frame';
    frame.lang = 'en';
    const space = document.createElement('vonk-space');
    space.setAttribute('preview', '');
    space.data = smallest;
    const wall = document.createElement('vonk-kudos-wall');
    const board = document.createElement('vonk-leaderboard');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(board);
    space.append(wall, host, document.createElement('vonk-kudoswall'));
    frame.append(space);
    document.body.append(frame);
    for (const [element, words] of [
      [wall, 'no "kudos"'],
      [board, 'no "board"'],
      [wall, 'Did you mean <vonk-kudos-wall>?'],
    ] as const)
      await until(() => (parts(element, 'problems')[0]?.textContent ?? '').includes(words), words);
    expect(part(wall, 'problems').hasAttribute('open')).to.equal(true);
    space.setAttribute('preview', 'false');
    await until(() => parts(wall, 'problems').length === 0 && parts(board, 'problems').length === 0);
    space.setAttribute('messages-src', '{ "a": 1 }');
    space.removeAttribute('preview');
    await settled(wall);
    expect(parts(wall, 'problems')).to.deep.equal([]);
  });
});
