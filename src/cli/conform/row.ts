import type { World } from './world.js';

/** One promise that a service is held against. */
export interface Row {
  /** Stable, for whoever reads the result by program. */
  readonly id: string;
  readonly title: string;
  /** The promise of Vonk that it belongs to, if it is one of those. */
  readonly promise?: string;
  /** Whether it only reads, and gives nothing that would have to be taken back. */
  readonly isReadOnly?: true;
  /** Gives up by `Breach` or `Unchecked`; all else that it throws counts as a breach too. */
  check(world: World): Promise<void>;
}

export interface Group {
  readonly name: string;
  readonly rows: readonly Row[];
}
