import { css } from 'lit';

export const guidelinePairsStyles = css`
  .pair {
    display: grid;
    gap: var(--_space-s) var(--_space-l);
    align-content: start;
    padding-block: var(--_space-m);
  }
  .pair + .pair {
    border-block-start: 1px solid var(--_line);
  }
  .example {
    padding-inline-start: var(--_space-m);
    border-inline-start: 3px solid var(--_good);
  }
  .example.not-in-line {
    border-inline-start: 3px dashed var(--_heed);
  }
  .example-label {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    margin: 0;
    font-size: var(--_font-size-s);
    font-weight: var(--_font-strong);
    color: var(--_good);
  }
  .not-in-line .example-label {
    color: var(--_heed);
  }
  .example .hint {
    margin-block-start: var(--_space-xs);
  }
  .pair > .words + .words {
    margin-block-start: calc(-1 * var(--_space-s));
  }
`;
