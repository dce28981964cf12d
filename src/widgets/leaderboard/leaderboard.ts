import { type CSSResultGroup, type TemplateResult, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Board } from '../../contract/board.js';
import type { SectionName } from '../../contract/document.js';
import type { ConsentText } from '../../contract/organisation.js';
import { written } from '../../contract/visible.js';
import { BaseElement } from '../../internal/base-element.js';
import { avatarStyles } from '../../parts/avatar.js';
import { barStyles } from '../../parts/bar.js';
import { Rows } from '../../parts/rows.js';
import { contactStyles } from '../../parts/contact.js';
import { garden, gardenStyles } from '../../parts/garden.js';
import type { BoardView } from '../../state/board-view.js';
import { empty, loading, ready, valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';
import { BoardReader } from './board-reader.js';
import { Joining } from './joining.js';
import { leaderboardStyles } from './leaderboard.styles.js';
import { renderOwnRow, renderPeople } from './people-list.js';
import { newestWording, renderTakingPart } from './taking-part.js';
import { type TogetherProps, renderPeriod, renderSum, renderTogether } from './together.js';

/** How many rows stand there at first, and how many "show more" adds. */
const firstRows = 10;
const moreRows = 50;

/**
 * What people do together, and who helped, for those who want their name beside it. (Belonging, Autonomy)
 *
 * @summary A garden that grows with what is done together, or a list of those who said yes.
 * @tag vonk-leaderboard
 * @slot empty - Replaces the sentence shown while there is nothing to tell, or too few take part.
 * @csspart period - From when to when it counts.
 * @csspart together - What was reached together.
 * @csspart garden - The garden that grows with it.
 * @csspart bar - A bar.
 * @csspart sum - The number, in words.
 * @csspart goal - What it is for.
 * @csspart reached - The sentence at the target.
 * @csspart history - How it grew, as a table.
 * @csspart list - Those who said yes.
 * @csspart row - One of them.
 * @csspart rank - Their place.
 * @csspart avatar - A face or initials.
 * @csspart name - Their name.
 * @csspart count - What they gave, in words.
 * @csspart more - The button that shows more rows.
 * @csspart own - The viewer's own row or number.
 * @csspart taking-part - Joining and leaving.
 * @csspart message - What came of joining or leaving.
 * @csspart open - The button that shows what taking part means.
 * @csspart consent - What somebody says by joining, with yes and no.
 * @csspart consent-text - The wording itself.
 * @csspart join - The button that says yes.
 * @csspart decline - The button that says not now.
 * @csspart leave - The button that leaves.
 * @cssproperty [--vonk-leaderboard-bloom=var(--vonk-accent)] - Colour of the flowers; the other colours follow from it.
 * @cssproperty [--vonk-leaderboard-leaf] - Colour of stems and leaves. Default: a quiet green.
 * @cssproperty [--vonk-leaderboard-soil] - Colour of the soil. Default: a quiet brown.
 * @fires {BoardJoinEvent} vonk-board-join - Somebody says yes to taking part. Cancelable.
 * @fires {BoardLeaveEvent} vonk-board-leave - Somebody stops taking part. Cancelable.
 */
export class Leaderboard extends BaseElement {
  static override readonly sentences = 'leaderboard';
  static override styles: CSSResultGroup = [
    BaseElement.styles,
    avatarStyles,
    barStyles,
    contactStyles,
    gardenStyles,
    leaderboardStyles,
  ];

  readonly #rows = new Rows(this);
  readonly #reader = new BoardReader(this);
  readonly #joining = new Joining(
    this,
    (event) => this.request(event),
    (type, outcome) => this.outcomeNow(type, outcome),
  );

  protected override readonly sections: readonly SectionName[] = ['board', 'people', 'organisation'];
  protected override readonly concerns = ['board'] as const;

  @state() private shown = firstRows;

  /** How a shared target is drawn: `garden` or `bar`. */
  @property() meter: 'garden' | 'bar' = 'garden';

  protected override get usualHeading(): string {
    return this.t('boardHeading');
  }

  protected override get why(): string | undefined {
    return this.t('boardWhy');
  }

  protected override get footnote(): string | undefined {
    return this.t('boardFootnote');
  }

  protected override renderContent(space: Space): TemplateResult {
    return this.renderResource(this.get(space.sections.board), {
      ready: (board) => this.#renderBoard(board, space),
      empty: () => this.#renderNothing('together'),
    });
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton-line"></div>
      <div class="together">
        <div class="plot skeleton-block skeleton-plot"></div>
        <div class="words">
          <div class="skeleton-line"></div>
          <div class="skeleton-line"></div>
        </div>
      </div>`;
  }

  #renderBoard(board: Board, space: Space): TemplateResult {
    const view = this.#viewOf(board, space);
    const shown = !view ? loading : view.together || view.rows.length > 0 ? ready(view) : empty;
    return html`${this.renderResource(shown, {
      ready: (known) =>
        html`${renderPeriod(board.period, this.localizer)}
        ${known.mode === 'people' ? this.#renderPeople(known, board) : this.#renderTogether(known, board)}`,
      empty: () => this.#renderNothing(view?.mode ?? 'together'),
    })}
    ${view ? this.#renderTakingPart(view, board, space) : nothing}`;
  }

  /** The same words, and the same bare soil, whatever the reason is. */
  #renderNothing(mode: BoardView['mode']): TemplateResult {
    if (mode === 'people') return html`<p class="state">${this.t('boardListQuiet')}</p>`;
    return html`${this.meter === 'bar' ? nothing : html`<div class="plot">${garden(0)}</div>`}
      <p class="state">${this.t('boardQuiet')}</p>`;
  }

  #renderTogether({ together, own }: BoardView, board: Board): TemplateResult | typeof nothing {
    return together ? renderTogether(together, this.meter, this.#togetherProps(board, own?.count)) : nothing;
  }

  #renderPeople({ rows, own, together }: BoardView, board: Board): TemplateResult {
    const further = Math.min(rows.length - this.shown, moreRows);
    return html`
      ${
        together
          ? html`<div class="words" part="together">${renderSum(together, this.#togetherProps(board, undefined))}</div>`
          : nothing
      }
      ${renderPeople(rows, this.shown, this.#rows, this.localizer.t)}
      ${
        further > 0
          ? html`<button type="button" class="button more" part="more" @click=${this.#onMore}>
              ${this.t('showMore', { count: further })}
            </button>`
          : nothing
      }
      ${own ? renderOwnRow(own, this.localizer.t) : nothing}
    `;
  }

  #togetherProps(board: Board, own: number | undefined): TogetherProps {
    return { localizer: this.localizer, purpose: board.together?.for, own };
  }

  #renderTakingPart({ joined, mode }: BoardView, board: Board, space: Space): TemplateResult | typeof nothing {
    if (!this.get(space.viewer)) return nothing;
    return renderTakingPart(
      {
        localizer: this.localizer,
        joined,
        isPossible: space.can('board.join') && space.can('board.leave'),
        isInvited: this.get(space.stance) !== 'no',
        wording: this.#wordingOf(board),
        // The organisation's own words may name somebody, and a total stands without any name.
        contact: mode === 'people' ? valueOf(this.get(space.sections.organisation))?.contact : undefined,
      },
      this.#joining,
    );
  }

  /** What somebody says by joining; nobody can agree to nothing. */
  #wordingOf({ consentTexts }: Board): ConsentText | undefined {
    const newest = newestWording(consentTexts);
    return newest && written(this.localizer.text(newest.text)) !== '' ? newest : undefined;
  }

  #viewOf(board: Board, space: Space): BoardView | undefined {
    const viewer = this.get(space.viewer);
    return board.mode === 'people'
      ? this.#reader.readPeople(board, viewer, this.get(space.sections.people))
      : this.#reader.readTotal(board, viewer);
  }

  readonly #onMore = async (): Promise<void> => {
    const first = this.shown;
    this.shown += moreRows;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[part=row]:nth-child(${first + 1})`)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vonk-leaderboard': Leaderboard;
  }
}
