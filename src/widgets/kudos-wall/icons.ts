import { type TemplateResult, svg } from 'lit';
import { drawIcon } from '../../parts/icons.js';

/** A closed envelope: only the receiver sees it. */
export const envelopeIcon = (): TemplateResult =>
  drawIcon(
    svg`<rect x="2.750" y="4.750" width="14.500" height="10.500" rx="2" /><path d="m3.500 6 6.500 5 6.500-5" />`,
  );
/** An arrow from one to the other; turned by CSS where reading goes from right to left. */
export const arrowIcon = (): TemplateResult => drawIcon(svg`<path d="M4 10h12M11.500 5.500 16 10l-4.500 4.500" />`);
/** A heart, a clap and a flower: three small ways to react to thanks. */
export const heartIcon = (tip?: string): TemplateResult =>
  drawIcon(
    svg`<path d="M10 16.500C5.500 13.250 3 10.500 3 7.500a3.500 3.500 0 0 1 7-.8 3.500 3.500 0 0 1 7 .8c0 3-2.500 5.750-7 9Z" />`,
    tip,
  );
export const clapIcon = (tip?: string): TemplateResult =>
  drawIcon(
    svg`<path d="m8.500 17-4.200-4.200a2 2 0 0 1 2.800-2.800L5.500 8.400a1.600 1.600 0 0 1 2.300-2.300l.9.9a1.600 1.600 0 0 1 2.300-2.300l4.500 4.500c2 2 2 5.300 0 7.300-1.900 1.900-5 2.100-7 .5Z" /><path d="M12.500 2.500V1M15 4l1-1.200M16.500 6.500 18 6" />`,
    tip,
  );
export const thanksIcon = (tip?: string): TemplateResult =>
  drawIcon(
    svg`<circle cx="10" cy="6.500" r="1.500" /><path d="M10 5a2 2 0 1 1 1.400 1.100 2 2 0 1 1-1.400 1.900 2 2 0 1 1-1.400-1.900A2 2 0 1 1 10 5ZM10 10v7.500M10 15c-2.500 0-4-1-4.500-3M10 16.500c2.200 0 3.700-.8 4.300-2.500" />`,
    tip,
  );
/** Three dots: what else can be done. */
export const dotsIcon = (tip?: string): TemplateResult =>
  drawIcon(svg`<path d="M4.500 10h.01M10 10h.01M15.500 10h.01" stroke-width="2.250" />`, tip);
