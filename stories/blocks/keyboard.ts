import { type TemplateResult, css, html } from 'lit';
import { type KeyboardRow, keyboardMap } from './keyboard-map.js';
import { renderTable, tableStyles } from './table.js';
import { WidgetBlock } from './widget-block.js';

/** What each key does in a widget. */
class DocsKeyboard extends WidgetBlock {
  static override styles = [
    WidgetBlock.styles,
    tableStyles,
    css`
      kbd {
        display: inline-block;
        padding: 0 var(--_space-s);
        border: 1px solid var(--_line-strong);
        border-block-end-width: 2px;
        border-radius: var(--_radius-s);
        font: inherit;
        font-size: var(--_font-size-s);
        background: var(--_surface-raised);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const maps: Readonly<Record<string, Readonly<Record<string, KeyboardRow>>>> = keyboardMap;
    const rows = Object.values(maps[this.tag] ?? {}).map(({ keys, where, what }) => [pressed(keys), where, what]);
    return html`<div class="base">${renderTable('Keyboard', ['Keys', 'Where', 'What it does'], rows)}</div>`;
  }
}

/** `Enter or Space` with each key drawn as one. */
function pressed(keys: string): TemplateResult {
  return html`${keys
    .split(/( or |, then |, )/)
    .map((piece, index) => (index % 2 === 1 ? piece : html`<kbd>${piece}</kbd>`))}`;
}

customElements.define('docs-keyboard', DocsKeyboard);
