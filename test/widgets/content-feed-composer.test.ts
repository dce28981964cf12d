import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import '../../src/context/define.js';
import { createSpace } from '../../src/context/create-space.js';
import '../../src/widgets/content-feed/define.js';
import type { ContentFeed } from '../../src/widgets/content-feed/content-feed.js';
import type { Json } from '../fixtures/fixtures.js';
import { button, everythingIn, mount, part, parts, settled, still, testNow, unmountAll } from '../helpers/mount.js';
import { until } from '../helpers/service.js';

const given = 'Our bridge is open. I helped with [[what you did]].';
const ready = 'Our bridge is open, and I walked across it in the rain.';
const link = 'https://www.linde.example/bridge';

const company = (item: Json = {}, changes: Json = {}): Json => ({
  vonk: 1,
  organisation: { name: 'Linde', hashtags: ['linde'], themes: [{ id: 'th-1', name: 'Craft' }] },
  viewer: { id: 'p-1' },
  people: [{ id: 'p-1', name: 'Noor Claes', role: 'Engineer' }],
  values: [{ id: 'v-1', name: 'Care', meaning: 'We look twice.', behaviours: [] }],
  guidelines: [
    { id: 'g-1', inLine: { example: 'A photo without faces.' } },
    { id: 'g-2', inLine: { example: 'I learned a lot.' }, words: { avoid: ['leading'] } },
    {
      id: 'g-3',
      theme: 'th-1',
      inLine: { example: 'Measured three times.', why: 'It is yours.' },
      notInLine: { example: 'We set the standard.', why: 'A brochure talks so.' },
    },
  ],
  feed: [
    {
      id: 'f-1',
      title: 'The bridge is open',
      text: given,
      reuse: 'adapt',
      theme: 'th-1',
      publishedAt: '2026-11-20T10:00:00+01:00',
      minutes: 6,
      link,
      hashtags: ['#bridge'],
      variants: ['Dry feet at last. I [[your part]].'],
      ...item,
    },
  ],
  ...changes,
});

const words = (element: Element): string => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const field = (feed: Element): HTMLTextAreaElement => part(feed, 'field') as HTMLTextAreaElement;
const dialog = (feed: Element): HTMLDialogElement | undefined =>
  parts(feed, 'composer')[0] as HTMLDialogElement | undefined;
const remarks = (feed: Element): string[] => [...part(feed, 'check').querySelectorAll('li span')].map(words);
const positive = (feed: Element): string => words(part(feed, 'check').querySelector('.positive') as Element);
const heard = (feed: Element): string => words(part(feed, 'check').querySelector('[role=status]') as Element);
const said = (feed: Element): string => [...(dialog(feed)?.querySelectorAll('.said') ?? [])].map(words).join('');
const anchor = (feed: Element, name: string): HTMLAnchorElement | undefined =>
  [...(dialog(feed)?.querySelectorAll('a') ?? [])].find((one) => words(one) === name);

function type(feed: Element, text: string): void {
  field(feed).value = text;
  field(feed).dispatchEvent(new Event('input', { bubbles: true }));
}

async function open(document: Json = company(), options: { language?: string } = {}): Promise<ContentFeed> {
  const feed = await mount('vonk-content-feed', { document, ...options });
  await reopen(feed);
  return feed;
}

async function reopen(feed: ContentFeed): Promise<void> {
  part(feed, 'mine').focus();
  part(feed, 'mine').click();
  await until(() => dialog(feed)?.open === true, 'the composer');
}

async function close(feed: ContentFeed): Promise<void> {
  button(feed, 'Close').click();
  await until(() => dialog(feed) === undefined, 'the composer to close');
}

/** What reached the clipboard and the share sheet. */
const out: string[] = [];
let refusesClipboard = false;

function stub(name: 'clipboard' | 'share', value: unknown): void {
  Object.defineProperty(navigator, name, { configurable: true, value });
}

