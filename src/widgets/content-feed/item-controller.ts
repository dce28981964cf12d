import type { ReactiveControllerHost } from 'lit';
import type { ActionData } from '../../contract/actions.js';
import type { FeedItem } from '../../contract/feed.js';
import type { Translate } from '../../locale/translate.js';
import type { Outcome } from '../../state/space.js';
import { copyText } from './clipboard.js';
import type { ItemHandlers } from './feed-model.js';

/** A change on its way; `undefined` where the page took it over. */
type PendingOutcome = Promise<Outcome | undefined>;

/** What this needs of the feed. */
export interface ItemPorts {
  keep(item: FeedItem): PendingOutcome;
  rate(detail: ActionData<'feed.rate'>): PendingOutcome;
  /** Opens the place to write; rejects where its code does not come. */
  write(item: FeedItem, startsAtGap: boolean): Promise<void>;
  /** The text of an item as it may be copied; `undefined` where it may not yet. */
  textOf(item: FeedItem): string | undefined;
  /** Called when an item unfolds. */
  unfolded(): void;
  readonly t: Translate;
}

/** What a reader does with single items: which ones are unfolded, what was asked for, and what was said of it. */
export class ItemController {
  readonly #host: ReactiveControllerHost;
  readonly #ports: ItemPorts;
  readonly #unfolded = new Set<string>();
  #status: { readonly item: string; readonly text: string } | undefined;

  constructor(host: ReactiveControllerHost, ports: ItemPorts) {
    this.#host = host;
    this.#ports = ports;
  }

  isOpen(id: string): boolean {
    return this.#unfolded.has(id);
  }

  /** What was said last about an item. */
  statusOf(id: string): string {
    return this.#status?.item === id ? this.#status.text : '';
  }

  readonly handlers: ItemHandlers = {
    onUnfold: ({ id }) => {
      if (!this.#unfolded.delete(id)) {
        this.#unfolded.add(id);
        this.#ports.unfolded();
      }
      this.#host.requestUpdate();
    },
    onMine: (item) => void this.#write(item, false),
    onCopy: (item) => void this.#copy(item),
    onKeep: (item) => void this.#sayRefusal(item, this.#ports.keep(item)),
    onRate: (item, rating) =>
      void this.#sayRefusal(
        item,
        this.#ports.rate({ item: item.id, rating: item.rating === rating ? 'none' : rating }),
      ),
  };

  async #write(item: FeedItem, startsAtGap: boolean): Promise<void> {
    try {
      await this.#ports.write(item, startsAtGap);
    } catch {
      this.#say(item, this.#ports.t('failed'));
    }
  }

  /** A text with a gap, or a browser that gives no clipboard: the composer shows the text, and what to do. */
  async #copy(item: FeedItem): Promise<void> {
    const text = this.#ports.textOf(item);
    if (text === undefined || !(await copyText(text))) await this.#write(item, true);
    else this.#say(item, this.#ports.t('feedCopied'));
  }

  /** Says why a change was not kept. One that was shows by itself. */
  async #sayRefusal(item: FeedItem, asked: PendingOutcome): Promise<void> {
    const outcome = await asked;
    const isRefused = outcome?.status === 'refused';
    const key = isRefused && outcome.problem.code === 'denied' ? 'denied' : 'feedNotSaved';
    this.#say(item, isRefused ? this.#ports.t(key) : '');
  }

  #say({ id }: FeedItem, text: string): void {
    this.#status = { item: id, text };
    this.#host.requestUpdate();
  }
}
