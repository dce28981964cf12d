/** What a list is, for who draws it and who keeps it light. */
import type { LitElement } from 'lit';
import type { Rows } from './rows.js';

/** So many rows are few: all of them are on the page. */
export const few = 20;

export interface LongList<R extends { readonly id: string }> {
  readonly rows: readonly R[];
  /** One row: a `<li data-row>`. */
  readonly draw: (row: R, place: number) => unknown;
  /** Whether the list may go on. */
  readonly hasMore: boolean;
}

/** A list as it stands on the page. */
export interface ShownList<R extends { readonly id: string }> {
  readonly host: LitElement;
  readonly rows: Rows;
  /** What is on the page of it, in order, as long as all that comes first is. */
  readonly shown: readonly R[];
  /** Whether a row has something open in it, and so stays. */
  readonly isUsed: (id: string) => boolean;
  /** Called when other rows are on the page, besides when the host draws. */
  readonly drawn: (() => void) | undefined;
}
