import { type TemplateResult, nothing } from 'lit';
import { html } from '../../parts/tight-html.js';
import type { Text } from '../../contract/schema.js';
import type { WallModel } from './wall-model.js';

export interface ChoiceProps {
  /** Names the field inside the widget. */
  readonly field: string;
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  /** Whether these are names, which no translation of the page touches. */
  readonly isName: boolean;
  /** Id of what is chosen; empty for nothing. */
  readonly chosen: string;
  readonly among: readonly { readonly id: string; readonly name: Text }[];
  choose(id: string): void;
}

/** One out of a few, or none. */
export function renderChoice(
  { field, label, none, isName, chosen, among, choose }: ChoiceProps,
  model: WallModel,
): TemplateResult {
  const { text, langOf } = model;
  const kept = isName ? 'no' : nothing;
  return html`<div class="field">
    <label class="label" for=${field}>${label}</label>
    <select class="input" id=${field} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${chosen === ''}>${none}</option>
      ${among.map(
        ({ id, name }) =>
          html`<option
            value=${id}
            dir="auto"
            translate=${kept}
            lang=${langOf(name)}
            .selected=${id === chosen}
            .textContent=${text(name)}
          ></option>`,
      )}
    </select>
  </div>`;
}
