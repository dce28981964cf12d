import type { TemplateResult, nothing } from 'lit';
import type { WishForm } from './doubts/wish.js';
import type { StepDrafts } from './questions/step-drafts.js';
import type * as lazyChunk from './lazy-chunk.js';
import type { PreferencesModel, StepName } from './preferences-model.js';

/** What is fetched later, when somebody comes near. */
export type LazyChunk = typeof lazyChunk & {
  readonly wish: WishForm;
  readonly drafts: Readonly<Record<StepName, StepDrafts>>;
};

/** What may be opened sees the panel too, and asks for what is fetched later. */
export interface DetailsModel extends PreferencesModel {
  /** What is fetched later, or what stands in its place. */
  renderLazy(draw: (chunk: LazyChunk) => TemplateResult): TemplateResult | typeof nothing;
  /** Fetches it when one is opened. */
  readonly onToggle: (event: Event) => void;
}
