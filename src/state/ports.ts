/** What a space needs from outside: where JSON comes from, where the viewer's own is kept, where changes go. */
import type { ReadableAtom } from 'nanostores';
import type { Action } from '../contract/actions.js';
import type { SectionName } from '../contract/document.js';
import type { Problem } from '../contract/problem.js';
import type { LivePort } from './live.js';

/** What a source gives for an address: parsed JSON and where it came from, or the reason why there is none. */
export type Loaded =
  | {
      readonly status: 'loaded';
      /** The same object again where nothing changed. */
      readonly value: unknown;
      readonly base: string | undefined;
      /** For how many seconds the source says that nothing changes. */
      readonly freshFor?: number;
      /** Whether it is meant for this person; only where the answer says whose it is. */
      readonly isFor?: (viewer: string | undefined) => boolean;
    }
  | { readonly status: 'unchanged' }
  | { readonly status: 'failed'; readonly problem: Problem };

/** Where JSON comes from. */
export interface DocumentSource {
  /** Whether the document was handed over and never changes by itself. */
  readonly isFixed?: boolean;
  load(signal: AbortSignal): Promise<Loaded>;
  loadLink(href: string, signal: AbortSignal): Promise<Loaded>;
  /** What was said to hold for a while does not hold any more: everything is asked for again. */
  expire?(): void;
  /** Somebody else is at the page: nothing that was read before is used again. */
  forget?(): void;
}

/** A place on the device for what is the viewer's own. Every method may refuse with a problem, and never throws. */
export interface DeviceStorage {
  read(key: string): Promise<{ readonly value: unknown } | { readonly problem: Problem }>;
  /** Reads, changes and writes as one step, also against other tabs. `undefined` takes away what was there. */
  update(
    key: string,
    change: (stored: unknown) => unknown,
  ): Promise<{ readonly value: unknown } | { readonly problem: Problem }>;
  /** Calls back when another tab changed something under the key. */
  listen(key: string, changed: () => void): () => void;
}

/** One change within a section: things put in or over, and ids taken out. */
export interface SectionChange {
  readonly section: SectionName;
  readonly put?: readonly unknown[];
  readonly remove?: readonly string[];
}

/** What became of a change. */
export type Outcome =
  | {
      readonly status: 'done';
      /** All that the service keeps of the viewer; for `me.export` only. */
      readonly export?: unknown;
    }
  | { readonly status: 'refused'; readonly problem: Problem }
  /** Kept, and sent as soon as that is possible; not settled within a few seconds. */
  | { readonly status: 'waiting' };

/** A change that is not settled yet. */
export interface PendingChange {
  readonly action: Action;
  readonly status: 'waiting' | 'sending' | 'signed-out' | 'refused';
  /** Why it was refused; only there. */
  readonly problem?: Problem;
  /** False once it may have reached the service. */
  readonly canWithdraw: boolean;
}

export type Answer =
  | { readonly status: 'done'; readonly changes?: readonly SectionChange[]; readonly export?: unknown }
  | { readonly status: 'refused'; readonly problem: Problem }
  /** Nobody knows whether it arrived: it is sent again, not before so many seconds. */
  | { readonly status: 'unknown'; readonly retryAfter?: number }
  /** There was no connection at all: it is sent once there is. */
  | { readonly status: 'unsent' }
  /** Kept until the person has signed in. */
  | { readonly status: 'signed-out' };

/** A yes that holds. */
export type Done = Extract<Answer, { status: 'done' }>;

/** Carries one change to where it belongs. Never rejects. */
export type Send = (action: Action, signal: AbortSignal) => Promise<Answer>;

/** One change in the outbox. */
export interface OutboxEntry extends PendingChange {
  /** Whether it has its place among the others: it is stored, or was tried to be. */
  readonly isPlaced: boolean;
}

/** Keeps one person's changes until they are settled, and sends them while this person is the viewer. */
export interface Outbox {
  /** Oldest first. */
  readonly entries: ReadableAtom<readonly OutboxEntry[]>;
  readonly keeping: ReadableAtom<'device' | 'memory'>;
  /** Takes a change in at once, stores it, and sends it when nothing before it holds it up. Never rejects. */
  add(action: Action): Promise<Outcome>;
  withdraw(id: string): Promise<boolean>;
  retry(): void;
  /** Sends nothing any more; what is kept stays. */
  close(): void;
  /** Closes as soon as nothing would be lost by it. */
  drain(): void;
}

export interface OutboxPorts {
  /** Names one person's changes in one space. */
  readonly key: string;
  readonly send: Send;
  /**
   * A change was carried out, from here or from another tab, and leaves the entries right after this call.
   * Without an action, another tab's change was too quick to be seen here. Without an answer, it is settled, and how is
   * not known.
   */
  settled(action: Action | undefined, answer: Done | undefined): void;
  report(problem: Problem): void;
}

export type OpenOutbox = (ports: OutboxPorts) => Promise<Outbox>;

export interface SpacePorts {
  /** Names the space on this page and on this device. */
  readonly key: string;
  readonly source: DocumentSource;
  readonly device?: DeviceStorage;
  /** The host's own way for changes; it goes before the document's address. */
  readonly send?: Send;
  /** Where changes come from that are made elsewhere; without it there are none until the document is read again. */
  readonly live?: LivePort;
  /** Carries changes of one viewer to an address. */
  readonly post?: (href: string, viewer: string) => Send;
  /** Whether the source is as to nobody. */
  readonly isReadOnly?: boolean;
  /** Called once there is somewhere for changes to go. */
  readonly openOutbox?: OpenOutbox;
  /** Whether changes of anybody may wait on this device. Never rejects. Default: they may. */
  readonly mayWait?: () => Promise<boolean>;
  /** Makes an id that sorts by time (UUIDv7). */
  readonly createId: () => string;
  readonly now?: () => Date;
}
