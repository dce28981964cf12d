import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Kudos } from '../../contract/kudos.js';
import type { Row } from '../../parts/arrivals-order.js';
import type { Scene } from './scene.js';

export interface NotesView {
  readonly rows: readonly Row<Kudos>[];
  /** The button that shows what arrived meanwhile. */
  readonly arrivals: TemplateResult;
  /** What stands there while there is no note. */
  readonly nothing: TemplateResult | typeof nothing;
  /** What became of asking for more. */
  readonly said: string | undefined;
  readonly hasMore: boolean;
  renderOne(note: Kudos): TemplateResult;
  /** What stands where a note was. */
  renderRoom(): TemplateResult;
  more(): void;
}

/** The notes, newest first, and a way to more of them. */
export function renderNotes(view: NotesView, { t }: Scene): TemplateResult {
  const { rows, said } = view;
  return html`${view.arrivals}
  ${
    rows.length > 0
      ? html`<ul class="list notes" part="list" role="list" aria-labelledby="heading">
          ${repeat(
            rows,
            ({ id }) => id,
            ({ item }) =>
              html`<li data-row tabindex=${item ? nothing : '-1'}>
                ${item ? view.renderOne(item) : view.renderRoom()}
              </li>`,
          )}
        </ul>`
      : view.nothing
  }
  ${said === undefined ? nothing : html`<p class="told further">${said}</p>`}
  ${
    view.hasMore
      ? html`<p class="more">
          <button type="button" class="button" part="more" @click=${view.more}>${t('kudosShowMore')}</button>
        </p>`
      : nothing
  }`;
}
