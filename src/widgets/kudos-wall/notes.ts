import { type TemplateResult, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Kudos } from '../../contract/kudos.js';
import type { Row } from '../../parts/arrivals-order.js';

/** The notes, newest first, with room where one went away while it was read. */
export const renderNotes = (
  rows: readonly Row<Kudos>[],
  renderOne: (note: Kudos, place: number) => unknown,
  renderPlaceholder: () => TemplateResult,
): TemplateResult =>
  html`<ul class="list notes" part="list" role="list" aria-labelledby="heading">
    ${repeat(
      rows,
      ({ id }) => id,
      ({ item }, place) =>
        item ? renderOne(item, place) : html`<li data-row tabindex="-1">${renderPlaceholder()}</li>`,
    )}
  </ul>`;
