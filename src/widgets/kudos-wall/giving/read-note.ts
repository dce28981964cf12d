import type { ActionData } from '../../../contract/actions.js';
import { isTexts, textIn } from '../../../internal/stored-words.js';

type Note = ActionData<'kudos.give'>;

/** A note in what a device stored of it. */
export function readNote(stored: unknown): Note | undefined {
  const read = textIn(stored);
  const kudos = read('kudos');
  const to = (stored as Partial<Record<'to', unknown>> | null)?.to;
  if (kudos === undefined || !isTexts(to)) return undefined;
  const value = read('value');
  const behaviour = read('behaviour');
  return { kudos, to, text: read('text') ?? '', ...(value && { value }), ...(behaviour && { behaviour }) };
}
