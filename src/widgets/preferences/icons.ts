import { type TemplateResult, svg } from 'lit';
import { drawIcon } from '../../parts/icons.js';

/** A closed lock: kept for oneself. */
export const lockIcon = (): TemplateResult =>
  drawIcon(svg`<rect x="4.500" y="9" width="11" height="7.500" rx="2" /><path d="M7 9V6.500a3 3 0 0 1 6 0V9" />`);
