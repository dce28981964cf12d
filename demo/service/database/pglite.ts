/** PGlite: PostgreSQL inside this process, in a folder of its own. For one instance: a pilot, the demo, tests. */
import { mkdir } from 'node:fs/promises';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { type Database, type Queryable, type Row, readInstant, typeIds } from './database.js';

const parsers = {
  [typeIds.bigint]: Number,
  [typeIds.day]: (text: string) => text,
  [typeIds.instant]: readInstant,
};

function queryable(client: PGlite | Transaction): Queryable {
  return {
    async query<R extends Row>(sql: string, values: readonly unknown[] = []): Promise<readonly R[]> {
      return (await client.query<R>(sql, [...values], { parsers })).rows;
    },
    async script(sql) {
      await client.exec(sql);
    },
  };
}

/** @param folder - Where the data stands; `memory://` keeps nothing. */
export async function openPglite(folder: string): Promise<Database> {
  if (!folder.startsWith('memory:')) await mkdir(folder, { recursive: true });
  const client = await PGlite.create(folder);
  await client.exec("set timezone = 'UTC'");
  return {
    kind: 'pglite',
    ...queryable(client),
    transaction: (work) => client.transaction((transaction) => work(queryable(transaction))),
    async listen(channel, heard) {
      const stop = await client.listen(channel, heard);
      return () => stop();
    },
    close: () => client.close(),
  };
}
