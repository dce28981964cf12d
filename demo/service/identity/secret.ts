/** Digests and signatures that only this service can make. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Queryable } from '../database/database.js';

/** The secret that was given, or, for the demo, one that is made once and kept with the data. */
export async function secretFrom(given: string | undefined, database: Queryable): Promise<string> {
  return given ?? keptSecret(database, 'session', () => randomBytes(32).toString('base64url'));
}

export async function keptSecret(database: Queryable, name: string, make: () => string): Promise<string> {
  await database.query('insert into secrets (name, value) values ($1, $2) on conflict do nothing', [name, make()]);
  const [row] = await database.query<{ value: string }>('select value from secrets where name = $1', [name]);
  return row?.value ?? '';
}

/** Keys for different uses tell nothing about each other. */
export const keyFor = (secret: string, use: string): Buffer => createHmac('sha256', secret).update(use).digest();

export const keyedDigestWith =
  (key: Buffer) =>
  (text: string): string =>
    createHmac('sha256', key).update(text).digest('base64url');
