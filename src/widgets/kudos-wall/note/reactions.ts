import { type TemplateResult, html, nothing } from 'lit';
import type { Kudos, ReactionKind } from '../../../contract/kudos.js';
import { formatNumber } from '../../../locale/formats.js';
import { clapIcon, heartIcon, thanksIcon } from '../icons.js';
import type { WallModel } from '../wall-model.js';

const kinds = [
  { kind: 'heart', icon: heartIcon, label: 'kudosHeart' },
  { kind: 'clap', icon: clapIcon, label: 'kudosClap' },
  { kind: 'thanks', icon: thanksIcon, label: 'kudosThankYou' },
] as const;

const reactedWith = (kudos: Kudos, kind: ReactionKind): ReadonlySet<string> =>
  new Set((kudos.reactions ?? []).flatMap((reaction) => (reaction.kind === kind ? reaction.by : [])));

/** Small counted buttons; where nothing can be sent, the counts alone. */
export function renderReactions(
  kudos: Kudos,
  index: number,
  model: WallModel,
  react: (kind: ReactionKind, isOn: boolean) => void,
): TemplateResult | typeof nothing {
  const canReact = model.can('kudos.react');
  const shown = kinds
    .map((one) => ({ ...one, by: reactedWith(kudos, one.kind) }))
    .filter(({ by }) => canReact || by.size > 0);
  if (shown.length === 0) return nothing;
  return html`<div
    class="reactions"
    role="group"
    id=${`reactions-${index}`}
    aria-label=${model.t('kudosReactions')}
    aria-labelledby=${`reactions-${index} names-${index}`}
  >
    ${shown.map(({ kind, icon, label, by }) => {
      const name = model.t(label);
      const count = by.size > 0 ? formatNumber(by.size, model.tag) : '';
      if (!canReact)
        return html`<span class="reaction" part="reaction"
          >${icon()}<span class="visually-hidden">${name}</span> ${count}</span
        >`;
      const isOn = model.viewer !== undefined && by.has(model.viewer);
      return html`<button
        type="button"
        class="button button-quiet reaction"
        part="reaction"
        aria-label=${count === '' ? name : `${name}, ${count}`}
        aria-pressed=${isOn ? 'true' : 'false'}
        @click=${() => react(kind, !isOn)}
      >
        ${icon(name)}${count}
      </button>`;
    })}
  </div>`;
}
