import { css } from 'lit';

/** What is inside the quiet offers beneath the conversation. */
export const detailsStyles = css`
  .aside-body {
    display: grid;
    gap: var(--_space-m);
    padding-block: var(--_space-xs) var(--_space-l);
    padding-inline-start: var(--_space-l);
    max-inline-size: calc(46 * var(--_rem));
  }
  .doubts {
    display: grid;
    gap: var(--_space-s);
  }
  .doubt {
    border-radius: var(--_radius-m);
    justify-content: start;
    text-align: inherit;
    font-weight: var(--_font-regular);
  }
  .tips-list,
  .known {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding-inline-start: var(--_space-l);
  }
  .tips-list {
    font-size: var(--_font-size-l);
  }
  .tips:empty,
  .outcome:empty {
    display: none;
  }
  .confirm {
    display: grid;
    gap: var(--_space-m);
  }
  textarea.input {
    min-block-size: 5lh;
  }

  @container vonk (inline-size >= 30em) {
    .doubts {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
