import type { ReactiveController } from 'lit';
import type { FeedItem } from '../../../contract/feed.js';
import type { DraftHost } from '../../../internal/draft-keeper.js';
import type { Composer, ComposerContext } from './composer.js';

/** Loads the composer when somebody first wants to write, and keeps it in step with the feed around it. */
export class ComposerController implements ReactiveController {
  readonly #host: DraftHost;
  #composer: Composer | undefined;
  #place: Element | undefined;
  #item: FeedItem | undefined;
  #startsAtGap = false;

  /** What the composer needs of its surroundings, renewed with each drawing of the host; `undefined` closes it. */
  context: ComposerContext | undefined;

  constructor(host: DraftHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The item that is being written about. */
  get item(): FeedItem | undefined {
    return this.#item;
  }

  /**
   * Opens the composer for an item, with its first gap selected where that is asked for. Rejects where the code does not come, for
   * instance without a connection.
   */
  async open(item: FeedItem, startsAtGap = false): Promise<void> {
    const { Composer } = await import('./composer.js');
    const place = this.#host.renderRoot.querySelector('.composer-place');
    if (!(place instanceof HTMLElement)) return;
    if (this.#place !== place) {
      this.#place = place;
      this.#composer = new Composer(this.#host, place, () => this.#onClosed());
    }
    await this.#composer?.open(item);
    this.#item = item;
    this.#startsAtGap = startsAtGap;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#item) return;
    // The place leaves with the content, for instance when the feed gets another source.
    if (!this.#place?.isConnected) this.#item = undefined;
    else if (!this.context) this.#composer?.close();
    else this.#composer?.show(this.#item, this.context, this.#startsAtGap);
    this.#startsAtGap = false;
  }

  hostDisconnected(): void {
    this.#composer?.close();
  }

  #onClosed(): void {
    this.#item = undefined;
    this.context = undefined;
    this.#host.requestUpdate();
  }
}
