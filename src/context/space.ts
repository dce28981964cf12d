import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyValues, type TemplateResult, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { GivenDocument } from '../contract/document-input.js';
import type { Space } from '../state/space.js';
import { version } from '../registration/version.js';
import type { MessageOverrides } from '../locale/messages.js';
import { takesText } from './takes-text.js';
import { booleanAttribute } from './boolean-attribute.js';
import { settingsContext } from './settings-context.js';
import { SpaceController, maySayOtherwise } from './space-controller.js';
import { spaceContext } from './space-context.js';

const withoutHyphens = (name: string): string => name.replaceAll('-', '');

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
  readonly #settings = new ContextProvider(this, { context: settingsContext });
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

  /** Address of a language that Vonk does not bring, relative to the page, for every widget inside. */
  @property({ attribute: 'messages-src' }) messagesSrc: string | undefined;

  /** Shows what is wrong in the document, in every widget inside, to whoever sets up the page. */
  @property({ type: Boolean, reflect: true, converter: booleanAttribute }) preview = false;

  /**
   * Shows what anybody may see, and offers nothing to do, in every widget inside, whoever is signed in: for a screen in the
   * hall, or a page that is being edited.
   */
  @property({ type: Boolean, reflect: true, attribute: 'readonly', converter: booleanAttribute }) readOnly = false;

  /** A space of the host's own making (`createSpace`), instead of an address or a document. */
  @property({ attribute: false })
  set space(space: Space | undefined) {
    this.#given = space;
    this.#provide();
  }
  get space(): Space | undefined {
    return this.#given ? (this.readOnly ? this.#given.forReading() : this.#given) : this.#source.space;
  }

  protected static override finalize(): void {
    const isDone = Object.hasOwn(this, 'finalized');
    super.finalize();
    if (!isDone) takesText(this);
  }

  /** React before 19 writes attributes without hyphens. */
  static override get observedAttributes(): string[] {
    const names = super.observedAttributes;
    return [...names, ...names.filter((name) => name.includes('-')).map(withoutHyphens)];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    const own = VonkSpace.observedAttributes.find((one) => withoutHyphens(one) === name);
    super.attributeChangedCallback(own ?? name, before, now);
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#source.resolve();
    this.#provide();
    const { messages, messagesSrc, preview } = this;
    if (changed.has('messages') || changed.has('messagesSrc') || changed.has('preview'))
      this.#settings.setValue({ messages, messagesSrc, preview });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provide(): void {
    if (!this.isConnected) return;
    const space = this.space;
    if (space === this.#provider.value && this.#stop) return;
    this.#stop?.();
    this.#stop = (this.#given && space?.retain()) ?? (() => undefined);
    // Consumers are told even when the value goes away: they then look for the page's default.
    if (space !== this.#provider.value) this.#provider.setValue(space as Space);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vonk-space': VonkSpace;
  }
}
