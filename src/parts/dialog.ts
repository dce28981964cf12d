import { css } from 'lit';

/** The look of a native `<dialog class="dialog">`: a sheet of the same paper, above a dimmed page. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(calc(36 * var(--_rem)), 100vi - 2 * var(--_space-l));
    max-block-size: min(calc(48 * var(--_rem)), 100dvb - 2 * var(--_space-l));
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
