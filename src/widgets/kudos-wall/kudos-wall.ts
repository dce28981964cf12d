import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { Action, ActionType } from '../../contract/actions.js';
import type { SectionName } from '../../contract/document.js';
import type { Kudos } from '../../contract/kudos.js';
import type { Person } from '../../contract/people.js';
import { timeOf } from '../../contract/time.js';
import { BaseElement } from '../../internal/base-element.js';
import { watchFocus } from '../../internal/keep-focus.js';
import { Same } from '../../parts/same.js';
import { Windowed } from '../../parts/windowed.js';
import type { Row } from '../../parts/arrivals-order.js';
import { Arrivals } from '../../parts/arrivals.js';
import { avatarStyles } from '../../parts/avatar.js';
import { colleagueFinder } from '../../parts/colleague-finder.js';
import type { Collection } from '../../state/collection.js';
import { type Resource, valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';
import { type StatusMessage, renderBar, renderGive } from './bar.js';
import { type Filter, type Offered, filteredNotes, noFilter, offeredIn, renderFilters } from './filters.js';
import { LazyGiveDialog } from './giving/lazy-give-dialog.js';
import { Paging } from './paging.js';
import {
  KudosAnswerEvent,
  KudosGiveEvent,
  KudosReactEvent,
  KudosReportEvent,
  KudosShowEvent,
  KudosTakeBackEvent,
} from './kudos-wall-events.js';
import { kudosWallStyles } from './kudos-wall.styles.js';
import { namesOf } from './names.js';
import { type NoteState, renderNote } from './note/note.js';
import { NoteController } from './note/note-controller.js';
import { renderNotes } from './notes.js';
import { refusalOf } from './refusal.js';
import type { WallModel } from './wall-model.js';
import { asName, sentence } from '../../parts/texts.js';

/** What may be done here, where the source allows it. */
const actions = [
  'kudos.give',
  'kudos.show',
  'kudos.take-back',
  'kudos.react',
  'kudos.answer',
  'kudos.report',
] as const satisfies readonly ActionType[];

/** How many notes come at a time. */
const pageSize = 20;

/**
 * Thanks between colleagues. The receiver decides who sees each one. Nobody is counted or ranked. (Belonging)
 *
 * @summary A wall of thanks, newest first.
 * @tag vonk-kudos-wall
 * @slot empty - Replaces the sentence shown while there are no kudos.
 * @csspart bar - Thanking a colleague, and choosing what is shown.
 * @csspart give - The button that opens the form.
 * @csspart to-me - The button that shows only thanks to the viewer.
 * @csspart status - What became of the last change.
 * @csspart arrivals - The button that shows what arrived meanwhile.
 * @csspart list - All notes.
 * @csspart item - One kudos.
 * @csspart names - Who thanks whom.
 * @csspart text - The sentence of a kudos.
 * @csspart unfold - The button that shows all of a long sentence.
 * @csspart value - The value that a kudos names.
 * @csspart behaviour - The behaviour that a kudos names.
 * @csspart team - The team that a kudos names.
 * @csspart reaction - One kind of reaction with its count.
 * @csspart answer - The receiver's answer.
 * @csspart reply - The words of the answer.
 * @csspart audience - Who sees a note, for its receiver.
 * @csspart choice - One choice of who may see a note.
 * @csspart external - The second yes, for outside the organisation.
 * @csspart form - What is typed below a note.
 * @csspart take-back - The button that takes one's own note back.
 * @csspart said - What became of a change to one note.
 * @csspart more - The button that shows more notes.
 * @csspart dialog - The form in which a colleague is thanked.
 * @csspart send - The button that sends the thanks.
 * @csspart draft - That words which were not finished are in the form again.
 * @csspart refusal - Why the thanks did not go through.
 * @csspart avatar - A face or initials.
 * @csspart revise - The button that opens the form with these words.
 * @csspart pending-mark - A few words beside a thing while a change to it waits.
 * @cssproperty [--vonk-kudos-wall-gap=var(--vonk-space-m)] - Space between two kudos.
 * @fires {KudosGiveEvent} vonk-kudos-give - Somebody wants to thank a colleague. Cancelable.
 * @fires {KudosShowEvent} vonk-kudos-show - The receiver decides who may see a kudos. Cancelable.
 * @fires {KudosTakeBackEvent} vonk-kudos-take-back - The giver takes a kudos back. Cancelable.
 * @fires {KudosReactEvent} vonk-kudos-react - Somebody reacts, or takes a reaction away. Cancelable.
 * @fires {KudosAnswerEvent} vonk-kudos-answer - The receiver answers. Cancelable.
 * @fires {KudosReportEvent} vonk-kudos-report - Somebody asks to have a kudos looked at. Cancelable.
 */
export class KudosWall extends BaseElement {
  static override readonly sentences = 'kudos-wall';
  static override styles: CSSResultGroup = [BaseElement.styles, avatarStyles, kudosWallStyles];

  protected override readonly sections: readonly SectionName[] = ['kudos', 'people', 'values', 'teams'];
  protected override readonly concerns = ['kudos'] as const;

  readonly #windowed = new Windowed<Row<Kudos>>(this, (id) => this.#notes.isOpen(id));
  readonly #arrivals = new Arrivals<Kudos>(this, () => this.#statusElement, this.#windowed);
  readonly #giveDialog = new LazyGiveDialog(this, {
    createId: () => this.space?.createId() ?? crypto.randomUUID(),
    request: (note) => this.request(new KudosGiveEvent({ ...note, ...this.localizer.writing })),
    refusal: (outcome) => refusalOf('kudosKept', outcome, this.localizer.t),
    sent: ({ to }, { status }) => this.#onSent(to, status === 'done' ? 'kudosSent' : 'kudosSentLater'),
    nextPeople: () =>
      this.space && !colleagueFinder(this.space) ? valueOf(this.space.sections.people.get())?.next : undefined,
    fetchPeople: async () => this.space?.loadMore('people'),
  });
  readonly #paging = new Paging(this);
  readonly #notes = new NoteController({
    host: this,
    show: (detail) => this.request(new KudosShowEvent(detail)),
    takeBack: (detail) => {
      this.#arrivals.remove(detail.kudos);
      return this.request(new KudosTakeBackEvent(detail));
    },
    react: (detail) => this.request(new KudosReactEvent(detail)),
    answer: (detail) => this.request(new KudosAnswerEvent({ ...detail, ...this.localizer.writing })),
    report: (detail) => this.request(new KudosReportEvent(detail)),
    refusal: (first, outcome) => refusalOf(first, outcome, this.localizer.t),
    say: (text, note) => this.#say(text, note === undefined ? 'above' : note === '' ? 'unseen' : { note }),
    placeOf: (id) => this.#ids.indexOf(id),
    noteOf: async (id, index) => {
      await this.updateComplete;
      return (
        this.#noteOf(this.#ids.includes(id) ? id : (this.#ids[index] ?? this.#ids.at(-1))) ??
        this.#statusElement ??
        undefined
      );
    },
  });
  readonly #models = new Same<WallModel>();
  readonly #offered = new Same<Offered>();
  /** Names a note inside the widget for as long as it is shown, wherever it stands. */
  readonly #numbers = new Map<string, number>();
  #given = 0;
  /** Ids of the notes that are shown, in order. */
  #ids: readonly string[] = [];

  /** How many notes are shown before "show more". */
  @property({ type: Number }) limit = pageSize;

  /** Id of one value, to show only the thanks that name it. */
  @property() value: string | undefined;

  @state() private filter: Filter = noFilter;
  @state() private status: StatusMessage | undefined;

  protected override get usualHeading(): string {
    return this.t('kudosHeading');
  }

  protected override get why(): string | undefined {
    return this.t('kudosWhy');
  }

  protected override get footnote(): string | undefined {
    return this.t('kudosFootnote');
  }

  protected override revisionOf({ type, data }: Action): (() => unknown) | undefined {
    switch (type) {
      case 'kudos.give':
        return () => this.#giveDialog.revise(data);
      case 'kudos.answer':
        return this.#reopening(data.kudos, 'answer', data.text);
      case 'kudos.report':
        return data.reason === undefined ? undefined : this.#reopening(data.kudos, 'more', data.reason);
      default:
        return undefined;
    }
  }

  protected override renderContent(space: Space): TemplateResult {
    const kudos = this.get(space.sections.kudos);
    const model = this.#model(space);
    return html`${kudos.status === 'failed' ? nothing : this.#renderBar(kudos, model, space)}
    ${this.renderResource(kudos, {
      ready: (found) => this.#renderNotes(space, found, model),
      empty: () => this.#renderEmpty(),
    })}
    ${model.can('kudos.give') ? this.#giveDialog.render(this.#people(space), model) : nothing}`;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="notes">
      ${[1, 2, 3].map(() => html`<div class="skeleton-block skeleton-note"></div>`)}
    </div>`;
  }

  #renderBar(kudos: Resource<Collection<Kudos>>, model: WallModel, space: Space): TemplateResult {
    const isOver = this.status?.isWaiting === true && !this.outcomeNow('kudos.give', { status: 'waiting' });
    const items = valueOf(kudos)?.items ?? [];
    const { viewer, values } = model;
    const hasValue = this.value !== undefined;
    const offered = this.#offered.of([items, viewer, values, hasValue], () =>
      offeredIn(items, viewer, hasValue ? [] : values),
    );
    const hasOthers = this.#people(space).some(({ id }) => id !== model.viewer);
    return renderBar(
      this.get(space.document).status === 'ready' && !space.isReadOnly
        ? renderGive(hasOthers, this.#giveDialog.open, model)
        : nothing,
      renderFilters(offered, this.filter, model, this.#onFilter),
      isOver ? undefined : this.status,
    );
  }

  #renderNotes(space: Space, kudos: Collection<Kudos>, model: WallModel): TemplateResult {
    const found = this.#find(space);
    const rows = this.#arrivals.arrange(found, {
      about: JSON.stringify([space.key, model.viewer, this.value, this.filter]),
      most: this.#first + this.#paging.count,
      // Before people are known, it is not known what was shown to a team.
      isSettled: this.get(space.sections.people).status !== 'loading',
      isOwn: ({ from }) => from === model.viewer,
      isBehind: (one) => kudos.isBehind(one),
      timeOf: ({ at }) => timeOf(at),
    });
    this.#ids = rows.flatMap(({ id, item }) => (item ? [id] : []));
    const { t } = this;
    const hasMore = kudos.next !== undefined || this.#arrivals.hasFurther(found);
    return html`${this.#arrivals.render(this.heading ?? this.usualHeading, t, this.#onArrivals)}
    ${
      rows.length > 0
        ? renderNotes(
            rows,
            this.#windowed,
            hasMore,
            (note, place) => this.#renderOne(note, place, model),
            () => this.#arrivals.renderPlaceholder(t),
          )
        : kudos.next === undefined
          ? this.#renderNothing()
          : nothing
    }
    ${this.#renderPagingStatus()}
    ${
      hasMore
        ? html`<p class="more">
            <button type="button" class="button" part="more" @click=${this.#onMore}>${t('kudosShowMore')}</button>
          </p>`
        : kudos.isFull
          ? html`<p class="quiet">${t('listFull')}</p>`
          : nothing
    }`;
  }

  /** What "show more" came to, where it was pressed. It stands there empty before, so that it is read aloud. */
  #renderPagingStatus(): TemplateResult {
    const text = this.status?.place === 'below' ? this.status.text : undefined;
    return html`<p class=${text === undefined ? 'visually-hidden' : 'told further'} role="status">${text}</p>`;
  }

  #renderEmpty(): TemplateResult {
    this.#arrivals.forget();
    this.#ids = [];
    return html`<p class="state">${this.#emptyWords}</p>`;
  }

  /** Who cannot thank anybody here is not invited to. */
  get #emptyWords(): string {
    return this.t(this.space?.can('kudos.give') ? 'kudosEmpty' : 'kudosEmptyHere');
  }

  #renderNothing(): TemplateResult {
    return this.value !== undefined || this.filter !== noFilter
      ? html`<p class="state">${this.t('kudosNoneHere')}</p>`
      : html`<slot name="empty"><p class="state">${this.#emptyWords}</p></slot>`;
  }

  /** One note, drawn again only where something that shows in it is another. */
  #renderOne(base: Kudos, index: number, model: WallModel): unknown {
    const place = this.status?.place;
    const status = typeof place === 'object' && place.note === base.id ? this.status?.text : undefined;
    const mark = this.mark(base.id);
    const isLater = index >= this.#first;
    const number = this.#numberOf(base.id);
    const state: NoteState = { ...this.#notes.stateOf(base), number, isLater, status, mark };
    const { panel, isUnfolded } = state;
    // What is open, or waits, has more to show than these few can tell.
    const anew = panel === undefined && mark === nothing ? undefined : {};
    return guard([base, model, isLater, isUnfolded, status, anew, ...base.to.map(model.personOf)], () =>
      renderNote(base, state, model, this.#notes.handlersOf(base, model)),
    );
  }

  #numberOf(id: string): number {
    const number = this.#numbers.get(id) ?? (this.#given += 1);
    this.#numbers.set(id, number);
    return number;
  }

  /** Opens what was written under a note, where that note is shown. */
  #reopening(id: string, panel: 'answer' | 'more', text: string): (() => void) | undefined {
    return this.#ids.includes(id) ? () => this.#notes.revise(id, panel, text) : undefined;
  }

  /** How many notes come first. */
  get #first(): number {
    return Number.isInteger(this.limit) && this.limit > 0 ? this.limit : pageSize;
  }

  #people(space: Space): readonly Person[] {
    return valueOf(this.get(space.sections.people))?.items ?? [];
  }

  /** The same one for as long as it says the same. */
  #model(space: Space): WallModel {
    const people = valueOf(this.get(space.sections.people));
    const teams = valueOf(this.get(space.sections.teams));
    const values = valueOf(this.get(space.sections.values))?.items;
    const now = this.get(space.minute);
    const viewer = this.get(space.viewer)?.id;
    const can = actions.map((type) => space.can(type));
    const { localizer } = this;
    return this.#models.of([space, people, teams, values, now, viewer, localizer.revision, ...can], () => ({
      ...localizer,
      now,
      viewer,
      values: values ?? [],
      personOf: (id) => people?.get(id) ?? this.#giveDialog.personOf(id),
      findPeople: colleagueFinder(space),
      teamOf: (id) => teams?.get(id),
      can: (type) => space.can(type),
    }));
  }

  /** The notes that are wanted, newest first. */
  #find(space: Space): readonly Kudos[] {
    const filter = this.value === undefined ? this.filter : { ...this.filter, value: this.value };
    return filteredNotes(space, filter);
  }

  #say(text: StatusMessage['text'], place: StatusMessage['place']): void {
    this.status = { text, place };
  }

  #onSent(to: readonly string[], key: 'kudosSent' | 'kudosSentLater'): void {
    if (!this.space) return;
    const model = this.#model(this.space);
    const text = sentence((mark) => this.t(key, { names: namesOf(to, model, (name) => mark(asName(name))) }));
    this.status = { text, place: 'above', isWaiting: key === 'kudosSentLater' };
  }

  readonly #onFilter = (filter: Filter): void => {
    this.filter = filter.value === '' && !filter.isToMe ? noFilter : filter;
    this.#paging.reset();
    this.status = undefined;
  };

  /** Shows what arrived, and moves the focus to the first of it. */
  readonly #onArrivals = async (): Promise<void> => {
    this.#paging.reset();
    this.status = undefined;
    this.#arrivals.release();
    await this.updateComplete;
    this.#noteOf(this.#ids[0])?.focus();
  };

  readonly #onMore = async (): Promise<void> => {
    const { space } = this;
    if (!space) return;
    const before = new Set(this.#ids);
    const focusStayed = watchFocus(this);
    // The same sentence is said again after another try.
    this.status = undefined;
    const found = await this.#paging.more(space, pageSize, () => this.#arrivals.hasFurther(this.#find(space), before));
    if (found === undefined) return;
    // That the list is full stands below it already.
    if (found !== 'more') this.#say(this.t(found), found === 'listFull' ? 'unseen' : 'below');
    await this.updateComplete;
    if (!focusStayed()) return;
    const first = this.#ids.find((id) => !before.has(id));
    const isEnd = found === 'kudosNoMore' || found === 'listFull';
    const last = isEnd ? this.#ids.at(-1) : undefined;
    const note = this.#noteOf(first ?? last);
    if (first !== undefined) note?.focus();
    else if (isEnd) (note ?? this.#statusElement)?.focus();
  };

  get #statusElement(): HTMLElement | null {
    return this.renderRoot.querySelector('[part=status]');
  }

  /** A note as it stands on the page, which it comes onto where it was far. */
  #noteOf(id: string | undefined): HTMLElement | null | undefined {
    return this.#windowed.reach(id)?.querySelector<HTMLElement>('[part=item]');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vonk-kudos-wall': KudosWall;
  }
}
