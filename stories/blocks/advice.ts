import { type TemplateResult, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetBlock } from './widget-block.js';

/** What to do with a widget, or what not to: the page writes it, in its own words. */
class DocsAdvice extends WidgetBlock {
  static override styles = [
    WidgetBlock.styles,
    css`
      :host {
        margin: 0;
      }
      /* The words come from the page and keep its colours, so the ground is the page's too. */
      .base {
        padding-inline-start: var(--_space-l);
        color: inherit;
        background: none;
        border: 0;
        border-inline-start: 3px solid var(--_good);
        border-radius: 0;
      }
      .dont {
        border-inline-start-color: var(--_heed);
        border-inline-start-style: dashed;
      }
      h3 {
        display: flex;
        align-items: center;
        gap: var(--_space-s);
        margin: 0;
        font-size: var(--_font-size-l);
        font-weight: var(--_font-strong);
      }
      svg {
        inline-size: 1.25rem;
        block-size: 1.25rem;
        fill: none;
        stroke: var(--_good);
        stroke-width: 2;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .dont svg {
        stroke: var(--_heed);
      }
    `,
  ];

  @property() kind: 'do' | 'dont' = 'do';

  protected override render(): TemplateResult {
    const isDo = this.kind === 'do';
    return html`<section class="base ${this.kind}" aria-labelledby="name">
      <h3 id="name">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d=${isDo ? 'M5 12.5l4.5 4.5L19 7.5' : 'M7 7l10 10M17 7L7 17'} />
        </svg>
        ${isDo ? 'Do' : 'Don’t'}
      </h3>
      <slot></slot>
    </section>`;
  }
}
customElements.define('docs-advice', DocsAdvice);
