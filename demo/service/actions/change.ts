/** What carrying out a change works with, and what it gives back. */
import type { ActionData, ActionType, SectionName } from '@vonk-intranet/vonk/contract';
import type { Queryable } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import type { Editorial } from '../sections/editorial.js';

export interface Setting {
  /** The transaction that the change is part of. */
  readonly database: Queryable;
  readonly viewer: Viewer;
  readonly editorial: Editorial;
  /** When the person did it, as far as their clock can be believed. */
  readonly at: string;
  readonly now: Date;
  /** A digest of a text that only this service can make. */
  readonly keyedDigest: (text: string) => string;
  /** Writes down, beside the database too, that the viewer is being erased. */
  readonly noteErasure: (setting: Setting) => Promise<void>;
}

/** One entry of `changes`, as it goes to whoever acted, or over the live stream. */
export interface Change {
  readonly section: SectionName;
  readonly put?: readonly unknown[];
  readonly remove?: readonly string[];
}

/** That something is not as it was, and who may notice. What it is now is read for each of them when it is sent. */
export interface Announcement {
  /** Without one: everything. */
  readonly section?: SectionName;
  readonly item?: string;
  readonly audiences: readonly string[];
}

export interface Done {
  readonly changes: readonly Change[];
  readonly announce?: readonly Announcement[];
  readonly export?: unknown;
}

/** Carries out one type of change, or throws a `Refusal`. */
export type Carry<T extends ActionType> = (setting: Setting, data: ActionData<T>) => Promise<Done>;

/**
 * Carries out one type of change together with its record and its events, outside any transaction.
 *
 * @param recordOf - The row of `actions` about it.
 * @returns `undefined` where it did nothing at all, and it is to be carried out as any other. So does a `Refusal`.
 */
export type CarryAtOnce<T extends ActionType> = (
  setting: Setting,
  data: ActionData<T>,
  recordOf: (done: Done) => Readonly<Record<string, unknown>>,
) => Promise<Done | undefined>;

/** The type of a recorded change of somebody who asked to be erased: what it was is not known any more. */
export const erased = 'erased';
