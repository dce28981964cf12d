/** Colleagues: in pages, or found by what somebody types. */
import type { Queryable } from '../database/database.js';
import { type Cursor, writeCursor } from '../http/cursor.js';
import type { Page } from './page.js';
import type { Person } from './person.js';

interface PersonRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly sort: string;
  readonly picture: string | null;
  readonly team: string | null;
  readonly role: Person['role'] | null;
  readonly profile: string | null;
}

const columns = 'p.id, p.name, p.sort, p.picture, p.team, p.role, p.profile';
const pageSize = 200;
/** How many are found by what somebody types. */
const mostFound = 20;
const mostWords = 5;

/** Without accents and capitals. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** The words by which a name is found. */
export const wordsOf = (name: string): readonly string[] => [...new Set(plain(name).match(/[\p{L}\p{N}]+/gu) ?? [])];

const toPerson = ({ id, name, picture, team, role, profile }: PersonRow): Person => ({
  id,
  name,
  ...(picture !== null && { picture }),
  ...(team !== null && { team }),
  ...(role !== null && { role }),
  ...(profile !== null && { profile }),
});

export async function peopleById(database: Queryable, ids: Iterable<string>): Promise<readonly Person[]> {
  const wanted = [...new Set(ids)].sort();
  if (wanted.length === 0) return [];
  const rows = await database.query<PersonRow>(
    `select ${columns} from people p where p.id = any($1::text[]) order by p.id`,
    [wanted],
  );
  return rows.map(toPerson);
}

/**
 * In the order of their names.
 *
 * @param named - Whom the document names: they stand on the first page, wherever their names would be.
 */
export async function peoplePage(
  database: Queryable,
  cursor: Cursor | undefined,
  named: () => Promise<Iterable<string>>,
): Promise<Page<Person>> {
  const [sort, id] = cursor ?? ['', ''];
  const rows = await database.query<PersonRow>(
    `select ${columns} from people p where (p.sort, p.id) > ($1, $2) order by p.sort, p.id limit $3`,
    [sort, id, pageSize + 1],
  );
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const isMore = rows.length > pageSize;
  const here = new Set(shown.map((row) => row.id));
  const first = cursor || !isMore ? [] : [...(await named())].filter((one) => !here.has(one));
  return {
    items: [...(await peopleById(database, first)), ...shown.map(toPerson)],
    next: isMore && last ? `people?after=${writeCursor([last.sort, last.id])}` : null,
  };
}

/**
 * Those whose names have a word that begins with each word that was typed. Words are compared byte by byte, ids are not:
 * without saying so the two together would read everybody.
 */
export async function findPeople(database: Queryable, typed: string): Promise<Page<Person>> {
  const [first, ...others] = [...wordsOf(typed.slice(0, 300))].sort((a, b) => b.length - a.length).slice(0, mostWords);
  if (first === undefined) return { items: [], next: null };
  const values: unknown[] = [first, afterAll(first)];
  const also = others.map((word) => {
    const place = values.push(word, afterAll(word));
    return `and exists (select from people_words o where o.person = w.person and o.word >= $${place - 1} and o.word < $${place})`;
  });
  const rows = await database.query<PersonRow>(
    `select ${columns} from (
       select distinct person from (
         select w.person from people_words w where w.word >= $1 and w.word < $2 ${also.join(' ')}
         order by w.word, w.person limit ${2 * mostFound}
       ) hits
     ) found join people p on p.id = found.person collate "default" order by p.sort, p.id limit ${mostFound}`,
    values,
  );
  return { items: rows.map(toPerson), next: null };
}

/** The first text after all that begin with a word, in the order of code points. */
const afterAll = (word: string): string => `${word}\u{10FFFF}`;
