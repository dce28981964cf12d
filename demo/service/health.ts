/**
 * Whether the service is well, for whoever starts, restarts and balances instances.
 *
 * - `/health/live`: the program answers. Asks nothing of the database: a restart would not mend a database.
 * - `/health/ready`: it can answer requests: the database answers, and the service is not about to stop.
 * - `/health`: the same as ready; older set-ups ask for it.
 */
import type { Hono } from 'hono';
import type { Env, Parts } from './app-parts.js';
import { HttpProblem } from './http/problem.js';
import { describeError } from './log.js';
import { version } from './version.js';

export function addHealth(app: Hono<Env>, { database, log, isStopping }: Parts): void {
  let isAsked: Promise<unknown> | undefined;
  const uncached = { 'cache-control': 'no-store' };
  const away = (detail: string, reason: string): HttpProblem =>
    new HttpProblem(503, { detail, headers: { 'retry-after': '5' }, reason });
  const ready = async (): Promise<void> => {
    if (isStopping()) throw away('This instance is about to stop.', 'stopping');
    try {
      // Nobody is counted here: however many ask, the database is asked once at a time.
      await (isAsked ??= database.query('select 1').finally(() => (isAsked = undefined)));
    } catch (error) {
      log.error(describeError(error), 'the database does not answer');
      throw away('The database does not answer.', 'database-away');
    }
  };
  app.get('/health/live', (context) => context.json({ status: 'ok', version }, 200, uncached));
  for (const path of ['/health', '/health/ready'])
    app.get(path, async (context) => {
      await ready();
      return context.json({ status: 'ok', version, database: database.kind }, 200, uncached);
    });
}
