import type { Text } from '../contract/schema.js';
import { channelKey, channelsIn, channelsOfHost } from './channels.js';

/** The channels that a person keeps for themself. They stand in no button, suggestion, name or address. */
export class PrivateChannels {
  readonly #keys: ReadonlySet<string>;
  /** What the person said otherwise of, by its own name: "LinkedIn page" may be fine where LinkedIn is not. */
  readonly #others: ReadonlySet<string>;

  /** Channels of which the person said that they are at ease there, or learn. */
  readonly others: readonly string[];

  constructor(channels: Readonly<Record<string, string>> = {}) {
    const keysOf = (isPrivate: boolean): ReadonlySet<string> =>
      new Set(
        Object.keys(channels)
          .filter((name) => (channels[name] === 'private') === isPrivate)
          .map(channelKey),
      );
    this.#keys = keysOf(true);
    this.#others = keysOf(false);
    this.others = Object.keys(channels).filter((name) => channels[name] !== 'private');
  }

  /** Whether a channel is one of them, however it is written: "LinkedIn", "linked-in", "our LinkedIn page". */
  has(channel: string): boolean {
    if (this.#keys.size === 0) return false;
    const key = channelKey(channel);
    return this.#keys.has(key) || (!this.#others.has(key) && this.isIn(channel));
  }

  /** Whether a text names one of them, or has an address of one. */
  isIn(text: string): boolean {
    if (this.#keys.size === 0) return false;
    const named = channelsIn(text);
    return [...this.#keys].some((key) => named.has(key));
  }

  /** Whether a text of the document names one, in any language: the reader may choose another. */
  isInText(text: Text): boolean {
    return (typeof text === 'string' ? [text] : Object.values(text)).some((one) => this.isIn(one));
  }

  /** Whether an address leads to one of them: `https://lnkd.in/…` to "LinkedIn", `mailto:` to "mail". */
  holds(address: string): boolean {
    if (this.#keys.size === 0 || !URL.canParse(address)) return false;
    const { protocol, hostname, href } = new URL(address);
    if (protocol === 'mailto:') return this.hasMail;
    // Links are wrapped: what they lead to stands in their query.
    return [hostname, ...linkedIn(href)].some((host) => channelsOfHost(host).some((key) => this.#keys.has(key)));
  }

  /** Where something leads, unless that is one of them. */
  linkOf({ link }: { readonly link?: string | undefined }): string | undefined {
    return link === undefined || this.holds(link) ? undefined : link;
  }

  get hasMail(): boolean {
    return this.#keys.has('email');
  }
}

/** Hosts of the addresses that stand in the query of another. */
const linkedIn = (address: string): readonly string[] =>
  [...new URL(address).searchParams.values()].flatMap((value) =>
    /^https?:/i.test(value) && URL.canParse(value) ? [new URL(value).hostname] : [],
  );
