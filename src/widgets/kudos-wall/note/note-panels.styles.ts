import { css } from 'lit';

/** What opens below a note. */
export const notePanelsStyles = css`
  .panel {
    display: grid;
    gap: var(--_space-s);
    padding: var(--_space-m);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
  }
  .panel .label {
    font-size: var(--_font-size-s);
  }
  .choices {
    display: grid;
    gap: var(--_space-s);
    max-inline-size: calc(20 * var(--_rem));
  }
  .choices .button {
    font-weight: var(--_font-regular);
    padding-inline: var(--_space-s);
  }
  textarea.words {
    min-block-size: 4lh;
    field-sizing: content;
    max-block-size: 16lh;
  }
`;
