/**
 * Numbers that editors are told about groups. What editors do themselves is never counted, since they could tell the
 * rest by it; and a number is told anew only when more people than the smallest group have changed what it counts.
 * Between two numbers lies never the doing of a few, however often somebody looks.
 */
import type { Queryable } from '../database/database.js';
import { minimumGroupOf } from '../sections/board.js';
import type { Setting } from './change.js';

/** What is counted, by people who stand in the database anyway. `$1`, `$2` are what the name says. */
const counts = {
  rating: `select count(*) as count from feed_marks m join people p on p.id = m.person
    where not p.can_edit and m.item = $1 and m.rating = $2`,
  waiting: `select count(distinct r.person) as count from feedback_requests r join people p on p.id = r.person
    where not p.can_edit`,
};

export const ratingNumber = (item: string, rating: string): readonly string[] => ['rating', item, rating];
export const waitingNumber: readonly string[] = ['waiting'];
export const doubtNumber = (quarter: string, doubt: string): readonly string[] => ['doubt', quarter, doubt];

const keyOf = (name: readonly string[]): string => JSON.stringify(name);

/** The viewer changed what a number counts. */
export async function numberChanged(setting: Setting, name: readonly string[]): Promise<void> {
  const { database, viewer, editorial, keyedDigest } = setting;
  if (viewer.canEdit) return;
  const key = keyOf(name);
  await database.query('insert into told_numbers_pending (name, mark) values ($1, $2) on conflict do nothing', [
    key,
    keyedDigest(`number ${key} ${viewer.id}`),
  ]);
  const [pending] = await database.query<{ count: number }>(
    'select count(*) as count from told_numbers_pending where name = $1',
    [key],
  );
  if ((pending?.count ?? 0) <= minimumGroupOf(editorial.board ?? {})) return;
  const [kind = '', ...values] = name;
  const [counted] = await database.query<{ count: number }>(counts[kind as keyof typeof counts], values);
  await tell(database, key, counted?.count ?? 0);
  await database.query('delete from told_numbers_pending where name = $1', [key]);
}

/** A number grew by one person, of whom nothing else is known: each counts once. */
export async function numberGrew(
  { database, editorial }: Setting,
  name: readonly string[],
  count: number,
): Promise<void> {
  const key = keyOf(name);
  const [told] = await database.query<{ count: number }>('select count from told_numbers where name = $1', [key]);
  if (count - (told?.count ?? 0) > minimumGroupOf(editorial.board ?? {})) await tell(database, key, count);
}

const tell = (database: Queryable, key: string, count: number): Promise<unknown> =>
  database.query(
    'insert into told_numbers (name, count) values ($1, $2) on conflict (name) do update set count = excluded.count',
    [key, count],
  );

/** What was told of each, by what its name says after the kind. Nothing is told of fewer than the smallest group. */
export async function toldNumbers(
  database: Queryable,
  kind: 'rating' | 'waiting' | 'doubt',
  smallest: number,
): Promise<readonly { readonly about: readonly string[]; readonly count: number }[]> {
  const rows = await database.query<{ name: string; count: number }>(
    `select name, count from told_numbers where name like $1 and count >= $2 order by name`,
    [`["${kind}"%`, smallest],
  );
  return rows.map(({ name, count }) => ({ about: (JSON.parse(name) as string[]).slice(1), count }));
}
