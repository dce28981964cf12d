import { type TemplateResult, css, html } from 'lit';

type Cell = TemplateResult | string;

/** A table where there is room, a list of small cards where there is not; it stays a table to a screen reader. */
export function renderTable(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): TemplateResult {
  return html`<table role="table" aria-label=${label}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (cells) =>
          html`<tr role="row">
            ${cells.map((cell, index) => html`<td role="cell" data-column=${columns[index] ?? ''}>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--_space-s) var(--_space-l);
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  th {
    font-size: var(--_font-size-s);
    font-weight: var(--_font-strong);
    color: var(--_text-quiet);
  }
  tbody tr {
    border-block-start: 1px solid var(--_line);
  }
  td:first-child {
    inline-size: 30%;
  }
  @container (inline-size < 38rem) {
    table,
    tbody,
    tr,
    td {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      padding-block: var(--_space-s);
    }
    tbody tr:first-child {
      border-block-start: 0;
    }
    td {
      inline-size: auto;
      padding-block: var(--_space-xs);
      overflow-wrap: anywhere;
    }
    td:first-child {
      inline-size: auto;
    }
    td:not(:first-child)::before {
      content: attr(data-column);
      display: block;
      font-size: var(--_font-size-s);
      color: var(--_text-quiet);
    }
    td:empty {
      display: none;
    }
  }
`;
