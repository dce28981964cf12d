import { type TemplateResult, html, nothing } from 'lit';
import type { Kudos } from '../../contract/kudos.js';
import { valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';
import { renderChoice } from './choice.js';
import type { WallModel } from './wall-model.js';

/** Which notes are wanted. */
export interface Filter {
  /** Id of the value that they name; empty for any. */
  readonly value: string;
  /** Only those to the viewer. */
  readonly isToMe: boolean;
}

export const noFilter: Filter = { value: '', isToMe: false };

const isTo = ({ to }: Kudos, viewer: string | undefined): boolean => viewer !== undefined && to.includes(viewer);

const matches = (kudos: Kudos, { value, isToMe }: Filter, viewer: string | undefined): boolean =>
  (value === '' || kudos.value === value) && (!isToMe || isTo(kudos, viewer));

/** The notes that are wanted, newest first. */
export function filteredNotes({ sections, viewer }: Space, filter: Filter): readonly Kudos[] {
  const items = valueOf(sections.kudos.get())?.items ?? [];
  if (filter === noFilter) return items;
  const id = viewer.get()?.id;
  return items.filter((one) => matches(one, filter, id));
}

/** Quiet ways to see fewer notes, each offered only where it would change what is seen. Nothing is counted. */
export function renderFilters(
  items: readonly Kudos[],
  filter: Filter,
  model: WallModel,
  hasValues: boolean,
  setFilter: (filter: Filter) => void,
): TemplateResult | typeof nothing {
  const { t } = model;
  const among = hasValues ? model.values.filter(({ id }) => items.some(({ value }) => value === id)) : [];
  const isMine = items.some((one) => isTo(one, model.viewer)) && !items.every((one) => isTo(one, model.viewer));
  if (!filter.isToMe && !isMine && among.length === 0) return nothing;
  return html`<div class="filters">
    ${
      isMine || filter.isToMe
        ? html`<button
            type="button"
            class="button"
            part="to-me"
            aria-pressed=${filter.isToMe ? 'true' : 'false'}
            @click=${() => setFilter({ ...filter, isToMe: !filter.isToMe })}
          >
            ${t('kudosToMe')}
          </button>`
        : nothing
    }
    ${
      among.length > 0
        ? renderChoice(
            {
              field: 'about',
              label: t('kudosValue'),
              none: t('kudosAllValues'),
              isName: true,
              chosen: filter.value,
              among,
              choose: (value) => setFilter({ ...filter, value }),
            },
            model,
          )
        : nothing
    }
  </div>`;
}
