import { css } from 'lit';

export const impactStyles = css`
  time {
    white-space: nowrap;
  }
  .desk,
  .pile,
  .letters {
    display: grid;
    gap: var(--vonk-impact-gap, var(--_space-xl));
    align-content: start;
  }
  .desk > .state-actions {
    margin-block-start: calc(var(--_space-m) - var(--vonk-impact-gap, var(--_space-xl)));
  }
  .pile {
    justify-items: start;
  }
  .letter {
    min-inline-size: 0;
    max-inline-size: calc(46 * var(--_rem));
    scroll-margin-block: var(--_space-xl);
  }
  .letters,
  .letters > li {
    inline-size: 100%;
  }
  .letters > li + li {
    padding-block-start: var(--vonk-impact-gap, var(--_space-xl));
    border-block-start: 1px solid var(--_line);
  }
  .letter p {
    margin: 0;
  }
  .letter-head {
    font-size: var(--_font-size-s);
    color: var(--_text-quiet);
  }
  .letter .words {
    margin-block-start: var(--_space-s);
  }

  /* The newest one lies on top, as paper, with a stamp. */
  .newest {
    padding: var(--_space-l);
    background: var(--_surface-raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    box-shadow: var(--_shadow);
  }
  .newest .letter-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: var(--_space-l);
  }
  .newest .letter-head p {
    grid-column: 1;
  }
  .newest .date {
    align-self: end;
  }
  .stamp {
    grid-area: 1 / 2 / span 2;
    align-self: start;
    display: grid;
    place-items: center;
    inline-size: calc(2.5 * var(--_rem));
    block-size: calc(3 * var(--_rem));
    color: var(--_text-accent);
    background: var(--_accent-soft);
    border: 3px dotted var(--_surface-raised);
    outline: 1px solid var(--_line);
    outline-offset: -1px;
  }
  .newest .words {
    margin-block-start: var(--_space-l);
    font-size: var(--vonk-impact-text-size, var(--_font-size-l));
    line-height: 1.55;
  }

  .letter .outcome {
    margin-block-start: var(--_space-m);
    font-weight: var(--_font-strong);
  }
  .brought {
    margin-block-start: var(--_space-m);
    padding-inline-start: var(--_space-m);
    border-inline-start: 3px solid var(--_accent);
  }
  .brought-title {
    font-size: var(--_font-size-s);
    color: var(--_text-quiet);
  }
  .signature {
    display: flex;
    align-items: center;
    gap: var(--_space-m);
    margin-block-start: var(--_space-l);
  }
  .newest .signature {
    margin-block-start: var(--_space-xl);
  }
  .writer {
    display: block;
    font-weight: var(--_font-strong);
  }
  .role {
    display: block;
    font-size: var(--_font-size-s);
    color: var(--_text-quiet);
  }
  .numbers {
    display: grid;
    gap: var(--_space-xs);
    margin-block-start: var(--_space-l);
    padding-block-start: var(--_space-m);
    border-block-start: 1px dashed var(--_line);
    font-size: var(--_font-size-s);
  }
  .source {
    color: var(--_text-quiet);
  }
  .source::before {
    content: '· ';
  }

  .silence {
    display: grid;
    gap: var(--_space-s);
    padding: var(--_space-l);
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius-s);
    max-inline-size: calc(46 * var(--_rem));
  }
  .silence p {
    margin: 0;
  }
  .silence-title {
    font-weight: var(--_font-strong);
  }
  .unanswered {
    display: grid;
    gap: var(--_space-s);
  }
  .unanswered li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-xs) var(--_space-l);
  }
  .asking {
    display: grid;
    justify-items: start;
    gap: var(--_space-xs);
  }
  .silence .whom {
    margin-block-start: var(--_space-s);
  }

  .care {
    display: grid;
    gap: var(--_space-m);
    padding-block: var(--_space-xs) var(--_space-l);
    padding-inline-start: var(--_space-l);
  }
  .care-steps {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding-inline-start: var(--_space-l);
  }
  .skeleton-letter {
    block-size: calc(16 * var(--_rem));
    max-inline-size: calc(46 * var(--_rem));
  }

  @container vonk (inline-size >= 35em) {
    .newest {
      padding: var(--_space-xl) var(--_space-2xl);
    }
    .newest .words {
      font-size: var(--vonk-impact-text-size, var(--_font-size-xl));
      line-height: 1.5;
    }
  }
  /* Two columns: the newest letter and what belongs to it, beside the pile of earlier ones. */
  @container vonk (inline-size >= 56.25em) {
    .desk-pile {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      grid-template-rows: auto auto 1fr;
      column-gap: var(--_space-2xl);
    }
    .desk-pile > * {
      grid-column: 1;
    }
    .desk-pile > .pile {
      grid-area: 1 / 2 / span 3;
    }
  }
  @media (forced-colors: active) {
    .stamp {
      outline: 0;
      border: 1px solid CanvasText;
    }
  }
`;
