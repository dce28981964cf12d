import { ContextConsumer } from '@lit/context';
import { type CSSResultGroup, LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import { takesText } from '../context/takes-text.js';
import { settingsContext } from '../context/settings-context.js';
import { SpaceController, maySayOtherwise } from '../context/space-controller.js';
import type { Action, ActionType } from '../contract/actions.js';
import type { GivenDocument } from '../contract/document-input.js';
import type { SectionName } from '../contract/document.js';
import { type Problem, createProblem } from '../contract/problem.js';
import { type LanguageFile, askForLanguage } from '../locale/languages.js';
import { LanguageController } from '../locale/language-controller.js';
import type { MessageOverrides, MessagePart } from '../locale/messages.js';
import type { Resource } from '../state/resource.js';
import type { Outcome, Space } from '../state/space.js';
import { baseStyles } from '../theme/base.styles.js';
import { controlStyles } from '../theme/controls.styles.js';
import type { Localizer } from '../parts/localizer.js';
import { announceLoading, renderFailure, renderLoading } from './loading-states.js';
import { booleanAttribute } from '../context/boolean-attribute.js';
import { createLocalizer } from './create-localizer.js';
import { inPlace, renderFrame } from './frame.js';
import { keepFocus } from './keep-focus.js';
import { LazyController } from './lazy-controller.js';
import { PendingChanges } from './pending-changes.js';
import type { ActionSubject } from '../parts/pending-subject.js';
import type { RequestEvent } from './request-event.js';
import { beginToFill, leaveToFill, whenPageStands } from './first-drawing.js';
import { standAsBlock } from './stand-as-block.js';
import { StoreController } from './store-controller.js';
import { keepTypedKeys } from './typed-keys.js';
import { prefixOf } from '../registration/prefix.js';
import { version } from '../registration/version.js';

/** Nothing failed: what belongs here is not set up, or not for whoever looks. */
const isElsewhere = ({ code }: Problem): boolean => /^(?:unconfigured|denied|web-page|sent-elsewhere)$/.test(code);

const withoutHyphens = (name: string): string => name.replaceAll('-', '');

/** How a widget shows each state of a resource. What is left out is shown the common way. */
export interface ResourceViews<T> {
  readonly ready: (value: T) => TemplateResult;
  /** A sentence, or more, for "there is nothing yet". */
  readonly empty: () => TemplateResult;
}

/**
 * What every widget shares: where its document comes from, its language, its frame and its calm ways of waiting,
 * being empty and failing. A widget adds `sections`, its texts and `renderContent`.
 *
 * What is described here, every widget has, and the manifest lists it for each. A widget describes what is its own.
 *
 * @csspart base - The whole widget.
 * @csspart header - Heading and sentence of why.
 * @csspart heading - The heading.
 * @csspart why - The sentence of why.
 * @csspart content - What stands between header and footer.
 * @csspart footer - Who sees this, and what is kept.
 * @csspart problems - What is wrong in the document, in the preview.
 * @csspart skeleton - The shape shown while loading.
 * @csspart unconfigured - The sentence shown while nothing is set up.
 * @csspart denied - The sentence shown while nobody is signed in.
 * @csspart error - The sentence shown after a failure.
 * @csspart retry - The button that tries again.
 */
export abstract class BaseElement extends LitElement {
  /** Compared when two copies of the library meet on one page. */
  static readonly vonkVersion: string = version;
  /** The part of the sentences that this widget says. */
  static readonly sentences: MessagePart = 'common';
  static override styles: CSSResultGroup = [baseStyles, controlStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: false };

  readonly #stores = new StoreController(this);
  readonly #language = new LanguageController(this, ['common', (this.constructor as typeof BaseElement).sentences]);
  readonly #source = new SpaceController(this, { inherits: true });
  readonly #inherited = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  /** For somebody who can mend the document; nobody else fetches it. */
  readonly #problemList = new LazyController(this, () => import('./problem-list.js'), []);
  /** What else is told to whoever sets up the page. */
  readonly #hints = new LazyController(this, () => import('./preview-hints.js'), []);
  /** What the widget says, for the parts of its view. */
  protected readonly localizer: Localizer = createLocalizer(
    this.#language,
    () => [this.messages, this.#inherited.value?.messages],
    () => {
      const organisation = this.space && this.get(this.space.sections.organisation);
      return organisation?.status === 'ready' ? organisation.value.language : undefined;
    },
    () => this.space !== undefined && this.get(this.space.keeping) === 'memory',
  );
  /** A sentence in the language of the widget. */
  protected readonly t = this.localizer.t;
  readonly #pending = new PendingChanges(this, {
    concerns: () => this.concerns,
    revisionOf: (action) => this.revisionOf(action),
    get: (store) => this.get(store),
    localizer: this.localizer,
    hasWords: () => {
      const { messages } = this.#language;
      if (messages) this.#language.include('pending');
      return messages?.pendingTakeBack !== undefined;
    },
  });
  #languageFile: LanguageFile | undefined;
  #hasSpoken = false;
  #hasFilled = false;
  readonly #stand = beginToFill(this);

  /** Address of the document, relative to the page. Not needed inside a `<vonk-space>`. */
  @property() src: string | undefined;

  /**
   * `include` where the document, what it links to and the service are at another origin and go by a cookie: the service has
   * to allow it. `same-origin` (as usual) or `omit`.
   */
  @property() credentials: RequestCredentials | undefined;

  /** The document itself, as parsed JSON. Goes before every other source. */
  @property({ attribute: false, hasChanged: maySayOtherwise }) data: GivenDocument;

  /** Shows what is wrong in the document, with its place and a cure, to whoever sets up the page. */
  @property({ type: Boolean, reflect: true, converter: booleanAttribute }) preview = false;

  /** Level of the heading in the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** A heading of the page's own, instead of the usual one. */
  @property() heading: string | undefined;

  /** `comfortable` or `compact`. */
  @property() density: 'comfortable' | 'compact' = 'comfortable';

  /** The host's own wording of any sentence: `{ "kudosHeading": "Bedankt" }`, for all languages or by language. */
  @property({ type: Object }) messages: MessageOverrides | undefined;

  /** Address of a language that Vonk does not bring, relative to the page: a file that `npx vonk language` finds right. */
  @property({ attribute: 'messages-src' }) messagesSrc: string | undefined;

  /**
   * Shows what anybody may see, and offers nothing to do, whoever is signed in: for a screen in the hall, or a page that is
   * being edited.
   */
  @property({ type: Boolean, reflect: true, attribute: 'readonly', converter: booleanAttribute }) readOnly = false;

  /** The space that this widget shows; `undefined` while none is configured. */
  get space(): Space | undefined {
    return this.#source.space;
  }

  /** The sections that this widget reads, first the one that it cannot do without. */
  protected abstract readonly sections: readonly SectionName[];
  /** The usual heading. */
  protected abstract get usualHeading(): string;
  /** One sentence of why, under the heading. */
  protected abstract get why(): string | TemplateResult | undefined;
  /** Who sees this, and what is kept. */
  protected abstract get footnote(): string | undefined;
  /** What the widget shows once a space is there. Called only with a language and a space. */
  protected abstract renderContent(space: Space): TemplateResult;

  /** What the widget's own changes are about: what waits or was refused of these is shown in it. */
  protected readonly concerns: readonly ActionSubject[] = [];

  protected static override finalize(): void {
    const isDone = Object.hasOwn(this, 'finalized');
    super.finalize();
    if (!isDone) takesText(this);
  }

  /** Also without hyphens: `headinglevel` is what React writes for `headingLevel`, on a server or before the element is there. */
  static override get observedAttributes(): string[] {
    const names = super.observedAttributes;
    return [...names, ...names.filter((name) => name.includes('-')).map(withoutHyphens)];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    const names = (this.constructor as typeof BaseElement).observedAttributes;
    super.attributeChangedCallback(names.find((one) => withoutHyphens(one) === name) ?? name, before, now);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    standAsBlock(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveToFill(this.#stand);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    keepTypedKeys(root);
    return root;
  }

  protected override willUpdate(): void {
    this.#source.resolve();
    const src = this.messagesSrc ?? this.#inherited.value?.messagesSrc;
    if (src) this.#languageFile = askForLanguage(src);
    // Words about what is wrong are fetched only for somebody who can mend it.
    if (!this.canEdit) return;
    this.#language.include('problems');
    this.#problemList.prefetch();
    if (this.#isPreviewed) this.#hints.prefetch();
  }

  protected override update(changed: PropertyValues<this>): void {
    keepFocus(this, () => super.update(changed));
    this.#hasSpoken = !this.#isSilent;
    const isLoading = announceLoading(this.renderRoot);
    if (isLoading || this.#hasFilled) return;
    this.#hasFilled = true;
    whenPageStands(this.#stand);
    // What is in sight stands as soon as it is drawn.
    this.renderRoot.addEventListener(
      'contentvisibilityautostatechange',
      (event) => (event as ContentVisibilityAutoStateChangeEvent).skipped || this.#stand(),
    );
  }

  protected override render(): TemplateResult {
    if (this.#isSilent) return this.#renderLoading();
    const space = this.space;
    this.#pending.read();
    // Reading the document's store here redraws the frame when the document itself comes or fails.
    if (space) this.get(space.document);
    const body = space ? this.renderContent(space) : this.#renderUnconfigured();
    return renderFrame({
      heading: this.heading ?? this.usualHeading,
      level: this.levelAt(0),
      why: this.why,
      notices: this.#pending.above(),
      body,
      waiting: this.#pending.below(),
      footnote: this.isAway ? undefined : this.footnote,
      density: this.density === 'compact' ? 'compact' : 'comfortable',
      language: this.#language.tag,
      problems: this.#renderProblems(space),
    });
  }

  /** A skeleton of the shape that comes. Widgets with another shape give their own. */
  protected renderSkeleton(): TemplateResult {
    return html`<div class="skeleton-line"></div>
      <div class="skeleton-line"></div>
      <div class="skeleton-line"></div>`;
  }

  /** One view for each state of a resource; the switch is complete. */
  protected renderResource<T>(resource: Resource<T>, views: ResourceViews<T>): TemplateResult {
    switch (resource.status) {
      case 'loading':
        return renderLoading(this.renderSkeleton(), this.t);
      case 'ready':
        return views.ready(resource.value);
      case 'empty':
        return html`<slot name="empty">${views.empty()}</slot>`;
      case 'failed':
        return this.#renderFailed(resource.problem);
    }
  }

  /** Nothing names a document, or the document has no such section. */
  #renderUnconfigured(): TemplateResult {
    return html`<p class="state" part="unconfigured">${this.t('unconfigured')}</p>`;
  }

  /** Whether what the widget is about is not here to be seen, so that nothing is to be said of who sees it. */
  protected get isAway(): boolean {
    const [about] = this.sections;
    const resource = about && this.space && this.get<Resource<unknown>>(this.space.sections[about]);
    return !resource || (resource.status === 'failed' && isElsewhere(resource.problem));
  }

  /** Level of the widget's own heading, or of one so far below it: 1 to 6. */
  protected levelAt(depth: number): number {
    const own = Number.isInteger(this.headingLevel) ? Math.max(this.headingLevel, 1) : 2;
    return Math.min(own + depth, 6);
  }

  /** Whether whoever looks can mend the document, or sets up the page. */
  protected get canEdit(): boolean {
    return this.#isPreviewed || (this.space && this.get(this.space.viewer))?.canEdit === true;
  }

  /** Until words are here; words that would be others a moment later help nobody. */
  get #isSilent(): boolean {
    return !this.#language.messages || (this.#languageFile?.isComing === true && !this.#hasSpoken);
  }

  get #isPreviewed(): boolean {
    return this.preview || this.#inherited.value?.preview === true;
  }

  /** The value of a store; the widget is drawn again when it changes. */
  protected get<T>(store: ReadableAtom<T>): T {
    return this.#stores.get(store);
  }

  /**
   * Asks for a change: the host may take it over or refuse it (`preventDefault`), otherwise the space carries it out.
   * Answers `undefined` where the host took it over.
   */
  protected async request<T extends ActionType>(event: RequestEvent<T>): Promise<Outcome | undefined> {
    const { space } = this;
    return this.dispatchEvent(event) && space ? this.#pending.follow(space, event) : undefined;
  }

  /** A few quiet words beside the thing with this id, while a change to it waits; `hasWay`: the way back stands there. */
  protected mark(id: string, hasWay?: boolean): TemplateResult | typeof nothing {
    return this.#pending.mark(id, hasWay);
  }

  /** What is to be said of a change that was asked for: that it waits is said for as long as it does. */
  protected outcomeNow(type: ActionType, outcome: Outcome | undefined): Outcome | undefined {
    return this.#pending.now(type, outcome);
  }

  /** Opens the widget's form with the words of a change that was refused; `undefined` where it has no form for it. */
  protected revisionOf(_action: Action): (() => unknown) | undefined {
    return undefined;
  }

  /** Before the first language is here there are no words to show, only the shape. */
  #renderLoading(): TemplateResult {
    return inPlace(
      html`<section part="base" class="base" aria-busy="true">
        <div class="skeleton" part="skeleton" aria-hidden="true">${this.renderSkeleton()}</div>
      </section>`,
    );
  }

  #renderFailed(problem: Problem): TemplateResult {
    if (problem.code === 'unconfigured') return this.#renderUnconfigured();
    return isElsewhere(problem)
      ? html`<p class="state" part="denied">${this.t(this.#isOwnOnly(problem) ? 'ownOnly' : 'denied')}</p>`
      : renderFailure(() => this.space?.reload(), this.t);
  }

  /** Whether something is missing only because the page shows nothing of anybody's own. */
  #isOwnOnly({ path }: Problem): boolean {
    return this.space?.isReadOnly === true && this.sections.some((name) => path === `/${name}`);
  }

  #renderProblems(space: Space | undefined): TemplateResult | typeof nothing {
    const list = this.#problemList.value;
    if (!this.canEdit || !list || this.#language.messages?.['message malformed'] === undefined) return nothing;
    const problems = space ? this.get(space.problems) : [createProblem('unconfigured', '')];
    const ofLanguage = this.#languageFile?.problem ?? [];
    return list.renderProblems(
      [...ofLanguage, ...this.#hintsFor(space), ...problems],
      this.sections,
      this.localizer.t,
      {
        open: this.#isPreviewed,
        prefix: prefixOf(this),
        gather: (found) =>
          (this.#isPreviewed && this.#hints.value?.gathered(found, space ? this.get(space.read) : [])) || found,
      },
    );
  }

  /** What `preview` tells besides. */
  #hintsFor(space: Space | undefined): readonly Problem[] {
    const hints = this.#isPreviewed && this.#hints.value;
    if (!hints) return [];
    const document = space && this.get(space.document);
    return hints.hintsFor({
      host: this,
      sections: this.sections,
      document: document?.status === 'ready' ? document.value : undefined,
      read: space ? this.get(space.read) : [],
    });
  }
}
