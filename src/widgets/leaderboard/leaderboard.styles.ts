import { css } from 'lit';

export const leaderboardStyles = css`
  .period {
    margin-block-end: var(--_space-m);
  }
  .together {
    display: grid;
    gap: var(--_space-l);
  }
  .plot {
    max-inline-size: calc(40 * var(--_rem));
  }
  .meter .bar {
    block-size: 14px;
  }
  .plot + .state {
    margin-block-start: var(--_space-l);
  }
  .skeleton-plot {
    block-size: auto;
    aspect-ratio: 320 / 156;
  }
  .words {
    display: grid;
    gap: var(--_space-s);
    min-inline-size: 0;
  }
  .words > p,
  .taking-part p {
    margin: 0;
    max-inline-size: var(--_line-length);
    text-wrap: pretty;
  }
  .sum {
    font-size: var(--_font-size-xl);
    font-weight: var(--_font-strong);
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .words > .sum {
    text-wrap: balance;
  }
  .reached {
    color: var(--_good);
    font-weight: var(--_font-strong);
  }

  .history {
    inline-size: 100%;
    margin-block-start: var(--_space-m);
    border-spacing: 0;
    font-size: var(--_font-size-s);
  }
  .history :is(caption, th) {
    padding: 0 0 var(--_space-xs);
    font-weight: var(--_font-regular);
    color: var(--_text-quiet);
    text-align: inherit;
  }
  .history th {
    inline-size: 1%;
    padding-inline-end: var(--_space-m);
    white-space: nowrap;
  }
  :is(.history, .row) .bar {
    block-size: 6px;
  }
  .history .bar-fill {
    fill: color-mix(in oklab, var(--_accent) 55%, var(--_surface-sunken));
  }
  .history td {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(2ch, max-content);
    align-items: center;
    gap: var(--_space-m);
    padding: 0 0 var(--_space-xs);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .words + .rows {
    margin-block-start: var(--_space-m);
  }
  .row {
    display: grid;
    grid-template-columns: minmax(2ch, max-content) auto minmax(0, 1fr);
    align-items: center;
    column-gap: var(--_space-m);
    padding-block: var(--_space-m);
  }
  .rank,
  .row .avatar {
    grid-row: 1 / span 3;
  }
  .row + .row {
    border-block-start: 1px solid var(--_line);
  }
  .rank,
  .count {
    color: var(--_text-quiet);
    font-variant-numeric: tabular-nums;
  }
  .name {
    font-weight: var(--_font-strong);
  }
  .row .bar {
    margin-block-start: var(--_space-xs);
  }
  .more {
    margin-block-start: var(--_space-m);
  }
  .own {
    margin-block-start: var(--_space-l);
    padding: var(--_space-m) var(--_space-l);
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius-m);
  }
  .row-own {
    grid-template-columns: auto minmax(0, 1fr);
    margin: var(--_space-xs) 0 0;
    padding: 0;
  }

  .taking-part {
    margin-block-start: var(--_space-xl);
  }
  .taking-part:focus-visible {
    outline-offset: var(--_space-s);
  }
  .taking-part .message:not(:empty) {
    margin-block-end: var(--_space-s);
  }
  .consent {
    display: grid;
    gap: var(--_space-m);
  }
  .arranged {
    display: grid;
    gap: var(--_space-s);
  }

  @media (forced-colors: active) {
    .history .bar-fill {
      fill: Highlight;
    }
  }
  @container vonk (inline-size >= 35em) {
    .row {
      grid-template-columns: minmax(3ch, max-content) auto minmax(0, 1fr) minmax(0, 1fr) minmax(10ch, max-content);
    }
    .row > *,
    .row .avatar {
      grid-row: 1;
    }
    .row .bar {
      grid-column: 4;
      margin: 0;
    }
    .count {
      grid-column: -2;
      text-align: end;
    }
    .row-own {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
  }
  @container vonk (inline-size >= 45em) {
    .together:has(.plot) {
      grid-template-columns: minmax(0, 3fr) minmax(calc(14 * var(--_rem)), 2fr);
      gap: var(--_space-xl);
      align-items: center;
    }
  }
`;
