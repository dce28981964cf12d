import { type TemplateResult, html, nothing } from 'lit';
import type { Kudos } from '../../contract/kudos.js';
import { valueOf } from '../../state/resource.js';
import type { Space } from '../../state/space.js';
import { renderChoice } from './choice.js';
import type { Scene } from './wall-model.js';

/** Which notes are wanted. */
export interface Wanted {
  /** Id of the value that they name; empty for any. */
  readonly value: string;
  /** Only those to the viewer. */
  readonly isToMe: boolean;
}

export const everything: Wanted = { value: '', isToMe: false };

const isTo = ({ to }: Kudos, viewer: string | undefined): boolean => viewer !== undefined && to.includes(viewer);

const isWanted = (kudos: Kudos, { value, isToMe }: Wanted, viewer: string | undefined): boolean =>
  (value === '' || kudos.value === value) && (!isToMe || isTo(kudos, viewer));

/** The notes that are wanted, newest first. */
export function wantedNotes({ sections, viewer }: Space, wanted: Wanted): readonly Kudos[] {
  const items = valueOf(sections.kudos.get())?.items ?? [];
  const id = viewer.get()?.id;
  return items.filter((one) => isWanted(one, wanted, id));
}

/** Quiet ways to see fewer notes, each offered only where it would change what is seen. Nothing is counted. */
export function renderFilters(
  items: readonly Kudos[],
  wanted: Wanted,
  scene: Scene,
  hasValues: boolean,
  want: (wanted: Wanted) => void,
): TemplateResult | typeof nothing {
  const { t } = scene;
  const named = new Set(items.map(({ value }) => value));
  const among = hasValues ? scene.values.filter(({ id }) => named.has(id)) : [];
  const isMine = items.some((one) => isTo(one, scene.viewer)) && !items.every((one) => isTo(one, scene.viewer));
  if (!wanted.isToMe && !isMine && among.length === 0) return nothing;
  return html`<div class="filters">
    ${
      isMine || wanted.isToMe
        ? html`<button
            type="button"
            class="button"
            part="to-me"
            aria-pressed=${wanted.isToMe ? 'true' : 'false'}
            @click=${() => want({ ...wanted, isToMe: !wanted.isToMe })}
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
              chosen: wanted.value,
              among,
              choose: (value) => want({ ...wanted, value }),
            },
            scene,
          )
        : nothing
    }
  </div>`;
}
