import { css } from 'lit';

export const contentFeedStyles = css`
  .before {
    margin-block-end: var(--_space-m);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    margin-block-end: var(--_space-xl);
  }
  /* Many of them are one row to scroll in, so that they do not push away what is chosen with them. */
  .choices:has(> :nth-child(11)) {
    flex-wrap: nowrap;
    overflow-x: auto;
    scrollbar-width: thin;
    /* Room for the ring around what has the focus. */
    padding: var(--_space-xs);
    margin-inline: calc(-1 * var(--_space-xs));
  }
  .choices:has(> :nth-child(11)) > .button {
    flex: none;
    max-inline-size: 80cqi;
  }
  .choice {
    min-block-size: calc(2.125 * var(--_rem));
    padding-inline: var(--_space-m);
    font-weight: var(--_font-regular);
  }
  .choice[aria-pressed='true'] {
    font-weight: var(--_font-strong);
  }
  .items,
  .entry {
    grid-template-columns: minmax(0, 1fr);
  }
  .items {
    display: grid;
    gap: var(--vonk-content-feed-gap, var(--_space-2xl));
  }

  /* The margin line of a notebook, in the hue of the theme. */
  .item {
    --_edge: oklch(from var(--_line-strong) l c h);
    border-inline-start: var(--vonk-content-feed-edge, 3px) solid var(--_edge);
    padding-inline-start: var(--_space-l);
  }
  .hue-0 {
    --_edge: light-dark(oklch(0.62 0.11 215), oklch(0.74 0.1 215));
  }
  .hue-1 {
    --_edge: light-dark(oklch(0.62 0.12 145), oklch(0.74 0.11 145));
  }
  .hue-2 {
    --_edge: light-dark(oklch(0.6 0.13 305), oklch(0.74 0.11 305));
  }
  .hue-3 {
    --_edge: light-dark(oklch(0.68 0.13 75), oklch(0.78 0.12 75));
  }
  .hue-4 {
    --_edge: light-dark(oklch(0.58 0.13 260), oklch(0.74 0.1 260));
  }
  .hue-5 {
    --_edge: light-dark(oklch(0.62 0.14 350), oklch(0.75 0.11 350));
  }
  .hue-6 {
    --_edge: light-dark(oklch(0.64 0.12 110), oklch(0.76 0.11 110));
  }
  .hue-7 {
    --_edge: light-dark(oklch(0.6 0.1 185), oklch(0.74 0.09 185));
  }
  .entry {
    display: grid;
    gap: var(--_space-xs) var(--_space-xl);
  }
  .entry:focus-visible {
    outline-offset: 6px;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-m);
    margin: 0;
    font-size: var(--_font-size-s);
  }
  .theme {
    font-weight: var(--_font-strong);
  }
  .body {
    min-inline-size: 0;
  }
  .title {
    font-size: var(--_font-size-l);
    font-weight: var(--_font-strong);
    line-height: 1.3;
    letter-spacing: -0.005em;
    text-wrap: balance;
    margin-block-end: var(--_space-xs);
  }
  .item-text {
    margin: 0;
    max-inline-size: var(--_line-length);
  }
  .folded {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .gap {
    color: var(--_text-quiet);
    border-block-end: 1px dashed var(--_line-strong);
  }
  .row {
    margin-block-start: var(--_space-s);
    font-size: var(--_font-size-s);
    color: var(--_text-quiet);
  }
  .row li {
    display: inline;
  }
  .row li:not(:last-child)::after {
    content: '\\00a0·';
    margin-inline: var(--_space-xs);
  }
  .item-actions {
    margin-block-start: var(--_space-m);
  }
  .button-mine {
    border-color: transparent;
    background: var(--_accent-soft);
    color: var(--_text-accent);
  }
  .item .button-quiet {
    font-weight: var(--_font-regular);
  }
  @media (forced-colors: none) {
    /* Quiet buttons have no edge: their words stand in line with the text. */
    .item-actions {
      margin-inline-end: calc(-1 * var(--_space-m));
    }
    .item-actions .button-quiet:first-child {
      margin-inline-start: calc(-1 * var(--_space-m));
    }
    .item .button-quiet:not([aria-pressed='true']) {
      color: var(--_text-quiet);
    }
    .item .button-quiet[aria-pressed='true'] {
      color: var(--_text-accent);
      border-color: transparent;
      box-shadow: none;
    }
    .item .keep[aria-pressed='true'] {
      background: transparent;
    }
  }
  .keep[aria-pressed='true'] .icon {
    fill: currentColor;
  }
  .unfold {
    margin-inline-start: auto;
  }
  .unfold .icon {
    transition: rotate var(--_motion-duration) var(--_motion-easing);
  }
  .unfold[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .said:not(:empty) {
    margin-block-start: var(--_space-s);
  }
  .image {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 10;
    object-fit: cover;
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    font-size: var(--_font-size-s);
    order: -1;
    margin-block-end: var(--_space-s);
  }

  .details {
    display: grid;
    gap: var(--_space-m);
    margin-block-start: var(--_space-m);
    padding-block-start: var(--_space-m);
    border-block-start: 1px solid var(--_line);
  }
  .facts {
    display: grid;
    gap: var(--_space-m);
    margin: 0;
  }
  .facts:not(:has(*)) {
    display: none;
  }
  .facts dt {
    font-size: var(--_font-size-s);
    color: var(--_text-quiet);
  }
  .facts dd {
    margin: 0;
  }
  .facts .variant + .variant {
    margin-block-start: var(--_space-s);
  }
  .variant {
    padding-inline-start: var(--_space-m);
    border-inline-start: 1px solid var(--_line-strong);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
    margin: 0;
  }
  .more-at {
    margin: 0;
  }
  .rating {
    gap: var(--_space-xs);
  }
  .items + .state-actions {
    margin-block-start: var(--_space-xl);
  }
  .guidelines {
    margin-block-start: var(--_space-xl);
    padding-block-start: var(--_space-m);
    border-block-start: 1px solid var(--_line);
  }
  summary {
    cursor: pointer;
    color: var(--_text-quiet);
    padding-block: var(--_space-xs);
  }
  summary:hover {
    color: var(--_text-accent);
  }
  .group-title {
    margin-block: var(--_space-l) 0;
    font-weight: var(--_font-strong);
  }

  @container vonk (inline-size < 26.25em) {
    .item-actions {
      gap: var(--_space-xs);
    }
    .item-actions .button {
      padding-inline: var(--_space-m);
    }
    .item-actions .button-quiet {
      padding-inline: var(--_space-s);
    }
  }
  @container vonk (inline-size >= 33.75em) {
    .with-image {
      grid-template-columns: minmax(0, 1fr) calc(11 * var(--_rem));
    }
    .meta {
      grid-column: 1;
    }
    .image {
      order: 0;
      grid-column: 2;
      grid-row: 1 / span 2;
      align-self: start;
      margin: 0;
    }
    .guidelines .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container vonk (inline-size >= 56.25em) {
    .entry,
    .with-image {
      grid-template-columns: calc(9 * var(--_rem)) minmax(0, 1fr) calc(15 * var(--_rem));
    }
    .meta {
      flex-direction: column;
      padding-block-start: calc(0.2 * var(--_rem));
    }
    .body {
      grid-column: 2;
      max-inline-size: var(--_line-length);
    }
    .image {
      grid-column: 3;
      grid-row: 1;
    }
    .facts {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
