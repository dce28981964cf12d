import { expect } from '@open-wc/testing';
import '../../src/context/define.js';
import { createSpace } from '../../src/context/create-space.js';
import { spaceProtocol } from '../../src/context/protocol.js';
import '../../src/widgets/values-card/define.js';
import type { ValuesCard } from '../../src/widgets/values-card/values-card.js';
import { settled, textOf, unmountAll } from '../helpers/mount.js';
import { serve, until } from '../helpers/service.js';

const company = (name: string): Record<string, unknown> => ({
  vonk: 1,
  values: [{ id: 'v-1', name, meaning: 'x', behaviours: [] }],
});

function place(html: (frame: HTMLElement) => void): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'vonk-test-frame';
  frame.lang = 'en';
  html(frame);
  document.body.append(frame);
  return frame;
}

const card = (attributes: Record<string, string> = {}): ValuesCard => {
  const element = document.createElement('vonk-values-card');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const shows = (element: HTMLElement, text: string): Promise<void> =>
  until(() => textOf(element).includes(text), `"${text}" in: ${textOf(element)}`);

describe('where the configuration comes from', () => {
  afterEach(() => {
    unmountAll();
    document.querySelector('meta[name="vonk"]')?.remove();
  });

  describe('whether cookies go along', () => {
    const { fetch } = globalThis;
    afterEach(() => {
      globalThis.fetch = fetch;
    });

    /** What was asked for, with which cookies. */
    async function asked(attributes: Record<string, string>, isInSpace: boolean): Promise<readonly string[]> {
      const found = new Set<string>();
      const answers: Record<string, unknown> = {
        '/doc': {
          ...company('Care'),
          viewer: { id: 'p-1' },
          kudos: { href: 'kudos' },
          actions: { href: 'actions' },
          live: { href: 'live' },
        },
        '/kudos': { items: [], next: null },
      };
      globalThis.fetch = (input, init) => {
        const url = new URL(input as string);
        if (!url.hostname.endsWith('.other.example')) return fetch(input, init);
        found.add(`${url.pathname} ${init?.credentials}`);
        const body = answers[url.pathname];
        return Promise.resolve(body === undefined ? new Response('{}', { status: 404 }) : Response.json(body));
      };
      const src = `https://${crypto.randomUUID()}.other.example/doc`;
      const element = card(isInSpace ? {} : { ...attributes, src });
      const space = document.createElement('vonk-space');
      for (const [name, value] of Object.entries({ ...attributes, src })) space.setAttribute(name, value);
      if (isInSpace) space.append(element);
      place((frame) => frame.append(isInSpace ? space : element));
      await shows(element, 'Care');
      void element.space?.request('wish.share', { text: 'More light.' });
      await until(() => found.size === 4, [...found].join());
      return [...found].map((one) => one.replace(/^.* /, ''));
    }

    for (const isInSpace of [true, false])
      it(`is said on ${isInSpace ? 'a space' : 'a widget'}, for all that is asked for and sent`, async () => {
        expect(await asked({ credentials: 'include' }, isInSpace)).to.deep.equal(Array(4).fill('include'));
        for (const attributes of [{}, { credentials: 'yes' }] as Record<string, string>[])
          expect(await asked(attributes, isInSpace)).to.deep.equal(Array(4).fill('undefined'));
      });
  });

  describe('an object that was changed in place', () => {
    const renamed = (data: Record<string, unknown>, name: string): Record<string, unknown> =>
      Object.assign(data, company(name));

    it('is read again when it is set again, on a widget and on a space', async () => {
      const data = company('Before');
      const alone = card();
      const inner = card();
      const space = document.createElement('vonk-space');
      alone.data = space.data = data;
      place((frame) => {
        space.append(inner);
        frame.append(alone, space);
      });
      await Promise.all([shows(alone, 'Before'), shows(inner, 'Before')]);
      renamed(data, 'After');
      alone.data = data;
      space.data = data;
      await Promise.all([shows(alone, 'After'), shows(inner, 'After')]);
    });

    it('is the same for every widget that has it, once it was set again on one', async () => {
      const data = company('Before');
      const [one, two] = [card(), card()];
      one.data = two.data = data;
      place((frame) => frame.append(one, two));
      await Promise.all([shows(one, 'Before'), shows(two, 'Before')]);
      renamed(data, 'After');
      two.data = data;
      one.heading = 'Drawn again';
      await Promise.all([shows(one, 'After'), shows(two, 'After')]);
      expect(one.space).to.equal(two.space);
    });

    it('changes nothing when it is set again with nothing in it changed', async () => {
      const data = company('Same');
      const element = card();
      element.data = data;
      place((frame) => frame.append(element));
      await shows(element, 'Same');
      const before = element.space;
      element.data = data;
      await settled(element);
      expect(element.space).to.equal(before);
    });

    it('is read again by reload()', async () => {
      const data = company('Before');
      const space = createSpace({ data });
      const host = document.createElement('vonk-space');
      const element = card();
      host.space = space;
      host.append(element);
      place((frame) => frame.append(host));
      await shows(element, 'Before');
      renamed(data, 'After');
      space.reload();
      await shows(element, 'After');
    });
  });

  it('goes by this order: property, JSON island, src, surrounding space, page default', async () => {
    const [bySrc, bySpace, byPage] = await Promise.all(
      ['Src', 'Space', 'Page'].map((name) => serve({ body: company(name) })),
    );
    const meta = document.createElement('meta');
    meta.name = 'vonk';
    meta.content = byPage?.url ?? '';
    document.head.append(meta);
    const element = card({ src: bySrc?.url ?? '' });
    const island = document.createElement('script');
    island.type = 'application/json';
    island.textContent = JSON.stringify(company('Island'));
    element.append(island);
    element.data = company('Property');
    const space = document.createElement('vonk-space');
    space.src = bySpace?.url;
    space.append(element);
    place((frame) => frame.append(space));

    await shows(element, 'Property');
    element.data = undefined;
    await shows(element, 'Island');
    island.remove();
    await shows(element, 'Src');
    element.removeAttribute('src');
    await shows(element, 'Space');
    place((frame) => frame.append(element));
    await shows(element, 'Page');
  });

  it('says that nothing is set up where nothing is named', async () => {
    const element = card();
    place((frame) => frame.append(element));
    await settled(element);
    expect(textOf(element)).to.contain('This has not been set up yet.');
  });

  it('takes a JSON island that the parser appends after the element was made', async () => {
    const element = card();
    place((frame) => frame.append(element));
    await settled(element);
    const island = document.createElement('script');
    island.type = 'application/json';
    element.append(island);
    island.append(JSON.stringify(company('Later')));
    await shows(element, 'Later');
  });

  it('says calmly that a broken island cannot be shown, and where to mend it in the preview', async () => {
    const element = card({ preview: '' });
    const island = document.createElement('script');
    island.type = 'application/json';
    island.textContent = '{ "vonk": 1, }';
    element.append(island);
    place((frame) => frame.append(element));
    await shows(element, 'This cannot be shown right now.');
    await shows(element, 'malformed');
    expect(textOf(element)).to.contain('a comma too many');
    expect(textOf(element)).to.contain('Line 1, column 14.');
  });

  it('says in the preview at which line and column a file is broken, be it the document or one that it links to', async () => {
    const broken = await serve({ body: '{\n  "items": [\n    { "id": "v-1", },\n  ]\n}' });
    const linking = await serve({ body: { vonk: 1, values: { href: broken.url } } });
    for (const src of [broken.url, linking.url]) {
      const [element, plain] = [card({ src, preview: '' }), card({ src })];
      place((frame) => frame.append(element, plain)).lang = 'nl';
      await shows(element, 'Dit is geen geldige JSON. Regel 3, kolom 20.');
      expect(textOf(element)).to.contain(broken.url);
      await settled(plain);
      expect(textOf(plain)).not.to.match(/JSON|Regel/);
    }
  });

  it('behaves the same whether properties are set before or after it is attached', async () => {
    const before = card();
    before.data = company('Samen');
    const after = card();
    place((frame) => frame.append(before, after));
    await settled(after);
    after.data = company('Samen');
    await shows(after, 'Samen');
    await shows(before, 'Samen');
    expect(textOf(after)).to.equal(textOf(before));
  });
});

describe('<vonk-space>', () => {
  afterEach(unmountAll);

  it('gives all widgets inside, and others of the same src in shadow roots, one request', async () => {
    const service = await serve({ body: company('Together'), delay: 30 });
    const inner = [card(), card()];
    const elsewhere = card({ src: service.url });
    place((frame) => {
      const space = document.createElement('vonk-space');
      space.setAttribute('src', service.url);
      space.append(...inner);
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).append(elsewhere);
      frame.append(space, host);
    });
    for (const element of [...inner, elsewhere]) await shows(element, 'Together');
    expect(await service.asked()).to.have.length(1);
    expect(elsewhere.space).to.equal(inner[0]?.space);
  });

  it('serves a widget that stood there before the space was defined or had a source', async () => {
    const service = await serve({ body: company('Late') });
    const element = card();
    const space = document.createElement('vonk-space');
    space.append(element);
    place((frame) => frame.append(space));
    await settled(element);
    expect(textOf(element)).to.contain('This has not been set up yet.');
    space.src = service.url;
    await shows(element, 'Late');
  });

  it('shows another document when its src changes', async () => {
    const [one, two] = [await serve({ body: company('One') }), await serve({ body: company('Two') })];
    const element = card();
    const space = document.createElement('vonk-space');
    space.src = one.url;
    space.append(element);
    place((frame) => frame.append(space));
    await shows(element, 'One');
    space.src = two.url;
    await shows(element, 'Two');
    expect(textOf(element)).not.to.contain('One');
  });

  it('drops an answer that comes after the question changed', async () => {
    const [slow, quick] = [await serve({ body: company('Slow'), delay: 200 }), await serve({ body: company('Quick') })];
    const element = card({ src: slow.url });
    place((frame) => frame.append(element));
    await settled(element).catch(() => undefined);
    element.src = quick.url;
    await shows(element, 'Quick');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(textOf(element)).not.to.contain('Slow');
  });

  it('fetches nothing again when an element is moved, removed and added again', async () => {
    const service = await serve({ body: company('Moved') });
    const element = card({ src: service.url });
    const first = place((frame) => frame.append(element));
    await shows(element, 'Moved');
    const second = place(() => undefined);
    second.append(element);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    first.append(element);
    await shows(element, 'Moved');
    expect(await service.asked()).to.have.length(1);
  });

  it('takes a space that the host made itself', async () => {
    const element = card();
    const space = document.createElement('vonk-space');
    space.space = createSpace({ data: company('Own'), key: crypto.randomUUID() });
    space.append(element);
    place((frame) => frame.append(space));
    await shows(element, 'Own');
  });

  it('gives its wording to every widget inside, by language too', async () => {
    const element = card();
    element.data = company('x');
    const space = document.createElement('vonk-space');
    space.setAttribute(
      'messages',
      JSON.stringify({ valuesHeading: 'House rules', nl: { valuesHeading: 'Huisregels' } }),
    );
    space.append(element);
    const frame = place((at) => at.append(space));
    await shows(element, 'House rules');
    frame.lang = 'nl-BE';
    await shows(element, 'Huisregels');
    element.messages = { valuesHeading: 'Dit huis' };
    await shows(element, 'Dit huis');
  });

  it('survives a wording that is not JSON', async () => {
    const element = card({ messages: '{oops' });
    element.data = company('x');
    place((frame) => frame.append(element));
    await shows(element, 'What we stand for');
  });

  it('stands without a box of its own, so that it changes no layout', () => {
    const space = document.createElement('vonk-space');
    place((frame) => frame.append(space));
    expect(getComputedStyle(space).display).to.equal('contents');
  });
});

describe('the registry of the page', () => {
  it('is one map under a name that other versions know', () => {
    const registry = (globalThis as Record<symbol, unknown>)[Symbol.for('vonk.spaces.v2')];
    expect(registry).to.be.instanceOf(Map);
  });
});

it('what a space is has a number: another shape asks for another one, so that no version calls what it does not know', () => {
  const space = createSpace({ data: company('Care') });
  const members = new Set<string>();
  for (let at: object | null = space; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null)
    for (const name of Object.getOwnPropertyNames(at)) if (name !== 'constructor') members.add(name);
  expect({
    number: spaceProtocol,
    members: [...members].sort(),
    sections: Object.keys(space.sections).sort(),
  }).to.deep.equal({
    number: 2,
    members:
      'can createId device document exportOwn findPeople forReading isReadOnly keeping key loadMore minute now pending problems read reload request retain retry sections stance viewer withdraw'.split(
        ' ',
      ),
    sections:
      'acts board coaching cues feed feedback goals guidelines kudos organisation people preferences teams values viewer'.split(
        ' ',
      ),
  });
});
