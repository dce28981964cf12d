import { fold } from '../contract/fold.js';
import type { Person } from '../contract/people.js';

/** What stands beside the names in a list, and of whom a namesake is in it. */
export interface BesideNames {
  readonly words: ReadonlyMap<string, string | undefined>;
  readonly namesakes: ReadonlySet<string>;
}

/**
 * What is said beside each name. Whoever has a namesake in the list gets as much as tells the two apart: the role, then
 * the team too, and where these are the same or missing the end of the profile's address, or the id.
 *
 * @param about - What is known of somebody; the first of it stands beside their name in any case.
 */
export function besideNames(people: readonly Person[], about: (person: Person) => readonly string[]): BesideNames {
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    const name = fold(person.name);
    byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  const words = new Map<string, string | undefined>();
  const namesakes = new Set<string>();
  for (const group of byName.values()) {
    const said = waysToSay(about).find((way) => areApart(group.map(way)));
    for (const person of group) {
      words.set(person.id, group.length === 1 ? about(person)[0] : said?.(person));
      if (group.length > 1) namesakes.add(person.id);
    }
  }
  return { words, namesakes };
}

type Say = (person: Person) => string;

const waysToSay = (about: (person: Person) => readonly string[]): readonly Say[] => {
  const all: Say = (person) => about(person).join(' · ');
  const withMark =
    (mark: Say): Say =>
    (person) =>
      [...about(person), mark(person)].filter(Boolean).join(' · ');
  return [(person) => about(person)[0] ?? '', all, withMark(endOfProfile), withMark(({ id }) => id)];
};

const areApart = (said: readonly string[]): boolean => !said.includes('') && new Set(said).size === said.length;

/** "jan-peeters-2" of https://people.example.com/jan-peeters-2. */
function endOfProfile({ profile }: Person): string {
  if (profile === undefined || !URL.canParse(profile)) return '';
  const { pathname, search } = new URL(profile);
  const end = pathname.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(end + search);
  } catch {
    return end;
  }
}
