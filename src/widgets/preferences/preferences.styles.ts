import { css } from 'lit';

export const preferencesStyles = css`
  .talk p {
    margin: 0;
  }

  /* The conversation: a thin line in the margin, a dot for each step. */
  .step {
    position: relative;
    display: grid;
    grid-template-columns: calc(1.25 * var(--_rem)) minmax(0, 1fr);
    gap: var(--_space-m);
    padding-block-end: calc(var(--_space-xl) + var(--_space-s));
  }
  .step:last-child {
    padding-block-end: 0;
  }
  .step:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: calc(1.75 * var(--_rem)) 0;
    inset-inline-start: calc(0.625 * var(--_rem) - 0.5px);
    border-inline-start: 1px solid var(--_line);
  }
  .dot {
    display: grid;
    place-items: center;
    inline-size: calc(1.25 * var(--_rem));
    block-size: calc(1.25 * var(--_rem));
    margin-block-start: calc(0.1875 * var(--_rem));
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-full);
    background: var(--_surface-raised);
    color: var(--_text-accent);
  }
  .dot-said {
    background: var(--_accent-soft);
    border-color: transparent;
  }
  .dot .icon {
    inline-size: calc(0.875 * var(--_rem));
    block-size: calc(0.875 * var(--_rem));
  }
  .step-content {
    min-inline-size: 0;
  }

  .question {
    font-size: var(--vonk-preferences-question-size, var(--_font-size-l));
    font-weight: var(--_font-strong);
    line-height: 1.4;
    text-wrap: balance;
  }
  .answers {
    display: grid;
    gap: var(--_space-s);
    margin-block: var(--_space-l) var(--_space-s);
  }
  .answer {
    min-block-size: calc(3.25 * var(--_rem));
    border-radius: var(--_radius-m);
  }
  .answer:focus-visible {
    border-radius: var(--_radius-m);
  }
  .said {
    font-size: var(--vonk-preferences-question-size, var(--_font-size-l));
    line-height: 1.4;
    text-wrap: pretty;
  }
  .said-foot .button {
    margin-inline-start: calc(-1 * var(--_space-m) - 1px);
  }

  .step-title {
    font-family: inherit;
    font-size: var(--vonk-preferences-question-size, var(--_font-size-l));
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
  }
  .step-title::after {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-start: 0.6em;
    margin-block-end: 0.2em;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    color: var(--_text-quiet);
    transition: rotate var(--_motion-duration) var(--_motion-easing);
  }
  .step-title[aria-expanded='true']::after {
    rotate: 225deg;
    margin-block-end: 0;
  }
  .step-title:hover {
    color: var(--_text-accent);
  }
  .summary {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    color: var(--_text-quiet);
    max-inline-size: var(--_line-length);
    text-wrap: pretty;
  }
  .step-body {
    display: grid;
    gap: calc(var(--_space-xl) + var(--_space-s));
    margin-block-start: var(--_space-l);
    animation: settle var(--_motion-duration) var(--_motion-easing);
  }
  @keyframes settle {
    from {
      opacity: 0;
      translate: 0 calc(-0.25 * var(--_rem));
    }
  }

  .group,
  .group > .field {
    grid-template-columns: minmax(0, 1fr);
  }
  .group {
    display: grid;
    gap: var(--_space-xs);
    min-inline-size: 0;
  }
  .said-foot {
    margin-block-start: var(--_space-xs);
  }
  /* Its first line is written in the space beneath a question, so that nothing moves; further lines take their own. */
  .note {
    --_line-of-note: calc(1.25 * var(--_rem));
    display: flex;
    align-items: start;
    gap: var(--_space-xs);
    font-size: var(--_font-size-s);
    line-height: var(--_line-of-note);
    color: var(--_text-quiet);
    text-wrap: pretty;
  }
  .talk .note:not(.note-refused) {
    min-block-size: var(--_line-of-note);
    margin-block-end: calc(-1 * var(--_line-of-note));
  }
  /* Clear of the ring around the button above it. */
  .said-foot .note {
    margin-block-start: var(--_space-xs);
  }
  .note-refused {
    color: var(--_heed);
  }
  .note .icon {
    flex: none;
    inline-size: var(--_rem);
    block-size: var(--_line-of-note);
    color: var(--_good);
  }

  .asides {
    margin-block-start: calc(var(--_space-xl) + var(--_space-s));
    border-block-start: 1px solid var(--_line);
    padding-block-start: var(--_space-s);
  }
  .aside > :not(summary, .aside-body) {
    margin-inline-start: var(--_space-l);
  }

  @media (forced-colors: active) {
    .dot {
      border: 1px solid ButtonText;
    }
    .said-foot .button {
      margin-inline-start: 0;
    }
  }

  @container vonk (inline-size >= 30em) {
    .answers {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      max-inline-size: calc(40 * var(--_rem));
    }
  }
`;
