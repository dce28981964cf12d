/** The goals of colleagues whose partner went: they stay, each for its owner alone again. */
import type { Queryable } from '../database/database.js';
import { forPerson } from '../identity/viewer.js';
import type { Goal } from '../sections/own.js';
import type { Announcement } from './change.js';

export async function aloneAgain(database: Queryable, people: readonly string[]): Promise<readonly Announcement[]> {
  const rows = await database.query<{ person: string; id: string; body: Partial<Goal> }>(
    `select person, id, body from goals where body ->> 'partner' = any($1::text[]) order by person, id for update`,
    [people],
  );
  for (const { person: owner, id, body } of rows) {
    const { partner: _partner, agreed: _agreed, ...rest } = body;
    await database.query('update goals set body = $3::json where person = $1 and id = $2', [
      owner,
      id,
      JSON.stringify({ ...rest, visibility: 'only-me' }),
    ]);
  }
  return rows.map((row) => ({ section: 'goals', item: row.id, audiences: [forPerson(row.person)] }));
}
