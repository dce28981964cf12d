import type { FeedItem } from '../../../contract/feed.js';
import { plainChannel } from '../../../parts/channel-name.js';

/** The channels that a person keeps for themself. They stand in no button, suggestion or address. */
export class PrivateChannels {
  readonly #names: ReadonlySet<string>;

  constructor(channels: Readonly<Record<string, string>> = {}) {
    this.#names = new Set(
      Object.keys(channels)
        .filter((name) => channels[name] === 'private')
        .map(plainChannel),
    );
  }

  /** Whether a channel is one of them, however it is written. */
  has(channel: string): boolean {
    return this.#names.has(plainChannel(channel));
  }

  /** Whether an address leads to one of them: `https://www.linkedin.com/…` to "LinkedIn", `mailto:` to "mail". */
  holds(address: string): boolean {
    if (this.#names.size === 0 || !URL.canParse(address)) return false;
    const { protocol, hostname } = new URL(address);
    if (protocol === 'mailto:') return this.hasMail;
    return hostname.split('.').some((label) => this.has(label));
  }

  /** Where an item leads, unless that is one of them. */
  linkOf({ link }: Pick<FeedItem, 'link'>): string | undefined {
    return link === undefined || this.holds(link) ? undefined : link;
  }

  get hasMail(): boolean {
    return this.has('mail') || this.has('email');
  }
}
