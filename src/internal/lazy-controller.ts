import { type CSSResult, type LitElement, type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import type { Translate } from '../locale/translate.js';
import { renderFailure, renderLoading } from './loading-states.js';

/** What is fetched later may bring styles. */
interface Styled {
  readonly styles?: readonly CSSResult[];
}

/** Somebody who comes near may press soon: the code is asked for before they do. */
const approaches = ['pointerover', 'focusin'] as const;

/**
 * A part of a widget whose code is fetched when it is about to be needed: as soon as a pointer or the keyboard comes to
 * the widget, or else when it is asked for. Until it is here there is a calm shape, and where it does not come a
 * sentence with a way to try again.
 */
export class LazyController<T extends object> implements ReactiveController {
  readonly #host: LitElement;
  readonly #load: () => Promise<T>;
  readonly #approaches: readonly string[];
  #piece: T | undefined;
  #loading: Promise<T> | undefined;
  #status: 'unasked' | 'asked' | 'failed' = 'unasked';
  /** What somebody wanted to do with it. */
  #task: ((piece: T) => unknown) | undefined;

  /** @param on - What makes the widget ask for it before anybody does. */
  constructor(host: LitElement, load: () => Promise<T>, on: readonly string[] = approaches) {
    this.#host = host;
    this.#load = load;
    this.#approaches = on;
    host.addController(this);
  }

  /** The piece; `undefined` until it is here. */
  get piece(): T | undefined {
    return this.#piece;
  }

  hostConnected(): void {
    if (this.#piece) return;
    for (const approach of this.#approaches) this.#host.addEventListener(approach, this.prefetch);
  }

  hostDisconnected(): void {
    this.#stopWatching();
  }

  /** Asks for it, once. Where it does not come that is told only to somebody who wants to use it. */
  readonly prefetch = (): void => {
    if (!this.#piece) this.#fetch().catch(() => undefined);
  };

  /** Does something with the piece, at once where it is here. */
  async use(task: (piece: T) => unknown): Promise<void> {
    this.#task = task;
    if (!this.#piece) await this.#ask();
    if (!this.#piece || !this.#host.isConnected) return;
    const last = this.#task;
    this.#task = undefined;
    last?.(this.#piece);
  }

  /** For a `<details>` whose content it is: asks for it when that is unfolded. */
  readonly onToggle = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open && !this.#piece) void this.use(() => undefined);
  };

  /** What it draws, or what stands in its place. */
  show(draw: (piece: T) => TemplateResult | typeof nothing, t: Translate): TemplateResult | typeof nothing {
    if (this.#piece) return draw(this.#piece);
    switch (this.#status) {
      case 'unasked':
        return nothing;
      case 'asked':
        return renderLoading(html`<div class="skeleton-line"></div>`, t);
      case 'failed':
        return renderFailure(this.#onRetry, t);
    }
  }

  async #ask(): Promise<void> {
    this.#become('asked');
    try {
      await this.#fetch();
    } catch {
      this.#become('failed');
    }
  }

  #fetch(): Promise<T> {
    this.#loading ??= this.#load();
    const loading = this.#loading;
    loading.then(
      (piece) => this.#receive(piece),
      () => {
        if (this.#loading === loading) this.#loading = undefined;
      },
    );
    return loading;
  }

  #receive(piece: T): void {
    if (this.#piece) return;
    this.#stopWatching();
    this.#piece = piece;
    const root = this.#host.renderRoot as ShadowRoot;
    for (const { styleSheet } of (piece as Styled).styles ?? [])
      if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
    this.#host.requestUpdate();
  }

  #stopWatching(): void {
    for (const approach of this.#approaches) this.#host.removeEventListener(approach, this.prefetch);
  }

  #become(status: 'asked' | 'failed'): void {
    this.#status = status;
    this.#host.requestUpdate();
  }

  readonly #onRetry = async (event: Event): Promise<void> => {
    const fold = (event.currentTarget as Element).closest('details')?.querySelector('summary');
    await this.use(this.#task ?? (() => undefined));
    // The button that had the keyboard is gone.
    if (this.#piece) fold?.focus();
  };
}
