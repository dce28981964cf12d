import { css } from 'lit';

/** Fields, buttons and choices of the builder. */
export const toolStyles = css`
  .choices {
    display: grid;
    gap: var(--_space-xl);
  }
  .group {
    display: grid;
    gap: var(--_space-s);
  }
  .group-title {
    font-size: var(--_font-size-m);
    font-weight: var(--_font-strong);
    padding: 0;
    margin-block-end: var(--_space-s);
  }
  .presets {
    display: grid;
    gap: var(--_space-xs);
  }
  .preset {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: 2.25rem;
    padding-inline: var(--_space-s);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }
  .preset .hint {
    margin-inline-start: auto;
    text-align: end;
  }
  .preset-name {
    font-weight: var(--_font-strong);
    overflow-wrap: normal;
  }
  .preset:has(:checked),
  .choice:has(:checked) {
    border-color: var(--_text-accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_text-accent);
  }
  .preset:has(:checked) .hint {
    color: var(--_text);
  }
  :is(.preset, .choice) input {
    position: absolute;
    inset: 0;
    opacity: 0;
    margin: 0;
    cursor: pointer;
  }
  :is(.preset, .choice):has(:focus-visible),
  .file:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .dots {
    display: flex;
  }
  .dots i {
    inline-size: 0.875rem;
    block-size: 0.875rem;
    border-radius: 50%;
    border: 1px solid var(--_line-strong);
  }
  .dots i + i {
    margin-inline-start: -0.3rem;
  }

  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .choice {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.25rem;
    padding: 0 var(--_space-m);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-full);
    background: var(--_surface-raised);
  }

  .accent {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--_space-s);
  }
  input[type='color'] {
    inline-size: 3.5rem;
    block-size: 100%;
    min-block-size: var(--_target-size);
    padding: 3px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface-raised);
    cursor: pointer;
  }
  .input {
    font: inherit;
    color: inherit;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_target-size);
    padding: var(--_space-s) var(--_space-m);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface-raised);
  }
  .input::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_heed);
    box-shadow: inset 0 0 0 1px var(--_heed);
  }
  .field {
    display: grid;
    gap: var(--_space-xs);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: 2rem;
  }
  input:is([type='checkbox'], [type='range']) {
    accent-color: var(--_accent);
    margin: 0;
  }
  input[type='checkbox'] {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    flex: none;
  }
  .slider {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--_space-xs);
  }
  .slider output {
    color: var(--_text-quiet);
    font-variant-numeric: tabular-nums;
  }
  .slider input {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 1.5rem;
  }
  .verdict,
  .mistake,
  .cure,
  .outcome,
  .problems li {
    padding: var(--_space-s) var(--_space-m);
    border-radius: var(--_radius-s);
    border-inline-start: 3px solid var(--_heed);
    background: var(--_heed-soft);
  }
  .outcome {
    border-color: var(--_line-strong);
    background: var(--_surface-sunken);
  }
  .verdict-good,
  .outcome[data-read='true'] {
    border-color: var(--_good);
    background: var(--_good-soft);
  }
  .also {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
    padding-block: var(--_space-s);
    border-block-start: 1px solid var(--_line);
  }
  .also-name {
    display: grid;
    flex: 1 1 9rem;
  }

  .button,
  .link {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.25rem;
    padding: 0 var(--_space-l);
    font-weight: var(--_font-strong);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-full);
    background: var(--_surface-raised);
  }
  .button:hover {
    border-color: var(--_text-accent);
    background: var(--_accent-soft);
  }
  .button-primary,
  .button-primary:hover {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button[aria-disabled='true'] {
    color: var(--_text-quiet);
    background: var(--_surface-sunken);
    border-color: var(--_line);
    cursor: default;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text-accent);
    text-decoration: underline;
    text-align: start;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
`;
