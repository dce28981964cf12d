import { css } from 'lit';

/** Buttons, chips and fields, the same in every widget. */
export const controlStyles = css`
  .button {
    font: inherit;
    font-weight: var(--_font-strong);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-s);
    min-block-size: var(--_target-size);
    padding: var(--_space-xs) var(--_space-l);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-full);
    background: var(--_surface-raised);
    color: var(--_text);
    text-align: center;
    text-decoration: none;
    /* A narrow place makes it higher, one word below the other, and breaks no word that it could hold. */
    overflow-wrap: break-word;
    cursor: pointer;
    transition:
      background-color var(--_motion-duration) var(--_motion-easing),
      border-color var(--_motion-duration) var(--_motion-easing);
  }
  .button:hover {
    border-color: var(--_text-accent);
    background: var(--_accent-soft);
  }
  .button:focus-visible {
    border-radius: var(--_radius-full);
  }
  .button-primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button-primary:hover {
    background: color-mix(in oklab, var(--_accent) 92%, var(--_on-accent));
    border-color: var(--_accent);
  }
  .button-quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_text-accent);
    padding-inline: var(--_space-m);
  }
  .button-quiet:hover {
    border-color: transparent;
  }
  .button[aria-pressed='true'] {
    border-color: var(--_text-accent);
    background: var(--_accent-soft);
    color: var(--_text-accent);
    box-shadow: inset 0 0 0 1px var(--_text-accent);
  }
  .button[aria-disabled='true'] {
    color: var(--_text-quiet);
    background: var(--_surface-sunken);
    border-color: var(--_line);
    cursor: default;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .button-primary,
    .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
    padding: calc(0.0625 * var(--_rem)) var(--_space-s);
    border-radius: var(--_radius-full);
    border: 1px solid var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    font-size: var(--_font-size-s);
  }
  .chip-accent {
    background: var(--_accent-soft);
    border-color: transparent;
    color: var(--_text-accent);
  }
  .card {
    background: var(--_surface-raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    padding: var(--_space-l);
  }

  /* A quiet line that unfolds, for what few people look for. */
  .unfolds {
    cursor: pointer;
    inline-size: fit-content;
    padding-block: var(--_space-s);
    color: var(--_text-quiet);
  }
  .unfolds:hover,
  [open] > .unfolds {
    color: var(--_text);
  }

  .field {
    display: grid;
    gap: var(--_space-xs);
  }
  .label {
    font-weight: var(--_font-strong);
  }
  .hint {
    color: var(--_text-quiet);
    font-size: var(--_font-size-s);
    margin: 0;
  }
  .input {
    font: inherit;
    color: inherit;
    background: var(--_surface-raised);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    min-block-size: var(--_target-size);
    padding: var(--_space-s) var(--_space-m);
    inline-size: 100%;
    min-inline-size: 0;
  }
  textarea.input {
    resize: vertical;
    min-block-size: 8lh;
    line-height: inherit;
  }
  .input::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    font-weight: var(--_font-strong);
  }
  input[type='checkbox'],
  input[type='radio'] {
    accent-color: var(--_accent);
    inline-size: calc(1.125 * var(--_rem));
    block-size: calc(1.125 * var(--_rem));
    margin: 0;
    flex: none;
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_target-size);
  }
`;
