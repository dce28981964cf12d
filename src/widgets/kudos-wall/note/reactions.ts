import { type TemplateResult, html, nothing } from 'lit';
import type { Kudos, ReactionKind } from '../../../contract/kudos.js';
import { formatNumber } from '../../../locale/formats.js';
import { clapIcon, heartIcon, thanksIcon } from '../icons.js';
import type { Scene } from '../wall-model.js';

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
  scene: Scene,
  react: (kind: ReactionKind, isOn: boolean) => void,
): TemplateResult | typeof nothing {
  const canReact = scene.can('kudos.react');
  const shown = kinds
    .map((one) => ({ ...one, by: reactedWith(kudos, one.kind) }))
    .filter(({ by }) => canReact || by.size > 0);
  if (shown.length === 0) return nothing;
  return html`<div class="reactions" role="group" aria-label=${scene.t('kudosReactions')}>
    ${shown.map(({ kind, icon, label, by }) => {
      const name = scene.t(label);
      const count = by.size > 0 ? formatNumber(by.size, scene.tag) : '';
      if (!canReact)
        return html`<span class="reaction" part="reaction"
          >${icon()}<span class="visually-hidden">${name}</span> ${count}</span
        >`;
      const isOn = scene.viewer !== undefined && by.has(scene.viewer);
      return html`<button
        type="button"
        class="button button-quiet reaction"
        part="reaction"
        title=${name}
        aria-label=${count === '' ? name : `${name}, ${count}`}
        aria-pressed=${isOn ? 'true' : 'false'}
        @click=${() => react(kind, !isOn)}
      >
        ${icon()}${count}
      </button>`;
    })}
  </div>`;
}
