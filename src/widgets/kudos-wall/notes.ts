import { type TemplateResult, html } from 'lit';
import type { Kudos } from '../../contract/kudos.js';
import type { Row } from '../../parts/arrivals-order.js';
import type { Windowed } from '../../parts/windowed.js';

/** The notes, newest first, with room where one went away while it was read. */
export const renderNotes = (
  rows: readonly Row<Kudos>[],
  windowed: Windowed<Row<Kudos>>,
  hasMore: boolean,
  renderOne: (note: Kudos, place: number) => unknown,
  renderPlaceholder: () => TemplateResult | undefined,
): TemplateResult =>
  html`<ul
    class="list notes"
    part="list"
    role="list"
    aria-labelledby="heading"
    ${windowed.render({
      rows,
      hasMore,
      draw: ({ item }, place) => (item ? renderOne(item, place) : renderPlaceholder()),
    })}
  ></ul>`;
