import { type TemplateResult, nothing } from 'lit';
import type { Kudos, ReactionKind } from '../../../contract/kudos.js';
import { formatNumber } from '../../../locale/formats.js';
import { html } from '../../../parts/tight-html.js';
import { clapPath, heartPath, thanksPath } from '../icons.js';
import type { NoteHandlers } from './note-model.js';
import type { WallModel } from '../wall-model.js';

type Label = 'kudosHeart' | 'kudosClap' | 'kudosThankYou';

interface Reaction {
  readonly path: string;
  readonly name: string;
  /** In the viewer's digits; empty where there is none. */
  readonly count: string;
  readonly label: string;
  readonly pressed: 'true' | 'false';
  readonly press: () => void;
}

/** What there is of each kind, and what a press does: one for each of them. */
export function reactionsOf(
  kudos: Kudos,
  model: WallModel,
  handlers: NoteHandlers,
): readonly [Reaction, Reaction, Reaction] {
  const of = (kind: ReactionKind, path: string, label: Label): Reaction => {
    const by = new Set(kudos.reactions?.flatMap((reaction) => (reaction.kind === kind ? reaction.by : [])));
    const name = model.t(label);
    const count = by.size > 0 ? formatNumber(by.size, model.tag) : '';
    const isOn = model.viewer !== undefined && by.has(model.viewer);
    return {
      path,
      name,
      count,
      label: count === '' ? name : `${name}, ${count}`,
      pressed: isOn ? 'true' : 'false',
      press: () => handlers.react(kind, !isOn),
    };
  };
  return [
    of('heart', heartPath, 'kudosHeart'),
    of('clap', clapPath, 'kudosClap'),
    of('thanks', thanksPath, 'kudosThankYou'),
  ];
}

/** How a group of reactions is called: by what it is, and by its note. */
export const groupOf = (number: number): { readonly id: string; readonly by: string } => ({
  id: `reactions-${number}`,
  by: `reactions-${number} names-${number}`,
});

/** Small counted buttons; where nothing can be sent, the counts alone. */
export function renderReactions(
  kudos: Kudos,
  number: number,
  model: WallModel,
  handlers: NoteHandlers,
): TemplateResult | typeof nothing {
  const canReact = model.can('kudos.react');
  const shown = reactionsOf(kudos, model, handlers).filter(({ count }) => canReact || count !== '');
  if (shown.length === 0) return nothing;
  const { id, by } = groupOf(number);
  return html`<div
    class="reactions"
    role="group"
    id=${id}
    aria-label=${model.t('kudosReactions')}
    aria-labelledby=${by}
  >
    ${shown.map(({ path, name, count, label, pressed, press }) =>
      canReact
        ? html`<button
            type="button"
            class="button button-quiet reaction"
            part="reaction"
            data-tip=${name}
            data-count=${count}
            aria-label=${label}
            aria-pressed=${pressed}
            @click=${press}
          >
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>
          </button>`
        : html`<span class="reaction" part="reaction">
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>
            <span class="visually-hidden">${name}</span> ${count}
          </span>`,
    )}
  </div>`;
}
