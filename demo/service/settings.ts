/** What the service is told by its environment. `main.ts` lists the names. */
export interface Retention {
  /** Days that each is kept. What a person has not taken away before is removed then. */
  readonly kudos: number;
  readonly goals: number;
  readonly feedback: number;
  readonly requests: number;
  readonly reports: number;
  readonly voices: number;
  readonly actions: number;
  readonly events: number;
  /** Of somebody who is not in the directory any more: their own. */
  readonly left: number;
}

export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Where numbers for monitoring are given, at the same host; absent: nowhere. */
  readonly metricsPort: number | undefined;
  /** What stands before every address, such as `/vonk`; '' for nothing. */
  readonly basePath: string;
  /** PostgreSQL; without it PGlite in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly connections: number;
  /** A folder outside the backups of the database, for the ledger of erasures; absent: none is kept. */
  readonly erasuresDir: string | undefined;
  /** Signs sessions. Without it, only for the demo, one is made and kept with the data. */
  readonly sessionSecret: string | undefined;
  readonly sessionHours: number;
  /** What browsers see, such as `https://intranet.example.org`. */
  readonly publicOrigin: string | undefined;
  readonly allowedOrigins: readonly string[];
  /** How many proxies stand in front that may be believed. */
  readonly trustProxy: number;
  readonly oidc: { readonly issuer: string; readonly audience: string; readonly personClaim: string } | undefined;
  readonly demo: boolean;
  /** Requests in a minute. */
  readonly rates: { readonly reads: number; readonly actions: number; readonly anonymous: number };
  readonly streamsForOne: number;
  readonly retention: Retention;
  readonly logLevel: string;
}

export const defaultSettings: Settings = {
  host: '127.0.0.1',
  port: 8460,
  metricsPort: undefined,
  basePath: '',
  databaseUrl: undefined,
  dataDir: '.cache/service/data',
  connections: 10,
  erasuresDir: undefined,
  sessionSecret: undefined,
  sessionHours: 8,
  publicOrigin: undefined,
  allowedOrigins: [],
  trustProxy: 0,
  oidc: undefined,
  demo: false,
  rates: { reads: 1200, actions: 300, anonymous: 120 },
  streamsForOne: 8,
  retention: {
    kudos: 730,
    goals: 365,
    feedback: 365,
    requests: 92,
    reports: 92,
    voices: 365,
    actions: 62,
    events: 7,
    left: 30,
  },
  logLevel: 'info',
};

/** Says what is wrong with the environment, in words for whoever runs the service. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

export function readSettings(environment: Environment): Settings {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const number = (name: string, otherwise: number, least = 1, most = Infinity): number => {
    const given = text(name);
    if (given === undefined) return otherwise;
    const found = Number(given);
    if (!Number.isInteger(found) || found < least || found > most)
      throw new SettingsError(
        `${name} is to be a whole number of at least ${least}${most === Infinity ? '' : ` and at most ${most}`}.`,
      );
    return found;
  };
  const origin = (name: string, given: string): string => {
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.origin !== given.replace(/\/$/, ''))
      throw new SettingsError(`${name} is to be an origin such as https://intranet.example.org, without a path.`);
    return url.origin;
  };
  const { retention, rates } = defaultSettings;
  const publicOrigin = text('PUBLIC_ORIGIN');
  const basePath = (text('BASE_PATH') ?? '').replace(/\/$/, '');
  if (!/^(\/[\w.~-]+)*$/.test(basePath)) throw new SettingsError('BASE_PATH is to be a path such as /vonk.');
  const settings: Settings = {
    host: text('HOST') ?? defaultSettings.host,
    port: number('PORT', defaultSettings.port, 0, 65_535),
    metricsPort: text('METRICS_PORT') === undefined ? undefined : number('METRICS_PORT', 0, 0, 65_535),
    basePath,
    databaseUrl: text('DATABASE_URL'),
    dataDir: text('DATA_DIR') ?? defaultSettings.dataDir,
    connections: number('DATABASE_CONNECTIONS', defaultSettings.connections),
    erasuresDir: text('ERASURES_DIR'),
    sessionSecret: text('SESSION_SECRET'),
    sessionHours: number('SESSION_HOURS', defaultSettings.sessionHours),
    publicOrigin: publicOrigin === undefined ? undefined : origin('PUBLIC_ORIGIN', publicOrigin),
    allowedOrigins: (text('ALLOWED_ORIGINS') ?? '')
      .split(/[\s,]+/)
      .filter((one) => one !== '')
      .map((one) => origin('ALLOWED_ORIGINS', one)),
    trustProxy: number('TRUST_PROXY', 0, 0),
    oidc: readOidc(text),
    demo: text('DEMO') === '1',
    rates: {
      reads: number('RATE_READS', rates.reads),
      actions: number('RATE_ACTIONS', rates.actions),
      anonymous: number('RATE_ANONYMOUS', rates.anonymous),
    },
    streamsForOne: number('STREAMS_PER_PERSON', defaultSettings.streamsForOne),
    retention: {
      kudos: number('RETENTION_KUDOS_DAYS', retention.kudos),
      goals: number('RETENTION_GOALS_DAYS', retention.goals),
      feedback: number('RETENTION_FEEDBACK_DAYS', retention.feedback),
      requests: number('RETENTION_REQUESTS_DAYS', retention.requests),
      reports: number('RETENTION_REPORTS_DAYS', retention.reports),
      voices: number('RETENTION_VOICES_DAYS', retention.voices),
      // A page may send a change again after a month without a network: it must still be known then.
      actions: number('RETENTION_ACTIONS_DAYS', retention.actions, 32),
      events: number('RETENTION_EVENTS_DAYS', retention.events),
      left: number('RETENTION_LEFT_DAYS', retention.left),
    },
    logLevel: readLogLevel(text('LOG_LEVEL')),
  };
  checkSettings(settings, environment['NODE_ENV'] === 'production');
  return settings;
}

function readLogLevel(given = defaultSettings.logLevel): string {
  const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
  if (!levels.includes(given)) throw new SettingsError(`LOG_LEVEL is to be one of ${levels.join(', ')}.`);
  return given;
}

function readOidc(text: (name: string) => string | undefined): Settings['oidc'] {
  const issuer = text('OIDC_ISSUER');
  const audience = text('OIDC_AUDIENCE');
  if (issuer === undefined && audience === undefined) return undefined;
  if (issuer === undefined || audience === undefined)
    throw new SettingsError('OIDC_ISSUER and OIDC_AUDIENCE belong together: set both, or none.');
  if (!URL.canParse(issuer)) throw new SettingsError('OIDC_ISSUER is to be the address of the issuer.');
  return { issuer, audience, personClaim: text('OIDC_PERSON_CLAIM') ?? 'sub' };
}

export function checkSettings({ demo, sessionSecret }: Settings, isProduction: boolean): void {
  if (sessionSecret !== undefined && sessionSecret.length < 32)
    throw new SettingsError(
      'SESSION_SECRET is to be at least 32 characters, for example of `openssl rand -base64 32`.',
    );
  if (sessionSecret === undefined && !demo) throw new SettingsError('SESSION_SECRET is missing.');
  if (demo && isProduction)
    throw new SettingsError('DEMO lets anybody sign in as anybody. It is refused where NODE_ENV is production.');
}
