import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SectionName } from '../../contract/document.js';
import type { FeedItem } from '../../contract/feed.js';
import type { Theme } from '../../contract/organisation.js';
import { timeOf } from '../../contract/time.js';
import { BaseElement } from '../../internal/base-element.js';
import { ChannelPrivacyController } from '../../internal/channel-privacy-controller.js';
import { watchFocus } from '../../internal/keep-focus.js';
import { LazyController } from '../../internal/lazy-controller.js';
import { firstDayOfWeek } from '../../locale/formats.js';
import type { Row } from '../../parts/arrivals-order.js';
import { Arrivals } from '../../parts/arrivals.js';
import { avatarStyles } from '../../parts/avatar.js';
import { Windowed } from '../../parts/windowed.js';
import type { Collection } from '../../state/collection.js';
import { type Resource, valueOf } from '../../state/resource.js';
import type { Outcome, Space } from '../../state/space.js';
import { ComposerController } from './composer/composer-controller.js';
import type { ComposerContext } from './composer/composer.js';
import { FeedKeepEvent, FeedRateEvent } from './content-feed-events.js';
import { contentFeedStyles } from './content-feed.styles.js';
import { readyText } from './composer/draft-text.js';
import { feedChoices } from './feed-choices.js';
import type { FeedModel } from './feed-model.js';
import { ItemController } from './item-controller.js';
import { renderItems, renderMore } from './items.js';
import { Paging } from './paging.js';
import { type Offering, type Participation, isLimited, participationOf } from './participation.js';
import { type Choice, chosenItems, firstSentence, liveItems, themesInUse, untilNextChange } from './shown-items.js';

/**
 * Bite-size content that a person may keep, or make their own. (Autonomy, Competence)
 *
 * @summary Small pieces to read, to keep, or to tell in one's own words, with guidelines and a place to write.
 * @tag vonk-content-feed
 * @slot empty - Replaces the sentence shown while there are no items.
 * @csspart choices - The themes to choose from, and what was kept.
 * @csspart arrivals - The button that shows what arrived meanwhile.
 * @csspart list - The items.
 * @csspart item - One item.
 * @csspart theme - The name of an item's theme.
 * @csspart title - An item's title.
 * @csspart text - An item's text.
 * @csspart gap - A place in a text that waits for the person's own words.
 * @csspart image - An item's picture.
 * @csspart row - For whom, how long, and what may be done with it.
 * @csspart limits - What is said about the limits that the person set for themself.
 * @csspart suggest-more - The button that offers what these limits hold back.
 * @csspart mine - The button that opens the place to write.
 * @csspart copy - The button that copies a text as it is.
 * @csspart keep - The button that keeps an item.
 * @csspart unfold - The button that unfolds the rest of an item.
 * @csspart details - What unfolds: why, benefit, other wordings, values, hashtags, link.
 * @csspart values - The values that an item shows.
 * @csspart hashtags - The hashtags of an item.
 * @csspart link - Where an item leads.
 * @csspart rating - "Worked for me", "did not".
 * @csspart more - The button that shows more items.
 * @csspart not-ready - What an editor reads while sharing is off.
 * @csspart guidelines - What works and what does not, by theme.
 * @csspart guideline - One pair of examples.
 * @csspart composer - The dialog in which a text becomes somebody's own.
 * @csspart field - The field for the text.
 * @csspart draft - That words which were not finished are in the form again.
 * @csspart length - That a text is longer than a network takes.
 * @csspart check - The friendly look at the text.
 * @csspart post - How the text looks to others.
 * @csspart avatar - A face or initials.
 * @csspart pending-mark - A few words beside a thing while a change to it waits.
 * @cssproperty [--vonk-content-feed-gap=var(--vonk-space-2xl)] - Space between two items.
 * @cssproperty [--vonk-content-feed-edge=3px] - Width of the coloured edge of a theme.
 * @fires {FeedKeepEvent} vonk-feed-keep - Somebody keeps an item, or lets it go. Cancelable.
 * @fires {FeedRateEvent} vonk-feed-rate - Somebody says whether an item worked for them. Cancelable.
 */
export class ContentFeed extends BaseElement {
  static override readonly sentences = 'content-feed';
  static override styles: CSSResultGroup = [BaseElement.styles, avatarStyles, contentFeedStyles];

