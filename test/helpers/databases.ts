/** Runs the same tests of the service on every database that it supports. */
import { rm } from 'node:fs/promises';
import { after, before, describe } from 'node:test';
import { emptyPglite } from './pglite.js';
import { hasPostgres, startPostgres } from './postgres.mjs';

/** What the service is told about its database: one of the two. */
export interface DatabaseSettings {
  readonly DATABASE_URL?: string;
  readonly DATA_DIR?: string;
}

export interface TestDatabase {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** An empty database of its own. Taken away after the tests. */
  fresh(): Promise<DatabaseSettings>;
}

/** Why tests on PostgreSQL are left out; false when they are not. `VONK_REQUIRE_POSTGRES` makes them fail instead. */
export const withoutPostgres: string | false =
  hasPostgres() || process.env['VONK_REQUIRE_POSTGRES'] ? false : 'there is no PostgreSQL';

/** A PostgreSQL that is there from before the first test of a suite until after its last. */
export function postgresForSuite(options: { readonly durable?: boolean } = {}): { database(): Promise<string> } {
  let server: Awaited<ReturnType<typeof startPostgres>> | undefined;
  before(async () => {
    server = await startPostgres(options);
  });
  after(() => server?.stop());
  return {
    database: () => {
      if (!server) throw new Error('The database is there only while tests run.');
      return server.database();
    },
  };
}

/** Declares a suite once per database. */
export function onEveryDatabase(title: string, declare: (database: TestDatabase) => void): void {
  describe(`${title} (PGlite)`, () => {
    const folders: string[] = [];
    after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 }))));
    declare({
      name: 'PGlite',
      fresh: async () => {
        const folder = await emptyPglite();
        folders.push(folder);
        return { DATA_DIR: folder };
      },
    });
  });
  describe(`${title} (PostgreSQL)`, { skip: withoutPostgres }, () => {
    const server = postgresForSuite();
    declare({ name: 'PostgreSQL', fresh: async () => ({ DATABASE_URL: await server.database() }) });
  });
}
