import type { Space } from '../state/space.js';
import type { FindPeople } from './people-search.js';

/** Looks colleagues up where the document names a place for it, because they are too many to send. */
export function colleagueFinder(space: Space): FindPeople | undefined {
  const document = space.document.get();
  const people = document.status === 'ready' ? document.value.sections.people : undefined;
  return people?.kind === 'link' && people.find !== undefined
    ? (query, signal) => space.findPeople(query, signal)
    : undefined;
}
