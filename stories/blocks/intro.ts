import { type TemplateResult, css, html } from 'lit';
import { WidgetBlock } from './widget-block.js';

/** What each of the three means: every feature names the one that it serves. */
const practices: Readonly<Record<string, string>> = {
  Autonomy: 'my choice, my way',
  Belonging: 'I am part of this',
  Competence: 'I know how, and I grow',
};

/** What a widget is, and which of autonomy, belonging and competence it serves, as its class says. */
class DocsIntro extends WidgetBlock {
  static override styles = [
    WidgetBlock.styles,
    css`
      .base {
        padding: var(--_space-xl);
      }
      p {
        margin: 0;
        max-inline-size: var(--_line-length);
        text-wrap: pretty;
      }
      .summary {
        font-size: var(--_font-size-l);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space-s);
        margin: var(--_space-l) 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: var(--_space-xs) var(--_space-m);
        background: var(--_accent-soft);
        border-radius: var(--_radius-full);
        font-size: var(--_font-size-s);
      }
      strong {
        font-weight: var(--_font-strong);
        color: var(--_text-accent);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { description = '' } = this.widget;
    const [, sentence = description, named = ''] = /^([\s\S]*?)\s*\(([^()]*)\)\s*$/.exec(description) ?? [];
    const served = named.split(/,\s*/).filter((name) => name in practices);
    return html`<div class="base">
      <p class="summary">${sentence}</p>
      <ul aria-label="What it serves">
        ${served.map((name) => html`<li><strong>${name}</strong> · ${practices[name]}</li>`)}
      </ul>
    </div>`;
  }
}
customElements.define('docs-intro', DocsIntro);