/** Notes every request that begins from now on, of whatever kind; gives back how to stop. */
function watchRequests(told: string[]): () => void {
  const observer = new PerformanceObserver((list) => told.push(...list.getEntries().map(({ name }) => name)));
  observer.observe({ type: 'resource' });
  const { sendBeacon } = Navigator.prototype;
  const sockets = window.WebSocket;
  const streams = window.EventSource;
  Navigator.prototype.sendBeacon = (address) => told.push(`beacon ${address}`) > 0;
  window.WebSocket = class extends sockets {
    constructor(...values: ConstructorParameters<typeof WebSocket>) {
      super(...values);
      told.push(`socket ${values[0]}`);
    }
  };
  window.EventSource = class extends streams {
    constructor(...values: ConstructorParameters<typeof EventSource>) {
      super(...values);
      told.push(`stream ${values[0]}`);
    }
  };
  return () => {
    observer.disconnect();
    Navigator.prototype.sendBeacon = sendBeacon;
    window.WebSocket = sockets;
    window.EventSource = streams;
  };
}

describe('the composer of vonk-content-feed', () => {
  beforeEach(() => {
    out.length = 0;
    refusesClipboard = false;
    stub('clipboard', {
      writeText: (text: string) => {
        if (refusesClipboard) return Promise.reject(new DOMException('', 'NotAllowedError'));
        out.push(text);
        return Promise.resolve();
      },
    });
    stub('share', undefined);
  });
  afterEach(() => {
    unmountAll();
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(navigator, 'share');
  });

  it('opens as a named dialog with the text of the item, its minutes, and the keyboard in the field', async () => {
    const feed = await open();
    const name = feed.shadowRoot?.getElementById(dialog(feed)?.getAttribute('aria-labelledby') ?? '');
    expect(name?.textContent).to.equal('In your own words');
    expect(words(dialog(feed) as Element)).to.contain('The bridge is open · 6 minutes');
    expect(field(feed).value).to.equal(given);
    expect(feed.shadowRoot?.activeElement === field(feed)).to.equal(true);
    await expect(await still(feed)).to.be.accessible();
  });

  it('starts empty for inspiration, with the text to read and sentences to begin with', async () => {
    const feed = await open(company({ reuse: 'inspire', variants: undefined }));
    expect(field(feed).value).to.equal('');
    expect(words(dialog(feed) as Element)).to.contain('I helped with what you did.');
    expect(positive(feed)).to.equal('An empty page is a fine start. One sentence is enough.');
    const starters = [...(dialog(feed)?.querySelectorAll<HTMLElement>('.starter') ?? [])];
    expect(starters).to.have.length(3);
    starters[0]?.click();
    expect(field(feed).value).to.equal('What stayed with me: [[what you saw or heard]].');
    const { selectionStart, selectionEnd, value } = field(feed);
    expect(value.slice(selectionStart, selectionEnd)).to.equal('[[what you saw or heard]]');
    expect(feed.shadowRoot?.activeElement === field(feed)).to.equal(true);
  });

  it('tells nobody what is typed: it starts no request, of whatever kind', async () => {
    const told: string[] = [];
    const feed = await open();
    type(feed, 'Something first, so that whatever it takes to look at a text is there.');
    await settled(feed);
    const watched = watchRequests(told);
    const secret = 'Zorgvuldig geheime wafel';
    for (let length = 1; length <= secret.length; length += 1) type(feed, secret.slice(0, length));
    await until(() => heard(feed) !== '', 'the look at it to be heard');
    // Requests of every kind are told; this one shows that they are.
    await fetch('/__web-dev-server__/none?witness').catch(() => undefined);
    await until(() => told.some((one) => one.includes('witness')), 'the request that is told');
    watched();
    expect(told.filter((one) => !one.includes('witness'))).to.deep.equal([]);
  });

  it('says something good first, seen and heard', async () => {
    const feed = await open();
    type(feed, 'We are leading, and [[what you did]].');
    await until(() => remarks(feed).length > 1, 'the remarks');
    const [first, ...others] = part(feed, 'check').querySelectorAll('.positive, .remarks li');
    expect(first?.classList.contains('positive')).to.equal(true);
    expect(others).to.have.length(remarks(feed).length);
    await until(() => heard(feed) !== '', 'the look at it to be heard');
    expect(heard(feed).startsWith(positive(feed))).to.equal(true);
  });

  it('copies, and does nothing else: no window, no page, no link', async () => {
    const done: string[] = [];
    const feed = await open();
    const opens = window.open;
    const clicks = HTMLAnchorElement.prototype.click;
    const submits = HTMLFormElement.prototype.submit;
    const followed = (event: Event): void => {
      if (event.composedPath().some((one) => one instanceof HTMLAnchorElement)) done.push('link');
      event.preventDefault();
    };
    window.open = () => (done.push('window'), null);
    HTMLAnchorElement.prototype.click = () => void done.push('link');
    HTMLFormElement.prototype.submit = () => void done.push('form');
    window.addEventListener('click', followed);
    try {
      type(feed, ready);
      button(feed, 'Copy the text').click();
      await until(() => said(feed) !== '', 'what is said of it');
    } finally {
      window.open = opens;
      HTMLAnchorElement.prototype.click = clicks;
      HTMLFormElement.prototype.submit = submits;
      window.removeEventListener('click', followed);
    }
    expect(out).to.have.length(1);
    expect(done).to.deep.equal([]);
  });

  it('puts a starter in the place of the given text, but beside words of the person', async () => {
    const feed = await open();
    const starter = dialog(feed)?.querySelector<HTMLElement>('.starter');
    starter?.click();
    expect(field(feed).value).to.equal('Dry feet at last. I [[your part]].');
    type(feed, 'My own words.');
    starter?.click();
    expect(field(feed).value).to.equal('My own words.\n\nDry feet at last. I [[your part]].');
  });

  it('shows the nearest pair first, in line before not in line, and folds the others away', async () => {
    const feed = await open();
    const pairs = parts(feed, 'guideline');
    expect(pairs.map(({ dataset }) => dataset['guideline'])).to.deep.equal(['g-3', 'g-1', 'g-2']);
    expect(words(pairs[0] as Element)).to.equal(
      'In line Measured three times. It is yours. Not in line We set the standard. A brochure talks so.',
    );
    expect(pairs[2]?.closest('details')?.open).to.equal(false);
  });

  it('says something good first, then leads each remark to its pair', async () => {
    const feed = await open();
    type(feed, 'A leading bridge with many new words of mine.');
    expect(positive(feed)).to.equal('These are your own words. That is what people like to read.');
    expect(remarks(feed)).to.deep.equal(['“leading” may land differently than you mean.']);
    button(feed, 'See the example').click();
    const pair = parts(feed, 'guideline').find(({ dataset }) => dataset['guideline'] === 'g-2');
    expect(feed.shadowRoot?.activeElement === pair).to.equal(true);
    expect(pair?.closest('details')?.open).to.equal(true);
  });

  it('asks nothing of anybody while somebody types', async () => {
    const feed = await open();
    const asked: unknown[] = [];
    const { fetch } = window;
    window.fetch = (...request) => {
      asked.push(request);
      return fetch(...request);
    };
    const before = performance.getEntriesByType('resource').length;
    for (let length = 0; length <= ready.length; length += 1) type(feed, ready.slice(0, length));
    await feed.updateComplete;
    window.fetch = fetch;
    expect(asked).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    expect(out).to.deep.equal([]);
  });

  it('copies the text with the address, and says so', async () => {
    const feed = await open();
    type(feed, ready);
    button(feed, 'Copy the text').click();
    await until(() => out.length === 1);
    expect(out).to.deep.equal([`${ready}\n\n${link}`]);
    await until(() => said(feed) === 'Copied. Paste it where you like.');
  });

  it('leads to the first gap instead of copying, and says kindly what it waits for', async () => {
    const feed = await open();
    for (const name of ['Copy the text', 'Ask a colleague to read along']) {
      button(feed, name).click();
      const { selectionStart, selectionEnd, value } = field(feed);
      expect(value.slice(selectionStart, selectionEnd)).to.equal('[[what you did]]');
      expect(said(feed)).to.contain('“what you did”');
    }
    const leave = new MouseEvent('click', { bubbles: true, cancelable: true });
    anchor(feed, 'Copy and open LinkedIn')?.dispatchEvent(leave);
    expect(leave.defaultPrevented).to.equal(true);
    expect(out).to.deep.equal([]);
  });

  it('lets no gap out by the keyboard either', async () => {
    const feed = await open();
    for (const kind of ['copy', 'cut']) {
      field(feed).select();
      const event = new ClipboardEvent(kind, { bubbles: true, cancelable: true });
      field(feed).dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
    }
    field(feed).setSelectionRange(0, 10);
    const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
    field(feed).dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('keeps every way out enabled for any text whatever, and never lets "[[" out', async () => {
    stub('share', ({ text }: ShareData) => {
      out.push(text ?? '');
      return Promise.resolve();
    });
    const feed = await open();
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('[[', ']]', '[', ' leading ', '#linde', given),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 5 }), async (pieces) => {
        type(feed, pieces.join(''));
        for (const name of ['Copy the text', 'Share by my device', 'Ask a colleague to read along']) {
          expect(button(feed, name).disabled).to.equal(false);
          expect(button(feed, name).getAttribute('aria-disabled')).to.equal(null);
          button(feed, name).click();
        }
        expect(anchor(feed, 'Copy and open LinkedIn')?.href).to.contain('https://www.linkedin.com/');
        await new Promise((resolve) => setTimeout(resolve));
        expect(out.filter((text) => text.includes('[['))).to.deep.equal([]);
        expect(positive(feed)).not.to.equal('');
        expect(remarks(feed).length).to.be.at.most(3);
      }),
      { numRuns: 150 },
    );
    expect(out.length).to.be.above(50);
  }).timeout(60_000);

  it('selects the text where the browser gives no clipboard', async () => {
    const feed = await open();
    type(feed, ready);
    refusesClipboard = true;
    button(feed, 'Copy the text').click();
    await until(() => said(feed).includes('Your text is selected.'));
    expect(field(feed).selectionStart).to.equal(0);
    expect(field(feed).selectionEnd).to.equal(ready.length);
  });

  it('takes a closed share sheet for what it is, and offers the text where there is none', async () => {
    let failure = 'AbortError';
    stub('share', () => Promise.reject(new DOMException('', failure)));
    const feed = await open();
    type(feed, ready);
    button(feed, 'Share by my device').click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(said(feed)).to.equal('');
    failure = 'NotAllowedError';
    button(feed, 'Share by my device').click();
    await until(() => said(feed).includes('Your text is selected.'));
  });

  it('copies for LinkedIn and opens it with the address of the item alone', async () => {
    const feed = await open();
    type(feed, ready);
    const leave = anchor(feed, 'Copy and open LinkedIn');
    expect(leave?.href).to.equal(`https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(link)}`);
    expect(leave?.rel).to.equal('noopener noreferrer');
    leave?.addEventListener('click', (event) => event.preventDefault());
    leave?.click();
    await until(() => said(feed).includes('paste your text there'));
    expect(out).to.deep.equal([ready]);
    const other = await open(company({ link: undefined }));
    expect(anchor(other, 'Copy and open LinkedIn')?.href).to.equal('https://www.linkedin.com/feed/');
  });

  it('opens the networks that the person and the item name, by whatever name, but no private one, and never with the text', async () => {
    const channels = { Bsky: 'comfortable', 'the school gate': 'comfortable', LinkedIn: 'private' };
    const feed = await open(company({ channels: ['twitter', 'linked-in'] }, { preferences: { channels } }));
    const text = `${ready} ${'And then it rained. '.repeat(15)}`;
    type(feed, text);
    const names = ['Copy and open Bluesky', 'Copy and open X'];
    expect(everythingIn(feed)).not.to.match(/linkedin/i);
    for (const name of names) {
      const leave = anchor(feed, name);
      expect([...new URL(leave?.href ?? '').searchParams.values()]).to.deep.equal([link]);
      leave?.addEventListener('click', (event) => event.preventDefault(), { once: true });
      leave?.click();
      await until(() => said(feed).includes(`${name.replace('Copy and open ', '')} opens in a new tab`));
    }
    expect(out).to.deep.equal([text.trim(), text.trim()]);
    const lengths = parts(feed, 'length').map((one) => one.textContent);
    expect(lengths).to.deep.equal([
      `Bluesky takes 300 characters; your text has ${text.trim().length}.`,
      `X takes 280 characters; your text has ${text.trim().length}.`,
    ]);
    type(feed, ready);
    expect(parts(feed, 'length')).to.have.length(0);
  });

  it('asks a colleague by a copy with a question, or by a mail without an addressee', async () => {
    const feed = await open();
    expect(anchor(feed, 'Ask by mail')).to.equal(undefined);
    type(feed, `${ready} \ud83d`);
    const mail = anchor(feed, 'Ask by mail')?.getAttribute('href') ?? '';
    expect(mail.startsWith('mailto:?subject=The%20bridge%20is%20open&body=')).to.equal(true);
    expect(decodeURIComponent(mail)).to.contain(ready);
    button(feed, 'Ask a colleague to read along').click();
    await until(() => said(feed).includes('with your question'));
    expect(out[0]).to.contain('Would you read along with me?').and.to.contain(ready);
  });

  it('puts a hashtag in and out with one press each', async () => {
    const feed = await open();
    type(feed, ready);
    for (const name of ['#linde', '#bridge']) button(feed, name).click();
    expect(field(feed).value).to.equal(`${ready}\n\n#linde #bridge`);
    expect(button(feed, '#linde').getAttribute('aria-pressed')).to.equal('true');
    for (const name of ['#linde', '#bridge']) button(feed, name).click();
    expect(field(feed).value).to.equal(ready);
    expect(button(feed, '#linde').getAttribute('aria-pressed')).to.equal('false');
  });

  it('offers to say where somebody works, and leaves it out once it was taken out', async () => {
    const feed = await open();
    const neutral = 'Your text does not say where you work. That is up to you.';
    type(feed, ready);
    expect(field(feed).value).not.to.contain('Linde');
    expect(words(dialog(feed) as Element)).not.to.contain(neutral);
    button(feed, 'I work at Linde.').click();
    expect(field(feed).value).to.equal(`${ready}\n\nI work at Linde.`);
    button(feed, 'I work at Linde.').click();
    expect(field(feed).value).to.equal(ready);
    expect(words(dialog(feed) as Element)).to.contain(neutral);
    type(feed, `${ready} And more.`);
    await close(feed);
    await reopen(feed);
    expect(field(feed).value).to.equal(`${ready} And more.`);
    expect(words(dialog(feed) as Element)).to.contain(neutral);
  });

  it('shows how others see it: who, the text, and where the address leads', async () => {
    const feed = await open();
    const post = part(feed, 'post');
    expect(words(post)).to.contain('Noor Claes Engineer · now').and.to.contain('I helped with what you did.');
    expect(words(post)).to.contain('The bridge is open linde.example');
    type(feed, ready);
    expect(words(post)).to.contain(ready);
  });

  it('keeps the draft when it is closed, when the widget leaves the page, and until the person starts again', async () => {
    const space = createSpace({ data: company(), key: crypto.randomUUID(), now: () => testNow });
    const place = async (): Promise<ContentFeed> => {
      const holder = document.createElement('vonk-space');
      holder.space = space;
      holder.className = 'vonk-test-frame';
      holder.lang = 'en';
      const feed = document.createElement('vonk-content-feed');
      holder.append(feed);
      document.body.append(holder);
      await settled(feed);
      await reopen(feed);
      return feed;
    };
    const feed = await place();
    type(feed, ready);
    await close(feed);
    await reopen(feed);
    expect(field(feed).value).to.equal(ready);
    unmountAll();
    const other = await place();
    expect(field(other).value).to.equal(ready);
    button(other, 'Start again').click();
    expect(field(other).value).to.equal(given);
    button(other, 'Bring my text back').click();
    expect(field(other).value).to.equal(ready);
  });

  it('leaves nothing of itself behind when it closes, and gives the keyboard back', async () => {
    const feed = await open();
    await close(feed);
    expect(parts(feed, 'field')).to.have.length(0);
    expect(feed.shadowRoot?.activeElement === part(feed, 'mine')).to.equal(true);
  });

  it('closes when its person says "not for me"', async () => {
    const feed = await open();
    void feed.space?.request('preferences.set', { stance: 'no' });
    await until(() => dialog(feed) === undefined, 'the composer to close');
  });

  it('lets what the friendly look found be heard once typing rests, and not again while it stays the same', async () => {
    const feed = await open();
    for (const text of ['Rain', 'Rain, mud', 'Rain, mud, a song and us']) type(feed, text);
    expect(heard(feed), 'while somebody types').to.equal('');
    await until(() => heard(feed) !== '', 'the rest');
    expect(heard(feed)).to.equal('These are your own words. That is what people like to read.');
    type(feed, 'Rain, mud, a song and us all');
    expect(heard(feed)).to.equal('These are your own words. That is what people like to read.');
  });

  it('remarks calmly on a colleague’s name, and lets the text go as it is', async () => {
    const people = [
      { id: 'p-1', name: 'Noor Claes' },
      { id: 'p-2', name: 'Ann Peeters' },
    ];
    const feed = await open(company({}, { people }));
    type(feed, 'I saw how Ann Peeters laid the last stone, and nobody said a word.');
    await until(() => everythingIn(feed).includes('You name Ann Peeters. Do they know?'), 'the remark');
    part(feed, 'composer').querySelector<HTMLElement>('.button-primary')?.click();
    await until(() => out.length === 1, 'the text to leave');
    expect(out[0]).to.contain('Ann Peeters');
  });

  it('names no channel that the person keeps private', async () => {
    const channels = { linkedin: 'private', 'e-mail': 'private' };
    const feed = await open(company({ channels: ['LinkedIn'] }, { preferences: { channels } }));
    type(feed, ready);
    expect(everythingIn(feed).toLowerCase()).not.to.contain('linkedin').and.not.to.contain('mailto:');
  });

  it('suggests no words and no hashtag with a private channel in them, by whatever name, and adds no address of one', async () => {
    const channels = { Twitter: 'private' };
    const change = {
      link: 'https://t.co/abc',
      variants: ['I shared it on X today.', 'Rain, and we sang.'],
      hashtags: ['bridge', 'Twitter'],
    };
    const feed = await open(company(change, { preferences: { channels } }));
    type(feed, ready);
    const all = everythingIn(feed);
    expect(all).to.contain('Rain, and we sang.').and.to.contain('#bridge').and.to.contain('linkedin.com');
    for (const hidden of ['on X', 'witter', 't.co']) expect(all).not.to.contain(hidden);
  });

  it('keeps its keys from the page', async () => {
    const feed = await open();
    let heard = 0;
    const listen = (): void => void (heard += 1);
    document.addEventListener('keydown', listen);
    field(feed).dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true }));
    document.removeEventListener('keydown', listen);
    expect(heard).to.equal(0);
  });

  it('copies a text to take over from the feed itself, unless it has a gap', async () => {
    const whole = await mount('vonk-content-feed', { document: company({ reuse: 'verbatim', text: ready }) });
    part(whole, 'copy').click();
    await until(() => out.length === 1);
    expect(out).to.deep.equal([`${ready}\n\n${link}`]);
    await until(() => words(part(whole, 'item')).includes('Copied.'));
    out.length = 0;
    const unfilled = await mount('vonk-content-feed', { document: company({ reuse: 'verbatim' }) });
    part(unfilled, 'copy').click();
    await until(() => said(unfilled).includes('“what you did”'));
    expect(out).to.deep.equal([]);
    refusesClipboard = true;
    const refused = await mount('vonk-content-feed', { document: company({ reuse: 'verbatim', text: ready }) });
    part(refused, 'copy').click();
    await until(() => said(refused).includes('Your text is selected.'));
  });

  it('speaks every language', async () => {
    for (const [language, title] of [
      ['nl', 'In je eigen woorden'],
      ['fr', 'Avec vos mots'],
      ['de', 'In deinen eigenen Worten'],
    ] as const) {
      const feed = await open(company({ reuse: 'inspire' }), { language });
      expect(words(dialog(feed) as Element)).to.contain(title);
      unmountAll();
    }
  });
});
