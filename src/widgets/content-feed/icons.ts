import { type TemplateResult, svg } from 'lit';
import { drawIcon } from '../../parts/icons.js';

/** A bookmark: kept. Filled by CSS where it is pressed. */
export const bookmarkIcon = (): TemplateResult =>
  drawIcon(svg`<path d="M5.750 3.500h8.500v13L10 13.250 5.750 16.500v-13Z" />`);
/** A pen: write it yourself. */
export const penIcon = (): TemplateResult =>
  drawIcon(
    svg`<path d="M4 16l.9-3.600L13.400 3.900l2.700 2.700L7.600 15.100 4 16Z" /><path d="m11.600 5.700 2.700 2.700" />`,
  );
