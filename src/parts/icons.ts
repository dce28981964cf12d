import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';

/**
 * An icon of these paths. What only one widget shows stands with that widget.
 *
 * @param tip - What it means, for who holds a pointer over it; others hear the name of what it stands in.
 */
export const drawIcon = (paths: SVGTemplateResult, tip?: string): TemplateResult =>
  html`<svg
    class="icon"
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${tip === undefined ? nothing : svg`<title>${tip}</title>`}${paths}
  </svg>`;

/** A raised eyebrow: what raises eyebrows. */
export const eyebrowIcon = (): TemplateResult =>
  drawIcon(
    svg`<path d="M3.500 7.500C6 4 11 3.500 16.500 6" /><circle cx="10" cy="12.500" r="3" /><path d="M10 12.500h.01" />`,
  );
/** A check mark: done. */
export const checkIcon = (): TemplateResult => drawIcon(svg`<path d="m4 10.500 4 4 8-9" />`);
/** A cross: takes away what stands beside it. */
export const crossIcon = (): TemplateResult => drawIcon(svg`<path d="m5.500 5.500 9 9M14.500 5.500l-9 9" />`);
/** Somebody: a colleague without a name here. */
export const personIcon = (): TemplateResult =>
  drawIcon(svg`<circle cx="10" cy="7" r="3.250" /><path d="M3.750 17c.8-3.500 3.200-5 6.250-5s5.450 1.500 6.250 5" />`);
/** A small angle downwards: there is more. Turned by CSS where it is open. */
export const unfoldIcon = (): TemplateResult => drawIcon(svg`<path d="m5.500 8 4.500 4.500L14.500 8" />`);
