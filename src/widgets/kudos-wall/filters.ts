import { type TemplateResult, nothing } from 'lit';
import { html } from '../../parts/tight-html.js';
import type { Kudos } from '../../contract/kudos.js';
import type { Value } from '../../contract/values.js';
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

/** What there is to choose from. */
export interface Offered {
  /** Whether some notes are to the viewer, and some are not. */
  readonly isMine: boolean;
  readonly among: readonly Value[];
}

/** Goes over all that there is: worth keeping for as long as it is the same. */
export const offeredIn = (items: readonly Kudos[], viewer: string | undefined, values: readonly Value[]): Offered => ({
  isMine: items.some((one) => isTo(one, viewer)) && !items.every((one) => isTo(one, viewer)),
  among: values.filter(({ id }) => items.some(({ value }) => value === id)),
});

/** Quiet ways to see fewer notes, each offered only where it would change what is seen. Nothing is counted. */
export function renderFilters(
  { isMine, among }: Offered,
  filter: Filter,
  model: WallModel,
  setFilter: (filter: Filter) => void,
): TemplateResult | typeof nothing {
  const { t } = model;
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
