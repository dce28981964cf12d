/** Colleagues: in pages, or found by what somebody types. */
import { nameFit, typedWords } from '@vonk-intranet/vonk/contract';
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
/** Of so many in each way the best are chosen. */
const mostRead = 2 * mostFound;
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
 * Those whose names have, for each word that was typed, a word that begins with it; whole names and whole words first.
 * `people_words` is filled by the database's own `name_words`, which folds as `@vonk-intranet/vonk/contract` does.
 */
export async function findPeople(database: Queryable, typed: string): Promise<Page<Person>> {
  const ways = typedWords(typed);
  if (ways.length === 0) return { items: [], next: null };
  const values: string[] = [];
  // Whole words are asked for by themselves: beginnings alone may be too many to meet them.
  const asked = ways.flatMap((words) => [allWords(words, isWord, values), allWords(words, begins, values)]);
  const rows = await database.query<PersonRow>(
    `select ${columns} from (${asked.map((one) => `(${one})`).join(' union ')}) found
     join people p on p.id = found.person collate "default" order by p.sort, p.id`,
    values,
  );
  const fits = new Map(rows.map((row) => [row.id, nameFit(row.name, typed) ?? Infinity]));
  const sorted = rows.filter(({ id }) => fits.get(id) !== Infinity);
  sorted.sort((one, other) => (fits.get(one.id) ?? 0) - (fits.get(other.id) ?? 0));
  return { items: sorted.slice(0, mostFound).map(toPerson), next: null };
}

type Condition = (column: string, word: string, values: string[]) => string;

const isWord: Condition = (column, word, values) => `${column} = $${values.push(word)}`;
/** Words are compared byte by byte: up to the first text after all that begin so, in the order of code points. */
const begins: Condition = (column, word, values) =>
  `${column} >= $${values.push(word)} and ${column} < $${values.push(`${word}\u{10FFFF}`)}`;

/**
 * Who has a word for each of these. The longest word, which the fewest have, is looked up first. Ids are not compared
 * byte by byte elsewhere: without saying so the two together would read everybody.
 */
function allWords(words: readonly string[], condition: Condition, values: string[]): string {
  const [first = '', ...others] = [...words].sort((a, b) => b.length - a.length);
  const also = others.map(
    (word) =>
      `and exists (select from people_words o where o.person = w.person and ${condition('o.word', word, values)})`,
  );
  return `select w.person from people_words w where ${condition('w.word', first, values)} ${also.join(' ')}
    order by w.word, w.person limit ${mostRead}`;
}
