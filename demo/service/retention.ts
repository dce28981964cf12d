/** Removes what has been kept for long enough. Every instance tries; the database lets one at a time. */
import type { Database, Queryable } from './database/database.js';
import { forgetLeavers } from './leavers.js';
import type { Retention } from './settings.js';

const tidyLock = 864_206_004;
const hour = 3_600_000;
const day = 24 * hour;
/** What one transaction removes of a table: however much has gathered, changes of others wait for moments only. */
const atOnce = 2000;

interface Removal {
  /** Removes some; gives back one row for each. `$1` is the instant before which nothing is kept, `$2` how many. */
  readonly sql: string;
  readonly days: number;
}

/** Of each table the oldest, through an index. */
const some = (table: string, key: string, by: string): string =>
  `delete from ${table} where (${key}) in (
     select ${key} from ${table} where ${by} < $1::timestamptz order by ${by} limit $2) returning 1`;

function removals(keep: Retention): readonly Removal[] {
  return [
    {
      // Who may see thanks goes with them.
      sql: `with gone as (select id from kudos where at < $1 order by at limit $2 for update),
              audience as (delete from kudos_audience where kudos in (select id from gone))
            delete from kudos where id in (select id from gone) returning 1`,
      days: keep.kudos,
    },
    // An id that was used is free again when its thanks would be gone as well.
    { sql: some('kudos_gone', 'mark', 'at'), days: keep.kudos },
    { sql: some('goals', 'person, id', 'stopped_at'), days: keep.goals },
    { sql: some('feedback', 'person, id', 'at'), days: keep.feedback },
    { sql: some('feedback_requests', 'person, step', 'at'), days: keep.requests },
    { sql: some('coaching_requests', 'person, id', 'closed_at'), days: keep.requests },
    { sql: some('kudos_reports', 'kudos, person', 'at'), days: keep.reports },
    { sql: some('wishes', 'id', 'day'), days: keep.voices },
    {
      sql: `delete from doubts where (quarter, doubt) in (
              select quarter, doubt from doubts
              where quarter < to_char($1::timestamptz at time zone 'UTC', 'YYYY"-Q"Q') limit $2) returning 1`,
      days: keep.voices,
    },
    { sql: some('actions', 'person, id', 'received_at'), days: keep.actions },
    { sql: some('marks', 'mark', 'until'), days: 1 },
    // A day longer than they would have lasted: clocks differ.
    { sql: some('ended_sessions', 'id', 'until'), days: 1 },
    {
      // Those that are gone are remembered by the last of their ids: who asks for what came after it must begin anew.
      sql: `with gone as (
              delete from events where id in (select id from events where at < $1 order by id limit $2) returning id),
              pruned as (update events_pruned set through = greatest(through, (select max(id) from gone)))
            select 1 from gone`,
      days: keep.events,
    },
  ];
}

export async function tidy(database: Database, keep: Retention, now: Date): Promise<void> {
  for (const { sql, days } of removals(keep)) {
    const before = new Date(now.getTime() - days * day).toISOString();
    let removed = atOnce;
    while (removed === atOnce)
      removed = await alone(database, async (transaction) => (await transaction.query(sql, [before, atOnce])).length);
  }
  const left = new Date(now.getTime() - keep.left * day).toISOString();
  let areMore = true;
  while (areMore)
    areMore = (await alone(database, async (transaction) => ((await forgetLeavers(transaction, left)) ? 1 : 0))) === 1;
  await alone(database, async (transaction) => {
    await transaction.query('delete from rate_limits where expire < $1', [now.getTime()]);
    // Who stood on a board whose period is over said yes to that one.
    const gone = await transaction.query(
      `delete from board_members where exists (
         select from editorial where section = 'board' and (value -> 'period' ->> 'to')::date < $1::timestamptz::date)
       returning 1`,
      [now.toISOString()],
    );
    return gone.length;
  });
}

/** Zero where another instance is at it. */
function alone(database: Database, work: (transaction: Queryable) => Promise<number>): Promise<number> {
  return database.transaction(async (transaction) => {
    const [lock] = await transaction.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [tidyLock]);
    return lock?.got === true ? work(transaction) : 0;
  });
}

/** A clock that is wrong must not remove what is to be kept. */
export class ClocksDiffer extends Error {
  override readonly name = 'ClocksDiffer';
}

async function checkClock(database: Queryable, now: Date): Promise<void> {
  const [row] = await database.query<{ now: string }>('select now() as now');
  if (Math.abs(Date.parse(row?.now ?? '') - now.getTime()) > hour)
    throw new ClocksDiffer('The clock of this instance and that of the database differ by more than an hour.');
}

/** Now, and every hour. Gives back how to stop, and when it last came to its end. */
export function keepTidy(
  database: Database,
  keep: Retention,
  now: () => Date,
  failed: (error: unknown) => void,
  soon = 30_000,
): { stop(): void; readonly last: number | undefined } {
  let last: number | undefined;
  const run = async (): Promise<void> => {
    const instant = now();
    await checkClock(database, instant);
    await tidy(database, keep, instant);
    last = now().getTime();
  };
  const tryOnce = (): void => void run().catch(failed);
  const first = setTimeout(tryOnce, soon).unref();
  const timer = setInterval(tryOnce, hour).unref();
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(timer);
    },
    get last() {
      return last;
    },
  };
}
