import { type TemplateResult, html } from 'lit';
import type { Pieces, Talk } from './preferences-model.js';

/** A quiet offer beneath the conversation, folded away. */
export const renderAside = (
  name: 'doubts' | 'wish' | 'known',
  title: string,
  draw: (pieces: Pieces) => TemplateResult,
  talk: Talk,
): TemplateResult =>
  html`<details class="aside" part=${name} @toggle=${talk.unfold}>
    <summary class="unfolds" id=${name}>${title}</summary>
    ${talk.later(draw)}
  </details>`;
