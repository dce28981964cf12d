import { type TemplateResult, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { WidgetBlock } from './widget-block.js';

/** One state of a widget, alive, no higher than what one sees at once; the page writes a word on it and puts it inside. */
class DocsState extends WidgetBlock {
  static override styles = [
    WidgetBlock.styles,
    css`
      :host {
        margin: 0;
      }
      .base {
        display: flex;
        flex-direction: column;
        block-size: 100%;
        background: none;
        overflow: clip;
      }
      .head {
        padding: var(--_space-m) var(--_space-l);
        border-block-end: 1px solid var(--_line);
        background: var(--_surface);
      }
      h3,
      p {
        margin: 0;
      }
      h3 {
        font-size: var(--_font-size-m);
        font-weight: var(--_font-strong);
      }
      p {
        font-size: var(--_font-size-s);
        text-wrap: pretty;
      }
      .body {
        max-block-size: 26rem;
        overflow: auto;
        padding: var(--_space-l);
      }
      @container (inline-size < 24rem) {
        .body {
          padding: var(--_space-s);
        }
      }
    `,
  ];

  @property() name = '';
  @property() about = '';

  protected override render(): TemplateResult {
    return html`<section class="base" aria-labelledby="name">
      <div class="head">
        <h3 id="name">${this.name}</h3>
        <p class="quiet">${this.about}</p>
      </div>
      <div class="body" tabindex="0" role="region" aria-label=${`${this.name}: the widget`}><slot></slot></div>
    </section>`;
  }
}
customElements.define('docs-state', DocsState);
