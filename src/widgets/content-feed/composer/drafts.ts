import type { Space } from '../../../state/space.js';

/** What somebody is writing about one item. */
export interface Draft {
  readonly text: string;
  /** What the field began with. */
  readonly start: string;
  /** The text before "start again", to bring back. */
  readonly before?: string | undefined;
  /** The sentence about where they work, once they put it in. */
  readonly disclosure?: string | undefined;
}

/** By space, so that a draft outlives the widget that it was begun in. It leaves with the page. */
const kept = new WeakMap<Space, Map<string, Draft>>();

/** The drafts of one person, by item. */
export interface Drafts {
  get(item: string): Draft | undefined;
  set(item: string, draft: Draft): void;
}

export function draftsOf(space: Space, person: string): Drafts {
  const found = kept.get(space) ?? new Map<string, Draft>();
  kept.set(space, found);
  const key = (item: string): string => `${person} ${item}`;
  return {
    get: (item) => found.get(key(item)),
    set: (item, draft) => void found.set(key(item), draft),
  };
}
