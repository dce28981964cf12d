import { css } from 'lit';

export const goalTrackerStyles = css`
  .goals {
    display: grid;
    gap: var(--vonk-goal-tracker-gap, var(--_space-xl));
    margin-block-end: var(--_space-xl);
  }
  .goal {
    --_ring-size: var(--vonk-goal-tracker-ring-size, calc(6.5 * var(--_rem)));
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-m) var(--_space-l);
    align-content: start;
  }
  .goal + .goal {
    padding-block-start: var(--vonk-goal-tracker-gap, var(--_space-xl));
    border-block-start: 1px solid var(--_line);
  }
  .goal-text {
    align-self: center;
    display: grid;
    gap: var(--_space-xs);
  }
  .goal-name {
    font-size: var(--_font-size-l);
    font-weight: var(--_font-strong);
    line-height: 1.3;
    text-wrap: balance;
  }
  .goal-text p,
  .goal-step p,
  .told p,
  .form p,
  .folds p {
    margin: 0;
  }
  .goal-about,
  .goal-nudge {
    color: var(--_text-quiet);
    text-wrap: pretty;
  }
  .treat {
    --_folded-lines: 3;
  }
  .goal-nudge {
    display: grid;
    padding-inline-start: var(--_space-m);
    border-inline-start: 3px solid var(--_accent);
  }
  .goal-step,
  .goal-more {
    grid-column: 1 / -1;
  }
  .goal-step {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
  }
  .goal-more {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-xl);
  }
  .goal-ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
    flex-basis: 100%;
    margin-inline: calc(-1 * var(--_space-m));
    font-size: var(--_font-size-s);
  }
  .goal-more > .fold[open] {
    flex-basis: 100%;
  }
  .button-large {
    min-block-size: calc(3 * var(--_rem));
    padding-inline: var(--_space-xl);
    font-size: var(--_font-size-l);
  }
  .question {
    display: grid;
    gap: var(--_space-s);
    justify-self: stretch;
    padding: var(--_space-m) var(--_space-l);
    background: var(--_surface-raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
  }
  .question p {
    font-weight: var(--_font-strong);
    text-wrap: pretty;
  }
  .notice,
  .told {
    display: grid;
    gap: var(--_space-xs);
    justify-self: stretch;
  }
  .told:has(button) {
    margin-block-end: var(--_space-l);
  }
  .notice-reached p {
    color: var(--_good);
    font-weight: var(--_font-strong);
  }
  /* A quiet button stands in line with the text above it. */
  .goal-nudge .button-quiet,
  .notice > .actions,
  .told > .button-quiet,
  .content > .actions,
  .form-group > .button-quiet,
  .fold > .button-quiet {
    margin-inline-start: calc(-1 * var(--_space-m));
    justify-self: start;
    text-align: inherit;
  }
  textarea.note {
    min-block-size: 4lh;
  }

  .fold summary {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    inline-size: fit-content;
    padding-inline-end: var(--_space-xs);
    min-block-size: var(--_target-size);
    color: var(--_text-accent);
    font-weight: var(--_font-strong);
    cursor: pointer;
    list-style: none;
  }
  .fold summary::-webkit-details-marker {
    display: none;
  }
  .fold summary::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    border-block-end: 2px solid;
    border-inline-end: 2px solid;
    rotate: -45deg;
    transition: rotate var(--_motion-duration) var(--_motion-easing);
  }
  :dir(rtl) > .fold summary::before,
  .fold:dir(rtl) summary::before {
    rotate: 45deg;
  }
  .fold[open] > summary::before {
    rotate: 45deg;
  }
  .starters li {
    padding-inline-start: var(--_space-m);
    border-inline-start: 3px solid var(--_line);
  }
  .starters li + li {
    margin-block-start: var(--_space-s);
  }
  .steps,
  .coaches {
    margin-block-start: var(--_space-s);
  }
  .step,
  .coach,
  .resting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
    padding-block: var(--_space-s);
    border-block-start: 1px solid var(--_line);
  }
  .step > :first-child,
  .coach-text,
  .resting > :first-child {
    flex: 1 1 calc(8 * var(--_rem));
    min-inline-size: 0;
  }
  .step .button {
    min-block-size: calc(2 * var(--_rem));
    font-size: var(--_font-size-s);
  }
  .step-day {
    color: var(--_text-quiet);
    font-size: var(--_font-size-s);
  }
  .coach {
    align-items: start;
  }
  .coach > .button-quiet {
    margin-inline: calc(-1 * var(--_space-m));
  }
  /* Room for the ring around the summary, which has the focus while this is said. */
  .coach-told:not(:empty) {
    margin-block: var(--_space-s);
  }
  .coach-text .field,
  .coaching > .hint:not(:first-of-type),
  .field > .actions {
    margin-block-start: var(--_space-s);
  }
  /* Where such a button has an edge, it is the edge that stands in line. */
  @media (forced-colors: active) {
    .goal-ways,
    .goal-nudge .button-quiet,
    .coach > .button-quiet,
    .notice > .actions,
    .told > .button-quiet,
    .content > .actions,
    .form-group > .button-quiet,
    .fold > .button-quiet {
      margin-inline: 0;
    }
  }
  .coach-name,
  .resting-name {
    font-weight: var(--_font-strong);
  }
  .folds {
    display: grid;
    gap: 0 var(--_space-2xl);
    margin-block-start: var(--_space-m);
  }

  .offers {
    display: grid;
    gap: var(--_space-s);
    margin-block: var(--_space-l) var(--_space-s);
  }
  .first-step {
    font: inherit;
    color: inherit;
    text-align: inherit;
    display: grid;
    align-content: start;
    gap: calc(0.125 * var(--_rem));
    inline-size: 100%;
    block-size: 100%;
    padding: var(--_space-m) var(--_space-l);
    background: var(--_surface-raised);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    cursor: pointer;
    transition: background-color var(--_motion-duration) var(--_motion-easing);
  }
  .first-step:hover {
    background: var(--_accent-soft);
    border-color: var(--_text-accent);
  }
  .first-step:focus-visible {
    border-radius: var(--_radius-m);
  }
  .offer-name {
    font-weight: var(--_font-strong);
  }

  .skeleton-ring {
    inline-size: calc(6.5 * var(--_rem));
    block-size: calc(6.5 * var(--_rem));
    border: 8px solid var(--_line);
    border-radius: var(--_radius-full);
  }

  @container vonk (inline-size < 26.25em) {
    .goal {
      --_ring-size: var(--vonk-goal-tracker-ring-size, calc(5.5 * var(--_rem)));
      --_ring-font-size: var(--_font-size-m);
    }
    .button-large {
      inline-size: 100%;
      padding-inline: var(--_space-m);
    }
  }
  @container vonk (inline-size >= 35em) {
    .offers {
      grid-template-columns: repeat(auto-fit, minmax(calc(13 * var(--_rem)), 1fr));
    }
    .goal {
      --_ring-size: var(--vonk-goal-tracker-ring-size, calc(7.5 * var(--_rem)));
      column-gap: var(--_space-xl);
    }
    .goal > .ring {
      grid-row: 1 / span 2;
    }
    .goal-step,
    .goal-more {
      grid-column: 2;
    }
  }
  @container vonk (inline-size >= 60em) {
    .goals:has(> :nth-child(2)) {
      grid-template-columns: 1fr 1fr;
      column-gap: var(--_space-2xl);
    }
    .goals > :nth-child(2) {
      padding-block-start: 0;
      border-block-start: 0;
    }
    .folds:has(> :nth-child(2)) {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
