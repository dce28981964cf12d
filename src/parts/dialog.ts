import { css } from 'lit';

/** The look of a native `<dialog class="dialog">`: a sheet of the same paper, above a dimmed page. */
export const dialogStyles = css`
  .dialog {
    /* Shares of what it lies in, beside those of the window: a page that is zoomed by its own style sees less of that. */
    inline-size: min(calc(36 * var(--_rem)), 100vi - 2 * var(--_space-l), 100% - 2 * var(--_space-l));
    max-block-size: min(calc(48 * var(--_rem)), 100dvb - 2 * var(--_space-l), 100% - 2 * var(--_space-l));
    margin: auto;
    padding: var(--_space-xl);
    overflow: auto;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    box-shadow: var(--_shadow);
  }
  .dialog::backdrop {
    background: oklch(0.2 0.01 60 / 0.45);
  }
  .dialog-title {
    margin: 0 0 var(--_space-l);
    font-size: var(--_font-size-xl);
    font-weight: var(--_font-strong);
    line-height: 1.25;
    text-wrap: balance;
  }
  .dialog-form {
    display: grid;
    gap: var(--_space-l);
  }
  /* What is decided at the end stays in sight, and what has the focus is never beneath it. */
  .dialog:has(.dialog-end) {
    padding-block-end: 0;
    overscroll-behavior: contain;
    scroll-padding-block-end: calc(6 * var(--_rem));
  }
  .dialog-end {
    position: sticky;
    inset-block-end: 0;
    margin-inline: calc(-1 * var(--_space-xl));
    padding: var(--_space-m) var(--_space-xl) var(--_space-l);
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
  }
  @media (prefers-reduced-motion: no-preference) {
    .dialog[open] {
      transition:
        opacity var(--_motion-duration) var(--_motion-easing),
        translate var(--_motion-duration) var(--_motion-easing);
    }
    @starting-style {
      .dialog[open] {
        opacity: 0;
        translate: 0 calc(0.5 * var(--_rem));
      }
    }
  }
`;
