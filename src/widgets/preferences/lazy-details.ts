import { type TemplateResult, html } from 'lit';
import type { DetailsModel, LazyChunk } from './details-model.js';

/** A quiet offer beneath the conversation, folded away. */
export const renderLazyDetails = (
  name: 'doubts' | 'wish' | 'known',
  title: string,
  draw: (chunk: LazyChunk) => TemplateResult,
  model: DetailsModel,
): TemplateResult =>
  html`<details class="aside" part=${name} @toggle=${model.onToggle}>
    <summary class="unfolds" id=${name}><bdi>${title}</bdi></summary>
    ${model.renderLazy(draw)}
  </details>`;
