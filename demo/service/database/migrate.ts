/** Brings the tables up to date. Several instances may start at once: one of them does the work, the others wait. */
import { fileURLToPath } from 'node:url';
import Postgrator from 'postgrator';
import { SettingsError } from '../settings.js';
import type { Database } from './database.js';

const folder = fileURLToPath(new URL('migrations', import.meta.url));
/** The same number in every release, so that old and new instances wait for each other. */
const migrationLock = 864_206_001;

export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    // The other instance, or a large table, may take longer than a request is ever allowed to.
    await transaction.script('set local statement_timeout = 0');
    await transaction.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    const migrations = new Postgrator({
      driver: 'pg',
      migrationPattern: `${folder.replaceAll('\\', '/')}/*.sql`,
      schemaTable: 'schema_version',
      // A checkout on Windows may change the ends of lines.
      newline: 'LF',
      execQuery: async (sql: string) => ({ rows: [...(await transaction.query(sql))] }),
      execSqlScript: (sql: string) => transaction.script(sql),
    });
    const [now, latest] = [await migrations.getDatabaseVersion(), await migrations.getMaxVersion()];
    if (now > latest)
      throw new SettingsError(`The tables are those of another release: step ${now}, and this one knows ${latest}.`);
    await migrations.migrate();
  });
}
