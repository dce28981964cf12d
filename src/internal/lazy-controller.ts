import { type CSSResult, type LitElement, type ReactiveController, type TemplateResult, html, nothing } from 'lit';
import type { Translate } from '../locale/translate.js';
import { renderFailure, renderLoading } from './loading-states.js';

/** What is fetched later may bring styles. */
interface Styled {
  readonly styles?: readonly CSSResult[];
}

/** Somebody who comes near may press soon: the code is asked for before they do. */
const triggers = ['pointerover', 'focusin'] as const;

/**
 * A part of a widget whose code is fetched when it is about to be needed: as soon as a pointer or the focus comes to
 * the widget, or else when it is asked for. Until it is here there is a calm shape, and where it does not come a
 * sentence with a way to try again.
 */
export class LazyController<T extends object> implements ReactiveController {
  readonly #host: LitElement;
  readonly #load: () => Promise<T>;
  readonly #triggers: readonly string[];
  #value: T | undefined;
  #loading: Promise<T> | undefined;
  #status: 'unasked' | 'asked' | 'failed' = 'unasked';
  /** What somebody wanted to do with it last. */
  #task: ((value: T) => unknown) | undefined;

  /** @param on - What makes the widget ask for it before anybody does. */
  constructor(host: LitElement, load: () => Promise<T>, on: readonly string[] = triggers) {
    this.#host = host;
    this.#load = load;
    this.#triggers = on;
    host.addController(this);
  }

  /** What was fetched; `undefined` until it is here. */
  get value(): T | undefined {
    return this.#value;
  }

  hostConnected(): void {
    if (this.#value) return;
    for (const trigger of this.#triggers) this.#host.addEventListener(trigger, this.prefetch);
  }

  hostDisconnected(): void {
    this.#stopWatching();
  }

  /** Asks for it, once. That it does not come is said only to somebody who wants to use it. */
  readonly prefetch = (): void => {
    if (!this.#value) this.#fetch().catch(() => undefined);
  };

  /** Does something with it, at once where it is here. */
  async use(task: (value: T) => unknown): Promise<void> {
    this.#task = task;
    if (!this.#value) await this.#ask();
    if (!this.#value || !this.#host.isConnected) return;
    const last = this.#task;
    this.#task = undefined;
    last?.(this.#value);
  }

  /** For a `<details>` whose content it is: asks for it when that is opened. */
  readonly onToggle = (event: Event): void => {
    if ((event.currentTarget as HTMLDetailsElement).open && !this.#value) void this.use(() => undefined);
  };

  /** What it draws, or what stands in its place. */
  show(draw: (value: T) => TemplateResult | typeof nothing, t: Translate): TemplateResult | typeof nothing {
    if (this.#value) return draw(this.#value);
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
      (value) => this.#receive(value),
      () => {
        if (this.#loading === loading) this.#loading = undefined;
      },
    );
    return loading;
  }

  #receive(value: T): void {
    if (this.#value) return;
    this.#stopWatching();
    this.#value = value;
    const root = this.#host.renderRoot as ShadowRoot;
    for (const { styleSheet } of (value as Styled).styles ?? [])
      if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
    this.#host.requestUpdate();
  }

  #stopWatching(): void {
    for (const trigger of this.#triggers) this.#host.removeEventListener(trigger, this.prefetch);
  }

  #become(status: 'asked' | 'failed'): void {
    this.#status = status;
    this.#host.requestUpdate();
  }

  readonly #onRetry = async (event: Event): Promise<void> => {
    const summary = (event.currentTarget as Element).closest('details')?.querySelector('summary');
    await this.use(this.#task ?? (() => undefined));
    // The button that had the focus is gone.
    if (this.#value) summary?.focus();
  };
}
