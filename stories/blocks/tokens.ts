import { type CSSResultOrNative, type LitElement, type TemplateResult, css, html } from 'lit';
import tokensCss from '@vonk-intranet/vonk/theme/tokens.css?raw';
import { renderTable, tableStyles } from './table.js';
import { type Token, readIn, tokensOf } from './tokens-read.js';
import { WidgetBlock } from './widget-block.js';

/** A colour, a corner, a distance: what a token looks like as it is set here. */
const samples: readonly (readonly [RegExp, string])[] = [
  [/^(space|target)/, 'inline-size'],
  [/^radius/, 'border-radius'],
  [/^shadow/, 'box-shadow'],
  [/^(font|line-[hl]|motion)/, ''],
  [/./, 'background'],
];

/** The custom properties that a widget reads: its own, then the tokens of its styles, each with what it does. */
class DocsTokens extends WidgetBlock {
  static override styles = [
    WidgetBlock.styles,
    tableStyles,
    css`
      h3,
      summary {
        margin: 0;
        padding: var(--_space-l) var(--_space-l) var(--_space-s);
        font-size: var(--_font-size-l);
        font-weight: var(--_font-strong);
      }
      summary {
        padding-block-end: var(--_space-l);
        font-size: var(--_font-size-m);
        cursor: pointer;
      }
      h3:not(:first-child),
      details {
        border-block-start: 1px solid var(--_line);
      }
      .name {
        display: grid;
        grid-template-columns: 2.5rem minmax(0, 1fr);
        align-items: center;
        gap: var(--_space-s);
      }
      .sample {
        flex: none;
        inline-size: 1.25rem;
        block-size: 1.25rem;
        border: 1px solid var(--_line-strong);
        border-radius: var(--_radius-s);
      }
      .inline-size {
        max-inline-size: 2.5rem;
        block-size: 0.5rem;
        border: 0;
        border-radius: 0;
        background: var(--_accent);
      }
      .box-shadow {
        border-color: var(--_line);
      }
      .border-radius {
        background: var(--_accent-soft);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const own = this.widget.cssProperties ?? [];
    const all = tokensOf(tokensCss);
    const { mine, shared } = this.#read();
    const rows = (which: (name: string) => boolean): TemplateResult =>
      renderTable('Tokens', ['Token', 'What it does', 'Default'], all.filter(({ name }) => which(name)).map(row));
    return html`<div class="base">
      <h3>Of this widget alone</h3>
      ${renderTable(
        'Custom properties of this widget',
        ['Token', 'What it does', 'Default'],
        own.map((one) => [
          html`<code>${one.name}</code>`,
          one.description ?? '',
          one.default ? html`<code>${one.default}</code>` : '',
        ]),
      )}
      <h3>Tokens in its own styles</h3>
      ${rows((name) => mine.has(name))}
      <details>
        <summary>Tokens it reads as every widget does: frame, buttons, fields</summary>
        ${rows((name) => !mine.has(name) && shared.has(name))}
      </details>
    </div>`;
  }

  /** Read from the styles that the element carries: the first ones are those of every widget, the rest its own. */
  #read(): { mine: ReadonlySet<string>; shared: ReadonlySet<string> } {
    const widget = customElements.get(this.tag) as typeof LitElement | undefined;
    const parent = widget && (Object.getPrototypeOf(widget) as typeof LitElement);
    const common = flat(parent?.elementStyles);
    const own = flat(widget?.elementStyles).filter((sheet) => !common.includes(sheet));
    return { mine: readIn(own.join('')), shared: readIn(common.join('')) };
  }

  protected override updated(): void {
    for (const sample of this.renderRoot.querySelectorAll<HTMLElement>('[data-property]'))
      sample.style.setProperty(sample.dataset['property'] ?? '', `var(--_${sample.dataset['token']})`);
  }
}

function flat(styles: readonly CSSResultOrNative[] = []): readonly string[] {
  return styles.map((sheet) => ('cssText' in sheet ? sheet.cssText : ''));
}

function row({ name, fallback, about }: Token): readonly TemplateResult[] {
  const property = samples.find(([pattern]) => pattern.test(name))?.[1] ?? '';
  return [
    html`<span class="name"
      ><span class=${property === '' ? '' : `sample ${property}`} data-property=${property} data-token=${name}></span
      ><code>--vonk-${name}</code></span
    >`,
    html`${about}`,
    html`<code>${fallback}</code>`,
  ];
}

customElements.define('docs-tokens', DocsTokens);
