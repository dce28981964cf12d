import { type TemplateResult, html, nothing } from 'lit';
import type { Talk } from '../preferences-model.js';

/** The organisation's themes, none ticked beforehand. Nothing where it names none. */
export function renderThemes(talk: Talk): TemplateResult | typeof nothing {
  const { themes } = talk;
  const chosen = talk.preferences.themes ?? [];
  if (themes.length === 0) return nothing;
  const toggle = (id: string): void =>
    void talk.save('themes', { themes: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });
  return html`<div class="group" part="themes" role="group" aria-labelledby="themes">
    <p class="label" id="themes">${talk.t('preferencesThemes')}</p>
    <ul class="list">
      ${themes.map(
        ({ id, name, about }, index) =>
          html`<li>
            <label class="option theme">
              <input
                type="checkbox"
                .checked=${chosen.includes(id)}
                aria-describedby=${about ? `theme-${index}` : nothing}
                @change=${() => toggle(id)}
              />
              <span>
                <span lang=${talk.langOf(name)}>${talk.text(name)}</span>
                ${
                  about
                    ? html`<span class="hint" id=${`theme-${index}`} lang=${talk.langOf(about)}
                        >${talk.text(about)}</span
                      >`
                    : nothing
                }
              </span>
            </label>
          </li>`,
      )}
    </ul>
    ${talk.note('themes')}
  </div>`;
}
