import { type TemplateResult, css, html } from 'lit';
import { WidgetBlock } from './widget-block.js';

/** Things beside each other, as many as there is room for. */
class DocsColumns extends WidgetBlock {
  static override styles = [
    WidgetBlock.styles,
    css`
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
        gap: 1.5rem;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div class="columns"><slot></slot></div>`;
  }
}
customElements.define('docs-columns', DocsColumns);
