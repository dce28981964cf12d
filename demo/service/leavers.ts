/**
 * What was somebody's own goes with them when they leave. What others have of them stays as long as it would have:
 * thanks that they gave, feedback that they wrote. The table `people_gone` is kept by triggers on the directory.
 */
import { aloneAgain } from './actions/alone-again.js';
import { takeOutOfEditorial } from './actions/editorial-without.js';
import type { Queryable } from './database/database.js';
import { EditorialReader } from './sections/editorial.js';

/** How many people at once: others wait for moments only. */
const atOnce = 100;

const own = [
  'goals',
  'preferences',
  'feed_marks',
  'proposed_acts',
  'feedback',
  'feedback_requests',
  'coaching_requests',
  'board_members',
].map((table) => `delete from ${table} where person = any($1::text[])`);

/** Thanks of which no receiver is here, or left only lately. */
const theirThanks = `with gone as (
    select k.id from kudos k where k.id in (select kudos from kudos_receivers where person = any($1::text[]))
      and not exists (select from kudos_receivers r where r.kudos = k.id and (
        exists (select from people p where p.id = r.person)
        or exists (select from people_gone g where g.person = r.person and g.since >= $2::timestamptz)))
    order by k.id for update),
  audience as (delete from kudos_audience where kudos in (select id from gone)),
  reports as (delete from kudos_reports where kudos in (select id from gone))
  delete from kudos where id in (select id from gone)`;

/**
 * @param before - Who left before this instant.
 * @returns Whether there may be more of them.
 */
export async function forgetLeavers(database: Queryable, before: string): Promise<boolean> {
  // Who is here has not left, whatever a restored backup says.
  await database.query('delete from people_gone g where exists (select from people p where p.id = g.person)');
  const rows = await database.query<{ person: string }>(
    'select person from people_gone where since < $1 order by since limit $2 for update',
    [before, atOnce],
  );
  if (rows.length === 0) return false;
  const people = rows.map(({ person }) => person);
  await aloneAgain(database, people);
  for (const sql of own) await database.query(sql, [people]);
  await database.query(theirThanks, [people, before]);
  await takeOutOfEditorial(database, await new EditorialReader().read(database), people);
  await database.query('delete from people_gone where person = any($1::text[])', [people]);
  return rows.length === atOnce;
}
