import type { ActionData } from '../../../contract/actions.js';
import { isTexts, textIn } from '../../../internal/stored-words.js';

type Note = ActionData<'kudos.give'>;

/** A note that is being written. */
export interface NoteDraft extends Note {
  /** A name that is being typed, and nobody chosen for. */
  readonly search?: string;
  /** Names of those chosen, by id: another time the page may not know them. */
  readonly names?: Readonly<Record<string, string>>;
}

/** A note in what a device stored of it. */
export function readNote(stored: unknown): NoteDraft | undefined {
  const read = textIn(stored);
  const kudos = read('kudos');
  const to = (stored as Partial<Record<'to', unknown>> | null)?.to;
  if (kudos === undefined || !isTexts(to)) return undefined;
  const value = read('value');
  const behaviour = read('behaviour');
  const search = read('search');
  const name = textIn((stored as Partial<Record<'names', unknown>>).names);
  const names = Object.fromEntries(to.flatMap((id) => (name(id) === undefined ? [] : [[id, name(id) ?? '']])));
  return {
    kudos,
    to,
    text: read('text') ?? '',
    ...(value && { value }),
    ...(behaviour && { behaviour }),
    ...(search && { search }),
    ...(Object.keys(names).length > 0 && { names }),
  };
}
