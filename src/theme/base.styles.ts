import { css, unsafeCSS } from 'lit';
import tokens from './tokens.css?inline';

/** The token on which all lengths hang, where the private names of tokens do not hold yet. */
const rem = css`var(--vonk-rem, max(1rem, 16px))`;
const gap = css`var(--vonk-gap, var(--vonk-space-l, ${rem}))`;

/** Tokens, the frame that every widget shares, and a floor that a host page's own CSS cannot pull away. */
export const baseStyles = css`
  ${unsafeCSS(tokens)}

  /* Two widgets below each other do not touch. Any rule of the page for the element comes first. */
  :host {
    display: block;
    min-inline-size: min(18 * ${rem}, 45%);
    max-inline-size: 100%;
    margin-block: ${gap};
  }
  :host([hidden]) {
    display: none !important;
  }
  /* A container has no width of its own. These two lines without height tell whoever asks (a flex row, a float, a dialog,
     a table) how wide a widget would like to be, and what is the least; it takes all that there is, be it more or less. */
  .place {
    flex: auto;
    min-inline-size: 0;
  }
  .place::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, calc(30 * ${rem}));
  }
  .place::after {
    content: '';
    display: block;
    inline-size: min(16 * ${rem}, 32vi);
    max-inline-size: 100%;
  }
  .room {
    container: vonk / inline-size;
    font-size: ${rem};
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  /* What a page may have set on everything above us stops here. */
  .base {
    font-family: var(--_font);
    font-size: var(--_font-size-m);
    font-style: normal;
    font-weight: var(--_font-regular);
    font-variant: normal;
    line-height: var(--_line-height);
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-align: left;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
    overflow-wrap: anywhere;
    cursor: auto;
    color: var(--_text);
    -webkit-text-fill-color: currentColor;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    padding: var(--_space-xl);
    display: flow-root;
  }
  /* Until the page stands: see first-drawing.ts. */
  :host(:state(fills)) .base {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(25 * ${rem});
  }
  .base:dir(rtl) {
    text-align: right;
  }
  /* Each piece of text runs in the direction of its own script, ours too, and stands where the page begins its lines. */
  :where(.base :not(summary)) {
    unicode-bidi: plaintext;
  }
  /* A sentence of ours in which only names may stand runs as our language does. */
  .sentence {
    unicode-bidi: isolate;
    direction: ltr;
  }
  .sentence:lang(ar, ckb, dv, fa, he, ps, sd, ug, ur, yi) {
    direction: rtl;
  }
  @container vonk (inline-size < 26.25em) {
    .base {
      padding: var(--_space-l);
    }
  }

  .header {
    margin-block-end: var(--_space-l);
  }
  .heading {
    font-size: var(--_font-size-xl);
    font-weight: var(--_font-strong);
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
    margin: 0;
  }
  .why {
    margin: var(--_space-xs) 0 0;
    color: var(--_text-quiet);
    max-inline-size: var(--_line-length);
    text-wrap: pretty;
  }
  .footer {
    margin-block-start: var(--_space-xl);
    padding-block-start: var(--_space-m);
    border-block-start: 1px solid var(--_line);
    color: var(--_text-quiet);
    font-size: var(--_font-size-s);
    text-wrap: pretty;
  }
  .footer p {
    margin: 0;
    max-inline-size: var(--_line-length);
  }
  .state {
    margin: 0;
    max-inline-size: var(--_line-length);
    text-wrap: pretty;
  }
  .state-actions {
    margin: var(--_space-m) 0 0;
  }

  /* Waiting: the shape of what comes, after a moment only. */
  .skeleton {
    display: grid;
    gap: var(--_space-m);
    opacity: 0;
    animation: vonk-appear 1ms linear 200ms forwards;
  }
  /* What stands below the shape of what comes would jump when it comes; so would the box around it. */
  .base:has(.skeleton) > .footer {
    display: none;
  }
  .content:has(> .skeleton) {
    display: contents;
  }
  .skeleton-line {
    block-size: 0.9em;
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    border: 1px solid var(--_line);
  }
  .skeleton-line:nth-child(3n + 2) {
    inline-size: 85%;
  }
  .skeleton-line:nth-child(3n) {
    inline-size: 60%;
  }
  .skeleton-block {
    block-size: calc(5.5 * var(--_rem));
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    border: 1px solid var(--_line);
  }
  @keyframes vonk-appear {
    to {
      opacity: 1;
    }
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .list {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  /* What people wrote begins where its own script does. */
  .text {
    white-space: pre-line;
    text-align: start;
    max-inline-size: var(--_line-length);
    text-wrap: pretty;
    margin: 0;
  }
  .quiet {
    color: var(--_text-quiet);
  }
  a {
    color: var(--_text-accent);
    text-underline-offset: 0.15em;
  }
  svg {
    flex: none;
  }
  .icon {
    inline-size: calc(1.25 * var(--_rem));
    block-size: calc(1.25 * var(--_rem));
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius-s);
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .base {
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_text: CanvasText;
      --_text-quiet: CanvasText;
      --_text-accent: LinkText;
      --_surface: Canvas;
      --_surface-raised: Canvas;
      --_surface-sunken: Canvas;
      --_accent-soft: Canvas;
      --_good: CanvasText;
      --_good-soft: Canvas;
      --_heed: CanvasText;
      --_heed-soft: Canvas;
      --_line: CanvasText;
      --_line-strong: CanvasText;
      --_focus: Highlight;
    }
  }
  @media print {
    .base {
      break-inside: avoid;
      border-color: #999;
    }
    button {
      display: none !important;
    }
  }
`;

/** For a page that unsets everything: that makes every element inline, and says nothing about this one. */
export const blockStyles = css`
  :host(:not([hidden], [style*='display'])) {
    display: block !important;
    margin-block: ${gap} !important;
  }
`;
