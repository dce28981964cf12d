import type { LitElement } from 'lit';
import type { Preferences } from '../contract/preferences.js';
import { type ChannelPrivacy, keepsPrivate, withoutNames } from '../parts/channel-privacy.js';
import type * as Names from '../parts/private-channels.js';
import { LazyController } from './lazy-controller.js';

/**
 * Which channels the reader keeps private. The names by which channels are known are fetched only for somebody who keeps
 * one: until they are here, and where they do not come, nothing is shown that may name or lead to a channel.
 */
export class ChannelPrivacyController {
  readonly #host: LitElement;
  readonly #names: LazyController<typeof Names>;
  #status: 'unasked' | 'asked' | 'settled' = 'unasked';

  constructor(host: LitElement, load = (): Promise<typeof Names> => import('../parts/private-channels.js')) {
    this.#host = host;
    this.#names = new LazyController(host, load, []);
  }

  of({ channels }: Preferences): ChannelPrivacy {
    const names = this.#names.value;
    if (names) return new names.PrivateChannels(channels);
    if (keepsPrivate(channels)) this.#names.prefetch();
    return withoutNames(channels);
  }

  /** Whether the first drawing waits for the names: nothing moves once it stands. */
  isAwaited({ channels }: Preferences): boolean {
    if (this.#names.value || !keepsPrivate(channels)) this.#status = 'settled';
    if (this.#status === 'unasked') {
      this.#status = 'asked';
      // Not while it is drawn.
      void Promise.resolve()
        .then(async () => this.#names.use(() => undefined))
        .then(() => {
          this.#status = 'settled';
          this.#host.requestUpdate();
        });
    }
    return this.#status === 'asked';
  }
}
