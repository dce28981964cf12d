/** PostgreSQL through a pool of connections. Any number of instances may share one database. */
import pg from 'pg';
import { type Database, type Queryable, type Row, readInstant, typeIds } from './database.js';

const readers = new Map<number, (text: string) => unknown>([
  [typeIds.bigint, Number],
  [typeIds.day, (text) => text],
  [typeIds.instant, readInstant],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format: 'text' | 'binary') =>
    readers.get(id) ?? (pg.types.getTypeParser(id, format) as (text: string) => unknown)) as never,
};

/** How long one statement may take, in milliseconds: nobody waits longer for an answer anyway. */
const patience = 15_000;
const pauseBeforeListeningAgain = 500;

function queryable(client: pg.Pool | pg.PoolClient): Queryable {
  return {
    async query<R extends Row>(sql: string, values: readonly unknown[] = []): Promise<readonly R[]> {
      return (await client.query<R>(sql, [...values])).rows;
    },
    async script(sql) {
      await client.query(sql);
    },
  };
}

export async function openPostgresql(
  url: string,
  { connections = 10, lost }: { connections?: number; lost?: (error: Error) => void } = {},
): Promise<Database> {
  const config: pg.PoolConfig = {
    connectionString: url,
    types,
    options: '-c timezone=UTC',
    application_name: 'vonk',
  };
  const pool = new pg.Pool({
    ...config,
    max: connections,
    statement_timeout: patience,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while nobody uses it is replaced by the pool.
  pool.on('error', (error) => lost?.(error));
  const base = queryable(pool);
  await base.query('select 1');
  const listeners = new Set<() => Promise<void>>();

  return {
    kind: 'postgresql',
    ...base,
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const found = await work(queryable(client));
        await client.query('commit');
        return found;
      } catch (error) {
        await client.query('rollback').catch((failure: unknown) => (broken = failure as Error));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async listen(channel, heard) {
      let client: pg.Client | undefined;
      let isOver = false;
      let timer: NodeJS.Timeout | undefined;
      const connect = async (): Promise<void> => {
        const next = new pg.Client(config);
        next.on('error', (error) => lost?.(error));
        next.on('end', again);
        next.on('notification', ({ payload }) => heard(payload));
        await next.connect();
        await next.query(`listen ${pg.escapeIdentifier(channel)}`);
        client = next;
      };
      const again = (): void => {
        if (isOver || timer) return;
        timer = setTimeout(() => {
          timer = undefined;
          connect().then(
            () => heard(undefined),
            (error: unknown) => {
              lost?.(error as Error);
              again();
            },
          );
        }, pauseBeforeListeningAgain);
      };
      const stop = async (): Promise<void> => {
        isOver = true;
        clearTimeout(timer);
        listeners.delete(stop);
        await client?.end();
      };
      listeners.add(stop);
      await connect();
      return stop;
    },
    async close() {
      await Promise.all([...listeners].map((stop) => stop()));
      await pool.end();
    },
  };
}
