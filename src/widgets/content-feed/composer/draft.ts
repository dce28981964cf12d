import { textIn } from '../../../internal/stored-words.js';

/** What somebody is writing about one item. */
export interface Draft {
  readonly text: string;
  /** What the field began with. */
  readonly start: string;
  /** The sentence about where they work, once they put it in. */
  readonly disclosure?: string | undefined;
}

/** A draft in what a device stored of it. */
export function readDraft(stored: unknown): Draft | undefined {
  const read = textIn(stored);
  const text = read('text');
  return text === undefined ? undefined : { text, start: read('start') ?? '', disclosure: read('disclosure') };
}
