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

  it('shows what comes out, and takes away what expires, at that moment and not a minute later', async () => {
    let from = Infinity;
    const feed = await mount('vonk-content-feed', {
      document: company([
        item({ id: 'soon', title: 'Soon', publishedAt: '2026-11-22T09:00:01+01:00' }),
        item({ id: 'still', title: 'Still', expiresAt: '2026-11-22T09:00:01+01:00' }),
      ]),
      space: { now: () => new Date(testNow.getTime() + Math.max(performance.now() - from, 0)) },
    });
    expect(titles(feed)).to.deep.equal(['Still']);
    from = performance.now();
    await until(() => titles(feed).join() === 'Soon');
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

  const offered = (feed: ContentFeed): string[] =>
    parts(feed, 'item')
      .filter((one) => one.querySelector('[part=mine], [part=copy]'))
      .map((one) => one.querySelector('[part=title]')?.textContent?.trim() ?? '');
  const doneThisWeek = (act: string): Json => ({
    id: 'g-1',
    act,
    visibility: 'only-me',
    startedAt: '2026-10-04T09:00:00+02:00',
    rhythm: { kind: 'per', count: 1, period: 'week' },
    steps: [{ id: 's-1', at: '2026-11-20T12:00:00+01:00', answer: 'done' }],
  });

  it('suggests no more than fits in what is left of the week; all stays to be read, and the rest is one press away', async () => {
    const items = many(4, (index) => ({ minutes: [10, 15, 5, 3][index] }));
    const acts = [{ id: 'a-1', name: 'Talk', place: 'in-person', minutes: 4 }];
    const changes = { acts, goals: [doneThisWeek('a-1')], preferences: { minutesPerWeek: 20 } };
    const feed = await mount('vonk-content-feed', { document: company(items, changes), language: 'en-GB' });
    expect(titles(feed)).to.deep.equal(['Piece 0', 'Piece 1', 'Piece 2', 'Piece 3']);
    // Of 20 minutes 4 are spent: 10 and 5 fit together.
    expect(offered(feed)).to.deep.equal(['Piece 0', 'Piece 2']);
    expect(wordsIn(part(feed, 'limits'))).to.equal(
      'What is suggested fits in the 20 minutes a week that you set yourself. More, when you like',
    );
    part(feed, 'suggest-more').click();
    await feed.updateComplete;
    expect(offered(feed)).to.have.length(4);
    expect(parts(feed, 'limits')).to.have.length(0);
    expect(feed.shadowRoot?.activeElement).to.equal(parts(feed, 'mine')[1]);
  });

  it('follows what is done, and what the reader sets, at once', async () => {
    const acts = [{ id: 'a-1', name: 'Talk', place: 'in-person', minutes: 8 }];
    const goals = [{ ...doneThisWeek('a-1'), steps: [] }];
    const preferences = { minutesPerWeek: 10 };
    const document = company([item({ minutes: 5 })], { acts, goals, preferences });
    const feed = await mount('vonk-content-feed', { document });
    expect(offered(feed)).to.have.length(1);
    await feed.space?.request('step.log', { goal: 'g-1', step: 's-9', answer: 'done' });
    await feed.updateComplete;
    expect(offered(feed)).to.have.length(0);
    expect(wordsIn(part(feed, 'limits'))).to.contain('sure to fit in what is left of your 10 minutes this week');
    await feed.space?.request('preferences.set', { minutesPerWeek: 10_080 });
    await feed.updateComplete;
    expect(offered(feed)).to.have.length(1);
    expect(parts(feed, 'limits')).to.have.length(0);
  });

  it('claims nothing where it is not known how long something takes', async () => {
    const items = [item(), item({ id: 'f-2', title: 'Short', minutes: 5 })];
    const preferences = { minutesPerWeek: 20 };
    const feed = await mount('vonk-content-feed', { document: company(items, { preferences }) });
    expect(offered(feed)).to.deep.equal(['Short']);
    const acts = [{ id: 'a-1', name: 'Talk', place: 'in-person' }];
    const changes = { acts, goals: [doneThisWeek('a-1')], preferences };
    const unsure = await mount('vonk-content-feed', { document: company(items, changes), language: 'en-GB' });
    expect(wordsIn(part(unsure, 'limits'))).to.equal('More, when you like');
  });

  it('suggests nothing in quiet hours, or while it is not known what the reader said', async () => {
    const preferences = { quietHours: { from: '00:00', to: '23:59' } };
    const feed = await mount('vonk-content-feed', { document: company(undefined, { preferences }) });
    expect(offered(feed)).to.have.length(0);
    expect(wordsIn(part(feed, 'limits'))).to.contain('These are your quiet hours, so nothing is suggested.');
    part(feed, 'suggest-more').click();
    await feed.updateComplete;
    expect(offered(feed)).to.have.length(1);
    const gone = await serve({ status: 503, body: {} });
    const unknown = await mount('vonk-content-feed', {
      document: company(undefined, { preferences: { href: gone.url } }),
    });
    await until(async () => (await gone.asked()).length > 0);
    expect(offered(unknown)).to.have.length(0);
  });

  it('suggests within the minutes of the week together, whatever the document and the reader’s week', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record(
            {
              minutes: fc.integer({ min: 0, max: 30 }),
              reuse: fc.constantFrom('verbatim', 'adapt', 'inspire', 'read'),
            },
            { requiredKeys: ['reuse'] },
          ),
          { minLength: 1, maxLength: 9 },
        ),
        fc.integer({ min: 0, max: 60 }),
        fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
        async (drawn, minutesPerWeek, spent) => {
          const acts = [
            { id: 'a-1', name: 'Talk', place: 'in-person', ...(spent !== undefined && { minutes: spent }) },
          ];
          const items = many(drawn.length, (index) => ({ ...drawn[index] }));
          const changes = { acts, goals: [doneThisWeek('a-1')], preferences: { minutesPerWeek } };
          const feed = await mount('vonk-content-feed', { document: company(items, changes), language: 'en-GB' });
          try {
            const suggested = offered(feed).map((title) => drawn[Number(title.split(' ')[1])]);
            for (const one of suggested) expect(one?.minutes).to.be.a('number');
            const total = suggested.reduce((sum, one) => sum + (one?.minutes ?? 0), 0);
            expect(total).to.be.at.most(Math.max(0, minutesPerWeek - (spent ?? 0)));
            expect(titles(feed)).to.have.length(drawn.length);
            const claims = parts(feed, 'limits').some((one) => wordsIn(one).includes('What is suggested fits'));
            expect(claims && spent === undefined).to.equal(false);
            for (const more of parts(feed, 'suggest-more')) more.click();
            await feed.updateComplete;
            expect(offered(feed)).to.have.length(drawn.filter(({ reuse }) => reuse !== 'read').length);
          } finally {
            unmountAll();
          }
        },
      ),
      { numRuns: 25 },
    );
  }).timeout(30_000);

  it('suggests no text that names a private channel; it stays to be read, and is offered to whoever asks for more', async () => {
    const feed = await mount('vonk-content-feed', {
      document: company(
        [
          item({ title: 'Our page', text: 'We are on Linked In now.', reuse: 'verbatim' }),
          item({
            id: 'f-2',
            title: 'The bridge',
            forWhom: 'Who is on LinkedIn',
            why: 'LinkedIn likes bridges',
            benefit: 'Your lnkd.in grows',
            variants: ['See linkedin.com', 'Dry feet at last.'],
            hashtags: ['LinkedInLife', 'bridge'],
          }),
        ],
        { preferences: { channels: { linkedin: 'private' } } },
      ),
    });
    expect(offered(feed)).to.deep.equal(['The bridge']);
    expect(titles(feed)).to.deep.equal(['Our page', 'The bridge']);
    await unfold(feed, 1);
    const about = wordsIn(parts(feed, 'item')[1] as Element);
    expect(about)
      .to.contain('Dry feet at last.')
      .and.to.contain('#bridge')
      .and.not.to.match(/linkedin|lnkd/i);
    part(feed, 'suggest-more').click();
    await feed.updateComplete;
    expect(offered(feed)).to.deep.equal(['Our page', 'The bridge']);
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
