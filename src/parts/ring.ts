import { type SVGTemplateResult, type TemplateResult, css, html, nothing, svg } from 'lit';

/** What a ring shows. Its words are for the eye; whoever places it says the same in a sentence. */
export interface RingContent {
  /** From 0 to 1, or a string of beads: one for each moment so far, filled where something was done. */
  readonly share: number | { readonly done: number; readonly of: number };
  /** Inside the ring, large: "3 of 4". */
  readonly words: string;
  /** Below that, small: "this month". */
  readonly about: string;
  /** Whether sparks leave it now: one second, and nothing under reduced motion. */
  readonly sparkling: boolean;
}

/** More beads than this would touch: each then stands for several. */
const mostBeads = 40;

/** Beads on the ring, from the top as a clock goes. */
function beads(done: number, of: number): readonly SVGTemplateResult[] {
  const count = Math.min(of, mostBeads);
  const filled = Math.round((done / of) * count);
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return svg`<circle class=${index < filled ? 'ring-bead' : 'ring-bead ring-bead-open'}
      cx=${(50 + 45 * Math.sin(angle)).toFixed(2)} cy=${(50 - 45 * Math.cos(angle)).toFixed(2)} r="2.8" />`;
  });
}

const sparks = Array.from({ length: 14 }, (_, index) => index);

/** A ring with words inside. */
export function ring({ share, words, about, sparkling }: RingContent): TemplateResult {
  const arc = typeof share === 'number' ? Math.min(Math.max(share, 0), 1) * 100 : 0;
  const isString = typeof share !== 'number' && share.of > 0;
  return html`<div class="ring" part="ring" aria-hidden="true">
    <svg viewBox="0 0 100 100" fill="none" focusable="false">
      ${isString ? beads(share.done, share.of) : svg`<circle class="ring-track" cx="50" cy="50" r="45" />`}
      ${
        arc > 0
          ? svg`<circle class=${arc === 100 ? 'ring-arc ring-full' : 'ring-arc'} cx="50" cy="50" r="45" pathLength="100"
            stroke-dasharray=${`${arc} 100`} transform="rotate(-90 50 50)" />`
          : nothing
      }
      ${
        sparkling
          ? sparks.map(
              (index) =>
                svg`<line class="ring-spark" x1="50" y1="-3" x2="50" y2=${index % 2 === 0 ? -17 : -10}
                transform=${`rotate(${(index * 360) / sparks.length} 50 50)`} />`,
            )
          : nothing
      }
    </svg>
    <p class=${words.length > 7 ? 'ring-words ring-long' : 'ring-words'}>
      ${words}<span class="ring-about">${about}</span>
    </p>
  </div>`;
}

export const ringStyles = css`
  .ring {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: var(--_ring-size, calc(6 * var(--_rem)));
    block-size: var(--_ring-size, calc(6 * var(--_rem)));
    flex: none;
  }
  .ring svg {
    position: absolute;
    inset: 0;
    overflow: visible;
  }
  .ring circle {
    stroke-width: 7;
    stroke: var(--_surface-sunken);
  }
  .ring .ring-track {
    stroke: color-mix(in oklab, var(--_line) 75%, var(--_surface-sunken));
  }
  .ring .ring-bead {
    fill: var(--_accent);
    stroke: var(--_accent);
    stroke-width: 1;
  }
  .ring .ring-bead-open {
    fill: none;
    stroke: var(--_line-strong);
  }
  .ring .ring-arc {
    stroke: var(--_accent);
    stroke-linecap: round;
    transition: stroke-dasharray var(--_motion-duration) var(--_motion-easing);
  }
  .ring .ring-full {
    stroke: var(--_good);
  }
  .ring-words {
    position: relative;
    display: grid;
    margin: 0;
    text-align: center;
    font-size: var(--_ring-font-size, var(--_font-size-l));
    font-weight: var(--_font-strong);
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
    /* Wider letters, or more of them, go to a second line and not onto the ring. */
    max-inline-size: 76%;
    text-wrap: balance;
    overflow-wrap: normal;
  }
  .ring-long {
    font-size: calc(0.75 * var(--_rem));
    line-height: 1.1;
  }
  .ring-about {
    color: var(--_text-quiet);
    font-size: calc(0.6875 * var(--_rem));
    font-weight: var(--_font-regular);
    line-height: 1.25;
  }
  .ring-spark {
    stroke: var(--_accent);
    stroke-width: 3;
    stroke-linecap: round;
    stroke-dasharray: 14;
    stroke-dashoffset: 14;
    opacity: 0;
    animation: vonk-spark 1s var(--_motion-easing) 1;
  }
  @keyframes vonk-spark {
    0% {
      stroke-dashoffset: -14;
      opacity: 0;
    }
    25%,
    60% {
      opacity: 1;
    }
    100% {
      stroke-dashoffset: 14;
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .ring-spark {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .ring circle,
    .ring-spark {
      forced-color-adjust: none;
    }
    .ring .ring-track {
      stroke: CanvasText;
      stroke-width: 1;
    }
    .ring .ring-full {
      stroke: var(--_accent);
    }
  }
`;
