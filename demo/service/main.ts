/**
 * Runs the service. What it is told comes from the environment:
 *
 * | name | what it says | otherwise |
 * | --- | --- | --- |
 * | HOST, PORT | where it listens | 127.0.0.1, 8460 |
 * | METRICS_PORT | where numbers for monitoring are given (Prometheus), at the same host under /metrics | nowhere |
 * | BASE_PATH | what stands before every address, such as /vonk | nothing |
 * | DATABASE_URL | a PostgreSQL database (15 or newer); any number of instances may share it | PGlite |
 * | DATABASE_CONNECTIONS | connections to it, for one instance | 10 |
 * | DATA_DIR | the folder of PGlite, for one instance; `memory://` keeps nothing | .cache/service/data |
 * | ERASURES_DIR | a folder that is not in the backups of the database: who was erased stays erased when one is restored | none |
 * | SESSION_SECRET | at least 32 characters, the same for all instances; signs sessions and keyed digests | needed, but for the demo |
 * | DATABASE_URL_FILE, PGPASSWORD_FILE, SESSION_SECRET_FILE | files in which these stand instead | none |
 * | SESSION_HOURS | how long a session holds | 8 |
 * | OIDC_ISSUER, OIDC_AUDIENCE | who signs the tokens of the organisation, and for whom | no tokens |
 * | OIDC_PERSON_CLAIM | the claim that holds the id of a person | sub |
 * | PUBLIC_ORIGIN | what browsers see, such as https://intranet.example.org | as it is asked |
 * | ALLOWED_ORIGINS | other origins whose pages may ask, with spaces between | none |
 * | TRUST_PROXY | how many proxies in front write X-Forwarded-For, -Proto and -Host | 0 |
 * | RATE_READS, RATE_ACTIONS, RATE_ANONYMOUS | requests in a minute: by a person, to change something, by somebody unknown | 1200, 300, 120 |
 * | STREAMS_PER_PERSON | live streams that one person may have open at one instance | 8 |
 * | RETENTION_KUDOS_DAYS | how long thanks are kept | 730 |
 * | RETENTION_GOALS_DAYS | how long a goal is kept after it was stopped | 365 |
 * | RETENTION_FEEDBACK_DAYS | how long feedback is kept | 365 |
 * | RETENTION_REQUESTS_DAYS | requests for feedback; for coaching, after they were done or cancelled | 92 |
 * | RETENTION_REPORTS_DAYS | how long a report waits for somebody to deal with it | 92 |
 * | RETENTION_VOICES_DAYS | wishes and numbers of doubts | 365 |
 * | RETENTION_ACTIONS_DAYS | answers to changes, for copies that come late; at least 32 | 62 |
 * | RETENTION_EVENTS_DAYS | how far back a live stream may go on | 7 |
 * | RETENTION_LEFT_DAYS | what was the own of somebody who left the directory | 30 |
 * | LOG_LEVEL | fatal, error, warn, info, debug, trace or silent | info |
 * | DEMO | 1: anybody signs in as anybody, and an empty database is filled with the demo company | off |
 */
import { describeError } from './log.js';
import { secretsFromFiles } from './secret-files.js';
import { seedCompany } from './seed/company.js';
import { createService } from './service.js';
import { SettingsError, readSettings } from './settings.js';
import { startProblem } from './start-problem.js';

try {
  // Also for pg, which reads PGPASSWORD by itself.
  Object.assign(process.env, secretsFromFiles(process.env));
  const service = await createService(readSettings(process.env));
  if (service.settings.demo) await seedCompany(service.database, new Date(), { unlessFilled: true });
  const stop = (): void => {
    service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const address = await service.start();
  process.stdout.write(`The service answers at ${address}/document\n`);
} catch (error) {
  process.stderr.write(`${startProblem(error, process.env) ?? JSON.stringify(describeError(error))}\n`);
  process.exit(error instanceof SettingsError ? 78 : 1);
}
