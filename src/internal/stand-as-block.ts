import type { LitElement } from 'lit';
import { blockStyles } from '../theme/base.styles.js';

/** Where a page has unset everything, its elements are inline: no widget is, and no page means one to be. */
export function standAsBlock(host: LitElement): void {
  const found = new WeakRef(host);
  // Once it is drawn, asking costs nothing; and one that went away meanwhile is held by nobody.
  requestAnimationFrame(() => setTimeout(() => look(found.deref())));
}

function look(host: LitElement | undefined): void {
  const { styleSheet } = blockStyles;
  if (!styleSheet || !host?.shadowRoot) return;
  const { adoptedStyleSheets: sheets } = host.shadowRoot;
  // It may stand on another page by now.
  if (sheets.includes(styleSheet)) sheets.splice(sheets.indexOf(styleSheet), 1);
  if (getComputedStyle(host).display === 'inline') sheets.push(styleSheet);
}
