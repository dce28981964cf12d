/** Removes what has been kept for long enough. Every instance tries; the database lets one at a time. */
import type { Database, Queryable } from './database/database.js';
import type { Retention } from './settings.js';

const tidyLock = 864_206_004;
const hour = 3_600_000;
const day = 24 * hour;

export async function tidy(database: Database, keep: Retention, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    const [lock] = await transaction.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [tidyLock]);
    if (lock?.got !== true) return;
    await removeOld(transaction, keep, now);
  });
}

async function removeOld(database: Queryable, keep: Retention, now: Date): Promise<void> {
  const before = (days: number): string => new Date(now.getTime() - days * day).toISOString();
  const remove = (sql: string, days: number): Promise<unknown> => database.query(sql, [before(days)]);
  await remove('delete from kudos_audience where at < $1', keep.kudos);
  await remove('delete from kudos where at < $1', keep.kudos);
  await remove('delete from goals where stopped_at < $1', keep.goals);
  await remove('delete from feedback where at < $1', keep.feedback);
  await remove('delete from feedback_requests where at < $1', keep.requests);
  await remove('delete from coaching_requests where closed_at < $1', keep.requests);
  await remove('delete from kudos_reports where at < $1', keep.reports);
  await remove('delete from wishes where day < $1::timestamptz::date', keep.voices);
  await remove(
    `delete from doubts where quarter < to_char($1::timestamptz at time zone 'UTC', 'YYYY"-Q"Q')`,
    keep.voices,
  );
  // Who stood on a board whose period is over said yes to that one.
  await database.query(
    `delete from board_members where exists (
       select from editorial where section = 'board' and (value -> 'period' ->> 'to')::date < $1::timestamptz::date)`,
    [now.toISOString()],
  );
  await remove('delete from actions where received_at < $1', keep.actions);
  await database.query('delete from marks where until < $1::timestamptz::date', [now.toISOString()]);
  // A day longer than they would have lasted: clocks differ.
  await remove('delete from ended_sessions where until < $1', 1);
  await database.query('delete from rate_limits where expire < $1', [now.getTime()]);
  // Those that are gone are remembered by the last of their ids: who asks for what came after it must begin anew.
  await remove(
    `with gone as (delete from events where at < $1 returning id)
     update events_pruned set through = greatest(through, (select max(id) from gone))`,
    keep.events,
  );
}

/** Now, and every hour. Gives back how to stop. */
export function keepTidy(
  database: Database,
  keep: Retention,
  now: () => Date,
  failed: (error: unknown) => void,
): () => void {
  const run = (): void => void tidy(database, keep, now()).catch(failed);
  const first = setTimeout(run, 30_000).unref();
  const timer = setInterval(run, hour).unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}
