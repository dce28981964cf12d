import { ContextProvider } from '@lit/context';
import { LitElement, type TemplateResult, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { GivenDocument } from '../contract/document-input.js';
import type { Space } from '../state/space.js';
import { version } from '../registration/version.js';
import type { MessageOverrides } from '../locale/messages.js';
import { takesText } from './takes-text.js';
import { messagesContext } from './messages-context.js';
import { SpaceController, maySayOtherwise } from './space-controller.js';
import { spaceContext } from './space-context.js';

export { createSpace } from './create-space.js';

/**
 * Gives every widget inside it one document, so that a page names its source once. It shows nothing of its own, and takes
 * no part in layout: whatever is around it lays out what is inside. A rule for the children of a flex row or a grid reaches
 * the space only; for one of its own, give the space that layout: `vonk-space { display: flex; gap: 1rem; }`.
 *
 * @summary One document for all widgets inside.
 * @tag vonk-space
 * @slot - The page, or a part of it, with widgets anywhere inside.
 */
export class VonkSpace extends LitElement {
  static readonly vonkVersion = version;
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  readonly #provider = new ContextProvider(this, { context: spaceContext });
  readonly #source = new SpaceController(this, { inherits: false });
  readonly #wording = new ContextProvider(this, { context: messagesContext });
  #given: Space | undefined;
  #stop: (() => void) | undefined;

  /** Address of the document, relative to the page. */
  @property() src: string | undefined;

  /**
   * `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has
   * to allow it. `same-origin` (as usual) or `omit`.
   */
  @property() credentials: RequestCredentials | undefined;

  /** The document itself, instead of an address. */
  @property({ attribute: false, hasChanged: maySayOtherwise }) data: GivenDocument;

  /** The host's own wording of any sentence, for every widget inside: for all languages, or by language. */
  @property({ type: Object }) messages: MessageOverrides | undefined;

  /** A space of the host's own making (`createSpace`), instead of an address or a document. */
  @property({ attribute: false })
  set space(space: Space | undefined) {
    this.#given = space;
    this.#provide();
  }
  get space(): Space | undefined {
    return this.#given ?? this.#source.space;
  }

  protected static override finalize(): void {
    const isDone = Object.hasOwn(this, 'finalized');
    super.finalize();
    if (!isDone) takesText(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provide();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(): void {
    this.#source.resolve();
    this.#provide();
    if (this.messages !== this.#wording.value) this.#wording.setValue(this.messages as MessageOverrides);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provide(): void {
    if (!this.isConnected) return;
    const space = this.space;
    if (space === this.#provider.value && this.#stop) return;
    this.#stop?.();
    this.#stop = this.#given?.retain();
    if (!this.#given) this.#stop = () => undefined;
    // Consumers are told even when the value goes away: they then look for the page's default.
    if (space !== this.#provider.value) this.#provider.setValue(space as Space);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vonk-space': VonkSpace;
  }
}
