import { type TemplateResult, css, html, nothing } from 'lit';
import { type Member, sharedParts } from './manifest.js';
import { renderTable, tableStyles } from './table.js';
import { WidgetBlock } from './widget-block.js';

type Row = readonly (TemplateResult | string)[];

const code = (text: string | undefined): TemplateResult | string => (text ? html`<code>${text}</code>` : '');

/** Descriptions are written with `code` in them. */
function prose(text = ''): TemplateResult {
  return html`${text.split('`').map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}

/** What others may set, call, listen to and style, as the manifest lists it. */
class DocsInterface extends WidgetBlock {
  static override styles = [
    WidgetBlock.styles,
    tableStyles,
    css`
      section + section {
        border-block-start: 1px solid var(--_line);
      }
      h3,
      summary {
        padding: var(--_space-l) var(--_space-l) var(--_space-s);
        margin: 0;
        font-size: var(--_font-size-l);
        font-weight: var(--_font-strong);
      }
      summary {
        padding-block-end: var(--_space-l);
        border-block-start: 1px solid var(--_line);
        font-size: var(--_font-size-m);
        cursor: pointer;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = this.widget;
    const properties = members.filter((member) => member.kind === 'field' && !member.static && !member.attribute);
    const methods = members.filter((member) => member.kind === 'method' && !member.static);
    const shared = sharedParts();
    const partRow = ({ name, description }: { name: string; description?: string }): Row => [
      code(name),
      prose(description),
    ];
    const partsTable = (which: boolean): TemplateResult =>
      renderTable(
        'Parts',
        ['Part', 'What it is'],
        cssParts.filter(({ name }) => shared.has(name) === which).map(partRow),
      );
    return html`<div class="base">
      ${this.#section(
        'Attributes',
        ['Attribute', 'What it does', 'Type', 'Default'],
        attributes.map((one) => [
          code(one.name),
          prose(one.description),
          code(one.type?.text ?? this.#typeOf(members, one.fieldName)),
          code(one.default),
        ]),
      )}
      ${this.#section(
        'Properties',
        ['Property', 'What it does', 'Type'],
        properties.map((one) => [
          html`${code(one.name)}${one.readonly ? html` <span class="quiet">read only</span>` : nothing}`,
          prose(one.description),
          code(one.type?.text),
        ]),
      )}
      ${this.#section(
        'Methods',
        ['Method', 'What it does'],
        methods.map((one) => [code(`${one.name}()`), prose(one.description)]),
      )}
      ${this.#section(
        'Events',
        ['Event', 'When', 'Class'],
        events.map((one) => [code(one.name), prose(one.description), code(one.type?.text)]),
      )}
      ${this.#section(
        'Slots',
        ['Slot', 'What it holds'],
        slots.map((one) => [code(one.name || 'default'), prose(one.description)]),
      )}
      <section>
        <h3>Parts</h3>
        ${partsTable(false)}
        <details>
          <summary>Parts that most widgets have</summary>
          ${partsTable(true)}
        </details>
      </section>
      ${this.#section(
        'Custom properties',
        ['Custom property', 'What it does', 'Default'],
        cssProperties.map((one) => [code(one.name), prose(one.description), code(one.default)]),
      )}
    </div>`;
  }

  #section(name: string, columns: readonly string[], rows: readonly Row[]): TemplateResult | typeof nothing {
    return rows.length === 0
      ? nothing
      : html`<section>
          <h3>${name}</h3>
          ${renderTable(name, columns, rows)}
        </section>`;
  }

  #typeOf(members: readonly Member[], field: string | undefined): string | undefined {
    return members.find(({ name }) => name === field)?.type?.text;
  }
}
customElements.define('docs-interface', DocsInterface);
