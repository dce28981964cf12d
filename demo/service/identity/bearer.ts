/** OpenID Connect: who somebody is, from a token that the organisation’s own issuer signed. */
import { type JWTPayload, type JWTVerifyGetKey, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { HttpProblem } from '../http/problem.js';
import type { Settings } from '../settings.js';
import type { Proof } from './session.js';

/** Signatures by a key that only the issuer has. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const patience = 5000;

export type ReadToken = (token: string) => Promise<Proof>;

/** Reads tokens of one issuer. Its keys are asked for when they are first needed, and again when an unknown one is used. */
export function tokensOf({ issuer, audience, personClaim }: NonNullable<Settings['oidc']>): ReadToken {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (token) => {
    keys ??= discover(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return readToken(token, await keys, { issuer, audience }, personClaim);
  };
}

export async function readToken(
  token: string,
  keys: JWTVerifyGetKey,
  expected: { readonly issuer?: string; readonly audience: string },
  claim: string,
): Promise<Proof> {
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(token, keys, {
      ...expected,
      algorithms,
      requiredClaims: ['exp'],
      clockTolerance: 30,
    }));
  } catch (error) {
    if (isOfIssuer(error))
      throw new HttpProblem(503, { detail: 'The issuer of tokens does not answer.', headers: { 'retry-after': '10' } });
    throw new HttpProblem(401, {
      detail: 'This token is not valid here, or not any more.',
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
  }
  const person = payload[claim];
  if (typeof person !== 'string' || payload.exp === undefined)
    throw new HttpProblem(403, { detail: 'This token does not say who it is for.' });
  return { person, until: payload.exp };
}

/** Whether the keys could not be had or read: then nothing is known about the token. */
const isOfIssuer = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  // How an answer is told that is no success, or no JSON.
  error.code === errors.JOSEError.code;

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const unavailable = (): HttpProblem =>
    new HttpProblem(503, { detail: 'The issuer of tokens does not answer.', headers: { 'retry-after': '10' } });
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) }).catch(() => undefined);
  const found = (await response?.json().catch(() => undefined)) as { jwks_uri?: unknown } | undefined;
  if (response?.ok !== true || typeof found?.jwks_uri !== 'string' || !URL.canParse(found.jwks_uri))
    throw unavailable();
  return createRemoteJWKSet(new URL(found.jwks_uri), { timeoutDuration: patience });
}
