/**
 * What the channels of `channels.ts` take along: where somebody shares there, and how long a text may be. Fetched with the
 * place to write.
 */
import { channelKey, channelName } from './channels.js';

/**
 * A channel in a line, by its key: what an address to share is put behind, the page where one writes, how long a text may
 * be, and how it is counted there where that is another way than by letters. None of them gets a text from us: the
 * person pastes it. Addresses as documented at docs.x.com/x-for-websites/web-intents, docs.bsky.app (intent links; 300
 * grapheme clusters), developers.facebook.com (Threads web intents), and used by their own buttons otherwise.
 */
const known = `
linkedin|https://www.linkedin.com/sharing/share-offsite/?url=|https://www.linkedin.com/feed/|3000|
x|https://x.com/intent/post?url=|https://x.com/compose/post|280|weighed
facebook|https://www.facebook.com/sharer/sharer.php?u=|https://www.facebook.com/|63206|
whatsapp|https://wa.me/?text=|https://web.whatsapp.com/|65536|
bluesky|https://bsky.app/intent/compose?text=|https://bsky.app/|300|seen
threads|https://www.threads.com/intent/post?url=|https://www.threads.com/|500|
telegram|https://t.me/share/url?url=|https://web.telegram.org/|4096|
`;

/** How a text is counted. */
type Counting = 'letters' | 'weighed' | 'seen';

/** Sharing at one channel. */
export interface Sharing {
  readonly key: string;
  readonly name: string;
  /** How many characters it takes. */
  readonly limit: number;
  /** How many characters a text has there. */
  count(text: string): number;
  /** The channel's own page, with an address to share where there is one. Never a text. */
  addressFor(link: string | undefined): string;
}

/** Half a character, which a cut in the middle of an emoji leaves behind, cannot stand in an address. */
export const inAddress = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const seen = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** So much an address weighs at X, however long it is. */
const weightOfAddress = 23;
/** What weighs one at X, and not two: https://docs.x.com/fundamentals/counting-characters. */
const light = /^[\u{0}-\u{10FF}\u{2000}-\u{200D}\u{2010}-\u{201F}\u{2032}-\u{2037}]$/u;

const counts: Readonly<Record<Counting, (text: string) => number>> = {
  letters: (text) => [...text].length,
  seen: (text) => seen(text).length,
  weighed: (text) => {
    const addresses = text.match(/https?:\/\/\S+/gu) ?? [];
    const weight = (one: string): number =>
      /\p{Extended_Pictographic}/u.test(one)
        ? 2
        : [...one].reduce((sum, point) => sum + (light.test(point) ? 1 : 2), 0);
    const rest = seen(text.normalize('NFC').replace(/https?:\/\/\S+/gu, ''));
    return rest.reduce((sum, one) => sum + weight(one), addresses.length * weightOfAddress);
  },
};

const isCounting = (word: string): word is Counting => word in counts;

const sharings = new Map(
  known
    .trim()
    .split('\n')
    .map((line): [string, Sharing] => {
      const [key = '', share = '', page = '', limit = '', counting = ''] = line.split('|');
      return [
        key,
        {
          key,
          name: channelName(key),
          limit: Number(limit),
          count: counts[isCounting(counting) ? counting : 'letters'],
          addressFor: (link) => (link !== undefined && /^https?:/.test(link) ? share + inAddress(link) : page),
        },
      ];
    }),
);

/** Sharing at a channel, by whatever name; `undefined` where it has no page for that. */
export const sharingAt = (channel: string): Sharing | undefined => sharings.get(channelKey(channel));
