import type { Text } from '../contract/schema.js';
import type { ChannelPrivacy } from './channel-privacy.js';
import { channelsIn } from './channels-in-text.js';
import { channelKey, channelsOfHost, plain, tracesOf } from './channels.js';

/** The channels that a person keeps for themself. They stand in no button, suggestion, name or address. */
export class PrivateChannels implements ChannelPrivacy {
  readonly #keys: ReadonlySet<string>;
  /** What the person said otherwise of, by its own name: "LinkedIn page" may be fine where LinkedIn is not. */
  readonly #others: ReadonlySet<string>;
  /** Most texts have none of these, which costs far less to see than reading them word by word. */
  readonly #traces: readonly string[];

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
    this.#traces = [...this.#keys].flatMap(tracesOf);
    this.others = Object.keys(channels).filter((name) => channels[name] !== 'private');
  }

  has(channel: string): boolean {
    if (this.#keys.size === 0) return false;
    const key = channelKey(channel);
    return this.#keys.has(key) || (!this.#others.has(key) && this.isIn(channel));
  }

  isIn(text: string): boolean {
    if (this.#keys.size === 0) return false;
    const letters = plain(text);
    if (!this.#traces.some((trace) => letters.includes(trace))) return false;
    const named = channelsIn(text);
    return [...this.#keys].some((key) => named.has(key));
  }

  isInText(text: Text): boolean {
    return (typeof text === 'string' ? [text] : Object.values(text)).some((one) => this.isIn(one));
  }

  holds(address: string): boolean {
    if (this.#keys.size === 0 || !URL.canParse(address)) return false;
    const { protocol, hostname, href } = new URL(address);
    if (protocol === 'mailto:') return this.hasMail;
    // Links are wrapped: what they lead to stands in their query.
    return [hostname, ...linkedIn(href)].some((host) => channelsOfHost(host).some((key) => this.#keys.has(key)));
  }

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
