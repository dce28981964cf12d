import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Language, followLanguages, languageFor, languageOfTag, loadMessages, messagesNow } from './languages.js';
import type { MessagePart, Messages } from './messages.js';

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
  #parts: readonly MessagePart[];
  #tag = 'en';
  #wished = 'en';
  #messages: Messages | undefined;

  /** @param parts - What the host says. More may be asked for later with `include`. */
  constructor(host: ReactiveControllerHost & HTMLElement, parts: readonly MessagePart[]) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  /** The full BCP 47 tag of what is said, for sentences, numbers and dates. */
  get tag(): string {
    return this.#tag;
  }

  /** The language that holds here, for texts of the document: it may be one that Vonk does not speak. */
  get wished(): string {
    return this.#wished;
  }

  /** The sentences; `undefined` until the first language is here. While another one loads, the present one stays. */
  get messages(): Messages | undefined {
    return this.#messages;
  }

  /** Asks for one more part; the host is drawn again when it is here. */
  include(part: MessagePart): void {
    if (this.#parts.includes(part)) return;
    this.#parts = [...this.#parts, part];
    if (this.#host.isConnected) this.#follow();
  }

  hostConnected(): void {
    this.#stops.push(
      followLanguages(() => {
        this.#follow();
        this.#host.requestUpdate();
      }),
    );
    for (const root of rootsAbove(this.#host)) this.#stops.push(watchLanguage(root, () => this.#follow()));
    this.#follow();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #follow(): void {
    const tag = languageOf(this.#host);
    const parts = this.#parts;
    const language = languageFor(tag);
    const here = messagesNow(language, parts);
    if (here) {
      this.#take(tag, language, here);
      return;
    }
    const load = async (spoken: Language): Promise<() => void> => {
      await loadMessages(spoken, parts);
      const messages = messagesNow(spoken, parts);
      return () => messages && this.#take(tag, spoken, messages);
    };
    load(language)
      .catch(() => load('en'))
      .then(
        (take) => {
          // The language or the parts may have changed again, or the element have left, in the meantime.
          if (parts === this.#parts && languageOf(this.#host) === tag && languageFor(tag) === language) take();
        },
        () => this.#host.requestUpdate(),
      );
  }

  #take(wished: string, spoken: Language, messages: Messages): void {
    if (this.#wished === wished && this.#messages === messages) return;
    this.#wished = wished;
    // Dates and numbers are in the language of the sentences around them.
    this.#tag = languageOfTag(wished) === spoken ? wished : spoken;
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
    if (lang) return languageTagIn(lang);
    // An empty `lang` says "unknown": go on above it.
    at = found ? parentAcross(found) : hostOf(at);
  }
  return navigator.language || 'en';
}

/** The tag in a locale as systems write it, such as `nl_BE`, `fr_CA.UTF-8` or `de_DE@euro`. */
const languageTagIn = (locale: string): string =>
  locale
    .trim()
    .replace(/[.@].*/, '')
    .replaceAll('_', '-');

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
