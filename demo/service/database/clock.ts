/**
 * The time of the database, so that every instance says the same, whatever its own clock was set to. Between two looks
 * it goes by a clock that nobody can set.
 */
import type { Queryable } from './database.js';

const everyMinute = 60_000;

export interface Clock {
  readonly now: () => Date;
  stop(): void;
}

/** @param failed - Hears of a look that failed; the time goes on from the look before. */
export async function databaseClock(database: Queryable, failed: (error: unknown) => void): Promise<Clock> {
  let known = await look(database);
  const timer = setInterval(() => {
    look(database).then((seen) => (known = seen), failed);
  }, everyMinute).unref();
  return {
    now: () => new Date(known.time + performance.now() - known.at),
    stop: () => clearInterval(timer),
  };
}

/** What the database's clock said, and when that was, in the middle of asking. */
async function look(database: Queryable): Promise<{ readonly time: number; readonly at: number }> {
  const began = performance.now();
  const [row] = await database.query<{ now: string }>('select clock_timestamp() as now');
  return { time: Date.parse(row?.now ?? ''), at: (began + performance.now()) / 2 };
}
