/** Why the service does not start, in one sentence with a cure, for whoever runs it. No password is ever in it. */
import { SettingsError } from './settings.js';

/** Codes of the network, of PostgreSQL, and of files; each with what is wrong and what helps. */
const sentences: Readonly<Record<string, (place: Place) => string>> = {
  ECONNREFUSED: ({ database }) =>
    `Nothing answers for the database at ${database}. Start PostgreSQL, or correct DATABASE_URL.`,
  ENOTFOUND: ({ database }) => `The host of the database at ${database} is not known. Correct DATABASE_URL.`,
  EAI_AGAIN: ({ database }) => `The host of the database at ${database} is not known just now. Check the name server.`,
  ETIMEDOUT: ({ database }) => `The database at ${database} does not answer in time. Check firewall and DATABASE_URL.`,
  EHOSTUNREACH: ({ database }) => `There is no way to the database at ${database}. Check the network and DATABASE_URL.`,
  ENETUNREACH: ({ database }) => `There is no way to the database at ${database}. Check the network and DATABASE_URL.`,
  '28P01': ({ database }) =>
    `The database at ${database} refuses the password. Correct DATABASE_URL or PGPASSWORD_FILE.`,
  '28000': ({ database }) =>
    `The database at ${database} refuses this user. Correct DATABASE_URL, or pg_hba.conf there.`,
  '3D000': ({ database }) =>
    `The database at ${database} does not exist. Create it with "createdb", or correct DATABASE_URL.`,
  '42501': ({ database }) => `This user may not make tables at ${database}. Grant "create" on its schema.`,
  '53300': ({ database }) =>
    `All connections of the database at ${database} are in use. Lower DATABASE_CONNECTIONS, or raise max_connections.`,
  EADDRINUSE: ({ address }) => `${address} is taken. Stop what listens there, or set PORT to another number.`,
  EADDRNOTAVAIL: ({ address }) => `${address} is not an address of this machine. Correct HOST.`,
  EACCES: ({ address, folder }) =>
    `Listening at ${address}, or writing in the folder ${folder}, is not allowed to this user. Set PORT above 1023, or correct the rights of the folder (DATA_DIR).`,
  ENOSPC: ({ folder }) => `The disk of ${folder} is full. Make room, or set DATA_DIR elsewhere.`,
  EROFS: ({ folder }) => `The folder ${folder} cannot be written. Set DATA_DIR to one that can.`,
};

interface Place {
  readonly database: string;
  readonly address: string;
  readonly folder: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Undefined where no sentence is known: then the kind and the place of the error have to do. */
export function startProblem(error: unknown, environment: Environment): string | undefined {
  if (error instanceof SettingsError) return error.message;
  const code = codeOf(error);
  const sentence = code === undefined ? undefined : sentences[code];
  return sentence && `${sentence(placeIn(environment))} (${code})`;
}

/** Where several addresses of one host were tried, each has its own. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? error.errors.map(codeOf).find((code) => code !== undefined) : undefined;
}

function placeIn({
  DATABASE_URL = '',
  HOST = '127.0.0.1',
  PORT = '8460',
  DATA_DIR = '.cache/service/data',
}: Environment): Place {
  const url = URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL) : undefined;
  return {
    database: url ? `${url.hostname}:${url.port || '5432'}${url.pathname}` : 'DATABASE_URL',
    address: `${HOST}:${PORT}`,
    folder: DATA_DIR,
  };
}
