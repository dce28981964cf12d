import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fast-check.js';
import { channelsIn } from '../../src/parts/channels-in-text.js';
import { channelKey, channelName } from '../../src/parts/channels.js';
import { sharingAt } from '../../src/parts/channel-sharing.js';
import { PrivateChannels } from '../../src/parts/private-channels.js';

/** How each is written by somebody, and where it may be. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  LinkedIn: [
    'linkedin',
    'Linked In',
    'linked-in',
    'LINKEDIN',
    'Linked\u00a0In',
    'LinkedIn.com',
    'www.linkedin.com/in/ann',
    'lnkd.in',
  ],
  X: [
    'x',
    'X.com',
    'twitter',
    'Twitter',
    'X (Twitter)',
    'Twitter/X',
    '@twitter',
    'https://t.co/abc',
    'twitter.com/linde',
  ],
  WhatsApp: ['whatsapp', 'Whats App', "what's app", 'wa.me', 'https://web.whatsapp.com/'],
  YouTube: ['you tube', 'youtu.be', 'yt', 'https://m.youtube.com/watch?v=1'],
  Facebook: ['face-book', 'FB', 'fb.me/linde', 'https://www.facebook.com/linde', 'fb.watch'],
  Instagram: ['insta', 'instagr.am', 'ig.me', 'Ｉｎｓｔａｇｒａｍ'],
  TikTok: ['Tik Tok', 'vm.tiktok.com'],
  'Viva Engage': ['Yammer', 'viva-engage'],
  'E-mail': ['mail', 'email', 'E-Mail', 'e mail', 'courriel'],
};
const addresses: Readonly<Record<string, readonly string[]>> = {
  LinkedIn: ['https://lnkd.in/e1', 'https://nl.linkedin.com/in/ann', 'https://WWW.LINKEDIN.COM/feed'],
  X: ['https://x.com/linde', 'https://mobile.twitter.com/linde', 'https://t.co/1', 'https://pbs.twimg.com/1.jpg'],
  WhatsApp: ['https://wa.me/32470', 'https://chat.whatsapp.com/1'],
  YouTube: ['https://youtu.be/1', 'https://www.youtube-nocookie.com/embed/1', 'https://www.youtube.com/watch'],
  Facebook: ['https://fb.me/1', 'https://fb.com/linde', 'https://www.facebook.com/sharer.php?u=1'],
  Instagram: ['https://instagr.am/p/1', 'https://ig.me/m/1'],
  'E-mail': ['mailto:ann@linde.example'],
};

describe('a channel', () => {
  it('has one key for all its spellings and addresses, and another than its neighbours', () => {
    const keys = Object.entries(spellings).map(([name, all]) => {
      for (const one of all) expect(channelKey(one), one).to.equal(channelKey(name));
      return channelKey(name);
    });
    expect(new Set(keys).size).to.equal(keys.length);
    for (const name of ['the school gate', 'Sunday market', 'Xavier', 'Linden', 'Mailbox']) {
      expect(keys, name).not.to.contain(channelKey(name));
      expect(channelName(name)).to.equal(name);
    }
  });

  it('is written as its users do, and by an older name as the person wrote it', () => {
    expect(['linked-in', 'lnkd.in', 'youtube', 'email', 'twitter', 'x'].map(channelName)).to.deep.equal([
      'LinkedIn',
      'LinkedIn',
      'YouTube',
      'E-mail',
      'Twitter',
      'X',
    ]);
  });

  it('is found in a text by name, by two words, by its letters or an address, and not in ordinary words', () => {
    const named = [
      'Post it on Linked In',
      'see lnkd.in/abc',
      '#LinkedInLife #linkedin',
      '(https://www.linkedin.com/x)',
      '#LinkedInLife',
      '#linkedinlife',
      'unser LinkedIn-Auftritt, eine Linkedinseite',
      'Ｌｉｎｋｅｄ Ｉｎ',
      'on L i n k e d I n today',
      'a L.i.n.k.e.d.I.n post',
      'L-i-n-k-e-d  I-n',
      'L i n k e d In',
    ];
    for (const text of named) expect([...channelsIn(text)], text).to.contain('linkedin');
    for (const text of ['Share it on X.', 'on Twitter', 'via x.com/linde'])
      expect([...channelsIn(text)]).to.contain('x');
    for (const text of [
      'Ik snap het',
      'x marks the spot',
      'linked to a mast',
      'X-ray',
      'face the book',
      'A B C',
      'J. R. R. Tolkien',
    ])
      for (const key of ['snapchat', 'x', 'linkedin', 'mastodon', 'facebook'])
        expect([...channelsIn(text)], text).not.to.contain(key);
  });
});

describe('sharing at a channel', () => {
  it('is known by every name of the channel, and gives nothing along but an address', () => {
    for (const name of ['LinkedIn', 'X', 'WhatsApp', 'Facebook'])
      for (const one of spellings[name] ?? []) expect(sharingAt(one)?.name, one).to.equal(name);
    for (const name of ['the school gate', 'YouTube', 'E-mail']) expect(sharingAt(name)).to.equal(undefined);
    const link = 'https://linde.example/a?b=c&d \ud83d';
    for (const name of ['LinkedIn', 'X', 'WhatsApp', 'Facebook', 'Bluesky', 'Threads', 'Telegram']) {
      const sharing = sharingAt(name);
      expect(sharing?.name).to.equal(name);
      const shared = new URL(sharing?.addressFor(link) ?? '');
      expect([...shared.searchParams.values()], name).to.deep.equal([link.replace('\ud83d', '\ufffd')]);
      // Where it leads is known as the same channel, so that it goes with a private one.
      expect(new PrivateChannels({ [name]: 'private' }).holds(shared.href), name).to.equal(true);
      for (const without of [undefined, 'mailto:ann@linde.example'])
        expect(new URL(sharing?.addressFor(without) ?? '').search, name).to.equal('');
      expect(new PrivateChannels({ [name]: 'private' }).holds(sharing?.addressFor(undefined) ?? '')).to.equal(true);
    }
  });

  it('counts a text as the channel does', () => {
    const count = (name: string, text: string): number => sharingAt(name)?.count(text) ?? -1;
    expect(count('LinkedIn', 'Dag 👋')).to.equal(5);
    expect(count('X', `Kijk https://linde.example/${'a'.repeat(200)}`)).to.equal(5 + 23);
    expect([count('X', 'été'), count('X', '橋'), count('X', '👩‍🔧')]).to.deep.equal([3, 2, 2]);
    expect([count('Bluesky', '👩‍🔧'), count('Bluesky', 'e\u0301')]).to.deep.equal([1, 1]);
  });
});

describe('a private channel', () => {
  for (const [name, all] of Object.entries(spellings))
    it(`is private however it is written: ${name}`, () => {
      for (const kept of [name, ...all]) {
        const channels = new PrivateChannels({ [kept]: 'private', 'Sunday market': 'comfortable' });
        for (const one of [name, ...all]) expect(channels.has(one), `${kept}: ${one}`).to.equal(true);
        for (const one of addresses[name] ?? []) expect(channels.holds(one), `${kept}: ${one}`).to.equal(true);
        for (const one of ['Sunday market', 'Xanadu']) expect(channels.has(one)).to.equal(false);
        for (const one of ['https://linde.example/x/linkedin', 'https://x.linde.example/'])
          expect(channels.holds(one), one).to.equal(false);
      }
    });

  it('takes its pages along, but for what the person said otherwise', () => {
    expect(new PrivateChannels({ linkedin: 'private' }).has('our LinkedIn page')).to.equal(true);
    const page = new PrivateChannels({ linkedin: 'private', 'Our LinkedIn page': 'comfortable' });
    expect([page.has('our linkedin page'), page.has('LinkedIn')]).to.deep.equal([false, true]);
  });

  it('is found in a text by a name of several words, and a hashtag of them', () => {
    const gate = new PrivateChannels({ 'The school gate': 'private', YouTube: 'private' });
    for (const text of ['Tell it at the School Gate.', '#theschoolgate', '#YouTubeShorts', 'ein YouTube-Video'])
      expect(gate.isIn(text), text).to.equal(true);
    for (const text of ['the gate of the school', 'you are in a tube']) expect(gate.isIn(text), text).to.equal(false);
    expect(gate.isInText({ en: 'Tell a friend', nl: 'Zet het op YouTube' })).to.equal(true);
  });

  it('is found in whatever text names it: that most texts have none of its letters hides none', () => {
    const between = fc.oneof(
      fc.constantFrom(
        ' ',
        ' ',
        '.',
        '-',
        '/',
        '’',
        '@',
        'ﬁ',
        'İ',
        'ς',
        'é',
        'e\u0301',
        '㎏',
        'ｘ',
        '𝐗',
        '学',
        '\u200d',
        '\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    const textAbout = (channel: string): fc.Arbitrary<string> => {
      const name = fc.constantFrom(channel, ...(spellings[channel] ?? []), ...(addresses[channel] ?? []));
      const written = fc.oneof(
        name,
        name.map((one) => [...one].join(' ')),
        name.map((one) => one.toUpperCase()),
      );
      return fc.tuple(between, written, between, fc.option(written)).map((pieces) => pieces.join(''));
    };
    fc.assert(
      fc.property(
        fc
          .constantFrom('the school gate', 'Xing', ...Object.keys(spellings))
          .chain((channel) => fc.tuple(fc.constant(channel), textAbout(channel))),
        ([channel, text]) => {
          const found = new PrivateChannels({ [channel]: 'private' }).isIn(text);
          expect(found, JSON.stringify(text)).to.equal(channelsIn(text).has(channelKey(channel)));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is not led to by a wrapped address', () => {
    const kept = new PrivateChannels({ Facebook: 'private' });
    expect(kept.holds('https://out.example/?to=https%3A%2F%2Ffb.me%2F1')).to.equal(true);
    expect(kept.holds('https://out.example/?to=https%3A%2F%2Flinde.example%2F')).to.equal(false);
  });
});
