import { css } from 'lit';

export const kudosWallStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-m) var(--_space-l);
    min-block-size: var(--_target-size);
    margin-block-end: var(--_space-l);
  }
  .read-only {
    margin: 0;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
  }
  .filters .field {
    display: flex;
    min-inline-size: 0;
    align-items: center;
    gap: var(--_space-s);
  }
  .filters .label {
    flex: none;
    font-weight: var(--_font-regular);
    color: var(--_text-quiet);
  }
  .filters .button {
    font-weight: var(--_font-regular);
  }
  .filters select {
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: calc(14 * var(--_rem));
    border-radius: var(--_radius-full);
  }
  .told {
    margin: 0 0 var(--_space-l);
    padding: var(--_space-s) var(--_space-m);
    border-inline-start: 3px solid var(--_good);
    background: var(--_good-soft);
    border-radius: var(--_radius-s);
    max-inline-size: var(--_line-length);
  }
  .further {
    margin: var(--_space-l) auto 0;
  }
  .more {
    margin: var(--_space-xl) 0 0;
    text-align: center;
  }

  /* Rows, never columns of their own: what is read next stands next. */
  .notes {
    display: grid;
    align-items: start;
    gap: var(--vonk-kudos-wall-gap, var(--_space-m));
    grid-template-columns: minmax(0, 1fr);
  }
  @container vonk (inline-size >= 40em) {
    .notes {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container vonk (inline-size >= 62.5em) {
    .notes {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .notes > li {
    display: grid;
  }
  .skeleton-note {
    block-size: calc(13 * var(--_rem));
  }

  .note {
    display: flex;
    flex-direction: column;
    gap: var(--_space-m);
    min-inline-size: 0;
    padding: var(--_space-l);
    background: var(--_surface-raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
  }
  .note.private {
    border-style: dashed;
    border-color: var(--_line-strong);
    background: var(--_surface);
  }
  .note:focus-visible {
    border-radius: var(--_radius-m);
  }
  .head {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
  }
  .faces {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    color: var(--_text-quiet);
  }
  /* An arrow from one to the other, the way that reading goes. */
  .faces::before {
    content: '';
    order: 1;
    inline-size: calc(1.25 * var(--_rem));
    block-size: calc(1.25 * var(--_rem));
    background: currentColor;
    clip-path: polygon(20% 46.25%, 71% 46.25%, 55% 30%, 60% 25%, 85% 50%, 60% 75%, 55% 70%, 71% 53.75%, 20% 53.75%);
  }
  .faces:dir(rtl)::before {
    scale: -1 1;
  }
  .faces > :first-child ~ * {
    order: 2;
  }
  .receivers {
    display: flex;
  }
  .receivers .avatar + .avatar {
    margin-inline-start: calc(-0.625 * var(--_rem));
    box-shadow: 0 0 0 2px var(--_surface-raised);
  }
  .meta {
    grid-area: 1 / 2;
    align-self: start;
    margin: 0;
    color: var(--_text-quiet);
    font-size: var(--_font-size-s);
    justify-self: end;
  }
  .names {
    grid-column: 1 / -1;
    margin: 0;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .names strong {
    unicode-bidi: isolate;
    font-weight: var(--_font-strong);
  }
  .text.short {
    font-size: var(--_font-size-l);
    line-height: 1.4;
  }
  .text.folded {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 8;
    line-clamp: 8;
    overflow: hidden;
  }
  .unfold {
    align-self: start;
    font-weight: var(--_font-regular);
    min-block-size: calc(2 * var(--_rem));
    margin-inline-start: calc(-1 * var(--_space-m));
    margin-block-start: calc(-1 * var(--_space-s));
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
  }
  .chip {
    border-radius: var(--_radius-m);
  }
  .chip:empty {
    display: none;
  }
  .reply time {
    white-space: nowrap;
  }
  .reply {
    padding-inline-start: var(--_space-m);
    border-inline-start: 2px solid var(--_line-strong);
  }

  .foot,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
  }
  .foot > * {
    flex: 1 0 100%;
    min-inline-size: 0;
  }
  .foot > .reactions,
  .foot > .row-end,
  .foot > .toggle {
    flex: none;
  }
  .row-end,
  .reactions {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .row-end,
  .foot > .toggle {
    margin-inline-start: auto;
    margin-inline-end: calc(-1 * var(--_space-s));
  }
  .reactions {
    margin-inline-start: calc(-1 * var(--_space-s));
  }
  .reaction {
    font-weight: var(--_font-regular);
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
    min-inline-size: calc(2.25 * var(--_rem));
    min-block-size: calc(2.25 * var(--_rem));
    padding: 0 var(--_space-s);
    color: var(--_text-quiet);
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
  }
  .reaction[data-count]::after {
    content: attr(data-count);
  }
  .reaction[data-count='']::after {
    content: none;
  }
  .note .icon {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .reaction[aria-pressed='true'] {
    box-shadow: none;
    border-color: transparent;
  }
  .reaction[aria-pressed='true'] .icon {
    fill: color-mix(in oklab, var(--_accent) 35%, transparent);
  }
  .toggle {
    min-block-size: calc(2.25 * var(--_rem));
    padding-inline: var(--_space-s);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-regular);
  }
  .toggle[data-panel='more'] {
    color: var(--_text-quiet);
  }
  .toggle[aria-expanded='true'] {
    background: var(--_accent-soft);
  }
  .audience {
    padding-block-start: var(--_space-s);
    border-block-start: 1px solid var(--_line);
  }
  .audience .toggle {
    margin-inline: auto calc(-1 * var(--_space-s));
  }
  .mark {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    margin: 0;
    color: var(--_text-quiet);
    font-size: var(--_font-size-s);
  }
  @container vonk (inline-size < 26.25em) {
    .meta {
      grid-area: auto / 1 / auto / -1;
      justify-self: start;
      margin-block-start: calc(-1 * var(--_space-xs));
    }
    .meta br {
      display: none;
    }
    .within::before {
      content: ' · ';
    }
    .reaction {
      min-inline-size: calc(2 * var(--_rem));
      padding-inline: var(--_space-xs);
    }
    .toggle {
      padding-inline: var(--_space-xs);
    }
    .row-end,
    .foot > .toggle {
      margin-inline-end: calc(-1 * var(--_space-xs));
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .note.later {
      transition:
        opacity var(--_motion-duration) var(--_motion-easing),
        translate var(--_motion-duration) var(--_motion-easing);
    }
    @starting-style {
      .note.later {
        opacity: 0;
        translate: 0 calc(0.5 * var(--_rem));
      }
    }
  }
  /* Quiet buttons have an edge there: they stand apart, and in line with the text. */
  @media (forced-colors: active) {
    .row-end,
    .reactions {
      flex-wrap: wrap;
      gap: var(--_space-xs);
    }
    .row-end,
    .reactions,
    .unfold,
    .note .toggle {
      margin-inline: 0;
    }
    .faces::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .unfold {
      margin-block-start: 0;
    }
    .row-end,
    .note .toggle {
      margin-inline-start: auto;
    }
    .toggle[aria-expanded='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .text.folded {
      display: block;
    }
    .note {
      break-inside: avoid;
    }
  }
`;
