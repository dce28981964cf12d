import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { Action } from '../../contract/actions.js';
import type { SectionName } from '../../contract/document.js';
import type { Preferences, Stance } from '../../contract/preferences.js';
import { BaseElement } from '../../internal/base-element.js';
import { watchFocus } from '../../internal/keep-focus.js';
import { LazyController } from '../../internal/lazy-controller.js';
import { valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';
import { renderLazyDetails } from './lazy-details.js';
import type { OwnData } from './own-data/own-data.js';
import { OwnDataController } from './own-data/own-data-controller.js';
import { channelsOf } from './questions/named-channels.js';
import { type Keeper, type LastChange, isServed, renderSaveStatus } from './save-status.js';
import { SharingController } from './doubts/sharing-controller.js';
import { PreferencesSetEvent } from './preferences-events.js';
import { preferencesStyles } from './preferences.styles.js';
import { renderStance } from './stance.js';
import { renderStepItem } from './step.js';
import { renderSteps } from './steps.js';
import type { DetailsModel, LazyChunk } from './details-model.js';
import type { Question, StepName } from './preferences-model.js';

/**
 * My way of taking part: a conversation of three short steps, in which "not for me" is an answer like the others. (Autonomy)
 *
 * @summary How the viewer wants to take part, or not; what is kept of them, to take along or erase.
 * @tag vonk-preferences
 * @csspart step - One step of the conversation.
 * @csspart answers - The three answers.
 * @csspart answer - One of the three answers.
 * @csspart said - The sentence that stands in place of the first question once it is answered.
 * @csspart change - The button that puts the first question again.
 * @csspart channels - Where the viewer feels at ease.
 * @csspart themes - What the viewer likes to talk about.
 * @csspart words - Skills to sharpen, and what the viewer can offer.
 * @csspart minutes - Minutes a week.
 * @csspart quiet-hours - Hours without reminders.
 * @csspart note - What became of the last change.
 * @csspart doubts - Help that starts at the doubt.
 * @csspart doubt - One of the four doubts.
 * @csspart tips - The tips for a doubt.
 * @csspart share-doubt - The button that shares a doubt without a name.
 * @csspart wish - A way to tell what is missing.
 * @csspart draft - That words which were not finished are in the form again.
 * @csspart known - What is kept of the viewer.
 * @csspart known-list - The list of what is kept.
 * @csspart take - The button that gives a copy.
 * @csspart erase - The button that asks whether to erase.
 * @csspart confirm - The question before erasing.
 * @csspart erase-yes - The button that erases.
 * @csspart erase-no - The button that leaves all as it is.
 * @csspart revise - The button that opens the form with these words.
 * @cssproperty [--vonk-preferences-gap=2rem] - Space between two questions.
 * @cssproperty [--vonk-preferences-question-size=var(--vonk-font-size-l)] - Size of a question.
 * @fires {PreferencesSetEvent} vonk-preferences-set - The viewer chose something. Cancelable.
 * @fires {DoubtShareEvent} vonk-doubt-share - The viewer shares a doubt without their name. Cancelable.
 * @fires {WishShareEvent} vonk-wish-share - The viewer tells what is missing. Cancelable.
 * @fires {MeExportEvent} vonk-me-export - The viewer wants a copy of all that is kept of them. Cancelable.
 * @fires {MeEraseEvent} vonk-me-erase - The viewer wants all that is kept of them erased. Cancelable.
 */
export class PreferencesPanel extends BaseElement {
  static override readonly sentences = 'preferences';
  static override styles: CSSResultGroup = [BaseElement.styles, preferencesStyles];

  protected override readonly sections: readonly SectionName[] = [
    'preferences',
    'organisation',
    'acts',
    'feed',
    'goals',
  ];

  protected override readonly concerns = ['preferences', 'doubt', 'wish', 'me'] as const;

  readonly #lazy = new LazyController<LazyChunk>(this, async () => {
    const chunk = await import('./lazy-chunk.js');
    const drafts = { where: new chunk.StepDrafts(this, 'where'), how: new chunk.StepDrafts(this, 'how') };
    return { ...chunk, wish: new chunk.WishForm(this), drafts, styles: [chunk.questionsStyles, chunk.detailsStyles] };
  });

  readonly #sharing = new SharingController(
    this,
    (event) => this.request(event),
    (outcome) => this.outcomeNow('wish.share', outcome),
  );
  readonly #ownData = new OwnDataController(
    this,
    this.#lazy,
    (event) => this.request(event),
    () => this.#begin(),
  );

  /** Id of whoever is at the page, or was last. */
  #viewer: string | undefined;

  @state() private step: StepName | undefined;
  @state() private isChanging = false;
  /** Places that stay in the list while the page is open. */
  @state() private shown: readonly string[] = [];
  @state() private last: LastChange | undefined;

  protected override get usualHeading(): string {
    return this.t('preferencesHeading');
  }

  protected override get why(): string | undefined {
    return this.space?.isReadOnly || this.isAway ? undefined : this.t('preferencesWhy');
  }

  protected override get footnote(): string | undefined {
    const space = this.space;
    if (!space || !this.get(space.viewer)) return undefined;
    return this.t(isServed(space) ? 'preferencesAtService' : 'preferencesOnDevice');
  }

  protected override revisionOf({ type, data }: Action): (() => unknown) | undefined {
    return type === 'wish.share' && this.renderRoot.querySelector('[part=wish]')
      ? () => this.#lazy.use(({ wish }) => this.#sharing.revise(() => wish.open(data.text)))
      : undefined;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#meet(this.space && this.get(this.space.viewer)?.id);
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton-line"></div>
      <div class="answers">
        <div class="skeleton-block"></div>
        <div class="skeleton-block"></div>
        <div class="skeleton-block"></div>
      </div>`;
  }

  protected override renderContent(space: Space): TemplateResult {
    return this.renderResource(this.get(space.sections.preferences), {
      ready: (preferences) => this.#renderSteps(preferences, space),
      empty: () => this.#renderSteps({}, space),
    });
  }

  #renderSteps(preferences: Preferences, space: Space): TemplateResult {
    const model = this.#model(preferences, space);
    const takesPart = preferences.stance === 'yes' || preferences.stance === 'maybe';
    const headingLevel = this.levelAt(1);
    return html`<div class="talk">
      <ol class="list steps">
        ${renderStepItem(
          preferences.stance !== undefined,
          renderStance(
            {
              isChanging: this.isChanging,
              headingLevel,
              answer: this.#onAnswer,
              change: () => this.#change(true, 'answer-yes'),
              leave: () => this.#change(false, 'change'),
            },
            model,
          ),
        )}
        ${takesPart ? renderSteps({ open: this.step, headingLevel, go: (step, from) => this.#go(step, from) }, model) : nothing}
      </ol>
      <div class="asides">${this.#renderOffers(model, space)}</div>
    </div>`;
  }

  /** Quiet offers beneath the conversation. To somebody who said "not for me" nothing is offered but what is theirs. */
  #renderOffers(model: DetailsModel, space: Space): TemplateResult {
    const isOffered = model.preferences.stance !== 'no';
    const { t } = model;
    const organisation = valueOf(this.get(space.sections.organisation));
    const doubts = this.#sharing.doubts(organisation, space.can('doubt.share'));
    const ownData = this.#ownData.props(this.#readOwnData(space), space, t);
    const { outcome, share } = this.#sharing.wish;
    return html`${
      isOffered
        ? renderLazyDetails(
            'doubts',
            t('preferencesDoubts'),
            ({ renderDoubts }) => renderDoubts({ ...doubts, channels: model.preferences.channels }, model),
            model,
          )
        : nothing
    }
    ${
      isOffered && space.can('wish.share')
        ? renderLazyDetails('wish', t('preferencesWish'), ({ wish }) => wish.render(outcome, share, model), model)
        : nothing
    }
    ${renderLazyDetails('known', t('preferencesKnown'), ({ renderOwnData }) => renderOwnData(ownData, model), {
      ...model,
      onToggle: this.#ownData.onToggle,
    })}`;
  }

  #model(preferences: Preferences, space: Space): DetailsModel {
    const feed = valueOf(this.get(space.sections.feed))?.items ?? [];
    const acts = valueOf(this.get(space.sections.acts))?.items ?? [];
    const { added = [] } = this.#lazy.value?.drafts.where.typed ?? {};
    return {
      ...this.localizer,
      preferences,
      themes: valueOf(this.get(space.sections.organisation))?.themes ?? [],
      channels: channelsOf(acts, feed, preferences.channels, [...this.shown, ...added]),
      save: (question, data) => this.#save(question, data),
      showChannel: (channel) => (this.shown = [...this.shown, channel]),
      focus: (id) => void this.#focus(id),
      renderLazy: (draw) => this.#lazy.show(draw, this.localizer.t),
      onToggle: this.#lazy.onToggle,
      saveStatus: (question) =>
        renderSaveStatus(
          this.last?.question === question ? this.last : undefined,
          this.outcomeNow('preferences.set', this.last?.outcome),
          this.#keeper(space),
          this.localizer.t,
        ),
    };
  }

  #keeper(space: Space): Keeper {
    if (isServed(space)) return 'service';
    return this.get(space.keeping) === 'device' ? 'device' : 'page';
  }

  #readOwnData({ sections }: Space): OwnData {
    return {
      goals: valueOf(this.get(sections.goals))?.items ?? [],
      feed: valueOf(this.get(sections.feed))?.items ?? [],
      acts: valueOf(this.get(sections.acts))?.items ?? [],
    };
  }

  #change(isChanging: boolean, focus: string): void {
    this.isChanging = isChanging;
    this.last = undefined;
    void this.#focus(focus);
  }

  #go(step: StepName | undefined, from: StepName): void {
    this.#open(step);
    void this.#focus(`step-${step ?? from}`);
  }

  #open(step: StepName | undefined): void {
    this.step = step;
    if (step !== undefined) void this.#lazy.use(() => undefined);
  }

  /** All is forgotten: the conversation is at its beginning. */
  #begin(): void {
    this.step = this.last = undefined;
    this.shown = [];
    this.#sharing.close();
    const lazy = this.#lazy.value;
    lazy?.drafts.where.begin();
    lazy?.drafts.how.begin();
    void lazy?.wish.open();
  }

  /** Somebody else is at the page: nothing that the one before them opened, typed or was told is theirs. */
  #meet(viewer: string | undefined): void {
    if (viewer === undefined || viewer === this.#viewer) return;
    const isAnother = this.#viewer !== undefined;
    this.#viewer = viewer;
    if (!isAnother) return;
    this.isChanging = false;
    this.#begin();
    this.#sharing.forget();
    this.#ownData.forget();
  }

  async #focus(id: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  }

  async #save(question: Question, data: Preferences): Promise<boolean> {
    const viewer = this.#viewer;
    const outcome = await this.request(new PreferencesSetEvent(data));
    if (viewer !== this.#viewer) return false;
    const problem = outcome?.status === 'refused' ? outcome.problem : undefined;
    this.last = outcome && { question, problem, outcome };
    return outcome !== undefined && outcome.status !== 'refused';
  }

  readonly #onAnswer = async (stance: Stance): Promise<void> => {
    const before = this.space?.stance.get();
    const saved = this.#save('stance', { stance });
    this.isChanging = false;
    // The conversation goes on with the next question, unless it went there before.
    if (stance === 'no') this.step = undefined;
    else if (before !== 'yes' && before !== 'maybe') this.#open('where');
    await this.#focus('change');
    const focusStayed = watchFocus(this);
    if (!(await saved) && focusStayed()) await this.#focus(`answer-${stance}`);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vonk-preferences': PreferencesPanel;
  }
}
