import type { createSpace } from './context/create-space.js';
import type { loadMessages } from './locale/languages.js';
import type { VersionedElement } from './registration/define-element.js';

/** All widgets, by the names of their tags without a prefix, and what they share. */
export interface Together {
  readonly elements: Readonly<Record<string, VersionedElement>>;
  readonly createSpace: typeof createSpace;
  readonly loadMessages: typeof loadMessages;
}

/**
 * Fetches everything that a page with many widgets begins with, as one file. Only the script tag has it, written by what
 * builds that (.config/script-tag.ts); for others a bundler decides what goes together.
 */
export const loadTogether: (() => Promise<Together>) | undefined = undefined;
