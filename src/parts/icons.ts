import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';

const draw = (paths: SVGTemplateResult): TemplateResult =>
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
    ${paths}
  </svg>`;

/** A leaf: what is applauded. */
export const leafIcon = (): TemplateResult =>
  draw(
    svg`<path d="M4 16C4 8.5 8.5 4.5 16 4c.3 7.5-3 12-9.500 12H4Z" /><path d="M4 16c2-3.500 4.500-5.500 7.500-7" />`,
  );
/** A raised eyebrow: what raises eyebrows. */
export const eyebrowIcon = (): TemplateResult =>
  draw(
    svg`<path d="M3.500 7.500C6 4 11 3.500 16.500 6" /><circle cx="10" cy="12.500" r="3" /><path d="M10 12.500h.01" />`,
  );
/** A closed envelope: only the receiver sees it. */
export const envelopeIcon = (): TemplateResult =>
  draw(svg`<rect x="2.750" y="4.750" width="14.500" height="10.500" rx="2" /><path d="m3.500 6 6.500 5 6.500-5" />`);
/** A check mark: done. */
export const checkIcon = (): TemplateResult => draw(svg`<path d="m4 10.500 4 4 8-9" />`);
/** An arrow from one to the other; turned by CSS where reading goes from right to left. */
export const arrowIcon = (): TemplateResult => draw(svg`<path d="M4 10h12M11.500 5.500 16 10l-4.500 4.500" />`);
/** A heart, a clap and a flower: three small ways to react to thanks. */
export const heartIcon = (): TemplateResult =>
  draw(
    svg`<path d="M10 16.500C5.500 13.250 3 10.500 3 7.500a3.500 3.500 0 0 1 7-.8 3.500 3.500 0 0 1 7 .8c0 3-2.500 5.750-7 9Z" />`,
  );
export const clapIcon = (): TemplateResult =>
  draw(
    svg`<path d="m8.500 17-4.200-4.200a2 2 0 0 1 2.800-2.800L5.500 8.400a1.600 1.600 0 0 1 2.300-2.300l.9.9a1.600 1.600 0 0 1 2.300-2.300l4.500 4.500c2 2 2 5.300 0 7.300-1.900 1.900-5 2.100-7 .5Z" /><path d="M12.500 2.500V1M15 4l1-1.200M16.500 6.500 18 6" />`,
  );
export const thanksIcon = (): TemplateResult =>
  draw(
    svg`<circle cx="10" cy="6.500" r="1.500" /><path d="M10 5a2 2 0 1 1 1.400 1.100 2 2 0 1 1-1.400 1.900 2 2 0 1 1-1.400-1.900A2 2 0 1 1 10 5ZM10 10v7.500M10 15c-2.500 0-4-1-4.500-3M10 16.500c2.200 0 3.700-.8 4.300-2.500" />`,
  );
/** Three dots: what else can be done. */
export const dotsIcon = (): TemplateResult =>
  draw(svg`<path d="M4.500 10h.01M10 10h.01M15.500 10h.01" stroke-width="2.250" />`);
/** A cross: takes away what stands beside it. */
export const crossIcon = (): TemplateResult => draw(svg`<path d="m5.500 5.500 9 9M14.500 5.500l-9 9" />`);
/** A spark: something was set in motion. */
export const sparkIcon = (): TemplateResult =>
  draw(
    svg`<path d="M10 2.500c.600 4.200 2.700 6.300 7 7.500-4.300 1.200-6.400 3.300-7 7.500-.600-4.200-2.700-6.300-7-7.500 4.300-1.200 6.400-3.300 7-7.500Z" />`,
  );
/** A closed lock: kept for oneself. */
export const lockIcon = (): TemplateResult =>
  draw(svg`<rect x="4.500" y="9" width="11" height="7.500" rx="2" /><path d="M7 9V6.500a3 3 0 0 1 6 0V9" />`);
/** A bookmark: kept. Filled by CSS where it is pressed. */
export const bookmarkIcon = (): TemplateResult =>
  draw(svg`<path d="M5.750 3.500h8.500v13L10 13.250 5.750 16.500v-13Z" />`);
/** A pen: write it yourself. */
export const penIcon = (): TemplateResult =>
  draw(
    svg`<path d="M4 16l.9-3.600L13.400 3.900l2.700 2.700L7.600 15.100 4 16Z" /><path d="m11.600 5.700 2.700 2.700" />`,
  );
/** A small angle downwards: there is more. Turned by CSS where it is open. */
export const unfoldIcon = (): TemplateResult => draw(svg`<path d="m5.500 8 4.500 4.500L14.500 8" />`);
/** Somebody: a colleague without a name here. */
export const personIcon = (): TemplateResult =>
  draw(svg`<circle cx="10" cy="7" r="3.250" /><path d="M3.750 17c.8-3.500 3.200-5 6.250-5s5.450 1.500 6.250 5" />`);
/** A small clock: it waits. */
export const clockIcon = (): TemplateResult =>
  draw(svg`<circle cx="10" cy="10" r="6.750" /><path d="M10 6.250V10l2.500 1.750" />`);
