import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import '../../src/context/define.js';
import { createSpace } from '../../src/context/create-space.js';
import '../../src/widgets/content-feed/define.js';
import type { ContentFeed } from '../../src/widgets/content-feed/content-feed.js';
import type { FeedKeepEvent } from '../../src/widgets/content-feed/content-feed-events.js';
import { arbitraryDocument } from '../fixtures/arbitrary-document.js';
import { type Json, fullDocument, minimalDocument, without } from '../fixtures/fixtures.js';
import {
  button,
  everythingIn,
  kept,
  mount,
  part,
  parts,
  settled,
  testNow,
  textOf,
  unmountAll,
} from '../helpers/mount.js';
import { serve, until } from '../helpers/service.js';

const item = (changes: Json = {}): Json => ({
  id: 'f-1',
  title: 'The bridge is open',
  text: 'Since Saturday you walk across with dry feet.',
  reuse: 'adapt',
  publishedAt: '2026-11-20T10:00:00+01:00',
  ...changes,
});

const company = (feed: readonly Json[] = [item()], changes: Json = {}): Json => ({
  vonk: 1,
  organisation: {
    name: 'Linde',
    purpose: { text: 'We build bridges. And we mend them.' },
    themes: [
      { id: 'th-1', name: 'Craft' },
      { id: 'th-2', name: { en: 'People', nl: 'Mensen' } },
      { id: 'th-3', name: 'Nobody uses this' },
    ],
  },
  viewer: { id: 'p-1' },
  people: [{ id: 'p-1', name: 'Noor Claes' }],
  values: [
    {
      id: 'v-1',
      name: 'Care',
      meaning: 'We look twice.',
      behaviours: [{ id: 'b-1', kind: 'everyday', text: 'Asking first.' }],
    },
  ],
  guidelines: [
    { id: 'g-1', theme: 'th-2', inLine: { example: 'I learned it from Lotte.', why: 'It is yours.' } },
    {
      id: 'g-2',
      inLine: { example: 'A photo without faces.' },
      notInLine: { example: 'They are worse.', why: 'They cannot answer.' },
      words: { encourage: ['today'], avoid: ['worse'] },
    },
  ],
  feed,
  ...changes,
});

const many = (count: number, changes: (index: number) => Json = () => ({})): Json[] =>
  Array.from({ length: count }, (_, index) =>
    item({
      id: `f-${index}`,
      title: `Piece ${index}`,
      publishedAt: new Date(testNow.getTime() - (index + 1) * 3_600_000).toISOString(),
      ...changes(index),
    }),
  );

const wordsIn = (element: Element): string => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const titles = (feed: Element): string[] => parts(feed, 'title').map((one) => one.textContent?.trim() ?? '');
const unfold = async (feed: ContentFeed, index = 0): Promise<HTMLElement> => {
  parts(feed, 'unfold')[index]?.click();
  await feed.updateComplete;
  return part(feed, 'details');
};
const focused = (feed: Element): Element | null | undefined => feed.shadowRoot?.activeElement;

