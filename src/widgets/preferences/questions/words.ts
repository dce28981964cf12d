import { written } from '../../../contract/visible.js';
import { type TemplateResult, html, nothing } from 'lit';
import { crossIcon } from '../../../parts/icons.js';
import { renderAddField } from './add-field.js';
import type { StepDrafts } from './step-drafts.js';
import type { PreferencesModel } from '../preferences-model.js';

/** How many words the contract keeps of each kind. */
const most = 100;

/** Free words, each of which can be taken out again: what the person wants to learn, and what they can offer. */
export function renderWords(
  name: 'skills' | 'able',
  label: string,
  model: PreferencesModel,
  drafts: StepDrafts,
): TemplateResult {
  const words = model.preferences[name] ?? [];
  const field = `${name}-word`;
  const save = (next: readonly string[]): Promise<boolean> => model.save(name, { [name]: next });
  const add = async (input: HTMLInputElement): Promise<void> => {
    const typed = input.value;
    const added = typed
      .split(',')
      .map(written)
      .filter((word, index, all) => word !== '' && !words.includes(word) && all.indexOf(word) === index);
    input.focus();
    if (words.length + added.length > most) return;
    const later = drafts.later();
    drafts.keep({ [name]: undefined });
    if (added.length === 0 || (await save([...words, ...added]))) return;
    // What was typed comes back, before what was typed since.
    later(({ [name]: since = '' }) => ({
      [name]: [typed.trim(), since.trim()].filter((text) => text !== '').join(', '),
    }));
  };
  const remove = (index: number): void => {
    void save(words.filter((_, at) => at !== index));
    model.focus(words.length > 1 ? `${name}-${Math.min(index, words.length - 2)}` : field);
  };
  return html`<div class="group field" part="words">
    <label class="label" for=${field}>${label}</label>
    ${
      words.length > 0
        ? html`<ul class="list tags">
            ${words.map(
              (word, index) =>
                html`<li class="chip chip-accent tag">
                  <bdi>${word}</bdi>
                  <button
                    type="button"
                    class="tag-remove"
                    id=${`${name}-${index}`}
                    aria-label=${model.t('preferencesRemove', { word })}
                    @click=${() => remove(index)}
                  >
                    ${crossIcon()}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${renderAddField({ id: field, buttonText: model.t('preferencesAdd'), typed: drafts.typed[name], type: (text) => drafts.keep({ [name]: text }), add })}
    <p class="hint" id=${`${field}-hint`}>${model.t('preferencesWordsHint')}</p>
    ${model.saveStatus(name)}
  </div>`;
}
