import type { nothing } from 'lit';
import type { Text } from '../contract/schema.js';
import type { Translate } from '../locale/translate.js';

/** What a widget says, in its present language: its own sentences, and texts of the document in the best language for the reader. */
export interface Localizer {
  /** Stands for all that it says now: another one as soon as it would say something else. */
  readonly revision: unknown;
  readonly t: Translate;
  /** BCP 47 tag of the widget. */
  readonly tag: string;
  /** For a change with words that somebody writes here: they are in the language of the page. */
  readonly writing: { readonly language?: string };
  text(text: Text): string;
  /** The language of a text where it is not the widget's own, for a `lang` attribute. */
  langOf(text: Text): string | typeof nothing;
}
