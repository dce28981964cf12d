import { type TemplateResult, html } from 'lit';
import type { Kudos } from '../../contract/kudos.js';
import type { Row } from '../../parts/arrivals-order.js';
import { type Rows, rowsIn } from '../../parts/rows.js';

/** The notes, newest first, with room where one went away while it was read. */
export const renderNotes = (
  rows: readonly Row<Kudos>[],
  standing: Rows,
  renderOne: (note: Kudos, place: number) => unknown,
  renderPlaceholder: () => TemplateResult,
): TemplateResult => {
  const draw = ({ id, item }: Row<Kudos>, place: number): { readonly id: string; readonly content: unknown } => ({
    id,
    content: item ? renderOne(item, place) : html`<li data-row tabindex="-1">${renderPlaceholder()}</li>`,
  });
  return html`<ul
    class="list notes"
    part="list"
    role="list"
    aria-labelledby="heading"
    ${rowsIn((list, options) => standing.draw(list, rows.map(draw), options))}
  ></ul>`;
};
