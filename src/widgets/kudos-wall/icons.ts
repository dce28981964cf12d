import { type TemplateResult, svg } from 'lit';
import { drawIcon } from '../../parts/icons.js';

/** A closed envelope: only the receiver sees it. */
export const envelopeIcon = (): TemplateResult =>
  drawIcon(
    svg`<rect x="2.750" y="4.750" width="14.500" height="10.500" rx="2" /><path d="m3.500 6 6.500 5 6.500-5" />`,
  );
/** A heart, a clap and a flower: three small ways to react to thanks. */
export const heartPath = 'M10 16.5C5.5 13.25 3 10.5 3 7.5a3.5 3.5 0 0 1 7-.8 3.5 3.5 0 0 1 7 .8c0 3-2.5 5.75-7 9Z';
export const clapPath =
  'm8.5 17-4.2-4.2a2 2 0 0 1 2.8-2.8L5.5 8.4a1.6 1.6 0 0 1 2.3-2.3l.9.9a1.6 1.6 0 0 1 2.3-2.3l4.5 4.5c2 2 2 5.3 0 7.3-1.9 1.9-5 2.1-7 .5ZM12.5 2.5V1M15 4l1-1.2M16.5 6.5 18 6';
export const thanksPath =
  'M8.5 6.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0ZM10 5a2 2 0 1 1 1.4 1.1 2 2 0 1 1-1.4 1.9 2 2 0 1 1-1.4-1.9A2 2 0 1 1 10 5ZM10 10v7.5M10 15c-2.5 0-4-1-4.5-3M10 16.5c2.2 0 3.7-.8 4.3-2.5';
/** Three dots: what else can be done. */
export const dotsPath = 'M4.5 10h.01M10 10h.01M15.5 10h.01';
export const dotsIcon = (): TemplateResult => drawIcon(svg`<path d=${dotsPath} stroke-width="2.25" />`);
