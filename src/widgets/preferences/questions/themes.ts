import { type TemplateResult, html, nothing } from 'lit';
import type { PreferencesModel } from '../preferences-model.js';
import { asText } from '../../../parts/texts.js';

/** The organisation's themes, none ticked beforehand. Nothing where it names none. */
export function renderThemes(model: PreferencesModel): TemplateResult | typeof nothing {
  const { themes } = model;
  const chosen = model.preferences.themes ?? [];
  if (themes.length === 0) return nothing;
  const toggle = (id: string): void =>
    void model.save('themes', { themes: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });
  return html`<div class="group" part="themes" role="group" aria-labelledby="themes">
    <p class="label" id="themes">${model.t('preferencesThemes')}</p>
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
                ${asText(name, model)}
                ${
                  about
                    ? html`<span class="hint" id=${`theme-${index}`} dir="auto" lang=${model.langOf(about)}
                        >${model.text(about)}</span
                      >`
                    : nothing
                }
              </span>
            </label>
          </li>`,
      )}
    </ul>
    ${model.saveStatus('themes')}
  </div>`;
}
