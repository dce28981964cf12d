/** Secrets may stand in files, as container engines hand them over: `SESSION_SECRET_FILE` names the file of `SESSION_SECRET`. */
import { readFileSync } from 'node:fs';
import { SettingsError } from './settings.js';

const secrets = ['DATABASE_URL', 'PGPASSWORD', 'SESSION_SECRET'] as const;

/** What stands in the files that the environment names. */
export function secretsFromFiles(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    secrets.flatMap((name) => {
      const file = environment[`${name}_FILE`];
      return file ? [[name, read(name, file)]] : [];
    }),
  );
}

function read(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new SettingsError(`${name}_FILE names a file that cannot be read.`);
  }
}
