import { type TemplateResult, html, nothing } from 'lit';
import type { Theme } from '../../contract/organisation.js';
import type { Localizer } from '../../parts/localizer.js';
import type { Choice } from './shown-items.js';

/** The themes to choose from, and what was kept. Nothing to choose: nothing shown. */
export function feedChoices(
  themes: readonly Theme[],
  canKeep: boolean,
  chosen: Choice,
  { t, text, langOf }: Localizer,
  choose: (choice: Choice) => void,
): TemplateResult | typeof nothing {
  const named = themes.length > 1 ? themes : [];
  if (named.length === 0 && !canKeep) return nothing;
  const choice = (label: string, to: Choice, lang: string | typeof nothing = nothing): TemplateResult => {
    const isChosen = chosen.theme === to.theme && chosen.kept === to.kept;
    return html`<button
      type="button"
      class="button choice"
      aria-pressed=${isChosen ? 'true' : 'false'}
      dir="auto"
      lang=${lang}
      @click=${() => choose(to)}
    >
      ${label}
    </button>`;
  };
  return html`<div class="choices" part="choices" role="group" aria-label=${t('feedChoose')}>
    ${choice(t('feedAll'), { theme: undefined, kept: false })}
    ${named.map(({ id, name }) => choice(text(name), { theme: id, kept: false }, langOf(name)))}
    ${canKeep ? choice(t('feedKept'), { theme: undefined, kept: true }) : nothing}
  </div>`;
}
