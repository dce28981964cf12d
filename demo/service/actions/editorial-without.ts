/** What the editors wrote, without somebody who is named in it. */
import type { Queryable } from '../database/database.js';
import { type Editorial, editorialChanged } from '../sections/editorial.js';

type Organisation = NonNullable<Editorial['organisation']>;

const without: Readonly<Record<string, (value: unknown, people: ReadonlySet<string>) => unknown>> = {
  organisation(value, people) {
    const { purpose, contact, ...rest } = value as Organisation;
    const { person, ...reachable } = contact ?? {};
    return {
      ...rest,
      ...(purpose && { purpose: people.has(purpose.by ?? '') ? { text: purpose.text } : purpose }),
      ...(contact && { contact: people.has(person ?? '') ? reachable : contact }),
    };
  },
  values: (value, people) =>
    (value as Editorial['values']).map(({ stories, ...rest }) => ({
      ...rest,
      ...(stories && { stories: stories.filter(({ by }) => !people.has(by)) }),
    })),
  coaches: (value, people) => (value as Editorial['coaches']).filter(({ person }) => !people.has(person)),
};

/** Everything in which somebody may be named. */
const named = ({ organisation, values, coaches }: Editorial): readonly (string | undefined)[] => [
  organisation?.purpose?.by,
  organisation?.contact?.person,
  ...coaches.map(({ person }) => person),
  ...values.flatMap(({ stories = [] }) => stories.map(({ by }) => by)),
];

/**
 * Takes people out. It is read anew, and held: whoever does the same at the same moment takes out of what is left.
 *
 * @returns Whether anybody was named.
 */
export async function takeOutOfEditorial(
  database: Queryable,
  editorial: Editorial,
  people: readonly string[],
): Promise<boolean> {
  const gone = new Set(people);
  if (!named(editorial).some((one) => one !== undefined && gone.has(one))) return false;
  const rows = await database.query<{ section: string; value: unknown }>(
    'select section, value from editorial where section = any($1::text[]) order by section for update',
    [Object.keys(without)],
  );
  for (const { section, value } of rows)
    await database.query('update editorial set value = $2::json where section = $1', [
      section,
      JSON.stringify(without[section]?.(value, gone)),
    ]);
  await editorialChanged(database);
  return true;
}
