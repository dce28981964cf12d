import type { nothing } from 'lit';
import type { Problem } from '../contract/problem.js';
import type { Text } from '../contract/schema.js';
import type { MessageKey } from '../locale/messages.js';
import type { Translate } from '../locale/translate.js';

/** How a piece of view speaks: its own sentences, and texts of the document, each in the best language for the reader. */
export interface Voice {
  readonly t: Translate;
  /** BCP 47 tag of the widget. */
  readonly tag: string;
  text(text: Text): string;
  /** The language of a text where it is not the widget's own, for a `lang` attribute. */
  langOf(text: Text): string | typeof nothing;
}

/** Why a change was not carried out, in the reader's language. */
export function reasonOf({ code, details }: Problem, t: Translate): string {
  // Which values a sentence names depends on its code; a problem carries those of its own.
  const say: (key: MessageKey, ...values: never[]) => string = t;
  return say(`message ${code}`, ...((details ? [details] : []) as never[]));
}
