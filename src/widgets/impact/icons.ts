import { type TemplateResult, svg } from 'lit';
import { drawIcon } from '../../parts/icons.js';

/** A spark: something was set in motion. */
export const sparkIcon = (): TemplateResult =>
  drawIcon(
    svg`<path d="M10 2.500c.600 4.200 2.700 6.300 7 7.500-4.300 1.200-6.400 3.300-7 7.500-.600-4.200-2.700-6.300-7-7.500 4.300-1.200 6.400-3.300 7-7.500Z" />`,
  );
