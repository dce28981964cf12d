import { css } from 'lit';

export const anatomyStyles = css`
  .base {
    display: grid;
    gap: var(--_space-xl);
    padding: var(--_space-xl);
    background: var(--_surface-sunken);
  }
  .stage {
    position: relative;
    inline-size: 100%;
    max-inline-size: 42rem;
    margin-inline: auto;
    padding-inline: 3rem;
    /* A picture ends soon after the last part that it names. */
    max-block-size: max(var(--_end), 12rem);
    overflow: clip;
    mask-image: linear-gradient(#000 calc(max(var(--_end), 12rem) - 5rem), transparent max(var(--_end), 12rem));
  }
  .lines {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
    z-index: 1;
  }
  line {
    stroke: var(--_accent);
    stroke-width: 1;
    opacity: 0.55;
  }
  circle {
    fill: var(--_accent);
  }
  rect {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .shown line {
    stroke-width: 2;
    opacity: 1;
  }
  .mark {
    position: absolute;
    z-index: 2;
    left: 0;
    top: 0;
    inline-size: 0;
    block-size: 0;
    pointer-events: none;
  }
  .badge {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 1.375rem;
    block-size: 1.375rem;
    border-radius: var(--_radius-full);
    border: 1px solid var(--_accent);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
    line-height: 1;
    color: var(--_text);
    background: var(--_surface-raised);
  }
  .mark .badge {
    position: absolute;
    inset: -0.6875rem auto auto -0.6875rem;
  }
  .shown .badge,
  .shown > .badge {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .legend {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: var(--_space-s) var(--_space-xl);
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--_font-size-s);
  }
  li {
    display: flex;
    gap: var(--_space-s);
    align-items: baseline;
    min-inline-size: 0;
  }
  li > .badge {
    align-self: start;
  }
  li > span:last-child {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0 var(--_space-xs) 0 0;
    min-block-size: 1.5rem;
    cursor: pointer;
    text-align: start;
  }
  li.shown code {
    color: var(--_text-accent);
  }
  @container (inline-size < 560px) {
    .base {
      padding: var(--_space-l) var(--_space-xs);
    }
    .stage {
      padding-inline: 1.25rem 0;
    }
    .mark .badge {
      inset: -0.5625rem auto auto -0.5625rem;
      inline-size: 1.125rem;
      block-size: 1.125rem;
      font-size: 0.6875rem;
    }
    .legend {
      padding-inline: var(--_space-s);
    }
  }
  @media (forced-colors: active) {
    line,
    rect {
      stroke: CanvasText;
    }
    circle {
      fill: CanvasText;
    }
  }
`;
