/** The service as one thing: its database, its streams, its addresses. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { DestinationStream } from 'pino';
import { createApp } from './app.js';
import { databaseClock } from './database/clock.js';
import type { Database } from './database/database.js';
import { migrate } from './database/migrate.js';
import { openPostgresql } from './database/postgresql.js';
import { Erasures } from './erasures.js';
import { Limits } from './http/limits.js';
import { tokensOf } from './identity/bearer.js';
import { createDemoIssuer } from './identity/demo-issuer.js';
import { Identity } from './identity/identity.js';
import { keyFor, keyedDigestWith, secretFrom } from './identity/secret.js';
import { Sessions } from './identity/session.js';
import { EventIds } from './live/event-ids.js';
import { Hub } from './live/hub.js';
import { createLog, describeError } from './log.js';
import { Metrics } from './metrics.js';
import { keepTidy } from './retention.js';
import { EditorialReader } from './sections/editorial.js';
import { type Settings, checkSettings, defaultSettings } from './settings.js';
import { version } from './version.js';

export interface ServiceOptions extends Partial<Settings> {
  /** One that is open already: the service migrates it, and leaves closing it to whoever opened it. */
  readonly database?: Database;
  /** Otherwise the database's. */
  readonly now?: () => Date;
  /** Where the log goes; otherwise to the standard output. */
  readonly log?: DestinationStream;
  /** After how many milliseconds a connection is given up that takes nothing of what is sent to it. */
  readonly stuckAfter?: number;
}

export interface Service {
  readonly settings: Settings;
  readonly database: Database;
  /** Answers a request without a network. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Listens; gives back the address of the document's folder. Port 0: any that is free. */
  start(port?: number): Promise<string>;
  /** Takes nothing new, ends the streams, finishes what was begun, closes the database. */
  stop(): Promise<void>;
}

/** How long what was begun may take while the service stops, in milliseconds. */
const patience = 10_000;

export async function openDatabase(
  { databaseUrl, dataDir, connections }: Pick<Settings, 'databaseUrl' | 'dataDir' | 'connections'>,
  lost?: (error: Error) => void,
): Promise<Database> {
  if (databaseUrl !== undefined) return openPostgresql(databaseUrl, { connections, ...(lost && { lost }) });
  // Only where it is needed: what is deployed with a PostgreSQL goes without it.
  const { openPglite } = await import('./database/pglite.js');
  return openPglite(dataDir);
}

export async function createService(options: ServiceOptions = {}): Promise<Service> {
  const { database: given, now: givenNow, log: destination, stuckAfter = 60_000, ...rest } = options;
  const settings: Settings = { ...defaultSettings, ...rest };
  checkSettings(settings, process.env['NODE_ENV'] === 'production');
  const log = createLog(settings.logLevel, destination);
  const failed = (error: unknown): void => log.error(describeError(error), 'something failed beside the requests');
  const database = given ?? (await openDatabase(settings, failed));
  await migrate(database);
  const { now, stop: stopClock } = givenNow
    ? { now: givenNow, stop: () => undefined }
    : await databaseClock(database, failed);

  const secret = await secretFrom(settings.sessionSecret, database);
  const keyedDigest = keyedDigestWith(keyFor(secret, 'digests'));
  const demoIssuer = settings.demo ? await createDemoIssuer(database, now) : undefined;
  const tokens = [...(demoIssuer ? [demoIssuer.read] : []), ...(settings.oidc ? [tokensOf(settings.oidc, now)] : [])];
  const sessions = new Sessions(database, keyFor(secret, 'sessions'), settings.sessionHours, now);
  const editorial = new EditorialReader();
  const erasures = new Erasures(settings.erasuresDir);
  const again = await erasures.carryOutAgain({ database, editorial, keyedDigest, now });
  if (again > 0) log.warn({ people: again }, 'erasures that this database did not know of were carried out again');
  const hub = new Hub({ database, editorial, mostForOne: settings.streamsForOne, digest: keyedDigest, failed });
  await hub.start();
  const tidying = keepTidy(database, settings.retention, now, failed);
  const metrics = new Metrics({
    database,
    now,
    streams: () => hub.streams,
    lag: () => hub.lag(),
    tidied: () => tidying.last,
  });
  const app = createApp({
    database,
    settings,
    editorial,
    now,
    keyedDigest,
    noteErasure: (setting) => erasures.note(setting),
    hub,
    eventIds: new EventIds(keyFor(secret, 'events')),
    log,
    demoIssuer,
    metrics,
    isStopping: () => isStopping,
    identity: new Identity(database, settings, sessions, tokens),
    limits: new Limits(database, settings.rates, keyedDigest),
  });
  let server: Server | undefined;
  let metricsServer: { readonly port: number; stop(): void } | undefined;
  let stopping: Promise<void> | undefined;

  let isStopping = false;
  const stop = async (): Promise<void> => {
    tidying.stop();
    metricsServer?.stop();
    stopClock();
    isStopping = true;
    const closed = server && closeServer(server);
    await hub.stop();
    await closed;
    if (!given) await database.close();
    log.info('stopped');
  };
  return {
    settings,
    database,
    fetch: async (request) => app.fetch(request),
    async start(port = settings.port) {
      const made = createAdaptorServer({
        fetch: app.fetch,
        // The globals of Node stay as they are for others in this process.
        overrideGlobalObjects: false,
        serverOptions: {
          requestTimeout: 30_000,
          headersTimeout: 10_000,
          keepAliveTimeout: 65_000,
          maxHeaderSize: 16_384,
        },
      }) as Server;
      // Longer than a live stream is ever silent.
      made.setTimeout(stuckAfter);
      server = made;
      await new Promise<void>((resolve, reject) => {
        made.once('error', reject);
        made.listen(port, settings.host, resolve);
      });
      if (settings.metricsPort !== undefined) metricsServer = await metrics.listen(settings.host, settings.metricsPort);
      const address = made.address() as AddressInfo;
      log.info(
        { version, port: address.port, metrics: metricsServer?.port, database: database.kind, demo: settings.demo },
        'started',
      );
      const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      return `http://${host}:${address.port}${settings.basePath}`;
    },
    stop: () => (stopping ??= stop()),
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const tooLate = setTimeout(() => server.closeAllConnections(), patience);
    // A connection that is kept for further requests ends as soon as its last answer is out.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(tooLate);
      clearInterval(idle);
      resolve();
    });
  });
}
