import { css } from 'lit';

/** A quiet line that unfolds, for what few people look for. */
export const quietFoldStyles = css`
  summary {
    cursor: pointer;
    inline-size: fit-content;
    padding-block: var(--_space-s);
    color: var(--_text-quiet);
  }
  summary:hover,
  [open] > summary {
    color: var(--_text);
  }
`;
