import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Kudos } from '../../contract/kudos.js';
import type { Row } from '../../parts/arrivals-order.js';

/** The notes, newest first, with room where one went away while it was read. */
export const renderNotes = (
  rows: readonly Row<Kudos>[],
  renderOne: (note: Kudos) => TemplateResult,
  renderPlaceholder: () => TemplateResult,
): TemplateResult =>
  html`<ul class="list notes" part="list" role="list" aria-labelledby="heading">
    ${repeat(
      rows,
      ({ id }) => id,
      ({ item }) =>
        html`<li data-row tabindex=${item ? nothing : '-1'}>${item ? renderOne(item) : renderPlaceholder()}</li>`,
    )}
  </ul>`;
