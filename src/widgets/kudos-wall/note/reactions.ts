import { type TemplateResult, nothing } from 'lit';
import type { Kudos } from '../../../contract/kudos.js';
import { formatNumber } from '../../../locale/formats.js';
import { html } from '../../../parts/tight-html.js';
import { clapPath, heartPath, thanksPath } from '../icons.js';
import type { NoteHandlers } from './note-model.js';
import type { WallModel } from '../wall-model.js';

const kinds = [
  { kind: 'heart', path: heartPath, label: 'kudosHeart' },
  { kind: 'clap', path: clapPath, label: 'kudosClap' },
  { kind: 'thanks', path: thanksPath, label: 'kudosThankYou' },
] as const;

/** Small counted buttons; where nothing can be sent, the counts alone. */
export function renderReactions(
  kudos: Kudos,
  number: number,
  model: WallModel,
  handlers: NoteHandlers,
): TemplateResult | typeof nothing {
  const shown = kinds.map(({ kind, path, label }) => {
    const by = new Set(kudos.reactions?.flatMap((reaction) => (reaction.kind === kind ? reaction.by : [])));
    const name = model.t(label);
    const count = by.size > 0 ? formatNumber(by.size, model.tag) : '';
    const isOn = model.viewer !== undefined && by.has(model.viewer);
    return {
      path,
      name,
      count,
      label: count === '' ? name : `${name}, ${count}`,
      pressed: isOn ? ('true' as const) : ('false' as const),
      press: () => handlers.react(kind, !isOn),
    };
  });
  const canReact = model.can('kudos.react');
  const [heart, clap, thanks] = shown;
  if (!heart || !clap || !thanks || (!canReact && shown.every(({ count }) => count === ''))) return nothing;
  const group = {
    id: `reactions-${number}`,
    label: model.t('kudosReactions'),
    by: `reactions-${number} names-${number}`,
  };
  if (!canReact)
    return html`<div
      class="reactions"
      role="group"
      id=${group.id}
      aria-label=${group.label}
      aria-labelledby=${group.by}
    >
      ${shown
        .filter(({ count }) => count !== '')
        .map(
          ({ path, name, count }) =>
            html`<span class="reaction" part="reaction">
              <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>
              <span class="visually-hidden">${name}</span> ${count}
            </span>`,
        )}
    </div>`;
  // In one piece: holes for three buttons would be nodes in every note.
  return html`<div class="reactions" role="group" id=${group.id} aria-label=${group.label} aria-labelledby=${group.by}>
    <button
      type="button"
      class="button button-quiet reaction"
      part="reaction"
      data-tip=${heart.name}
      data-count=${heart.count}
      aria-label=${heart.label}
      aria-pressed=${heart.pressed}
      @click=${heart.press}
    >
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${heartPath} /></svg>
    </button>
    <button
      type="button"
      class="button button-quiet reaction"
      part="reaction"
      data-tip=${clap.name}
      data-count=${clap.count}
      aria-label=${clap.label}
      aria-pressed=${clap.pressed}
      @click=${clap.press}
    >
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${clapPath} /></svg>
    </button>
    <button
      type="button"
      class="button button-quiet reaction"
      part="reaction"
      data-tip=${thanks.name}
      data-count=${thanks.count}
      aria-label=${thanks.label}
      aria-pressed=${thanks.pressed}
      @click=${thanks.press}
    >
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${thanksPath} /></svg>
    </button>
  </div>`;
}