  readonly #composer = new ComposerController(this);
  readonly #paging = new Paging(this);
  readonly #privacy = new ChannelPrivacyController(this);
  readonly #windowed = new Windowed<Row<FeedItem>>(this);
  readonly #arrivals = new Arrivals<FeedItem>(
    this,
    () => this.renderRoot.querySelector<HTMLElement>('.entry'),
    this.#windowed,
  );
  readonly #items = new ItemController(this, {
    keep: (item) => this.#keep(item),
    rate: (detail) => this.request(new FeedRateEvent(detail)),
    write: (item, startsAtGap) => this.#composer.open(item, startsAtGap),
    textOf: (item) => this.#textOf(item),
    unfolded: () => void this.#lazy.use(() => undefined),
    t: this.localizer.t,
  });
  readonly #lazy = new LazyController(this, async () => {
    const { guidelinePairsStyles, ...chunk } = await import('./lazy-chunk.js');
    return { ...chunk, styles: [guidelinePairsStyles] };
  });

  #next: ReturnType<typeof setTimeout> | undefined;
  /** Ids of the rows that are shown, in order. */
  #ids: readonly string[] = [];
  #limits: 'unasked' | 'asked' | 'settled' = 'unasked';

  protected override readonly sections: readonly SectionName[] = [
    'feed',
    'organisation',
    'values',
    'guidelines',
    'preferences',
    'people',
  ];
  protected override readonly concerns = ['feed'] as const;

  /** Id of one theme, to show the items of that one only. */
  @property() theme: string | undefined;

  @state() private choice: Choice = { theme: undefined, kept: false };
  @state() private hasChosen = false;
  @state() private showsGuidelines = false;
  /** Whether the reader asked for more than fits in the limits that they set. */
  @state() private wantsMore = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#next);
  }

  protected override get usualHeading(): string {
    return this.t('feedHeading');
  }

  /** What the organisation is there for, and what this is there for. */
  protected override get why(): string | TemplateResult | undefined {
    const space = this.space;
    const organisation = space && this.get(space.sections.organisation);
    if (organisation?.status === 'loading') return undefined; // One sentence does not make room for another.
    const purpose = organisation && valueOf(organisation)?.purpose;
    const canUse = space && this.#participation(space).canUse;
    const sentence = this.t(canUse ? 'feedWhy' : 'feedWhyReading');
    if (!purpose) return sentence;
    const { text, langOf } = this.localizer;
    return html`<span lang=${langOf(purpose.text)}>${firstSentence(text(purpose.text))}</span> ${sentence}`;
  }

  protected override get footnote(): string | undefined {
    return this.space && this.get(this.space.viewer) ? this.t('feedFootnote') : undefined;
  }

  protected override renderContent(space: Space): TemplateResult {
    const participation = this.#participation(space);
    const { item } = this.#composer;
    this.#composer.context = item && participation.canUse ? this.#composerContext(space, participation) : undefined;
    const feed = this.get(space.sections.feed);
    return html`${this.renderResource(this.#awaitsLimits(feed, participation, space) ? { status: 'loading' } : feed, {
        ready: (feed) => this.#renderFeed(feed, space, participation),
        empty: () => this.#renderEmpty(),
      })}
      ${this.#renderGuidelines(space)}
      <div class="composer-place"></div>`;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton-line"></div>
      <div class="skeleton-block"></div>
      <div class="skeleton-block"></div>`;
  }

  #renderFeed(feed: Collection<FeedItem>, space: Space, participation: Participation): TemplateResult {
    const live = this.#liveItems(feed, space);
    const themes = themesInUse(live, this.#themes(space));
    const choice = this.#choiceAmong(themes);
    const chosen = chosenItems(live, choice);
    const rows = this.#arrivals.arrange(chosen, {
      about: JSON.stringify([space.key, this.get(space.viewer)?.id, choice]),
      most: this.#paging.limit,
      isSettled: true,
      isOwn: () => false,
      isBehind: (item) => feed.isBehind(item),
      timeOf: ({ publishedAt }) => timeOf(publishedAt),
    });
    const hidden = chosen.length - rows.filter(({ item }) => item).length - this.#arrivals.count;
    const hasMore = hidden > 0 || feed.next !== undefined;
    this.#ids = rows.map(({ id }) => id);
    const inSight = rows.flatMap(({ item }) => item ?? []);
    const offering = this.#offering(inSight, participation, space);
    const model = this.#model(space, participation, offering);
    const viewer = this.get(space.viewer);
    const { canMark, isUnready } = participation;
    return html`${viewer || space.isReadOnly ? nothing : html`<p class="hint before">${this.t('notSignedIn')}</p>`}
      ${
        isUnready && this.canEdit
          ? html`<p class="hint before" part="not-ready">${this.t('feedNotReady')}</p>`
          : nothing
      }
      ${feedChoices(this.theme === undefined ? themes : [], canMark, choice, model.localizer, this.#onChoose)}
      <p class="visually-hidden" role="status">
        ${this.hasChosen ? this.t('feedCount', { count: chosen.length }) : nothing}
      </p>
      ${this.#arrivals.render(this.heading ?? this.usualHeading, model.localizer.t, this.#onArrivals)}
      ${
        offering && !this.wantsMore
          ? this.#lazy.value?.renderLimits(offering, () => void this.#onSuggestMore(rows, offering), model.localizer)
          : nothing
      }
      ${
        rows.length > 0
          ? renderItems(rows, this.#windowed, hasMore, model, () => this.#arrivals.renderPlaceholder(model.localizer.t))
          : html`<p class="state">${this.t(choice.kept ? 'feedNothingKept' : 'feedEmpty')}</p>`
      }
      ${
        hasMore
          ? renderMore(hidden, this.#paging.isLoading, this.#onMore, this.localizer.t)
          : feed.isFull
            ? html`<p class="state">${this.t('listFull')}</p>`
            : nothing
      }`;
  }

  /** What is out now; drawn again as soon as another one comes out, or goes. */
  #liveItems({ items }: Collection<FeedItem>, space: Space): readonly FeedItem[] {
    this.get(space.minute);
    const now = space.now();
    const wait = untilNextChange(items, now);
    clearTimeout(this.#next);
    if (this.isConnected && wait < 60_000) this.#next = setTimeout(() => this.requestUpdate(), wait);
    return liveItems(items, now);
  }

  #renderEmpty(): TemplateResult {
    this.#arrivals.forget();
    return html`<p class="state">${this.t('feedEmpty')}</p>`;
  }

  #renderGuidelines(space: Space): TemplateResult | typeof nothing {
    const guidelines = valueOf(this.get(space.sections.guidelines))?.items ?? [];
    if (guidelines.length === 0) return nothing;
    return html`<details class="guidelines" part="guidelines" @toggle=${this.#onGuidelines}>
      <summary><bdi>${this.t('feedGuidelines')}</bdi></summary>
      ${
        this.showsGuidelines
          ? this.#lazy.show(
              ({ guidelinesByTheme }) =>
                html`${guidelinesByTheme(guidelines, this.#themes(space), this.levelAt(1), this.localizer)}`,
              this.localizer.t,
            )
          : nothing
      }
    </details>`;
  }

  #participation(space: Space): Participation {
    const { values, guidelines, preferences } = space.sections;
    return participationOf({
      viewer: this.get(space.viewer),
      stance: this.get(space.stance),
      preferences: this.get(preferences),
      values: this.get(values),
      guidelines: this.get(guidelines),
      privacyOf: (given) => this.#privacy.of(given),
    });
  }

  #themes(space: Space): readonly Theme[] {
    return valueOf(this.get(space.sections.organisation))?.themes ?? [];
  }

  /** What was chosen, as far as it can still be: a theme may have left with its last item. */
  #choiceAmong(themes: readonly Theme[]): Choice {
    if (this.theme !== undefined) return { ...this.choice, theme: this.theme };
    return themes.some(({ id }) => id === this.choice.theme) ? this.choice : { ...this.choice, theme: undefined };
  }

  /**
   * Whether what the reader's limits leave is not known yet, for the first drawing: nothing moves once it stands. Where
   * the code for it does not come, the feed is there to be read.
   */
  #awaitsLimits({ status }: Resource<unknown>, { canUse }: Participation, space: Space): boolean {
    const preferences = valueOf(this.get(space.sections.preferences)) ?? {};
    const isClosed = status === 'ready' && this.#privacy.isAwaited(preferences);
    const isDecided = this.#limits === 'settled' || this.#lazy.value !== undefined;
    if (isDecided || status !== 'ready' || !canUse || !isLimited(preferences)) {
      if (status === 'ready') this.#limits = 'settled';
      return isClosed;
    }
    if (this.#limits === 'unasked') {
      this.#limits = 'asked';
      void Promise.resolve()
        .then(async () => this.#lazy.use(() => undefined))
        .then(() => {
          this.#limits = 'settled';
          this.requestUpdate();
        });
    }
    return true;
  }

  /** What is suggested of the items in sight; `undefined` while that is not known. */
  #offering(items: readonly FeedItem[], participation: Participation, space: Space): Offering | undefined {
    if (!participation.canUse) return undefined;
    const { preferences, goals, acts } = space.sections;
    if (!isLimited(valueOf(this.get(preferences)) ?? {}))
      return { suggested: new Set(items), held: [], room: undefined };
    this.#lazy.prefetch();
    return this.#lazy.value?.offeringOf(items, participation, {
      preferences: this.get(preferences),
      goals: () => this.get(goals),
      acts: () => this.get(acts),
      now: this.get(space.minute),
      firstDay: firstDayOfWeek(this.localizer.tag),
    });
  }

  #model(
    space: Space,
    { canUse, canMark, isQuiet, privateChannels }: Participation,
    offering: Offering | undefined,
  ): FeedModel {
    const themes = new Map(this.#themes(space).map((theme, place) => [theme.id, { theme, place }]));
    const values = valueOf(this.get(space.sections.values));
    return {
      localizer: this.localizer,
      handlers: this.#items.handlers,
      now: this.get(space.minute),
      headingLevel: this.levelAt(1),
      theme: (id) => (id === undefined ? undefined : themes.get(id)),
      value: (id) => values?.get(id),
      privateChannels,
      canUse,
      canMark,
      isQuiet,
      isOffered: (item) =>
        item.reuse !== 'read' && canUse && (this.wantsMore || offering?.suggested.has(item) === true),
      isOpen: ({ id }) => this.#items.isOpen(id),
      details: (item, index, model) =>
        this.#lazy.show(({ itemDetails }) => itemDetails(item, index, model), this.localizer.t),
      mark: ({ id }) => this.mark(id),
      status: ({ id }) => this.#items.statusOf(id),
    };
  }

  #composerContext(space: Space, { privateChannels }: Participation): ComposerContext {
    const { guidelines, organisation, people } = space.sections;
    const viewer = this.get(space.viewer);
    return {
      localizer: this.localizer,
      organisation: valueOf(this.get(organisation)),
      guidelines: valueOf(this.get(guidelines))?.items ?? [],
      person: viewer && valueOf(this.get(people))?.get(viewer.id),
      people: valueOf(this.get(people))?.items ?? [],
      privateChannels,
      now: space.now(),
    };
  }

  /** The text of an item as it may be copied; `undefined` while a gap in it waits for words. */
  #textOf(item: FeedItem): string | undefined {
    const { space } = this;
    if (!space) return undefined;
    const { privateChannels } = this.#participation(space);
    return readyText(this.localizer.text(item.text), privateChannels.linkOf(item));
  }

  readonly #onChoose = (choice: Choice): void => {
    this.choice = choice;
    this.hasChosen = true;
    this.#paging.reset();
  };

  readonly #onGuidelines = (event: Event): void => {
    this.#lazy.onToggle(event);
    this.showsGuidelines = (event.currentTarget as HTMLDetailsElement).open;
  };

  /** Shows what arrived, and moves the focus to the first of it. */
  readonly #onArrivals = async (): Promise<void> => {
    this.#arrivals.release();
    this.#paging.reset();
    await this.updateComplete;
    this.#entryOf(this.#ids[0])?.focus();
  };

  /** Offers what was held back too, and moves the focus to the first of it. */
  async #onSuggestMore(rows: readonly Row<FeedItem>[], { held: [first] }: Offering): Promise<void> {
    this.wantsMore = true;
    await this.updateComplete;
    const row = this.#windowed.reach(rows.find(({ item }) => item === first)?.id);
    row?.querySelector<HTMLElement>('[part~=mine]')?.focus();
  }

  /** Shows more, and moves the focus to the first item that came. */
  readonly #onMore = async (): Promise<void> => {
    const { space } = this;
    if (!space) return;
    const { limit } = this.#paging;
    const focusStayed = watchFocus(this);
    const feed = (): Collection<FeedItem> | undefined => valueOf(space.sections.feed.get());
    const choice = { ...this.choice, theme: this.theme ?? this.choice.theme };
    await this.#paging.more(
      space,
      () => feed()?.next,
      () => chosenItems(liveItems(feed()?.items ?? [], space.now()), choice).length,
    );
    await this.updateComplete;
    if (focusStayed()) this.#entryOf(this.#ids[limit])?.focus();
  };

  /** An item as it stands on the page, which it comes onto where it was far. */
  #entryOf(id: string | undefined): HTMLElement | null | undefined {
    return this.#windowed.reach(id)?.querySelector<HTMLElement>('.entry');
  }

  /** Keeping an item or letting it go, where it may leave the list with the button that was pressed. */
  async #keep(item: FeedItem): Promise<Outcome | undefined> {
    const leaves = this.choice.kept && item.kept === true;
    if (leaves) this.#arrivals.remove(item.id);
    const answer = this.request(new FeedKeepEvent({ item: item.id, kept: item.kept !== true }));
    if (leaves) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.choice[aria-pressed=true]')?.focus();
    }
    return answer;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vonk-content-feed': ContentFeed;
  }
}
