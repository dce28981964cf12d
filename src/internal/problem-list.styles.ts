import { css } from 'lit';

/** The list of what is wrong in a document. */
export const problemListStyles = css`
  .problems {
    margin-block-start: var(--_space-l);
    padding: var(--_space-m);
    border: 1px solid var(--_line-strong);
    border-inline-start: 4px solid var(--_heed);
    border-radius: var(--_radius-s);
    background: var(--_heed-soft);
    font-size: var(--_font-size-s);
  }
  .problems summary {
    cursor: pointer;
    font-weight: var(--_font-strong);
  }
  .problems ul {
    margin: var(--_space-s) 0 0;
    padding-inline-start: var(--_space-l);
  }
  .problems li + li {
    margin-block-start: var(--_space-s);
  }
  .problems code {
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
`;
