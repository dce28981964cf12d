import { type TemplateResult, css, html } from 'lit';

/** A quiet bar, filled from the side where reading starts. It says nothing to a screen reader: the number stands beside it. */
export function bar(share: number): TemplateResult {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
  return html`<svg class="bar" part="bar" width="100%" height="8" aria-hidden="true" focusable="false">
    <rect class="bar-track" width="100%" height="100%" rx="3" />
    <rect class="bar-fill" width=${`${percent}%`} height="100%" rx="3" />
  </svg>`;
}

export const barStyles = css`
  .bar {
    display: block;
    block-size: 8px;
    border-radius: var(--_radius-full);
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar-track {
    fill: var(--_surface-sunken);
  }
  .bar-fill {
    fill: var(--_accent);
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .bar-track {
      fill: Canvas;
    }
    .bar-fill {
      fill: Highlight;
    }
  }
`;
