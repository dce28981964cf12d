import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageFor, loadMessages, messagesNow } from './languages.js';
import type { Messages } from './messages.js';

/** One observer a root, shared by every widget in it. */
interface Watch {
  readonly observer: MutationObserver;
  readonly callbacks: Set<() => void>;
}
const watches = new WeakMap<Node, Watch>();

/**
 * Follows the language of the nearest `[lang]`, across shadow roots, while it changes, and loads its sentences.
 * Without any `lang` on the page it is the browser's own.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #stops: (() => void)[] = [];
  #tag = 'en';
  #messages: Messages | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The full BCP 47 tag, for numbers, dates and texts of the document. */
  get tag(): string {
    return this.#tag;
  }

  /** The sentences; `undefined` until the first language is here. While another one loads, the present one stays. */
  get messages(): Messages | undefined {
    return this.#messages;
  }

  hostConnected(): void {
    for (const root of rootsAbove(this.#host)) this.#stops.push(watchLanguage(root, () => this.#follow()));
    this.#follow();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #follow(): void {
    const tag = languageOf(this.#host);
    const language = languageFor(tag);
    const here = messagesNow(language);
    if (here) {
      this.#take(tag, here);
      return;
    }
    loadMessages(language)
      .catch(() => loadMessages('en'))
      .then(
        (messages) => {
          // The language may have changed again, or the element have left, in the meantime.
          if (languageOf(this.#host) === tag) this.#take(tag, messages);
        },
        () => this.#host.requestUpdate(),
      );
  }

  #take(tag: string, messages: Messages): void {
    if (this.#tag === tag && this.#messages === messages) return;
    this.#tag = tag;
    this.#messages = messages;
    this.#host.requestUpdate();
  }
}

/** The language that holds at an element. */
export function languageOf(element: Element): string {
  let at: Element | null = element;
  while (at) {
    const found: Element | null = at.closest('[lang]');
    const lang = found?.getAttribute('lang');
    if (lang) return lang;
    // An empty `lang` says "unknown": go on above it.
    at = found ? parentAcross(found) : hostOf(at);
  }
  return navigator.language || 'en';
}

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

const parentAcross = (element: Element): Element | null => element.parentElement ?? hostOf(element);

function rootsAbove(element: Element): Node[] {
  const roots: Node[] = [];
  let root = element.getRootNode();
  roots.push(root);
  while (root instanceof ShadowRoot) {
    root = root.host.getRootNode();
    roots.push(root);
  }
  return roots;
}

function watchLanguage(root: Node, changed: () => void): () => void {
  let watch = watches.get(root);
  if (!watch) {
    const callbacks = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const callback of [...callbacks]) callback();
    });
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    watch = { observer, callbacks };
    watches.set(root, watch);
  }
  const found = watch;
  found.callbacks.add(changed);
  return () => {
    found.callbacks.delete(changed);
    if (found.callbacks.size > 0) return;
    found.observer.disconnect();
    watches.delete(root);
  };
}
