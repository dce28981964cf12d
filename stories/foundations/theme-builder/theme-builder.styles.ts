import { css } from 'lit';

/** The builder's own look: the tokens of Vonk as they are, whatever theme is being made. */
export const builderStyles = css`
  :host {
    display: block;
    container: builder / inline-size;
    padding: clamp(1rem, 2.5vw, 2rem);
    background: light-dark(#f4f1ec, #141210);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .tools {
    font:
      var(--_font-regular) var(--_font-size-m) / var(--_line-height) system-ui,
      sans-serif;
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  :is(.choices, .below .tools) {
    background: var(--_surface-raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    padding: var(--_space-xl);
  }
  h1,
  h2,
  h3,
  p,
  pre,
  fieldset,
  .list {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .list {
    list-style: none;
  }
  code,
  pre {
    font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
    font-size: var(--_font-size-s);
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
  .hint,
  .why {
    color: var(--_text-quiet);
  }
  .hint {
    font-size: var(--_font-size-s);
  }
  .why {
    max-inline-size: var(--_line-length);
    text-wrap: pretty;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-m) var(--_space-xl);
    margin-block-end: var(--_space-xl);
  }
  .head > :first-child {
    flex: 1 1 20rem;
  }
  .title {
    font-size: var(--_font-size-2xl);
    line-height: 1.2;
    letter-spacing: -0.015em;
  }
  .heading {
    font-size: var(--_font-size-xl);
    line-height: 1.25;
    letter-spacing: -0.01em;
    margin-block-end: var(--_space-xs);
    scroll-margin: var(--_space-l);
    border-radius: var(--_radius-s);
  }
  .notice {
    flex: 1 0 100%;
    color: var(--_text-quiet);
  }
  .notice:empty {
    display: none;
  }

  .workbench {
    display: grid;
    gap: 1.5rem;
  }
  .below {
    display: grid;
    gap: 1.5rem;
    margin-block-start: 1.5rem;
  }
  .take {
    display: grid;
    gap: 1.5rem;
    align-content: start;
    min-inline-size: 0;
  }
  @container builder (inline-size > 60rem) {
    .workbench {
      grid-template-columns: 20rem minmax(0, 1fr);
      align-items: start;
    }
    .choices {
      position: sticky;
      inset-block-start: 1rem;
      max-block-size: calc(100vh - 2rem);
      overflow: auto;
    }
    .below {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
    }
  }
  @container builder (inline-size < 30rem) {
    :is(.choices, .below .tools) {
      padding: var(--_space-l);
    }
  }

  .preview {
    min-inline-size: 0;
  }
  .preview-tools {
    margin-block-end: var(--_space-m);
  }
  .panes {
    display: grid;
    gap: 1rem;
    align-items: start;
  }
  @container builder (inline-size > 52rem) {
    .panes[data-shown='both'] {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  .pane {
    container: pane / inline-size;
    padding: 1rem;
    border: 1px solid light-dark(#e2dcd3, #2f2b27);
    border-radius: 12px;
    background: Canvas;
    min-inline-size: 0;
    block-size: min(40rem, 80vh);
    overflow: auto;
    scrollbar-width: thin;
  }
  @container builder (inline-size > 60rem) {
    .pane {
      block-size: max(30rem, 100vh - 6rem);
    }
  }
  .pane:focus-visible {
    outline-color: CanvasText;
    outline-style: solid;
    outline-offset: -3px;
  }
  :is(.sample, .dots, .dots > *, [type='color']) {
    forced-color-adjust: none;
  }
  .pane[data-scheme='light'] {
    color-scheme: light;
  }
  .pane[data-scheme='dark'] {
    color-scheme: dark;
  }
  .widgets {
    zoom: 0.85;
    columns: 20rem;
    column-gap: 1rem;
  }
  .widgets > * {
    break-inside: avoid;
    margin-block-end: 1rem;
  }

  .pair-head {
    display: flex;
    justify-content: end;
    gap: var(--_space-m);
    margin-block-start: var(--_space-m);
  }
  .pair-head span {
    inline-size: 5.75rem;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_space-m);
    align-items: center;
    padding-block: var(--_space-s);
    border-block-start: 1px solid var(--_line);
  }
  .pair-name {
    font-weight: var(--_font-strong);
  }
  .pair-figures {
    grid-area: 1 / 2 / span 2;
    display: flex;
    gap: var(--_space-m);
  }
  .figure {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-s);
    font-variant-numeric: tabular-nums;
    min-inline-size: 5.75rem;
  }
  .figure[data-enough='false'] {
    color: var(--_heed);
    font-weight: var(--_font-strong);
  }
  .sample {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    font-weight: var(--_font-strong);
  }
  .sample[data-of='text']::before {
    content: 'Aa';
  }
  .sample[data-of='line']::before {
    content: '';
    inline-size: 1.25rem;
    block-size: 3px;
    background: currentColor;
  }
  .cure {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-s);
    margin-block-start: var(--_space-s);
  }
  .cure .button {
    margin-inline-start: auto;
  }
  @container builder (inline-size < 30rem) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
    .pair-head {
      justify-content: start;
    }
    .pair-figures {
      grid-area: auto;
      margin-block-start: var(--_space-xs);
    }
  }

  .take .tools {
    display: grid;
    gap: var(--_space-m);
  }
  .code {
    max-block-size: 24rem;
    overflow: auto;
    padding: var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    overflow-wrap: normal;
    tab-size: 2;
  }
  .paste {
    font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace;
    font-size: var(--_font-size-s);
    resize: vertical;
  }
  .problems {
    display: grid;
    gap: var(--_space-s);
  }
  .problems li {
    display: grid;
  }
  .unfolds {
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .sample,
    .dots i {
      forced-color-adjust: none;
    }
    .preset:has(:checked),
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
