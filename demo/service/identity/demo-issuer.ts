/** A small issuer of tokens for the demo and for tests: it gives anybody a token for anybody. Only with `DEMO=1`. */
import { type JWK, SignJWT, createLocalJWKSet, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { Queryable } from '../database/database.js';
import { type ReadToken, readToken } from './bearer.js';
import { keptSecret } from './secret.js';

export const demoAudience = 'vonk';
const algorithm = 'ES256';
export const tokenSeconds = 3600;

export interface DemoIssuer {
  readonly keys: { readonly keys: JWK[] };
  sign(person: string, issuer: string): Promise<string>;
  readonly read: ReadToken;
}

/** All instances on one database sign with one key. */
export async function createDemoIssuer(database: Queryable, now: () => Date): Promise<DemoIssuer> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const fresh = JSON.stringify(await exportJWK(privateKey));
  const kept = JSON.parse(await keptSecret(database, 'demo-issuer', () => fresh)) as JWK;
  const { d: _private, ...open } = kept;
  const keys = { keys: [{ ...open, alg: algorithm, use: 'sig', kid: 'demo' }] };
  const key = await importJWK(kept, algorithm);
  const set = createLocalJWKSet(keys);
  return {
    keys,
    sign: (person, issuer) =>
      new SignJWT({})
        .setProtectedHeader({ alg: algorithm, kid: 'demo' })
        .setIssuer(issuer)
        .setSubject(person)
        .setAudience(demoAudience)
        .setIssuedAt(now())
        .setExpirationTime(new Date(now().getTime() + tokenSeconds * 1000))
        .sign(key),
    read: (token) => readToken(token, set, { audience: demoAudience, currentDate: now() }, 'sub'),
  };
}
