import { css } from 'lit';

export const goalFormStyles = css`
  .dialog {
    padding: 0;
  }
  .form {
    display: grid;
    gap: var(--_space-l);
    padding: var(--_space-xl) var(--_space-xl) 0;
  }
  .form .dialog-title {
    margin: 0;
  }
  .dialog-title:focus {
    outline: none;
  }
  .form-group legend,
  .form-group .label {
    margin-block-end: var(--_space-xs);
  }
  .form .fold .form-group {
    display: grid;
    gap: var(--_space-l);
  }
  .option:has(.option-about) {
    align-items: start;
    padding-block: var(--_space-xs);
  }
  .option-about {
    display: block;
  }
  .form-more {
    display: grid;
    gap: var(--_space-s);
    padding-inline-start: calc(1.125 * var(--_rem) + var(--_space-s));
    padding-block-end: var(--_space-s);
  }
  .form-row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(9 * var(--_rem)), 1fr));
    gap: var(--_space-s);
  }
  .form:not(:has([data-own]:checked)) .if-own,
  .form:not(:has([value='per']:checked)) .if-per,
  .form:not(:has([value='after']:checked)) .if-after,
  .form:not(:has([value='partner']:checked)) .if-partner,
  .form:has([name='nudge'] option[value='none']:checked) .if-nudge,
  :host .form:not(:has([data-own]:checked)) .if-own,
  :host .form:not(:has([value='per']:checked)) .if-per,
  :host .form:not(:has([value='after']:checked)) .if-after,
  :host .form:not(:has([value='partner']:checked)) .if-partner,
  :host .form:has([name='nudge'] option[value='none']:checked) .if-nudge {
    display: none;
  }
  .form-problem:not(:empty) {
    margin-block-end: var(--_space-s);
    padding-inline-start: var(--_space-s);
    border-inline-start: 3px solid var(--_heed);
  }

  @container vonk (inline-size < 26.25em) {
    .form {
      padding-inline: var(--_space-l);
    }
    .dialog-end {
      margin-inline: calc(-1 * var(--_space-l));
      padding-inline: var(--_space-l);
    }
  }
`;
