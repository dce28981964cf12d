import type { nothing } from 'lit';
import type { Problem } from '../contract/problem.js';
import type { Text } from '../contract/schema.js';
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

/** Why a change was not carried out, for the person who asked for it. */
export function reasonOf({ code, details }: Problem, t: Translate): string {
  switch (code) {
    case 'denied':
      return t('denied');
    case 'unconfigured':
      return t('needsService');
    case 'unreachable':
    case 'timed-out':
      return t('noConnection');
    case 'storage-unavailable':
      return t('deviceKeepsNothing');
    default: {
      // A service says its reason in its own words.
      const reason = details?.['status'];
      return reason === undefined ? t('notCarriedOut') : t('serviceSays', { reason });
    }
  }
}
