/**
 * Fills the database that the environment names (see `main.ts`).
 *
 *   node --import tsx demo/service/seed.ts                                 the demo company
 *   node --import tsx demo/service/seed.ts --people 50000 --kudos 500000   and as many invented people and thanks
 */
import { parseArgs } from 'node:util';
import { migrate } from './database/migrate.js';
import { seedCompany } from './seed/company.js';
import { seedCrowd } from './seed/crowd.js';
import { openDatabase } from './service.js';
import { defaultSettings } from './settings.js';

const { values } = parseArgs({ options: { people: { type: 'string' }, kudos: { type: 'string' } } });
const count = (given: string | undefined): number => {
  const found = Number(given ?? 0);
  if (!Number.isInteger(found) || found < 0) throw new RangeError('Give whole numbers, such as --people 50000.');
  return found;
};

const database = await openDatabase({
  databaseUrl: process.env['DATABASE_URL'],
  dataDir: process.env['DATA_DIR'] ?? defaultSettings.dataDir,
  connections: 2,
});
try {
  await migrate(database);
  await seedCompany(database, new Date(), { unlessFilled: true });
  await seedCrowd(database, new Date(), { people: count(values.people), kudos: count(values.kudos) });
} finally {
  await database.close();
}
