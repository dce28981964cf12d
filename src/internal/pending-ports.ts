import type { LitElement } from 'lit';
import type { ReadableAtom } from 'nanostores';
import type { Action } from '../contract/actions.js';
import type { Localizer } from '../parts/localizer.js';
import type { ActionSubject } from '../parts/pending-subject.js';
import type { Space } from '../state/space.js';

export type PendingHost = LitElement & { readonly space: Space | undefined };

/** What this needs of its widget. */
export interface PendingPorts {
  /** What the widget is about. */
  concerns(): readonly ActionSubject[];
  /** Opens the form of the widget with the words of a change; `undefined` where it has none for it. */
  revisionOf(action: Action): (() => unknown) | undefined;
  get<T>(store: ReadableAtom<T>): T;
  readonly localizer: Localizer;
  /** Asks for the sentences about what is under way; answers whether they are here. */
  hasWords(): boolean;
}
