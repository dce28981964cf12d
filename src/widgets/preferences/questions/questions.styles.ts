import { css } from 'lit';

/** The questions of both steps. */
export const questionsStyles = css`
  .groups {
    display: grid;
    gap: var(--vonk-preferences-gap, calc(var(--_space-xl) + var(--_space-s))) var(--_space-2xl);
    align-items: start;
  }
  .channels {
    display: grid;
    gap: var(--_space-m);
    margin-block: var(--_space-s) var(--_space-m);
  }
  .channel {
    display: grid;
    gap: var(--_space-xs) var(--_space-m);
  }
  .channel-name {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .channel-name .icon {
    inline-size: var(--_rem);
    block-size: var(--_rem);
  }
  .segments {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface-raised);
  }
  .segment {
    font: inherit;
    font-size: var(--_font-size-s);
    color: inherit;
    background: none;
    border: 0;
    min-block-size: calc(2.25 * var(--_rem));
    padding: var(--_space-xs);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .segment + .segment {
    border-inline-start: 1px solid var(--_line);
  }
  .segment:hover {
    color: var(--_text-accent);
  }
  .segment[aria-pressed='true'] {
    background: var(--_accent-soft);
    color: var(--_text-accent);
    box-shadow: inset 0 0 0 2px var(--_text-accent);
    border-radius: calc(var(--_radius-s) - 1px);
  }
  .segment:focus-visible {
    position: relative;
  }

  .theme {
    align-items: start;
    padding-block: var(--_space-s);
    cursor: pointer;
  }
  .theme .hint {
    display: block;
  }
  .theme input {
    margin-block-start: calc(0.1875 * var(--_rem));
  }

  .add,
  .quick {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--_space-s);
  }
  .add .input {
    flex: 1 1 calc(6 * var(--_rem));
    inline-size: auto;
  }
  .number {
    inline-size: calc(6 * var(--_rem));
  }
  .quick-choice {
    padding-inline: var(--_space-m);
    font-weight: var(--_font-regular);
  }
  .time .input {
    inline-size: calc(8.5 * var(--_rem));
  }
  .time {
    display: grid;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    margin-block: var(--_space-xs);
  }
  .tag {
    padding-inline: var(--_space-m) calc(0.125 * var(--_rem));
    font-size: var(--_font-size-m);
  }
  .tag-remove {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(1.75 * var(--_rem));
    block-size: calc(1.75 * var(--_rem));
    padding: 0;
    color: inherit;
    background: none;
    border: 0;
    border-radius: var(--_radius-full);
    cursor: pointer;
  }
  .tag-remove:hover {
    background: var(--_surface-raised);
  }
  .tag-remove .icon {
    inline-size: calc(0.875 * var(--_rem));
    block-size: calc(0.875 * var(--_rem));
  }

  @media (forced-colors: active) {
    .segment[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @container vonk (inline-size < 16em) {
    .segments {
      grid-template-columns: 1fr;
    }
    .segment + .segment {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
    }
  }
  @container vonk (inline-size >= 30em) {
    .channel {
      grid-template-columns: minmax(0, 1fr) minmax(0, calc(18 * var(--_rem)));
      align-items: center;
    }
  }
  @container vonk (inline-size >= 53.75em) {
    .groups {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
