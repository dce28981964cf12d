import { type TemplateResult, svg } from 'lit';
import { drawIcon } from '../../parts/icons.js';

/** A leaf: what is applauded. */
export const leafIcon = (): TemplateResult =>
  drawIcon(
    svg`<path d="M4 16C4 8.5 8.5 4.5 16 4c.3 7.5-3 12-9.500 12H4Z" /><path d="M4 16c2-3.500 4.500-5.500 7.500-7" />`,
  );
