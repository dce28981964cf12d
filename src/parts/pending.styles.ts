import { css } from 'lit';

/** What waits and what was refused: quiet lines and plain cards, no colour that shouts. */
export const pendingStyles = css`
  .pending:not(:empty) {
    display: grid;
    gap: var(--_space-m);
  }
  .pending:has(> :not(.visually-hidden)) {
    margin-block-end: var(--_space-l);
  }
  .pending p {
    margin: 0;
    max-inline-size: var(--_line-length);
    text-wrap: pretty;
  }
  .pending-told {
    inline-size: fit-content;
  }
  .pending-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
    padding: var(--_space-s) var(--_space-m);
    background: var(--_surface-sunken);
    border-inline-start: 3px solid var(--_heed);
    border-radius: var(--_radius-s);
  }
  .refused {
    display: grid;
    gap: var(--_space-s);
    border-inline-start: 3px solid var(--_heed);
  }
  .refused-words {
    max-block-size: 12lh;
    overflow: auto;
    padding-inline-start: var(--_space-m);
    border-inline-start: 1px solid var(--_line-strong);
  }
  .waiting {
    margin-block-start: var(--_space-l);
    color: var(--_text-quiet);
    font-size: var(--_font-size-s);
  }
  .pending .waiting {
    margin-block: 0;
  }
  .waiting summary {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_target-size);
    inline-size: fit-content;
    cursor: pointer;
  }
  .waiting[open] summary .icon:last-child {
    rotate: 180deg;
  }
  .waiting-one {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-xs) var(--_space-m);
    padding-block: var(--_space-xs);
    border-block-start: 1px solid var(--_line);
  }
  .waiting-one p {
    margin: 0;
    flex: 1 1 calc(12 * var(--_rem));
    min-inline-size: 0;
    color: var(--_text);
  }
  .waiting-words {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .pending-mark {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-s);
    margin: 0;
  }
  /* Words that need two lines begin beside the clock. */
  .pending-mark span {
    max-inline-size: calc(100% - calc(2 * var(--_rem)));
  }
  .pending-mark .icon,
  .waiting .icon {
    inline-size: var(--_rem);
    block-size: var(--_rem);
  }
  .pending-mark .button,
  .waiting .button {
    padding-inline: var(--_space-s);
    font-size: inherit;
  }
`;
