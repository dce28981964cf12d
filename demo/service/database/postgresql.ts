/** PostgreSQL through a pool of connections. Any number of instances may share one database. */
import pg from 'pg';
import { type Database, type QueryOptions, type Queryable, type Row, readInstant, typeIds } from './database.js';

const readers = new Map<number, (text: string) => unknown>([
  [typeIds.bigint, Number],
  [typeIds.day, (text) => text],
  [typeIds.instant, readInstant],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format: 'text' | 'binary') =>
    readers.get(id) ?? (pg.types.getTypeParser(id, format) as (text: string) => unknown)) as never,
};

const pauseBeforeListeningAgain = 500;

export interface PostgresqlOptions {
  readonly connections?: number;
  /**
   * How long one statement may take, and how long a transaction may do nothing, in milliseconds: nobody waits longer for
   * an answer anyway, and an instance that is cut off in the middle of a change keeps nobody else from theirs.
   */
  readonly patience?: number;
  /** How long to wait for a connection while all are in use, in milliseconds. */
  readonly queue?: number;
  readonly lost?: (error: Error) => void;
}

/** What the driver says in words only, with the code by which PostgreSQL would say it: it is over when tried again. */
class Passing extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

function told(error: unknown): never {
  const message = error instanceof Error && !('code' in error) ? error.message : '';
  if (message === 'timeout exceeded when trying to connect') throw new Passing('All connections are in use.', '53300');
  if (/^Connection terminated|not queryable$/.test(message)) throw new Passing('The connection broke.', '08006');
  throw error;
}

/** The name of a statement that is kept ready. There are few of them, and their texts are always the same. */
const names = new Map<string, string>();
function nameOf(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) names.set(sql, (name = `vonk_${names.size}`));
  return name;
}

function queryable(client: pg.Pool | pg.PoolClient): Queryable {
  return {
    async query<R extends Row>(
      text: string,
      values: readonly unknown[] = [],
      { isPrepared = false }: QueryOptions = {},
    ): Promise<readonly R[]> {
      const query = { text, values: [...values], ...(isPrepared && { name: nameOf(text) }) };
      return (await client.query<R>(query).catch(told)).rows;
    },
    async script(sql) {
      await client.query(sql).catch(told);
    },
  };
}

export async function openPostgresql(
  url: string,
  { connections = 10, patience = 15_000, queue = 10_000, lost }: PostgresqlOptions = {},
): Promise<Database> {
  const config: pg.PoolConfig = {
    connectionString: url,
    types,
    options: '-c timezone=UTC',
    application_name: 'vonk',
    // A connection that is cut off without a word is noticed.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
  const pool = new pg.Pool({
    ...config,
    max: connections,
    statement_timeout: patience,
    idle_in_transaction_session_timeout: patience,
    connectionTimeoutMillis: queue,
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
      const client = await pool.connect().catch(told);
      let broken: Error | undefined;
      // The pool hears of breaks only while it has the connection itself.
      const breaks = (error: Error): void => {
        broken = error;
      };
      client.on('error', breaks);
      try {
        const transaction = queryable(client);
        await transaction.script('begin');
        const found = await work(transaction);
        await transaction.script('commit');
        return found;
      } catch (error) {
        await client.query('rollback').catch((failure: unknown) => (broken ??= failure as Error));
        throw error;
      } finally {
        client.off('error', breaks);
        client.release(broken);
      }
    },
    async listen(channel, heard) {
      let client: pg.Client | undefined;
      let isOver = false;
      let timer: NodeJS.Timeout | undefined;
      const connect = async (): Promise<void> => {
        const next = new pg.Client({ ...config, connectionTimeoutMillis: queue });
        next.on('error', (error) => lost?.(error));
        next.on('end', again);
        next.on('notification', ({ payload }) => heard(payload));
        await next.connect();
        await next.query(`listen ${pg.escapeIdentifier(channel)}`);
        // Stopped while it was calling: nobody listens any more.
        if (isOver) return next.end();
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
    connections: () => ({ all: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async close() {
      await Promise.all([...listeners].map((stop) => stop()));
      await pool.end();
    },
  };
}
