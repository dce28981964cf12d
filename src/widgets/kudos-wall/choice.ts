import { type TemplateResult, html } from 'lit';
import type { Text } from '../../contract/schema.js';
import type { WallModel } from './wall-model.js';

export interface ChoiceProps {
  /** Names the field inside the widget. */
  readonly field: string;
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly none: string;
  /** Id of what is chosen; empty for nothing. */
  readonly chosen: string;
  readonly among: readonly { readonly id: string; readonly name: Text }[];
  choose(id: string): void;
}

/** One out of a few, or none. */
export function renderChoice(
  { field, label, none, chosen, among, choose }: ChoiceProps,
  model: WallModel,
): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${field}>${label}</label>
    <select class="input" id=${field} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${chosen === ''}>${none}</option>
      ${among.map(
        ({ id, name }) =>
          html`<option value=${id} lang=${model.langOf(name)} .selected=${id === chosen}>${model.text(name)}</option>`,
      )}
    </select>
  </div>`;
}
