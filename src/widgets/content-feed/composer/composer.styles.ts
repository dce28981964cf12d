import { css } from 'lit';

export const composerStyles = css`
  .composer {
    container: composer / inline-size;
    inline-size: min(calc(64 * var(--_rem)), 100vi - 2 * var(--_space-l), 100% - 2 * var(--_space-l));
    padding: 0;
    overscroll-behavior: contain;
  }
  .composer-head,
  .composer-foot {
    position: sticky;
    z-index: 1;
    background: var(--_surface);
    padding: var(--_space-m) var(--_space-l);
  }
  .composer-head {
    inset-block-start: 0;
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: var(--_space-m);
    border-block-end: 1px solid var(--_line);
  }
  .composer-head .button {
    flex: none;
    white-space: nowrap;
    margin-inline-end: calc(-1 * var(--_space-m));
  }
  @media (forced-colors: active) {
    .composer-head .button {
      margin-inline-end: 0;
    }
    .field-head .button {
      padding-block: var(--_space-xs);
    }
  }
  .composer-title {
    font-size: var(--_font-size-xl);
    font-weight: var(--_font-strong);
    line-height: 1.25;
  }
  .composer-body {
    display: grid;
    gap: var(--_space-xl);
    padding: var(--_space-l);
  }
  .composer-draft,
  .composer-side,
  .composer-preview {
    display: grid;
    gap: var(--_space-l);
    align-content: start;
    min-inline-size: 0;
  }
  .field-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--_space-xs);
  }
  .field-head .label {
    margin-inline-end: auto;
  }
  .field-head .button {
    min-block-size: 0;
    padding-block: 0;
  }
  .composer textarea {
    field-sizing: content;
    max-block-size: 24lh;
  }
  .part-title {
    margin: 0 0 var(--_space-s);
    font-size: var(--_font-size-s);
    font-weight: var(--_font-strong);
    color: var(--_text-quiet);
  }
  .source p {
    padding-block-start: var(--_space-xs);
  }
  .starter {
    display: block;
    inline-size: 100%;
    font: inherit;
    text-align: inherit;
    color: inherit;
    padding: var(--_space-s) var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface-raised);
    cursor: pointer;
    transition: border-color var(--_motion-duration) var(--_motion-easing);
  }
  .starter + .starter {
    margin-block-start: var(--_space-s);
  }
  .starter:hover {
    border-color: var(--_text-accent);
  }
  .part .actions {
    margin: 0;
  }
  .addition {
    min-block-size: calc(2.125 * var(--_rem));
    padding-inline: var(--_space-m);
    font-weight: var(--_font-regular);
  }
  .part > .hint:not(:empty) {
    margin-block-start: var(--_space-xs);
  }
  .part > .pair:first-of-type {
    padding-block-start: 0;
  }

  .check {
    padding: var(--_space-m) var(--_space-l);
    border-radius: var(--_radius-m);
    border: 1px solid transparent;
    background: var(--_good-soft);
  }
  .positive {
    display: flex;
    gap: var(--_space-s);
    margin: 0;
  }
  .positive .icon {
    color: var(--_good);
    margin-block-start: calc(0.1 * var(--_rem));
  }
  .remarks li {
    margin-block-start: var(--_space-s);
    padding-inline-start: calc(20px + var(--_space-s));
  }
  .see {
    font: inherit;
    padding: var(--_space-xs) 0;
    border: 0;
    background: none;
    color: var(--_text-accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  .post {
    padding: var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface-raised);
  }
  .post-head {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    margin-block-end: var(--_space-s);
  }
  .post-head p {
    margin: 0;
    line-height: 1.3;
  }
  .post-name {
    display: block;
    font-weight: var(--_font-strong);
  }
  .post-text {
    max-block-size: 16lh;
    overflow: auto;
  }
  .post-link {
    margin-block-start: var(--_space-m);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    overflow: hidden;
    background: var(--_surface-sunken);
  }
  .post-link img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1.91;
    object-fit: cover;
  }
  .post-link p {
    margin: 0;
    padding-inline: var(--_space-m);
  }
  .post-title {
    padding-block-start: var(--_space-s);
    font-weight: var(--_font-strong);
  }
  .post-link .hint {
    padding-block-end: var(--_space-s);
  }

  .composer-foot {
    border-block-start: 1px solid var(--_line);
  }
  .composer .said {
    margin: 0;
  }
  .composer-foot .said:not(:empty) {
    margin-block-end: var(--_space-s);
  }
  .composer-foot .hint {
    margin-block-start: var(--_space-s);
  }

  @container composer (inline-size >= 45em) {
    .composer-body {
      grid-template: auto 1fr / minmax(0, 1.15fr) minmax(0, 1fr);
      column-gap: var(--_space-2xl);
      padding: var(--_space-xl);
    }
    .composer-side {
      grid-area: 1 / 2 / span 2;
    }
    .composer-head,
    .composer-foot {
      padding-inline: var(--_space-xl);
    }
  }
  /* The dialog stands over the whole page, so the page decides. */
  @media (width < 48rem) {
    .composer {
      inline-size: min(100vi, 100%);
      max-inline-size: none;
      max-block-size: none;
      block-size: min(100dvh, 100%);
      margin: 0;
      border: 0;
      border-radius: 0;
    }
  }
  @media (width >= 48rem) and (height >= 36rem) {
    .composer-foot {
      inset-block-end: 0;
    }
  }
`;
