import { css } from 'lit';

export const valuesCardStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    margin-block-end: var(--_space-xl);
  }
  /* Many of them are one row to scroll in, so that they do not push away what is chosen with them. */
  .choices:has(> :nth-child(9)) {
    flex-wrap: nowrap;
    overflow-x: auto;
    scrollbar-width: thin;
    /* Room for the ring around what has the focus. */
    padding: var(--_space-xs);
    margin-inline: calc(-1 * var(--_space-xs));
  }
  .choices:has(> :nth-child(9)) > .button {
    flex: none;
    max-inline-size: 80cqi;
  }
  .name {
    font-size: var(--vonk-values-card-name-size, var(--_font-size-2xl));
    font-weight: var(--_font-strong);
    line-height: 1.15;
    letter-spacing: -0.02em;
    text-wrap: balance;
    margin: 0;
  }
  .meaning {
    font-size: var(--_font-size-l);
    color: var(--_text-quiet);
    margin-block-start: var(--_space-s);
  }
  .inside {
    margin-block-start: var(--_space-s);
  }
  .kinds {
    display: grid;
    gap: var(--vonk-values-card-gap, var(--_space-xl));
    margin-block-start: var(--_space-xl);
  }
  .kind-title {
    font-size: var(--_font-size-s);
    font-weight: var(--_font-strong);
    color: var(--_text-quiet);
    margin: 0 0 var(--_space-s);
  }
  .behaviours {
    display: grid;
    gap: var(--_space-s);
  }
  .behaviour {
    display: flex;
    gap: var(--_space-s);
    text-wrap: pretty;
  }
  .behaviour .icon {
    margin-block-start: calc(0.125 * var(--_rem));
  }
  .kind-everyday .behaviour {
    padding-inline-start: var(--_space-m);
    border-inline-start: 3px solid var(--_accent);
  }
  .kind-applauded .icon {
    color: var(--_good);
  }
  .kind-frowned-on .icon {
    color: var(--_heed);
  }
  .story {
    margin: var(--_space-xl) 0 0;
    padding: var(--_space-l);
    background: var(--_surface-raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
  }
  .story blockquote {
    margin: 0;
    font-size: var(--_font-size-l);
    line-height: 1.45;
  }
  .story figcaption {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    margin-block-start: var(--_space-m);
    color: var(--_text-quiet);
  }
  .wording {
    display: grid;
    gap: var(--_space-m);
    margin: var(--_space-xl) 0 0;
  }
  .wording dt {
    font-size: var(--_font-size-s);
    color: var(--_text-quiet);
  }
  .wording dd {
    margin: 0;
  }
  .thanks {
    margin-block-start: var(--_space-xl);
  }
  /* An example, not the whole note: that hangs on the wall. */
  .thanks li {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  .thanks li + li {
    margin-block-start: var(--_space-s);
  }

  @container vonk (inline-size >= 40em) {
    .kinds {
      grid-template-columns: repeat(auto-fit, minmax(calc(13 * var(--_rem)), 1fr));
    }
    .wording {
      grid-template-columns: 1fr 1fr;
    }
  }

  /* On a screen in a hallway: readable from three metres. */
  .screen .name {
    font-size: clamp(calc(2.5 * var(--_rem)), 9cqi, calc(6 * var(--_rem)));
  }
  .screen .meaning {
    font-size: clamp(calc(1.25 * var(--_rem)), 3.4cqi, calc(2.25 * var(--_rem)));
  }
  .screen .kind-title {
    font-size: clamp(var(--_rem), 2cqi, calc(1.5 * var(--_rem)));
  }
  .screen .behaviour,
  .screen .story blockquote {
    font-size: clamp(calc(1.125 * var(--_rem)), 2.6cqi, calc(1.875 * var(--_rem)));
    line-height: 1.35;
  }
`;
