import type { Person } from '../contract/people.js';
import { findByName, nameFit, nameFits } from '../contract/name-search.js';
import { type RemoteSearch, mostOffered } from './people-search.js';

/** A name that is meant as a whole comes before the rest; the rest keeps its place. */
const placeOf = ({ name }: Person, query: string): number =>
  Math.min(nameFit(name, query) ?? nameFits.beginnings, nameFits.beginnings);

/**
 * Whom to offer for what is typed, one more than are shown where there are more: people at hand first, then those whom a
 * service found. What is offered already keeps its place, unless a whole name or whole words come.
 */
export function offersFor(
  people: readonly Person[],
  query: string,
  taken: readonly string[],
  remote: Pick<RemoteSearch, 'found' | 'state'>,
): readonly Person[] {
  const without = new Set(taken);
  const most = mostOffered + 1;
  const free = (list: readonly Person[]): readonly Person[] => {
    const found: Person[] = [];
    for (const person of list) {
      if (found.length === most) break;
      if (!without.has(person.id)) found.push(person);
    }
    return found;
  };
  if (query.trim() === '') return free(people);
  const here = free(findByName(people, query, false));
  const known = new Set(here.map(({ id }) => id));
  const all = [...here, ...free(remote.found).filter(({ id }) => !known.has(id))];
  // A mistake is forgiven once it is known that nobody has the name as it is typed.
  if (all.length === 0) return remote.state === 'searching' ? [] : free(findByName(people, query));
  return all
    .map((person) => ({ person, place: placeOf(person, query) }))
    .sort((one, other) => one.place - other.place)
    .map(({ person }) => person)
    .slice(0, most);
}
