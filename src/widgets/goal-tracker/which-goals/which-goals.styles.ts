import { css } from 'lit';

export const whichGoalsStyles = css`
  .which {
    margin-block-end: var(--_space-l);
  }
  .which p {
    margin: 0;
  }
  .which .option {
    align-items: start;
    padding-block: var(--_space-xs);
  }
  .which .option .hint {
    display: block;
  }
`;