describe('vonk-content-feed', () => {
  afterEach(unmountAll);

  it('shows what is out, newest first, without what has expired or is not out yet', async () => {
    const feed = await mount('vonk-content-feed', {
      document: company([
        item({ id: 'old', title: 'Old', publishedAt: '2026-10-01T10:00:00+02:00' }),
        item({ id: 'gone', title: 'Gone', expiresAt: '2026-11-22T08:59:59+01:00' }),
        item({ id: 'soon', title: 'Soon', publishedAt: '2026-11-22T09:00:01+01:00' }),
        item({ id: 'now', title: 'Now', publishedAt: '2026-11-22T09:00:00+01:00' }),
        item({ id: 'still', title: 'Still', expiresAt: '2026-11-22T09:00:01+01:00' }),
      ]),
    });
    expect(titles(feed)).to.deep.equal(['Now', 'Still', 'Old']);
  });

  it('says for whom an item is, how long it takes and what may be done with it', async () => {
    const feed = await mount('vonk-content-feed', {
      document: company([
        item({ forWhom: 'Parents', minutes: 6, theme: 'th-2' }),
        item({ id: 'f-2', reuse: 'verbatim' }),
      ]),
    });
    const [first, second] = parts(feed, 'row').map(wordsIn);
    expect(first).to.equal('For whom: Parents 6 minutes to adapt in your own words');
    expect(second).to.equal('1 minute to read may be taken over as it is');
    expect(part(feed, 'theme').textContent?.trim()).to.equal('People');
  });

  it('tells themes apart by the edge, and names each', async () => {
    const feed = await mount('vonk-content-feed', {
      document: company([item({ theme: 'th-1' }), item({ id: 'f-2', theme: 'th-2' }), item({ id: 'f-3' })]),
    });
    const edges = parts(feed, 'item').map((one) => getComputedStyle(one).borderInlineStartColor);
    expect(new Set(edges).size).to.equal(3);
    expect(parts(feed, 'theme').map((one) => one.textContent?.trim())).to.deep.equal(['Craft', 'People']);
  });

  it('says the purpose of the organisation in one sentence', async () => {
    const feed = await mount('vonk-content-feed', { document: company() });
    expect(part(feed, 'why').textContent).to.contain('We build bridges. Small pieces');
  });

  it('unfolds why, benefit, other wordings, values, hashtags, channels, days and the link', async () => {
    const feed = await mount('vonk-content-feed', {
      document: company([
        item({
          why: 'It shows our hands.',
          benefit: 'Your street sees it.',
          variants: ['I helped with [[your part]].'],
          values: ['v-1', 'v-unknown'],
          behaviours: ['b-1'],
          hashtags: ['bridge'],
          channels: ['linkedin', 'Instagram'],
          expiresAt: '2026-12-20T10:00:00+01:00',
          link: 'https://www.linde.example/bridge',
        }),
      ]),
    });
    expect(parts(feed, 'details')).to.have.length(0);
    const details = await unfold(feed);
    expect(part(feed, 'unfold').getAttribute('aria-expanded')).to.equal('true');
    const text = wordsIn(details);
    for (const words of [
      'It shows our hands.',
      'Your street sees it.',
      'I helped with your part.',
      'Care',
      'Asking first.',
    ])
      expect(text).to.contain(words);
    for (const words of ['#bridge', 'LinkedIn · Instagram', 'December 20, 2026']) expect(text).to.contain(words);
    const link = part(feed, 'link');
    expect(link.textContent).to.equal('More at linde.example');
    expect(link.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(link.getAttribute('href')).to.equal('https://www.linde.example/bridge');
  });

  it('shows a gap without its brackets, so that no bracket is copied from the page', async () => {
    const feed = await mount('vonk-content-feed', {
      document: company([item({ text: 'I worked on [[your part]].' })]),
    });
    expect(part(feed, 'text').textContent?.trim()).to.equal('I worked on your part.');
  });

  it('shows a picture with its description, in a place that is kept free for it', async () => {
    const image = { src: 'https://pictures.example/a.png', alt: 'A bridge in the sun' };
    const feed = await mount('vonk-content-feed', { document: company([item({ image })]) });
    const picture = part(feed, 'image') as HTMLImageElement;
    expect(picture.alt).to.equal('A bridge in the sun');
    expect(picture.getBoundingClientRect().height).to.be.above(50);
  });

  it('filters by theme and by what was kept, and says how many there are', async () => {
    const feed = await mount('vonk-content-feed', {
      document: company([
        item({ theme: 'th-1', title: 'One' }),
        item({ id: 'f-2', theme: 'th-2', title: 'Two', kept: true }),
        item({ id: 'f-3', theme: 'th-2', title: 'Three' }),
      ]),
    });
    expect(wordsIn(part(feed, 'choices'))).to.equal('All Craft People Kept');
    button(feed, 'People').click();
    await feed.updateComplete;
    expect(titles(feed)).to.have.members(['Two', 'Three']);
    expect(button(feed, 'People').getAttribute('aria-pressed')).to.equal('true');
    expect(feed.shadowRoot?.querySelector('[role=status]')?.textContent?.trim()).to.equal('2 pieces');
    button(feed, 'Kept').click();
    await feed.updateComplete;
    expect(titles(feed)).to.deep.equal(['Two']);
  });

  it('shows one theme only where the page names it', async () => {
    const feed = await mount('vonk-content-feed', {
      document: company([item({ theme: 'th-1', title: 'One' }), item({ id: 'f-2', theme: 'th-2', title: 'Two' })]),
      attributes: { theme: 'th-2' },
    });
    expect(titles(feed)).to.deep.equal(['Two']);
    expect(wordsIn(part(feed, 'choices'))).to.equal('All Kept');
  });

  it('shows ten at a time, and takes the keyboard to the first new one', async () => {
    const feed = await mount('vonk-content-feed', { document: company(many(13)) });
    expect(titles(feed)).to.have.length(10);
    expect(part(feed, 'more').textContent?.trim()).to.equal('Show 3 more');
    part(feed, 'more').click();
    await until(() => titles(feed).length === 13);
    await until(() => focused(feed) !== null);
    expect(focused(feed)?.getAttribute('aria-labelledby')).to.equal('title-10');
    expect(parts(feed, 'more')).to.have.length(0);
  });

  it('asks for further pages until one brings something, and stops at the end', async () => {
    const last = await serve({ body: { items: [item({ id: 'last', title: 'Last' })], next: null } });
    const expired = { expiresAt: '2026-11-01T10:00:00+01:00' };
    const middle = await serve({
      body: { items: many(2, (index) => ({ id: `e-${index}`, ...expired })), next: last.url },
    });
    const first = await serve({ body: { items: [item({ title: 'First' })], next: middle.url } });
    const feed = await mount('vonk-content-feed', { document: company([], { feed: { href: first.url } }) });
    await until(() => titles(feed).length === 1);
    expect(part(feed, 'more').textContent?.trim()).to.equal('Show more');
    part(feed, 'more').click();
    await until(() => titles(feed).length === 2, 'the second item');
    await feed.updateComplete;
    expect(titles(feed)).to.have.members(['First', 'Last']);
    expect(parts(feed, 'more')).to.have.length(0);
  });

  it('says in one sentence where the page holds no more, and offers no button that does nothing', async () => {
    const expired = { expiresAt: '2026-11-01T10:00:00+01:00' };
    const last = await serve({
      body: { items: many(5001, (index) => ({ id: `e-${index}`, ...expired })), next: null },
    });
    const first = await serve({ body: { items: [item({ title: 'First' })], next: last.url } });
    const feed = await mount('vonk-content-feed', { document: company([], { feed: { href: first.url } }) });
    await until(() => titles(feed).length === 1);
    expect(textOf(feed)).not.to.contain('no further back');
    part(feed, 'more').click();
    await until(() => parts(feed, 'more').length === 0, 'the end');
    expect(textOf(feed)).to.contain('This page shows no further back; older ones are still where they are kept.');
    expect(titles(feed)).to.deep.equal(['First']);
  });

  it('keeps "show more" and what is there when a page does not come', async () => {
    const broken = await serve({ status: 500 });
    const first = await serve({ body: { items: [item({ title: 'First' })], next: broken.url } });
    const feed = await mount('vonk-content-feed', { document: company([], { feed: { href: first.url } }) });
    await until(() => titles(feed).length === 1);
    part(feed, 'more').click();
    await until(async () => (await broken.asked()).length === 1);
    await until(() => part(feed, 'more').textContent?.trim() === 'Show more');
    expect(titles(feed)).to.deep.equal(['First']);
  });
});

describe('vonk-content-feed: what is kept and rated', () => {
  afterEach(unmountAll);

  it('keeps an item on the device, for the next visit too', async () => {
    const document = company();
    const key = `kept ${crypto.randomUUID()}`;
    const feed = await mount('vonk-content-feed', { document, space: { key } });
    expect(part(feed, 'keep').getAttribute('aria-pressed')).to.equal('false');
    part(feed, 'keep').click();
    await until(() => part(feed, 'keep').getAttribute('aria-pressed') === 'true');
    await kept();
    unmountAll();
    const again = await mount('vonk-content-feed', { document, space: { key } });
    expect(part(again, 'keep').getAttribute('aria-pressed')).to.equal('true');
  });

  it('rates an item, changes its mind, and takes it back', async () => {
    const sent: unknown[] = [];
    const feed = await mount('vonk-content-feed', {
      document: company(),
      space: {
        send: (action) => {
          sent.push(action.data);
          return Promise.resolve({ status: 'done' });
        },
      },
    });
    await unfold(feed);
    button(feed, 'Worked for me').click();
    await feed.updateComplete;
    expect(button(feed, 'Worked for me').getAttribute('aria-pressed')).to.equal('true');
    button(feed, 'Did not work for me').click();
    await feed.updateComplete;
    expect(button(feed, 'Worked for me').getAttribute('aria-pressed')).to.equal('false');
    button(feed, 'Did not work for me').click();
    await feed.updateComplete;
    expect(button(feed, 'Did not work for me').getAttribute('aria-pressed')).to.equal('false');
    await until(() => sent.length === 3);
    expect(sent).to.deep.equal([
      { item: 'f-1', rating: 'worked' },
      { item: 'f-1', rating: 'did-not' },
      { item: 'f-1', rating: 'none' },
    ]);
  });

  it('lets the host take over: a prevented request changes nothing', async () => {
    const feed = await mount('vonk-content-feed', { document: company() });
    let asked: FeedKeepEvent | undefined;
    document.addEventListener(
      'vonk-feed-keep',
      (event) => {
        asked = event;
        event.preventDefault();
      },
      { once: true },
    );
    part(feed, 'keep').click();
    await feed.updateComplete;
    expect(asked?.detail).to.deep.equal({ item: 'f-1', kept: true });
    expect(part(feed, 'keep').getAttribute('aria-pressed')).to.equal('false');
  });

  it('takes a refused change back, and says so beside the item', async () => {
    const problem = { code: 'refused', path: '/actions', message: '', details: { status: 409 } } as const;
    const feed = await mount('vonk-content-feed', {
      document: company(),
      space: { send: () => Promise.resolve({ status: 'refused', problem }) },
    });
    part(feed, 'keep').click();
    await until(() => wordsIn(part(feed, 'item')).includes('That was not saved.'));
    expect(part(feed, 'keep').getAttribute('aria-pressed')).to.equal('false');
  });

  it('leaves the keyboard at "kept" when an item leaves that list', async () => {
    const feed = await mount('vonk-content-feed', { document: company([item({ kept: true })]) });
    button(feed, 'Kept').click();
    await feed.updateComplete;
    part(feed, 'keep').focus();
    part(feed, 'keep').click();
    await until(() => titles(feed).length === 0);
    expect(focused(feed) === button(feed, 'Kept')).to.equal(true);
    expect(wordsIn(part(feed, 'content'))).to.contain('What you keep waits for you here.');
  });
});

describe('vonk-content-feed: who may take what along', () => {
  afterEach(unmountAll);

  const offers = (feed: Element, index: number): string[] =>
    ['mine', 'copy', 'keep'].filter((name) => parts(feed, 'item')[index]?.querySelector(`[part~=${name}]`));

  it('gives each right what it allows and no more', async () => {
    const rights = ['verbatim', 'adapt', 'inspire', 'read', 'something-new'];
    const feed = await mount('vonk-content-feed', {
      document: company(many(5, (index) => ({ reuse: rights[index] }))),
    });
    expect(rights.map((_, index) => offers(feed, index))).to.deep.equal([
      ['mine', 'copy', 'keep'],
      ['mine', 'keep'],
      ['mine', 'keep'],
      ['keep'],
      ['keep'],
    ]);
  });

  it('shares nothing until there are values and guidelines, and says so to an editor only', async () => {
    for (const section of ['values', 'guidelines']) {
      for (const document of [without(company(), section), company(undefined, { [section]: [] })]) {
        const reader = await mount('vonk-content-feed', { document });
        expect(offers(reader, 0)).to.deep.equal(['keep']);
        expect(parts(reader, 'not-ready')).to.have.length(0);
        const editor = await mount('vonk-content-feed', { document, attributes: { preview: '' } });
        expect(part(editor, 'not-ready').textContent).to.contain('values and guidelines');
        expect(offers(editor, 0)).to.deep.equal(['keep']);
      }
    }
    const ready = await mount('vonk-content-feed', { document: company(), attributes: { preview: '' } });
    expect(parts(ready, 'not-ready')).to.have.length(0);
  });

  it('is for reading only while nobody is signed in', async () => {
    const feed = await mount('vonk-content-feed', { document: without(fullDocument(), 'viewer') });
    expect(textOf(feed)).to.contain('Nobody is signed in');
    for (const name of ['mine', 'copy', 'keep', 'rating']) expect(parts(feed, name)).to.have.length(0);
    await unfold(feed);
    expect(parts(feed, 'rating')).to.have.length(0);
  });

  it('says no word about sharing to somebody who said "not for me", and still lets them read and keep', async () => {
    const full = item({
      reuse: 'verbatim',
      benefit: 'Your street sees it.',
      why: 'It shows our hands.',
      variants: ['Another wording.'],
      channels: ['linkedin'],
    });
    const feed = await mount('vonk-content-feed', { document: company([full], { preferences: { stance: 'no' } }) });
    expect(offers(feed, 0)).to.deep.equal(['keep']);
    await unfold(feed);
    const text = textOf(feed);
    for (const words of [
      'taken over',
      'Your street sees it.',
      'Another wording.',
      'LinkedIn',
      'Worked for me',
      'own words',
    ])
      expect(text).not.to.contain(words);
    expect(text).to.contain('It shows our hands.');
    part(feed, 'keep').click();
    await feed.updateComplete;
    expect(part(feed, 'keep').getAttribute('aria-pressed')).to.equal('true');
  });

  it('offers nothing to share while the preferences are still on their way', async () => {
    const preferences = await serve({ body: { stance: 'yes' }, delay: 300 });
    const feed = await mount('vonk-content-feed', {
      document: company(undefined, { preferences: { href: preferences.url } }),
    });
    expect(offers(feed, 0)).to.deep.equal(['keep']);
    await until(() => parts(feed, 'mine').length === 1, 'the preferences');
  });

  it('follows a "not for me" that is said elsewhere on the page', async () => {
    const space = createSpace({ data: company(), key: crypto.randomUUID(), now: () => testNow });
    const holder = document.createElement('vonk-space');
    holder.space = space;
    holder.className = 'vonk-test-frame';
    holder.lang = 'en';
    const feed = document.createElement('vonk-content-feed');
    holder.append(feed);
    document.body.append(holder);
    await settled(feed);
    expect(offers(feed, 0)).to.deep.equal(['mine', 'keep']);
    void space.request('preferences.set', { stance: 'no' });
    await feed.updateComplete;
    expect(offers(feed, 0)).to.deep.equal(['keep']);
  });

  it('names no channel that the person keeps private, and leads to none', async () => {
    const feed = await mount('vonk-content-feed', {
      document: company(
        [
          item({ channels: ['Face-book', 'instagram'], link: 'https://www.facebook.com/linde' }),
          item({ id: 'f-2', link: 'mailto:linde@linde.example' }),
        ],
        { preferences: { channels: { facebook: 'private', mail: 'private', instagram: 'learning' } } },
      ),
    });
    await unfold(feed, 0);
    await unfold(feed, 1);
    const all = everythingIn(feed).toLowerCase();
    expect(all).to.contain('instagram');
    for (const hidden of ['facebook', 'face-book', 'mailto:']) expect(all).not.to.contain(hidden);
  });

  it('shows the pairs of examples by theme, in line first, also outside the place to write', async () => {
    const feed = await mount('vonk-content-feed', { document: company() });
    const disclosure = part(feed, 'guidelines') as HTMLDetailsElement;
    expect(disclosure.querySelector('summary')?.textContent).to.equal('What works, what does not');
    disclosure.open = true;
    await until(() => parts(feed, 'guideline').length === 2);
    const text = wordsIn(disclosure);
    const order = [
      'In general',
      'A photo without faces.',
      'They are worse.',
      'They cannot answer.',
      'Words that fit: today',
    ];
    const places = [...order, 'Rather without: worse', 'People', 'I learned it from Lotte.', 'It is yours.'].map(
      (words) => text.indexOf(words),
    );
    expect(places).to.not.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('works with three people and two items', async () => {
    const feed = await mount('vonk-content-feed', { document: minimalDocument() });
    expect(titles(feed)).to.have.length(2);
  });

  it('offers no text to take along of any document whose right does not allow it, and never without a viewer', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument({ always: ['feed', 'values', 'guidelines'] }), async (document) => {
        const feed = await mount('vonk-content-feed', { document });
        const items = (document['feed'] as Json[]).map(({ title, reuse }) => ({ title: JSON.stringify(title), reuse }));
        const canCopy = items.some(({ reuse }) => reuse === 'verbatim');
        const canCompose = items.some(({ reuse }) => reuse !== 'read');
        const stance = (document['preferences'] as Json | undefined)?.['stance'];
        const mayUse = document['viewer'] !== undefined && stance !== 'no';
        if (!mayUse || !canCopy) expect(parts(feed, 'copy')).to.have.length(0);
        if (!mayUse || !canCompose) expect(parts(feed, 'mine')).to.have.length(0);
        for (const text of parts(feed, 'text')) expect(text.textContent).not.to.contain('[[');
        unmountAll();
      }),
      { numRuns: 25 },
    );
  }).timeout(60_000);
});
