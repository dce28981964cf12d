import { type TemplateResult, html } from 'lit';
import { inPieces } from './draft-text.js';

/** A text in which each gap looks like one, without the brackets. */
export const withGaps = (text: string): readonly (string | TemplateResult)[] =>
  inPieces(text).map((piece) =>
    typeof piece === 'string' ? piece : html`<span class="gap" part="gap">${piece.hint || '…'}</span>`,
  );
