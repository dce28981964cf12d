/** The little that the service asks of a database. The same SQL runs on PostgreSQL and on PGlite. */
export type Row = Readonly<Record<string, unknown>>;

export interface QueryOptions {
  /**
   * The database keeps it ready, and reads and plans it once for each connection. For the few that every change or every
   * request asks: a plan that fits all values may be a bad one for some.
   */
  readonly isPrepared?: boolean;
}

export interface Queryable {
  /**
   * Runs one statement. Whole numbers come as numbers, instants as `2026-11-20T07:13:00.000Z`, days as `2026-11-20`,
   * and JSON as what it says. JSON goes in as text with `::jsonb` after its place.
   */
  query<R extends Row = Row>(sql: string, values?: readonly unknown[], options?: QueryOptions): Promise<readonly R[]>;
  /** Runs several statements, without values. */
  script(sql: string): Promise<void>;
}

export interface Database extends Queryable {
  readonly kind: 'postgresql' | 'pglite';
  /** All of it or nothing: what the work throws takes back what it did. */
  transaction<T>(work: (database: Queryable) => Promise<T>): Promise<T>;
  /** Hears what is notified on a channel, from any instance. `heard` is also called after a break, without a payload. */
  listen(channel: string, heard: (payload: string | undefined) => void): Promise<() => Promise<void>>;
  /** How its connections are used, where it has more than one. */
  connections?(): { readonly all: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

/** How PostgreSQL writes an instant in UTC, as the contract writes it. */
export function readInstant(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}

/** The types whose readings differ between the two. */
export const typeIds = { bigint: 20, day: 1082, instant: 1184 } as const;
