/** Changes that arrive by themselves: what a space asks of whoever brings them. */
import type { SectionName } from '../contract/document.js';
import type { Problem } from '../contract/problem.js';

/** What came of reading again. */
export interface Refreshed {
  /** Whether anything was different. */
  readonly isNew: boolean;
  /** For how many seconds the source itself says that nothing changes. */
  readonly freshFor: number;
}

/** The side that takes changes in. Never throws. */
export interface LiveListener {
  /** One change as it came, not checked yet. */
  change(entry: unknown): void;
  /**
   * Reads the document and its sections again, as far as they changed.
   *
   * @param isOutdated - Something changed or may have passed unseen, whatever the source had said of how long it holds.
   * @param section - The only one that changed; where it stands behind a link, nothing else is read.
   */
  refresh(isOutdated: boolean, section?: SectionName): Promise<Refreshed>;
  problem(problem: Problem): void;
}

export interface LiveAddress {
  /** A stream of changes; without it the source is asked again, now and then. */
  readonly stream: string | undefined;
  /** Names what is followed, and for whom: tabs that follow the same share one stream. */
  readonly name: string;
  /** Who looks. */
  readonly viewer: string | undefined;
}

/** What is being followed, until it is stopped. */
export interface Following {
  /** Tries again at once where it waits, or where the service had said that it ends. */
  again(): void;
  stop(): void;
}

/** Where changes come from. */
export interface LivePort {
  /** Calls back when there is something to follow: at once for a stream, otherwise when the first look is well over. */
  whenDue(stream: string | undefined, run: () => void): () => void;
  follow(address: LiveAddress, listener: LiveListener): Following;
  /** Calls back before the next picture is drawn, or soon where none is drawn. */
  nextFrame(run: () => void): void;
}
